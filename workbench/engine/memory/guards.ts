import { EngineError, type SheetId, type WriteOptions } from '../port';
import type { Book } from './book';

/** What Excel.WorksheetProtectionOptions may leave to people. */
type Allowance =
  | 'allowAutoFilter'
  | 'allowFormatCells'
  | 'allowFormatColumns'
  | 'allowFormatRows'
  | 'allowInsertColumns'
  | 'allowInsertRows';

/**
 * What changes whole tables or moves cells is refused on a protected sheet, locked cells or not,
 * unless who protected it allowed it.
 */
export function refuseProtected(book: Book, sheet: SheetId, allowance?: Allowance): void {
  const { protection } = book.sheet(sheet);
  if (protection && !(allowance && protection[allowance] === true))
    throw new EngineError('denied', 'the sheet is protected');
}

/** Protection stops whoever works here; what another person's Excel did arrives all the same. */
export function refuseLocked(
  book: Book,
  sheet: string,
  cells: Iterable<{ readonly row: number; readonly column: number }>,
  options: WriteOptions,
): void {
  if (!book.sheet(sheet).protection || options.source === 'remote') return;
  for (const { row, column } of cells)
    if (book.format(sheet, row, column).locked)
      throw new EngineError('denied', 'the cell is locked and its sheet is protected');
}
