import { epochOf, type Epoch } from '../date-system';
import type { ClosedTable } from '../port';
import type { TableShape } from '../table-shape';
import { isUnusedRow } from './cells';

/** What an adapter knows of a table after one look at it. */
export interface TablePlace {
  readonly shape: TableShape;
  readonly headers: readonly string[];
  readonly rowCount: number;
  readonly protected: boolean;
  readonly filtered: boolean;
  /** null = nobody asked whether rows can be appended */
  readonly end: TableEnd | null;
}

/** How a table ends. */
export interface TableEnd {
  readonly totals: boolean;
  /** the last row is blank and waits to be filled */
  readonly unused: boolean;
  /** the first cell below that holds something; distance 1 = directly below */
  readonly occupied: { readonly distance: number; readonly address: string } | null;
}

/** Rows below a table that are looked at: a longer document is refused by the write itself. */
const ROWS_AHEAD = 2000;

/** Why `count` rows cannot be appended. */
export function closedFor(place: TablePlace, count: number): ClosedTable | null {
  const { table } = place.shape;
  if (place.protected) return { table, why: 'protected' };
  if (!place.end) return null;
  if (place.end.totals) return { table, why: 'totals-row' };
  const { occupied, unused } = place.end;
  return occupied && occupied.distance <= (unused ? count - 1 : count)
    ? { table, why: 'occupied-below', address: occupied.address }
    : null;
}

/** Adds to the batch what tells about a table; to be read after the next sync. */
export function surveyTable(
  context: Excel.RequestContext,
  shape: TableShape,
  toAppend: boolean,
): SurveyedTable {
  const table = context.workbook.tables.getItem(shape.table);
  const header = table.getHeaderRowRange();
  const body = table.getDataBodyRange();
  header.load('values');
  body.load('rowCount');
  const around = surroundings(table);
  return { shape, header, body, ...around, end: toAppend ? surveyEnd(table, body) : null };
}

interface SurveyedTable {
  readonly shape: TableShape;
  readonly header: Excel.Range;
  readonly body: Excel.Range;
  readonly protection: Excel.WorksheetProtection;
  readonly filter: Excel.AutoFilter;
  readonly end: SurveyedEnd | null;
}

interface SurveyedEnd {
  readonly table: Excel.Table;
  readonly last: Excel.Range;
  readonly below: Excel.Range;
}

function surroundings(table: Excel.Table): Pick<SurveyedTable, 'protection' | 'filter'> {
  const { protection } = table.worksheet;
  const filter = table.autoFilter;
  protection.load('protected');
  filter.load('isDataFiltered');
  return { protection, filter };
}

function surveyEnd(table: Excel.Table, body: Excel.Range): SurveyedEnd {
  const last = body.getLastRow();
  const below = body.getRowsBelow(ROWS_AHEAD).getUsedRangeOrNullObject(true);
  table.load('showTotals');
  last.load('rowIndex, valueTypes');
  below.load('rowIndex, address');
  return { table, last, below };
}

export function placeOf(surveyed: SurveyedTable): TablePlace {
  const { shape, header, body, protection, filter, end } = surveyed;
  const headers = (header.values[0] ?? []).map(String);
  return {
    shape,
    headers,
    rowCount: body.rowCount,
    protected: protection.protected,
    filtered: filter.isDataFiltered,
    end: end && endOf(end, { shape, headers }),
  };
}

function endOf(
  { table, last, below }: SurveyedEnd,
  reading: Pick<TablePlace, 'shape' | 'headers'>,
): TableEnd {
  return {
    totals: table.showTotals,
    unused: isUnusedRow(reading, last),
    occupied: below.isNullObject
      ? null
      : { distance: below.rowIndex - last.rowIndex, address: below.address },
  };
}

const MILLENNIUM_1904 = 35_064;

/** Only where a table holds days it matters how they are counted. */
export const surveyEpoch = (
  context: Excel.RequestContext,
  shapes: readonly TableShape[],
): (() => Epoch) =>
  shapes.some(({ columns }) => columns.some(({ holds }) => holds === 'date'))
    ? askEpoch(context)
    : () => 0;

/** Office.js does not say how a workbook counts days; its own DATE does. */
export function askEpoch(context: Excel.RequestContext): () => Epoch {
  const millennium = context.workbook.functions.date(2000, 1, 1);
  millennium.load('value');
  return () => epochOf(millennium.value === MILLENNIUM_1904);
}
