import { useCallback } from 'react';
import type { RecordView } from '../../addin/actions/desk';
import { openRecord } from '../../addin/actions/view-record';
import { useDesk } from '../at-desk';
import { SeveralRecords } from '../current/SeveralRecords';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { Section } from './Section';

interface Props {
  /** opened from the review, as they were then */
  readonly looked: readonly RecordView[];
  readonly onLooked: (views: readonly RecordView[]) => void;
  readonly onOpen: (view: RecordView) => void;
}

/** What was looked at and still waits: signed together, by register and step. */
export function LookedPart({ looked, onLooked, onOpen }: Props) {
  const { desk, read } = useDesk();
  const { t } = useSpeaking();
  const styles = useStyles();
  const reload = useCallback(async () => {
    const now = await read(() =>
      Promise.all(looked.map(({ register, rowId }) => openRecord(desk, register.id, rowId))),
    );
    if (now) onLooked(now.flatMap((view) => view ?? []));
  }, [desk, read, looked, onLooked]);
  const groups = new Map<string, RecordView[]>();
  for (const view of looked) {
    const step = view.waiting[0]?.step;
    const key = `${view.register.id} ${step ?? ''}`;
    if (step !== undefined) groups.set(key, [...(groups.get(key) ?? []), view]);
  }
  const several = [...groups].filter(([, views]) => views.length > 1);
  if (several.length === 0) return null;
  return (
    <Section title={t.review.looked}>
      <div className={styles.dim}>{t.review.lookedWhy}</div>
      {several.map(([key, views]) => (
        <SeveralRecords key={key} views={views} more={false} onOpen={onOpen} onChanged={reload} />
      ))}
    </Section>
  );
}
