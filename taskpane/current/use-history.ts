import { useEffect, useState } from 'react';
import type { RecordView } from '../../addin/actions/desk';
import { recordHistory, type RecordHistory } from '../../addin/actions/record-history';
import { useDesk } from '../at-desk';
import { whenNotEditing } from '../patience';

/** What the journal tells of the record; null until it is read. */
export function useHistory(view: RecordView): RecordHistory | null {
  const { desk, read } = useDesk();
  const [history, setHistory] = useState<RecordHistory | null>(null);
  useEffect(() => {
    if (view.rowId === '') return undefined;
    let gone = false;
    void read(async () => {
      const told = await whenNotEditing(
        () => recordHistory(desk, view),
        () => !gone,
      );
      if (told && !gone) setHistory(told);
    });
    return () => {
      gone = true;
    };
  }, [desk, read, view]);
  return history;
}
