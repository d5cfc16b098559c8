import { useId, useState } from 'react';
import type { RecordView } from '../../addin/actions/desk';
import type { Conflict, Confirmed } from '../../addin/actions/outbox-confirm';
import type { OutboxItem } from '../../addin/actions/outbox-item';
import { openRecord } from '../../addin/actions/view-record';
import { explain } from '../../addin/text';
import type { Register } from '../../addin/registers/vocabulary';
import { writtenCell } from '../../addin/workbook/same-row';
import { useDesk } from '../at-desk';
import { Versions } from '../parts/Versions';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { useOutbox } from './use-outbox';

interface Props {
  readonly onOpen: (view: RecordView) => void;
}

/** 待确认: what was written and not yet seen again. Nothing is shown when all is confirmed. */
export function OutboxStrip({ onOpen }: Props) {
  const { items, standings, done, trouble, dismiss } = useOutbox();
  const { t } = useSpeaking();
  const styles = useStyles();
  const [opened, setOpened] = useState<boolean | null>(null);
  const list = useId();
  if (items.length === 0) return null;
  const conflicts = items.filter(({ id }) => standings.get(id)?.is === 'conflict').length;
  // What needs a person does not wait to be clicked.
  const open = opened ?? conflicts > 0;
  const all = done + items.length;
  return (
    <section
      className={`${styles.totalsBox} ${conflicts > 0 ? styles.pillWarn : ''}`}
      aria-label={t.outbox.title(items.length)}
    >
      <div className={styles.spread}>
        <span className={styles.strong}>{t.outbox.title(items.length)}</span>
        {conflicts > 0 && <span className={styles.bad}>{t.outbox.conflicts(conflicts)}</span>}
        <progress
          className={styles.progress}
          value={done}
          max={all}
          aria-label={t.outbox.progress(done, all)}
          title={t.outbox.progress(done, all)}
        />
        <button
          type="button"
          className={`${styles.link} ${styles.unbroken}`}
          aria-expanded={open}
          aria-controls={list}
          onClick={() => setOpened(!open)}
        >
          {open ? t.outbox.hide : t.outbox.show}
        </button>
      </div>
      <div id={list} hidden={!open}>
        <div className={`${styles.dim} ${styles.small}`}>
          {trouble ? t.outbox.trouble : t.outbox.why}
        </div>
        <ul className={styles.plain}>
          {items.map((item) => (
            <li key={item.id} className={styles.problem}>
              <Item
                item={item}
                standing={standings.get(item.id)}
                onOpen={onOpen}
                onDismiss={() => dismiss(item)}
              />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

interface ItemProps extends Props {
  readonly item: OutboxItem;
  readonly standing: Confirmed['standing'] | undefined;
  readonly onDismiss: () => void;
}

function Item({ item, standing, onOpen, onDismiss }: ItemProps) {
  const { desk, read } = useDesk();
  const { t } = useSpeaking();
  const styles = useStyles();
  const { did, no, at } = item;
  const conflict = standing?.is === 'conflict' ? standing.conflict : null;
  const open = async (): Promise<void> => {
    const { register, rowId } = conflict?.why === 'number-doubled' ? conflict : item;
    const view = await read(() => openRecord(desk, register, rowId));
    if (view) onOpen(view);
  };
  return (
    <>
      <div className={styles.spread}>
        <span>
          {t.outbox.did[did]} {no}{' '}
          <time className={styles.dim} dateTime={at}>
            {shownTime(at, desk.now().at)}
          </time>
        </span>
        <span className={`${styles.small} ${conflict ? styles.bad : styles.dim}`}>
          {t.outbox.standing[standing?.is ?? 'unseen']}
        </span>
      </div>
      {conflict && (
        <>
          <ConflictText item={item} conflict={conflict} />
          <div className={styles.row}>
            <button type="button" className={styles.link} onClick={() => void open()}>
              {t.outbox.open}
            </button>
            {conflict.why !== 'blocked' && conflict.why !== 'number-doubled' && (
              <button type="button" className={styles.link} onClick={onDismiss}>
                {t.outbox.dismiss}
              </button>
            )}
          </div>
        </>
      )}
    </>
  );
}

/** The time of day; with its day if that is not today. */
function shownTime(at: string, now: string): string {
  const time = at.slice(11, 16);
  return at.slice(0, 10) === now.slice(0, 10) ? time : `${at.slice(0, 10)} ${time}`;
}

function ConflictText(props: { readonly item: OutboxItem; readonly conflict: Conflict }) {
  const { conflict } = props;
  const { desk } = useDesk();
  const { t, say } = useSpeaking();
  const register = desk.pack.registers.find(({ id }) => id === props.item.register);
  if (!register) return null;
  if (conflict.why === 'blocked') {
    const { problem } = conflict;
    const told = explain(t, problem, { pack: desk.pack, register, inLanguage: say });
    return <Told why={told.why} next={told.next} />;
  }
  const { why, next } = t.outbox.conflict[conflict.why];
  if (conflict.why !== 'content-changed') return <Told why={why} next={next} />;
  const was = Object.fromEntries(
    Object.entries(conflict.was).map(([header, value]) => [header, writtenCell(value)]),
  );
  const shown: Register =
    desk.pack.registers.find(({ table }) => table === conflict.now.table) ?? register;
  return (
    <>
      <div>{why}</div>
      <Versions register={shown} was={was} now={conflict.now.cells} />
      <div>{next}</div>
    </>
  );
}

const Told = ({ why, next }: { readonly why: string; readonly next: string }) => (
  <>
    <div>{why}</div>
    <div>{next}</div>
  </>
);
