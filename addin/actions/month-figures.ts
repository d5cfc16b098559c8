import { fen, formatFen } from '../domain/amount';
import { decimalOf, minus, numberOf, plus, round, type Decimal } from '../domain/decimal';
import { columnOf, keyOfKind, titleOfKind } from '../registers/columns';
import type { Closing, ClosingFigure, Register } from '../registers/vocabulary';
import type { RowSeen } from '../workbook/port';
import { dayOf, monthOf, stateKey } from './closed-month';
import type { Looking } from './desk';
import { registerNamed } from './posting-plan';
import type { Problem } from './problem';
import { FINISHED } from './state-text';
import { textOf } from './view-record';

/** What the closing of a month would say now, and what stands in its way. */
export interface MonthFigures {
  /** cells of the closing by column key, as they would be typed */
  readonly header: Readonly<Record<string, string>>;
  /** registered and not finished, dated in the month or before it */
  readonly pending: readonly { readonly table: string; readonly no: string }[];
  readonly problems: readonly Problem[];
}

/** 月结: adds the month up from the book, names what is under way, and says what is still missing. */
export async function monthFigures(
  desk: Looking,
  register: Register,
  month: string,
): Promise<MonthFigures> {
  const { closes } = register;
  if (!closes || !/^\d{4}-(0[1-9]|1[0-2])$/.test(month))
    return { header: {}, pending: [], problems: [{ code: 'close/no-month', month }] };
  const header: Record<string, string> = { [closes.month]: month };
  const book = registerNamed(desk, closes.book);
  const rows = await sealedRows(desk, book);
  for (const figure of closes.figures)
    header[figure.column] = written(register, figure, total(book, rows, figure, month));
  const pending = await underWay(desk, register, month);
  header[closes.pending] = pending.map(({ table, no }) => `${table} ${no}`).join('、');
  return { header, pending, problems: await missing(desk, register, closes, month, pending) };
}

const sealedRows = async (desk: Looking, book: Register): Promise<readonly RowSeen[]> =>
  (await all(desk, book)).filter((row) => textOf(book, row, keyOfKind(book, 'seal') ?? '') !== '');

async function all(desk: Looking, register: Register): Promise<readonly RowSeen[]> {
  const rows: RowSeen[] = [];
  for await (const block of desk.workbook.scan(register.table)) rows.push(...block);
  return rows;
}

const written = (register: Register, { column }: ClosingFigure, sum: Decimal): string =>
  columnOf(register, column)?.kind === 'amount'
    ? formatFen(fen(Number(round(sum, 2))))
    : String(numberOf(sum));

function total(
  book: Register,
  rows: readonly RowSeen[],
  { of, less = [], rows: which, broughtIn = [], leftOut = [] }: ClosingFigure,
  month: string,
): Decimal {
  const counts = (row: RowSeen): boolean => {
    const day = dayOf(book, row);
    if (day === null) return false;
    const [own, matter] = [monthOf(day), textOf(book, row, 'matter')];
    if (leftOut.includes(matter)) return false;
    if (which === 'before') return own < month || (own === month && broughtIn.includes(matter));
    return which === 'within' ? own === month : own <= month;
  };
  const counted = rows.filter(counts);
  const sumOf = (key: string): Decimal =>
    counted.reduce((sum, { cells }) => {
      const cell = cells[columnOf(book, key)?.title.zh ?? ''];
      return cell?.kind === 'number' ? plus(sum, decimalOf(cell.number)) : sum;
    }, NOUGHT);
  const added = of.map(sumOf).reduce(plus, NOUGHT);
  return less.map(sumOf).reduce(minus, added);
}

const NOUGHT = decimalOf(0);

/** Registered documents of the month, or older, on which somebody has still to sign. */
async function underWay(
  desk: Looking,
  closing: Register,
  month: string,
): Promise<MonthFigures['pending']> {
  const open: { table: string; no: string }[] = [];
  for (const register of desk.pack.registers) {
    if (!register.signOff || register === closing) continue;
    if (!register.columns.some(({ kind }) => kind === 'date')) continue;
    for (const row of await all(desk, register)) {
      const day = dayOf(register, row);
      const no = textOf(register, row, keyOfKind(register, 'serial') ?? '');
      if (day === null || no === '' || monthOf(day) > month) continue;
      if (!ENDED.has(textOf(register, row, stateKey(register))))
        open.push({ table: register.table, no });
    }
  }
  return open;
}

const ENDED: ReadonlySet<string> = new Set([FINISHED, '已作废']);

async function missing(
  desk: Looking,
  register: Register,
  closes: Closing,
  month: string,
  pending: MonthFigures['pending'],
): Promise<readonly Problem[]> {
  const { clause } = closes;
  const problems: Problem[] = [];
  const blocking = (desk.house.parameters[closes.blockedBy] ?? '').split('\n');
  const stopping = pending.filter(({ table }) => blocking.includes(table));
  if (stopping.length > 0)
    problems.push({
      code: 'close/under-way',
      documents: stopping.map(({ table, no }) => `${table} ${no}`),
      clause,
    });
  const counted = registerNamed(desk, closes.counted);
  const counts = (await all(desk, counted)).some((row) => {
    const day = dayOf(counted, row);
    const finished = textOf(counted, row, stateKey(counted)) === FINISHED;
    return finished && day !== null && monthOf(day) === month;
  });
  if (!counts) problems.push({ code: 'close/not-counted', table: counted.table, clause });
  const column = columnOf(register, closes.month)?.title.zh ?? '';
  const { matching } = await desk.workbook.look({
    rows: [],
    matching: [{ table: register.table, column, text: month }],
  });
  const closed = (matching[0] ?? []).find(
    (row) => row.cells[titleOfKind(register, 'state')]?.kind === 'text',
  );
  if (closed && textOf(register, closed, stateKey(register)) === FINISHED)
    problems.push({ code: 'document/month-closed', month, clause });
  return problems;
}
