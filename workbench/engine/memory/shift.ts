import type { Place } from '../port';
import type { Shift } from '../rect';
import { shiftFormula } from '../shift-formula';
import type { Book } from './book';
import type { Placed } from './grid';
import { shiftedOutline } from './shifted-outline';

/**
 * Moves cells, and with them all that names cells. `told`: an event will say that cells were inserted
 * or deleted.
 */
export function shift(book: Book, { sheet, rect }: Place, how: Shift['how'], told = false): void {
  const move: Shift = { at: rect, how };
  book.shiftCells(sheet, move, told);
  book.change(shiftedOutline(book.outline, sheet, move));
  shiftFormulas(book, book.sheet(sheet).name, move);
}

function shiftFormulas(book: Book, shifted: string, move: Shift): void {
  for (const { id, name } of book.outline.sheets) {
    const grid = book.grid(id);
    const used = grid.usedRange();
    if (!used) continue;
    const changed: Placed[] = [];
    for (const { row, column, cell } of grid.stored(used)) {
      // Structured references need no shifting.
      if (cell.formula === '' || !/[A-Za-z]\$?\d|:/.test(cell.formula)) continue;
      const formula = shiftFormula(cell.formula, name, shifted, move);
      if (formula !== cell.formula) changed.push({ row, column, cell: { ...cell, formula } });
    }
    if (changed.length > 0) book.putFollowing(id, changed);
  }
}
