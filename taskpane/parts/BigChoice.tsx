import { useRef, type KeyboardEvent } from 'react';
import { useStyles } from '../styles';

interface Props {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A decision: large buttons, one Tab stop, the arrow keys go from one to the next. */
export function BigChoice({ label, options, value, onChange }: Props) {
  const styles = useStyles();
  const group = useRef<HTMLDivElement>(null);
  const held = options.some((option) => option.value === value);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = options.findIndex((option) => option.value === value);
    const next = (Math.max(at, 0) + (at < 0 ? 0 : step) + options.length) % options.length;
    onChange(options[next]?.value ?? '');
    group.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div>
      <div className={styles.label}>{label}</div>
      <div
        ref={group}
        role="radiogroup"
        aria-label={label}
        className={styles.choices}
        onKeyDown={onKeyDown}
      >
        {options.map((option, index) => (
          <button
            key={option.value}
            type="button"
            role="radio"
            aria-checked={option.value === value}
            tabIndex={option.value === value || (!held && index === 0) ? 0 : -1}
            className={styles.choice}
            onClick={() => onChange(option.value)}
          >
            {option.text}
          </button>
        ))}
      </div>
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};
