import { useCallback, useEffect, useRef, useState } from 'react';
import type { RecordView } from '../../addin/actions/desk';
import { openRecord, viewSelected, type SelectedRecords } from '../../addin/actions/view-record';
import type { Hint } from '../../addin/workbook/port';
import { useDesk } from '../at-desk';
import { whenNotEditing } from '../patience';

/** A pasted block is checked as a whole; more than this nobody reads in a pane. */
export const SELECTED = 200;

const NOTHING: SelectedRecords = { views: [], more: false };

/** Selecting with the arrow keys sends many hints; the last one counts. */
const SETTLED_MS = 200;

export interface Records extends SelectedRecords {
  readonly reading: boolean;
  /** reads again what is shown */
  readonly reload: () => Promise<void>;
  /** shows a record that is not selected; the next selection takes its place */
  readonly pin: (view: RecordView) => void;
}

/** The records of the selected rows, or the one that was opened from a list. */
export function useRecords(): Records {
  const { desk, read } = useDesk();
  const [shown, setShown] = useState(NOTHING);
  const [reading, setReading] = useState(true);
  const pinned = useRef<RecordView | null>(null);
  const turn = useRef(0);

  const load = useCallback(
    async (selectionMoved: boolean) => {
      turn.current += 1;
      const mine = turn.current;
      setReading(true);
      const look = async (): Promise<SelectedRecords> => {
        const opened = pinned.current;
        const selected = opened && !selectionMoved ? NOTHING : await viewSelected(desk, SELECTED);
        if (selected.views.length > 0) pinned.current = null;
        if (selected.views.length > 0 || !opened) return selected;
        const again = await openRecord(desk, opened.register.id, opened.rowId);
        return again ? { views: [again], more: false } : NOTHING;
      };
      const found = await read(() => whenNotEditing(look, () => mine === turn.current));
      // A later reading is under way: what this one found is old.
      if (mine !== turn.current) return;
      if (found) setShown(found);
      setReading(false);
    },
    [desk, read],
  );

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stop: (() => Promise<void>) | undefined;
    let gone = false;
    const onHint = (hint: Hint): void => {
      // What we wrote ourselves is read again by whoever wrote it.
      if (hint.kind === 'changed' && hint.byUs) return;
      clearTimeout(timer);
      timer = setTimeout(() => void load(hint.kind === 'selection'), SETTLED_MS);
    };
    void read(async () => {
      const stopWatching = await whenNotEditing(
        () => desk.workbook.watch(onHint),
        () => !gone,
      );
      if (gone) await stopWatching?.();
      else stop = stopWatching ?? undefined;
    });
    void load(false);
    return () => {
      gone = true;
      turn.current += 1;
      clearTimeout(timer);
      void read(async () => stop?.());
    };
  }, [desk, read, load]);

  const pin = useCallback((view: RecordView) => {
    pinned.current = view;
    turn.current += 1;
    setShown({ views: [view], more: false });
    setReading(false);
  }, []);

  const reload = useCallback(() => load(false), [load]);

  return { ...shown, reading, reload, pin };
}
