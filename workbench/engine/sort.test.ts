import { sortedOrder, type SortCell } from './sort';

const text = (value: string): SortCell => ({ value, type: 'text' });
const number = (value: number): SortCell => ({ value, type: 'number' });
const empty: SortCell = { value: '', type: 'empty' };

const sorted = (cells: readonly SortCell[], ascending = true, matchCase = false) =>
  sortedOrder(cells.length, (row) => cells[row]!, [{ column: 0, ascending }], matchCase).map(
    (row) => cells[row]!.value,
  );

it('puts numbers before texts and blanks last', () => {
  const cells = [empty, text('10'), number(9), { value: true, type: 'boolean' } as const];
  expect(sorted(cells)).toEqual([9, '10', true, '']);
  expect(sorted(cells, false)).toEqual([true, '10', 9, '']);
});

it('sorts Chinese by pinyin', () => {
  expect(sorted([text('张三'), text('李四'), text('白菜')])).toEqual(['白菜', '李四', '张三']);
});

it('keeps the order of equal rows, and case does not matter unless asked', () => {
  expect(sorted([text('b'), text('A'), text('B'), text('a')])).toEqual(['A', 'a', 'b', 'B']);
  expect(sorted([text('A'), text('a')], true, true)).toEqual(['a', 'A']);
});

it('goes on to the next key', () => {
  const rows = [
    [number(1), text('乙')],
    [number(1), text('甲')],
    [number(0), text('丙')],
  ];
  const keys = [
    { column: 0, ascending: true },
    { column: 1, ascending: false },
  ];
  expect(sortedOrder(3, (row, column) => rows[row]![column]!, keys, false)).toEqual([2, 0, 1]);
});
