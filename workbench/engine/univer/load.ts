// A workbook file's model becomes a workbook of Univer and the state beside it.
import {
  BooleanNumber,
  CellValueType,
  LocaleType,
  type ICellData,
  type IColumnData,
  type IRowData,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';
import type {
  CellModel,
  NameModel,
  PropertyValue as FileProperty,
  SheetModel,
  TableModel,
  WorkbookModel,
} from '../../file/model';
import type { Filter, PropertyValue } from '../port';
import { toRange } from './book';
import { gridConditional } from './conditional-models';
import { optionsOf } from './protection-models';
import type { BookOrigin, BookState, SheetState, TableState } from './state';
import { formulaForGrid } from './structured';
import { toGridStyle } from './styles';
import { ruleOf } from './validation-models';

export interface Loaded {
  readonly data: IWorkbookData;
  readonly state: BookState;
  readonly origin: BookOrigin;
}

/** Rows and columns that the grid shows beyond what is used. */
const SPARE_ROWS = 200;
const SPARE_COLUMNS = 8;
const LEAST_ROWS = 200;
const LEAST_COLUMNS = 26;

export const styleId = (index: number): string => `f${index}`;
export const tableId = (model: TableModel): string => `table-${model.id}-${model.name}`;
export const columnId = (model: TableModel, id: number): string => `${tableId(model)}-${id}`;
export const conditionalId = (index: number): string => `file-${index}`;
export const WORKBOOK_SCOPE = 'AllDefaultWorkbook';

export function load(
  model: WorkbookModel,
  unitId: string,
  about: { readonly name: string; readonly readOnly: boolean },
): Loaded {
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  const sheetStates: Record<string, SheetState> = {};
  const tableStates: Record<string, TableState> = {};
  const tables: Record<string, object> = {};
  const conditionals: Record<string, object[]> = {};
  for (const sheet of model.sheets) {
    const data = sheetData(sheet);
    sheets[sheet.id] = data;
    sheetStates[sheet.id] = sheetState(sheet);
    tables[sheet.id] = { tables: sheet.tables.map(gridTable) };
    for (const table of sheet.tables) tableStates[tableId(table)] = tableState(table);
    conditionals[sheet.id] = sheet.conditionals.flatMap((rule, index) => {
      const drawn = gridConditional(rule, conditionalId(index), data.rowCount!);
      return drawn ? [drawn] : [];
    });
  }
  const reserved = model.names.filter(isReserved);
  const names = model.names.filter((name) => !isReserved(name));
  return {
    data: {
      id: unitId,
      name: about.name,
      appVersion: '0.25.1',
      locale: LocaleType.ZH_CN,
      styles: Object.fromEntries(
        model.styles.map((style, index) => [styleId(index), toGridStyle(style)]),
      ),
      sheetOrder: model.sheets.map(({ id }) => id),
      sheets,
      resources: [
        { name: 'SHEET_TABLE_PLUGIN', data: JSON.stringify(tables) },
        { name: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN', data: JSON.stringify(conditionals) },
        {
          name: 'SHEET_DEFINED_NAME_PLUGIN',
          data: JSON.stringify(gridNames(names, model.sheets)),
        },
      ],
    },
    state: {
      sheets: sheetStates,
      tables: tableStates,
      properties: Object.fromEntries(
        model.properties.map(({ name, value }) => [name, propertyOf(value)]),
      ),
      settings: {},
      nameComments: Object.fromEntries(
        names.flatMap(({ name, comment }) => (comment ? [[name.toLowerCase(), comment]] : [])),
      ),
    },
    origin: {
      ...about,
      date1904: model.date1904,
      styles: model.styles,
      core: model.core,
      reservedNames: reserved,
    },
  };
}

const isReserved = ({ name }: NameModel): boolean => /^_xl/i.test(name);

const propertyOf = (value: FileProperty): PropertyValue =>
  typeof value === 'object' ? new Date(value.date) : value;

function sheetData(sheet: SheetModel): Partial<IWorksheetData> & { rowCount: number } {
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
      const table = sheet.tables.find(({ area }) => holds(area, row, column))?.name;
      const made = gridCell(cell, table);
      if (Object.keys(made).length > 0) cells[column] = made;
    }
    if (Object.keys(cells).length > 0) data[row] = cells;
  }
  return data;
}

const holds = (area: TableModel['area'], row: number, column: number): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;

function gridCell(cell: CellModel, table: string | undefined): ICellData {
  return {
    ...(cell.style === 0 ? {} : { s: styleId(cell.style) }),
    ...(cell.formula === undefined ? {} : { f: formulaForGrid(cell.formula, table) }),
    // What a formula spills comes back when it is calculated; as a value it would block the spill.
    ...(cell.spilled ? {} : gridValue(cell.value)),
    ...(cell.rich ? { custom: { rich: true } } : {}),
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
      ...(model.hidden ? { hd: BooleanNumber.TRUE } : {}),
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

function sheetState(sheet: SheetModel): SheetState {
  const { protection } = sheet;
  return {
    visibility: sheet.visibility,
    protection: protection ? optionsOf(protection) : null,
    password: protection?.hasPassword ? { unknown: true } : undefined,
    validations: sheet.validations.map((model) => ({
      areas: model.areas,
      rule: ruleOf(model),
      model,
    })),
    hyperlinks: sheet.hyperlinks,
    conditionals: sheet.conditionals,
    autoFilter: sheet.autoFilter,
    file: {
      columns: sheet.columns,
      ...(sheet.defaultRowHeight === undefined ? {} : { defaultRowHeight: sheet.defaultRowHeight }),
      ...(sheet.defaultColumnWidth === undefined
        ? {}
        : { defaultColumnWidth: sheet.defaultColumnWidth }),
    },
  };
}

function gridTable(table: TableModel): object {
  return {
    id: tableId(table),
    name: table.name,
    range: toRange(table.area),
    options: {
      showHeader: table.showHeaders,
      showFooter: table.showTotals,
      tableStyleId: table.style ?? 'none',
    },
    filters: { tableColumnFilterList: [] },
    columns: table.columns.map((column) => ({
      id: columnId(table, column.id),
      displayName: column.name,
      dataType: 'string',
      formula: '',
      meta: {},
      style: {},
    })),
  };
}

function tableState(table: TableModel): TableState {
  return {
    file: table,
    style: table.style ?? '',
    showTotals: table.showTotals,
    showHeaders: table.showHeaders,
    formulas: Object.fromEntries(
      table.columns.flatMap(({ id, formula }) =>
        formula === undefined
          ? []
          : [[columnId(table, id), formulaForGrid(formula, table.name)] as const],
      ),
    ),
    filters: Object.fromEntries(
      table.filters.flatMap((filter) => {
        const column = table.columns[filter.column];
        const kept = portFilter(filter);
        return column && kept ? [[columnId(table, column.id), kept] as const] : [];
      }),
    ),
  };
}

const OPERATORS: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
};

function portFilter(filter: TableModel['filters'][number]): Filter | undefined {
  if (filter.kind === 'values')
    return { kind: 'values', texts: [...filter.values, ...(filter.blank ? [''] : [])] };
  if (filter.kind === 'other') return undefined;
  const [first, second] = filter.criteria.map(
    ({ operator, value }) => `${OPERATORS[operator] ?? '='}${value}`,
  );
  if (first === undefined) return undefined;
  return {
    kind: 'custom',
    first,
    ...(second === undefined ? {} : { operator: filter.and ? 'and' : 'or', second }),
  };
}

function gridNames(
  names: readonly NameModel[],
  sheets: readonly SheetModel[],
): Record<string, object> {
  return Object.fromEntries(
    names.map((name, index) => {
      const id = `name-${index}`;
      const scope = sheets.find((sheet) => sheet.name === name.sheet)?.id ?? WORKBOOK_SCOPE;
      return [
        id,
        {
          id,
          name: name.name,
          formulaOrRefString: gridNameFormula(name.formula),
          localSheetId: scope,
          ...(name.hidden ? { hidden: true } : {}),
        },
      ];
    }),
  );
}

/** Univer writes a plain reference without '=', and everything else with it. */
export function gridNameFormula(formula: string): string {
  const text = formula.replace(/^=/, '');
  return REFERENCE.test(text) ? text : `=${text}`;
}

const REFERENCE =
  /^(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/u;
