import { sameCell } from '../../addin/domain/cell';
import type { Register } from '../../addin/registers/vocabulary';
import type { RowSeen } from '../../addin/workbook/port';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { columnTitled, shownValue } from './shown-value';

interface Props {
  readonly register: Register;
  readonly was: RowSeen['cells'];
  readonly now: RowSeen['cells'];
}

/** Two readings of one row side by side, where they differ. */
export function Versions({ register, was, now }: Props) {
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const { versions } = t.problemList;
  const differing = Object.entries(was).filter(([header, cell]) => {
    const other = now[header];
    return !other || !sameCell(cell, other);
  });
  if (differing.length === 0) return null;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{versions.column}</th>
          <th scope="col">{versions.was}</th>
          <th scope="col">{versions.now}</th>
        </tr>
      </thead>
      <tbody>
        {differing.map(([header, cell]) => {
          const column = columnTitled(register, header);
          const shown = (value: typeof cell | undefined): string =>
            shownValue(column, value) || versions.blank;
          return (
            <tr key={header}>
              <td>{column ? say(column.title) : header}</td>
              <td>{shown(cell)}</td>
              <td>{shown(now[header])}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
