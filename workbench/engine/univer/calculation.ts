// When the grid calculates. Univer waits 100 ms after a change before it starts; an add-in that
// writes and then reads expects results at once, as in Excel, so the waiting is cut short here.
import type { ICommandInfo } from '@univerjs/core';
import {
  AstTreeBuilder,
  CELL_INVERTED_INDEX_CACHE,
  ErrorType,
  FORMULA_REF_TO_ARRAY_CACHE,
  ICalculateFormulaService,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  Interpreter,
  Lexer,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
  type BaseValueObject,
} from '@univerjs/engine-formula';
import { TriggerCalculationController } from '@univerjs/sheets-formula';
import type { ICellData } from '@univerjs/core';
import type { Block, CellValue, SheetId } from '../port';
import { MAX_ROWS } from '../sheet-size';
import type { Screen } from './screen';
import { argumentOf } from './formula-values';
import type { OwnFormulas } from './own-formulas';

export interface CellPlace {
  readonly sheet: SheetId;
  readonly row: number;
  readonly column: number;
}

interface Offset {
  readonly rows: number;
  readonly columns: number;
}

const NO_OFFSET: Offset = { rows: 0, columns: 0 };

// Private members in 0.25.1.
interface TriggerInternals {
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  _waitingCommandQueue: ICommandInfo[];
  _executingDirtyData: object;
  _generateDirty(commands: readonly ICommandInfo[]): object;
  _mergeDirty(a: object, b: object): object;
}

/** What is used of async-lock, which has no types here. */
interface Lock {
  acquire(key: string, work: () => void): Promise<void>;
  isBusy(key: string): boolean;
}

const LAST_ROW = String(MAX_ROWS);
const LOCK = 'FORMULA_EXECUTION_LOCK';
/** As many as Excel goes round in a circle. */
const MOST_ROUNDS = 100;

export class ScreenCalculation {
  private readonly trigger: TriggerInternals;
  private readonly lock: Lock;
  private starts = 0;
  private touched = new Set<SheetId>();
  /** cells to which Univer gave a result */
  private readonly resulted: CellPlace[] = [];
  private spilled: readonly CellPlace[] = [];

  constructor(
    private readonly screen: Screen,
    private readonly own: OwnFormulas,
    /** Sheets on which results changed. */
    private readonly onResults: (sheets: readonly SheetId[]) => void,
  ) {
    const { injector, commands } = screen;
    this.trigger = injector.get(TriggerCalculationController) as unknown as TriggerInternals;
    const service = injector.get(ICalculateFormulaService) as unknown as {
      _executeLock: Lock;
    };
    this.lock = service._executeLock;
    commands.beforeCommandExecuted((command) => {
      if (command.id === SetFormulaCalculationStartMutation.id) this.starts++;
      if (command.id === SetFormulaCalculationResultMutation.id) this.beforeResults(command.params);
    });
  }

  /** Starts what waits, and settles when nothing is left to calculate. */
  async settle(): Promise<void> {
    let rounds = 0;
    for (;;) {
      await this.lock.acquire(LOCK, () => undefined);
      this.calculateOwn();
      this.flush();
      const seen = this.starts;
      await this.lock.acquire(LOCK, () => undefined);
      // A calculation that was stopped by a newer change starts again a moment later.
      await Promise.resolve();
      await Promise.resolve();
      // A circle through both kinds of formulas has no end of its own.
      if (this.ownFollow() && ++rounds >= MOST_ROUNDS) this.own.trust();
      const waits = this.trigger._waitingCommandQueue.length > 0 || !this.own.isSettled();
      if (seen === this.starts && !waits) break;
    }
    if (this.touched.size === 0) return;
    const sheets = [...this.touched];
    this.touched.clear();
    this.onResults(sheets);
  }

  all(): void {
    this.own.touchAll();
    this.request({ forceCalculation: true, clearDependencyTreeCache: this.everySheet() });
  }

  /** The changes so far need no calculation: a file brought its results along. */
  trustResults(): void {
    this.own.trust();
    this.dropWaiting();
  }

  /** Calculates these cells anew although nothing that they refer to changed. */
  cells(places: readonly CellPlace[], more: object = {}): void {
    this.own.touch(places);
    const others = places.filter((place) => !this.own.calculates(place));
    if (others.length === 0) return;
    this.request({
      ...more,
      dirtyRanges: others.map(({ sheet, row, column }) => ({
        unitId: this.screen.unitId,
        sheetId: sheet,
        range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
      })),
    });
  }

  /** These formulas, whose references mean other cells than before. */
  readAnew(places: readonly CellPlace[]): void {
    this.cells(places, { clearDependencyTreeCache: this.everySheet() });
  }

  private everySheet(): object {
    const sheets = this.screen.workbook().getSheets();
    const all = Object.fromEntries(sheets.map((sheet) => [sheet.getSheetId(), '1']));
    return { [this.screen.unitId]: all };
  }

  /** While a calculation runs nothing else can be evaluated: both use the same memory. */
  isBusy(): boolean {
    return this.lock.isBusy(LOCK);
  }

  /**
   * The result of a formula in that cell; its references are moved by `offset`. Only while nothing
   * is calculated.
   */
  evaluate(
    formula: string,
    at: CellPlace,
    offset: Offset = NO_OFFSET,
  ): CellValue | Block<CellValue> {
    const { injector, unitId } = this.screen;
    const runtime = injector.get(IFormulaRuntimeService);
    const worksheet = this.screen.worksheet(at.sheet);
    injector.get(IFormulaCurrentConfigService).loadDataLite();
    runtime.reset();
    runtime.setCurrent(
      at.row,
      at.column,
      worksheet.getRowCount(),
      worksheet.getColumnCount(),
      at.sheet,
      unitId,
    );
    try {
      const lexed = injector.get(Lexer).treeBuilder(this.clipped(formula));
      // An error's text, or a list for a formula that is no tree.
      if (typeof lexed === 'string') return lexed;
      if (!lexed || Array.isArray(lexed)) return ErrorType.NAME;
      const node = injector.get(AstTreeBuilder).parse(lexed);
      if (!node) return ErrorType.NAME;
      const result = injector.get(Interpreter).execute({
        node,
        refOffsetX: offset.columns,
        refOffsetY: offset.rows,
      });
      // A reference stands for what its cells hold.
      const value = result.isReferenceObject()
        ? (result as unknown as { toArrayValueObject(): BaseValueObject }).toArrayValueObject()
        : (result as BaseValueObject);
      return argumentOf(value) ?? '';
    } finally {
      runtime.reset();
    }
  }

  /** What earlier evaluations read may have changed since. */
  forgetReads(): void {
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    CELL_INVERTED_INDEX_CACHE.clear();
  }

  /** `$B$5:$B$1048576` is read cell by cell: a million of them, where the grid has but some hundred. */
  private clipped(formula: string): string {
    if (!formula.includes(LAST_ROW)) return formula;
    const sheets = this.screen.workbook().getSheets();
    const rows = Math.max(...sheets.map((sheet) => sheet.getRowCount()));
    return formula.replaceAll(LAST_ROW, String(rows));
  }

  /** Looks at the workbook as if a cell of the screen held that. */
  asIf<T>({ sheet, row, column }: CellPlace, typed: ICellData | undefined, look: () => T): T {
    if (!typed) return look();
    const matrix = this.screen.worksheet(sheet).getCellMatrix();
    const before = matrix.getValue(row, column);
    matrix.setValue(row, column, { ...(before?.s ? { s: before.s } : {}), ...typed });
    this.forgetReads();
    try {
      return look();
    } finally {
      if (before) matrix.setValue(row, column, before);
      else matrix.realDeleteValue(row, column);
      this.forgetReads();
    }
  }

  private calculateOwn(): void {
    const results = this.own.calculate();
    if (results.length === 0) return;
    for (const { sheet } of results) this.touched.add(sheet);
    this.forgetReads();
    this.request({
      dirtyRanges: runsOf(results).map((run) => ({ unitId: this.screen.unitId, ...run })),
    });
  }

  /** What reads Univer's results is due again. Tells whether there were any. */
  private ownFollow(): boolean {
    if (this.resulted.length === 0) return false;
    const spilled = this.own.spilled();
    this.own.changed([...this.resulted.splice(0), ...this.spilled, ...spilled]);
    this.spilled = spilled;
    return true;
  }

  private request(what: object): void {
    if (!this.own.needsUniver()) return;
    this.screen.commands.syncExecuteCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      {
        dirtyRanges: [],
        dirtyNameMap: {},
        dirtyDefinedNameMap: {},
        dirtySuperTableMap: {},
        dirtyUnitFeatureMap: {},
        dirtyUnitOtherFormulaMap: {},
        clearDependencyTreeCache: {},
        forceCalculation: false,
        ...what,
      },
      { onlyLocal: true },
    );
  }

  private dropWaiting(): void {
    clearTimeout(this.trigger._setTimeoutKey);
    this.trigger._waitingCommandQueue = [];
  }

  private flush(): void {
    const { trigger } = this;
    if (trigger._waitingCommandQueue.length === 0) return;
    if (!this.own.needsUniver()) return this.dropWaiting();
    clearTimeout(trigger._setTimeoutKey);
    const dirty = trigger._generateDirty(trigger._waitingCommandQueue);
    trigger._waitingCommandQueue = [];
    trigger._executingDirtyData = trigger._mergeDirty(trigger._executingDirtyData, dirty);
    this.screen.commands.syncExecuteCommand(
      SetFormulaCalculationStartMutation.id,
      { ...trigger._executingDirtyData },
      { onlyLocal: true },
    );
  }

  /** A result may bring the number format of what it was made from; in Excel it does not. */
  private beforeResults(params: unknown): void {
    // The shape of ISetFormulaCalculationResultMutation.
    const { unitData } = params as {
      unitData: Record<string, Record<string, Record<string, Record<string, ICellData | null>>>>;
    };
    for (const [sheet, rows] of Object.entries(unitData[this.screen.unitId] ?? {})) {
      if (!rows) continue;
      this.touched.add(sheet);
      for (const [row, cells] of Object.entries(rows))
        for (const [column, cell] of Object.entries(cells)) {
          this.resulted.push({ sheet, row: Number(row), column: Number(column) });
          if (cell) delete cell.s;
        }
    }
  }
}

/** Neighbours below each other are one range. */
function runsOf(cells: readonly CellPlace[]) {
  const runs: { sheetId: SheetId; range: Run }[] = [];
  const open = new Map<string, Run>();
  for (const { sheet, row, column } of cells) {
    const key = `${sheet} ${column}`;
    const run = open.get(key);
    if (run?.endRow === row - 1) run.endRow = row;
    else {
      const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
      open.set(key, range);
      runs.push({ sheetId: sheet, range });
    }
  }
  return runs;
}

interface Run {
  readonly startRow: number;
  endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}
