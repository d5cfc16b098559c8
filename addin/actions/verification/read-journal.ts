import { entryId, type NamedEntry } from '../../domain/journal/entry';
import { title } from '../../registers/columns';
import { journal } from '../../registers/system';
import type { Pack } from '../../registers/vocabulary';
import type { RowSeen, WorkbookReader } from '../../workbook/port';
import { plainText } from '../house';
import { readEntry, showsItsStep } from '../journal';
import { textOf } from '../view-record';
import type { Finding } from './finding';
import type { Progress } from './progress';

/** All entries that are what their names say; the others become findings. */
export async function readJournal(
  workbook: WorkbookReader,
  workbookId: string,
  pack: Pack,
  progress: Progress,
  findings: Finding[],
): Promise<readonly NamedEntry[]> {
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
  const entries: NamedEntry[] = [];
  for (const [id, rows] of groups) {
    const named = readEntry(rows);
    const [row = null] = rows;
    const no = row ? textOf(journal, row, 'no') : '';
    const base = { sheet: journal.table, record: no, column: '', was: id, by: '', row };
    if (!named) findings.push({ kind: 'entry-unreadable', ...base, now: '' });
    else if (entryId(workbookId, named.entry) !== id)
      findings.push({ kind: 'entry-altered', ...base, now: entryId(workbookId, named.entry) });
    else if (rows.some((other) => !showsItsStep(pack, other, named)))
      findings.push({ kind: 'entry-altered', ...base, column: title(journal, 'step'), now: id });
    else entries.push(named);
  }
  return entries;
}
