import type { Epoch } from '../date-system';
import type { RowSeen } from '../port';
import { readRows } from './cells';
import type { TablePlace } from './survey';

/** Adds to the batch the reading of these rows, neighbours together; there after the next sync. */
export function loadRows(
  context: Excel.RequestContext,
  place: TablePlace,
  positions: Iterable<number>,
): (epoch: Epoch) => ReadonlyMap<number, RowSeen> {
  const body = context.workbook.tables.getItem(place.shape.table).getDataBodyRange();
  const blocks = runsOf(positions)
    .map(([from, to]) => [Math.max(from, 0), Math.min(to, place.rowCount - 1)] as const)
    .filter(([from, to]) => from <= to)
    .map(([from, to]) => {
      const range = body.getRow(from).getResizedRange(to - from, 0);
      range.load('values, valueTypes, formulas');
      return { from, range };
    });
  return (epoch) =>
    new Map(
      blocks
        .flatMap(({ from, range }) => readRows(range, { ...place, epoch }, from))
        .map((row) => [row.position, row]),
    );
}

/** Neighbouring numbers as `[from, to]`. */
export function runsOf(numbers: Iterable<number>): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] + 1 === number) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
