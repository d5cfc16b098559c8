import { passesFilter } from '../filter';
import {
  EngineError,
  type Filter,
  type Place,
  type Rect,
  type TableId,
  type TableInfo,
} from '../port';
import { intersection, lastColumn, lastRow } from '../rect';
import type { Book, TableState } from './book';
import type { Calculation } from './calculation';
import { holdsNothing, plainFormat } from './cell';
import type { Placed } from './grid';
import { refuseProtected } from './guards';
import { shift } from './shift';
import { bodyOf, normaliseHeaders } from './table-parts';
import { textOf } from './text-of';

export function tableInfo(book: Book, calculation: Calculation, table: TableState): TableInfo {
  const { id, name, sheet, rect, showHeaders, showTotals, columnFormulas, filters, style } = table;
  const columns = Array.from({ length: rect.columns }, (_, i) => {
    if (!showHeaders) return `列${i + 1}`;
    return textOf(book, calculation, { sheet, row: rect.row, column: rect.column + i });
  });
  return {
    id,
    name,
    sheet,
    rect,
    showHeaders,
    showTotals,
    columns,
    columnFormulas,
    filters,
    style,
  };
}

export function addTable(book: Book, at: Place, name: string, hasHeaders: boolean): TableId {
  const { sheet } = at;
  refuseTakenName(book, name);
  let rect = at.rect;
  if (book.tablesOn(sheet).some((table) => intersection(table.rect, rect)))
    throw new EngineError('refused', 'a table cannot overlap another table');
  const id = book.newId('table');
  book.step(() => {
    if (!hasHeaders) {
      shift(book, { sheet, rect: { ...rect, rows: 1 } }, 'down');
      rect = { ...rect, rows: rect.rows + 1 };
    } else if (rect.rows === 1) rect = { ...rect, rows: 2 };
    const table: TableState = {
      id,
      name,
      sheet,
      rect,
      showHeaders: true,
      showTotals: false,
      columnFormulas: Array<string>(rect.columns).fill(''),
      filters: Array<null>(rect.columns).fill(null),
      style: 'TableStyleMedium2',
    };
    book.change({ tables: [...book.outline.tables, table] });
    normaliseHeaders(book, id, rect);
  });
  book.emit({ kind: 'tableAdded', table: id, sheet });
  return id;
}

export function refuseTakenName(book: Book, name: string): void {
  const taken = (other: { readonly name: string }) =>
    other.name.toLowerCase() === name.toLowerCase();
  if (book.outline.tables.some(taken) || book.outline.names.some(taken))
    throw new EngineError('exists', `the name ${name} is taken`);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name))
    throw new EngineError('invalid', `${name} cannot be a name`);
}

export function resizeTable(book: Book, id: TableId, rect: Rect): void {
  const table = book.table(id);
  if (rect.row !== table.rect.row || rect.rows < 2 || !intersection(rect, table.rect))
    throw new EngineError('refused', 'the header row of a table stays where it is');
  if (book.tablesOn(table.sheet).some((t) => t.id !== id && intersection(t.rect, rect)))
    throw new EngineError('refused', 'a table cannot overlap another table');
  refuseProtected(book, table.sheet);
  const from = rect.column - table.rect.column;
  const keep = <T>(list: readonly T[], blank: T): T[] =>
    Array.from({ length: rect.columns }, (_, i) => list[i + from] ?? blank);
  book.step(() => {
    book.changeTable(id, {
      rect,
      columnFormulas: keep(table.columnFormulas, ''),
      filters: keep<Filter | null>(table.filters, null),
    });
    normaliseHeaders(book, id, rect);
  });
}

/** A totals row takes the row below; what stood there moves down. */
export function setTotals(book: Book, id: TableId, shown: boolean): void {
  const table = book.table(id);
  if (table.showTotals === shown) return;
  refuseProtected(book, table.sheet);
  const { sheet, rect } = table;
  book.step(() => {
    if (!shown) {
      const last = { ...rect, row: lastRow(rect), rows: 1 };
      book.changeTable(id, { showTotals: false, rect: { ...rect, rows: rect.rows - 1 } });
      book.putCells(
        sheet,
        [...book.grid(sheet).stored(last)].map((placed) => ({ ...placed, cell: undefined })),
      );
      return;
    }
    const below: Rect = { ...rect, row: lastRow(rect) + 1, rows: 1 };
    const occupied = [...book.grid(sheet).stored(below)].some(({ cell }) => !holdsNothing(cell));
    if (occupied) shift(book, { sheet, rect: below }, 'down');
    book.changeTable(id, { showTotals: true, rect: { ...rect, rows: rect.rows + 1 } });
    const header = book.grid(sheet).get(rect.row, lastColumn(rect))?.value ?? '';
    const total = { value: '', type: 'empty', format: plainFormat } as const;
    const cells: Placed[] = [
      {
        row: below.row,
        column: rect.column,
        cell: { ...total, value: '汇总', type: 'text', formula: '' },
      },
    ];
    if (rect.columns > 1)
      cells.push({
        row: below.row,
        column: lastColumn(rect),
        cell: { ...total, formula: `=SUBTOTAL(109,${table.name}[${String(header)}])` },
      });
    book.putCells(sheet, cells);
  });
}

export function filterTable(
  book: Book,
  calculation: Calculation,
  id: TableId,
  column: number,
  filter: Filter | null,
): void {
  const table = book.table(id);
  refuseProtected(book, table.sheet, 'allowAutoFilter');
  const filters = table.filters.map((old, i) => (i === column ? filter : old));
  const body = bodyOf(table);
  const filteredRows = new Set(book.sheet(table.sheet).filteredRows);
  for (let row = body.row; row <= lastRow(body); row++) {
    const passes = filters.every((f, i) => {
      if (!f) return true;
      const at = { sheet: table.sheet, row, column: body.column + i };
      return passesFilter(f, calculation.value(at).value, textOf(book, calculation, at));
    });
    if (passes) filteredRows.delete(row);
    else filteredRows.add(row);
  }
  book.step(() => {
    book.changeTable(id, { filters });
    book.changeSheet(table.sheet, { filteredRows });
  });
  book.emit({ kind: 'tableFiltered', table: id, sheet: table.sheet });
}

export function deleteTable(book: Book, id: TableId, keepCells: boolean): void {
  const { sheet, rect, filters } = book.table(id);
  refuseProtected(book, sheet);
  book.step(() => {
    if (filters.some(Boolean)) {
      const rows = [...book.sheet(sheet).filteredRows].filter(
        (r) => r < rect.row || r > lastRow(rect),
      );
      book.changeSheet(sheet, { filteredRows: new Set(rows) });
    }
    book.change({ tables: book.outline.tables.filter((t) => t.id !== id) });
    if (!keepCells) shift(book, { sheet, rect }, 'up');
  });
  book.emit({ kind: 'tableDeleted', table: id, sheet });
}
