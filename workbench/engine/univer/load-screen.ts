// A workbook file's model as Univer takes it in.
import {
  BooleanNumber,
  CellValueType,
  LocaleType,
  mergeWorksheetSnapshotWithDefault,
  type ICellData,
  type IColumnData,
  type IRowData,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';
import { EMPTY_SHEET } from '../../file/empty-sheet';
import type { CellModel, SheetModel, WorkbookModel } from '../../file/model';
import type { Rect } from '../port';
import { contains } from '../rect';
import { toRange } from './screen';
import { formulaForGrid } from './structured';
import { toGridStyle } from './styles';

/** Rows and columns that the grid shows beyond what is used. */
const SPARE_ROWS = 200;
const SPARE_COLUMNS = 8;
const LEAST_ROWS = 200;
const LEAST_COLUMNS = 26;

export const styleId = (index: number): string => `f${index}`;

/** Tables and names are shown when the engine says so: it changes them later, too. */
export function screenData(model: WorkbookModel, unitId: string, name: string): IWorkbookData {
  const sheets = model.sheets.map(sheetData);
  return {
    id: unitId,
    name,
    appVersion: '0.25.1',
    locale: LocaleType.ZH_CN,
    styles: Object.fromEntries(
      model.styles.map((style, index) => [styleId(index), toGridStyle(style)]),
    ),
    sheetOrder: model.sheets.map(({ id }) => id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
  };
}

function sheetData(sheet: SheetModel): Partial<IWorksheetData> & { id: string; rowCount: number } {
  const used = usedSize(sheet);
  const columnCount = Math.max(LEAST_COLUMNS, used.columns + SPARE_COLUMNS);
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColor ?? '',
    hidden: sheet.visibility === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    freeze: {
      xSplit: sheet.frozenColumns,
      ySplit: sheet.frozenRows,
      startRow: sheet.frozenRows || -1,
      startColumn: sheet.frozenColumns || -1,
    },
    rowCount: Math.max(LEAST_ROWS, used.rows + SPARE_ROWS),
    columnCount,
    defaultColumnWidth: columnPixels(sheet.defaultColumnWidth ?? 9.140625),
    defaultRowHeight: rowPixels(sheet.defaultRowHeight ?? 15),
    mergeData: sheet.merges.map(toRange),
    cellData: cellData(sheet),
    rowData: rowData(sheet),
    columnData: columnData(sheet, columnCount),
    showGridlines: sheet.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
  };
}

export const rowPixels = (points: number): number => Math.round((points * 4) / 3);
export const columnPixels = (characters: number): number => Math.max(1, Math.round(characters * 7));

/** A sheet that somebody adds. */
export const emptySheetData = (id: string, name: string): IWorksheetData =>
  mergeWorksheetSnapshotWithDefault(sheetData({ ...EMPTY_SHEET, id, name }));

function usedSize(sheet: SheetModel): { rows: number; columns: number } {
  let [rows, columns] = [0, 0];
  for (const [row, line] of sheet.cells)
    for (const column of line.keys()) {
      rows = Math.max(rows, row + 1);
      columns = Math.max(columns, column + 1);
    }
  for (const { area } of sheet.tables) {
    rows = Math.max(rows, area.row + area.rows);
    columns = Math.max(columns, area.column + area.columns);
  }
  return { rows, columns };
}

function cellData(sheet: SheetModel): Record<number, Record<number, ICellData>> {
  const data: Record<number, Record<number, ICellData>> = {};
  for (const [row, line] of sheet.cells) {
    const cells: Record<number, ICellData> = {};
    for (const [column, cell] of line) {
      const table = sheet.tables.find(({ area }) => contains(area, cellRect(row, column)))?.name;
      const made = gridCell(cell, table);
      if (Object.keys(made).length > 0) cells[column] = made;
    }
    if (Object.keys(cells).length > 0) data[row] = cells;
  }
  return data;
}

function gridCell(cell: CellModel, table: string | undefined): ICellData {
  return {
    ...(cell.style === 0 ? {} : { s: styleId(cell.style) }),
    ...(cell.formula === undefined ? {} : { f: formulaForGrid(cell.formula, table) }),
    // What a formula spills comes back when it is calculated; as a value it would block the spill.
    ...(cell.spilled ? {} : gridValue(cell.value)),
  };
}

export function gridValue(value: CellModel['value']): Pick<ICellData, 'v' | 't'> {
  if (value === null) return {};
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === 'object') return { v: value.error, t: CellValueType.STRING };
  return gridText(value);
}

/** A text that reads like an error is marked, to be told from one. */
export const gridText = (text: string): Pick<ICellData, 'v' | 't'> => ({
  v: text,
  t: text.startsWith('#') ? CellValueType.FORCE_STRING : CellValueType.STRING,
});

function rowData(sheet: SheetModel): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  for (const [row, model] of sheet.rows)
    rows[row] = {
      ...(model.height === undefined
        ? {}
        : { h: rowPixels(model.height), ia: BooleanNumber.FALSE }),
      ...(model.hidden && !isFiltered(sheet, row) ? { hd: BooleanNumber.TRUE } : {}),
      ...(model.style === undefined ? {} : { s: styleId(model.style) }),
    };
  return rows;
}

function columnData(sheet: SheetModel, count: number): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const model of sheet.columns)
    for (let column = model.from; column <= Math.min(model.to, count - 1); column++)
      columns[column] = {
        ...(model.width === undefined ? {} : { w: columnPixels(model.width) }),
        ...(model.hidden ? { hd: BooleanNumber.TRUE } : {}),
        ...(model.style ? { s: styleId(model.style) } : {}),
      };
  return columns;
}

/** Filters stand in the file as hidden rows of a filtered table. */
export function isFiltered(sheet: SheetModel, row: number): boolean {
  return sheet.tables.some(
    ({ area, filters }) => filters.length > 0 && row > area.row && row < area.row + area.rows,
  );
}

const cellRect = (row: number, column: number): Rect => ({ row, column, rows: 1, columns: 1 });
