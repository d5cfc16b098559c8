// The cells of one sheet: those of the engine, and a note of those that the screen does not show
// yet. A cell that is put back before anybody looked was never changed.
import { plainFormat, type StoredCell } from '../memory/cell';
import { Grid, type Placed } from '../memory/grid';
import type { Rect } from '../port';
import type { Shift } from '../rect';
import { MAX_COLUMNS, MAX_ROWS } from '../sheet-size';

export interface Unshown extends Placed {
  readonly shown: StoredCell | undefined;
}

/** Stands for what the engine has not put there. */
const OTHER: StoredCell = { value: '\u0000', type: 'text', formula: '', format: plainFormat };

export class MirrorGrid extends Grid {
  private readonly screen = new Grid();
  private readonly touched = new Map<number, Set<number>>();

  constructor(private readonly onShift: (shift: Shift) => void) {
    super();
  }

  override put(cells: readonly Placed[]): readonly Placed[] {
    for (const { row, column } of cells) this.touch(row, column);
    return super.put(cells);
  }

  /** The cells came with the workbook or from the screen itself: it has them already. */
  adopt(cells: readonly Placed[]): void {
    super.put(cells);
    this.screen.put(cells);
  }

  /** The screen is told cell by cell: its own way of moving rows would move tables and names, too. */
  override shift(shift: Shift): void {
    const moved = movedRect(shift);
    for (const { row, column } of this.stored(moved)) this.touch(row, column);
    super.shift(shift);
    for (const { row, column } of this.stored(moved)) this.touch(row, column);
    this.onShift(shift);
  }

  /** These cells look different there by now: they have to be shown again. */
  changedOnScreen(cells: readonly { readonly row: number; readonly column: number }[]): void {
    this.screen.put(cells.map((at) => ({ ...at, cell: OTHER })));
    for (const { row, column } of cells) this.touch(row, column);
  }

  /** What the screen has to show, from now on taken as shown. */
  takeUnshown(): readonly Unshown[] {
    const unshown = this.peekUnshown();
    this.touched.clear();
    this.screen.put(unshown);
    return unshown;
  }

  peekUnshown(): readonly Unshown[] {
    const unshown: Unshown[] = [];
    for (const [row, columns] of this.touched)
      for (const column of columns) {
        const cell = this.get(row, column);
        const shown = this.screen.get(row, column);
        if (cell !== shown) unshown.push({ row, column, cell, shown });
      }
    return unshown;
  }

  private touch(row: number, column: number): void {
    let columns = this.touched.get(row);
    if (!columns) this.touched.set(row, (columns = new Set()));
    columns.add(column);
  }
}

/** All cells that a shift may move or take away. */
function movedRect({ at, how }: Shift): Rect {
  return how === 'down' || how === 'up'
    ? { ...at, rows: MAX_ROWS - at.row }
    : { ...at, columns: MAX_COLUMNS - at.column };
}
