// What stands in the cells of one engine, and what of it changed since it was looked at.
import type {
  Block,
  CellFormat,
  CellValue,
  Engine,
  Rect,
  SheetId,
  ValueType,
} from '../engine/port';
import { bounding, intersection } from '../engine/rect';
import { MAX_COLUMNS } from '../engine/sheet-size';
import type { CellChange } from './change';

interface Known {
  /** by row * MAX_COLUMNS + column; empty cells are not kept */
  readonly cells: Map<number, string>;
  /** beyond it nothing was ever seen */
  extent: Rect | null;
}

/**
 * An engine's event says where something was written, also where cells were left alone, and undo says
 * only on which sheet. Merging is by cell, so what really changed is found by comparing.
 */
export class Contents {
  private readonly sheets = new Map<SheetId, Known>();

  constructor(private readonly engine: Engine) {
    for (const { id } of engine.sheets()) this.adopt(id);
  }

  /** Everything on the sheet counts as known. */
  adopt(sheet: SheetId): void {
    this.sheets.delete(sheet);
    this.changes(sheet);
  }

  forget(sheet: SheetId): void {
    this.sheets.delete(sheet);
  }

  /** What changed on the sheet, or in a part of it; from now on it is known. */
  changes(sheet: SheetId, part?: Rect): readonly CellChange[] {
    const { engine } = this;
    const known = this.known(sheet);
    const used = engine.usedRange(sheet);
    const all = used && known.extent ? bounding(used, known.extent) : (used ?? known.extent);
    const rect = all && part ? intersection(all, part) : all;
    known.extent = all;
    if (!rect) return [];
    const at = { sheet, rect };
    return this.compare(known, rect, {
      formulas: engine.formulas(at),
      values: engine.values(at),
      types: engine.valueTypes(at),
      formats: engine.formats(at),
    });
  }

  private compare(known: Known, rect: Rect, now: Blocks): CellChange[] {
    const changes: CellChange[] = [];
    for (let i = 0; i < rect.rows; i++)
      for (let j = 0; j < rect.columns; j++) {
        const [row, column] = [rect.row + i, rect.column + j];
        const formula = now.formulas[i]![j]!;
        const type = now.types[i]![j]!;
        const content = formula === '' ? now.values[i]![j]! : formula;
        const isText = formula === '' && type === 'text';
        const mark = content === '' && !isText ? '' : `${isText ? 't' : typeof content}${content}`;
        const key = row * MAX_COLUMNS + column;
        if ((known.cells.get(key) ?? '') === mark) continue;
        if (mark === '') known.cells.delete(key);
        else known.cells.set(key, mark);
        const { numberFormat } = now.formats[i]![j]!;
        changes.push({ row, column, content, isText, numberFormat });
      }
    return changes;
  }

  private known(sheet: SheetId): Known {
    let known = this.sheets.get(sheet);
    if (!known) this.sheets.set(sheet, (known = { cells: new Map(), extent: null }));
    return known;
  }
}

interface Blocks {
  readonly formulas: Block<string>;
  readonly values: Block<CellValue>;
  readonly types: Block<ValueType>;
  readonly formats: Block<CellFormat>;
}
