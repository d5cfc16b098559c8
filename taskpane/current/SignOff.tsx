import { useState } from 'react';
import type { RecordView } from '../../addin/actions/desk';
import type { Problem } from '../../addin/actions/problem';
import { flowOf } from '../../addin/actions/state-text';
import { decide } from '../../addin/domain/sign-off';
import type { Step } from '../../addin/registers/vocabulary';
import { useDesk } from '../at-desk';
import { ProblemList } from '../parts/ProblemList';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { SignForm } from './SignForm';

interface Props {
  readonly view: RecordView;
  readonly onChanged: () => Promise<void>;
}

/** The steps in their order: who signed, whose turn it is, and the form of the step that is open. */
export function SignOff({ view, onChanged }: Props) {
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
            step={step}
            index={index}
            open={open === step.step}
            onToggle={() => choose(open === step.step ? '' : step.step)}
            onSigned={afterSigning}
          />
        ))}
      </ol>
    </section>
  );
}

interface ItemProps {
  readonly view: RecordView;
  readonly step: Step;
  readonly index: number;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onSigned: () => Promise<void>;
}

function StepItem({ view, step, index, open, onToggle, onSigned }: ItemProps) {
  const { desk } = useDesk();
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const signer = signerOf(view, step);
  const isNext = view.waiting.some((waiting) => waiting.step === step.step);
  const post = desk.pack.posts.find(({ id }) => id === step.post);
  const look = signer !== undefined ? styles.stepDone : isNext ? styles.stepNext : '';
  return (
    <li className={styles.step} aria-current={isNext ? 'step' : undefined}>
      <span className={`${styles.stepMark} ${look}`} aria-hidden="true">
        {signer !== undefined ? '✓' : index + 1}
      </span>
      <button type="button" className={styles.stepButton} aria-expanded={open} onClick={onToggle}>
        <span>
          {say(step.title)} <span className={styles.stepPost}>{post ? say(post.title) : ''}</span>
        </span>
        <span
          className={`${styles.small} ${styles.unbroken} ${signer !== undefined ? styles.good : styles.dim}`}
        >
          {signer !== undefined ? t.sign.signedBy(signer) : isNext ? t.sign.next : t.sign.later}
        </span>
      </button>
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

const signerOf = (view: RecordView, step: Step): string | undefined =>
  view.state.status === 'draft'
    ? undefined
    : view.state.signed.find((signed) => signed.step === step.step)?.by;

/** Why this step cannot be signed now, whoever would: signed already, or others come first. */
function standsInTheWay(view: RecordView, step: Step): readonly Problem[] {
  const nobody = { name: '', posts: [step.post] };
  const command = { do: 'sign', step: step.step, by: nobody, way: 'noKey' } as const;
  const decided = decide(flowOf(view.register), command, view.state);
  return decided.ok ? [] : decided.problems.filter(({ code }) => code !== 'sign-off/other-person');
}
