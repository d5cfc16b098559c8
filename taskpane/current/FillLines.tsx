import { memo, useMemo, useRef, type ClipboardEvent, type KeyboardEvent } from 'react';
import type { RecordView } from '../../addin/actions/desk';
import { wanted } from '../../addin/actions/judge-record';
import type { Problem } from '../../addin/actions/problem';
import { formatFen } from '../../addin/domain/amount';
import { columnOf, linesOf } from '../../addin/registers/columns';
import type { Column, Step } from '../../addin/registers/vocabulary';
import { useDesk } from '../at-desk';
import { pastedBlock, type PastedBlock } from '../entry/paste';
import type { SetKept } from '../kept';
import { Choices } from '../parts/Field';
import { cellPlace, focusCell, moveOf } from '../parts/grid-keys';
import { problemsOfLine } from '../parts/line-problems';
import { useFieldText } from '../parts/ProblemList';
import { filledColumns } from '../parts/register-parts';
import { isFigure } from '../parts/shown-value';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { QuickFill } from './QuickFill';
import { filledLine, nameKey, sumSettled, toleranceOf, type Fill, type FilledLine } from './fill';

interface Props {
  readonly view: RecordView;
  readonly step: Step;
  readonly fill: Fill;
  readonly onFill: SetKept<Fill>;
  readonly problems: readonly Problem[];
}

/** Every line with what the step fills in; 检斤: the difference and, beyond the tolerance, what is done. */
export function FillLines({ view, step, fill, onFill, problems }: Props) {
  const { desk } = useDesk();
  const { t, say } = useSpeaking();
  const styles = useStyles();
  const grid = useRef<HTMLTableElement>(null);
  const columns = filledColumns(desk.pack, view.register, step);
  const lines = useMemo(
    () => view.lines.map((_, index) => filledLine(desk, view, step, fill[index + 1] ?? {}, index)),
    [desk, view, step, fill],
  );
  const register = linesOf(desk.pack, view.register);
  const check = toleranceOf(step);
  if (!register) return null;
  const label = columnOf(register, nameKey(register, step));
  const settledTitle = (step.fillsLines ?? [])
    .map((key) => register.columns.find((column) => column.key === key))
    .filter((column) => column?.kind === 'amount')
    .at(-1)?.title;
  const done = lines.filter(({ texts }) => columns.every(({ key }) => texts[key] !== '')).length;

  const set = (row: number, key: string, text: string): void =>
    onFill((now) => ({ ...now, [row + 1]: { ...now[row + 1], [key]: text } }));

  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    const move = moveOf(event, columns.length, true);
    if (move && focusCell(grid.current, move.row, move.column)) event.preventDefault();
  };

  const onPaste = (event: ClipboardEvent<HTMLElement>): void => {
    const block = pastedBlock(event);
    if (block) onFill((now) => pasted(now, block, columns, view.lines.length));
  };

  return (
    <section className={styles.tight} aria-label={t.sign.fill}>
      <table ref={grid} className={styles.grid}>
        <colgroup>
          <col />
          {columns.map((column) => (
            <col key={column.key} style={{ width: column.kind === 'choice' ? 94 : 72 }} />
          ))}
          {check && <col style={{ width: 62 }} />}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{label ? say(label.title) : ''}</th>
            {columns.map((column) => (
              <th key={column.key} className={isFigure(column) ? styles.right : ''}>
                {say(column.title)}
              </th>
            ))}
            {check && <th className={styles.right}>{t.sign.difference}</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, row) => (
            <FillRow
              key={row}
              row={row}
              line={line}
              columns={columns}
              problems={problemsOfLine(problems, row + 1)}
              view={view}
              compared={check !== undefined}
              set={set}
              onKey={onKey}
              onPaste={onPaste}
            />
          ))}
        </tbody>
      </table>
      <QuickFill view={view} step={step} register={register} onFill={onFill} />
      <div className={styles.totals}>
        <span className={styles.dim}>{t.sign.sum(done, lines.length)}</span>
        {settledTitle && (
          <span>
            {say(settledTitle)}{' '}
            <span className={styles.strong}>{formatFen(sumSettled(lines))}</span>
          </span>
        )}
      </div>
    </section>
  );
}

function pasted(
  now: Fill,
  { row, column, cells: block }: PastedBlock,
  columns: readonly Column[],
  lines: number,
): Fill {
  const next: Record<number, Record<string, string>> = {};
  block.slice(0, lines - row).forEach((cells, down) => {
    const line = row + down + 1;
    const texts: Record<string, string> = { ...now[line] };
    cells.forEach((text, right) => {
      const target = columns[column + right];
      if (target) texts[target.key] = text;
    });
    next[line] = texts;
  });
  return { ...now, ...next };
}

interface RowProps {
  readonly row: number;
  readonly line: FilledLine;
  readonly columns: readonly Column[];
  readonly problems: readonly Problem[];
  readonly view: RecordView;
  /** what was received is held against what was bought */
  readonly compared: boolean;
  readonly set: (row: number, key: string, text: string) => void;
  readonly onKey: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onPaste: (event: ClipboardEvent<HTMLElement>) => void;
}

const FillRow = memo(
  function FillRow({
    row,
    line,
    columns,
    problems,
    view,
    compared,
    set,
    onKey,
    onPaste,
  }: RowProps) {
    const { desk } = useDesk();
    const { t, say } = useSpeaking();
    const styles = useStyles();
    const fieldText = useFieldText(view.register);
    const wrong = problems.length > 0;
    return (
      <>
        <tr>
          <td className={styles.gridText}>
            <div>{line.label}</div>
            <div className={styles.dim}>{line.bought}</div>
          </td>
          {columns.map((column, index) => {
            const common = {
              'data-cell': cellPlace(row, index),
              'aria-label': `${t.problemList.line(row + 1)} ${line.label} ${say(column.title)}`,
              'aria-invalid': problems.some(
                (problem) => 'column' in problem && problem.column === column.key,
              ),
              ...(wrong && { 'aria-describedby': `fill-${row}` }),
              value: line.texts[column.key] ?? '',
              onKeyDown: onKey,
            };
            const { allowed } = wanted(column, desk.house);
            return (
              <td key={column.key}>
                {allowed ? (
                  <select
                    {...common}
                    onChange={(event) => set(row, column.key, event.target.value)}
                  >
                    <Choices choices={allowed} />
                  </select>
                ) : (
                  <input
                    {...common}
                    type="text"
                    inputMode="decimal"
                    autoComplete="off"
                    className={styles.right}
                    onPaste={onPaste}
                    onChange={(event) => set(row, column.key, event.target.value)}
                  />
                )}
              </td>
            );
          })}
          {compared && (
            <td
              className={`${styles.number} ${styles.gridText} ${line.within === false ? styles.bad : styles.dim}`}
            >
              {line.difference === null ? '–' : signed(line.difference)}
              <div className={styles.small}>±{line.percent}%</div>
            </td>
          )}
        </tr>
        {(wrong || needsChoice(line)) && (
          <tr>
            <td colSpan={columns.length + 2}>
              <p id={`fill-${row}`} className={styles.wrong}>
                {wrong ? fieldText(problems) : t.sign.beyond}
              </p>
            </td>
          </tr>
        )}
      </>
    );
  },
  // `set` and the key handlers are new on every render but do the same.
  (before, after) =>
    before.row === after.row &&
    before.problems === after.problems &&
    before.view === after.view &&
    JSON.stringify(before.line) === JSON.stringify(after.line),
);

/** Beyond the tolerance somebody has to decide; before that the line says so. */
const needsChoice = ({ within, texts }: FilledLine): boolean =>
  within === false && Object.values(texts).includes('');

const signed = (number: number): string =>
  number > 0 ? `+${number}` : String(number).replace('-', '−');
