import { exactFen, fen, fenFromYuan, type Fen } from '../addin/domain/amount';
import { dateOfSerial, parseDate, type CivilDate } from '../addin/domain/civil-date';

/** What Excel hands over: a range as rows of values, a single value bare, an omitted one as null. */
export type Given = unknown;
export type Rows = readonly (readonly unknown[])[];

/** What a refusal calls a cell. */
export interface Place {
  readonly zh: string;
  readonly en: string;
}

/** Says so only when somebody asks: nearly all of a hundred thousand rows are right. */
class Row implements Place {
  constructor(
    private readonly index: number,
    private readonly nameZh: string,
    private readonly nameEn: string,
  ) {}

  get zh(): string {
    return `${this.nameZh}第 ${this.index + 1} 行`;
  }

  get en(): string {
    return `${this.nameEn}${this.nameEn === '' ? '' : ', '}row ${this.index + 1}`;
  }
}

export const inRow = (index: number, zh = '', en = ''): Place => new Row(index, zh, en);

export const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

export const isGiven = (given: Given): boolean => given !== null && given !== undefined;

/** The range down to its last used row: whole columns are normal and mostly empty. */
export function rowsOf(given: Given): Rows {
  if (given === null || given === undefined) return [];
  // Excel hands over ranges as arrays of rows and nothing else as an array.
  const rows = Array.isArray(given) ? (given as unknown[][]) : [[given]];
  let used = rows.length;
  while (used > 0 && (rows[used - 1] ?? []).every(isBlank)) used -= 1;
  return used === rows.length ? rows : rows.slice(0, used);
}

/** The only column of a range. */
export function columnOf(given: Given, name: string): readonly unknown[] {
  const rows = rowsOf(given);
  const values = new Array<unknown>(rows.length);
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? [];
    if (row.length > 1) throw refusal(`${name} 只能是一列`, `${name} must be a single column`);
    values[at] = row[0];
  }
  return values;
}

/** A heading is a text without digits: `12.5斤` in the first row is an amount that went wrong. */
export const isHeading = (value: unknown): boolean =>
  typeof value === 'string' && !isBlank(value) && !/\p{Nd}/u.test(value);

/** Columns that are read side by side must have been given equally long. */
export function sameLength(...given: readonly Given[]): void {
  const lengths = given.flatMap((range) => (Array.isArray(range) ? [range.length] : []));
  if (new Set(lengths).size > 1)
    throw refusal('各列的行数不同', 'the columns have different numbers of rows');
}

/** What Excel hands over for a cell with an error value: an object that carries its code. */
function errorIn(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('code' in value)) return null;
  return typeof value.code === 'string' ? value.code : '#VALUE!';
}

function wrong(value: unknown, where: Place, zh: string, en: string): CustomFunctions.Error {
  const error = errorIn(value);
  return error !== null
    ? refusal(`${where.zh}是错误值 ${error}`, `${where.en} is the error ${error}`)
    : refusal(`${where.zh}${zh}:${String(value)}`, `${where.en} ${en}: ${String(value)}`);
}

/**
 * Yuan in a cell as fen. A sum carries binary dust below the 15 digits that Excel shows, which is
 * not the clerk's; anything else that is no whole fen is refused.
 */
export function fenIn(value: unknown, where: Place): Fen {
  const amount = numberIn(value, where);
  const exact = exactFen(amount);
  if (exact !== null) return exact;
  const fen = fenFromYuan(Number(amount.toPrecision(15)));
  if (!fen.ok)
    throw refusal(
      `${where.zh}不是整分或太大:${amount}`,
      `${where.en} is not whole fen or too large: ${amount}`,
    );
  return fen.value;
}

/** A blank amount is none. */
export const fenOrNone = (value: unknown, where: Place): Fen =>
  isBlank(value) ? NOTHING : fenIn(value, where);

const NOTHING = fen(0);

export function numberIn(value: unknown, where: Place): number {
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw wrong(value, where, '不是数字', 'is not a number');
  return value;
}

/** A number of a document, a name: a figure reads as it is typed. */
export function textIn(value: unknown, where: Place): string {
  if (typeof value === 'string') return value.trim();
  if (isBlank(value)) return '';
  if (errorIn(value) !== null) throw wrong(value, where, '', '');
  return String(value);
}

const NO_YEAR = '1900-03-01' as CivilDate; // only fills in for a year that is there

/** A day: a date of Excel, or a text that says its year. */
export function dateIn(value: unknown, where: Place): CivilDate {
  const read =
    typeof value === 'number'
      ? dateOfSerial(value)
      : typeof value === 'string' && /\d{4}/.test(value)
        ? parseDate(value, NO_YEAR)
        : null;
  if (!read?.ok) throw wrong(value, where, '不是日期', 'is not a date');
  return read.value;
}

/** The single value that stands for a whole argument; a range of one cell is one. */
export function only(given: Given, place: Place): unknown {
  const rows = rowsOf(given);
  if (rows.length > 1 || (rows[0]?.length ?? 0) > 1)
    throw refusal(`${place.zh}只能是一格`, `${place.en} must be one cell`);
  return rows[0]?.[0] ?? null;
}

/** A function does not know its reader's language, and a cell must read the same for everybody. */
export const refusal = (zh: string, en: string): CustomFunctions.Error =>
  new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, `${zh} / ${en}`);
