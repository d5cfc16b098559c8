import { useStyles } from '../styles';

interface Props {
  readonly legend: string;
  readonly options: readonly string[];
  readonly ticked: readonly string[];
  readonly onChange: (ticked: readonly string[]) => void;
}

/** Several of a few. */
export function Ticks({ legend, options, ticked, onChange }: Props) {
  const styles = useStyles();
  return (
    <fieldset className={styles.fieldset}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option} className={styles.tick}>
          <input
            type="checkbox"
            checked={ticked.includes(option)}
            onChange={({ target }) =>
              onChange(
                target.checked ? [...ticked, option] : ticked.filter((other) => other !== option),
              )
            }
          />
          <span>{option}</span>
        </label>
      ))}
    </fieldset>
  );
}
