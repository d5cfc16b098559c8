import type { CellInput } from '../domain/cell';
import { dateOfSerial, serialOf, type CivilDate } from '../domain/civil-date';
import { lateness, type Lateness } from '../domain/deadline';
import type { FlowState } from '../domain/sign-off';
import { readCalendarTable, workCalendar, type WorkCalendar } from '../domain/working-days';
import type { Register } from '../registers/vocabulary';
import type { Desk } from './desk';
import type { Values } from './sealed-content';
import { waitingSteps } from './state-text';

/** The State Council's calendar, and what 参数 says of the years that it does not know. */
export function calendarOf({ house }: Pick<Desk, 'house'>): WorkCalendar {
  const table = readCalendarTable(house.parameters['workCalendar'] ?? '');
  return workCalendar(table.ok ? table.value : []);
}

/** 限期 of the steps that wait, by step; `signedOn` knows the days of those that are signed. */
export function latenessOf(
  desk: Pick<Desk, 'house' | 'now'>,
  register: Register,
  state: FlowState,
  header: Values,
  signedOn: (step: string) => CivilDate | null = () => null,
): Readonly<Record<string, Lateness>> {
  const timed = waitingSteps(register, state).filter(({ deadline }) => deadline);
  if (timed.length === 0) return {};
  const calendar = calendarOf(desk);
  const days = { column: (key: string) => dayIn(header, key), signedOn };
  return Object.fromEntries(
    timed.flatMap(({ step, deadline }) => {
      if (!deadline) return [];
      const late = lateness(deadline, days, desk.now().today, desk.house.parameters, calendar);
      return late.ok && late.value ? [[step, late.value]] : [];
    }),
  );
}

/** The step that is due first, which the row shows as 限期; null = none has a day yet. */
export const firstDue = (all: Readonly<Record<string, Lateness>>): Lateness | null =>
  Object.values(all).sort((a, b) => (a.due < b.due ? -1 : 1))[0] ?? null;

/** What the column 限期 shows after an act, by column key; nothing where there is no such column. */
export function dueCell(
  desk: Pick<Desk, 'house' | 'now'>,
  register: Register,
  state: FlowState,
  header: Values,
  signed: string | null,
): Readonly<Record<string, CellInput>> {
  const column = register.columns.find(
    ({ derived }) => derived && 'across' in derived && derived.across === 'due',
  );
  if (!column) return {};
  const { today } = desk.now();
  const first = firstDue(
    latenessOf(desk, register, state, header, (step) => (step === signed ? today : null)),
  );
  return { [column.key]: first ? serialOf(first.due) : '' };
}

function dayIn(header: Values, key: string): CivilDate | null {
  const cell = header[key];
  const day = cell?.kind === 'number' ? dateOfSerial(Math.floor(cell.number)) : null;
  return day?.ok ? day.value : null;
}

/** Columns from which deadlines run. */
export const deadlineColumns = ({ signOff = [] }: Register): readonly string[] =>
  signOff.flatMap(({ deadline }) =>
    deadline && 'column' in deadline.from ? [deadline.from.column] : [],
  );
