import { DefaultButton } from '@fluentui/react/lib/Button';
import { useState } from 'react';
import { actOnRecord, type RecordCommand } from '../../addin/actions/act-on-record';
import type { RecordView } from '../../addin/actions/desk';
import { waitsSince } from '../../addin/actions/inbox';
import type { Problem } from '../../addin/actions/problem';
import type { RecordHistory } from '../../addin/actions/record-history';
import { useDesk } from '../at-desk';
import { useKept } from '../kept';
import { BigChoice } from '../parts/BigChoice';
import { BusyButton } from '../parts/BusyButton';
import { Field } from '../parts/Field';
import { ProblemList } from '../parts/ProblemList';
import { Select } from '../parts/Select';
import { Ticks } from '../parts/Ticks';
import { useFinish } from '../parts/use-finish';
import { useNames } from '../parts/use-names';
import { shownMoment, waitingTime } from '../parts/waiting-time';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import type { OfferedAct } from './acts';
import { openingsOf } from './choosing';
import { unlockedPerson } from './ways';

interface Props {
  readonly view: RecordView;
  readonly history: RecordHistory | null;
  readonly offered: OfferedAct;
  /** with the sentence to send; '' = none */
  readonly onDone: (reminder: string) => Promise<void>;
  readonly onCancel: () => void;
}

/** One act: by whom, about what, and why. */
export function ActForm({ view, history, offered, onDone, onCancel }: Props) {
  const { desk, me, write } = useDesk();
  const { t } = useSpeaking();
  const styles = useStyles();
  const finish = useFinish();
  const { act, people, ways } = offered;
  const form = `act/${view.rowId}/${act}`;
  const names = useActNames(view, history);
  const [typedBy, setBy] = useKept(`${form}/by`, '');
  const [way, setWay] = useKept(`${form}/way`, ways.length === 1 ? '0' : '');
  const reminder = useReminder(view, history);
  const [words, setWords] = useKept(`${form}/words`, act === 'remind' ? reminder : '');
  const units = view.state.status === 'draft' ? [] : view.state.facts.units;
  const [listed, setListed] = useKept(`${form}/units`, units.join('、'));
  const [ticked, tick] = useKept<readonly string[]>(`${form}/concerns`, []);
  const [happened, setHappened] = useKept(`${form}/happened`, shownMoment(desk.now().at));
  const [refused, setRefused] = useState<readonly Problem[]>([]);
  const [likely = ''] = [unlockedPerson(desk), me?.name ?? ''].filter((name) =>
    people.includes(name),
  );
  const by = typedBy === '' ? likely : typedBy;
  const chosen = ways[Number(way)];

  const mayConcern = (chosen && 'concerns' in chosen && chosen.concerns) || [];

  const run = async (): Promise<void> => {
    if (!chosen || way === '') return;
    const command = completed(chosen, { words, units: listed, happened, concerns: ticked });
    const result = await write(form, () => actOnRecord(desk, view, command, by));
    const problems = await finish('acted', result, view.register);
    if (problems) setRefused(problems);
    if (!problems || problems.length > 0) return;
    setWords('');
    tick([]);
    await onDone(act === 'remind' ? words : '');
  };

  const options = ways.map((command, index) => ({
    value: String(index),
    text: names.about(command),
  }));
  const label = names.label(act);
  return (
    <section
      className={`${styles.card} ${styles.stack}`}
      aria-label={t.acts.names[act]}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onCancel();
      }}
    >
      <h3 className={styles.section}>{t.acts.names[act]}</h3>
      <ProblemList
        register={view.register}
        problems={refused}
        heading={t.problemList.summary(refused.length)}
        bring={refused.length > 0 ? refused : null}
      />
      {label !== '' &&
        (act === 'stand' ? (
          <BigChoice label={label} options={options} value={way} onChange={setWay} />
        ) : (
          <Select
            label={label}
            value={way}
            onChange={setWay}
            options={options}
            {...(ways.length > 1 && { placeholder: '' })}
          />
        ))}
      {act === 'changeUnits' && (
        <Field label={t.acts.units} value={listed} onChange={setListed} required />
      )}
      {mayConcern.length > 1 && (
        <Ticks legend={t.sign.concerns} options={mayConcern} ticked={ticked} onChange={tick} />
      )}
      {act === 'record' ? (
        <Field label={t.acts.happened} value={happened} onChange={setHappened} required />
      ) : (
        <Field
          label={act === 'remind' || act === 'note' ? t.acts.words : t.acts.reason}
          value={words}
          onChange={setWords}
          required
        />
      )}
      <Select
        label={t.acts.by}
        value={by}
        onChange={setBy}
        placeholder=""
        options={people.map((name) => ({ value: name, text: name }))}
      />
      <div className={styles.row}>
        <BusyButton
          id={form}
          secondary
          text={t.acts.names[act]}
          busyText={t.acts.doing}
          disabled={by === '' || way === ''}
          onClick={() => void run()}
        />
        <DefaultButton text={t.acts.cancel} onClick={onCancel} />
      </div>
    </section>
  );
}

interface Typed {
  readonly words: string;
  readonly units: string;
  readonly happened: string;
  readonly concerns: readonly string[];
}

/** The act as it was offered, with what was typed. */
function completed(
  command: RecordCommand,
  { words, units, happened, concerns }: Typed,
): RecordCommand {
  switch (command.do) {
    case 'record':
      return { ...command, happened: happened.trim() };
    case 'changeUnits': {
      const listed = units.split(/[、,,;;\n]+/).map((unit) => unit.trim());
      const named = [...new Set(listed.filter((unit) => unit !== ''))];
      return { ...command, reason: words.trim(), units: named };
    }
    default: {
      const named = 'concerns' in command && command.concerns;
      return { ...command, reason: words.trim(), ...(named && { concerns }) };
    }
  }
}

/** What an act is about, in the words of the register. */
function useActNames(view: RecordView, history: RecordHistory | null) {
  const { t } = useSpeaking();
  const { stepTitle, choiceTitle } = useNames(view.register);
  const placed = (step: string, unit: string | undefined): string =>
    unit === undefined ? stepTitle(step) : `${stepTitle(step)} · ${unit}`;
  const about = (command: RecordCommand): string => {
    switch (command.do) {
      case 'sendBack':
        return stepTitle(command.to);
      case 'transfer':
      case 'addSigner':
        return `${command.to.name} · ${placed(command.step, command.unit)}`;
      case 'redecide':
        return `${placed(command.step, command.unit)} ${t.history.to(choiceTitle(command.step, command.choice))}`;
      case 'changeLevel':
        return `${stepTitle(command.step)} ${t.history.to(command.level)}`;
      case 'record':
        return placed(command.step, command.unit);
      case 'stand': {
        const entry = history?.entries.find(({ id }) => id === command.entry);
        const rivals = view.state.status === 'contested' ? view.state.rivals : [];
        const rival = rivals.find((candidate) => candidate.entry === command.entry);
        const what = entry ? t.history.events[entry.event] : '';
        const step = rival && rival.step !== '' ? `“${stepTitle(rival.step)}”` : '';
        return t.acts.rival(rival?.by ?? '', `${what}${step}`, shownMoment(entry?.at ?? ''));
      }
      default:
        return '';
    }
  };
  const label = (act: RecordCommand['do']): string => {
    switch (act) {
      case 'sendBack':
        return t.acts.backTo;
      case 'transfer':
      case 'addSigner':
        return t.acts.to;
      case 'redecide':
        return t.acts.choice;
      case 'changeLevel':
        return t.acts.level;
      case 'record':
        return t.acts.place;
      case 'stand':
        return t.acts.rivals;
      default:
        return '';
    }
  };
  return { about, label };
}

/** “李四，PZ-2026-0001等您办……”: ready to be sent to whoever can sign next. */
function useReminder(view: RecordView, history: RecordHistory | null): string {
  const { desk } = useDesk();
  const { t, say } = useSpeaking();
  const open = view.waiting.flatMap((step) => openingsOf(view, step));
  const people = desk.house.people.filter(
    ({ active, name, posts }) =>
      active &&
      open.some(({ post, person }) => (person === '' ? posts.includes(post) : person === name)),
  );
  const names = people.map(({ name }) => name).join(t.and);
  const steps = view.waiting.map(({ title }) => say(title)).join(t.and);
  const waited = waitingTime(t, history ? waitsSince(history) : '', desk.now().at);
  return t.acts.reminder(names, `${say(view.register.title)} ${view.no}`, steps, waited);
}
