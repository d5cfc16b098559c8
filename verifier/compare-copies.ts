import type { NamedEntry } from '../addin/domain/journal/entry';

/** Two copies of one workbook, by their journals. */
export interface Comparison {
  /** entries that both have, as they stand in the first one */
  readonly common: readonly NamedEntry[];
  /** what each one has alone */
  readonly alone: readonly [readonly NamedEntry[], readonly NamedEntry[]];
  /** numbers of the records that went on in both */
  readonly forked: readonly string[];
}

/** Entries are named by their content, so the same name is the same entry. */
export function compareCopies(
  first: readonly NamedEntry[],
  second: readonly NamedEntry[],
): Comparison {
  const [inFirst, inSecond] = [namesOf(first), namesOf(second)];
  const onlyFirst = first.filter(({ id }) => !inSecond.has(id));
  const onlySecond = second.filter(({ id }) => !inFirst.has(id));
  const continued = new Set(onlyFirst.map(({ entry }) => entry.rowId));
  const forked = onlySecond.filter(({ entry }) => continued.has(entry.rowId));
  return {
    common: first.filter(({ id }) => inSecond.has(id)),
    alone: [onlyFirst, onlySecond],
    forked: [...new Set(forked.map(({ entry }) => entry.no))],
  };
}

const namesOf = (entries: readonly NamedEntry[]): ReadonlySet<string> =>
  new Set(entries.map(({ id }) => id));
