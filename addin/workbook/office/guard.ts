import { sameRow } from '../same-row';
import type { Epoch } from '../date-system';
import type { Guarded, Written } from './batch';
import { isEmpty, isUnusedRow, readRows } from './cells';

/** Was everything as it was seen at the very moment of writing? */
export const stoodStill = (
  written: readonly Written[],
  guarded: readonly Guarded[],
  epoch: Epoch,
): boolean =>
  guarded.every((table) => tableStood(table, written)) &&
  written.every((one) => rowsStood(one, epoch));

function tableStood(
  { place, table, header, filter, last }: Guarded,
  written: readonly Written[],
): boolean {
  const headers = (header.values[0] ?? []).map(String);
  const targets = written.flatMap(({ target }) => (target.place === place ? [target] : []));
  const appended = targets.some(({ at }) => at !== 'body');
  // Filtered a moment ago: a block of rows may have landed in the visible ones only.
  const torn =
    filter.isDataFiltered && !place.filtered && targets.some(({ rows }) => rows.length > 1);
  return (
    headers.length === place.headers.length &&
    headers.every((text, index) => text === place.headers[index]) &&
    !(appended && table.showTotals) &&
    !torn &&
    // Rows that came or went show in the rows themselves; a blank last row is always filled.
    (!appended || isUnusedRow(place, last) === targets.some(({ at }) => at === 'last'))
  );
}

function rowsStood({ target, before }: Written, epoch: Epoch): boolean {
  const rows = readRows(before, { ...target.place, epoch }, target.from);
  switch (target.at) {
    case 'body':
      return target.rows.every(({ update }, index) => {
        const now = rows[index];
        return !update || (now !== undefined && sameRow(update.row.cells, now.cells));
      });
    case 'last':
      return true;
    case 'below':
      return before.valueTypes.every((types) => types.every(isEmpty));
  }
}
