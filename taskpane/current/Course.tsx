import type { RecordView } from '../../addin/actions/desk';
import type { RecordHistory, Told } from '../../addin/actions/record-history';
import type { Step } from '../../addin/registers/vocabulary';
import { useNames } from '../parts/use-names';
import { shownMoment } from '../parts/waiting-time';
import { useSpeaking, type Speaking } from '../speaking';
import { useStyles } from '../styles';

interface Props {
  readonly view: RecordView;
  readonly history: RecordHistory;
}

/** The signatures of one step that count: how, when, and in which round. */
export function Signatures({ view, step, history }: Props & { readonly step: Step }) {
  const speaking = useSpeaking();
  const { t } = speaking;
  const { choiceTitle } = useNames(view.register);
  const styles = useStyles();
  const own = history.entries.filter((entry) => entry.counts && entry.step === step.step);
  if (own.length === 0) return null;
  return (
    <div className={`${styles.stepNote} ${styles.dim} ${styles.small}`}>
      {own.map((entry) => (
        <div key={entry.id}>
          {[
            own.length > 1 || entry.for !== '' ? signerOf(speaking, entry) : '',
            entry.unit,
            entry.choice === '' ? '' : choiceTitle(entry.step, entry.choice),
            wayOf(speaking, entry),
            shownMoment(entry.at),
            entry.round > 1 ? t.history.round(entry.round) : '',
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </div>
      ))}
    </div>
  );
}

/** Everything that happened, round by round. */
export function Course({ view, history }: Props) {
  const { t } = useSpeaking();
  const styles = useStyles();
  const rounds = [...new Set(history.entries.map(({ round }) => round))];
  return (
    <>
      {rounds.map((round) => {
        const entries = history.entries.filter((entry) => entry.round === round);
        return (
          <details key={round}>
            <summary>{t.history.course(entries.length, rounds.length > 1 ? round : 0)}</summary>
            <ol className={`${styles.quietList} ${styles.small}`}>
              {entries.map((entry) => (
                <Line key={entry.id} view={view} entry={entry} />
              ))}
            </ol>
          </details>
        );
      })}
    </>
  );
}

function Line({ view, entry }: { readonly view: RecordView; readonly entry: Told }) {
  const speaking = useSpeaking();
  const { t } = speaking;
  const { stepTitle, choiceTitle } = useNames(view.register);
  const styles = useStyles();
  const isSignature = entry.event === 'signed';
  const target = entry.event === 'sentBack' ? stepTitle(entry.to) : entry.to;
  const what = [
    isSignature ? '' : t.history.events[entry.event],
    entry.step === '' ? '' : stepTitle(entry.step),
    entry.unit,
    entry.choice === '' ? '' : choiceTitle(entry.step, entry.choice),
    target === '' ? '' : t.history.to(target),
    ...Object.values(entry.attested),
  ];
  const how = [
    shownMoment(entry.at),
    isSignature || entry.witness !== '' ? wayOf(speaking, entry) : '',
    isSignature && !entry.counts ? t.history.dropped : '',
  ];
  return (
    <li>
      <div>
        <span className={styles.strong}>{signerOf(speaking, entry)}</span>{' '}
        {what.filter((part) => part !== '').join(' · ')}
      </div>
      {entry.reason !== '' && <div>“{entry.reason}”</div>}
      <div className={styles.dim}>{how.filter((part) => part !== '').join(' · ')}</div>
    </li>
  );
}

const signerOf = ({ t }: Speaking, { by, for: principal }: Told): string =>
  principal === '' ? by : t.history.inPlaceOf(by, principal);

function wayOf({ t }: Speaking, { way, witness, paper }: Told): string {
  const [day = '', no = '', place = ''] = paper;
  return [
    t.sign.ways[way],
    day,
    t.history.paper(no, place),
    witness === '' ? '' : t.history.witness(witness),
  ]
    .filter((part) => part !== '')
    .join(' ');
}
