import type { Place } from '../port';
import { lastRow, shiftRect, type Shift } from '../rect';
import { MAX_COLUMNS, MAX_ROWS } from '../sheet-size';
import type { Book, TableState } from './book';
import type { Placed } from './grid';
import { bodyOf } from './table-parts';
import { copyFormula, shiftFormula } from '../shift-formula';

/** Moves cells, and with them all that names cells: tables, names, validation, formulas. */
export function shift(book: Book, { sheet, rect }: Place, how: Shift['how']): void {
  const move: Shift = { at: rect, how };
  const { name } = book.sheet(sheet);
  const state = book.sheet(sheet);
  book.shiftCells(sheet, rect, how);
  book.change({
    tables: book.outline.tables.flatMap((table) => {
      if (table.sheet !== sheet) return [table];
      const moved = shiftRect(table.rect, move);
      if (!moved) return [];
      const at = rect.column - table.rect.column;
      const columns = moved.columns - table.rect.columns;
      return [
        {
          ...table,
          rect: moved,
          columnFormulas: respace(
            table.columnFormulas.map((formula, i) =>
              shiftColumnFormula(table, { ...table, rect: moved }, i, formula, name, move),
            ),
            at,
            columns,
            '',
          ),
          filters: respace(table.filters, at, columns, null),
        },
      ];
    }),
    names: book.outline.names.map((n) => ({
      ...n,
      refersTo: shiftFormula(n.refersTo, '', name, move),
    })),
  });
  book.changeSheet(sheet, {
    validations: state.validations.flatMap((area) => {
      const rects = area.rects.flatMap((r) => {
        const moved = shiftRect(r, move);
        return moved ? [{ ...moved, rows: Math.min(moved.rows, MAX_ROWS - moved.row) }] : [];
      });
      return rects.length > 0 ? [{ ...area, rects }] : [];
    }),
    hiddenRows: shiftRows(state.hiddenRows, move),
    filteredRows: shiftRows(state.filteredRows, move),
  });
  shiftFormulas(book, name, move);
}

/**
 * A column's formula is kept as it stands in the first data row, which may be another one now: it is
 * followed in a row that stays.
 */
function shiftColumnFormula(
  before: TableState,
  after: TableState,
  index: number,
  formula: string,
  sheetName: string,
  move: Shift,
): string {
  if (formula === '') return '';
  const body = bodyOf(before);
  const column = body.column + index;
  for (let row = body.row; row <= lastRow(body); row++) {
    const moved = shiftRect({ row, column, rows: 1, columns: 1 }, move);
    if (!moved) continue;
    const there = copyFormula(formula, { row: body.row, column }, { row, column });
    const shifted = shiftFormula(there, sheetName, sheetName, move);
    return copyFormula(shifted, moved, { row: bodyOf(after).row, column: moved.column });
  }
  return formula;
}

/** Calculated columns and filters follow when columns come or go inside a table. */
function respace<T>(list: readonly T[], at: number, added: number, blank: T): readonly T[] {
  if (added === 0) return list;
  if (added > 0) return [...list.slice(0, at), ...Array<T>(added).fill(blank), ...list.slice(at)];
  const from = Math.max(0, at);
  return [...list.slice(0, from), ...list.slice(from - added)];
}

function shiftRows(rows: ReadonlySet<number>, { at, how }: Shift): ReadonlySet<number> {
  if (rows.size === 0 || at.columns < MAX_COLUMNS || how === 'left' || how === 'right') return rows;
  const moved = new Set<number>();
  for (const row of rows) {
    const to = shiftRect({ row, column: 0, rows: 1, columns: 1 }, { at, how });
    if (to) moved.add(to.row);
  }
  return moved;
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
    if (changed.length > 0) book.putCells(id, changed);
  }
}
