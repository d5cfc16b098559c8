// What a person chooses in the grid's menus, in the engine's words. Univer's own way of doing it is
// not taken: the engine does it as Excel would, and the screen follows.
import type { IRange } from '@univerjs/core';
import {
  ClearSelectionContentCommand,
  CopySheetCommand,
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertColCommand,
  InsertDefinedNameCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  InsertSheetCommand,
  MoveColsCommand,
  MoveRangeCommand,
  MoveRowsCommand,
  RemoveColByRangeCommand,
  RemoveColCommand,
  RemoveDefinedNameCommand,
  RemoveRowByRangeCommand,
  RemoveRowCommand,
  RemoveSheetCommand,
  SetColHiddenCommand,
  SetDefinedNameCommand,
  SetRowHiddenCommand,
  SetSelectedColsVisibleCommand,
  SetSelectedRowsVisibleCommand,
  SetSpecificColsVisibleCommand,
  SetSpecificRowsVisibleCommand,
  SetWorksheetHideCommand,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
  SetWorksheetShowCommand,
} from '@univerjs/sheets';
import { SortRangeCommand } from '@univerjs/sheets-sort';
import {
  AddSheetTableCommand,
  DeleteSheetTableCommand,
  SetSheetTableFilterCommand,
  SheetTableInsertColCommand,
  SheetTableInsertRowCommand,
  SheetTableRemoveColCommand,
  SheetTableRemoveRowCommand,
} from '@univerjs/sheets-table';
import type { Engine, Place, Rect, SheetId, TableInfo } from '../port';
import { intersection } from '../rect';
import { MAX_COLUMNS, MAX_ROWS } from '../sheet-size';
import { personFilter } from './person-filter';
import { toRect } from './screen';

/** What Univer's commands bring along; each knows only some of it. */
export interface CommandParams {
  readonly subUnitId?: SheetId;
  readonly range?: IRange;
  readonly ranges?: readonly IRange[];
  readonly fromRange?: IRange;
  readonly toRange?: IRange;
  readonly name?: string;
  readonly order?: number;
  readonly orderRules?: readonly { readonly type: string; readonly colIndex: number }[];
  readonly hasTitle?: boolean;
  readonly tableId?: string;
  readonly column?: number;
  readonly tableFilter?: unknown;
}

type Act = (engine: Engine, params: CommandParams) => unknown;

const PERSON = { source: 'paste' } as const;
/** The person does it with other means, or not at all: nothing happens. */
const nothing: Act = () => undefined;

export const PERSON_COMMANDS: ReadonlyMap<string, Act> = new Map<string, Act>([
  [
    ClearSelectionContentCommand.id,
    (engine, params) => each(engine, params, (at) => engine.clear(at, 'contents', PERSON)),
  ],
  [
    'sheet.command.clear-selection-all',
    (engine, params) => each(engine, params, (at) => engine.clear(at, 'all', PERSON)),
  ],
  ['sheet.command.insert-row', insert('down', wholeRows)],
  [InsertRowByRangeCommand.id, insert('down', wholeRows)],
  [InsertColCommand.id, insert('right', wholeColumns)],
  [InsertColByRangeCommand.id, insert('right', wholeColumns)],
  [InsertRangeMoveDownCommand.id, insert('down', (rect) => rect)],
  [InsertRangeMoveRightCommand.id, insert('right', (rect) => rect)],
  [RemoveRowCommand.id, remove('up', wholeRows)],
  [RemoveRowByRangeCommand.id, remove('up', wholeRows)],
  [RemoveColCommand.id, remove('left', wholeColumns)],
  [RemoveColByRangeCommand.id, remove('left', wholeColumns)],
  [DeleteRangeMoveUpCommand.id, remove('up', (rect) => rect)],
  [DeleteRangeMoveLeftCommand.id, remove('left', (rect) => rect)],
  [SheetTableInsertRowCommand.id, insert('down', acrossTable)],
  [SheetTableRemoveRowCommand.id, remove('up', acrossTable)],
  [SheetTableInsertColCommand.id, insert('right', alongTable)],
  [SheetTableRemoveColCommand.id, remove('left', alongTable)],
  [MoveRangeCommand.id, (engine, params) => engine.asOneStep(() => move(engine, params))],
  [
    SetRowHiddenCommand.id,
    rows((engine, { sheet, rect }) => engine.setRowsHidden(sheet, rect.row, rect.rows, true)),
  ],
  [SetSelectedRowsVisibleCommand.id, rows(showRows)],
  [SetSpecificRowsVisibleCommand.id, rows(showRows)],
  [
    SetColHiddenCommand.id,
    rows((engine, { sheet, rect }) =>
      engine.setColumnsHidden(sheet, rect.column, rect.columns, true),
    ),
  ],
  [SetSelectedColsVisibleCommand.id, rows(showColumns)],
  [SetSpecificColsVisibleCommand.id, rows(showColumns)],
  [InsertSheetCommand.id, (engine) => addSheet(engine)],
  [RemoveSheetCommand.id, (engine, params) => engine.deleteSheet(sheetOf(engine, params))],
  [
    SetWorksheetNameCommand.id,
    (engine, params) => engine.renameSheet(sheetOf(engine, params), params.name ?? ''),
  ],
  [
    SetWorksheetHideCommand.id,
    (engine, params) => engine.setVisibility(sheetOf(engine, params), 'hidden'),
  ],
  [
    SetWorksheetShowCommand.id,
    (engine, params) => engine.setVisibility(sheetOf(engine, params), 'visible'),
  ],
  [
    SetWorksheetOrderCommand.id,
    (engine, params) => engine.moveSheet(sheetOf(engine, params), params.order ?? 0),
  ],
  [SortRangeCommand.id, sort],
  [SetSheetTableFilterCommand.id, filter],
  [AddSheetTableCommand.id, addTable],
  [
    DeleteSheetTableCommand.id,
    (engine, { tableId = '' }) => engine.deleteTable(tableId, { keepCells: true }),
  ],
  [CopySheetCommand.id, nothing],
  [MoveRowsCommand.id, nothing],
  [MoveColsCommand.id, nothing],
  [InsertDefinedNameCommand.id, nothing],
  [SetDefinedNameCommand.id, nothing],
  [RemoveDefinedNameCommand.id, nothing],
]);

function sheetOf(engine: Engine, { subUnitId }: CommandParams): SheetId {
  return subUnitId ?? engine.activeSheet();
}

function placesOf(engine: Engine, params: CommandParams): Place[] {
  const sheet = sheetOf(engine, params);
  const ranges = params.ranges ?? (params.range ? [params.range] : undefined);
  const rects = ranges ? ranges.map(toRect) : engine.selection().rects;
  return rects.map((rect) => ({ sheet, rect }));
}

async function each(
  engine: Engine,
  params: CommandParams,
  act: (at: Place) => unknown,
): Promise<void> {
  // From the bottom up: what is deleted moves what lies below.
  const places = placesOf(engine, params).sort((a, b) => b.rect.row - a.rect.row);
  if (places.length === 1) return void (await act(places[0]!));
  await engine.asOneStep(async () => {
    for (const at of places) await act(at);
  });
}

type Widen = (rect: Rect, engine: Engine, sheet: SheetId) => Rect;

function wholeRows(rect: Rect): Rect {
  return { ...rect, column: 0, columns: MAX_COLUMNS };
}

function wholeColumns(rect: Rect): Rect {
  return { ...rect, row: 0, rows: MAX_ROWS };
}

function tableIn(engine: Engine, sheet: SheetId, rect: Rect): TableInfo | undefined {
  return engine.tables().find((table) => table.sheet === sheet && intersection(table.rect, rect));
}

function acrossTable(rect: Rect, engine: Engine, sheet: SheetId): Rect {
  const table = tableIn(engine, sheet, rect);
  return table ? { ...rect, column: table.rect.column, columns: table.rect.columns } : rect;
}

function alongTable(rect: Rect, engine: Engine, sheet: SheetId): Rect {
  const table = tableIn(engine, sheet, rect);
  return table ? { ...rect, row: table.rect.row, rows: table.rect.rows } : rect;
}

function insert(how: 'down' | 'right', widen: Widen): Act {
  return (engine, params) =>
    each(engine, params, ({ sheet, rect }) =>
      engine.insertCells({ sheet, rect: widen(rect, engine, sheet) }, how, PERSON),
    );
}

function remove(how: 'up' | 'left', widen: Widen): Act {
  return (engine, params) =>
    each(engine, params, ({ sheet, rect }) =>
      engine.deleteCells({ sheet, rect: widen(rect, engine, sheet) }, how, PERSON),
    );
}

function rows(act: (engine: Engine, at: Place) => unknown): Act {
  return (engine, params) => each(engine, params, (at) => act(engine, at));
}

function showRows(engine: Engine, { sheet, rect }: Place): unknown {
  return engine.setRowsHidden(sheet, rect.row, rect.rows, false);
}

function showColumns(engine: Engine, { sheet, rect }: Place): unknown {
  return engine.setColumnsHidden(sheet, rect.column, rect.columns, false);
}

async function move(engine: Engine, params: CommandParams): Promise<void> {
  const { fromRange, toRange } = params;
  if (!fromRange || !toRange) return;
  const sheet = sheetOf(engine, params);
  const from = { sheet, rect: toRect(fromRange) };
  const formulas = engine.formulas(from);
  const values = engine.values(from);
  const moved = formulas.map((line, i) =>
    line.map((formula, j) => (formula === '' ? (values[i]?.[j] ?? '') : formula)),
  );
  await engine.clear(from, 'contents', PERSON);
  const { row, column } = toRect(toRange);
  await engine.writeBlock({ sheet, rect: { ...from.rect, row, column } }, moved, PERSON);
}

async function addSheet(engine: Engine): Promise<void> {
  const taken = new Set(engine.sheets().map(({ name }) => name.toLowerCase()));
  let number = taken.size + 1;
  while (taken.has(`sheet${number}`)) number++;
  await engine.activateSheet(await engine.addSheet(`Sheet${number}`));
}

function sort(engine: Engine, params: CommandParams): unknown {
  const { range, orderRules = [], hasTitle = false } = params;
  if (!range) return undefined;
  const rect = toRect(range);
  const keys = orderRules.map(({ type, colIndex }) => ({
    column: colIndex - rect.column,
    ascending: type === 'asc',
  }));
  const options = { ...PERSON, matchCase: false, hasHeaders: hasTitle };
  return engine.sort({ sheet: sheetOf(engine, params), rect }, keys, options);
}

function filter(engine: Engine, { tableId = '', column = 0, tableFilter }: CommandParams): unknown {
  const chosen = personFilter(tableFilter);
  return chosen === undefined ? undefined : engine.filterTable(tableId, column, chosen);
}

function addTable(engine: Engine, params: CommandParams): unknown {
  if (!params.range) return undefined;
  const taken = new Set(engine.tables().map(({ name }) => name.toLowerCase()));
  let number = taken.size + 1;
  while (taken.has(`表${number}`)) number++;
  const at = { sheet: sheetOf(engine, params), rect: toRect(params.range) };
  return engine.addTable(at, { name: `表${number}`, hasHeaders: true });
}
