import type { CellValue, SortKey, ValueType } from './port';

export interface SortCell {
  readonly value: CellValue;
  readonly type: ValueType;
}

/** Numbers, texts, booleans, errors; blanks always last, whichever way round. */
const rank: Record<ValueType, number> = { number: 0, text: 1, boolean: 2, error: 3, empty: 4 };

const loose = new Intl.Collator('zh-CN', { sensitivity: 'accent', numeric: false });
const strict = new Intl.Collator('zh-CN', { sensitivity: 'variant', caseFirst: 'lower' });

/** The order of rows after sorting: at each place the row that comes there. Equal rows keep order. */
export function sortedOrder(
  rows: number,
  cell: (row: number, column: number) => SortCell,
  keys: readonly SortKey[],
  matchCase: boolean,
): number[] {
  const collator = matchCase ? strict : loose;
  const order = Array.from({ length: rows }, (_, i) => i);
  const columns = keys.map((key) => order.map((row) => cell(row, key.column)));
  return order.sort((a, b) => {
    for (const [k, key] of keys.entries()) {
      const difference = compareCells(columns[k]![a]!, columns[k]![b]!, key.ascending, collator);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
}

function compareCells(
  a: SortCell,
  b: SortCell,
  ascending: boolean,
  collator: Intl.Collator,
): number {
  if (a.type === 'empty' || b.type === 'empty') return rank[a.type] - rank[b.type];
  const sign = ascending ? 1 : -1;
  if (a.type !== b.type) return sign * (rank[a.type] - rank[b.type]);
  if (a.type === 'text') return sign * collator.compare(String(a.value), String(b.value));
  if (a.type === 'error') return 0;
  return sign * (Number(a.value) - Number(b.value));
}
