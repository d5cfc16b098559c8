import { DefaultButton } from '@fluentui/react/lib/Button';
import { useId } from 'react';
import type { FormulaProblem } from '../../addin/domain/formula-text';
import type { FunctionHelp } from '../../addin/text/functions';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';

interface Props {
  readonly parameter: FunctionHelp['parameters'][number];
  /** id of the list of ranges that have names */
  readonly ranges: string;
  readonly value: string;
  readonly wrong: FormulaProblem | null;
  readonly onChange: (text: string) => void;
  readonly onPick: () => void;
}

/** One argument: typed, chosen by name, or taken from what is selected in the sheet. */
export function ArgumentInput({ parameter, ranges, value, wrong, onChange, onPick }: Props) {
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const id = useId();
  const texts = t.review.formulas;
  const label = say(parameter.help);
  const isRange = parameter.dimensionality === 'matrix';
  return (
    <div>
      <label className={styles.label} htmlFor={id}>
        {label}
        {parameter.optional && <span className={styles.dim}> ({texts.optional})</span>}
      </label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        className={styles.input}
        value={value}
        list={isRange ? ranges : undefined}
        placeholder={isRange ? texts.range : texts.value}
        aria-required={!parameter.optional}
        aria-invalid={wrong !== null}
        aria-describedby={wrong === null ? undefined : `${id}-wrong`}
        onChange={(event) => onChange(event.target.value)}
      />
      {wrong !== null && (
        <p id={`${id}-wrong`} className={styles.wrong}>
          {texts.problem[wrong]}
        </p>
      )}
      <DefaultButton text={texts.pick} ariaLabel={texts.pickFor(label)} onClick={onPick} />
    </div>
  );
}
