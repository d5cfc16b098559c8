// What stands in the cells of one engine, and what of it changed since it was looked at.
import type { Engine, Rect, SheetId } from '../engine/port';
import { bounding, cellsOf, intersection, shiftRect, type Shift } from '../engine/rect';
import { shiftFormula } from '../engine/shift-formula';
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
    return cellsIn(engine, sheet, rect).filter((cell) => {
      const mark = markOf(cell);
      const key = cell.row * MAX_COLUMNS + cell.column;
      if ((known.cells.get(key) ?? '') === mark) return false;
      if (mark === '') known.cells.delete(key);
      else known.cells.set(key, mark);
      return true;
    });
  }

  /**
   * Cells moved, and formulas followed: that is known. What else changed was not to be expected, such
   * as deleted cells that come back filled.
   */
  shifted(sheet: SheetId, shift: Shift): readonly CellChange[] {
    const known = this.known(sheet);
    const name = this.engine.sheets().find(({ id }) => id === sheet)?.name ?? '';
    const before = [...known.cells];
    known.cells.clear();
    for (const [key, mark] of before) {
      const [row, column] = [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS];
      const at = shiftRect({ row, column, rows: 1, columns: 1 }, shift);
      if (at) known.cells.set(at.row * MAX_COLUMNS + at.column, followed(mark, name, shift));
    }
    if (known.extent) {
      const moved = shiftRect(known.extent, shift);
      if (moved) known.extent = bounding(known.extent, moved);
    }
    return this.changes(sheet);
  }

  private known(sheet: SheetId): Known {
    let known = this.sheets.get(sheet);
    if (!known) this.sheets.set(sheet, (known = { cells: new Map(), extent: null }));
    return known;
  }
}

/** Two cells with the same mark have the same content. */
export const markOf = ({ content, isText }: Pick<CellChange, 'content' | 'isText'>): string =>
  content === '' && !isText ? '' : `${isText ? 'text' : typeof content} ${content}`;

const FORMULA = /^string =/;

const followed = (mark: string, sheet: string, shift: Shift): string =>
  FORMULA.test(mark)
    ? `string ${shiftFormula(mark.slice('string '.length), sheet, sheet, shift)}`
    : mark;

/** All cells of a rectangle, row by row, also the empty ones. */
export function cellsIn(engine: Engine, sheet: SheetId, rect: Rect): CellChange[] {
  const at = { sheet, rect };
  const formulas = engine.formulas(at);
  const values = engine.values(at);
  const types = engine.valueTypes(at);
  const formats = engine.formats(at);
  return [...cellsOf(rect)].map(({ row, column }) => {
    const [i, j] = [row - rect.row, column - rect.column];
    const formula = formulas[i]![j]!;
    return {
      row,
      column,
      content: formula === '' ? values[i]![j]! : formula,
      isText: formula === '' && types[i]![j] === 'text',
      numberFormat: formats[i]![j]!.numberFormat,
    };
  });
}
