import { useCallback, useEffect, useRef, useState } from 'react';
import { removeFrom, unconfirmed } from '../../addin/actions/outbox';
import { confirmOutbox, type Confirmed } from '../../addin/actions/outbox-confirm';
import type { OutboxItem } from '../../addin/actions/outbox-item';
import { WorkbookError, type Hint } from '../../addin/workbook/port';
import { useDesk } from '../at-desk';
import { whenNotEditing } from '../patience';
import { ifAlone } from './windows';

/** Hints come in bursts while others' changes are merged. */
const SETTLED_MS = 1500;
/** Events get lost, and a minute that has passed tells nobody. */
const EVERY_MS = 15_000;

export interface Pending {
  readonly items: readonly OutboxItem[];
  /** how each stood when it was last looked for; none = not looked for yet */
  readonly standings: ReadonlyMap<string, Confirmed['standing']>;
  /** confirmed since nothing was waiting */
  readonly done: number;
  /** the workbook did not answer the last time */
  readonly trouble: boolean;
  readonly dismiss: (item: OutboxItem) => void;
}

/** Looks in the background for what was written until all of it was seen again. */
export function useOutbox(): Pending {
  const { desk, busy, read } = useDesk();
  const { outbox } = desk;
  const [items, setItems] = useState<readonly OutboxItem[]>(() =>
    outbox ? unconfirmed(outbox) : [],
  );
  const [standings, setStandings] = useState<Pending['standings']>(new Map());
  const [done, setDone] = useState(0);
  const [trouble, setTrouble] = useState(false);
  // A look while a button writes would only find the half of it.
  const writing = useRef(busy !== null);
  const looking = useRef(false);

  const look = useCallback(async (): Promise<void> => {
    if (!outbox || writing.current || looking.current) return;
    // Another window may have written, or confirmed what is shown here.
    setItems((shown) => {
      const now = unconfirmed(outbox);
      return shown.length === 0 && now.length === 0 ? shown : now;
    });
    if (outbox.items().length === 0) return;
    looking.current = true;
    try {
      const found = await whenNotEditing(
        () => ifAlone(desk.house.workbookId, () => confirmOutbox(desk, outbox)),
        () => !writing.current,
      );
      if (!found) return;
      const left = unconfirmed(outbox);
      const confirmed = found.filter(({ standing }) => standing.is === 'confirmed').length;
      setTrouble(false);
      setStandings(new Map(found.map(({ item, standing }) => [item.id, standing])));
      setDone((count) => (left.length === 0 ? 0 : count + confirmed));
      setItems(left);
    } catch (error) {
      // Nobody asked for this look: it is tried again, and the strip says so.
      if (!(error instanceof WorkbookError)) throw error;
      setTrouble(true);
    } finally {
      looking.current = false;
    }
  }, [desk, outbox]);

  useEffect(() => {
    writing.current = busy !== null;
    if (busy !== null) return;
    setItems(outbox ? unconfirmed(outbox) : []);
    void read(look);
  }, [busy, outbox, look, read]);

  useEffect(() => {
    if (!outbox) return undefined;
    let stop: (() => Promise<void>) | undefined;
    let soon: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const onHint = (hint: Hint): void => {
      if (hint.kind !== 'changed' || hint.byUs) return;
      clearTimeout(soon);
      soon = setTimeout(() => void read(look), SETTLED_MS);
    };
    const timer = setInterval(() => void read(look), EVERY_MS);
    void read(async () => {
      const stopWatching = await whenNotEditing(
        () => desk.workbook.watch(onHint),
        () => !gone,
      );
      if (gone) await stopWatching?.();
      else stop = stopWatching ?? undefined;
    });
    return () => {
      gone = true;
      clearTimeout(soon);
      clearInterval(timer);
      void read(async () => stop?.());
    };
  }, [desk.workbook, outbox, look, read]);

  const dismiss = useCallback(
    (item: OutboxItem) => {
      if (!outbox) return;
      removeFrom(outbox, item.id);
      setItems(unconfirmed(outbox));
    },
    [outbox],
  );

  return { items, standings, done, trouble, dismiss };
}
