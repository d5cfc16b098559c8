import { entryId, type Entry, type NamedEntry } from '../domain/journal/entry';
import { entryFromFields, fieldsOf } from '../domain/journal/fields';
import { readState, type FlowState } from '../domain/sign-off';
import { titleOfKind } from '../registers/columns';
import { journal } from '../registers/system';
import type { Pack } from '../registers/vocabulary';
import type { Change, RowSeen } from '../workbook/port';
import { cellsByKey, inputByKey, plainText } from '../workbook/records';

export const nameEntry = (workbookId: string, entry: Entry): NamedEntry => ({
  id: entryId(workbookId, entry),
  entry,
  signature: '',
});

const stepTitle = (pack: Pack, { register, step }: Entry): string =>
  pack.registers.find(({ id }) => id === register)?.signOff?.find((of) => of.step === step)?.title
    .zh ?? '';

/** A row of an entry says letter by letter what the entry says, its parts for people included. */
export function showsEntry(pack: Pack, row: RowSeen, named: NamedEntry): boolean {
  return fieldsOf(named, stepTitle(pack, named.entry)).some((fields) =>
    journal.columns.every(({ key, title }) => rawText(row.cells[title.zh]) === (fields[key] ?? '')),
  );
}

/** Appends entries to the journal, each in as many rows as its content needs. */
export const journalChange = (pack: Pack, entries: readonly NamedEntry[]): Change => ({
  kind: 'append',
  table: journal.table,
  identity: titleOfKind(journal, 'entry'),
  rows: entries.flatMap((named) =>
    fieldsOf(named, stepTitle(pack, named.entry)).map((fields) => inputByKey(journal, fields)),
  ),
});

/** A whole entry from its rows in any order; null = a part or a field is missing or unreadable. */
export function readEntry(rows: readonly RowSeen[]): NamedEntry | null {
  return entryFromFields(
    uniqueParts(rows).map((row) => {
      const fields: Record<string, string> = {};
      for (const { key, title } of journal.columns) fields[key] = rawText(row.cells[title.zh]);
      return fields;
    }),
  );
}

/** The state that an entry of this record tells of; for lists, which verify nothing. */
export function stateIn(row: RowSeen, rowId: string): FlowState | null {
  const cells = cellsByKey(journal, row);
  return plainText(cells['rowId']) === rowId ? readState(rawText(cells['state'])) : null;
}

/** The entry of these rows, if it is what its name says. */
export function readSoundEntry(workbookId: string, rows: readonly RowSeen[]): NamedEntry | null {
  const named = readEntry(rows);
  return named && entryId(workbookId, named.entry) === named.id ? named : null;
}

/** The state that an entry of this record tells of. */
export const stateOfEntry = (named: NamedEntry | null, rowId: string): FlowState | null =>
  named?.entry.rowId === rowId ? readState(named.entry.state) : null;

/** Entries that are whole and what their names say, by their names; a mixed row is none. */
export function soundEntries(
  workbookId: string,
  rows: readonly RowSeen[],
): ReadonlyMap<string, NamedEntry> {
  const parts = new Map<string, RowSeen[]>();
  for (const row of rows) {
    const id = plainText(cellsByKey(journal, row)['entry']);
    parts.set(id, [...(parts.get(id) ?? []), row]);
  }
  const sound = new Map<string, NamedEntry>();
  for (const [id, known] of parts) {
    const named = readEntry(known);
    if (named && entryId(workbookId, named.entry) === id) sound.set(id, named);
  }
  return sound;
}

/** An entry appended twice by a retry is the same entry. */
const uniqueParts = (rows: readonly RowSeen[]): readonly RowSeen[] =>
  rows.length < 2
    ? rows
    : [...new Map(rows.map((row) => [plainText(cellsByKey(journal, row)['part']), row])).values()];

/** Journal cells are texts as written: not trimmed, a number only if a program turned it into one. */
function rawText(cell: ReturnType<typeof cellsByKey>[string] | undefined): string {
  if (cell?.kind === 'text') return cell.text;
  return cell?.kind === 'number' ? String(cell.number) : '';
}
