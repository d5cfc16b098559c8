import { useId } from 'react';
import { useStyles } from '../styles';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** the first one, where nothing is chosen yet; none = something always is */
  readonly placeholder?: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
}

/** A labelled list to choose from, where what is shown is not what is meant. */
export function Select({ label, value, onChange, placeholder, options }: Props) {
  const styles = useStyles();
  const id = useId();
  return (
    <div>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className={styles.input}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}
