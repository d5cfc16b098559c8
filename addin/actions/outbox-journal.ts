import { entryId, sealCode, type NamedEntry } from '../domain/entry';
import { chainOf } from '../domain/seal-check';
import { keyOfKind, titleOfKind } from '../registers/columns';
import { journal } from '../registers/system';
import type { Register } from '../registers/vocabulary';
import type { RowSeen } from '../workbook/port';
import { writtenCell } from '../workbook/same-row';
import { readEntry } from './journal';
import type { Cells, KeptRow } from './outbox-item';
import { hintsOf } from './row-hints';
import { textOf } from './view-record';

/** Entries that are whole and what their names say; a mixed row is none. */
export function soundEntries(
  workbookId: string,
  rows: readonly RowSeen[],
): ReadonlyMap<string, NamedEntry> {
  const parts = new Map<string, RowSeen[]>();
  for (const row of rows) {
    const id = textOf(journal, row, 'entry');
    parts.set(id, [...(parts.get(id) ?? []), row]);
  }
  const sound = new Map<string, NamedEntry>();
  for (const [id, known] of parts) {
    const named = readEntry(known);
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

/** It hangs on an entry that is not there yet: another PC wrote that one, and its row arrives later. */
export function isLate({ chain, loose }: Told, { entry }: NamedEntry): boolean {
  if (entry.before === '' || chain.some(({ id }) => id === entry.before)) return false;
  const predecessor = loose.find(({ id }) => id === entry.before);
  return predecessor === undefined || isLate({ chain, loose }, predecessor);
}

/** The cells of the record's own row that follow from its journal. */
export function headerHints(register: Register, { chain }: Told): Cells {
  const newest = chain.at(-1);
  if (!newest) return {};
  const hints = hintsOf(register, newest);
  const numbered = keyOfKind(register, 'serial') !== undefined;
  return {
    ...(numbered && { [titleOfKind(register, 'serial')]: hints.serial }),
    ...(hints.state !== null && { [titleOfKind(register, 'state')]: hints.state }),
    [titleOfKind(register, 'entry')]: hints.entry,
    [titleOfKind(register, 'seal')]: hints.seal ?? '',
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
    [titleOfKind(register, 'seal')]: digest === '' ? '' : sealCode(digest),
  };
}
