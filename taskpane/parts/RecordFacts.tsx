import { Fragment } from 'react';
import type { RecordView } from '../../addin/actions/desk';
import { linesOf } from '../../addin/registers/columns';
import type { Column } from '../../addin/registers/vocabulary';
import { useDesk } from '../at-desk';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { isFigure, shownValue } from './shown-value';

/** Lines shown; a document may have a thousand. */
const SHOWN = 50;

const MACHINERY = ['rowId', 'document', 'serial', 'state', 'entry', 'seal', 'count'];

const isFact = (column: Column): boolean => !column.hidden && !MACHINERY.includes(column.kind);

/** What stands in the record's own row, blank cells left out. */
export function RecordFacts({ view }: { readonly view: RecordView }) {
  const { say } = useSpeaking();
  const styles = useStyles();
  const facts = view.register.columns
    .filter((column) => isFact(column) && column.key !== 'tempNo')
    .map((column) => ({ column, text: shownValue(column, view.header.cells[column.title.zh]) }))
    .filter(({ text }) => text !== '');
  return (
    <dl className={styles.facts}>
      {facts.map(({ column, text }) => (
        <Fragment key={column.key}>
          <dt>{say(column.title)}</dt>
          <dd className={column.kind === 'amount' ? styles.strong : ''}>{text}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** The lines as a compact table; long documents show their first ones. */
export function RecordLines({ view }: { readonly view: RecordView }) {
  const { desk } = useDesk();
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const register = linesOf(desk.pack, view.register);
  if (!register || view.lines.length === 0) return null;
  const keys = view.register.signOff?.[0]?.fillsLines ?? [];
  const columns = register.columns.filter(({ key }) => keys.includes(key));
  return (
    <details>
      <summary>{t.current.lines(view.lines.length)}</summary>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} className={isFigure(column) ? styles.right : ''}>
                {say(column.title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.lines.slice(0, SHOWN).map((line) => (
            <tr key={line.position}>
              {columns.map((column) => (
                <td key={column.key} className={isFigure(column) ? styles.right : ''}>
                  {shownValue(column, line.cells[column.title.zh])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {view.lines.length > SHOWN && (
        <p className={styles.dim}>{t.current.moreLines(view.lines.length - SHOWN)}</p>
      )}
    </details>
  );
}
