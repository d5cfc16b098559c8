import { useMemo } from 'react';
import { fenOf, wanted } from '../../addin/actions/judge-record';
import { fen, formatFen, sumFen, type Fen } from '../../addin/domain/amount';
import { numberCell, textCell } from '../../addin/domain/cell';
import { rmb } from '../../addin/domain/rmb';
import { judge } from '../../addin/domain/typed-input';
import type { Check, Column, Register } from '../../addin/registers/vocabulary';
import { columnOf } from '../../addin/registers/columns';
import { useDesk } from '../at-desk';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { valuesOfLine, type Draft } from './draft';

interface Props {
  readonly register: Register;
  readonly columns: readonly Column[];
  readonly draft: Draft;
}

type AddsUp = Extract<Check, { check: 'linesAddUp' }>;

/** The sum of the lines against the total that was typed from the paper. */
export function ControlTotal({ register, columns, draft }: Props) {
  const { desk } = useDesk();
  const { t } = useSpeaking();
  const styles = useStyles();
  const check = (register.signOff?.[0]?.checks ?? []).find(
    (candidate): candidate is AddsUp => candidate.check === 'linesAddUp',
  );
  const sum = useMemo(
    () =>
      sumFen(
        draft.lines.map(
          ({ texts }) => fenOf(valuesOfLine(desk, columns, texts)[check?.of ?? '']) ?? fen(0),
        ),
      ),
    [desk, columns, draft.lines, check],
  );
  if (!check) return null;
  const total = typedTotal(desk, columnOf(register, check.total), draft);
  const difference = total === null ? null : fen(total - sum);
  return (
    <div className={styles.totalsBox} role="status">
      <div className={styles.spread}>
        <span>{t.entry.sum}</span>
        <span className={`${styles.number} ${styles.strong}`}>{formatFen(sum)}</span>
      </div>
      {sum !== 0 && <div className={`${styles.small} ${styles.dim}`}>{rmb(sum)}</div>}
      {difference !== null && (
        <div className={styles.spread}>
          <span>{t.entry.control}</span>
          <span className={`${styles.number} ${difference === 0 ? styles.good : styles.bad}`}>
            {formatFen(difference)}
            {difference === 0 && ` ${t.entry.balanced}`}
          </span>
        </div>
      )}
    </div>
  );
}

function typedTotal(
  desk: ReturnType<typeof useDesk>['desk'],
  column: Column | undefined,
  draft: Draft,
): Fen | null {
  const text = column && draft.header[column.key];
  if (!column || text === undefined || text.trim() === '') return null;
  const judged = judge(wanted(column, desk.house), textCell(text), desk.now().today);
  return judged.ok && typeof judged.value.value === 'number'
    ? fenOf(numberCell(judged.value.value))
    : null;
}
