import type { Found } from './find-again';
import type { Change, ClosedTable, Outcome } from './port';
import { sameRow } from './same-row';

/** How the sheets stand at the moment of writing. */
export interface Footing {
  readonly readOnly: boolean;
  /** null = there is no such table any more */
  table(name: string): TableFooting | null;
  readonly found: Found;
}

export interface TableFooting {
  readonly headers: readonly string[];
  readonly protected: boolean;
  /** why rows cannot be appended; not asked = open */
  readonly closed?: ClosedTable;
}

export type Update = Extract<Change, { kind: 'update' }>;
export type Append = Extract<Change, { kind: 'append' }>;

/** The first thing that stands against writing any of the changes; null = nothing does. */
export function verdict(changes: readonly Change[], footing: Footing): Outcome | null {
  if (footing.readOnly) return { kind: 'read-only' };
  for (const change of changes) {
    const outcome = verdictOn(change, footing);
    if (outcome) return outcome;
  }
  return null;
}

function verdictOn(change: Change, footing: Footing): Outcome | null {
  const name = tableOf(change);
  const table = footing.table(name);
  if (!table) return { kind: 'closed', closed: { table: name, why: 'missing' } };
  const column = columnsOf(change).find((header) => !table.headers.includes(header));
  if (column !== undefined) return { kind: 'header-changed', table: name, column };
  if (table.protected) return { kind: 'closed', closed: { table: name, why: 'protected' } };
  if (change.kind === 'append')
    return table.closed ? { kind: 'closed', closed: table.closed } : null;
  const now = footing.found.get(change);
  if (!now) return { kind: 'row-gone', row: change.row };
  return sameRow(change.row.cells, now.cells)
    ? null
    : { kind: 'row-changed', was: change.row, now };
}

export const tableOf = (change: Change): string =>
  change.kind === 'append' ? change.table : change.row.table;

/** Columns that must still be there: all that were seen, and all that are written. */
const columnsOf = (change: Change): readonly string[] =>
  change.kind === 'append'
    ? [change.identity, ...change.rows.flatMap((row) => Object.keys(row))]
    : [change.identity, ...Object.keys(change.row.cells), ...Object.keys(change.set)];

/** Two updates of one row are one: what the first wrote is not a change by somebody else. */
export function mergeUpdates(changes: readonly Change[]): readonly Change[] {
  const merged: Change[] = [];
  for (const change of changes) {
    const index = merged.findIndex((former) => isSameRow(former, change));
    const former = merged[index];
    if (former?.kind === 'update' && change.kind === 'update')
      merged[index] = { ...former, set: { ...former.set, ...change.set } };
    else merged.push(change);
  }
  return merged;
}

const isSameRow = (a: Change, b: Change): boolean =>
  a.kind === 'update' &&
  b.kind === 'update' &&
  a.row.table === b.row.table &&
  a.row.position === b.row.position;
