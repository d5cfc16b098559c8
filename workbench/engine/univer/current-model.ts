// The workbook as a file would have it: what the engine holds, what only the screen knows, and from
// the opened file what nobody can change here.
import { BooleanNumber } from '@univerjs/core';
import type {
  AttachedKind,
  CellModel,
  ColumnModel,
  NameModel,
  PropertyModel,
  RowModel,
  SheetModel,
  StyleModel,
  TableModel,
  ValidationModel,
  WorkbookModel,
} from '../../file/model';
import type { SheetState, TableState } from '../memory/book';
import type { StoredCell } from '../memory/cell';
import { bodyOf } from '../memory/table-parts';
import type { DefinedName, Rect } from '../port';
import { lastRow, sameRect } from '../rect';
import { MAX_COLUMNS, MAX_ROWS } from '../sheet-size';
import { resultIn, tableAt } from './cell-data';
import { filterModels, filtersOf } from './filter-models';
import type { Formats } from './held-format';
import type { Layout } from './layout';
import { isReserved, tableId, UNKNOWN_PASSWORD, validationModels } from './load-book';
import { columnPixels, rowPixels } from './load-screen';
import type { MirrorBook } from './mirror-book';
import { protectionOf, optionsOf } from './protection-models';
import type { Screen } from './screen';
import { formulaForGrid } from './structured';
import { fromGridStyle } from './styles';
import { modelOf } from './validation-models';

export interface ModelSource {
  /** as the file had it */
  readonly opened: WorkbookModel;
  readonly book: MirrorBook;
  readonly screen: Screen;
  readonly formats: Formats;
  readonly layout: Layout;
}

export function currentModel(source: ModelSource): WorkbookModel {
  const { opened, book } = source;
  const styles = new StyleList(opened.styles, source.formats);
  const { sheets, activeSheet } = book.outline;
  return {
    date1904: opened.date1904,
    calculateOnOpen: opened.calculateOnOpen,
    activeSheet: Math.max(
      0,
      sheets.findIndex(({ id }) => id === activeSheet),
    ),
    sheets: sheets.map((sheet) => sheetModel(source, sheet, styles)),
    names: nameModels(source),
    properties: propertyModels(source),
    core: opened.core,
    styles: styles.all,
  };
}

/** The styles of the file by their numbers, and behind them those that were made here. */
class StyleList {
  readonly all: StyleModel[];
  private readonly numbers = new Map<string, number>();

  constructor(
    private readonly file: readonly StyleModel[],
    private readonly formats: Formats,
  ) {
    this.all = [...file];
  }

  number(style: string): number {
    const own = /^f(\d+)$/.exec(style);
    if (own && Number(own[1]) < this.file.length) return Number(own[1]);
    let number = this.numbers.get(style);
    if (number === undefined) {
      number = this.all.push(fromGridStyle(this.formats.grid(style), this.file)) - 1;
      this.numbers.set(style, number);
    }
    return number;
  }

  of(cell: StoredCell): number {
    return this.number(this.formats.styleFor(cell.format));
  }
}

function sheetModel(source: ModelSource, sheet: SheetState, styles: StyleList): SheetModel {
  const { opened, screen, layout, book } = source;
  const before = opened.sheets.find(({ id }) => id === sheet.id);
  const worksheet = screen.worksheet(sheet.id);
  const freeze = worksheet.getFreeze();
  const protection = protectionModel(sheet, before);
  const tables = book.tablesOn(sheet.id).map((table) =>
    tableModel(
      source,
      table,
      before?.tables.find((t) => tableId(t) === table.id),
    ),
  );
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: sheet.visibility,
    ...(sheet.tabColor === '' ? {} : { tabColor: sheet.tabColor }),
    showGridlines: worksheet.getConfig().showGridlines !== BooleanNumber.FALSE,
    frozenRows: Math.max(0, freeze.ySplit),
    frozenColumns: Math.max(0, freeze.xSplit),
    ...(before?.defaultRowHeight === undefined
      ? {}
      : { defaultRowHeight: before.defaultRowHeight }),
    ...(before?.defaultColumnWidth === undefined
      ? {}
      : { defaultColumnWidth: before.defaultColumnWidth }),
    columns: columnModels(source, sheet, before, styles),
    rows: rowModels(source, sheet, before),
    cells: cellModels(source, sheet, before, styles),
    merges: inOrder(layout.merges(sheet.id), before?.merges ?? []),
    validations: validationModelsOf(sheet, before),
    conditionals: layout.conditionalsOn(sheet.id),
    tables,
    ...(before?.autoFilter === undefined ? {} : { autoFilter: before.autoFilter }),
    ...(protection ? { protection } : {}),
    hyperlinks: layout.linksOn(sheet.id),
    attached: sheet.attached.map(({ what, rect, at }) => ({
      kind: what as AttachedKind,
      area: rect,
      ...(at === undefined ? {} : { at }),
    })),
  };
}

/** Those of the file first and in its order: otherwise an unchanged list would look changed. */
function inOrder(now: readonly Rect[], before: readonly Rect[]): Rect[] {
  const kept = before.filter((area) => now.some((rect) => sameRect(rect, area)));
  return [...kept, ...now.filter((rect) => !kept.some((area) => sameRect(area, rect)))];
}

function protectionModel({ protection, password }: SheetState, before: SheetModel | undefined) {
  if (!protection) return undefined;
  const old = before?.protection;
  const same = old && JSON.stringify(optionsOf(old)) === JSON.stringify(protection);
  return same ? old : protectionOf(protection, password === UNKNOWN_PASSWORD);
}

/** Rules of the file that only show a prompt stay where they are. */
function validationModelsOf(sheet: SheetState, before: SheetModel | undefined): ValidationModel[] {
  const now = sheet.validations.map(({ rule, rects }): ValidationModel => {
    const known = validationModels.get(rule);
    if (!known) return modelOf(rule, rects);
    return known.areas === rects ? known : { ...known, areas: rects };
  });
  const prompts = (before?.validations ?? []).filter(({ type }) => type === 'none');
  if (prompts.length === 0) return now;
  const order = new Map((before?.validations ?? []).map((model, at) => [model, at]));
  return [...now, ...prompts].sort(
    (a, b) => (order.get(a) ?? Infinity) - (order.get(b) ?? Infinity) || 0,
  );
}

function columnModels(
  { screen, formats }: ModelSource,
  sheet: SheetState,
  before: SheetModel | undefined,
  styles: StyleList,
): readonly ColumnModel[] {
  const manager = screen.worksheet(sheet.id).getColumnManager();
  const count = screen.worksheet(sheet.id).getColumnCount();
  const old = (at: number) => before?.columns.find(({ from, to }) => from <= at && at <= to);
  const columns: ColumnModel[] = [];
  for (let at = 0; at < MAX_COLUMNS; at++) {
    const known = old(at);
    // Beyond what the grid shows nothing changes.
    const pixels = at < count ? manager.getColumn(at)?.w : undefined;
    const width =
      known?.width !== undefined && (pixels === undefined || columnPixels(known.width) === pixels)
        ? known.width
        : pixels === undefined
          ? undefined
          : pixels / 7;
    const format = sheet.columnFormats.get(at);
    const style = format && styles.number(formats.styleFor(format));
    const column: ColumnModel = {
      from: at,
      to: at,
      ...(width === undefined ? {} : { width }),
      ...(sheet.hiddenColumns.has(at) ? { hidden: true } : {}),
      ...(style === undefined || (style === 0 && known?.style === undefined) ? {} : { style }),
    };
    if (Object.keys(column).length === 2 && !known) {
      if (at >= count) break;
      continue;
    }
    const last = columns.at(-1);
    const joins =
      last?.to === at - 1 &&
      known === old(at - 1) &&
      last.width === column.width &&
      last.hidden === column.hidden &&
      last.style === column.style;
    if (joins) columns[columns.length - 1] = { ...last, to: at };
    else columns.push(column);
  }
  const same = before && JSON.stringify(columns) === JSON.stringify(before.columns.map(sorted));
  return same ? before.columns : columns;
}

const sorted = ({ from, to, width, hidden, style }: ColumnModel): ColumnModel => ({
  from,
  to,
  ...(width === undefined ? {} : { width }),
  ...(hidden ? { hidden } : {}),
  ...(style === undefined ? {} : { style }),
});

function rowModels(
  { screen }: ModelSource,
  sheet: SheetState,
  before: SheetModel | undefined,
): ReadonlyMap<number, RowModel> {
  const data = screen.worksheet(sheet.id).getRowManager().getRowData();
  const rows = new Map<number, RowModel>();
  const all = new Set([
    ...(before?.rows.keys() ?? []),
    ...Object.keys(data).map(Number),
    ...sheet.hiddenRows,
    ...sheet.filteredRows,
  ]);
  for (const row of [...all].sort((a, b) => a - b)) {
    const known = before?.rows.get(row);
    const drawn = data[row];
    // 'ia': the grid found the height by itself.
    const pixels = drawn?.ia === BooleanNumber.TRUE ? undefined : drawn?.h;
    const height =
      pixels === undefined
        ? undefined
        : known?.height !== undefined && rowPixels(known.height) === pixels
          ? known.height
          : (pixels * 3) / 4;
    const hidden = sheet.hiddenRows.has(row) || sheet.filteredRows.has(row);
    const style = known?.style;
    const model: RowModel = {
      ...(height === undefined ? {} : { height }),
      ...(hidden ? { hidden } : {}),
      ...(style === undefined ? {} : { style }),
    };
    if (Object.keys(model).length > 0 || known) rows.set(row, model);
  }
  return rows;
}

function cellModels(
  source: ModelSource,
  sheet: SheetState,
  before: SheetModel | undefined,
  styles: StyleList,
): SheetModel['cells'] {
  const { book } = source;
  const lines = new Map<number, Map<number, CellModel>>();
  const put = (row: number, column: number, cell: CellModel) => {
    let line = lines.get(row);
    if (!line) lines.set(row, (line = new Map<number, CellModel>()));
    line.set(column, cell);
  };
  const formulas: { readonly row: number; readonly column: number }[] = [];
  const everything = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
  for (const { row, column, cell } of book.grid(sheet.id).stored(everything)) {
    const known = before?.cells.get(row)?.get(column);
    put(row, column, cellModel(source, sheet, { row, column, cell, known }, styles));
    if (cell.formula !== '') formulas.push({ row, column });
  }
  for (const { row, column } of formulas) {
    const area = source.screen.spillArea(sheet.id, row, column);
    if (!area) continue;
    for (let r = area.row; r <= lastRow(area); r++)
      for (let c = area.column; c < area.column + area.columns; c++) {
        if (r === row && c === column) continue;
        const part = source.screen.spilled(sheet.id, r, c);
        const style = lines.get(r)?.get(c)?.style ?? 0;
        if (part) put(r, c, { value: valueModel(resultIn(part)), spilled: true, style });
      }
  }
  return lines;
}

interface Known {
  readonly row: number;
  readonly column: number;
  readonly cell: StoredCell;
  readonly known: CellModel | undefined;
}

function cellModel(
  { book, screen }: ModelSource,
  sheet: SheetState,
  { row, column, cell, known }: Known,
  styles: StyleList,
): CellModel {
  const style = styles.of(cell);
  if (cell.formula === '') {
    const value = cell.type === 'empty' ? null : valueModel(cell);
    // Rich text stays as long as its text does.
    return known?.rich && known.value === value ? { value, rich: true, style } : { value, style };
  }
  const formula = formulaForGrid(cell.formula, tableAt(book, sheet.id, row, column)?.name);
  const area = screen.spillArea(sheet.id, row, column);
  const shown = screen.spilled(sheet.id, row, column) ?? screen.cell(sheet.id, row, column);
  const empty = shown?.v === undefined || shown.v === null;
  const spill = area ?? (known?.formula === formula ? known.spill : undefined);
  return {
    value: empty ? null : valueModel(resultIn(shown)),
    formula,
    ...(spill ? { spill } : {}),
    style,
  };
}

function valueModel({ value, type }: { value: string | number | boolean; type: string }) {
  return type === 'error' ? { error: String(value) } : value;
}

function tableModel(
  { opened, book }: ModelSource,
  table: TableState,
  before: TableModel | undefined,
): TableModel {
  const ids = opened.sheets.flatMap(({ tables }) => tables.map(({ id }) => id));
  const made = book.outline.tables.filter(({ id }) => !id.startsWith('{file-'));
  const names = headersOf(book, table);
  const taken = new Set<number>();
  const nextId = Math.max(0, ...(before?.columns.map(({ id }) => id) ?? [])) + 1;
  let added = 0;
  const columns = names.map((name, at) => {
    // The column of that name, or the one in that place if it was renamed.
    const byName = before?.columns.find((column) => column.name === name && !taken.has(column.id));
    const inPlace = before?.columns[at];
    const old =
      byName ??
      (inPlace && !names.includes(inPlace.name) && !taken.has(inPlace.id) ? inPlace : undefined);
    const id = old?.id ?? nextId + added++;
    taken.add(id);
    const { formula: oldFormula, ...rest } = old ?? { id, name };
    const own = table.columnFormulas[at] ?? '';
    const formula = own === '' ? undefined : formulaForGrid(own, table.name);
    const same = oldFormula !== undefined && formula === formulaForGrid(oldFormula, table.name);
    return {
      ...rest,
      id,
      name,
      ...(formula === undefined ? {} : { formula: same ? oldFormula : formula }),
    };
  });
  const unchanged = before && JSON.stringify(filtersOf(before)) === JSON.stringify(table.filters);
  return {
    id: before?.id ?? Math.max(0, ...ids) + 1 + made.indexOf(table),
    name: table.name,
    area: table.rect,
    showHeaders: table.showHeaders,
    showTotals: table.showTotals,
    ...(table.style === '' ? {} : { style: table.style }),
    showBandedRows: before?.showBandedRows ?? true,
    showBandedColumns: before?.showBandedColumns ?? false,
    showFirstColumn: before?.showFirstColumn ?? false,
    showLastColumn: before?.showLastColumn ?? false,
    showFilterButton: before?.showFilterButton ?? true,
    filters: unchanged ? before.filters : filterModels(table.filters, before?.filters ?? []),
    columns,
  };
}

function headersOf(book: MirrorBook, table: TableState): string[] {
  const row = table.showHeaders ? table.rect.row : bodyOf(table).row - 1;
  return Array.from({ length: table.rect.columns }, (_, at) => {
    const cell = table.showHeaders
      ? book.grid(table.sheet).get(row, table.rect.column + at)
      : undefined;
    return cell ? String(cell.value) : `列${at + 1}`;
  });
}

function nameModels({ opened, book }: ModelSource): NameModel[] {
  const reserved = opened.names.filter(isReserved);
  const model = (name: DefinedName): NameModel => {
    const sheet = book.outline.sheets.find(({ id }) => id === name.scope)?.name;
    return {
      name: name.name,
      formula: name.refersTo,
      ...(sheet === undefined ? {} : { sheet }),
      ...(name.visible ? {} : { hidden: true }),
      ...(name.comment === '' ? {} : { comment: name.comment }),
    };
  };
  // In the order of the file: what came later stands at the end.
  const place = (name: NameModel) => {
    const at = opened.names.findIndex((old) => old.name === name.name && old.sheet === name.sheet);
    return at < 0 ? opened.names.length : at;
  };
  return [...reserved, ...book.outline.names.map(model)].sort((a, b) => place(a) - place(b));
}

function propertyModels({ opened, book }: ModelSource): PropertyModel[] {
  return [...book.outline.properties].map(([name, value]) => {
    if (!(value instanceof Date)) return { name, value };
    const old = opened.properties.find((property) => property.name === name)?.value;
    const same =
      typeof old === 'object' && new Date(old.date).getTime() === value.getTime() ? old : undefined;
    return { name, value: same ?? { date: value.toISOString() } };
  });
}
