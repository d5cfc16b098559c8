import { canteen } from '../../addin/registers/canteen';
import { cashBook } from '../../addin/registers/canteen/cash-book';
import { voucher, voucherLine } from '../../addin/registers/canteen/voucher';
import { keyOfKind } from '../../addin/registers/columns';
import { journal, people } from '../../addin/registers/system';
import type { Register } from '../../addin/registers/vocabulary';
import type { Engine, Place } from '../../workbench/engine/port';
import { bodyOf, cellAt, tableNamed } from '../contract/sheets';

export const pack = canteen;
/** Every sheet that the run looks at. */
export const ALL: readonly Register[] = [voucher, voucherLine, cashBook, journal, people];
export { cashBook as CASH_BOOK, journal as JOURNAL, voucher as VOUCHERS, voucherLine as LINES };

/** Texts by column key; '' for a blank cell. */
export type TextRow = Readonly<Record<string, string>>;

/** A table as it stands in one person's Excel. Nobody moves columns, so headers may have any name. */
export function rowsIn(engine: Engine, { table: name, columns }: Register): readonly TextRow[] {
  const table = tableNamed(engine, name);
  return engine
    .values({ sheet: table.sheet, rect: bodyOf(table) })
    .map((row) =>
      Object.fromEntries(columns.map(({ key }, column) => [key, String(row[column] ?? '')])),
    );
}

export function placeOf(
  engine: Engine,
  { table: name, columns }: Register,
  row: number,
  key: string,
): Place {
  const table = tableNamed(engine, name);
  const column = columns.findIndex((one) => one.key === key);
  return cellAt(table.sheet, bodyOf(table).row + row, table.rect.column + column);
}

/** Somebody typed into the row, and nobody has given it an identity. */
export function isDraft(register: Register, row: TextRow): boolean {
  return row[keyOfKind(register, 'rowId') ?? ''] === '' && !isBlankRow(register, row);
}

export const isBlankRow = ({ columns }: Register, row: TextRow): boolean =>
  columns.every(({ key, derived }) => derived !== undefined || row[key] === '');
