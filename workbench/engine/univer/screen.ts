// One workbook inside Univer, and the few of Univer's services that everything here goes through.
import {
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  UniverInstanceType,
  type ICellData,
  type Injector,
  type IRange,
  type Univer,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { SetRangeValuesMutation, SetStyleCommand } from '@univerjs/sheets';
import { EngineError, type Rect, type SheetId } from '../port';

/** Marks what the engine itself executes, so that its listeners leave it alone. */
export const OWN = { workbench: true } as const;

export const isOwn = (options: unknown): boolean =>
  typeof options === 'object' && options !== null && 'workbench' in options;

export class Screen {
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

  /** A change that the engine made: the screen and the calculation follow it. */
  show(id: string, params: object, options: object = {}): void {
    this.commands.syncExecuteCommand(
      id,
      { unitId: this.unitId, ...params },
      { ...OWN, ...options },
    );
  }

  /** Draws the sheet again although nothing in its cells changed. */
  redraw(): void {
    const sheet = this.workbook().getActiveSheet();
    if (!sheet) return;
    this.show(SetRangeValuesMutation.id, {
      subUnitId: sheet.getSheetId(),
      cellValue: {},
      // As a change of colours: nothing has to be calculated for it.
      trigger: SetStyleCommand.id,
    });
  }

  dispose(): void {
    this.injector.get(IUniverInstanceService).disposeUnit(this.unitId);
  }
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
