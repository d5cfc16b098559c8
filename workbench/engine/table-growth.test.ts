import type { Rect, Written } from './port';
import { grownRect, type Growing, type Surroundings } from './table-growth';

// Header in row 4, data in rows 5 and 6, columns B to D.
const table: Growing = {
  rect: { row: 3, column: 1, rows: 3, columns: 3 },
  showHeaders: true,
  showTotals: false,
};
const alone: Surroundings = {
  occupied: () => false,
  others: [],
  protectedSheet: false,
  pasted: false,
};

const write = (row: number, column: number, block: readonly (readonly Written[])[]) => {
  const at: Rect = { row, column, rows: block.length, columns: block[0]!.length };
  return { at, block };
};
const grow = (
  w: ReturnType<typeof write>,
  around: Partial<Surroundings> = {},
  t: Partial<Growing> = {},
) => grownRect({ ...table, ...t }, w.at, w.block, { ...alone, ...around });

const row6 = write(6, 1, [['甲', 1, null]]);

describe('a table', () => {
  it('grows by the row that is written right below it', () => {
    expect(grow(row6)).toEqual({ row: 3, column: 1, rows: 4, columns: 3 });
  });
  it('grows when one cell is typed', () => {
    expect(grow(write(6, 2, [['x']]))?.rows).toBe(4);
  });
  it('grows by all rows of a block', () => {
    expect(grow(write(6, 1, [['甲'], ['乙'], ['丙']]))?.rows).toBe(6);
  });
  it('takes in a pasted block that begins in its last row, and no other write that does', () => {
    const block = write(5, 1, [['甲'], ['乙'], ['丙']]);
    expect(grow(block, { pasted: true })?.rows).toBe(5);
    expect(grow(block)).toBeNull();
    expect(grow(write(4, 1, [['甲'], ['乙']]), { pasted: true })).toBeNull();
  });
  it('grows by a column that is written beside it', () => {
    expect(grow(write(3, 4, [['备注']]))).toEqual({ row: 3, column: 1, rows: 3, columns: 4 });
  });
  it('does not grow over a gap', () => {
    expect(grow(write(7, 1, [['甲']]))).toBeNull();
  });
  it('does not grow when nothing real is written', () => {
    expect(grow(write(6, 1, [['', null, '']]))).toBeNull();
  });
  it('does not grow below a totals row', () => {
    expect(grow(row6, {}, { showTotals: true })).toBeNull();
  });
  it('does not grow over a cell that holds something', () => {
    expect(grow(row6, { occupied: (row, column) => row === 6 && column === 3 })).toBeNull();
  });
  it('grows although something stands further below', () => {
    expect(grow(row6, { occupied: (row) => row === 7 })).not.toBeNull();
  });
  it('does not grow into another table', () => {
    const other = { row: 6, column: 3, rows: 2, columns: 2 };
    expect(grow(row6, { others: [other] })).toBeNull();
  });
  it('does not grow on a protected sheet', () => {
    expect(grow(row6, { protectedSheet: true })).toBeNull();
  });
  it('does not grow when the block is wider than it', () => {
    expect(grow(write(6, 1, [[1, 2, 3, 4]]))).toBeNull();
  });
});
