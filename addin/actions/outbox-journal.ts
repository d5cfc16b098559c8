import { entryId, sealCode, type NamedEntry } from '../domain/entry';
import { chainOf } from '../domain/seal-check';
import { readState } from '../domain/sign-off';
import { keyOfKind, titleOfKind } from '../registers/columns';
import { journal } from '../registers/system';
import type { Register } from '../registers/vocabulary';
import type { RowSeen } from '../workbook/port';
import { writtenCell } from '../workbook/same-row';
import { readEntry } from './journal';
import type { Cells, KeptRow } from './outbox-item';
import { stateCell } from './state-text';
import { textOf } from './view-record';

/** Entries that are whole and what their names say; a mixed row is none. */
export function soundEntries(
  workbookId: string,
  rows: readonly RowSeen[],
): ReadonlyMap<string, NamedEntry> {
  const parts = new Map<string, Map<string, RowSeen>>();
  for (const row of rows) {
    const id = textOf(journal, row, 'entry');
    const known = parts.get(id) ?? new Map<string, RowSeen>();
    parts.set(id, known.set(textOf(journal, row, 'part'), row));
  }
  const sound = new Map<string, NamedEntry>();
  for (const [id, known] of parts) {
    const named = readEntry([...known.values()]);
    if (named && entryId(workbookId, named.entry) === id) sound.set(id, named);
  }
  return sound;
}

/** What this PC wrote into the journal, as rows. */
export const entryRows = (rows: readonly KeptRow[]): readonly RowSeen[] =>
  rows
    .filter(({ table }) => table === journal.table)
    .map(({ table, whole }) => ({
      table,
      position: -1,
      cells: Object.fromEntries(
        Object.entries(whole).map(([header, value]) => [header, writtenCell(value)]),
      ),
    }));

/** What the journal says of one record. */
export interface Told {
  readonly chain: readonly NamedEntry[];
  /** entries that hang on nothing that is there, or fork: of them the row shows nothing */
  readonly loose: readonly NamedEntry[];
}

export const told = (entries: Iterable<NamedEntry>): Told => chainOf([...entries]);

/** The cells of the record's own row that follow from its journal. */
export function headerHints(register: Register, { chain }: Told): Cells {
  const newest = chain.at(-1);
  if (!newest) return {};
  const state = readState(newest.entry.state);
  const serial = keyOfKind(register, 'serial');
  return {
    ...(serial !== undefined && { [titleOfKind(register, 'serial')]: newest.entry.no }),
    ...(state && { [titleOfKind(register, 'state')]: stateCell(register, state) }),
    [titleOfKind(register, 'entry')]: newest.id,
    ...(newest.entry.digest !== '' && {
      [titleOfKind(register, 'seal')]: sealCode(newest.entry.digest),
    }),
  };
}

/** The same of one of its lines. */
export function lineHints(register: Register, { chain }: Told, line: string): Cells {
  const newest = chain.at(-1);
  if (!newest) return {};
  const sealed = chain.filter(({ entry }) => entry.content.some((cell) => cell.line === line));
  const digest = sealed.at(-1)?.entry.digest ?? '';
  return {
    [titleOfKind(register, 'document')]: newest.entry.no,
    ...(digest !== '' && { [titleOfKind(register, 'seal')]: sealCode(digest) }),
  };
}
