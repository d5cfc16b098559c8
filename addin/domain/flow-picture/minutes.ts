import { dateOfSerial, formatTime, parseTime, serialOf, type CivilDate } from '../civil-date';

/** Minutes from one moment of the wall clock to a later one (2026-03-05T08:31…); null = not readable. */
export function minutesBetween(from: string, to: string): number | null {
  const [a, b] = [minutesOf(from), minutesOf(to)];
  return a === null || b === null ? null : b - a;
}

function minutesOf(moment: string): number | null {
  const [, day, time = ''] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(moment) ?? [];
  const minute = parseTime(time);
  // The pattern is the form of a civil date.
  return day === undefined || !minute.ok ? null : serialOf(day as CivilDate) * 1440 + minute.value;
}

/**
 * A minute that somebody names on the telephone: `8:27` is the last time that the clock showed it,
 * so that shortly after midnight 23:58 was yesterday. null = no time of day.
 */
export function momentNamed(typed: string, now: string): string | null {
  const minute = parseTime(typed);
  if (!minute.ok) return null;
  const time = formatTime(minute.value);
  // `now` begins with its day.
  const today = now.slice(0, 10) as CivilDate;
  if (`${today}T${time}` <= now.slice(0, 16)) return `${today}T${time}`;
  const before = dateOfSerial(serialOf(today) - 1);
  return before.ok ? `${before.value}T${time}` : null;
}
