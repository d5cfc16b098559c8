// One workbook inside Univer, and the few of Univer's services that everything here goes through.
import {
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  toDisposable,
  UniverInstanceType,
  type ICellData,
  type IDisposable,
  type IMutationInfo,
  type Injector,
  type IRange,
  type Univer,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets';
import { EngineError, type Place, type Rect, type SheetId } from '../port';

/** Marks what the engine itself executes, so that its listeners leave it alone. */
export const OWN = { workbench: true } as const;

export const isOwn = (options: unknown): boolean =>
  typeof options === 'object' && options !== null && 'workbench' in options;

export class Book {
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly undoRedo: IUndoRedoService;
  private readonly formulaData: FormulaDataModel;

  constructor(
    readonly univer: Univer,
    readonly unitId: string,
  ) {
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    this.undoRedo = this.injector.get(IUndoRedoService);
    this.formulaData = this.injector.get(FormulaDataModel);
    undoLatestFirst(this.undoRedo);
  }

  workbook(): Workbook {
    const workbook = this.injector
      .get(IUniverInstanceService)
      .getUnit<Workbook>(this.unitId, UniverInstanceType.UNIVER_SHEET);
    if (!workbook) throw new EngineError('not-found', 'The workbook is closed.');
    return workbook;
  }

  worksheet(sheet: SheetId): Worksheet {
    const worksheet = this.workbook().getSheetBySheetId(sheet);
    if (!worksheet) throw new EngineError('not-found', `There is no sheet ${sheet}.`);
    return worksheet;
  }

  cell(sheet: SheetId, row: number, column: number): ICellData | undefined {
    return this.worksheet(sheet).getCellMatrix().getValue(row, column) ?? undefined;
  }

  /** A cell as formulas see it: one that a neighbour's result spills into has its part of it. */
  spilled(sheet: SheetId, row: number, column: number): ICellData | undefined {
    const part = this.formulaData.getArrayFormulaCellData()[this.unitId]?.[sheet]?.[row]?.[column];
    return part ?? undefined;
  }

  /** The area that the formula in this cell fills. */
  spillArea(sheet: SheetId, row: number, column: number): Rect | undefined {
    const area = this.formulaData.getArrayFormulaRange()[this.unitId]?.[sheet]?.[row]?.[column];
    return area ? toRect(area) : undefined;
  }

  /** Executes mutations and remembers how to take them back, as one step for undo. */
  step(redo: readonly IMutationInfo[], undo: readonly IMutationInfo[]): void {
    for (const mutation of redo)
      this.commands.syncExecuteCommand(mutation.id, mutation.params, OWN);
    this.undoRedo.pushUndoRedo({
      unitID: this.unitId,
      redoMutations: [...redo],
      undoMutations: [...undo],
    });
  }

  /** What a person could do by a menu; formulas, names and tables follow where Univer knows how. */
  async command(id: string, params: object): Promise<void> {
    const done = await this.commands.executeCommand(id, { unitId: this.unitId, ...params }, OWN);
    if (done === false) throw new EngineError('refused', `The grid refused ${id}.`);
  }

  dispose(): void {
    this.injector.get(IUniverInstanceService).disposeUnit(this.unitId);
  }
}

/** Steps that are batched must be taken back last one first; Univer appends them first one first. */
function undoLatestFirst(service: IUndoRedoService): void {
  // Private in 0.25.1.
  const internals = service as unknown as {
    _tryBatchingElements(item: Step, added: Step): void;
  };
  internals._tryBatchingElements = (item, added) => {
    item.redoMutations.push(...added.redoMutations);
    item.undoMutations.unshift(...added.undoMutations);
  };
}

interface Step {
  readonly redoMutations: IMutationInfo[];
  readonly undoMutations: IMutationInfo[];
}

export const toRect = (range: IRange): Rect => ({
  row: range.startRow,
  column: range.startColumn,
  rows: range.endRow - range.startRow + 1,
  columns: range.endColumn - range.startColumn + 1,
});

export const toRange = (rect: Rect): IRange => ({
  startRow: rect.row,
  startColumn: rect.column,
  endRow: rect.row + rect.rows - 1,
  endColumn: rect.column + rect.columns - 1,
});

export type CellMatrix = NonNullable<ISetRangeValuesMutationParams['cellValue']>;

export function eachCell(
  { rect }: Place,
  visit: (row: number, column: number, i: number, j: number) => void,
): void {
  for (let i = 0; i < rect.rows; i++)
    for (let j = 0; j < rect.columns; j++) visit(rect.row + i, rect.column + j, i, j);
}

export const block = <T>(
  { rect }: Place,
  value: (row: number, column: number) => T,
): readonly (readonly T[])[] =>
  Array.from({ length: rect.rows }, (_, i) =>
    Array.from({ length: rect.columns }, (__, j) => value(rect.row + i, rect.column + j)),
  );

export const disposable = (dispose: () => void): IDisposable => toDisposable(dispose);
