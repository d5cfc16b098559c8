import { useState } from 'react';
import type { RecordView } from '../../addin/actions/desk';
import type { Problem } from '../../addin/actions/problem';
import { signRecord } from '../../addin/actions/sign-record';
import { flowOf } from '../../addin/actions/state-text';
import { decide } from '../../addin/domain/sign-off';
import type { Step } from '../../addin/registers/vocabulary';
import { cite } from '../../addin/text';
import { useDesk } from '../at-desk';
import { useKept } from '../kept';
import { BusyButton } from '../parts/BusyButton';
import { Field } from '../parts/Field';
import { PersonSelect } from '../parts/PersonSelect';
import { ProblemList } from '../parts/ProblemList';
import { filledColumns } from '../parts/register-parts';
import { useFinish } from '../parts/use-finish';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { FillLines } from './FillLines';
import { completeFill, NOTHING_FILLED, type Fill } from './fill';
import { useShowProblem } from './use-show-problem';

interface Props {
  readonly view: RecordView;
  readonly step: Step;
  readonly onSigned: () => Promise<void>;
}

/** Signs one step: who signs, and what the step fills in. */
export function SignForm({ view, step, onSigned }: Props) {
  const { desk, me, write } = useDesk();
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const finish = useFinish();
  const onShow = useShowProblem(view);
  const form = `sign/${view.rowId}/${step.step}`;
  const [typedName, setTypedName] = useKept(`${form}/by`, '');
  const [fill, setFill] = useKept<Fill>(`${form}/fill`, NOTHING_FILLED);
  const [refused, setRefused] = useState<readonly Problem[]>([]);
  const mine = me?.posts.includes(step.post) && !step.outside ? me.name : '';
  const by = typedName === '' ? mine : typedName;
  const columns = filledColumns(desk.pack, view.register, step);
  const fills = columns.some(({ key }) => !isFilledBefore(view, step, key));

  const sign = async (): Promise<void> => {
    const fillLines = fills ? completeFill(desk, view, step, fill) : undefined;
    const result = await write(form, () =>
      signRecord(desk, { record: view, step: step.step, by, ...(fillLines && { fillLines }) }),
    );
    const problems = await finish('signed', result, view.register, step.step);
    if (problems) setRefused(problems);
    if (!problems || problems.length > 0) return;
    setFill(NOTHING_FILLED);
    setTypedName('');
    await onSigned();
  };

  const early = refused.length > 0 || by === '' ? [] : against(desk, view, step, by);
  return (
    <div className={styles.stack}>
      <ProblemList
        register={view.register}
        problems={refused}
        heading={t.problemList.summary(refused.length)}
        bring={refused.length > 0 ? refused : null}
        onShow={onShow}
      />
      {refused.length + early.length === 0 && (
        <cite className={styles.clause}>{cite(t, desk.pack, step.clause)}</cite>
      )}
      {step.outside ? (
        <Field
          label={t.sign.outsideBy}
          value={typedName}
          onChange={setTypedName}
          hint={t.sign.outsideHint}
          required
        />
      ) : (
        <PersonSelect
          label={t.sign.by}
          value={by}
          onChange={(name) => {
            setTypedName(name);
            setRefused([]);
          }}
          post={step.post}
          placeholder={t.sign.choose}
        />
      )}
      <ProblemList register={view.register} problems={early} />
      {fills && (
        <FillLines view={view} step={step} fill={fill} onFill={setFill} problems={refused} />
      )}
      <BusyButton
        id={form}
        text={t.sign.signStep(say(step.title))}
        busyText={t.sign.signing}
        wide
        disabled={by === ''}
        onClick={() => void sign()}
      />
      <div className={`${styles.dim} ${styles.small}`}>{t.person.noKey}</div>
    </div>
  );
}

/** The first step seals what was typed at 登记; only later ones fill columns of their own. */
const isFilledBefore = (view: RecordView, step: Step, key: string): boolean =>
  view.register.signOff?.[0]?.step === step.step ||
  (view.register.signOff?.[0]?.fillsLines ?? []).includes(key);

/** What the rules say against this person, before the button is pressed; the action asks again. */
function against(
  desk: ReturnType<typeof useDesk>['desk'],
  view: RecordView,
  step: Step,
  name: string,
): readonly Problem[] {
  const plain = name.normalize('NFKC').trim();
  const person = desk.house.people.find((candidate) => candidate.name === plain);
  const by = person ?? { name: plain, posts: [] };
  const command = { do: 'sign', step: step.step, by, way: 'noKey' } as const;
  const decided = decide(flowOf(view.register), command, view.state);
  return decided.ok ? [] : decided.problems;
}
