import { fenFromYuan, type Fen } from '../addin/domain/amount';

/** What Excel hands over: a range as rows of values, a single value bare, an omitted one as null. */
export type Given = unknown;
export type Rows = readonly (readonly unknown[])[];

/** What a refusal calls a cell. */
export interface Place {
  readonly zh: string;
  readonly en: string;
}

export const inRow = (index: number, zh = '', en = ''): Place => ({
  zh: `${zh}第 ${index + 1} 行`,
  en: `${en}${en === '' ? '' : ', '}row ${index + 1}`,
});

export const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

/** The range down to its last used row: whole columns are normal and mostly empty. */
export function rowsOf(given: Given): Rows {
  if (given === null || given === undefined) return [];
  // Excel hands over ranges as arrays of rows and nothing else as an array.
  const rows = Array.isArray(given) ? (given as unknown[][]) : [[given]];
  let used = rows.length;
  while (used > 0 && (rows[used - 1] ?? []).every(isBlank)) used -= 1;
  return rows.slice(0, used);
}

/** The only column of a range. */
export function columnOf(given: Given, name: string): readonly unknown[] {
  const rows = rowsOf(given);
  if (rows.some((row) => row.length > 1))
    throw refusal(`${name} 只能是一列`, `${name} must be a single column`);
  return rows.map(([value]) => value);
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

/**
 * Yuan in a cell as fen. A sum carries binary dust below the 15 digits that Excel shows, which is
 * not the clerk's; anything else that is no whole fen is refused.
 */
export function fenIn(value: unknown, where: Place): Fen {
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw refusal(
      `${where.zh}不是数字:${String(value)}`,
      `${where.en} is not a number: ${String(value)}`,
    );
  const fen = fenFromYuan(Number(value.toPrecision(15)));
  if (!fen.ok)
    throw refusal(
      `${where.zh}不是整分或太大:${value}`,
      `${where.en} is not whole fen or too large: ${value}`,
    );
  return fen.value;
}

/** A function does not know its reader's language, and a cell must read the same for everybody. */
export const refusal = (zh: string, en: string): CustomFunctions.Error =>
  new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, `${zh} / ${en}`);
