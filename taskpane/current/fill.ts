import type { Desk, RecordView } from '../../addin/actions/desk';
import { fenOf, shownCell, tolerancePercent, wanted } from '../../addin/actions/judge-record';
import { ownValue } from '../../addin/domain/derived';
import { fen, type Fen } from '../../addin/domain/amount';
import { BLANK, numberCell, textCell, type CellValue } from '../../addin/domain/cell';
import { decimalOf, round } from '../../addin/domain/decimal';
import { judge } from '../../addin/domain/typed-input';
import { withinTolerance } from '../../addin/domain/weighing';
import { columnOf, linesOf } from '../../addin/registers/columns';
import type { Check, Register, Step } from '../../addin/registers/vocabulary';
import { cellsByKey } from '../../addin/workbook/records';
import { filledColumns } from '../parts/register-parts';
import { typedAgain } from '../parts/shown-value';

/** What a person typed, by 1-based line and column key. */
export type Fill = Readonly<Record<number, Readonly<Record<string, string>>>>;

export const NOTHING_FILLED: Fill = {};

type Tolerance = Extract<Check, { check: 'withinTolerance' }>;

/** One line while it is filled: what was bought, what was received, and how far apart they are. */
export interface FilledLine {
  readonly label: string;
  readonly bought: string;
  /** received − bought to three decimals; null = nothing readable typed yet */
  readonly difference: number | null;
  readonly percent: number;
  readonly within: boolean | null;
  /** texts by column key, with what follows by itself */
  readonly texts: Readonly<Record<string, string>>;
  /** paid for the line; null = not known yet */
  readonly settled: Fen | null;
}

/** Within tolerance a line agrees, unless somebody chose otherwise. */
const AGREES = '一致';

export const toleranceOf = (step: Step): Tolerance | undefined =>
  (step.checks ?? []).find((check): check is Tolerance => check.check === 'withinTolerance');

/** The column by which people know a line: as the step's check says, or else its first text. */
export const nameKey = (register: Register, step: Step): string =>
  toleranceOf(step)?.name ?? register.columns.find(({ kind }) => kind === 'text')?.key ?? '';

export function filledLine(
  desk: Desk,
  view: RecordView,
  step: Step,
  typed: Readonly<Record<string, string>>,
  index: number,
): FilledLine {
  const register = linesOf(desk.pack, view.register);
  const row = view.lines[index];
  if (!register || !row) return EMPTY;
  const values: Record<string, CellValue> = { ...cellsByKey(register, row) };
  const texts: Record<string, string> = {};
  for (const column of filledColumns(desk.pack, view.register, step)) {
    // What was typed into the sheet stands until something else is typed here.
    const text = typed[column.key] ?? typedAgain(column, row.cells[column.title.zh]);
    const judged = judge(wanted(column, desk.house), textCell(text), desk.now().today);
    texts[column.key] = text;
    values[column.key] = judged.ok ? asCell(judged.value.value) : BLANK;
  }
  const check = toleranceOf(step);
  const [bought, received] = [check?.bought, check?.received].map((key) =>
    numberOf(values[key ?? '']),
  );
  const unit = shownCell(values[check?.unit ?? ''] ?? BLANK);
  const percent = check ? tolerancePercent(check, unit, desk.house) : 0;
  const known = typeof bought === 'number' && typeof received === 'number';
  const within = known ? withinTolerance(bought, received, percent) : null;
  if (check && within && texts[check.outcome] === '') {
    texts[check.outcome] = AGREES;
    values[check.outcome] = textCell(AGREES);
  }
  let settled: Fen | null = null;
  for (const key of step.fillsLines ?? []) {
    const column = columnOf(register, key);
    const own = column && ownValue(column, values);
    if (!column || !own) continue;
    values[key] = own;
    if (column.kind === 'amount') settled = fenOf(own);
  }
  return {
    label: shownCell(values[nameKey(register, step)] ?? BLANK),
    bought: `${bought ?? ''} ${unit}`.trim(),
    difference: known
      ? Number(round(decimalOf(received), 3) - round(decimalOf(bought), 3)) / 1000
      : null,
    percent,
    within,
    texts,
    settled,
  };
}

/** Everything that the signature takes along: typed, and what follows by itself. */
export function completeFill(desk: Desk, view: RecordView, step: Step, fill: Fill): Fill {
  return Object.fromEntries(
    view.lines.map((_, index) => [
      index + 1,
      filledLine(desk, view, step, fill[index + 1] ?? {}, index).texts,
    ]),
  );
}

export const sumSettled = (lines: readonly FilledLine[]): Fen =>
  fen(lines.reduce((sum, { settled }) => sum + (settled ?? 0), 0));

const EMPTY: FilledLine = {
  label: '',
  bought: '',
  difference: null,
  percent: 0,
  within: null,
  texts: {},
  settled: null,
};

const numberOf = (cell: CellValue | undefined): number | null =>
  cell?.kind === 'number' ? cell.number : null;

const asCell = (value: string | number | boolean | null): CellValue =>
  typeof value === 'number'
    ? numberCell(value)
    : value === null || value === ''
      ? BLANK
      : textCell(String(value));
