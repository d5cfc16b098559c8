// Formulas that the workbench calculates itself, and the rest, which is left to Univer. The screen
// holds the results of both; its own list of formulas is cut down to what Univer calculates.
import { CellValueType, type ICellData, type IRange } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { enter } from '../coerce';
import { compile, type Plan } from '../formula/compile';
import { FormulaGraph, type CellOfSheet } from '../formula/graph';
import type { KnownTable, Meanings } from '../formula/places';
import { resultOf, scalarOf, type Scalar } from '../formula/scalar';
import { bodyOf } from '../memory/table-parts';
import type { TableState } from '../memory/book';
import type { Placed } from '../memory/grid';
import type { SheetId } from '../port';
import { cellsOf, contains } from '../rect';
import { resultIn } from './cell-data';
import { gridText } from './load-screen';
import type { MirrorBook } from './mirror-book';
import { toRect, type Screen } from './screen';

type Lines<T> = Record<number, Record<number, T>>;

// Private and public members of FormulaDataModel in 0.25.1 that list formulas.
interface FormulaLists {
  getFormulaData(): Record<string, Record<string, Lines<{ f: string }>>>;
  getSheetFormulaData(unit: string, sheet: string): Lines<{ f: string }>;
  updateFormulaData(
    unit: string,
    sheet: string,
    cells: Lines<ICellData | null>,
  ): Lines<{ f: string } | null>;
}

export class OwnFormulas {
  private readonly graph: FormulaGraph;
  /** formulas of Univer, as it wants them */
  private others = new Map<SheetId, Lines<{ f: string }>>();
  private othersCount = 0;
  /** cells that were in that list when Univer asked last */
  private left = new Map<SheetId, Set<string>>();
  private plans = new Map<string, Plan | null>();
  private tables: readonly KnownTable[] = [];
  private tableStates: readonly TableState[] | undefined;

  constructor(
    private readonly screen: Screen,
    private readonly book: MirrorBook,
  ) {
    const { rules } = book;
    this.graph = new FormulaGraph({
      value: (sheet, row, column) => this.valueAt(sheet, row, column),
      lastRow: (sheet) => screen.worksheet(sheet).getRowCount() - 1,
      inText(text) {
        const entered = enter(text, 'General', rules);
        return entered.kind === 'number' ? entered.value : undefined;
      },
    });
    this.shortenLists();
  }

  /** Whether there is anything at all that Univer has to calculate. */
  needsUniver(): boolean {
    return this.othersCount > 0;
  }

  calculates(at: CellOfSheet): boolean {
    return this.graph.has(at);
  }

  /** All formulas of the workbook anew: names mean something else than before, or it was opened. */
  load(): void {
    this.graph.clear();
    this.plans.clear();
    this.others = new Map();
    this.othersCount = 0;
    for (const { id } of this.book.outline.sheets) {
      const grid = this.book.grid(id);
      const used = grid.usedRange();
      if (!used) continue;
      for (const { row, column, cell } of grid.stored(used))
        if (cell.formula !== '') this.add({ sheet: id, row, column }, cell.formula);
    }
  }

  /** These cells are about to be shown: their formulas came, went or changed. */
  take(sheet: SheetId, cells: readonly Placed[]): void {
    const touched: CellOfSheet[] = [];
    for (const { row, column, cell } of cells) {
      const at = { sheet, row, column };
      touched.push(at);
      this.graph.remove(at);
      this.removeOther(at);
      if (cell && cell.formula !== '') this.add(at, cell.formula);
    }
    this.graph.changed(touched);
    this.graph.touch(touched);
  }

  touch(cells: readonly CellOfSheet[]): void {
    this.graph.touch(cells);
  }

  touchAll(): void {
    this.graph.touchAll();
  }

  /** The results that the screen has are right. */
  trust(): void {
    this.graph.trust();
  }

  /** Univer calculated these. */
  changed(cells: Iterable<CellOfSheet>): void {
    this.graph.changed(cells);
  }

  isSettled(): boolean {
    return this.graph.isSettled();
  }

  /** Calculates what is due and puts the results on the screen; gives the cells. */
  calculate(): readonly CellOfSheet[] {
    const results = this.graph.calculate();
    const matrices = new Map(
      this.book.outline.sheets.map(({ id }) => [id, this.screen.worksheet(id).getCellMatrix()]),
    );
    for (const { sheet, row, column, value } of results) {
      const matrix = matrices.get(sheet);
      const cell = matrix?.getValue(row, column);
      if (cell) Object.assign(cell, shown(value));
      else matrix?.setValue(row, column, shown(value));
    }
    return results;
  }

  /** Cells that a result of Univer's fills beside its own. */
  spilled(): CellOfSheet[] {
    const model = this.screen.injector.get(FormulaDataModel);
    // By workbook, sheet, row and column; its type does not say that it is nothing else.
    const all = model.getArrayFormulaRange() as unknown as Readonly<
      Record<string, Readonly<Record<SheetId, Lines<IRange> | undefined>> | undefined>
    >;
    const cells: CellOfSheet[] = [];
    for (const [sheet, lines] of Object.entries(all[this.screen.unitId] ?? {}))
      for (const line of Object.values<Record<number, IRange>>(lines ?? {}))
        for (const range of Object.values<IRange>(line))
          for (const at of cellsOf(toRect(range))) cells.push({ sheet, ...at });
    return cells;
  }

  private add(at: CellOfSheet, formula: string): void {
    const { sheet, row, column } = at;
    const plan = this.planOf(formula, at);
    if (plan) {
      const before = resultIn(this.screen.cell(sheet, row, column));
      this.graph.put(at, plan, scalarOf(before.value, before.type));
      return;
    }
    let lines = this.others.get(sheet);
    if (!lines) this.others.set(sheet, (lines = {}));
    const f = this.screen.cell(sheet, row, column)?.f;
    (lines[row] ??= {})[column] = { f: f ?? formula };
    this.othersCount++;
  }

  private removeOther({ sheet, row, column }: CellOfSheet): void {
    const line = this.others.get(sheet)?.[row];
    if (!line?.[column]) return;
    delete line[column];
    this.othersCount--;
    const left = this.left.get(sheet) ?? new Set<string>();
    this.left.set(sheet, left.add(`${row} ${column}`));
  }

  /** A formula of table references means the same in every row of its table. */
  private planOf(formula: string, at: CellOfSheet): Plan | undefined {
    const meanings = this.meanings();
    const sameInTable = formula.includes('[') && !/\$?[A-Za-z]{1,3}\$?\d/.test(formula);
    const table = sameInTable && meanings.tableAt(at.sheet, at.row, at.column);
    if (!table) return compile(formula, at, meanings);
    // Near the top OFFSET may reach beyond the sheet.
    const key = `${table.name} ${at.column} ${formula}`;
    let plan = this.plans.get(key);
    if (plan === undefined) {
      plan = compile(formula, { ...at, row: table.body.row }, meanings) ?? null;
      this.plans.set(key, plan);
    }
    return plan ?? undefined;
  }

  private meanings(): Meanings {
    const { sheets, tables } = this.book.outline;
    if (this.tableStates !== tables) {
      this.tableStates = tables;
      this.tables = tables.map((table) => this.known(table));
      this.plans.clear();
    }
    const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
    return {
      sheetNamed: (name) => sheets.find((sheet) => same(sheet.name, name))?.id,
      tableNamed: (name) => this.tables.find((table) => same(table.name, name)),
      tableAt: (sheet, row, column) =>
        this.tables.find(
          (table) =>
            table.sheet === sheet && contains(table.body, { row, column, rows: 1, columns: 1 }),
        ),
    };
  }

  private known(table: TableState): KnownTable {
    const { sheet, rect, showHeaders, name } = table;
    const columns = Array.from({ length: rect.columns }, (_, at) => {
      const header = showHeaders
        ? this.book.grid(sheet).get(rect.row, rect.column + at)
        : undefined;
      return header ? String(header.value) : `列${at + 1}`;
    });
    return { name, sheet, columns, body: bodyOf(table) };
  }

  private valueAt(sheet: SheetId, row: number, column: number): Scalar {
    const cell = this.book.grid(sheet).get(row, column);
    if (cell && cell.formula === '' && cell.type !== 'empty')
      return scalarOf(cell.value, cell.type);
    const spilled = this.screen.spilled(sheet, row, column);
    const calculated =
      spilled ?? (cell?.formula ? this.screen.cell(sheet, row, column) : undefined);
    if (!calculated) return null;
    const { value, type } = resultIn(calculated);
    return scalarOf(value, type);
  }

  private shortenLists(): void {
    const { screen } = this;
    const lists = screen.injector.get(FormulaDataModel) as unknown as FormulaLists;
    const of = (sheet: SheetId) => structuredClone(this.others.get(sheet) ?? {});
    lists.getFormulaData = () => ({
      [screen.unitId]: Object.fromEntries([...this.others.keys()].map((id) => [id, of(id)])),
    });
    lists.getSheetFormulaData = (_unit, sheet) => of(sheet);
    lists.updateFormulaData = (_unit, sheet, cells) => {
      const updated: Lines<{ f: string } | null> = {};
      const left = this.left.get(sheet);
      for (const [row, line] of Object.entries(cells))
        for (const [column, cell] of Object.entries(line)) {
          const at = { sheet, row: Number(row), column: Number(column) };
          const other = this.others.get(sheet)?.[at.row]?.[at.column];
          if (other && cell?.f) other.f = cell.f;
          if (other) (updated[at.row] ??= {})[at.column] = { ...other };
          else if (left?.delete(`${row} ${column}`)) (updated[at.row] ??= {})[at.column] = null;
        }
      return updated;
    };
  }
}

/** As Univer itself leaves a result in a cell. */
function shown(result: Scalar): Pick<ICellData, 'v' | 't'> {
  const { value, type } = resultOf(result);
  if (type === 'number') return { v: value, t: CellValueType.NUMBER };
  if (type === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return type === 'error' ? { v: value, t: CellValueType.STRING } : gridText(String(value));
}
