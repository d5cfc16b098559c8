import type { Cell } from '../domain/cell';
import { dateOfSerial, serialOf } from '../domain/civil-date';
import { figuresOf, type CountedRun, type FlowFigures } from '../domain/flow-picture/statistics';
import { columnOf, keyOfKind, title, titleOfKind } from '../registers/columns';
import type { ClauseId, Register } from '../registers/vocabulary';
import type { RowSeen } from '../workbook/port';
import { cellsByKey } from '../workbook/records';
import type { Desk } from './desk';
import { recordHistories } from './record-history';
import { pictureFor } from './run-picture';
import { textOf } from './view-record';

export interface FlowStatistics {
  readonly flows: readonly {
    readonly register: Register;
    readonly figures: readonly FlowFigures[];
  }[];
  /** what is followed until it is solved: 督办台账, 问题库, 细化措施 */
  readonly followed: readonly {
    readonly register: Register;
    readonly open: number;
    readonly overdue: number;
  }[];
  /** what there is to be one of each month, and months that are over without it */
  readonly monthly: {
    readonly register: Register;
    readonly clause: ClauseId;
    readonly missing: readonly string[];
  }[];
}

/** How long every flow of the workbook took, step by step, and what is still followed. */
export async function flowStatistics(desk: Desk): Promise<FlowStatistics> {
  const flows: { register: Register; figures: readonly FlowFigures[] }[] = [];
  const followed: { register: Register; open: number; overdue: number }[] = [];
  const months: string[] = [];
  for (const register of desk.pack.registers) {
    if (register.run !== undefined || register.recordedFirst !== undefined) {
      const runs = await runsOf(desk, register);
      flows.push({ register, figures: figuresOf(runs) });
      months.push(...runs.map(({ month }) => month).filter((month) => month !== ''));
    }
    if (register.signOff && columnOf(register, DUE)?.kind === 'date')
      followed.push({ register, ...(await followUp(desk, register)) });
  }
  const begun = [...months].sort()[0] ?? '';
  const monthly: FlowStatistics['monthly'][number][] = [];
  for (const register of desk.pack.registers) {
    const { everyMonth } = register;
    if (!everyMonth) continue;
    const there = await finishedMonths(desk, register, everyMonth.month);
    const missing = monthsBetween(
      [begun, ...there].filter((month) => month !== '').sort()[0],
      desk,
    ).filter((month) => !there.includes(month));
    monthly.push({ register, clause: everyMonth.clause, missing });
  }
  return { flows: flows.filter(({ figures }) => figures.length > 0), followed, monthly };
}

/** Months that have a finished record. */
async function finishedMonths(
  desk: Desk,
  register: Register,
  key: string,
): Promise<readonly string[]> {
  const state = keyOfKind(register, 'state') ?? '';
  const found: string[] = [];
  for await (const rows of desk.workbook.scan(register.table, [
    title(register, key),
    titleOfKind(register, 'state'),
  ]))
    for (const row of rows)
      if (textOf(register, row, state) === DONE) found.push(textOf(register, row, key));
  return found;
}

/** From this month until the one before today's; it may still be written in the month that follows. */
function monthsBetween(first: string | undefined, desk: Desk): readonly string[] {
  const now = desk.now().today.slice(0, 7);
  const months: string[] = [];
  for (let month = first ?? now; month < now; month = monthAfter(month)) months.push(month);
  return months;
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** The day by which it is to be solved. */
const DUE = 'due';

type DatedRun = CountedRun & {
  /** 2026-03; '' = it says no day */
  readonly month: string;
};

async function runsOf(desk: Desk, register: Register): Promise<readonly DatedRun[]> {
  const { nature } = register.course ?? {};
  const day = register.columns.find(({ kind }) => kind === 'date');
  const columns = [
    titleOfKind(register, 'rowId'),
    ...(day ? [day.title.zh] : []),
    ...(nature === undefined ? [] : [title(register, nature)]),
  ];
  const id = (row: RowSeen): string => textOf(register, row, keyOfKind(register, 'rowId') ?? '');
  const runs: DatedRun[] = [];
  for await (const rows of desk.workbook.scan(register.table, columns)) {
    const begun = rows.filter((row) => id(row) !== '');
    const told = await recordHistories(desk, register, begun.map(id));
    runs.push(
      ...told.flatMap(({ state, history }, index): readonly DatedRun[] => {
        const row = begun[index];
        if (!row || state.status === 'void' || state.status === 'draft') return [];
        const { picture } = pictureFor({ register, state }, history);
        const said = nature === undefined ? '' : textOf(register, row, nature);
        const month = monthOf(day ? row.cells[day.title.zh] : undefined);
        return [{ nature: said, ended: state.status === 'complete', picture, month }];
      }),
    );
  }
  return runs;
}

async function followUp(
  desk: Desk,
  register: Register,
): Promise<{ readonly open: number; readonly overdue: number }> {
  const columns = [
    titleOfKind(register, 'rowId'),
    titleOfKind(register, 'state'),
    title(register, DUE),
  ];
  const today = serialOf(desk.now().today);
  let open = 0;
  let overdue = 0;
  for await (const rows of desk.workbook.scan(register.table, columns))
    for (const row of rows) {
      const cells = cellsByKey(register, row);
      const text = (kind: 'rowId' | 'state'): string =>
        textOf(register, row, keyOfKind(register, kind) ?? '');
      if (text('rowId') === '' || OVER.has(text('state'))) continue;
      open += 1;
      const due = cells[DUE];
      if (due?.kind === 'number' && due.number < today) overdue += 1;
    }
  return { open, overdue };
}

function monthOf(cell: Cell | undefined): string {
  const date = cell?.kind === 'number' ? dateOfSerial(Math.floor(cell.number)) : null;
  return date?.ok ? date.value.slice(0, 7) : '';
}

const DONE = '已完成';
const OVER: ReadonlySet<string> = new Set([DONE, '已作废']);
