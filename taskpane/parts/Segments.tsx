import { useStyles } from '../styles';

interface Props<V extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: V; readonly text: string }[];
  readonly value: V;
  readonly onChange: (value: V) => void;
}

/** A few words side by side, of which one holds. */
export function Segments<V extends string>({ label, options, value, onChange }: Props<V>) {
  const styles = useStyles();
  return (
    <div>
      <div className={styles.label}>{label}</div>
      <div role="group" aria-label={label} className={styles.segments}>
        {options.map((option) => (
          <button
            key={option.value}
            type="button"
            aria-pressed={option.value === value}
            onClick={() => onChange(option.value)}
          >
            {option.text}
          </button>
        ))}
      </div>
    </div>
  );
}
