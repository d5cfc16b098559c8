import type { RowKey, RowSeen } from '../port';
import type { Located } from './locate';
import type { Places } from './places';
import { readColumn } from './read-column';
import { loadRows } from './read-rows';

/** Rows that somebody asked for, and where they may stand. */
export interface Wanted {
  readonly table: string;
  /** null = named by its place */
  readonly key: RowKey | null;
  /** every row with the text, not only the first */
  readonly all: boolean;
  readonly located: Located;
}

/**
 * Reads the rows in one batch; only what MATCH cannot tell apart costs a look at whole columns.
 * `queued` = something else waits in the batch, so that it is sent even without rows.
 */
export async function readWanted(
  context: Excel.RequestContext,
  places: Places,
  wanted: readonly Wanted[],
  queued: boolean,
): Promise<readonly (readonly RowSeen[])[]> {
  const likely = await readPositions(
    context,
    places,
    wanted.map(({ table, located }) => ({ table, positions: candidates(located) })),
    queued,
  );
  const checked = wanted.map((item, index) => check(item, likely[index] ?? []));
  const unsure = wanted.filter((_, index) => checked[index] === null);
  if (unsure.length === 0) return checked.map((rows) => rows ?? []);

  const texts = await readColumns(context, places, unsure);
  const read = await readPositions(
    context,
    places,
    unsure.map(({ table, key, all }) => {
      const hits = texts(key).flatMap((text, at) => (text === key?.text ? [at] : []));
      return { table, positions: all ? hits : hits.slice(0, 1) };
    }),
  );
  return wanted.map((item, index) => checked[index] ?? read[unsure.indexOf(item)] ?? []);
}

const candidates = (located: Located): readonly number[] =>
  located.kind === 'at'
    ? Array.from({ length: located.count }, (_, index) => located.first + index)
    : [];

/** The rows, if they are surely the ones; null = the column has to be read. */
function check({ key, located }: Wanted, rows: readonly RowSeen[]): readonly RowSeen[] | null {
  if (located.kind === 'nowhere') return [];
  if (located.kind === 'unknown') return null;
  if (!key) return rows;
  const right = rows.filter(({ cells }) => {
    const cell = cells[key.column];
    return cell?.kind === 'text' && cell.text === key.text;
  });
  return right.length === located.count ? right : null;
}

interface Positions {
  readonly table: string;
  readonly positions: readonly number[];
}

async function readPositions(
  context: Excel.RequestContext,
  { tables, epoch }: Places,
  asked: readonly Positions[],
  queued = false,
): Promise<readonly (readonly RowSeen[])[]> {
  const loading = [...tables].map(([table, place]) => {
    const positions = asked.flatMap((one) => (one.table === table ? one.positions : []));
    return [table, positions.length > 0 ? loadRows(context, place, positions) : null] as const;
  });
  if (!queued && loading.every(([, rows]) => rows === null)) return asked.map(() => []);
  await context.sync();
  const read = new Map(loading.map(([table, rows]) => [table, rows?.(epoch)]));
  return asked.map(({ table, positions }) =>
    positions.flatMap((position) => read.get(table)?.get(position) ?? []),
  );
}

type Texts = readonly (string | null)[];

async function readColumns(
  context: Excel.RequestContext,
  { tables }: Places,
  wanted: readonly Wanted[],
): Promise<(key: RowKey | null) => Texts> {
  const read = new Map<string, Texts>();
  for (const { key } of wanted) {
    const place = key && tables.get(key.table);
    if (place && !read.has(columnName(key)))
      read.set(columnName(key), await readColumn(context, place, key.column));
  }
  return (key) => (key && read.get(columnName(key))) ?? [];
}

const columnName = ({ table, column }: RowKey): string => `${table}[${column}]`;
