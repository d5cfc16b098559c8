import { columnShape } from '../table-shape';
import { LEAVE, type HostWrite } from './cells';
import type { Target } from './plan';
import type { TablePlace } from './survey';

/** A target in Excel: its cells before the write and after it. */
export interface Written {
  readonly target: Target;
  readonly before: Excel.Range;
  readonly cells: Excel.Range;
}

/** What has to hold of a table when its rows are written. */
export interface Guarded {
  readonly place: TablePlace;
  readonly table: Excel.Table;
  readonly header: Excel.Range;
  readonly filter: Excel.AutoFilter;
  readonly last: Excel.Range;
  /** computed cells of the last row and the first by column: a formula is taken from whichever has it */
  readonly computed: ReadonlyMap<number, readonly Excel.Range[]>;
  readonly bodyBefore: Excel.Range;
  readonly bodyAfter: Excel.Range;
}

/**
 * Adds the whole write to the batch: first everything is read as it stands, then written, then read
 * again. Excel cannot be told “only if”; what turns out wrong is put back (restore.ts).
 */
export function queueWrite(
  context: Excel.RequestContext,
  targets: readonly Target[],
): { readonly written: readonly Written[]; readonly guarded: readonly Guarded[] } {
  const places = [...new Set(targets.map(({ place }) => place))];
  const opened = places.map((place) => openTable(context, place));
  const written = targets.map((target) => openTarget(context, target));
  for (const { target, cells } of written) writeRows(cells, target);
  for (const { cells } of written) cells.load('values, valueTypes, formulas');
  const guarded = opened.map((table) => ({ ...table, bodyAfter: bodyOf(table.table) }));
  return { written, guarded };
}

function openTable(context: Excel.RequestContext, place: TablePlace): Omit<Guarded, 'bodyAfter'> {
  const table = context.workbook.tables.getItem(place.shape.table);
  const header = table.getHeaderRowRange();
  const { autoFilter: filter } = table;
  header.load('values');
  filter.load('isDataFiltered');
  table.load('showTotals');
  const bodyBefore = bodyOf(table);
  const last = bodyBefore.getLastRow();
  const first = bodyBefore.getRow(0);
  last.load('valueTypes');
  const computed = new Map(
    place.headers.flatMap((text, column) => {
      if (!columnShape(place.shape, text).computed) return [];
      const cells = [last, first].map((row) => row.getCell(0, column));
      for (const cell of cells) cell.load('formulas');
      return [[column, cells] as const];
    }),
  );
  return { place, table, header, filter, last, computed, bodyBefore };
}

function bodyOf(table: Excel.Table): Excel.Range {
  const body = table.getDataBodyRange();
  body.load('rowCount');
  return body;
}

function openTarget(context: Excel.RequestContext, target: Target): Written {
  const before = rangeOf(context, target);
  before.load('values, valueTypes, formulas, numberFormat');
  return { target, before, cells: rangeOf(context, target) };
}

function rangeOf(context: Excel.RequestContext, { place, at, from, rows }: Target): Excel.Range {
  const body = context.workbook.tables.getItem(place.shape.table).getDataBodyRange();
  switch (at) {
    case 'body':
      return body.getRow(from).getResizedRange(rows.length - 1, 0);
    case 'last':
      return body.getLastRow();
    case 'below':
      return body.getRowsBelow(rows.length);
  }
}

/** Under a filter a block of rows would land in the visible ones only: one row a write. */
function writeRows(cells: Excel.Range, { place, rows }: Target): void {
  const grid = rows.map(({ writes }) => writes);
  if (place.filtered) grid.forEach((row, index) => writeGrid(cells.getRow(index), [row]));
  else writeGrid(cells, grid);
}

export function writeGrid(cells: Excel.Range, grid: readonly (readonly HostWrite[])[]): void {
  if (grid.some((row) => row.some(({ format }) => format !== null)))
    cells.numberFormat = grid.map((row) => row.map(({ format }) => format));
  if (grid.some((row) => row.some(({ value }) => value !== null)))
    cells.values = grid.map((row) => row.map(({ value }) => value));
}

/** A grid in which only some cells are written. */
export const gridWhere = (
  target: Target,
  write: (row: number, column: number) => HostWrite | null,
): readonly (readonly HostWrite[])[] =>
  target.rows.map(({ writes }, row) => writes.map((_, column) => write(row, column) ?? LEAVE));
