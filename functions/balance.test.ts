import fc from 'fast-check';
import { BALANCE } from './balance';
import { customFunctions } from './excel.fixture';

beforeAll(() => Object.assign(globalThis, customFunctions()));

const column = (...values: unknown[]): unknown[][] => values.map((value) => [value]);
const balances = (...values: unknown[]): unknown[][] => column('结存', ...values);

describe('REG.BALANCE', () => {
  it.each`
    what                                    | increase                     | decrease                    | opening | numbers                               | spill
    ${'runs from nothing'}                  | ${column(100, '', 0.1)}      | ${column('', 30.5, 0.2)}    | ${null} | ${null}                               | ${balances(100, 69.5, 69.4)}
    ${'runs from an opening balance'}       | ${column(1)}                 | ${column(2)}                | ${0.5}  | ${null}                               | ${balances(-0.5)}
    ${'takes signed amounts in one column'} | ${column(10, -4)}            | ${null}                     | ${null} | ${null}                               | ${balances(10, 6)}
    ${'keeps a heading in its row'}         | ${column('收入', 5, 6)}      | ${column('支出', '', 1)}    | ${null} | ${null}                               | ${balances(5, 10)}
    ${'leaves drafts out and names them'}   | ${column('收入', 5, 'x', 6)} | ${column('支出', '', 1, 1)} | ${null} | ${column('流水号', 'LS1', '', 'LS2')} | ${balances(5, '草稿', 10)}
    ${'is a heading over nothing'}          | ${column('', '')}            | ${column('', '')}           | ${null} | ${null}                               | ${balances()}
    ${'counts a blank row as no movement'}  | ${column(5, '', 6)}          | ${column('', '', '')}       | ${null} | ${null}                               | ${balances(5, 5, 11)}
  `('$what', ({ increase, decrease, opening, numbers, spill }) => {
    expect(BALANCE(increase, decrease, opening, numbers)).toEqual(spill);
  });

  it('takes whole columns of 1,048,576 rows', () => {
    const whole = (...values: unknown[]): unknown[][] =>
      Array.from({ length: 1_048_576 }, (_, index) => [values[index] ?? '']);
    expect(BALANCE(whole('收入', 1, 2), whole('支出', 0.5), null, null)).toEqual(
      balances(0.5, 2.5),
    );
  });

  it.each`
    what                            | increase                    | decrease        | opening   | message
    ${'a text among amounts'}       | ${column('收入', '12.5斤')} | ${null}         | ${null}   | ${/第 2 行不是数字:12.5斤/}
    ${'a text in the first row'}    | ${column('12.5', 1)}        | ${null}         | ${null}   | ${/第 1 行不是数字/}
    ${'a heading beside an amount'} | ${column('收入', 1)}        | ${column(3, 4)} | ${null}   | ${/第 1 行不是数字:收入/}
    ${'less than a fen'}            | ${column(1.005)}            | ${null}         | ${null}   | ${/不是整分/}
    ${'columns of unequal length'}  | ${column(1, 2)}             | ${column(1)}    | ${null}   | ${/行数不同/}
    ${'two columns in one'}         | ${[[1, 2]]}                 | ${null}         | ${null}   | ${/只能是一列/}
    ${'an opening that is a text'}  | ${column(1)}                | ${null}         | ${'没有'} | ${/期初不是数字/}
  `('refuses $what', ({ increase, decrease, opening, message }) => {
    expect(() => BALANCE(increase, decrease, opening, null)).toThrow(message);
  });

  it('ends at opening plus increases minus decreases', () => {
    const cents = fc.integer({ min: -1_000_000_00, max: 1_000_000_00 });
    fc.assert(
      fc.property(cents, fc.array(fc.tuple(cents, cents), { minLength: 1 }), (opening, rows) => {
        // A blank cell at the end is no row: keep the last one used.
        const used = [...rows, [1, 0] as const];
        const spill = BALANCE(
          used.map(([plus]) => [plus / 100]),
          used.map(([, minus]) => [minus / 100]),
          opening / 100,
          null,
        );
        const expected = used.reduce((sum, [plus, minus]) => sum + plus - minus, opening);
        expect(spill).toHaveLength(used.length + 1);
        expect(spill.at(-1)).toEqual([expected / 100]);
      }),
    );
  });
});
