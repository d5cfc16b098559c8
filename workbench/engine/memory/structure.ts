import {
  EngineError,
  type ChangeKind,
  type Place,
  type Rect,
  type SortKey,
  type SortOptions,
  type WriteOptions,
} from '../port';
import {
  cellsOf,
  contains,
  intersection,
  lastColumn,
  sameRect,
  shiftRect,
  type Shift,
} from '../rect';
import { sortedOrder } from '../sort';
import { MAX_COLUMNS, MAX_ROWS } from '../sheet-size';
import type { Book } from './book';
import type { Calculation } from './calculation';
import type { Placed } from './grid';
import { copyFormula } from '../shift-formula';
import { refuseLocked, refuseProtected } from './guards';
import { shift } from './shift';
import { bodyOf, filled } from './table-parts';

export function insertCells(
  book: Book,
  { sheet, rect }: Place,
  how: 'down' | 'right',
  options: WriteOptions,
): void {
  if (options.source !== 'remote') refuseProtected(book, sheet, insertAllowance(rect));
  refuseTornTables(book, sheet, rect, how);
  if (options.source !== 'remote') refuseAttached(book, sheet, rect, how);
  const last = book.grid(sheet).usedRange();
  const tooFar =
    last &&
    (how === 'down'
      ? last.row + last.rows + rect.rows > MAX_ROWS
      : lastColumn(last) + rect.columns >= MAX_COLUMNS);
  if (tooFar) throw new EngineError('off-sheet', 'cells would be pushed off the sheet');
  book.step(() => {
    shift(book, { sheet, rect }, how, true);
    if (how === 'down') fillInserted(book, sheet, rect, options);
  });
  book.emit({
    kind: 'changed',
    sheet,
    rect,
    change: changeKind(rect, 'Inserted'),
    source: options.source,
    shift: how,
  });
}

/**
 * Rows inserted into a table look like the row above and get the calculated columns; what a
 * colleague's Excel filled in arrives, too.
 */
function fillInserted(book: Book, sheet: string, rect: Rect, { source }: WriteOptions): void {
  for (const table of book.tablesOn(sheet)) {
    const body = intersection(bodyOf(table), rect);
    if (!body) continue;
    const cells: Placed[] = [];
    for (const { row, column } of cellsOf(body)) {
      const formula = source === 'remote' ? '' : table.columnFormulas[column - table.rect.column]!;
      const above = rect.row - 1 > table.rect.row ? rect.row - 1 : rect.row + rect.rows;
      const format = book.format(sheet, above, column);
      const own = formula === '' ? '' : filled(table, formula, row, column);
      cells.push({ row, column, cell: { value: '', type: 'empty', formula: own, format } });
    }
    book.putCells(sheet, cells);
  }
}

export function deleteCells(
  book: Book,
  { sheet, rect }: Place,
  how: 'up' | 'left',
  options: WriteOptions,
): void {
  if (options.source !== 'remote') refuseProtected(book, sheet);
  refuseTornTables(book, sheet, rect, how);
  if (options.source !== 'remote') refuseAttached(book, sheet, rect, how);
  for (const table of book.tablesOn(sheet))
    if (how === 'up' && contains(rect, bodyOf(table)) && !contains(rect, table.rect))
      // A table keeps one row: Excel empties it instead.
      return emptyBody(book, sheet, bodyOf(table), rect, options);
  const gone = book.tablesOn(sheet).filter((table) => contains(rect, table.rect));
  book.step(() => shift(book, { sheet, rect }, how, true));
  for (const { id } of gone) book.emit({ kind: 'tableDeleted', table: id, sheet });
  book.emit({
    kind: 'changed',
    sheet,
    rect,
    change: changeKind(rect, 'Deleted'),
    source: options.source,
    shift: how,
  });
}

function emptyBody(book: Book, sheet: string, body: Rect, rect: Rect, options: WriteOptions): void {
  const { source } = options;
  const rest: Rect = { ...rect, row: body.row + 1, rows: body.rows - 1 };
  book.step(() => {
    const first = { ...body, rows: 1 };
    book.putCells(
      sheet,
      [...book.grid(sheet).stored(first)].map(({ row, column, cell }) => ({
        row,
        column,
        cell: cell.formula === '' ? { ...cell, value: '', type: 'empty' as const } : cell,
      })),
    );
    if (rest.rows > 0) shift(book, { sheet, rect: rest }, 'up', true);
  });
  book.emit({
    kind: 'changed',
    sheet,
    rect: { ...body, rows: 1 },
    change: 'RangeEdited',
    source,
  });
  if (rest.rows > 0)
    book.emit({
      kind: 'changed',
      sheet,
      rect: rest,
      change: changeKind(rest, 'Deleted'),
      source,
      shift: 'up',
    });
}

/** Excel does not move one half of a table away from the other. */
function refuseTornTables(book: Book, sheet: string, rect: Rect, how: Shift['how']): void {
  for (const { rect: table } of book.tablesOn(sheet)) {
    const vertical = how === 'down' || how === 'up';
    const torn = vertical
      ? table.row + table.rows > rect.row &&
        intersection({ ...table, row: 0, rows: MAX_ROWS }, rect) !== null &&
        (table.column < rect.column || lastColumn(table) > lastColumn(rect))
      : table.column + table.columns > rect.column &&
        intersection({ ...table, column: 0, columns: MAX_COLUMNS }, rect) !== null &&
        (table.row < rect.row || table.row + table.rows > rect.row + rect.rows);
    if (torn) throw new EngineError('refused', 'this would move only a part of a table');
  }
}

/**
 * A chart or a pivot table of the opened file is kept as it is, its cells' addresses with it: to
 * follow it would have to be rewritten, and half of that is a broken file.
 */
function refuseAttached(book: Book, sheet: string, at: Rect, how: Shift['how']): void {
  const held = book.sheet(sheet).attached.find(({ movable, rect }) => {
    if (movable) return false;
    const moved = shiftRect(rect, { at, how });
    return !moved || !sameRect(moved, rect);
  });
  if (held)
    throw new EngineError(
      'attached',
      `the cells carry something that is kept and not understood here: ${held.what}`,
      held.what,
    );
}

function insertAllowance(rect: Rect): 'allowInsertRows' | 'allowInsertColumns' | undefined {
  if (rect.columns === MAX_COLUMNS) return 'allowInsertRows';
  return rect.rows === MAX_ROWS ? 'allowInsertColumns' : undefined;
}

export function changeKind(rect: Rect, what: 'Inserted' | 'Deleted'): ChangeKind {
  if (rect.columns === MAX_COLUMNS) return `Row${what}`;
  return rect.rows === MAX_ROWS ? `Column${what}` : `Cell${what}`;
}

export function sort(
  book: Book,
  calculation: Calculation,
  { sheet, rect }: Place,
  keys: readonly SortKey[],
  options: SortOptions,
): void {
  const body = options.hasHeaders ? { ...rect, row: rect.row + 1, rows: rect.rows - 1 } : rect;
  refuseLocked(book, sheet, cellsOf(body), options);
  if (keys.some((key) => key.column < 0 || key.column >= rect.columns))
    throw new EngineError('invalid', 'a sort key lies outside the range');
  const order = sortedOrder(
    body.rows,
    (row, column) =>
      calculation.value({ sheet, row: body.row + row, column: body.column + column }),
    keys,
    options.matchCase,
  );
  const grid = book.grid(sheet);
  const cells = [...cellsOf(body)].map(({ row, column }): Placed => {
    const from = body.row + order[row - body.row]!;
    const cell = grid.get(from, column);
    if (!cell || cell.formula === '') return { row, column, cell };
    const formula = copyFormula(cell.formula, { row: from, column }, { row, column });
    return { row, column, cell: { ...cell, formula } };
  });
  book.putCells(sheet, cells);
  book.emit({ kind: 'sorted', sheet, rect, source: options.source });
}
