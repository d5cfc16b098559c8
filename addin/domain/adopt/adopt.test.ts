import { BLANK, numberCell, textCell, type CellValue } from '../cell';
import type { CivilDate } from '../civil-date';
import { adopt } from './adopt';
import { findHeading } from './find-heading';
import type { Field } from './field';
import { guessFields } from './guess-fields';

const FIELDS: readonly Field[] = [
  { key: 'date', names: ['日期'], kind: 'date', required: true },
  { key: 'item', names: ['品名', '货品名称'], kind: 'text', required: true },
  { key: 'quantity', names: ['数量'], kind: 'quantity', decimals: 3, sign: 'positive' },
  { key: 'unit', names: ['单位'], kind: 'choice', allowed: ['斤', '公斤'] },
  { key: 'amount', names: ['金额'], kind: 'amount' },
];
const TODAY = '2026-05-17' as CivilDate;

const cell = (value: string | number | null): CellValue =>
  value === null ? BLANK : typeof value === 'number' ? numberCell(value) : textCell(value);
const sheet = (...rows: readonly (readonly (string | number | null)[])[]) =>
  rows.map((row) => row.map(cell));

const adopted = (
  rows: ReturnType<typeof sheet>,
  sameDateAsAbove = false,
  given: Readonly<Record<string, string>> = {},
) => {
  const heading = findHeading(rows, FIELDS);
  const mapping = guessFields(heading.names, FIELDS);
  return {
    heading,
    mapping,
    ...adopt({
      cells: rows,
      heading,
      mapping,
      fields: FIELDS,
      given,
      sameDateAsAbove,
      today: TODAY,
    }),
  };
};

describe('认出抬头', () => {
  it.each`
    headings                                       | fields
    ${['日 期', '品名', '数量', '金额（元）']}     | ${['date', 'item', 'quantity', 'amount']}
    ${['购买日期', '货品名称', '数 量', '经办人']} | ${['date', 'item', 'quantity', null]}
    ${['金额', '金额']}                            | ${['amount', null]}
    ${['入库数量', '数量']}                        | ${[null, 'quantity']}
    ${['摘要', '']}                                | ${[null, null]}
    ${['位', '期']}                                | ${[null, null]}
  `('$headings', ({ headings, fields }: { headings: string[]; fields: unknown[] }) => {
    expect(guessFields(headings, FIELDS)).toEqual(fields);
  });

  it('标题和月份在抬头上面,两行的抬头读成一行', () => {
    const rows = sheet(
      ['某公司食堂流水账', null, null, null],
      ['2026年5月', null, null, null],
      ['日期', '货品', null, '金额'],
      [null, '名称', '数量', null],
      ['5.17', '白菜', 3, 9],
    );
    const { heading, mapping } = adopted(rows);
    expect(heading).toEqual({ below: 4, names: ['日期', '货品名称', '货品数量', '金额'] });
    expect(mapping).toEqual(['date', 'item', 'quantity', 'amount']);
  });
});

describe('逐行说明', () => {
  const rows = sheet(
    ['日期', '品名', '数量', '单位', '金额'],
    ['2026.5.17', '白菜', '12.5斤', '斤', '40元'],
    [46160, '豆腐', 3, '公斤', 15.5],
    [null, null, null, null, null],
    ['2026-05-31', '萝卜', '三', '斤', 5],
    ['2026-02-31', '土豆', 1, '捆', '1,0'],
    ['日期', '品名', '数量', '单位', '金额'],
    ['本页 合计', null, null, null, 60.5],
    [null, '葱', 1, '斤', 2],
  );

  it('合得上的按台账的样子读:日期、数量、金额都是数', () => {
    expect(adopted(rows).fits).toEqual([
      { row: 1, values: { date: 46159, item: '白菜', quantity: 12.5, unit: '斤', amount: 40 } },
      { row: 2, values: { date: 46160, item: '豆腐', quantity: 3, unit: '公斤', amount: 15.5 } },
    ]);
  });

  it('合不上的逐格说为什么', () => {
    const misfits = adopted(rows).misfits.map(({ row, problems }) => [
      row,
      problems.map((problem) => `${problem.column} ${problem.code}`),
    ]);
    expect(misfits).toEqual([
      [4, ['quantity input/not-a-number']],
      [5, ['date input/no-such-day', 'unit input/not-in-list', 'amount input/not-an-amount']],
      [8, ['date input/required']],
    ]);
  });

  it('空行、合计和重印的抬头不算记录,也不丢:各说一声', () => {
    expect(adopted(rows).skipped).toEqual([
      { row: 3, why: 'blank' },
      { row: 6, why: 'heading' },
      { row: 7, why: 'total' },
    ]);
  });

  it('说好了才把空日期读成上一行的日期', () => {
    const book = sheet(['日期', '品名', '金额'], ['5.17', '白菜', 40], [null, '葱', 2]);
    expect(adopted(book).misfits).toHaveLength(1);
    expect(adopted(book, true).fits.map(({ values }) => values['date'])).toEqual([46159, 46159]);
  });

  it('表上没有的一列可以整列填一个值,表上写了的不动', () => {
    const book = sheet(['日期', '品名', '单位'], ['5.17', '白菜', null], ['5.17', '米', '公斤']);
    const { fits } = adopted(book, false, { unit: '斤' });
    expect(fits.map(({ values }) => values['unit'])).toEqual(['斤', '公斤']);
  });

  it.each(['合计', '合 计', '本月小计', '承前页', '过次页:', '累计'])('“%s”是合计行', (text) => {
    const { skipped } = adopted(sheet(['日期', '品名', '金额'], [null, text, 5]));
    expect(skipped).toEqual([{ row: 1, why: 'total' }]);
  });

  it.each(['合计机', '小计划本', '日累计算器'])('“%s”是货名', (text) => {
    const { fits } = adopted(sheet(['日期', '品名', '金额'], ['5.17', text, 5]));
    expect(fits).toHaveLength(1);
  });
});
