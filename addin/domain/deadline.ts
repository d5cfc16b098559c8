import { serialOf, type CivilDate } from './civil-date';
import { ok, refuse, type Result } from './result';
import { addDays, addWorkingDays, workingDaysBetween, type WorkCalendar } from './working-days';

/** 限期 of a step; a register's step gives exactly this. Late is shown, never refused. */
export interface Deadline {
  /** parameter that holds how many */
  readonly within: string;
  readonly count: 'days' | 'workingDays';
  /** the day from which it runs, which does not count itself */
  readonly from: { readonly column: string } | { readonly step: string };
}

/** What is known of a record: null = the date is not filled in, the step is not signed. */
export interface RecordDays {
  readonly column: (key: string) => CivilDate | null;
  readonly signedOn: (step: string) => CivilDate | null;
}

export interface Lateness {
  readonly due: CivilDate;
  /** calendar days after `due`; 0 = in time */
  readonly days: number;
  /** of these, working days: late by a weekend only is late by none */
  readonly workingDays: number;
  /** years in between whose holidays are not known: the day may still move */
  readonly unknownYears: readonly number[];
}

export interface DeadlineProblem {
  readonly code: 'deadline/not-days';
  readonly parameter: string;
  readonly found: string;
}

/**
 * How late a step is: when it was done or, while it waits, today. null = it does not run yet, as
 * its date is not filled in or the step before it is not signed: nobody is late for what others owe.
 */
export function lateness(
  deadline: Deadline,
  record: RecordDays,
  until: CivilDate,
  parameters: Readonly<Record<string, string>>,
  calendar: WorkCalendar,
): Result<Lateness | null, DeadlineProblem> {
  const { from, within } = deadline;
  const start = 'column' in from ? record.column(from.column) : record.signedOn(from.step);
  if (start === null) return ok(null);
  const found = (parameters[within] ?? '').trim();
  if (!/^\d{1,3}$/.test(found))
    return refuse({ code: 'deadline/not-days', parameter: within, found });
  const { value: due, unknownYears } =
    deadline.count === 'days'
      ? { value: addDays(start, Number(found)), unknownYears: [] }
      : addWorkingDays(calendar, start, Number(found));
  const days = Math.max(0, serialOf(until) - serialOf(due));
  return ok({
    due,
    days,
    workingDays: workingDaysBetween(calendar, due, until).value,
    unknownYears,
  });
}
