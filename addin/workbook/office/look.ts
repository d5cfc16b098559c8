import type { LookRequest, MissingPart, RowKey, RowPlace, Seen } from '../port';
import type { TableShape } from '../table-shape';
import type { Run } from './host';
import { countText, locateText, sumWhere, type Located } from './locate';
import { FreeNumber, freeNumbers } from './free-number';
import { findMissing, isMissing } from './missing';
import { Places } from './places';
import { closedFor, placeOf, surveyEpoch, surveyTable } from './survey';
import { readWanted } from './wanted';

export type Shapes = ReadonlyMap<string, TableShape>;

export const shapeNamed = (shapes: Shapes, table: string): TableShape =>
  shapes.get(table) ?? { table, columns: [] };

/** Locates in one batch and reads in a second, however long the tables are. */
export async function look(run: Run, shapes: Shapes, request: LookRequest): Promise<Seen> {
  try {
    return await lookAt(run, shapes, request, []);
  } catch (error) {
    const missing = await findMissing(run, request);
    if (missing.length === 0) throw error;
    return lookAt(run, shapes, request, missing);
  }
}

function lookAt(
  run: Run,
  shapes: Shapes,
  { rows, matching = [], counts = [], numbers = [], sums = [], appendTo = [] }: LookRequest,
  missing: readonly MissingPart[],
): Promise<Seen> {
  const lacks = isMissing(missing);
  const named = [...rows, ...matching, ...counts, ...numbers, ...sums].map(({ table }) => table);
  const tables = [...new Set([...named, ...appendTo])].filter((table) => !lacks(table));
  return run(async (context) => {
    const located = [
      ...rows.map((row) => locate(context, row, false, lacks)),
      ...matching.map((row) => locate(context, row, true, lacks)),
    ];
    const counted = counts.map((key) =>
      lacks(key.table, key.column) ? () => 0 : countText(context, key),
    );
    const free = numbers.map((number) =>
      lacks(number.table, number.column) ? null : new FreeNumber(context, number),
    );
    const series = free.filter((number) => number !== null);
    const totals = sums.map((sum) =>
      [sum.column, sum.of, sum.filled].some((column) => lacks(sum.table, column))
        ? () => 0
        : sumWhere(context, sum),
    );
    const survey = surveyTables(context, shapes, tables, appendTo);
    await context.sync();

    const places = survey();
    for (const number of series) number.probe();
    const read = await readWanted(
      context,
      places,
      [...rows, ...matching].map((row, index) => ({
        table: row.table,
        key: 'column' in row ? row : null,
        all: index >= rows.length,
        located: located[index]?.() ?? NOWHERE,
      })),
      series.length > 0,
    );
    const found = await freeNumbers(context, series);
    return {
      rows: read.slice(0, rows.length).map(([first]) => first ?? null),
      matching: read.slice(rows.length),
      counts: counted.map((count) => count()),
      numbers: free.flatMap((number) => (number ? (found[series.indexOf(number)] ?? []) : [''])),
      sums: totals.map((total) => total()),
      closed: appendTo.flatMap((table) => {
        const place = places.tables.get(table);
        return (place ? closedFor(place, 1) : { table, why: 'missing' as const }) ?? [];
      }),
      missing,
      places,
    };
  });
}

/** Adds to the batch what tells about tables and workbook; the answer is there after the next sync. */
export function surveyTables(
  context: Excel.RequestContext,
  shapes: Shapes,
  tables: readonly string[],
  appendTo: readonly string[],
): () => Places {
  const { workbook } = context;
  workbook.load('readOnly');
  const known = tables.map((table) => shapeNamed(shapes, table));
  const epoch = surveyEpoch(context, known);
  const surveyed = known.map((shape) =>
    surveyTable(context, shape, appendTo.includes(shape.table)),
  );
  return () =>
    new Places(
      workbook.readOnly,
      epoch(),
      new Map(surveyed.map((place, index) => [tables[index] ?? '', placeOf(place)])),
    );
}

const NOWHERE: Located = { kind: 'nowhere' };

function locate(
  context: Excel.RequestContext,
  row: RowKey | RowPlace,
  all: boolean,
  lacks: ReturnType<typeof isMissing>,
): () => Located {
  if ('column' in row)
    return lacks(row.table, row.column) ? () => NOWHERE : locateText(context, row, all);
  return () => (lacks(row.table) ? NOWHERE : { kind: 'at', first: row.position, count: 1 });
}
