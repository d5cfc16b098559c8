import { useRef } from 'react';
import type { RecordView } from '../../addin/actions/desk';
import type { RecordHistory } from '../../addin/actions/record-history';
import { explain } from '../../addin/text';
import { useDesk } from '../at-desk';
import { focusFirst } from '../focus';
import { useKept } from '../kept';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { ActForm } from './ActForm';
import { offeredActs, type Act, type OfferedAct } from './acts';
import { Reminder } from './Reminder';

interface Props {
  readonly view: RecordView;
  readonly history: RecordHistory | null;
  readonly onChanged: () => Promise<void>;
}

/** 更多: everything besides signing, in one quiet list; what nobody can do says why. */
export function Acts({ view, history, onChanged }: Props) {
  const { desk } = useDesk();
  const { t } = useSpeaking();
  const styles = useStyles();
  const [open, setOpen] = useKept<boolean>(`acts/${view.rowId}/open`, false);
  const [chosen, choose] = useKept<Act | ''>(`acts/${view.rowId}/act`, '');
  const [reminder, setReminder] = useKept(`acts/${view.rowId}/reminder`, '');
  const place = useRef<HTMLElement>(null);
  if (desk.house.readOnly) return null;
  const show = (act: Act | ''): void => {
    choose(act);
    setReminder('');
    focusFirst(place.current);
  };
  const offered = open ? offeredActs(desk, view) : [];
  const form = offered.find(({ act }) => act === chosen);
  return (
    <section ref={place} aria-label={t.acts.more} className={styles.tight}>
      <div>
        <button
          type="button"
          className={styles.link}
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
            choose('');
          }}
        >
          {open ? t.acts.fewer : `${t.acts.more}…`}
        </button>
      </div>
      {reminder !== '' && <Reminder text={reminder} />}
      {form && form.problems.length === 0 ? (
        <ActForm
          key={form.act}
          view={view}
          history={history}
          offered={form}
          onDone={async (sentence) => {
            choose('');
            setOpen(false);
            setReminder(sentence);
            await onChanged();
          }}
          onCancel={() => show('')}
        />
      ) : (
        open && (
          <ul className={styles.list}>
            {offered.map((act) => (
              <li key={act.act}>
                <ActItem view={view} offered={act} onChoose={() => show(act.act)} />
              </li>
            ))}
          </ul>
        )
      )}
    </section>
  );
}

interface ItemProps {
  readonly view: RecordView;
  readonly offered: OfferedAct;
  readonly onChoose: () => void;
}

function ActItem({ view, offered, onChoose }: ItemProps) {
  const { desk } = useDesk();
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const { act, problems } = offered;
  const [problem] = problems;
  const names = { pack: desk.pack, register: view.register, inLanguage: say };
  const why = problem ? explain(t, problem, names).why : t.acts.hints[act];
  return (
    <button
      type="button"
      className={styles.listButton}
      disabled={problem !== undefined}
      onClick={onChoose}
    >
      <span className={problem ? styles.dim : ''}>{t.acts.names[act]}</span>{' '}
      <span className={`${styles.dim} ${styles.small}`}>{why}</span>
    </button>
  );
}
