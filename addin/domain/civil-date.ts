import { ok, refuse, type Result } from './result';

/** A day of the civil calendar as `2026-03-05`. No clock, no time zone. */
export type CivilDate = string & { readonly kind: 'civil-date' };

export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_BEFORE_1970 = 25569;

export const isLeap = (year: number): boolean =>
  (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

export function civilDate(parts: DateParts): Result<CivilDate, 'date/no-such-day'> {
  const { year, month, day } = parts;
  const valid =
    [year, month, day].every(Number.isInteger) &&
    year >= 1900 &&
    year <= 9999 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month);
  if (!valid) return refuse('date/no-such-day');
  const two = (n: number): string => String(n).padStart(2, '0');
  // Checked above: such a day exists.
  return ok(`${year}-${two(month)}-${two(day)}` as CivilDate);
}

export function partsOf(date: CivilDate): DateParts {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}

/** Days since 1970-01-01 (Howard Hinnant's days-from-civil, valid for all Gregorian dates). */
function epochDay({ year, month, day }: DateParts): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** Excel's serial number in the 1900 system. */
export const serialOf = (date: CivilDate): number => epochDay(partsOf(date)) + DAYS_BEFORE_1970;

/** The day of a serial number of the 1900 system; a time of day in the fraction is left out. */
export function dateOfSerial(serial: number): Result<CivilDate, 'date/no-such-day'> {
  // Serials up to 60 lie before Excel's 29 February 1900, which never was.
  if (!Number.isFinite(serial) || serial < 61) return refuse('date/no-such-day');
  const days = Math.floor(serial) - DAYS_BEFORE_1970 + 719468;
  const era = Math.floor(days / 146097);
  const dayOfEra = days - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return civilDate({ year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day });
}

/**
 * A date as people write it: 2026-3-5, 2026/3/5, 2026.3.5, 2026年3月5日, 20260305, and without a
 * year 3月5日, 3/5, 3-5: then the year of `near`.
 */
export function parseDate(
  text: string,
  near: CivilDate,
): Result<CivilDate, 'date/unreadable' | 'date/no-such-day'> {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  const full =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (full)
    return civilDate({ year: Number(full[1]), month: Number(full[2]), day: Number(full[3]) });
  const short = /^(\d{1,2})[-/.月](\d{1,2})[日号]?$/.exec(plain);
  if (!short) return refuse('date/unreadable');
  return civilDate({ year: partsOf(near).year, month: Number(short[1]), day: Number(short[2]) });
}

/** A time of day as people write it, in minutes from midnight: 8:05, 8点5分, 早上7点半, 0805, 下午3:20. */
export function parseTime(text: string): Result<number, 'time/unreadable'> {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  const match =
    /^(早上|早晨|清早|早|上午|中午|下午|傍晚|晚上|晚)?(\d{1,2})[:点时](\d{1,2}|半)?分?$/.exec(
      plain,
    ) ?? /^()(\d{2})(\d{2})$/.exec(plain);
  if (!match) return refuse('time/unreadable');
  const written = Number(match[2]);
  const before = /中午/.test(match[1] ?? '') ? 11 : /下午|晚/.test(match[1] ?? '') ? 12 : 0;
  const hour = written + (written < before ? 12 : 0);
  const minute = match[3] === '半' ? 30 : Number(match[3] ?? 0);
  return hour < 24 && minute < 60 ? ok(hour * 60 + minute) : refuse('time/unreadable');
}

export const formatTime = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
