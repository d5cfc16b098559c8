import type { CellInput, CellValue } from './cell';
import type { CivilDate } from './civil-date';
import { formatTime, parseDate, parseTime, serialOf, dateOfSerial } from './civil-date';
import { decimalsOf } from './decimal';
import { fenFromYuan } from './amount';
import { ok, refuse, type Result } from './result';

/** What a column wants of its cells; a register's column gives exactly this. */
export interface Wanted {
  readonly key: string;
  readonly kind: string;
  readonly required?: true;
  readonly decimals?: number;
  readonly sign?: 'positive' | 'notNegative';
  /** allowed values of a choice, already resolved */
  readonly allowed?: readonly string[];
}

export type InputProblem =
  | { readonly code: 'input/required'; readonly column: string }
  | { readonly code: 'input/not-a-number'; readonly column: string; readonly found: string }
  | { readonly code: 'input/not-an-amount'; readonly column: string; readonly found: string }
  | { readonly code: 'input/not-a-date'; readonly column: string; readonly found: string }
  | { readonly code: 'input/no-such-day'; readonly column: string; readonly found: string }
  | { readonly code: 'input/not-a-time'; readonly column: string; readonly found: string }
  | { readonly code: 'input/too-many-decimals'; readonly column: string; readonly decimals: number }
  | { readonly code: 'input/not-positive'; readonly column: string }
  | { readonly code: 'input/negative'; readonly column: string }
  | {
      readonly code: 'input/not-in-list';
      readonly column: string;
      readonly found: string;
      readonly allowed: readonly string[];
    }
  | { readonly code: 'input/error-value'; readonly column: string; readonly found: string }
  | { readonly code: 'input/too-long'; readonly column: string; readonly limit: number };

/**
 * A cell judged by its column. `value` is what the register should hold; `offer` says that the cell
 * holds it in another form (a date as text, 12.5斤) and the pane may offer to put it right. Nothing
 * is ever changed silently.
 */
export interface Judged {
  readonly value: CellInput;
  readonly offer: boolean;
}

/** Longer texts belong into an attachment; a cell holds 32,767 characters at most. */
const TEXT_LIMIT = 1000;

export function judge(
  column: Wanted,
  cell: CellValue,
  today: CivilDate,
): Result<Judged, InputProblem> {
  const { key } = column;
  if (cell.kind === 'error')
    return refuse({ code: 'input/error-value', column: key, found: cell.error });
  if (cell.kind === 'boolean')
    return judge(column, { kind: 'text', text: cell.boolean ? 'TRUE' : 'FALSE' }, today);
  if (cell.kind === 'blank' || (cell.kind === 'text' && cell.text.trim() === ''))
    return column.required
      ? refuse({ code: 'input/required', column: key })
      : ok({ value: '', offer: false });
  switch (column.kind) {
    case 'amount':
    case 'price':
    case 'quantity':
    case 'count':
      return judgeNumber(column, cell);
    case 'date':
      return judgeDate(key, cell, today);
    case 'time':
      return judgeTime(key, cell);
    case 'choice':
      return judgeChoice(column, cell);
    default:
      return judgeText(key, cell);
  }
}

const shown = (cell: CellValue): string =>
  cell.kind === 'number' ? String(cell.number) : cell.kind === 'text' ? cell.text : '';

function judgeText(key: string, cell: CellValue): Result<Judged, InputProblem> {
  const text = shown(cell).trim();
  if (text.length > TEXT_LIMIT)
    return refuse({ code: 'input/too-long', column: key, limit: TEXT_LIMIT });
  return ok({ value: text, offer: cell.kind === 'number' || text !== shown(cell) });
}

function judgeNumber(column: Wanted, cell: CellValue): Result<Judged, InputProblem> {
  const { key } = column;
  const number = cell.kind === 'number' ? cell.number : readNumber(shown(cell));
  if (number === null)
    return refuse({
      code: column.kind === 'amount' ? 'input/not-an-amount' : 'input/not-a-number',
      column: key,
      found: shown(cell),
    });
  const problems: InputProblem[] = [];
  const decimals = { amount: 2, price: 4, count: 0 }[column.kind] ?? column.decimals ?? 3;
  if (column.kind === 'amount' ? !fenFromYuan(number).ok : decimalsOf(number) > decimals)
    problems.push({ code: 'input/too-many-decimals', column: key, decimals });
  if (column.sign === 'positive' && number <= 0)
    problems.push({ code: 'input/not-positive', column: key });
  if (column.sign === 'notNegative' && number < 0)
    problems.push({ code: 'input/negative', column: key });
  return problems.length > 0
    ? refuse(...problems)
    : ok({ value: number, offer: cell.kind === 'text' });
}

/** Units that people write behind a figure. Not 半 or 多: 12斤半 is not 12. */
const UNITS = '元|斤|公斤|千克|克|个|袋|只|箱|瓶|包|桶|捆|条|kg|KG|g|台|套|件|张';

/** A number as people write it: 1,234.50, ¥3.5, 3.5元, 12.5斤 (unit text behind it), full-width digits. */
const NUMBER = new RegExp(`^[¥¥]?([-+−]?)(\\d{1,3}(?:,\\d{3})+|\\d+)?(\\.\\d+)?(?:${UNITS})?$`);

export function readNumber(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  const match = NUMBER.exec(plain);
  if (!match || (match[2] === undefined && match[3] === undefined)) return null;
  const number = Number(`${(match[2] ?? '0').replace(/,/g, '')}${match[3] ?? ''}`);
  if (!Number.isFinite(number)) return null;
  return match[1] === '-' || match[1] === '−' ? -number : number;
}

function judgeDate(key: string, cell: CellValue, today: CivilDate): Result<Judged, InputProblem> {
  if (cell.kind === 'number') {
    // 20260305 typed as a number is no serial of this era.
    if (cell.number >= 19000101 && Number.isInteger(cell.number))
      return judgeDate(key, { kind: 'text', text: String(cell.number) }, today);
    return dateOfSerial(cell.number).ok
      ? ok({ value: cell.number, offer: false })
      : refuse({ code: 'input/no-such-day', column: key, found: String(cell.number) });
  }
  const found = shown(cell);
  const date = parseDate(found, today);
  if (date.ok) return ok({ value: serialOf(date.value), offer: true });
  return date.problems[0] === 'date/no-such-day'
    ? refuse({ code: 'input/no-such-day', column: key, found })
    : refuse({ code: 'input/not-a-date', column: key, found });
}

function judgeTime(key: string, cell: CellValue): Result<Judged, InputProblem> {
  if (cell.kind === 'number')
    return cell.number >= 0 && cell.number < 1
      ? ok({ value: cell.number, offer: false })
      : refuse({ code: 'input/not-a-time', column: key, found: String(cell.number) });
  const found = shown(cell);
  const time = parseTime(found);
  return time.ok
    ? ok({ value: time.value / 1440, offer: true })
    : refuse({ code: 'input/not-a-time', column: key, found });
}

function judgeChoice(column: Wanted, cell: CellValue): Result<Judged, InputProblem> {
  const found = shown(cell);
  const allowed = column.allowed ?? [];
  const plain = (text: string): string => text.normalize('NFKC').trim();
  // Ⅲ级 is written with one sign for three and stays so.
  const value = allowed.find((one) => plain(one) === plain(found));
  if (value === undefined)
    return refuse({ code: 'input/not-in-list', column: column.key, found, allowed });
  return ok({ value, offer: cell.kind !== 'text' || value !== cell.text });
}

/** `08:05` of an Excel time. */
export const timeText = (fraction: number): string =>
  formatTime(Math.round(fraction * 1440) % 1440);
