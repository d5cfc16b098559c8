import type { Rect } from '../port';
import { lastColumn, lastRow, type Shift } from '../rect';
import { MAX_COLUMNS, MAX_ROWS } from '../sheet-size';
import { holdsNothing, type StoredCell } from './cell';

export interface Placed {
  readonly row: number;
  readonly column: number;
  readonly cell: StoredCell | undefined;
}

/** The cells of one sheet. Every change gives back what undoes it. */
export class Grid {
  private rows: (StoredCell | undefined)[][] = [];

  get(row: number, column: number): StoredCell | undefined {
    return this.rows[row]?.[column];
  }

  /** Puts cells and gives back those that stood there. */
  put(cells: readonly Placed[]): readonly Placed[] {
    const before = cells.map(({ row, column }) => ({ row, column, cell: this.get(row, column) }));
    for (const { row, column, cell } of cells) {
      if (cell) (this.rows[row] ??= [])[column] = cell;
      else if (this.get(row, column)) this.rows[row]![column] = undefined;
    }
    return before;
  }

  /** The cells that are stored in a rectangle, row by row. */
  *stored(rect: Rect): Generator<{ row: number; column: number; cell: StoredCell }> {
    const bottom = Math.min(lastRow(rect), this.rows.length - 1);
    for (let row = rect.row; row <= bottom; row++) {
      const cells = this.rows[row];
      if (!cells) continue;
      const right = Math.min(lastColumn(rect), cells.length - 1);
      for (let column = rect.column; column <= right; column++) {
        const cell = cells[column];
        if (cell) yield { row, column, cell };
      }
    }
  }

  /** Moves the cells after `at`. What was deleted must have been saved by the caller. */
  shift({ at, how }: Shift): void {
    if (at.columns === MAX_COLUMNS && how === 'down') {
      this.rows.length = Math.max(this.rows.length, at.row);
      this.rows.splice(at.row, 0, ...Array.from({ length: at.rows }, () => []));
    } else if (at.columns === MAX_COLUMNS && how === 'up') {
      this.rows.splice(at.row, at.rows);
    } else if (how === 'right' || how === 'left') {
      for (let row = at.row; row <= Math.min(lastRow(at), this.rows.length - 1); row++)
        this.shiftRow(row, at.column, how === 'right' ? at.columns : -at.columns);
    } else this.shiftColumns(at, how === 'down' ? at.rows : -at.rows);
    this.rows.length = Math.min(this.rows.length, MAX_ROWS);
  }

  private shiftRow(row: number, column: number, by: number): void {
    const cells = this.rows[row];
    if (!cells || cells.length <= column) return;
    if (by < 0) cells.splice(column, -by);
    else cells.splice(column, 0, ...Array.from({ length: by }, () => undefined));
  }

  private shiftColumns(at: Rect, by: number): void {
    const moved = [...this.stored({ ...at, rows: MAX_ROWS - at.row })];
    this.put(moved.map((cell) => ({ ...cell, cell: undefined })));
    this.put(
      moved
        .filter(({ row }) => by > 0 || row >= at.row - by)
        .map((cell) => ({ ...cell, row: cell.row + by })),
    );
  }

  usedRange(): Rect | null {
    let [top, left, bottom, right] = [-1, Infinity, -1, -1];
    this.rows.forEach((cells, row) => {
      let first = 0;
      while (first < cells.length && holdsNothing(cells[first])) first++;
      if (first === cells.length) return;
      let last = cells.length - 1;
      while (holdsNothing(cells[last])) last--;
      if (top < 0) top = row;
      bottom = row;
      left = Math.min(left, first);
      right = Math.max(right, last);
    });
    if (top < 0) return null;
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }
}
