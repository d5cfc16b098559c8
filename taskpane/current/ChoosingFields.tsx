import type { RecordView } from '../../addin/actions/desk';
import type { Step } from '../../addin/registers/vocabulary';
import type { SetKept } from '../kept';
import { BigChoice } from '../parts/BigChoice';
import { Field } from '../parts/Field';
import { Select } from '../parts/Select';
import { Ticks } from '../parts/Ticks';
import { useNames } from '../parts/use-names';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import type { Asking, Chosen } from './choosing';

interface Props {
  readonly view: RecordView;
  readonly step: Step;
  readonly asking: Asking;
  readonly chosen: Chosen;
  readonly onChosen: SetKept<Chosen>;
}

/** What a signature says besides who: unit, post, in whose place, decision, requirements. */
export function ChoosingFields({ view, step, asking, chosen, onChosen }: Props) {
  const { t, say } = useSpeaking();
  const { postTitle, stepTitle } = useNames(view.register);
  const change = (more: Partial<Chosen>): void => onChosen((now) => ({ ...now, ...more }));
  return (
    <>
      {asking.units.length > 1 && (
        <Select
          label={t.sign.unit}
          value={chosen.unit}
          onChange={(unit) => change({ unit })}
          placeholder=""
          options={asking.units.map(asOption)}
        />
      )}
      {asking.principals.length > 0 && (
        <Select
          label={t.sign.inPlaceOf}
          value={chosen.for}
          onChange={(principal) => change({ for: principal })}
          placeholder={t.sign.ownName}
          options={asking.principals.map(asOption)}
        />
      )}
      {asking.posts.length > 1 && (
        <Select
          label={t.sign.post}
          value={chosen.post}
          onChange={(post) => change({ post })}
          options={asking.posts.map((value) => ({ value, text: postTitle(value) }))}
        />
      )}
      {step.choices && (
        <BigChoice
          label={t.sign.decision}
          options={step.choices.map(({ choice, title }) => ({ value: choice, text: say(title) }))}
          value={chosen.choice}
          onChange={(choice) => change({ choice })}
        />
      )}
      {asking.backTo !== '' && (
        <Field
          label={`${t.sign.reason} · ${t.sign.leadsBack(stepTitle(asking.backTo))}`}
          value={chosen.reason}
          onChange={(reason) => change({ reason })}
          required
        />
      )}
      {asking.concerns.length > 1 && (
        <Ticks
          legend={t.sign.concerns}
          options={asking.concerns}
          ticked={chosen.concerns}
          onChange={(concerns) => change({ concerns })}
        />
      )}
      {step.attest && <Attest step={step} chosen={chosen} onChange={change} />}
    </>
  );
}

const asOption = (value: string) => ({ value, text: value });

/** Each requirement in the procedure's words: a tick, and a word or a number beside it. */
function Attest(props: {
  readonly step: Step;
  readonly chosen: Chosen;
  readonly onChange: (more: Partial<Chosen>) => void;
}) {
  const { step, chosen, onChange } = props;
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const { attested } = chosen;
  const tick = (note: string, on: boolean): void => {
    const { [note]: was = '', ...others } = attested;
    onChange({ attested: on ? { ...others, [note]: was } : others });
  };
  return (
    <fieldset className={styles.fieldset}>
      <legend>{t.sign.attest}</legend>
      {(step.attest ?? []).map(({ note, text }) => (
        <div key={note}>
          <label className={styles.tick}>
            <input
              type="checkbox"
              checked={attested[note] !== undefined}
              onChange={({ target }) => tick(note, target.checked)}
            />
            <span>{say(text)}</span>
          </label>
          {attested[note] !== undefined && (
            <input
              type="text"
              autoComplete="off"
              className={styles.input}
              aria-label={t.sign.attestWord(say(text))}
              value={attested[note]}
              onChange={({ target }) =>
                onChange({ attested: { ...attested, [note]: target.value } })
              }
            />
          )}
        </div>
      ))}
    </fieldset>
  );
}
