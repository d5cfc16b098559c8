import type { CivilDate } from './civil-date';
import type { CellValue } from './cell';
import { judge, readNumber } from './typed-input';
import { withinTolerance } from './weighing';

const today = '2026-03-09' as CivilDate;
const text = (value: string): CellValue => ({ kind: 'text', text: value });
const number = (value: number): CellValue => ({ kind: 'number', number: value });

describe('表中录入的检查', () => {
  it.each`
    kind          | cell                       | value                | offer
    ${'date'}     | ${number(46086)}           | ${46086}             | ${false}
    ${'date'}     | ${text('2026/3/5')}        | ${46086}             | ${true}
    ${'date'}     | ${text('3月5日')}          | ${46086}             | ${true}
    ${'date'}     | ${number(20260305)}        | ${46086}             | ${true}
    ${'amount'}   | ${number(3.5)}             | ${3.5}               | ${false}
    ${'amount'}   | ${text('3.5')}             | ${3.5}               | ${true}
    ${'amount'}   | ${text('¥1,234.50')}       | ${1234.5}            | ${true}
    ${'quantity'} | ${text('12.5斤')}          | ${12.5}              | ${true}
    ${'time'}     | ${text('8:30')}            | ${510 / 1440}        | ${true}
    ${'text'}     | ${text(' 土豆 ')}          | ${'土豆'}            | ${true}
    ${'text'}     | ${text('=HYPERLINK("x")')} | ${'=HYPERLINK("x")'} | ${false}
    ${'text'}     | ${{ kind: 'blank' }}       | ${''}                | ${false}
    ${'level'}    | ${text('Ⅲ级')}             | ${'Ⅲ级'}             | ${false}
    ${'level'}    | ${text('III级')}           | ${'Ⅲ级'}             | ${true}
  `('$kind: $cell → $value', ({ kind, cell, value, offer }) => {
    const wanted = kind === 'level' ? { kind: 'choice', allowed: ['Ⅲ级'] } : { kind };
    expect(judge({ key: 'k', ...wanted }, cell, today)).toEqual({
      ok: true,
      value: { value, offer },
    });
  });

  it.each`
    column                                       | cell                                | code
    ${{ kind: 'date' }}                          | ${text('2月31日')}                  | ${'input/no-such-day'}
    ${{ kind: 'date' }}                          | ${text('下周')}                     | ${'input/not-a-date'}
    ${{ kind: 'amount' }}                        | ${text('三块五')}                   | ${'input/not-an-amount'}
    ${{ kind: 'amount' }}                        | ${number(1.005)}                    | ${'input/too-many-decimals'}
    ${{ kind: 'quantity', sign: 'positive' }}    | ${number(-2)}                       | ${'input/not-positive'}
    ${{ kind: 'quantity', sign: 'positive' }}    | ${number(0)}                        | ${'input/not-positive'}
    ${{ kind: 'quantity', decimals: 1 }}         | ${number(1.25)}                     | ${'input/too-many-decimals'}
    ${{ kind: 'choice', allowed: ['斤', '个'] }} | ${text('两')}                       | ${'input/not-in-list'}
    ${{ kind: 'text', required: true }}          | ${text('  ')}                       | ${'input/required'}
    ${{ kind: 'text' }}                          | ${text('长'.repeat(10_000))}        | ${'input/too-long'}
    ${{ kind: 'amount' }}                        | ${{ kind: 'error', error: '#N/A' }} | ${'input/error-value'}
  `('refuses $cell with $code', ({ column, cell, code }) => {
    expect(judge({ key: 'k', ...column }, cell, today)).toMatchObject({
      ok: false,
      problems: [{ code, column: 'k' }],
    });
  });

  it.each(['', '.', '-', '1,23', '1.2.3', 'abc', '12斤半两多'])(
    'does not read %p as a number',
    (value) => {
      expect(readNumber(value)).toBeNull();
    },
  );
});

describe('检斤允差 (CT-14)', () => {
  it.each`
    bought | received   | percent | within
    ${100} | ${99}      | ${1}    | ${true}
    ${100} | ${98.999}  | ${1}    | ${false}
    ${100} | ${101}     | ${1}    | ${true}
    ${100} | ${100.002} | ${0}    | ${false}
    ${0.3} | ${0.297}   | ${1}    | ${true}
    ${10}  | ${10}      | ${0}    | ${true}
  `(
    '$received against $bought at $percent % is within: $within',
    ({ bought, received, percent, within }) => {
      expect(withinTolerance(bought, received, percent)).toBe(within);
    },
  );
});
