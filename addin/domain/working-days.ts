import { getDayDetail, getHolidaysInRange } from 'chinese-days';
import { dateOfSerial, parseDate, partsOf, serialOf, type CivilDate } from './civil-date';
import { InvariantError, ok, refuse, type Result } from './result';

/**
 * 工作日 by the State Council's calendar with 调休. The library knows the years whose notice was
 * published before it was; the table on the sheet 参数 tells the later ones, and wins where it says
 * otherwise. Both are asked for single days only: the library's other functions look at the clock.
 */
export interface WorkCalendar {
  readonly isWorkingDay: (day: CivilDate) => boolean;
  /** false = neither library nor table has a holiday of that year; weekends only are then free */
  readonly knows: (year: number) => boolean;
}

/** One line of the table: `2027-02-06至2027-02-12 休` or `2027-02-20 班`. */
export interface CalendarSpan {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly working: boolean;
}

export interface CalendarProblem {
  readonly code: 'calendar/unreadable-line';
  readonly found: string;
}

const LINE = /^(.+?)(?:(?:至|到|~|—|–)(.+?))?\s*(休|班)$/u;

/** No holiday is longer; a slip in the year must not close the house for months. */
const LONGEST = 31;

export function readCalendarTable(text: string): Result<readonly CalendarSpan[], CalendarProblem> {
  const lines = text
    .normalize('NFKC')
    .split(/[\n;]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const spans = lines.map(spanOf);
  const problems = lines.flatMap((found, index): readonly CalendarProblem[] =>
    spans[index] === null ? [{ code: 'calendar/unreadable-line', found }] : [],
  );
  return problems.length > 0 ? refuse(...problems) : ok(spans.filter((span) => span !== null));
}

function spanOf(line: string): CalendarSpan | null {
  const [, first = '', last = first, kind] = LINE.exec(line) ?? [];
  // The year stands in every line's first day: a calendar without it would change with the clock.
  if (!/^\d{4}/.test(first)) return null;
  const from = parseDate(first, NO_DAY);
  if (!from.ok) return null;
  const to = parseDate(last, from.value);
  if (!to.ok) return null;
  const length = serialOf(to.value) - serialOf(from.value);
  return length >= 0 && length < LONGEST
    ? { from: from.value, to: to.value, working: kind === '班' }
    : null;
}

const NO_DAY = '1900-03-01' as CivilDate; // such a day exists; it only fills in for a year that is there

export function workCalendar(table: readonly CalendarSpan[] = []): WorkCalendar {
  const told = (day: CivilDate): CalendarSpan | undefined =>
    table.filter(({ from, to }) => from <= day && day <= to).at(-1);
  const holidays = table.filter(({ working }) => !working);
  return {
    isWorkingDay: remembered((day: CivilDate) => told(day)?.working ?? getDayDetail(day).work),
    knows: remembered(
      (year: number) =>
        getHolidaysInRange(`${year}-01-01`, `${year}-12-31`, false).length > 0 ||
        holidays.some(({ from, to }) => [from, to].some((day) => partsOf(day).year === year)),
    ),
  };
}

/** A calendar is asked for the same few days by every row of a register. */
function remembered<K>(answer: (of: K) => boolean): (of: K) => boolean {
  const known = new Map<K, boolean>();
  return (of) => {
    let found = known.get(of);
    if (found === undefined) known.set(of, (found = answer(of)));
    return found;
  };
}

/** A day or number that was counted, and the years in it whose holidays nobody knows yet. */
export interface Counted<T> {
  readonly value: T;
  readonly unknownYears: readonly number[];
}

/** The n-th working day after `from`; `from` itself never counts, and 0 is `from`. */
export function addWorkingDays(
  calendar: WorkCalendar,
  from: CivilDate,
  days: number,
): Counted<CivilDate> {
  if (!Number.isInteger(days) || days < 0) throw new InvariantError(`${days} working days`);
  let day = from;
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    if (calendar.isWorkingDay(day)) left -= 1;
  }
  return { value: day, unknownYears: unknownYears(calendar, from, day) };
}

/** Working days after `from` up to and with `to`; 0 if `to` is not later. */
export function workingDaysBetween(
  calendar: WorkCalendar,
  from: CivilDate,
  to: CivilDate,
): Counted<number> {
  let value = 0;
  for (let day = from; day < to;) {
    day = addDays(day, 1);
    if (calendar.isWorkingDay(day)) value += 1;
  }
  return { value, unknownYears: unknownYears(calendar, from, to) };
}

export function addDays(day: CivilDate, days: number): CivilDate {
  const moved = dateOfSerial(serialOf(day) + days);
  if (!moved.ok) throw new InvariantError(`no day ${days} after ${day}`);
  return moved.value;
}

function unknownYears(calendar: WorkCalendar, from: CivilDate, to: CivilDate): readonly number[] {
  const [first, last] = [partsOf(from).year, partsOf(to).year];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index).filter(
    (year) => !calendar.knows(year),
  );
}
