// A workbook file's model as the engine holds it.
import type { CellModel, NameModel, SheetModel, TableModel, WorkbookModel } from '../../file/model';
import type { Outline, SheetState, TableState } from '../memory/book';
import type { StoredCell } from '../memory/cell';
import type { Placed } from '../memory/grid';
import type { DefinedName, PropertyValue, ValidationArea, ValidationRule } from '../port';
import { contains } from '../rect';
import { filtersOf } from './filter-models';
import type { Formats, HeldFormat } from './held-format';
import { isFiltered, styleId } from './load-screen';
import { optionsOf } from './protection-models';
import { formulaForPerson } from './structured';
import { ruleOf } from './validation-models';

/** No typed password equals that of a file, which is only known as a digest. */
export const UNKNOWN_PASSWORD = '\u0000';

export const tableId = (model: TableModel): string => `{file-table-${model.id}}`;

export function loadOutline(model: WorkbookModel, formats: Formats): Outline {
  return {
    sheets: model.sheets.map((sheet) => sheetState(sheet, formats)),
    tables: model.sheets.flatMap((sheet) => sheet.tables.map((table) => tableState(table, sheet))),
    names: model.names.filter((name) => !isReserved(name)).map((name) => definedName(name, model)),
    properties: new Map(
      model.properties.map(({ name, value }): [string, PropertyValue] => [
        name,
        typeof value === 'object' ? new Date(value.date) : value,
      ]),
    ),
    settings: new Map(),
    activeSheet: (model.sheets[model.activeSheet] ?? model.sheets[0])?.id ?? '',
  };
}

/** Names that belong to Excel itself: print areas, print titles, filter databases. */
export const isReserved = ({ name }: NameModel): boolean => /^_xl/i.test(name);

function sheetState(sheet: SheetModel, formats: Formats): SheetState {
  const { protection } = sheet;
  const columnFormats = new Map<number, HeldFormat>();
  const hiddenColumns = new Set<number>();
  for (const column of sheet.columns)
    for (let at = column.from; at <= column.to; at++) {
      if (column.style) columnFormats.set(at, formats.of(styleId(column.style)));
      if (column.hidden) hiddenColumns.add(at);
    }
  const hidden = [...sheet.rows].filter(([, row]) => row.hidden).map(([row]) => row);
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: sheet.visibility,
    protection: protection ? optionsOf(protection) : null,
    password: protection?.hasPassword ? UNKNOWN_PASSWORD : '',
    tabColor: sheet.tabColor ?? '',
    columnFormats,
    hiddenRows: new Set(hidden.filter((row) => !isFiltered(sheet, row))),
    filteredRows: new Set(hidden.filter((row) => isFiltered(sheet, row))),
    hiddenColumns,
    validations: sheet.validations.flatMap((validation): ValidationArea[] => {
      const rule = ruleOf(validation);
      if (!rule) return [];
      validationModels.set(rule, validation);
      return [{ rects: validation.areas, rule }];
    }),
    attached: sheet.attached.map(({ kind, area, at }) => ({
      what: kind,
      rect: area,
      movable: kind === 'note',
      ...(at === undefined ? {} : { at }),
    })),
  };
}

/** What the file said of a rule, for as long as nobody replaces the rule. */
export const validationModels = new WeakMap<ValidationRule, SheetModel['validations'][number]>();

function tableState(table: TableModel, sheet: SheetModel): TableState {
  return {
    id: tableId(table),
    name: table.name,
    sheet: sheet.id,
    rect: table.area,
    showHeaders: table.showHeaders,
    showTotals: table.showTotals,
    columnFormulas: table.columns.map(({ formula }) =>
      formula === undefined ? '' : formulaForPerson(formula, table.name),
    ),
    filters: filtersOf(table),
    style: table.style ?? '',
  };
}

function definedName(name: NameModel, model: WorkbookModel): DefinedName {
  return {
    name: name.name,
    scope: model.sheets.find((sheet) => sheet.name === name.sheet)?.id ?? 'workbook',
    refersTo: name.formula,
    visible: !name.hidden,
    comment: name.comment ?? '',
  };
}

export function loadCells(sheet: SheetModel, formats: Formats): Placed[] {
  const placed: Placed[] = [];
  for (const [row, line] of sheet.cells)
    for (const [column, cell] of line) {
      // A spilled part comes back with the calculation.
      if (cell.spilled && cell.style === 0) continue;
      const table = cell.formula?.includes('[')
        ? sheet.tables.find(({ area }) => contains(area, { row, column, rows: 1, columns: 1 }))
        : undefined;
      placed.push({ row, column, cell: storedCell(cell, table?.name, formats) });
    }
  return placed;
}

function storedCell(cell: CellModel, table: string | undefined, formats: Formats): StoredCell {
  const format = formats.of(styleId(cell.style));
  if (cell.formula !== undefined)
    return { value: '', type: 'empty', formula: formulaForPerson(cell.formula, table), format };
  const { value } = cell;
  if (value === null || cell.spilled) return { value: '', type: 'empty', formula: '', format };
  const held = { formula: '', format };
  switch (typeof value) {
    case 'number':
      return { value, type: 'number', ...held };
    case 'boolean':
      return { value, type: 'boolean', ...held };
    case 'object':
      return { value: value.error, type: 'error', ...held };
    default:
      return value === '' ? { value, type: 'empty', ...held } : { value, type: 'text', ...held };
  }
}
