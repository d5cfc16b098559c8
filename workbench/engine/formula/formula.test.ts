import { enter } from '../coerce';
import { compile } from './compile';
import { FormulaGraph } from './graph';
import type { KnownTable, Meanings } from './places';
import { FormulaError, type Scalar } from './scalar';

const SHEET = 'sheet1';
const rules = { locale: 'zh-CN', date1904: false, year: 2026 } as const;

/** 流水账: header in row 4, body below it, as the templates draw it. */
const cashBook: KnownTable = {
  name: '流水账',
  sheet: SHEET,
  columns: ['增减', '结存', '封签'],
  body: { row: 4, column: 0, rows: 4, columns: 3 },
};
const BALANCE = '=ROUND(SUM(OFFSET(流水账[[#This Row],[结存]],-1,0),IF([@封签]="",0,[@增减])),2)';

const meanings: Meanings = {
  sheetNamed: (name) => (name === '台账' ? SHEET : undefined),
  tableNamed: (name) => (name === '流水账' ? cashBook : undefined),
  tableAt: (_sheet, row, column) => (row >= 4 && row < 8 && column < 3 ? cashBook : undefined),
};

function bookOf(cells: Readonly<Record<string, Scalar>>) {
  const values = new Map(Object.entries(cells));
  const name = (row: number, column: number) => `${'ABCDEFGH'[column]}${row + 1}`;
  const place = (cell: string) => ({
    sheet: SHEET,
    row: Number(cell.slice(1)) - 1,
    column: cell.charCodeAt(0) - 65,
  });
  const graph = new FormulaGraph({
    value: (_sheet, row, column) => values.get(name(row, column)) ?? null,
    lastRow: () => 100,
    inText(text) {
      const entered = enter(text, 'General', rules);
      return entered.kind === 'number' ? entered.value : undefined;
    },
  });
  const results = new Map<string, Scalar>();
  let calculated = 0;
  return {
    put(cell: string, formula: string): boolean {
      const plan = compile(formula, place(cell), meanings);
      if (!plan) return false;
      const run: typeof plan.run = (look, row) => {
        calculated++;
        return plan.run(look, row);
      };
      graph.put(place(cell), { ...plan, run }, null);
      graph.touch([place(cell)]);
      return true;
    },
    write(cell: string, value: Scalar) {
      values.set(cell, value);
      graph.changed([place(cell)]);
    },
    calculate() {
      calculated = 0;
      for (const { row, column, value } of graph.calculate()) results.set(name(row, column), value);
      return calculated;
    },
    result: (cell: string) => results.get(cell),
  };
}

/** What a formula gives that stands beside these cells. */
function given(cells: Readonly<Record<string, Scalar>>, formula: string): Scalar | undefined {
  const book = bookOf(cells);
  if (!book.put('H9', formula)) return undefined;
  book.calculate();
  const result = book.result('H9') ?? null;
  return result instanceof FormulaError ? result.text : result;
}

it.each`
  formula                                  | result
  ${'=1+2*3'}                              | ${7}
  ${'=A1+A2'}                              | ${12}
  ${'=A1-A9'}                              | ${10}
  ${'=A3*2'}                               | ${6}
  ${'=A4+1'}                               | ${'#VALUE!'}
  ${'=A1/A9'}                              | ${'#DIV/0!'}
  ${'=-A1%'}                               | ${-0.1}
  ${'=0.5-0.4-0.1'}                        | ${0}
  ${'=0.1+0.2'}                            | ${0.30000000000000004}
  ${'=A9'}                                 | ${null}
  ${'=A9=""'}                              | ${true}
  ${'=A9=0'}                               | ${true}
  ${'=A1="10"'}                            | ${false}
  ${'=A4="ABC"'}                           | ${true}
  ${'=A4>A1'}                              | ${true}
  ${'=TRUE>A4'}                            | ${true}
  ${'=SUM(A1:A5)'}                         | ${12}
  ${'=SUM(A1,"5",TRUE)'}                   | ${16}
  ${'=SUM(A3)'}                            | ${0}
  ${'=SUM(A1,"x")'}                        | ${'#VALUE!'}
  ${'=SUM(IF(TRUE,A3,0))'}                 | ${0}
  ${'=SUM(A1:A6)'}                         | ${'#N/A'}
  ${'=SUM(台账!A1:A2)'}                    | ${12}
  ${'=MIN(A1:A5)'}                         | ${2}
  ${'=MAX(A1:A5)'}                         | ${10}
  ${'=MAX(A8:A9)'}                         | ${0}
  ${'=COUNT(A1:A6)'}                       | ${2}
  ${'=COUNTA(A1:A9)'}                      | ${6}
  ${'=COUNT("5",TRUE,"x")'}                | ${2}
  ${'=IF(A1>5,"多","少")'}                 | ${'多'}
  ${'=IF(A9,1)'}                           | ${false}
  ${'=IF(A4,1,2)'}                         | ${'#VALUE!'}
  ${'=AND(A1,A2)'}                         | ${true}
  ${'=AND(A5,A1)'}                         | ${false}
  ${'=OR(A8,A9)'}                          | ${'#VALUE!'}
  ${'=NOT(A9)'}                            | ${true}
  ${'=ABS(-A1)'}                           | ${10}
  ${'=N(A4)'}                              | ${0}
  ${'=IFERROR(A6,"无")'}                   | ${'无'}
  ${'=ROUND(1.005,2)'}                     | ${1.01}
  ${'=ROUND(-2.5,0)'}                      | ${-3}
  ${'=ROUND(1250,-2)'}                     | ${1300}
  ${'=ROUND(0.285,2)'}                     | ${0.29}
  ${'=YEAR(46086)'}                        | ${2026}
  ${'=MONTH(46086.9)'}                     | ${3}
  ${'=MONTH(60)'}                          | ${2}
  ${'=MONTH(61)'}                          | ${3}
  ${'=YEAR(0)'}                            | ${1900}
  ${'=MONTH(0)'}                           | ${1}
  ${'=YEAR(-1)'}                           | ${'#NUM!'}
  ${'=YEAR(2958466)'}                      | ${'#NUM!'}
  ${'=MONTH("2026-03-05")'}                | ${3}
  ${'=OFFSET(A1,1,0)'}                     | ${2}
  ${'=SUMPRODUCT((A1:A3<>"")*(A1:A3=A1))'} | ${1}
  ${'=SUMPRODUCT(--(A1:A2>5),A1:A2)'}      | ${10}
  ${'=SUMPRODUCT((A8:A9="")*1)'}           | ${2}
`('$formula gives $result', ({ formula, result }: { formula: string; result: Scalar }) => {
  const cells = {
    A1: 10,
    A2: 2,
    A3: '3',
    A4: 'abc',
    A5: false,
    A6: FormulaError.of('#N/A'),
  };
  expect(given(cells, formula)).toBe(result);
});

it.each(['=A1&"元"', '=VLOOKUP(1,A:B,2)', '=A1:A3', '=SUM(A1:A3*2)', '=单位', '=REG.BALANCE(A1)'])(
  'leaves %s to Univer',
  (formula) => {
    expect(bookOf({}).put('H9', formula)).toBe(false);
  },
);

describe('a running balance', () => {
  const rows = ['5', '6', '7', '8'];
  const opened = () => {
    const book = bookOf({
      B4: '结存',
      ...{ A5: 100, A6: -30.1, A7: -20.2, A8: 50 },
      ...{ C5: 'S1', C6: 'S2', C7: 'S3' },
    });
    for (const row of rows) book.put(`B${row}`, BALANCE);
    book.calculate();
    return book;
  };

  it('adds each sealed row to the balance above, the first one to nothing', () => {
    const book = opened();
    expect(rows.map((row) => book.result(`B${row}`))).toEqual([100, 69.9, 49.7, 49.7]);
  });

  it('is calculated again below an edit, each row once', () => {
    const book = opened();
    book.write('A6', -40);
    expect(book.calculate()).toBe(3);
    expect(rows.map((row) => book.result(`B${row}`))).toEqual([100, 60, 39.8, 39.8]);
  });

  it('is as deep as the table is long', () => {
    const book = bookOf({ A1: 1 });
    const plans = 20_000;
    for (let row = plans; row > 1; row--) book.put(`A${row}`, `=A${row - 1}+1`);
    book.calculate();
    expect(book.result(`A${plans}`)).toBe(plans);
  });
});

it('adds up a column of balances after they are calculated', () => {
  const book = bookOf({ A1: 1 });
  book.put('C1', '=SUM(B1:B3)');
  book.put('B3', '=B2*2');
  book.put('B2', '=B1*2');
  book.put('B1', '=A1*2');
  expect(book.calculate()).toBeLessThanOrEqual(8);
  expect(book.result('C1')).toBe(14);
  book.write('A1', 2);
  book.calculate();
  expect(book.result('C1')).toBe(28);
});

it('counts a formula that stands in its own circle as 0, every time anew', () => {
  const book = bookOf({});
  book.put('A1', '=B1+C1');
  book.put('B1', '=A1+1');
  for (const amount of [1, 1.5, 1]) {
    book.write('C1', amount);
    book.calculate();
  }
  // Each stands for 0 in the other's turn: what comes first decides, never what was before.
  expect([book.result('A1'), book.result('B1')]).toEqual([2, 1]);
});
