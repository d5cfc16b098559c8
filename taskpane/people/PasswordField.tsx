import { useId } from 'react';
import { useStyles } from '../styles';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isNew?: boolean;
  readonly onEnter?: () => void;
  /** what is wrong with it; '' = nothing */
  readonly wrong?: string;
}

export function PasswordField({
  label,
  value,
  onChange,
  isNew = false,
  onEnter,
  wrong = '',
}: Props) {
  const styles = useStyles();
  const id = useId();
  return (
    <div>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="password"
        className={styles.input}
        value={value}
        // Browsers that offer to keep it would keep it for everybody at this PC.
        autoComplete={isNew ? 'new-password' : 'off'}
        aria-invalid={wrong !== ''}
        aria-describedby={wrong === '' ? undefined : `${id}-wrong`}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !onEnter) return;
          event.preventDefault();
          onEnter();
        }}
      />
      {wrong !== '' && (
        <p id={`${id}-wrong`} role="alert" className={styles.wrong}>
          {wrong}
        </p>
      )}
    </div>
  );
}
