import type { NumberRead } from './read-number';

export interface DateRules {
  readonly locale: 'zh-CN' | 'en-US';
  readonly date1904: boolean;
  /** the year that a date without one is in */
  readonly year: number;
}

interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly numberFormat: string;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const TIME = String.raw`(\d{1,4}):(\d{1,2})(?::(\d{1,2})(\.\d+)?)?(?: ?(AM|PM|上午|下午))?`;
const timeOnly = new RegExp(`^${TIME}$`, 'i');
const dateAndTime = new RegExp(`^(.+?) +${TIME}$`, 'i');

/** 2026/3/5, 1-2, 3月5日, 5-Mar, 8:30, 2026-3-5 8:30; undefined for anything else. */
export function readDate(text: string, rules: DateRules): NumberRead | undefined {
  const time = timeOnly.exec(text);
  if (time) return readTime(time, 1);
  const both = dateAndTime.exec(text);
  const date = readCivil(both ? both[1]! : text, rules);
  if (!date) return undefined;
  const day = serialOf(date, rules.date1904);
  if (day === undefined) return undefined;
  if (!both) return { value: day, numberFormat: date.numberFormat };
  const clock = readTime(both, 2);
  return clock && { value: day + clock.value, numberFormat: 'yyyy/m/d h:mm' };
}

function readTime(match: RegExpExecArray, from: number): NumberRead | undefined {
  const hours = Number(match[from]);
  const minutes = Number(match[from + 1]);
  const seconds = Number(match[from + 2] ?? 0) + Number(match[from + 3] ?? 0);
  const half = match[from + 4];
  if (minutes > 59 || seconds >= 60 || hours > 9999 || (half && (hours < 1 || hours > 12)))
    return undefined;
  const afternoon = half && /PM|下午/i.test(half);
  const hour = half ? (hours % 12) + (afternoon ? 12 : 0) : hours;
  const shown = match[from + 2] === undefined ? 'h:mm' : 'h:mm:ss';
  return {
    value: (hour * 3600 + minutes * 60 + seconds) / 86_400,
    numberFormat: half ? `${shown} AM/PM` : hour > 23 ? '[h]:mm:ss' : shown,
  };
}

function readCivil(text: string, rules: DateRules): Civil | undefined {
  return readChinese(text, rules) ?? readNumeric(text, rules) ?? readNamed(text, rules);
}

function readChinese(text: string, rules: DateRules): Civil | undefined {
  const match = /^(?:(\d{4}|\d{2})年)?(\d{1,2})月(?:(\d{1,2})日)?$/.exec(text);
  if (!match || (!match[1] && !match[3])) return undefined;
  const numberFormat = match[1] ? `yyyy"年"m"月"${match[3] ? 'd"日"' : ''}` : 'm"月"d"日"';
  return valid(fullYear(match[1], rules), Number(match[2]), Number(match[3] ?? 1), numberFormat);
}

function readNumeric(text: string, rules: DateRules): Civil | undefined {
  const match = /^(\d{1,4})([/-])(\d{1,4})(?:\2(\d{1,4}))?$/.exec(text);
  if (!match) return undefined;
  const [, first, , second, third] = match as unknown as string[];
  const [a, b] = [Number(first), Number(second)];
  if (third !== undefined) {
    const format = rules.locale === 'zh-CN' ? 'yyyy/m/d' : 'm/d/yyyy';
    // The year is first if it has four digits, and in China also if it has two.
    if (first!.length > 2 || (rules.locale === 'zh-CN' && third.length <= 2))
      return valid(fullYear(first, rules), b, Number(third), format);
    return valid(fullYear(third, rules), a, b, format);
  }
  if (first!.length > 2) return valid(a, b, 1, 'mmm-yy');
  if (second!.length > 2) return valid(b, a, 1, 'mmm-yy');
  const thisYear = rules.locale === 'zh-CN' ? 'm"月"d"日"' : 'd-mmm';
  // 2/30 is no day: then it is February 1930.
  return valid(rules.year, a, b, thisYear) ?? valid(fullYear(second, rules), a, 1, 'mmm-yy');
}

function readNamed(text: string, rules: DateRules): Civil | undefined {
  const dayFirst = /^(\d{1,2})[ -]([a-z]{3,9})(?:[ -](\d{4}|\d{2}))?$/i.exec(text);
  if (dayFirst)
    return valid(
      fullYear(dayFirst[3], rules),
      monthOf(dayFirst[2]!),
      Number(dayFirst[1]),
      dayFirst[3] ? 'd-mmm-yy' : 'd-mmm',
    );
  const monthFirst = /^([a-z]{3,9})[ -](\d{1,2})$/i.exec(text);
  return monthFirst
    ? valid(rules.year, monthOf(monthFirst[1]!), Number(monthFirst[2]), 'd-mmm')
    : undefined;
}

const LONG_MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

const monthOf = (name: string): number =>
  Math.max(MONTHS.indexOf(name.toLowerCase()), LONG_MONTHS.indexOf(name.toLowerCase())) + 1;

/** Two digits below 30 are 20xx, the others 19xx. */
function fullYear(digits: string | undefined, rules: DateRules): number {
  if (digits === undefined) return rules.year;
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function valid(year: number, month: number, day: number, numberFormat: string): Civil | undefined {
  if (month < 1 || month > 12 || day < 1 || year < 1900 || year > 9999) return undefined;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  // Excel believes that 1900 was a leap year.
  const days = year === 1900 && month === 2 ? 29 : last;
  return day > days ? undefined : { year, month, day, numberFormat };
}

/** The number by which Excel counts days; undefined before the system's first day. */
export function serialOf(
  date: { readonly year: number; readonly month: number; readonly day: number },
  date1904: boolean,
): number | undefined {
  const days = Math.round(Date.UTC(date.year, date.month - 1, date.day) / 86_400_000);
  if (date1904) {
    const serial = days + 24_107;
    return serial < 0 ? undefined : serial;
  }
  if (date.year === 1900 && date.month === 2 && date.day === 29) return 60;
  const serial = days + 25_569;
  return serial <= 60 ? serial - 1 : serial;
}
