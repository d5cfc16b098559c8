import type { LookRequest, RowKey, RowSeen, Seen, SumRequest } from '../workbook/port';

/** What an act has to read besides its own record, in the same look. */
export interface Wishes {
  readonly rows: readonly RowKey[];
  readonly matching: readonly RowKey[];
  readonly sums: readonly SumRequest[];
  /** how many new numbers of which table; the request itself is the caller's */
  readonly numbers: NonNullable<LookRequest['numbers']>;
  readonly appendTo: readonly string[];
}

export const NO_WISHES: Wishes = { rows: [], matching: [], sums: [], numbers: [], appendTo: [] };

export function together(...all: readonly Wishes[]): Wishes {
  const unique = <T>(items: readonly T[]): readonly T[] => [
    ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
  ];
  return {
    rows: unique(all.flatMap(({ rows }) => rows)),
    matching: unique(all.flatMap(({ matching }) => matching)),
    sums: unique(all.flatMap(({ sums }) => sums)),
    numbers: all.flatMap(({ numbers }) => numbers),
    appendTo: [...new Set(all.flatMap(({ appendTo }) => appendTo))],
  };
}

/** The answers, by what was asked; undefined = it was not asked. */
export interface Also {
  readonly row: (key: RowKey) => RowSeen | null | undefined;
  readonly rows: (key: RowKey) => readonly RowSeen[] | undefined;
  readonly sum: (request: SumRequest) => number | undefined;
  readonly numbers: (table: string) => readonly string[];
}

/** `wished` was put behind what the look was asked for itself. */
export function answers(wished: Wishes, seen: Seen): Also {
  const last = <T>(items: readonly T[], count: number): readonly T[] =>
    count === 0 ? [] : items.slice(-count);
  const byName = <K, T>(keys: readonly K[], values: readonly T[]) => {
    const map = new Map(keys.map((key, index) => [JSON.stringify(key), values[index]]));
    return (key: K): T | undefined => map.get(JSON.stringify(key));
  };
  const taken = wished.numbers.flatMap(({ table, take = 1 }) =>
    Array.from({ length: take }, () => table),
  );
  const numbers = last(seen.numbers, taken.length);
  return {
    row: byName(wished.rows, last(seen.rows, wished.rows.length)),
    rows: byName(wished.matching, last(seen.matching, wished.matching.length)),
    sum: byName(wished.sums, last(seen.sums, wished.sums.length)),
    numbers: (table) => numbers.filter((_, index) => taken[index] === table),
  };
}
