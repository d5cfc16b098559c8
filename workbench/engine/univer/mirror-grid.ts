// The cells of one sheet: those of the engine, and a note of those that the screen does not show
// yet. A cell that is put back before anybody looked was never changed.
import type { StoredCell } from '../memory/cell';
import { Grid, type Placed } from '../memory/grid';
import type { Shift } from '../rect';

export interface Unshown extends Placed {
  readonly shown: StoredCell | undefined;
}

export class MirrorGrid extends Grid {
  private readonly screen = new Grid();
  private readonly touched = new Map<number, Set<number>>();

  constructor(
    private readonly beforeShift: () => void,
    private readonly onShift: (shift: Shift) => void,
  ) {
    super();
  }

  override put(cells: readonly Placed[]): readonly Placed[] {
    for (const { row, column } of cells) this.touch(row, column);
    return super.put(cells);
  }

  /** The cells come with the workbook: the screen has them already. */
  load(cells: readonly Placed[]): void {
    super.put(cells);
    this.screen.put(cells);
  }

  override shift(shift: Shift): void {
    this.beforeShift();
    super.shift(shift);
    this.screen.shift(shift);
    this.onShift(shift);
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

  /** The screen changed by itself (a menu of the grid); the engine follows. */
  adopt(cells: readonly Placed[]): void {
    super.put(cells);
    this.screen.put(cells);
  }

  private touch(row: number, column: number): void {
    let columns = this.touched.get(row);
    if (!columns) this.touched.set(row, (columns = new Set()));
    columns.add(column);
  }
}
