import type { EntryRules } from '../coerce';
import {
  EngineError,
  type CellFormat,
  type DefinedName,
  type EngineEvent,
  type Filter,
  type Place,
  type PropertyValue,
  type ProtectionOptions,
  type Rect,
  type Selection,
  type SheetId,
  type TableId,
  type ValidationArea,
  type Visibility,
} from '../port';
import type { Shift } from '../rect';
import { MAX_ROWS } from '../sheet-size';
import { plainFormat, type StoredCell } from './cell';
import { opposite, type Edit, type Step } from './edit';
import { Grid, type Placed } from './grid';
import { History } from './history';
import { mergeOutline } from './merge-outline';

export interface SheetState {
  readonly id: SheetId;
  readonly name: string;
  readonly visibility: Visibility;
  readonly protection: ProtectionOptions | null;
  readonly password: string;
  readonly tabColor: string;
  /** formats of whole columns, for cells that have none of their own */
  readonly columnFormats: ReadonlyMap<number, CellFormat>;
  readonly hiddenRows: ReadonlySet<number>;
  /** hidden by a table's filter */
  readonly filteredRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly validations: readonly ValidationArea[];
  readonly attached: readonly Attached[];
}

/** Something of the opened file that hangs on cells; `at` names it for the file, `what` for people. */
export interface Attached {
  readonly what: string;
  readonly rect: Rect;
  readonly at?: string;
  /** goes where its cell goes; what is not movable keeps its cells where they are */
  readonly movable: boolean;
}

export interface TableState {
  readonly id: TableId;
  readonly name: string;
  readonly sheet: SheetId;
  readonly rect: Rect;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  /** as they stand in the first data row; '' where the column is not calculated */
  readonly columnFormulas: readonly string[];
  readonly filters: readonly (Filter | null)[];
  readonly style: string;
}

/** Everything but the cells: one immutable value, so that undo only has to keep the old one. */
export interface Outline {
  readonly sheets: readonly SheetState[];
  readonly tables: readonly TableState[];
  readonly names: readonly DefinedName[];
  readonly properties: ReadonlyMap<string, PropertyValue>;
  readonly settings: ReadonlyMap<string, string>;
  readonly activeSheet: SheetId;
}

/** The state of a workbook in memory, and the only two ways to change it. */
export class Book {
  outline: Outline = {
    sheets: [],
    tables: [],
    names: [],
    properties: new Map(),
    settings: new Map(),
    activeSheet: '',
  };
  selection: Selection = { sheet: '', rects: [], active: { row: 0, column: 0 } };
  /** Counts changes: a formula's result is good for one version. */
  version = 0;
  readonly history = new History();
  private readonly grids = new Map<SheetId, Grid>();
  private readonly listeners = new Set<(event: EngineEvent) => void>();
  private nextId = 1;

  constructor(readonly rules: EntryRules) {}

  newId(kind: string): string {
    return `{${kind}-${this.nextId++}}`;
  }

  sheet(id: SheetId): SheetState {
    const sheet = this.outline.sheets.find((s) => s.id === id);
    if (!sheet) throw new EngineError('not-found', `no sheet ${id}`);
    return sheet;
  }

  table(id: TableId): TableState {
    const table = this.outline.tables.find((t) => t.id === id);
    if (!table) throw new EngineError('not-found', `no table ${id}`);
    return table;
  }

  tablesOn(sheet: SheetId): readonly TableState[] {
    return this.outline.tables.filter((t) => t.sheet === sheet);
  }

  grid(sheet: SheetId): Grid {
    let grid = this.grids.get(sheet);
    if (!grid) this.grids.set(sheet, (grid = new Grid()));
    return grid;
  }

  format(sheet: SheetId, row: number, column: number): CellFormat {
    const cell = this.grid(sheet).get(row, column);
    return cell?.format ?? this.sheet(sheet).columnFormats.get(column) ?? plainFormat;
  }

  change(part: Partial<Outline>): void {
    const before = this.outline;
    const after = { ...before, ...part };
    this.assume(after);
    this.note({ kind: 'outline', before, after });
  }

  changeSheet(id: SheetId, part: Partial<SheetState>): void {
    const { sheets } = this.outline;
    this.change({ sheets: sheets.map((s) => (s.id === id ? { ...s, ...part } : s)) });
  }

  changeTable(id: TableId, part: Partial<TableState>): void {
    const { tables } = this.outline;
    this.change({ tables: tables.map((t) => (t.id === id ? { ...t, ...part } : t)) });
  }

  putCells(sheet: SheetId, cells: readonly Placed[]): void {
    const before = this.grid(sheet).put(cells);
    this.version++;
    this.note({ kind: 'cells', sheet, before, after: cells });
  }

  /** Formulas that follow cells which moved: everybody's do, so they are nobody's entry. */
  putFollowing(sheet: SheetId, cells: readonly Placed[]): void {
    if (!this.history.isColleague()) return this.putCells(sheet, cells);
    this.grid(sheet).put(cells);
    this.version++;
  }

  /** Moves cells; what is deleted comes back on undo. */
  shiftCells(sheet: SheetId, shift: Shift, told: boolean): void {
    const grid = this.grid(sheet);
    const deletes = shift.how === 'up' || shift.how === 'left';
    const removed: readonly Placed[] = deletes ? [...grid.stored(shift.at)] : [];
    grid.shift(shift);
    this.version++;
    this.note({ kind: 'shift', sheet, shift, removed, told });
  }

  /** Takes back the last step of this workbook's own person, and gives it. */
  undo(): Step {
    const step = this.history.back() ?? [];
    for (const edit of [...step].reverse()) this.takeBack(edit, movesCells(step));
    return step;
  }

  redo(): Step {
    const step = this.history.again() ?? [];
    for (const edit of step) this.doAgain(edit, movesCells(step));
    return step;
  }

  /** What is done inside is one step for undo; if it throws, it is taken back. */
  step<T>(work: () => T): T {
    this.history.open();
    try {
      return work();
    } finally {
      this.history.close();
    }
  }

  emit(event: EngineEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  subscribe(listener: (event: EngineEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private takeBack(edit: Edit, moves: boolean): void {
    switch (edit.kind) {
      case 'cells':
        this.grid(edit.sheet).put(edit.before);
        break;
      case 'shift':
        this.grid(edit.sheet).shift(opposite(edit.shift));
        this.grid(edit.sheet).put(edit.removed);
        break;
      case 'outline':
        this.assume(mergeOutline(this.outline, edit.after, edit.before, moves));
    }
    this.version++;
  }

  private doAgain(edit: Edit, moves: boolean): void {
    switch (edit.kind) {
      case 'cells':
        this.grid(edit.sheet).put(edit.after);
        break;
      case 'shift':
        this.grid(edit.sheet).shift(edit.shift);
        break;
      case 'outline':
        this.assume(mergeOutline(this.outline, edit.before, edit.after, moves));
    }
    this.version++;
  }

  private note(edit: Edit): void {
    this.history.add(edit, (id) => this.sheet(id).name);
  }

  private assume(outline: Outline): void {
    this.outline = outline;
    this.version++;
  }
}

const movesCells = (step: Step): boolean => step.some(({ kind }) => kind === 'shift');

/** The cells of a place, stored or not; reaches no further than what is stored. */
export function storedCells(
  book: Book,
  { sheet, rect }: Place,
): { row: number; column: number; cell: StoredCell }[] {
  return [...book.grid(sheet).stored({ ...rect, rows: Math.min(rect.rows, MAX_ROWS) })];
}
