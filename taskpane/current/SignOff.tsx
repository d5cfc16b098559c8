import { useState } from 'react';
import type { RecordView } from '../../addin/actions/desk';
import type { RecordHistory } from '../../addin/actions/record-history';
import { flowOf } from '../../addin/actions/state-text';
import { runOf } from '../../addin/domain/sign-off/evolve';
import { standings } from '../../addin/domain/sign-off/standing';
import type { Step } from '../../addin/registers/vocabulary';
import { useDesk } from '../at-desk';
import { ProblemList } from '../parts/ProblemList';
import { useNames } from '../parts/use-names';
import { waitingTime } from '../parts/waiting-time';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { openingsOf } from './choosing';
import { Course, Signatures } from './Course';
import { standsInTheWay } from './in-the-way';
import { SignForm } from './SignForm';

interface Props {
  readonly view: RecordView;
  readonly history: RecordHistory | null;
  readonly onChanged: () => Promise<void>;
}

/** The steps in their order: who signed, whose turn it is, and the form of the step that is open. */
export function SignOff({ view, history, onChanged }: Props) {
  const { t } = useSpeaking();
  const styles = useStyles();
  const [chosen, choose] = useState<string | null>(null);
  const [next] = view.waiting;
  // Until somebody looks at another step, the next one is open, also after a signature.
  const open = chosen ?? next?.step ?? '';
  const afterSigning = async (): Promise<void> => {
    choose(null);
    await onChanged();
  };
  return (
    <section aria-label={t.sign.steps} className={styles.tight}>
      <h3 className={styles.section}>{t.sign.steps}</h3>
      <ol className={styles.steps}>
        {(view.register.signOff ?? []).map((step, index) => (
          <StepItem
            key={step.step}
            view={view}
            history={history}
            step={step}
            index={index}
            open={open === step.step}
            onToggle={() => choose(open === step.step ? '' : step.step)}
            onSigned={afterSigning}
          />
        ))}
      </ol>
      {history && <Course view={view} history={history} />}
    </section>
  );
}

interface ItemProps {
  readonly view: RecordView;
  readonly history: RecordHistory | null;
  readonly step: Step;
  readonly index: number;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onSigned: () => Promise<void>;
}

function StepItem({ view, history, step, index, open, onToggle, onSigned }: ItemProps) {
  const { t, say } = useSpeaking();
  const { postTitle } = useNames(view.register);
  const styles = useStyles();
  const signers = signersOf(view, step);
  const isNext = view.waiting.some((waiting) => waiting.step === step.step);
  const isDone = signers.length > 0 && !isNext;
  const look = isDone ? styles.stepDone : isNext ? styles.stepNext : '';
  return (
    <li className={styles.step} aria-current={isNext ? 'step' : undefined}>
      <span className={`${styles.stepMark} ${look}`} aria-hidden="true">
        {isDone ? '✓' : index + 1}
      </span>
      <button type="button" className={styles.stepButton} aria-expanded={open} onClick={onToggle}>
        <span>
          {say(step.title)} <span className={styles.stepPost}>{postTitle(step.post)}</span>
        </span>
        <span className={`${styles.small} ${styles.unbroken} ${isDone ? styles.good : styles.dim}`}>
          {isDone
            ? t.sign.signedBy(signers.join(t.and))
            : isNext
              ? t.sign.next
              : isPassed(view, step)
                ? t.sign.passed
                : t.sign.later}
        </span>
      </button>
      {history && <Signatures view={view} step={step} history={history} />}
      {isNext && <Waits view={view} step={step} history={history} />}
      {open && (
        <div className={styles.stepBody}>
          {isNext ? (
            <SignForm view={view} step={step} onSigned={onSigned} />
          ) : (
            <ProblemList register={view.register} problems={standsInTheWay(view, step)} />
          )}
        </div>
      )}
    </li>
  );
}

/** Who could sign now, and for how long the step has waited. */
function Waits({ view, step, history }: Pick<ItemProps, 'view' | 'step' | 'history'>) {
  const { desk } = useDesk();
  const { t } = useSpeaking();
  const styles = useStyles();
  if (step.outside && !history) return null;
  const open = openingsOf(view, step);
  const names = desk.house.people
    .filter(({ active, name, posts }) => {
      const could = open.some(({ post, person }) =>
        person === '' ? posts.includes(post) : person === name,
      );
      return active && could;
    })
    .map(({ name }) => name);
  const time = waitingTime(t, history?.since[step.step] ?? '', desk.now().at);
  const units = [...new Set(open.map(({ unit }) => unit))].filter((unit) => unit !== '');
  const parts = [
    time === '' ? '' : t.history.waits(time),
    units.join(t.and),
    step.outside ? '' : names.length > 0 ? t.history.who(names.join(t.and)) : t.history.nobody,
  ];
  return (
    <div className={`${styles.stepNote} ${styles.dim} ${styles.small}`}>
      {parts.filter((part) => part !== '').join(' · ')}
    </div>
  );
}

const signersOf = ({ state }: RecordView, { step }: Step): readonly string[] => [
  ...new Set(
    state.status === 'draft'
      ? []
      : state.signed.filter((signed) => signed.step === step).map(({ by }) => by),
  ),
];

/** The way the record went does not lead over this step. */
const isPassed = ({ register, state }: RecordView, { step }: Step): boolean =>
  state.status !== 'draft' &&
  standings(flowOf(register), runOf(state))
    .filter((node) => node.step.step === step)
    .every(({ standing }) => standing === 'passed' || standing === 'skipped');
