import type { Texts } from '../../addin/text';

export { minuteOf as shownMoment } from '../../addin/text/problem-text';

const MINUTE = 60_000;

/** How long something waits, in the largest whole unit; '' = the moment cannot be read. */
export function waitingTime({ waited }: Pick<Texts, 'waited'>, since: string, now: string): string {
  const minutes = Math.floor((Date.parse(now) - Date.parse(since)) / MINUTE);
  if (Number.isNaN(minutes)) return '';
  if (minutes >= 24 * 60) return waited.days(Math.floor(minutes / (24 * 60)));
  if (minutes >= 60) return waited.hours(Math.floor(minutes / 60));
  // A clock that was set back makes less than nothing of it.
  return minutes > 0 ? waited.minutes(minutes) : waited.now;
}
