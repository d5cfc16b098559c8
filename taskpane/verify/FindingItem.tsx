import type { Finding } from '../../addin/actions/verify-workbook';
import { titleOfKind } from '../../addin/registers/columns';
import { journal } from '../../addin/registers/system';
import { shownText } from '../../addin/text/shown-text';
import { useDesk } from '../at-desk';
import { columnTitled } from '../parts/shown-value';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';

/** What verification found; leads to its cell where there is one. */
export function FindingItem({ finding }: { readonly finding: Finding }) {
  const { desk, read } = useDesk();
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const register =
    desk.pack.registers.find(({ table }) => table === finding.sheet) ??
    (finding.sheet === journal.table ? journal : undefined);
  const column = register && columnTitled(register, finding.column);
  const text = (value: string): string =>
    value === '' ? t.verify.blank : shownText(column, value);
  const { row } = finding;
  const content = (
    <>
      <span className={styles.spread}>
        <span className={styles.strong}>{finding.record}</span>
        <span className={`${styles.pill} ${styles.pillBad}`}>{t.findings[finding.kind]}</span>
      </span>
      <span className={styles.findingPlace}>
        {register ? say(register.title) : finding.sheet}
        {column && ` · ${say(column.title)}`}
      </span>
      {finding.column !== '' && (
        <span className={styles.findingChange}>
          {t.verify.change(text(finding.was), text(finding.now))}
        </span>
      )}
      {finding.by !== '' && (
        <span className={`${styles.dim} ${styles.small}`}>{t.verify.by(finding.by)}</span>
      )}
    </>
  );
  if (!row) return <div className={styles.listItem}>{content}</div>;
  const place =
    finding.column === '' && register ? titleOfKind(register, 'serial') : finding.column;
  const header = place in row.cells ? place : undefined;
  return (
    <button
      type="button"
      className={styles.listButton}
      title={t.verify.show}
      onClick={() => void read(() => desk.workbook.reveal(row, header))}
    >
      {content}
    </button>
  );
}
