import type { CellInput } from '../../domain/cell';
import type { Epoch } from '../date-system';
import type { Found } from '../find-again';
import type { Change } from '../port';
import { columnShape } from '../table-shape';
import { tableOf, type Append, type Update } from '../verdict';
import { hostWrite, type HostWrite } from './cells';
import { runsOf } from './read-rows';
import type { Places } from './places';
import type { TablePlace } from './survey';

/** Neighbouring rows of one table that are written together. */
export interface Target {
  readonly place: TablePlace;
  /** body: rows from `from` on · last: the blank last row · below: new rows under the table */
  readonly at: 'body' | 'last' | 'below';
  readonly from: number;
  readonly rows: readonly PlannedRow[];
}

export interface PlannedRow {
  readonly input: Readonly<Record<string, CellInput>>;
  /** as wide as the table */
  readonly writes: readonly HostWrite[];
  /** null = the row is appended */
  readonly update: Update | null;
}

/**
 * Which rows are written where, table by table in the order of the changes. Rows that stand together
 * become one block.
 */
export function planWrite(
  changes: readonly Change[],
  { tables, epoch }: Places,
  found: Found,
): readonly Target[] {
  const updates = changes.filter((change) => change.kind === 'update');
  const appends = changes.filter((change) => change.kind === 'append');
  return [...new Set(changes.map(tableOf))].flatMap((table) => {
    const place = tables.get(table);
    if (!place) return [];
    return [
      ...bodyTargets(
        place,
        epoch,
        updates.filter(({ row }) => row.table === table),
        found,
      ),
      ...endTargets(
        place,
        epoch,
        appends.filter((append) => append.table === table),
      ),
    ];
  });
}

function bodyTargets(
  place: TablePlace,
  epoch: Epoch,
  updates: readonly Update[],
  found: Found,
): readonly Target[] {
  const byPosition = new Map(
    updates.map((update) => [found.get(update)?.position ?? update.row.position, update]),
  );
  return runsOf(byPosition.keys()).map(([from, to]) => ({
    place,
    at: 'body',
    from,
    rows: Array.from({ length: to - from + 1 }, (_, index) => {
      const update = byPosition.get(from + index) ?? null;
      return { ...plannedRow(place, epoch, update?.set ?? {}), update };
    }),
  }));
}

function endTargets(
  place: TablePlace,
  epoch: Epoch,
  appends: readonly Append[],
): readonly Target[] {
  const rows = appends
    .flatMap((append) => append.rows)
    .map((input) => ({ ...plannedRow(place, epoch, input), update: null }));
  const filled = place.end?.unused ? rows.slice(0, 1) : [];
  const below = rows.slice(filled.length);
  return [
    ...(filled.length > 0
      ? [{ place, at: 'last', from: place.rowCount - 1, rows: filled } as const]
      : []),
    ...(below.length > 0
      ? [{ place, at: 'below', from: place.rowCount, rows: below } as const]
      : []),
  ];
}

const plannedRow = (
  { shape, headers }: TablePlace,
  epoch: Epoch,
  input: PlannedRow['input'],
): Pick<PlannedRow, 'input' | 'writes'> => ({
  input,
  writes: headers.map((header) => hostWrite(input[header], columnShape(shape, header), epoch)),
});
