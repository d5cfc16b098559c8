import { columnOf, isBlank, isHeading, sameLength, type Given } from './cells';

/** Columns of one list, read row by row below their heading. */
export interface ListRead<K extends string> {
  /** first row that is no heading, and one after the last used */
  readonly first: number;
  readonly end: number;
  readonly cells: Readonly<Record<K, readonly unknown[]>>;
  /** whether the caller gave the column at all */
  readonly given: Readonly<Record<K, boolean>>;
}

/**
 * Columns that belong together. Whether the first row is a heading is told by the `typed` ones: a
 * text without digits is no amount, no date and no number of a document.
 */
export function list<K extends string>(
  columns: Readonly<Record<K, Given>>,
  typed: readonly NoInfer<K>[],
): ListRead<K> {
  sameLength(...Object.values<Given>(columns));
  const entries = Object.entries<Given>(columns).map(([key, given]) => {
    // Keys of a Record<K, …> are K.
    return [key as K, columnOf(given, key), given !== null && given !== undefined] as const;
  });
  // The entries above are exactly the keys K.
  const cells = Object.fromEntries(entries) as unknown as ListRead<K>['cells'];
  const given = Object.fromEntries(
    entries.map(([key, , isGiven]) => [key, isGiven]),
  ) as ListRead<K>['given'];
  const tops = typed.filter((key) => given[key]).map((key) => cells[key][0]);
  const headed = tops.some(isHeading) && tops.every((top) => isHeading(top) || isBlank(top));
  return {
    first: headed ? 1 : 0,
    end: Math.max(headed ? 1 : 0, ...entries.map(([, column]) => column.length)),
    cells,
    given,
  };
}

/** Numbers of the rows in which something stands. */
export function usedRows<K extends string>({ first, end, cells }: ListRead<K>): readonly number[] {
  const columns = Object.values<readonly unknown[]>(cells);
  const rows: number[] = [];
  for (let row = first; row < end; row += 1)
    if (columns.some((column) => !isBlank(column[row]))) rows.push(row);
  return rows;
}

/** `3、7`: rows as people count them, within the range that was given. */
export const rowsText = (rows: readonly number[]): string | number =>
  rows.length === 1 ? (rows[0] ?? 0) + 1 : rows.map((row) => row + 1).join('、');
