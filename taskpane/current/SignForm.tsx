import { useState } from 'react';
import type { RecordView } from '../../addin/actions/desk';
import type { Problem } from '../../addin/actions/problem';
import { signRecord } from '../../addin/actions/sign-record';
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
import {
  against,
  askingFor,
  choosingOf,
  isHis,
  NOTHING_CHOSEN,
  openingsOf,
  settled,
  signerNamed,
  type Chosen,
} from './choosing';
import { ChoosingFields } from './ChoosingFields';
import { FillHeader, headerColumns, NO_HEADER_FILL, type HeaderFill } from './FillHeader';
import { FillLines } from './FillLines';
import { completeFill, NOTHING_FILLED, type Fill } from './fill';
import { useShowProblem } from './use-show-problem';
import { evidenceOf, NO_WAY, unlockedPerson, waysOpen, type WayChosen } from './ways';
import { WayFields } from './WayFields';

interface Props {
  readonly view: RecordView;
  readonly step: Step;
  /** what is known already: the unit, and what was noted while it happened */
  readonly begin?: {
    readonly unit: string;
    readonly choice: string;
    readonly fill: HeaderFill;
  };
  readonly onSigned: () => Promise<void>;
}

/** Signs one step: who signs, what he decides and confirms, what the step fills in, and how. */
export function SignForm({ view, step, begin = NOTHING_KNOWN, onSigned }: Props) {
  const { desk, me, write } = useDesk();
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const finish = useFinish();
  const onShow = useShowProblem(view);
  const { unit, choice } = begin;
  const form = `sign/${view.rowId}/${step.step}${unit}`;
  const [typedName, setTypedName] = useKept(`${form}/by`, '');
  const [fill, setFill] = useKept<Fill>(`${form}/fill`, NOTHING_FILLED);
  const [headerFill, setHeaderFill] = useKept<HeaderFill>(`${form}/header`, begin.fill);
  const [typed, choose] = useKept<Chosen>(`${form}/chosen`, { ...NOTHING_CHOSEN, unit, choice });
  const [wayChosen, chooseWay] = useKept<WayChosen>(`${form}/way`, NO_WAY);
  const [refused, setRefused] = useState<readonly Problem[]>([]);

  const [likely = ''] = [unlockedPerson(desk), me?.name ?? ''].filter(
    (name) => name !== '' && !step.outside && isHis(view, step, signerNamed(desk, step, name)),
  );
  const by = typedName === '' ? likely : typedName;
  const signer = signerNamed(desk, step, by);
  const chosen = settled(view, step, signer, typed);
  const asking = askingFor(view, step, signer, chosen);
  const choosing = choosingOf(step, asking, chosen);
  const ways = waysOpen(desk, step, by);
  const way = ways.find((open) => open === wayChosen.way) ?? ways[0] ?? 'noKey';
  const [post = step.post] = openingsOf(view, step)
    .filter(({ unit }) => !step.perUnit || chosen.unit === '' || unit === chosen.unit)
    .map((opening) => opening.post);
  const fills = filledColumns(desk.pack, view.register, step).some(
    ({ key }) => !isFilledBefore(view, step, key),
  );
  const header = headerColumns(view.register, step);

  const sign = async (): Promise<void> => {
    const fillLines = fills ? completeFill(desk, view, step, fill) : undefined;
    const result = await write(form, () =>
      signRecord(desk, {
        ...{ record: view, step: step.step, by, choosing },
        ...{ way, evidence: evidenceOf(desk, way, wayChosen), fillHeader: headerFill },
        ...(fillLines && { fillLines }),
      }),
    );
    const problems = await finish('signed', result, view.register, step.step);
    if (problems) setRefused(problems);
    if (!problems || problems.length > 0) return;
    setFill(NOTHING_FILLED);
    setHeaderFill(NO_HEADER_FILL);
    // The same unit may come again in the next round.
    choose({ ...NOTHING_CHOSEN, unit, choice });
    chooseWay(NO_WAY);
    setTypedName('');
    await onSigned();
  };

  const early = refused.length > 0 || by === '' ? [] : against(view, step, signer, choosing, way);
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
          post={post}
          placeholder={t.sign.choose}
        />
      )}
      <ProblemList register={view.register} problems={early} />
      <ChoosingFields view={view} step={step} asking={asking} chosen={chosen} onChosen={choose} />
      <FillHeader
        view={view}
        columns={header}
        fill={headerFill}
        onFill={setHeaderFill}
        problems={refused}
      />
      {fills && (
        <FillLines view={view} step={step} fill={fill} onFill={setFill} problems={refused} />
      )}
      <WayFields ways={ways} way={way} by={by} chosen={wayChosen} onChosen={chooseWay} />
      <BusyButton
        id={form}
        text={t.sign.signStep(say(step.title))}
        busyText={t.sign.signing}
        wide
        disabled={by === ''}
        onClick={() => void sign()}
      />
    </div>
  );
}

const NOTHING_KNOWN = { unit: '', choice: '', fill: NO_HEADER_FILL };

/** The first step seals what was typed at 登记; only later ones fill columns of their own. */
const isFilledBefore = (view: RecordView, step: Step, key: string): boolean =>
  view.register.signOff?.[0]?.step === step.step ||
  (view.register.signOff?.[0]?.fillsLines ?? []).includes(key);
