import { fen, type Fen } from '../domain/amount';
import { dateOfSerial, serialOf, type CivilDate } from '../domain/civil-date';
import { columnOf, keyOfKind } from '../registers/columns';
import { journal } from '../registers/system';
import type { ClauseId, Derived, Notice, Register } from '../registers/vocabulary';
import type { RowSeen } from '../workbook/port';
import { cellsByKey, plainText } from '../workbook/records';
import { dayOf, monthOf, stateKey } from './closed-month';
import type { Looking } from './desk';
import { fenOf } from './judge-record';
import { registerNamed } from './posting-plan';
import { FINISHED } from './state-text';
import { textOf } from './view-record';

/** What the sheets colour because of other rows: known here of the whole workbook at once. */
export type Watched = { readonly register: Register; readonly clause: ClauseId } & (
  | {
      /** an IOU that is open for longer than it should be, with its age */
      readonly what: 'open';
      readonly rowId: string;
      readonly no: string;
      readonly row: RowSeen;
      readonly open: Fen;
      readonly days: number;
    }
  /** a month with figures in this register and nothing in the other one */
  | { readonly what: 'monthWithout'; readonly month: string; readonly missing: Register }
  /** nothing finished for so many days; null = never */
  | { readonly what: 'noneWithin'; readonly missing: Register; readonly days: number | null }
);

/** Everything of this kind, in the order of the registers; the longest open first. */
export async function watches(desk: Looking): Promise<readonly Watched[]> {
  const read = new Map<string, Promise<readonly RowSeen[]>>();
  const rowsOf = (register: Register): Promise<readonly RowSeen[]> => {
    const rows = read.get(register.id) ?? all(desk, register);
    read.set(register.id, rows);
    return rows;
  };
  const found: Watched[] = [];
  for (const register of desk.pack.registers)
    for (const notice of register.notices ?? [])
      switch (notice.notice) {
        case 'above':
          found.push(...(await openTooLong(desk, rowsOf, register, notice)));
          break;
        case 'monthWithout':
          found.push(...(await withoutInMonth(desk, rowsOf, register, notice)));
          break;
        case 'noneWithin':
          found.push(...(await longAgo(desk, rowsOf, register, notice)));
          break;
        default: // the other notices look at one row, and stand beside it
      }
  return found;
}

type Rows = (register: Register) => Promise<readonly RowSeen[]>;
type NoticeOf<N extends Notice['notice']> = Extract<Notice, { readonly notice: N }>;
type Across<N extends Ways> = Extract<Derived<string>, { readonly across: N }>;

async function all(desk: Looking, { table }: Register): Promise<readonly RowSeen[]> {
  const rows: RowSeen[] = [];
  for await (const block of desk.workbook.scan(table)) rows.push(...block);
  return rows;
}

const isFinished = (register: Register, row: RowSeen): boolean =>
  textOf(register, row, stateKey(register)) === FINISHED;

/** How a column follows from other rows, if it is in this way. */
function across<N extends Ways>(register: Register, key: string, way: N): Across<N> | null {
  const derived = columnOf(register, key)?.derived;
  return isAcross(derived, way) ? derived : null;
}

type Ways = Extract<Derived<string>, { readonly across: string }>['across'];

const isAcross = <N extends Ways>(
  derived: Derived<string> | undefined,
  way: N,
): derived is Across<N> => derived !== undefined && 'across' in derived && derived.across === way;

async function openTooLong(
  desk: Looking,
  rowsOf: Rows,
  register: Register,
  { column, limit, clause }: NoticeOf<'above'>,
): Promise<readonly Watched[]> {
  const age = across(register, column, 'age');
  const open = age && across(register, age.open, 'open');
  if (!age || !open) return [];
  const taken = new Map<string, Fen>();
  for (const { register: id, cites, amount } of open.takenBy) {
    const taker = registerNamed(desk, id);
    for (const row of await rowsOf(taker)) {
      if (!isFinished(taker, row)) continue;
      const no = textOf(taker, row, cites);
      const took = fenOf(cellsByKey(taker, row)[amount]) ?? fen(0);
      taken.set(no, fen((taken.get(no) ?? 0) + took));
    }
  }
  const today = serialOf(desk.now().today);
  const most = Number(desk.house.parameters[limit] ?? 0) || 0;
  return (await rowsOf(register))
    .filter((row) => isFinished(register, row))
    .flatMap((row): readonly Extract<Watched, { what: 'open' }>[] => {
      const no = textOf(register, row, keyOfKind(register, 'serial') ?? '');
      const cells = cellsByKey(register, row);
      const left = fen((fenOf(cells[open.of]) ?? 0) - (taken.get(no) ?? 0));
      const since = cells[age.since];
      const days = since?.kind === 'number' ? today - Math.floor(since.number) : 0;
      if (left <= 0 || days <= most) return [];
      const rowId = textOf(register, row, keyOfKind(register, 'rowId') ?? '');
      return [{ ...{ what: 'open', register, clause, rowId, no, row }, open: left, days }];
    })
    .sort((a, b) => b.days - a.days);
}

async function withoutInMonth(
  desk: Looking,
  rowsOf: Rows,
  register: Register,
  { column, date, register: id, month, over, clause }: NoticeOf<'monthWithout'>,
): Promise<readonly Watched[]> {
  const missing = registerNamed(desk, id);
  const there = new Set(
    (await rowsOf(missing)).flatMap((row) => {
      if (!isFinished(missing, row)) return [];
      const day = dayOf(missing, row);
      return month === undefined ? (day ? [monthOf(day)] : []) : [textOf(missing, row, month)];
    }),
  );
  const seen = new Set<string>();
  for (const row of await rowsOf(register)) {
    if (!isFinished(register, row)) continue;
    const cells = cellsByKey(register, row);
    const day = dayIn(cells[date]);
    const figure = column === date ? 1 : (fenOf(cells[column]) ?? 0);
    if (day && figure !== 0) seen.add(monthOf(day));
  }
  const now = monthOf(desk.now().today);
  return [...seen]
    .filter((one) => !there.has(one) && (!over || one < now))
    .sort()
    .map((one) => ({ what: 'monthWithout', register, clause, month: one, missing }));
}

async function longAgo(
  desk: Looking,
  rowsOf: Rows,
  register: Register,
  { register: id, where, days: limit, clause }: NoticeOf<'noneWithin'>,
): Promise<readonly Watched[]> {
  const missing = registerNamed(desk, id);
  const most = Number(desk.house.parameters[limit] ?? 0) || 0;
  const today = serialOf(desk.now().today);
  const days = (await rowsOf(missing))
    .filter((row) => isFinished(missing, row))
    .filter((row) => !where || where.is.includes(textOf(missing, row, where.column)))
    .flatMap((row) => dayOf(missing, row) ?? [])
    .map((day) => today - serialOf(day));
  const last = days.length > 0 ? Math.min(...days) : null;
  const since = last ?? (await daysInUse(desk, today));
  return since > most ? [{ what: 'noneWithin', register, clause, missing, days: last }] : [];
}

/** Since the first entry of the journal; nobody is late in a workbook that has just begun. */
async function daysInUse(desk: Looking, today: number): Promise<number> {
  for await (const [first] of desk.workbook.scan(journal.table)) {
    const at = first && plainText(cellsByKey(journal, first)['at']).slice(0, 10);
    return at ? today - serialOf(at as CivilDate) : 0; // entries begin with their day
  }
  return 0;
}

function dayIn(cell: RowSeen['cells'][string] | undefined): CivilDate | null {
  const day = cell?.kind === 'number' ? dateOfSerial(Math.floor(cell.number)) : null;
  return day?.ok ? day.value : null;
}
