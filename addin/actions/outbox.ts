import type { Change, Outcome, Seen } from '../workbook/port';
import type { Desk } from './desk';
import type { Outbox, OutboxItem } from './outbox-item';
import { keptRows } from './outbox-rows';

export function memoryOutbox(kept: readonly OutboxItem[] = []): Outbox {
  let items = kept;
  return {
    items: () => items,
    update: (change) => {
      items = change(items);
    },
  };
}

export const removeFrom = (outbox: Outbox, id: string): void =>
  outbox.update((items) => items.filter((item) => item.id !== id));

/** What was written and not yet seen again. */
export const unconfirmed = (outbox: Outbox): readonly OutboxItem[] =>
  outbox.items().filter(({ seen }) => !seen);

/** So many that were seen are still looked after; Excel takes back a hundred steps at most. */
const SEEN_KEPT = 20;

/** It was seen whole. */
export const markSeen = (outbox: Outbox, id: string): void =>
  outbox.update((items) => {
    const marked = items.map((one) => (one.id === id ? { ...one, seen: true as const } : one));
    const old = marked.filter(({ seen }) => seen).slice(0, -SEEN_KEPT);
    return marked.filter((one) => !old.includes(one));
  });

/** It was seen, and is gone again. */
export const markUnseen = (outbox: Outbox, id: string): void =>
  outbox.update((items) =>
    items.map((one) => {
      if (one.id !== id) return one;
      const { seen: _, ...unseen } = one;
      return unseen;
    }),
  );

/**
 * Commits, and keeps what was written. It is kept before it is written: whoever closes the pane in
 * between loses nothing. What the workbook refused was not written and is forgotten.
 */
export async function send(
  desk: Desk,
  seen: Seen,
  changes: readonly Change[],
  { did, register, rowId, no }: Pick<OutboxItem, 'did' | 'register' | 'rowId' | 'no'>,
): Promise<Outcome> {
  const { outbox } = desk;
  if (!outbox) return desk.workbook.commit(seen, changes);
  const rows = keptRows(desk.pack, changes, did);
  const id = rows[0]?.id ?? '';
  const { at } = desk.now();
  const item: OutboxItem = { id, did, register, rowId, no, at, sure: false, rows };
  outbox.update((items) => [...items, item]);
  const outcome = await desk.workbook.commit(seen, changes);
  if (outcome.kind === 'applied')
    outbox.update((items) => items.map((one) => (one.id === id ? { ...one, sure: true } : one)));
  else if (outcome.kind !== 'read-back-differs') removeFrom(outbox, id);
  return outcome;
}
