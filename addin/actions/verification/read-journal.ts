import { plainText } from '../../workbook/records';
import { entryId, type NamedEntry } from '../../domain/journal/entry';
import { journal } from '../../registers/system';
import type { Pack } from '../../registers/vocabulary';
import type { RowSeen, WorkbookReader } from '../../workbook/port';
import { readEntry, showsEntry } from '../journal';
import { textOf } from '../view-record';
import type { Finding } from './finding';
import type { Progress } from './progress';
import { headers } from './read-sheet';

/** The entries that are what their names say, and where each stands. */
export interface JournalRead {
  readonly entries: readonly NamedEntry[];
  readonly rows: ReadonlyMap<string, RowSeen>;
}

/** Reads the journal; entries that are not what their names say become findings. */
export async function readJournal(
  workbook: WorkbookReader,
  workbookId: string,
  pack: Pack,
  progress: Progress,
  findings: Finding[],
): Promise<JournalRead> {
  const groups = new Map<string, RowSeen[]>();
  for await (const rows of workbook.scan(journal.table)) {
    progress(rows.length);
    for (const row of rows) {
      const id = textOf(journal, row, 'entry');
      // A blank row is the table's own; a row that lost its name is not.
      if (id === '' && Object.values(row.cells).every((cell) => plainText(cell) === '')) continue;
      groups.set(id, [...(groups.get(id) ?? []), row]);
    }
  }
  findings.push(...(await headers(workbook, journal)));
  const entries: NamedEntry[] = [];
  for (const [id, rows] of groups) {
    const named = readEntry(rows);
    const [row = null] = rows;
    const no = row ? textOf(journal, row, 'no') : '';
    const base = { sheet: journal.table, record: no, column: '', was: id, by: '', row };
    if (!named) findings.push({ kind: 'entry-unreadable', ...base, now: '' });
    else if (entryId(workbookId, named.entry) !== id)
      findings.push({ kind: 'entry-altered', ...base, now: entryId(workbookId, named.entry) });
    else {
      entries.push(named);
      const other = rows.find((one) => !showsEntry(pack, one, named));
      if (other) findings.push({ kind: 'entry-altered', ...base, row: other, now: id });
      findings.push(...formulas(rows).map((found) => ({ ...base, ...found, now: id })));
    }
  }
  const rows = new Map([...groups].flatMap(([id, [row]]) => (row ? [[id, row] as const] : [])));
  return { entries, rows };
}

/** A text that a formula gives is another one tomorrow. */
const formulas = (rows: readonly RowSeen[]): readonly Pick<Finding, 'kind' | 'column' | 'row'>[] =>
  rows.flatMap((row) =>
    Object.entries(row.cells).flatMap(([column, { formula }]) =>
      formula === undefined ? [] : [{ kind: 'formula-in-sealed-cell' as const, column, row }],
    ),
  );
