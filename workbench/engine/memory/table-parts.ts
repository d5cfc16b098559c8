import type { Rect, TableId } from '../port';
import { intersection, lastColumn } from '../rect';
import type { Book, TableState } from './book';
import { holdsNothing } from './cell';
import type { Placed } from './grid';
import { copyFormula } from '../shift-formula';

/** The data rows; a table always has at least one. */
export function bodyOf({ rect, showHeaders, showTotals }: TableState): Rect {
  const top = showHeaders ? 1 : 0;
  const rows = Math.max(1, rect.rows - top - (showTotals ? 1 : 0));
  return { ...rect, row: rect.row + top, rows };
}

/** A column's formula as it stands in one of its rows. */
export const filled = (table: TableState, formula: string, row: number, column: number): string =>
  copyFormula(formula, { row: bodyOf(table).row, column }, { row, column });

/** Header cells hold different texts, whatever is written into them. */
export function normaliseHeaders(book: Book, id: TableId, touched: Rect): void {
  const { sheet, rect, showHeaders } = book.table(id);
  if (!showHeaders || !intersection({ ...rect, rows: 1 }, touched)) return;
  const grid = book.grid(sheet);
  const taken = new Set<string>();
  const cells: Placed[] = [];
  for (let column = rect.column; column <= lastColumn(rect); column++) {
    const cell = grid.get(rect.row, column);
    const wanted =
      !cell || holdsNothing(cell) ? `列${column - rect.column + 1}` : String(cell.value);
    let text = wanted;
    for (let n = 2; taken.has(text.toLowerCase()); n++) text = `${wanted}${n}`;
    taken.add(text.toLowerCase());
    if (cell?.value === text && cell.type === 'text' && cell.formula === '') continue;
    const format = cell?.format ?? book.format(sheet, rect.row, column);
    cells.push({ row: rect.row, column, cell: { value: text, type: 'text', formula: '', format } });
  }
  if (cells.length > 0) book.putCells(sheet, cells);
}
