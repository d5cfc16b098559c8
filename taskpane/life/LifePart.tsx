import { DefaultButton } from '@fluentui/react/lib/Button';
import { useEffect, useState } from 'react';
import type { RecordView } from '../../addin/actions/desk';
import { lifeOf, type LifeEvent } from '../../addin/actions/life-of';
import { dateOfSerial } from '../../addin/domain/civil-date';
import { titleOfKind } from '../../addin/registers/columns';
import { useDesk } from '../at-desk';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { Label } from './Label';
import { LifePicture } from './LifePicture';

const shownDay = ({ day }: LifeEvent): string => {
  const found = day === null ? null : dateOfSerial(Math.floor(day));
  return found?.ok ? found.value : '';
};

/** 一物一生: everything that happened to the thing, as a picture and as a list, and its label. */
export function LifePart({ view }: { readonly view: RecordView }) {
  const { desk, read } = useDesk();
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const [events, setEvents] = useState<readonly LifeEvent[] | null>(null);

  useEffect(() => {
    void read(() => lifeOf(desk, view)).then((found) => found && setEvents(found));
  }, [desk, read, view]);

  if (!events) return <div className={styles.dim}>{t.opening}</div>;
  const show = ({ row, register }: LifeEvent): void =>
    void read(() => desk.workbook.reveal(row, titleOfKind(register, 'serial')));
  return (
    <div className={styles.stack}>
      <LifePicture days={events.map(({ day }) => day)} />
      <ol className={styles.list} aria-label={t.life.title}>
        {events.map((event) => (
          <li key={`${event.register.id}${event.no}`}>
            <button type="button" className={styles.listButton} onClick={() => show(event)}>
              <span className={styles.spread}>
                <span className={styles.strong}>{say(event.register.title)}</span>
                <span className={styles.small}>{shownDay(event)}</span>
              </span>
              <span className={`${styles.dim} ${styles.small}`}>
                {event.no} · {event.state}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <Label
        view={view}
        button={(print) => <DefaultButton text={t.life.label} onClick={print} />}
      />
    </div>
  );
}
