import { plainText } from '../../workbook/records';
import { entryName, entryText, type NamedEntry } from '../../domain/journal/entry';
import type { SignatureChecker } from '../../domain/keys/keyring';
import { journal } from '../../registers/system';
import type { Pack } from '../../registers/vocabulary';
import type { RowSeen, WorkbookReader } from '../../workbook/port';
import { readEntry, showsEntry } from '../journal';
import { textOf } from '../view-record';
import { digestsOf } from './digests';
import type { Finding } from './finding';
import type { Progress } from './progress';
import { headers } from './read-sheet';

/** The entries that are what their names say, and where each stands. */
export interface JournalRead {
  readonly entries: readonly NamedEntry[];
  readonly rows: ReadonlyMap<string, RowSeen>;
  /** entryDigest of each, by its name */
  readonly digests: ReadonlyMap<string, string>;
}

/** Reads the journal; entries that are not what their names say become findings. */
export async function readJournal(
  workbook: WorkbookReader,
  workbookId: string,
  pack: Pack,
  progress: Progress,
  findings: Finding[],
  checker?: SignatureChecker,
): Promise<JournalRead> {
  const groups = new Map<string, RowSeen[]>();
  for await (const rows of workbook.scan(journal.table)) {
    progress(rows.length);
    for (const row of rows) {
      const id = textOf(journal, row, 'entry');
      // A blank row is the table's own; a row that lost its name is not.
      if (id === '' && Object.values(row.cells).every((cell) => plainText(cell) === '')) continue;
      const group = groups.get(id);
      if (group) group.push(row);
      else groups.set(id, [row]);
    }
  }
  findings.push(...(await headers(workbook, journal)));
  const parsed = [...groups].map(([id, rows]) => ({ id, rows, named: readEntry(rows) }));
  const texts = parsed.map(({ named }) => (named ? entryText(workbookId, named.entry) : ''));
  const hashed = await digestsOf(checker, texts);
  const entries: NamedEntry[] = [];
  const digests = new Map<string, string>();
  for (const [index, { id, rows, named }] of parsed.entries()) {
    const [row = null] = rows;
    const digest = hashed[index] ?? '';
    const now = entryName(digest);
    const no = row ? textOf(journal, row, 'no') : '';
    const base = { sheet: journal.table, record: no, column: '', was: id, by: '', row };
    if (!named) findings.push({ kind: 'entry-unreadable', ...base, now: '' });
    else if (now !== id) findings.push({ kind: 'entry-altered', ...base, now });
    else {
      entries.push(named);
      digests.set(id, digest);
      const other = rows.find((one) => !showsEntry(pack, one, named));
      if (other) findings.push({ kind: 'entry-altered', ...base, row: other, now: id });
      findings.push(...formulas(rows).map((found) => ({ ...base, ...found, now: id })));
    }
  }
  const rows = new Map([...groups].flatMap(([id, [row]]) => (row ? [[id, row] as const] : [])));
  return { entries, rows, digests };
}

/** A text that a formula gives is another one tomorrow. */
const formulas = (rows: readonly RowSeen[]): readonly Pick<Finding, 'kind' | 'column' | 'row'>[] =>
  rows.flatMap((row) =>
    Object.entries(row.cells).flatMap(([column, { formula }]) =>
      formula === undefined ? [] : [{ kind: 'formula-in-sealed-cell' as const, column, row }],
    ),
  );
