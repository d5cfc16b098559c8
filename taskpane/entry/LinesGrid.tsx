import { memo, useCallback, useMemo, useRef, type ClipboardEvent, type KeyboardEvent } from 'react';
import { wanted } from '../../addin/actions/judge-record';
import type { Problem } from '../../addin/actions/problem';
import type { Column, Register } from '../../addin/registers/vocabulary';
import { useDesk } from '../at-desk';
import type { SetKept } from '../kept';
import { Choices } from '../parts/Field';
import { cellPlace, focusCell, moveOf, placeOf } from '../parts/grid-keys';
import { problemsOfLine } from '../parts/line-problems';
import { useFieldText } from '../parts/ProblemList';
import { isFigure, shownValue } from '../parts/shown-value';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import {
  valuesOfLine,
  withBlock,
  withNewLine,
  withoutLine,
  withText,
  type Draft,
  type DraftLine,
} from './draft';
import { pastedBlock } from './paste';

interface Props {
  readonly register: Register;
  readonly columns: readonly Column[];
  readonly draft: Draft;
  readonly setDraft: SetKept<Draft>;
  readonly problems: readonly Problem[];
}

/** The lines of a new document. */
export function LinesGrid({ register, columns, draft, setDraft, problems }: Props) {
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const grid = useRef<HTMLTableElement>(null);
  const typed = useMemo(() => columns.filter(({ derived }) => derived === undefined), [columns]);

  const onText = useCallback(
    (row: number, key: string, text: string) => setDraft((now) => withText(now, row, key, text)),
    [setDraft],
  );
  const onRemove = useCallback(
    (row: number) => {
      setDraft((now) => withoutLine(now, row));
      setTimeout(() => focusCell(grid.current, Math.max(0, row - 1), 0));
    },
    [setDraft],
  );
  const onKey = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const { row } = placeOf(event.currentTarget) ?? { row: 0 };
      if (event.key === 'Delete' && event.ctrlKey) {
        event.preventDefault();
        onRemove(row);
      }
      if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
      const move = moveOf(event, typed.length);
      if (move && focusCell(grid.current, move.row, move.column)) event.preventDefault();
    },
    [onRemove, typed],
  );
  const onPaste = useCallback(
    (event: ClipboardEvent<HTMLElement>) => {
      const block = pastedBlock(event);
      if (block) setDraft((now) => withBlock(now, typed, block.cells, block));
    },
    [setDraft, typed],
  );

  return (
    <section className={styles.tight} aria-label={t.entry.lines}>
      <h3 className={styles.section}>{t.entry.lines}</h3>
      <table ref={grid} className={styles.grid}>
        <colgroup>
          {columns.map((column) => (
            <col key={column.key} style={{ width: widthOf(column, columns.length > ROOMY) }} />
          ))}
          <col style={{ width: 22 }} />
        </colgroup>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} className={isFigure(column) ? styles.right : ''} scope="col">
                {say(column.title)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {draft.lines.map((line, row) => (
            <LineRow
              key={line.id}
              register={register}
              columns={columns}
              line={line}
              row={row}
              problems={problemsOfLine(problems, row + 1)}
              onText={onText}
              onRemove={onRemove}
              onKey={onKey}
              onPaste={onPaste}
            />
          ))}
        </tbody>
      </table>
      <div>
        <button
          type="button"
          className={styles.link}
          onClick={() => {
            setDraft((now) => withNewLine(now, typed));
            setTimeout(() => focusCell(grid.current, draft.lines.length, 0));
          }}
        >
          + {t.entry.add}
        </button>
      </div>
    </section>
  );
}

/** With more columns than these, the figures leave some of their room to the text. */
const ROOMY = 5;

/** Widths for a pane of 350 px; the text gets what is left. */
function widthOf(column: Column, crowded: boolean): number | undefined {
  switch (column.kind) {
    case 'amount':
      return crowded ? 54 : 64;
    case 'quantity':
      return crowded ? 46 : 58;
    case 'price':
    case 'choice':
      return crowded ? 46 : 52;
    default:
      return undefined;
  }
}

interface RowProps {
  readonly register: Register;
  readonly columns: readonly Column[];
  readonly line: DraftLine;
  readonly row: number;
  readonly problems: readonly Problem[];
  readonly onText: (row: number, key: string, text: string) => void;
  readonly onRemove: (row: number) => void;
  readonly onKey: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onPaste: (event: ClipboardEvent<HTMLElement>) => void;
}

const LineRow = memo(function LineRow(props: RowProps) {
  const { register, columns, line, row, problems } = props;
  const { desk } = useDesk();
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const fieldText = useFieldText(register);
  const values = valuesOfLine(desk, columns, line.texts);
  const wrongId = `line-${line.id}-wrong`;
  const typed = columns.filter(({ derived }) => derived === undefined);
  return (
    <>
      <tr>
        {columns.map((column) => {
          if (column.derived)
            return (
              <td key={column.key} className={`${styles.number} ${styles.gridText}`}>
                {shownValue(column, values[column.key])}
              </td>
            );
          const common = {
            'data-enter': '',
            'data-cell': cellPlace(row, typed.indexOf(column)),
            'data-place': `${row + 1}:${column.key}`,
            'aria-label': `${t.entry.line(row + 1)} ${say(column.title)}`,
            'aria-invalid': problems.some(
              (problem) => 'column' in problem && problem.column === column.key,
            ),
            ...(problems.length > 0 && { 'aria-describedby': wrongId }),
            value: line.texts[column.key] ?? '',
            onKeyDown: props.onKey,
          };
          const { allowed } = wanted(column, desk.house);
          return (
            <td key={column.key}>
              {allowed ? (
                <select
                  {...common}
                  onChange={(event) => props.onText(row, column.key, event.target.value)}
                >
                  <Choices choices={allowed} />
                </select>
              ) : (
                <input
                  {...common}
                  type="text"
                  autoComplete="off"
                  {...(isFigure(column) && { inputMode: 'decimal' as const })}
                  className={isFigure(column) ? styles.right : ''}
                  onPaste={props.onPaste}
                  onChange={(event) => props.onText(row, column.key, event.target.value)}
                />
              )}
            </td>
          );
        })}
        <td>
          <button
            type="button"
            className={styles.iconButton}
            aria-label={t.entry.remove(row + 1)}
            title={`${t.entry.remove(row + 1)} (Ctrl+Delete)`}
            onClick={() => props.onRemove(row)}
          >
            ✕
          </button>
        </td>
      </tr>
      {problems.length > 0 && (
        <tr>
          <td colSpan={columns.length + 1}>
            <p id={wrongId} className={styles.wrong}>
              {fieldText(problems)}
            </p>
          </td>
        </tr>
      )}
    </>
  );
}, sameLine);

/** A line is drawn again when it changed, not when another one did. */
function sameLine(before: RowProps, after: RowProps): boolean {
  return (
    before.line === after.line &&
    before.row === after.row &&
    before.register === after.register &&
    before.problems.length === after.problems.length &&
    before.problems.every(
      (problem, index) => JSON.stringify(problem) === JSON.stringify(after.problems[index]),
    )
  );
}
