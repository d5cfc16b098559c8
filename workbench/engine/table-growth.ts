import type { Rect, TableInfo, Written } from './port';
import { cellsOf, intersection, lastColumn, lastRow } from './rect';

/** A table as far as growing is concerned. */
export type Growing = Pick<TableInfo, 'rect' | 'showHeaders' | 'showTotals'>;

export interface Surroundings {
  /** a cell held something before the write */
  occupied(row: number, column: number): boolean;
  /** other tables of the sheet */
  readonly others: readonly Rect[];
  readonly protectedSheet: boolean;
  /** by hand from the clipboard: a block may begin within the table and reach beyond its end */
  readonly pasted: boolean;
}

/**
 * The rectangle that a table has after a write beside it, null if it does not grow. Excel stretches
 * a table when real data is written right below its last row (or right beside its last column),
 * not over a totals row, not on a protected sheet, and only over cells that were empty.
 */
export function grownRect(
  table: Growing,
  at: Rect,
  block: readonly (readonly Written[])[],
  around: Surroundings,
): Rect | null {
  const written = dataRect(at, block);
  if (!written || around.protectedSheet) return null;
  const grown = below(table, written, around.pasted) ?? beside(table, written);
  if (!grown || around.others.some((other) => intersection(other, grown))) return null;
  return hasOccupied(table.rect, grown, around) ? null : grown;
}

/** Emptying cells or leaving them alone is not data. */
function dataRect(at: Rect, block: readonly (readonly Written[])[]): Rect | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  block.forEach((cells, i) =>
    cells.forEach((cell, j) => {
      if (cell === null || cell === '') return;
      top = Math.min(top, at.row + i);
      bottom = Math.max(bottom, at.row + i);
      left = Math.min(left, at.column + j);
      right = Math.max(right, at.column + j);
    }),
  );
  if (bottom < 0) return null;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function below(table: Growing, written: Rect, pasted: boolean): Rect | null {
  const { rect } = table;
  if (table.showTotals || lastRow(written) <= lastRow(rect)) return null;
  const within = pasted && written.row > rect.row && written.row <= lastRow(rect);
  if (!within && written.row !== lastRow(rect) + 1) return null;
  if (written.column < rect.column || lastColumn(written) > lastColumn(rect)) return null;
  return { ...rect, rows: lastRow(written) - rect.row + 1 };
}

function beside(table: Growing, written: Rect): Rect | null {
  const { rect } = table;
  if (!table.showHeaders || written.column !== lastColumn(rect) + 1) return null;
  if (written.row < rect.row || lastRow(written) > lastRow(rect)) return null;
  return { ...rect, columns: rect.columns + written.columns };
}

/** Only the new rows or columns are looked at, however long the table is. */
function hasOccupied(before: Rect, grown: Rect, around: Surroundings): boolean {
  const added: Rect =
    grown.rows > before.rows
      ? { ...grown, row: lastRow(before) + 1, rows: grown.rows - before.rows }
      : { ...grown, column: lastColumn(before) + 1, columns: grown.columns - before.columns };
  for (const { row, column } of cellsOf(added)) if (around.occupied(row, column)) return true;
  return false;
}
