// The formulas of a workbook that are calculated here, what each of them reads, and their results.
// After a change only what depends on it is calculated again, each formula once.
import type { Rect, SheetId } from '../port';
import type { Look, Plan } from './compile';
import type { NumberInText, Scalar } from './scalar';

export interface CellOfSheet {
  readonly sheet: SheetId;
  readonly row: number;
  readonly column: number;
}

interface Formula extends CellOfSheet {
  readonly plan: Plan;
  value: Scalar;
  state: 'clean' | 'dirty' | 'running';
}

/** Formulas that read the same rectangle. */
interface Readers {
  readonly rect: Rect;
  readonly formulas: Set<Formula>;
}

interface Sheet {
  /** by row, then by column; the same for those that read a cell */
  readonly formulas: (Formula | undefined)[][];
  readonly readers: (Formula[] | undefined)[][];
  readonly areas: Map<string, Readers>;
}

/** What stands in cells that are not calculated here. */
export interface Others {
  value(sheet: SheetId, row: number, column: number): Scalar;
  lastRow(sheet: SheetId): number;
  readonly inText: NumberInText;
}

export class FormulaGraph {
  private sheets = new Map<SheetId, Sheet>();
  private dirty: Formula[] = [];
  /** dirty formulas that the running one needs first */
  private missing: Formula[] = [];
  private readonly look: Look;

  constructor(private readonly others: Others) {
    this.look = {
      value: (sheet, row, column) => this.see(sheet, row, column),
      lastRow: (sheet) => others.lastRow(sheet),
      inText: others.inText,
    };
  }

  clear(): void {
    this.sheets = new Map();
    this.dirty = [];
  }

  has({ sheet, row, column }: CellOfSheet): boolean {
    return this.sheets.get(sheet)?.formulas[row]?.[column] !== undefined;
  }

  put({ sheet, row, column }: CellOfSheet, plan: Plan, value: Scalar): void {
    this.remove({ sheet, row, column });
    const formula: Formula = { sheet, row, column, plan, value, state: 'clean' };
    (this.sheet(sheet).formulas[row] ??= [])[column] = formula;
    for (const read of plan.reads) {
      const there = this.sheet(read.sheet);
      if (read.kind === 'cell') {
        const line = (there.readers[read.relative ? row + read.row : read.row] ??= []);
        const known = (line[read.column] ??= []);
        if (!known.includes(formula)) known.push(formula);
        continue;
      }
      const key = JSON.stringify(read.rect);
      const readers = there.areas.get(key);
      if (readers) readers.formulas.add(formula);
      else there.areas.set(key, { rect: read.rect, formulas: new Set([formula]) });
    }
  }

  remove({ sheet, row, column }: CellOfSheet): void {
    const line = this.sheets.get(sheet)?.formulas[row];
    const formula = line?.[column];
    if (!line || !formula) return;
    line[column] = undefined;
    formula.state = 'clean';
    for (const read of formula.plan.reads) {
      const there = this.sheet(read.sheet);
      if (read.kind === 'cell') {
        const cells = there.readers[read.relative ? row + read.row : read.row];
        const known = cells?.[read.column];
        if (cells && known) cells[read.column] = known.filter((other) => other !== formula);
        continue;
      }
      there.areas.get(JSON.stringify(read.rect))?.formulas.delete(formula);
    }
  }

  /** Something else stands in the cell: what reads it will be calculated again. */
  changed(cells: Iterable<CellOfSheet>): void {
    // The list grows while it is gone through.
    const waiting: CellOfSheet[] = [...cells];
    const areas = new Map<Sheet, Readers[]>();
    for (const { sheet: id, row, column } of waiting) {
      const sheet = this.sheets.get(id);
      if (!sheet) continue;
      for (const formula of sheet.readers[row]?.[column] ?? []) this.mark(formula, waiting);
      const open = areas.get(sheet) ?? [...sheet.areas.values()];
      const left = open.filter(({ rect, formulas }) => {
        const inside =
          row >= rect.row &&
          row < rect.row + rect.rows &&
          column >= rect.column &&
          column < rect.column + rect.columns;
        if (inside) for (const formula of formulas) this.mark(formula, waiting);
        return !inside;
      });
      areas.set(sheet, left);
    }
  }

  /** The formula itself will be calculated, and what reads it. */
  touch(cells: Iterable<CellOfSheet>): void {
    const touched: CellOfSheet[] = [];
    for (const { sheet, row, column } of cells) {
      const formula = this.sheets.get(sheet)?.formulas[row]?.[column];
      if (formula) this.mark(formula, touched);
    }
    this.changed(touched);
  }

  touchAll(): void {
    for (const { formulas } of this.sheets.values())
      for (const line of formulas)
        for (const formula of line ?? []) if (formula) this.mark(formula);
  }

  /** All results are right as they are. */
  trust(): void {
    for (const formula of this.dirty) formula.state = 'clean';
    this.dirty = [];
  }

  isSettled(): boolean {
    return this.dirty.length === 0;
  }

  /** Calculates what is due; gives the cells whose result is another one. */
  calculate(): readonly (CellOfSheet & { readonly value: Scalar })[] {
    const due = this.dirty;
    this.dirty = [];
    const changed: Formula[] = [];
    for (const formula of due) this.settle(formula, changed);
    return changed;
  }

  private mark(formula: Formula, waiting?: CellOfSheet[]): void {
    if (formula.state !== 'clean') return;
    formula.state = 'dirty';
    this.dirty.push(formula);
    waiting?.push(formula);
  }

  /** Without recursion: a running balance is as deep as the table is long. */
  private settle(first: Formula, changed: Formula[]): void {
    const stack = [first];
    for (let formula = stack.at(-1); formula; formula = stack.at(-1)) {
      if (formula.state === 'clean') {
        stack.pop();
        continue;
      }
      formula.state = 'running';
      this.missing = [];
      const value = formula.plan.run(this.look, formula.row);
      if (this.missing.length > 0) {
        for (const needed of this.missing.reverse()) stack.push(needed);
        continue;
      }
      stack.pop();
      formula.state = 'clean';
      if (value === formula.value) continue;
      formula.value = value;
      changed.push(formula);
    }
  }

  private see(sheet: SheetId, row: number, column: number): Scalar {
    const formula = this.sheets.get(sheet)?.formulas[row]?.[column];
    if (!formula) return this.others.value(sheet, row, column);
    // A circle: Excel warns and gives 0.
    if (formula.state === 'running') return 0;
    if (formula.state === 'dirty') this.missing.push(formula);
    return formula.value;
  }

  private sheet(id: SheetId): Sheet {
    let sheet = this.sheets.get(id);
    if (!sheet) this.sheets.set(id, (sheet = { formulas: [], readers: [], areas: new Map() }));
    return sheet;
  }
}
