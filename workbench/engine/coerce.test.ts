import { enter, type Entered, type EntryRules } from './coerce';

const china: EntryRules = { locale: 'zh-CN', date1904: false, year: 2026 };
const america: EntryRules = { ...china, locale: 'en-US' };

/** `12`, `text:0012`, `=A1`, `2026-03-05 as yyyy/m/d` in one word each, for tables of cases */
function short(entered: Entered): string {
  switch (entered.kind) {
    case 'empty':
      return 'empty';
    case 'text':
      return `text:${entered.text}`;
    case 'number':
      return `${entered.value}${entered.numberFormat ? ` as ${entered.numberFormat}` : ''}`;
    case 'boolean':
      return String(entered.value);
    case 'error':
      return entered.error;
    case 'formula':
      return entered.formula;
  }
}

describe('a value written into a General cell', () => {
  it.each`
    written                 | becomes
    ${'0012'}               | ${'12'}
    ${' 12 '}               | ${'12'}
    ${'１２.5'}             | ${'12.5'}
    ${'1,234'}              | ${'1234 as #,##0'}
    ${'1,234.5'}            | ${'1234.5 as #,##0.00'}
    ${'1,23'}               | ${'text:1,23'}
    ${'.5'}                 | ${'0.5'}
    ${'5%'}                 | ${'0.05 as 0%'}
    ${'1e3'}                | ${'1000 as 0.00E+00'}
    ${'(12)'}               | ${'-12'}
    ${'¥12.50'}             | ${'12.5 as "¥"#,##0.00;[Red]-"¥"#,##0.00'}
    ${'-¥12'}               | ${'-12 as "¥"#,##0;[Red]-"¥"#,##0'}
    ${'1 1/2'}              | ${'1.5 as # ?/?'}
    ${'110101199003070012'} | ${'110101199003070000'}
    ${'0.1234567890123456'} | ${'0.123456789012345'}
    ${'12斤'}               | ${'text:12斤'}
    ${'true'}               | ${'true'}
    ${'FALSE'}              | ${'false'}
    ${'#n/a'}               | ${'#N/A'}
    ${"'0012"}              | ${'text:0012'}
    ${"''x"}                | ${"text:'x"}
    ${'=A1+1'}              | ${'=A1+1'}
    ${'='}                  | ${'text:='}
    ${'+A1'}                | ${'=A1'}
    ${'-A1'}                | ${'=-A1'}
    ${'-5'}                 | ${'-5'}
    ${'-张三'}              | ${'=-张三'}
    ${'—'}                  | ${'text:—'}
    ${'-'}                  | ${'text:-'}
    ${''}                   | ${'empty'}
    ${' '}                  | ${'text: '}
    ${12.5}                 | ${'12.5'}
    ${true}                 | ${'true'}
  `('$written becomes $becomes', ({ written, becomes }) => {
    expect(short(enter(written, 'General', china))).toBe(becomes);
  });
});

describe('a date as a person in China writes it', () => {
  it.each`
    written              | becomes
    ${'2026/3/5'}        | ${'46086 as yyyy/m/d'}
    ${'2026-03-05'}      | ${'46086 as yyyy/m/d'}
    ${'26/3/5'}          | ${'46086 as yyyy/m/d'}
    ${'3/5/2026'}        | ${'46086 as yyyy/m/d'}
    ${'1-2'}             | ${'46024 as m"月"d"日"'}
    ${'3月5日'}          | ${'46086 as m"月"d"日"'}
    ${'2026年3月5日'}    | ${'46086 as yyyy"年"m"月"d"日"'}
    ${'2026年3月'}       | ${'46082 as yyyy"年"m"月"'}
    ${'2026-3'}          | ${'46082 as mmm-yy'}
    ${'2/30'}            | ${'10990 as mmm-yy'}
    ${'5-Mar'}           | ${'46086 as d-mmm'}
    ${'March 5'}         | ${'46086 as d-mmm'}
    ${'8:30'}            | ${`${8.5 / 24} as h:mm`}
    ${'2:30 PM'}         | ${`${14.5 / 24} as h:mm AM/PM`}
    ${'36:00'}           | ${'1.5 as [h]:mm:ss'}
    ${'2026/3/5 12:00'}  | ${'46086.5 as yyyy/m/d h:mm'}
    ${'1900/2/29'}       | ${'60 as yyyy/m/d'}
    ${'1900/3/1'}        | ${'61 as yyyy/m/d'}
    ${'1900/1/1'}        | ${'1 as yyyy/m/d'}
    ${'2026.3.5'}        | ${'text:2026.3.5'}
    ${'20260305'}        | ${'20260305'}
    ${'2026/2/30'}       | ${'text:2026/2/30'}
    ${'13-5-2026'}       | ${'text:13-5-2026'}
    ${'2026-03-05-0001'} | ${'text:2026-03-05-0001'}
    ${'8:75'}            | ${'text:8:75'}
  `('$written becomes $becomes', ({ written, becomes }) => {
    expect(short(enter(written, 'General', china))).toBe(becomes);
  });

  it('puts the month first in America and shows it so', () => {
    expect(short(enter('3/5/26', 'General', america))).toBe('46086 as m/d/yyyy');
    expect(short(enter('1-2', 'General', america))).toBe('46024 as d-mmm');
  });

  it('counts from 1904 where the workbook does', () => {
    expect(short(enter('1904/1/2', 'General', { ...china, date1904: true }))).toBe('1 as yyyy/m/d');
    expect(short(enter('2026/3/5', 'General', { ...china, date1904: true }))).toBe(
      '44624 as yyyy/m/d',
    );
  });
});

describe('a value written into a cell formatted as text', () => {
  it.each`
    written                 | becomes
    ${'0012'}               | ${'text:0012'}
    ${'1-2'}                | ${'text:1-2'}
    ${'=1+1'}               | ${'text:=1+1'}
    ${'110101199003070012'} | ${'text:110101199003070012'}
    ${'TRUE'}               | ${'text:TRUE'}
    ${'#N/A'}               | ${'text:#N/A'}
    ${12}                   | ${'text:12'}
    ${true}                 | ${'text:TRUE'}
    ${"'0012"}              | ${'text:0012'}
    ${''}                   | ${'empty'}
  `('$written becomes $becomes', ({ written, becomes }) => {
    expect(short(enter(written, '@', china))).toBe(becomes);
  });
});
