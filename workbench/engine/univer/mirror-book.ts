import type { EntryRules } from '../coerce';
import { Book } from '../memory/book';
import type { SheetId } from '../port';
import type { Shift } from '../rect';
import { MirrorGrid } from './mirror-grid';

/** The workbook as the memory engine keeps it, with a note of what the screen does not show yet. */
export class MirrorBook extends Book {
  private readonly mirrors = new Map<SheetId, MirrorGrid>();

  constructor(
    rules: EntryRules,
    private readonly onShift: (sheet: SheetId, shift: Shift) => void,
  ) {
    super(rules);
  }

  override grid(sheet: SheetId): MirrorGrid {
    let grid = this.mirrors.get(sheet);
    if (!grid) {
      grid = new MirrorGrid((shift) => this.onShift(sheet, shift));
      this.mirrors.set(sheet, grid);
    }
    return grid;
  }
}
