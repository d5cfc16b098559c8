import { isBlank } from '../../domain/cell';
import {
  WorkbookError,
  type LookRequest,
  type MissingPart,
  type NumberRequest,
  type RowKey,
  type RowPlace,
  type RowSeen,
  type Seen,
  type SumRequest,
  type WorkbookReader,
} from '../port';
import { numbersAfter } from '../next-numbers';
import type { ContentTable } from './content-table';

const SCAN_BLOCK = 500;

export type ContentTables = ReadonlyMap<string, ContentTable>;

/** The reading half of the port over tables that are all there. */
export const contentReader = (tables: ContentTables): Pick<WorkbookReader, 'look' | 'scan'> => ({
  look: (request) => Promise.resolve(look(tables, request)),
  scan: (name, columns) => scan(tables, name, columns),
});

function look(
  tables: ContentTables,
  { rows, matching = [], counts = [], numbers = [], sums = [], appendTo = [] }: LookRequest,
): Seen {
  return {
    rows: rows.map((wanted) => find(tables.get(wanted.table), wanted)),
    matching: matching.map(
      ({ table, column, text }) =>
        tables.get(table)?.holding(column, (found) => found === text) ?? [],
    ),
    counts: counts.map(
      ({ table, column, text }) =>
        tables.get(table)?.holding(column, (found) => found.toLowerCase() === text.toLowerCase())
          .length ?? 0,
    ),
    numbers: numbers.flatMap((request) => freeNumbers(tables.get(request.table), request)),
    sums: sums.map((request) => sum(tables.get(request.table), request)),
    closed: appendTo.flatMap((name) => {
      const table = tables.get(name);
      return (table ? table.closed(1) : { table: name, why: 'missing' as const }) ?? [];
    }),
    missing: [...rows, ...matching, ...counts, ...numbers, ...sums].flatMap((part) =>
      missingPart(tables, part),
    ),
    places: null,
  };
}

function freeNumbers(table: ContentTable | undefined, request: NumberRequest): readonly string[] {
  const { column, startsWith, take = 1, after = 0 } = request;
  const series = table?.holding(column, (text) => text.startsWith(startsWith)) ?? [];
  const free: string[] = [];
  for (let from = Math.max(series.length, after); free.length < take;) {
    const next = numbersAfter(request, from);
    free.push(
      ...next.filter((text) => table?.holding(column, (held) => held === text).length !== 1),
    );
    from += next.length;
  }
  return free.slice(0, take);
}

const sum = (table: ContentTable | undefined, { column, text, of, filled }: SumRequest): number =>
  (table?.holding(column, (found) => found.toLowerCase() === text.toLowerCase()) ?? [])
    .filter(({ cells }) => !isBlank(cells[filled]))
    .reduce((total, { cells }) => {
      const cell = cells[of];
      return total + (cell?.kind === 'number' ? cell.number : 0);
    }, 0);

function find(table: ContentTable | undefined, wanted: RowKey | RowPlace): RowSeen | null {
  if ('position' in wanted) return table?.at(wanted.position) ?? null;
  return table?.holding(wanted.column, (text) => text === wanted.text)[0] ?? null;
}

function missingPart(
  tables: ContentTables,
  part: { readonly table: string; readonly column?: string },
): readonly MissingPart[] {
  const table = tables.get(part.table);
  if (!table) return [{ table: part.table }];
  const { column } = part;
  return column === undefined || table.headers.includes(column)
    ? []
    : [{ table: part.table, column }];
}

async function* scan(
  tables: ContentTables,
  name: string,
  columns?: readonly string[],
): AsyncGenerator<readonly RowSeen[]> {
  const table = tableNamed(tables, name);
  for (let from = 0; from < table.rows.length; from += SCAN_BLOCK)
    yield await Promise.resolve(table.block(from, from + SCAN_BLOCK, columns));
}

export function tableNamed<T extends ContentTable>(
  tables: ReadonlyMap<string, T>,
  name: string,
): T {
  const table = tables.get(name);
  if (!table) throw new WorkbookError('unreadable', { message: `no table ${name}` });
  return table;
}
