import { isBlank, refusal, rowsOf, type Given } from './cells';

/** What a column may be headed, the usual word first. */
export interface Wanted {
  readonly titles: readonly string[];
  readonly required?: true;
}

export interface TableRead<K extends string> {
  /** rows below the headings in which something stands, as rows of the range */
  readonly rows: readonly number[];
  readonly has: (key: K) => boolean;
  readonly at: (key: K, row: number) => unknown;
}

/** A table with its headings, whatever the order of its columns; other columns do not matter. */
export function tableBy<K extends string>(
  given: Given,
  name: string,
  wanted: Readonly<Record<K, Wanted>>,
): TableRead<K> {
  const all = rowsOf(given);
  const titles = (all[0] ?? []).map((cell) => (typeof cell === 'string' ? cell.trim() : ''));
  const columns = new Map<K, number>();
  const missing: string[] = [];
  for (const [key, { titles: words, required }] of Object.entries<Wanted>(wanted)) {
    const at = words.map((word) => titles.indexOf(word)).find((index) => index >= 0);
    // Keys of a Record<K, …> are K.
    if (at !== undefined) columns.set(key as K, at);
    else if (required) missing.push(words[0] ?? key);
  }
  if (missing.length > 0)
    throw refusal(
      `${name} 要连同表头,缺:${missing.join('、')}`,
      `${name} needs its headings; missing: ${missing.join(', ')}`,
    );
  const used = [...columns.values()];
  const rows: number[] = [];
  for (let row = 1; row < all.length; row += 1) {
    const cells = all[row] ?? [];
    if (used.some((column) => !isBlank(cells[column]))) rows.push(row);
  }
  return {
    rows,
    has: (key) => columns.has(key),
    at: (key, row) => {
      const column = columns.get(key);
      return column === undefined ? null : (all[row]?.[column] ?? null);
    },
  };
}
