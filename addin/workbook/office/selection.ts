import type { Selection } from '../port';
import { isCode, type Run } from './host';
import { surveyTables, type Shapes } from './look';
import { loadRows } from './read-rows';

/** The selected rows of the known table under the cursor; hidden rows are never among them. */
export async function selection(
  run: Run,
  shapes: Shapes,
  limit: number,
): Promise<Selection | null> {
  return run(async (context) => {
    const sheet = openSheet(context, shapes);
    try {
      await context.sync();
    } catch (error) {
      // A picture or a chart is selected.
      if (isCode(error, 'InvalidSelection')) return null;
      throw error;
    }
    const hit = tableUnder(sheet);
    if (!hit) return null;
    const positions = await visible(context, hit, limit + 1);
    if (positions.length === 0) return null;
    const survey = surveyTables(context, shapes, [hit.table], []);
    await context.sync();
    const places = survey();
    const place = places.tables.get(hit.table);
    const rows = place && loadRows(context, place, positions.slice(0, limit));
    await context.sync();
    const column = place?.headers[hit.column];
    return {
      table: hit.table,
      rows: [...(rows?.(places.epoch).values() ?? [])],
      more: positions.length > limit,
      ...(column !== undefined && { column }),
    };
  });
}

interface OpenSheet {
  readonly worksheet: Excel.Worksheet;
  readonly areas: Excel.RangeCollection;
  readonly active: Excel.Range;
  readonly tables: readonly {
    readonly name: string;
    readonly table: Excel.Table;
    readonly worksheet: Excel.Worksheet;
    readonly body: Excel.Range;
  }[];
}

function openSheet(context: Excel.RequestContext, shapes: Shapes): OpenSheet {
  const { workbook } = context;
  const selected = workbook.getSelectedRanges();
  const { areas, worksheet } = partsOf(selected);
  areas.load('items/rowIndex, items/rowCount, items/columnIndex, items/columnCount');
  worksheet.load('id');
  const active = workbook.getActiveCell();
  active.load('rowIndex, columnIndex');
  const tables = [...shapes.keys()].map((name) => {
    const table = workbook.tables.getItemOrNullObject(name);
    const body = table.getDataBodyRange();
    const own = sheetOf(table);
    table.load('name');
    own.load('id');
    body.load('rowIndex, rowCount, columnIndex, columnCount');
    return { name, table, worksheet: own, body };
  });
  return { worksheet, areas, active, tables };
}

const partsOf = ({ areas, worksheet }: Excel.RangeAreas) => ({ areas, worksheet });
export const sheetOf = ({ worksheet }: Excel.Table): Excel.Worksheet => worksheet;

interface Hit {
  readonly table: string;
  readonly body: Excel.Range;
  readonly rowCount: number;
  /** selected rows as [from, to] within the body */
  readonly blocks: readonly (readonly [number, number])[];
  /** of the active cell within the table; may lie outside */
  readonly column: number;
}

/** Of several tables on a sheet the one that the cursor stands in. */
function tableUnder({ worksheet, areas, active, tables }: OpenSheet): Hit | null {
  const hits = tables
    .filter((one) => !one.table.isNullObject && one.worksheet.id === worksheet.id)
    .map(({ name, body }): Hit => {
      const { rowIndex, rowCount, columnIndex, columnCount } = body;
      const blocks = areas.items
        .filter(
          (area) =>
            area.columnIndex < columnIndex + columnCount &&
            area.columnIndex + area.columnCount > columnIndex,
        )
        .map((area): readonly [number, number] => [
          Math.max(0, area.rowIndex - rowIndex),
          Math.min(rowCount, area.rowIndex + area.rowCount - rowIndex) - 1,
        ])
        .filter(([from, to]) => from <= to);
      return { table: name, body, rowCount, blocks, column: active.columnIndex - columnIndex };
    })
    .filter(({ blocks }) => blocks.length > 0);
  const row = (hit: Hit): number => active.rowIndex - hit.body.rowIndex;
  return (
    hits.find((hit) => row(hit) >= 0 && row(hit) < hit.rowCount && hit.column >= 0) ??
    hits[0] ??
    null
  );
}

/** Rows asked at once whether they are hidden. */
const AT_ONCE = 400;

/** Positions of the first selected rows that a person can see. */
async function visible(
  context: Excel.RequestContext,
  { body, blocks }: Hit,
  enough: number,
): Promise<readonly number[]> {
  const selected = [
    ...new Set(
      blocks.flatMap(([from, to]) =>
        Array.from({ length: to - from + 1 }, (_, index) => from + index),
      ),
    ),
  ].sort((a, b) => a - b);
  const seen: number[] = [];
  for (let at = 0; at < selected.length && seen.length < enough; at += AT_ONCE)
    seen.push(...(await visibleOf(context, body, selected.slice(at, at + AT_ONCE))));
  return seen.slice(0, enough);
}

async function visibleOf(
  context: Excel.RequestContext,
  body: Excel.Range,
  positions: readonly number[],
): Promise<readonly number[]> {
  const rows = positions.map((position) => {
    const row = body.getRow(position);
    row.load('rowHidden');
    return row;
  });
  await context.sync();
  return positions.filter((_, index) => rows[index]?.rowHidden === false);
}
