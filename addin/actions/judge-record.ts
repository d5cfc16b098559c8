import { fen, fenFromYuan, sumFen, type Fen } from '../domain/amount';
import type { Cell, CellInput, CellValue } from '../domain/cell';
import { BLANK, numberCell, textCell } from '../domain/cell';
import type { CivilDate } from '../domain/civil-date';
import { namesIn, ownValue } from '../domain/derived';
import { judge, type InputProblem } from '../domain/typed-input';
import { withinTolerance } from '../domain/weighing';
import { columnOf } from '../registers/columns';
import type { Check, Column, Holding, Register, Step } from '../registers/vocabulary';
import type { RowSeen } from '../workbook/port';
import { cellsByKey } from '../workbook/records';
import type { House, Offer } from './desk';
import type { Problem } from './problem';

/** A row's cells by column key, as they should be sealed, with what is wrong with them. */
export interface JudgedRow {
  readonly row: RowSeen;
  readonly register: Register;
  readonly values: Readonly<Record<string, CellValue>>;
  readonly problems: readonly Problem[];
  readonly offers: readonly Offer[];
}

/** Judges the named columns of a row; derived columns are recomputed and compared. */
export function judgeRow(
  register: Register,
  row: RowSeen,
  keys: readonly string[],
  house: House,
  today: CivilDate,
  line?: number,
): JudgedRow {
  const cells = cellsByKey(register, row);
  const values: Record<string, CellValue> = { ...cells };
  const problems: Problem[] = [];
  const offers: Offer[] = [];
  const at = line === undefined ? {} : { line };
  const columns = register.columns.filter(({ key }) => keys.includes(key));
  for (const column of columns) {
    const cell: Cell = cells[column.key] ?? BLANK;
    if (column.derived && 'own' in column.derived) continue;
    const judged = judge(wanted(column, house), cell, today);
    if (!judged.ok) {
      problems.push(...judged.problems.map((problem: InputProblem) => ({ ...problem, ...at })));
      continue;
    }
    values[column.key] = inputCell(judged.value.value);
    if (judged.value.offer)
      offers.push({ row, column: column.title.zh, from: cell, to: judged.value.value, ...at });
  }
  for (const column of columns) {
    const expected = ownValue(column, values);
    if (expected === null) continue;
    values[column.key] = expected;
    const cell = cells[column.key] ?? BLANK;
    if (!sameValue(cell, expected))
      problems.push({
        code: 'document/derived-differs',
        column: column.key,
        found: shownCell(cell),
        expected: shownCell(expected),
        ...at,
      });
  }
  return { row, register, values, problems, offers };
}

/** What the pack's parameters make of a column: the list of a choice. */
export function wanted(column: Column, house: House) {
  const { key, kind, required, decimals, sign, choices } = column;
  const allowed =
    choices === undefined
      ? undefined
      : 'parameter' in choices
        ? (house.parameters[choices.parameter] ?? '').split('\n')
        : choices;
  return {
    key,
    kind,
    ...(required && { required }),
    ...(decimals !== undefined && { decimals }),
    ...(sign && { sign }),
    ...(allowed && { allowed }),
  };
}

const inputCell = (input: CellInput): CellValue =>
  input === null || input === ''
    ? BLANK
    : typeof input === 'number'
      ? numberCell(input)
      : textCell(String(input));

const numberOf = (cell: CellValue | undefined): number | null =>
  cell?.kind === 'number' ? cell.number : null;

/** Excel computes in binary: a derived number counts as the same if it shows the same. */
const sameValue = (found: Cell, expected: CellValue): boolean =>
  found.kind === 'number' && expected.kind === 'number'
    ? Math.abs(found.number - expected.number) < 1e-9 * Math.max(1, Math.abs(expected.number))
    : found.kind === 'text' && expected.kind === 'text' && found.text === expected.text;

export function shownCell(cell: CellValue): string {
  switch (cell.kind) {
    case 'blank':
      return '';
    case 'text':
      return cell.text;
    case 'number':
      return String(cell.number);
    case 'boolean':
      return cell.boolean ? 'TRUE' : 'FALSE';
    case 'error':
      return cell.error;
  }
}

/** Runs a step's tests over the judged document. */
export function runChecks(
  step: Step,
  header: JudgedRow,
  lines: readonly JudgedRow[],
  house: House,
): readonly Problem[] {
  return (step.checks ?? []).flatMap((check) => runCheck(check, header, lines, house));
}

function runCheck(
  check: Check,
  header: JudgedRow,
  lines: readonly JudgedRow[],
  house: House,
): readonly Problem[] {
  switch (check.check) {
    case 'hasLines':
      return lines.length > 0 ? [] : [{ code: 'document/no-lines', clause: check.clause }];
    case 'linesAddUp': {
      const total = fenOf(header.values[check.total]);
      const amounts = lines.map(({ values }) => fenOf(values[check.of]));
      // A cell that is no amount is a problem of its own; adding it up would only hide it.
      if (total === null || amounts.some((amount) => amount === null)) return [];
      const sum = sumFen(amounts.map((amount) => amount ?? fen(0)));
      return sum === total
        ? []
        : [{ code: 'document/does-not-add-up', total, lines: sum, clause: check.clause }];
    }
    case 'withinTolerance':
      return lines.flatMap((judged, index) => toleranceProblem(check, judged, index + 1, house));
    case 'linesAgree':
      return lines.flatMap((judged, index) => disagreement(check, judged, index + 1));
    case 'eachOnce':
      return lines.flatMap((judged, index) => countedOnce(check, lines, judged, index));
    case 'asChosen': {
      const { column, by, of, clause } = check;
      const source = of[textIn(header, by)];
      const [found, expected] = [textIn(header, column), textIn(header, source ?? '')];
      if (source === undefined || found === expected) return [];
      return [{ code: 'document/not-as-chosen', column, source, found, expected, clause }];
    }
    case 'atLeast': {
      const { column, parameter, clause } = check;
      const found = numberOf(header.values[column]);
      const least = Number(house.parameters[parameter] ?? 0);
      if (found === null || found >= least) return [];
      return [{ code: 'document/below-least', column, found, least, clause }];
    }
    // These look beyond the record: judge-citations.
    case 'withinCited':
    case 'leftOfCited':
    case 'noneOpen':
    case 'onlyOne':
    case 'withinCitedTotal':
      return [];
    case 'requiredWhen': {
      const { column, when } = check;
      const missing = textIn(header, column) === '' && holds(header, when);
      return missing ? [{ code: 'input/required', column }] : [];
    }
    case 'requiredWith': {
      const missing = textIn(header, check.column) === '' && textIn(header, check.with) !== '';
      return missing ? [{ code: 'input/required', column: check.column }] : [];
    }
    case 'sumsAgree': {
      const { plus, minus, equal, clause } = check;
      const amounts = (keys: readonly string[]) => keys.map((key) => fenOf(header.values[key]));
      const [added, taken, found] = [amounts(plus), amounts(minus), amounts(equal)];
      // What is missing is a problem of its own.
      if ([...added, ...taken, ...found].includes(null)) return [];
      const sum = (list: readonly (Fen | null)[]) => sumFen(list.map((one) => one ?? fen(0)));
      const [left, right] = [fen(sum(added) - sum(taken)), sum(found)];
      return left === right
        ? []
        : [{ code: 'document/sums-differ', plus, minus, equal, left, right, clause }];
    }
    case 'withinLines': {
      const { amount: column, of, clause } = check;
      const amount = fenOf(header.values[column]) ?? fen(0);
      const total = sumFen(lines.map((line) => fenOf(valueIn(line, of)) ?? fen(0)));
      return amount <= total
        ? []
        : [{ code: 'document/above-lines', column, amount, lines: total, clause }];
    }
    case 'textsCompare': {
      const { columns, are, when, clause } = check;
      const [one, other] = columns.map((key) => textIn(header, key));
      if (when && !holds(header, when)) return [];
      return (one === other) === (are === 'same')
        ? []
        : [{ code: 'document/texts-compare', columns, are, clause }];
    }
    case 'namedAmong': {
      const { named: column, clause } = check;
      const names = namesIn(textIn(header, check.names));
      const named = textIn(header, column);
      if (named === '' ? names.length < 2 : names.includes(named)) return [];
      return [{ code: 'document/not-one-of', column, found: named, names, clause }];
    }
  }
}

/** What the column follows to, whether or not the sheet has computed it. */
const valueIn = ({ register, values }: JudgedRow, key: string): CellValue | undefined => {
  const column = columnOf(register, key);
  return (column && ownValue(column, values)) ?? values[key];
};

const textIn = ({ values }: JudgedRow, key: string): string =>
  shownCell(values[key] ?? BLANK).trim();

const holds = (row: JudgedRow, { column, is }: Holding): boolean =>
  is.includes(textIn(row, column));

/** Exact: 100.002 against 100 differs. A blank cell is a problem of its own. */
function disagreement(
  check: Extract<Check, { check: 'linesAgree' }>,
  { values }: JudgedRow,
  line: number,
): readonly Problem[] {
  const { quantity, to, is, clause } = check;
  const found = numberOf(values[quantity]);
  const expected = numberOf(values[to]);
  if (found === null) return [{ code: 'input/required', column: quantity, line }];
  if (expected === null) return [{ code: 'input/required', column: to, line }];
  if (is === 'equal' ? found === expected : found <= expected) return [];
  const item = shownCell(values[check.name] ?? BLANK);
  return [
    { code: 'document/quantities-differ', item, quantity, to, is, found, expected, clause, line },
  ];
}

function countedOnce(
  check: Extract<Check, { check: 'eachOnce' }>,
  lines: readonly JudgedRow[],
  judged: JudgedRow,
  index: number,
): readonly Problem[] {
  const nameOf = ({ values }: JudgedRow): string =>
    check.key.map((key) => shownCell(values[key] ?? BLANK)).join(' ');
  const item = nameOf(judged);
  const first = lines.findIndex((other) => nameOf(other) === item) + 1;
  const line = index + 1;
  const blank = shownCell(judged.values[check.filled] ?? BLANK) === '';
  return [
    ...(first < line
      ? [{ code: 'document/line-twice', item, first, clause: check.clause, line } as const]
      : []),
    ...(blank ? [{ code: 'input/required', column: check.filled, line } as const] : []),
  ];
}

function toleranceProblem(
  check: Extract<Check, { check: 'withinTolerance' }>,
  { values }: JudgedRow,
  line: number,
  house: House,
): readonly Problem[] {
  const bought = numberOf(values[check.bought]);
  const received = numberOf(values[check.received]);
  const outcome = values[check.outcome];
  if (received === null) return [{ code: 'input/required', column: check.received, line }];
  if (outcome?.kind !== 'text') return [{ code: 'input/required', column: check.outcome, line }];
  if (bought === null || outcome.text !== '一致') return [];
  const percent = tolerancePercent(check, shownCell(values[check.unit] ?? BLANK), house);
  if (withinTolerance(bought, received, percent)) return [];
  const item = shownCell(values[check.name] ?? BLANK);
  return [
    {
      code: 'document/beyond-tolerance',
      item,
      bought,
      received,
      percent,
      clause: check.clause,
      line,
    },
  ];
}

/** 检斤允差 in percent: counted goods have their own (CT-14). */
export function tolerancePercent(
  check: Extract<Check, { check: 'withinTolerance' }>,
  unit: string,
  house: House,
): number {
  const counted = (house.parameters[check.countedUnits] ?? '').split('\n').includes(unit);
  return Number(house.parameters[counted ? check.countedTolerance : check.weighedTolerance] ?? 0);
}

export function fenOf(cell: CellValue | undefined): Fen | null {
  const amount = cell?.kind === 'number' ? fenFromYuan(cell.number) : null;
  return amount?.ok ? amount.value : null;
}
