import { sameCell } from '../domain/cell';
import type { RowSeen } from '../workbook/port';

/** Headers of the cells in which two readings of a row differ. */
export function changedColumns(was: RowSeen, now: RowSeen): readonly string[] {
  return Object.entries(was.cells)
    .filter(([column, cell]) => {
      const other = now.cells[column];
      return !other || !sameCell(cell, other);
    })
    .map(([column]) => column);
}
