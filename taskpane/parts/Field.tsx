import { useId, type ReactNode } from 'react';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
  readonly hint?: string;
  /** what is wrong with it; '' = nothing */
  readonly wrong?: string;
  /** what the text is understood as, where that is not what stands there */
  readonly understood?: string;
  readonly choices?: readonly string[] | undefined;
  readonly figure?: boolean;
  readonly disabled?: boolean;
  /** Enter leads here from the field before */
  readonly onEnterPath?: boolean;
  /** names the field to the form */
  readonly place?: string;
  readonly onBlur?: () => void;
  readonly className?: string;
}

/** A labelled input of the form, with what is wrong told below it. */
export function Field(props: Props) {
  const { t } = useSpeaking();
  const styles = useStyles();
  const id = useId();
  const wrong = props.wrong ?? '';
  const common = {
    id,
    className: `${styles.input} ${props.figure ? styles.number : ''}`,
    value: props.value,
    disabled: props.disabled,
    'aria-required': props.required,
    'aria-invalid': wrong !== '',
    ...(wrong !== '' && { 'aria-describedby': `${id}-wrong` }),
    'data-place': props.place,
    'data-enter': props.onEnterPath ? '' : undefined,
    onBlur: props.onBlur,
  };
  return (
    <div className={props.className}>
      <label className={styles.label} htmlFor={id}>
        {props.label}
        {props.required && (
          <span className={styles.star} title={t.entry.required}>
            {' '}
            *
          </span>
        )}
      </label>
      <div className={styles.inputBox}>
        {props.choices ? (
          <select {...common} onChange={(event) => props.onChange(event.target.value)}>
            <Choices choices={props.choices} />
          </select>
        ) : (
          <input
            {...common}
            type="text"
            autoComplete="off"
            placeholder={props.hint}
            onChange={(event) => props.onChange(event.target.value)}
          />
        )}
        {props.understood !== undefined && props.understood !== '' && (
          <span className={styles.understood}>{props.understood}</span>
        )}
      </div>
      {wrong !== '' && (
        <p id={`${id}-wrong`} className={styles.wrong}>
          {wrong}
        </p>
      )}
    </div>
  );
}

export function Choices(props: { readonly choices: readonly string[] }): ReactNode {
  return (
    <>
      <option value="" />
      {props.choices.map((choice) => (
        <option key={choice} value={choice}>
          {choice}
        </option>
      ))}
    </>
  );
}
