import type { Entry, NamedEntry } from './entry';

/** Entries that the writer of this one had seen: of its record, of its signer, of the people, of all. */
export const seenBy = ({
  before,
  signerBefore,
  detail,
  event,
  content,
}: Pick<Entry, 'before' | 'signerBefore' | 'detail' | 'event' | 'content'>): readonly string[] => [
  ...before,
  ...(signerBefore === '' ? [] : [signerBefore]),
  ...(detail.seen ?? []),
  ...(event === 'checkpointed' ? content.map(({ value }) => value) : []),
];

/** Entries that no other one was written after: who remembers them sees later what was cut off. */
export function headsOf(entries: readonly NamedEntry[]): readonly string[] {
  const followed = new Set(entries.flatMap(({ entry }) => seenBy(entry)));
  return entries.map(({ id }) => id).filter((id) => !followed.has(id));
}

/** Entries that were written when this one was: itself, and whatever its writer had seen. */
export function pastOf(
  entries: readonly NamedEntry[],
  ids: readonly string[],
): ReadonlySet<string> {
  const byId = new Map(entries.map(({ id, entry }) => [id, entry]));
  const past = new Set<string>();
  const todo = [...ids];
  for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
    const entry = byId.get(id);
    if (!entry || past.has(id)) continue;
    past.add(id);
    todo.push(...seenBy(entry));
  }
  return past;
}
