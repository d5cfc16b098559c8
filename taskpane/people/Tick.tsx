import { useStyles } from '../styles';

interface Props {
  readonly label: string;
  readonly ticked: boolean;
  readonly onChange: (ticked: boolean) => void;
}

export function Tick({ label, ticked, onChange }: Props) {
  const styles = useStyles();
  return (
    <label className={styles.row}>
      <input
        type="checkbox"
        checked={ticked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className={styles.grow}>{label}</span>
    </label>
  );
}
