import type { NamedEntry } from '../addin/domain/journal/entry';

/** Entries that no other one follows: who has seen them notices if the file loses any entry. */
export function headsOf(entries: readonly NamedEntry[]): readonly string[] {
  const followed = new Set(entries.flatMap(({ entry }) => entry.before));
  return entries
    .map(({ id }) => id)
    .filter((id) => !followed.has(id))
    .sort();
}

/** HEADS.json: `{workbookId: [entry ids]}`; null = something else. */
export function readHeads(json: string): Readonly<Record<string, readonly string[]>> | null {
  const heads = parsed(json);
  if (typeof heads !== 'object' || heads === null || Array.isArray(heads)) return null;
  const lists = Object.entries(heads);
  const sound = lists.every(
    ([, ids]) => Array.isArray(ids) && ids.every((id) => typeof id === 'string'),
  );
  return sound ? Object.fromEntries(lists) : null;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // A text that is no JSON is no list of heads, whatever else it is.
    return null;
  }
}
