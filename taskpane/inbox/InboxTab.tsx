import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { Spinner } from '@fluentui/react/lib/Spinner';
import { useCallback, useEffect, useState } from 'react';
import type { RecordView } from '../../addin/actions/desk';
import { inbox, waitsFor, waitsSince, type RecordSummary } from '../../addin/actions/inbox';
import { actingPerson } from '../../addin/actions/person';
import { useDesk } from '../at-desk';
import { FindBox } from '../find/FindBox';
import { whenNotEditing } from '../patience';
import { stateText } from '../parts/StateView';
import { useOpenRecord } from '../parts/use-open-record';
import { waitingTime } from '../parts/waiting-time';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';

interface Props {
  /** the tab is in view */
  readonly shown: boolean;
  readonly onOpen: (view: RecordView) => void;
}

/** 我的待办: what waits for whom and for how long, longest first. */
export function InboxTab({ shown, onOpen }: Props) {
  const { desk, me, read } = useDesk();
  const speaking = useSpeaking();
  const { t, say } = speaking;
  const styles = useStyles();
  const [found, setFound] = useState<readonly RecordSummary[] | null>(null);
  const [rows, setRows] = useState<number | null>(null);
  const [onlyMine, setOnlyMine] = useState(true);
  const [gone, setGone] = useState('');
  const open = useOpenRecord(onOpen);

  const load = useCallback(
    async (wanted?: () => boolean) => {
      setRows(0);
      setGone('');
      const look = (): Promise<readonly RecordSummary[]> => inbox(desk, setRows);
      const list = await read(() => (wanted ? whenNotEditing(look, wanted) : look()));
      if (list) setFound(list);
      setRows(null);
    },
    [desk, read],
  );

  useEffect(() => {
    let here = shown;
    if (shown) void load(() => here);
    return () => {
      here = false;
    };
  }, [shown, load]);

  const show = async ({ register, rowId, no }: RecordSummary): Promise<void> => {
    if (!(await open(register, rowId))) setGone(no);
  };

  const self = actingPerson(desk, me?.name ?? '');
  const mine = (found ?? []).filter((summary) => self.ok && waitsFor(summary, self.value));
  const filtered = me !== null && onlyMine;
  const list = filtered ? mine : (found ?? []);
  const whoSigns = (id: string): string => {
    const post = desk.pack.posts.find((candidate) => candidate.id === id);
    const names = desk.house.people
      .filter(({ active, posts }) => active && posts.includes(id))
      .map(({ name }) => name);
    return t.inbox.waits(post ? say(post.title) : id, names.join(t.and));
  };
  /** For each step where they have not waited equally long. */
  const waits = (summary: RecordSummary): string => {
    const time = (since: string): string => waitingTime(t, since, desk.now().at);
    const times = summary.waiting.map(({ step, title }) => ({
      title,
      waited: time(summary.since[step] ?? ''),
    }));
    const differ = new Set(times.map(({ waited }) => waited)).size > 1;
    return t.history.waits(
      differ
        ? times.map(({ title, waited }) => `${say(title)} ${waited}`).join(t.and)
        : time(waitsSince(summary)),
    );
  };
  const overdue = ({ late }: RecordSummary): string => {
    const days = Math.max(0, ...Object.values(late).map((one) => one.workingDays));
    return days === 0 ? '' : `${t.notices.overdue(days)} · `;
  };
  return (
    <div className={styles.stack}>
      <FindBox onOpen={onOpen} />
      <div className={styles.row}>
        {me !== null && (
          <div role="group" aria-label={t.tabs.inbox} className={styles.segments}>
            <button type="button" aria-pressed={onlyMine} onClick={() => setOnlyMine(true)}>
              {t.inbox.mine} {found ? mine.length : ''}
            </button>
            <button type="button" aria-pressed={!onlyMine} onClick={() => setOnlyMine(false)}>
              {t.inbox.all} {found ? found.length : ''}
            </button>
          </div>
        )}
        <span className={styles.grow} />
        <button type="button" className={styles.link} onClick={() => void load()}>
          {t.inbox.refresh}
        </button>
      </div>
      {gone !== '' && (
        <MessageBar messageBarType={MessageBarType.warning} delayedRender={false} role="alert">
          {t.inbox.gone(gone)}
        </MessageBar>
      )}
      {rows !== null && found === null && <Spinner label={t.inbox.reading(rows)} />}
      {found !== null && list.length === 0 && (
        <div className={`${styles.empty} ${styles.dim}`}>
          {filtered ? t.inbox.emptyMine : t.inbox.emptyAll}
        </div>
      )}
      {list.length > 0 && (
        <ul className={styles.list}>
          {list.slice(0, SHOWN).map((summary) => (
            <li key={summary.rowId}>
              <button
                type="button"
                className={styles.listButton}
                onClick={() => void show(summary)}
              >
                <span className={styles.spread}>
                  <span className={styles.strong}>{summary.no}</span>
                  <span className={`${styles.pill} ${styles.pillWarn}`}>
                    {stateText(speaking, summary.state, summary.waiting)}
                  </span>
                </span>
                <span className={`${styles.dim} ${styles.small}`}>
                  {say(summary.register.title)} · {waits(summary)} · {overdue(summary)}
                  {summary.waiting.map(({ post }) => whoSigns(post)).join(t.and)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {list.length > SHOWN && <p className={styles.dim}>{t.inbox.more(list.length - SHOWN)}</p>}
    </div>
  );
}

const SHOWN = 200;
