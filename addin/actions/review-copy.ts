import { BLANK, textCell, type Cell } from '../domain/cell';
import { journal, parameters, people } from '../registers/system';
import type { Register } from '../registers/vocabulary';
import type { LookRequest, RowKey, RowSeen, Seen, WorkbookReader } from '../workbook/port';
import { plainText } from '../workbook/records';
import type { Looking } from './desk';
import { loadHouse } from './house';
import { journalChange } from './journal';
import type { Book } from './opening-book';

/** Another workbook as its 副本文件 has it, looked at from this PC. */
export async function lookingAt(book: Book, now: Looking['now']): Promise<Looking> {
  const workbook = readerOf(book);
  return { workbook, pack: book.pack, house: await loadHouse(workbook, book.pack), now };
}

const BLOCK = 500;

function readerOf({ workbookId, pack, entries, rows, drafts }: Book): WorkbookReader {
  const tables = new Map<string, readonly RowSeen[]>();
  for (const register of [...pack.registers, people, parameters]) {
    const { table } = register;
    const all = [...(rows.get(table) ?? []), ...(drafts.get(table) ?? [])];
    tables.set(
      table,
      all.sort((a, b) => a.position - b.position).map((row) => whole(register, row)),
    );
  }
  const told = journalChange(pack, entries);
  tables.set(
    journal.table,
    (told.kind === 'append' ? told.rows : []).map((texts, position) => {
      const cells: Record<string, Cell> = {};
      for (const [header, text] of Object.entries(texts))
        cells[header] = textCell(String(text ?? ''));
      return { table: journal.table, position, cells };
    }),
  );
  const matching = ({ table, column, text }: RowKey): readonly RowSeen[] =>
    (tables.get(table) ?? []).filter(({ cells }) => plainText(cells[column]) === text);
  return {
    facts: () => Promise.resolve({ workbookId, readOnly: true, tables: [...tables.keys()] }),
    look: (request) => Promise.resolve(seenIn(request, tables, matching)),
    async *scan(table) {
      const all = tables.get(table) ?? [];
      for (let from = 0; from < all.length; from += BLOCK) yield all.slice(from, from + BLOCK);
    },
  };
}

/** The file leaves blank cells out. */
function whole({ columns }: Register, { cells, ...row }: RowSeen): RowSeen {
  const blank: Record<string, Cell> = {};
  for (const { title } of columns) blank[title.zh] = BLANK;
  return { ...row, cells: { ...blank, ...cells } };
}

/** What can be answered without a sheet; nobody appends to a copy. */
const seenIn = (
  { rows, matching: keys = [] }: LookRequest,
  tables: ReadonlyMap<string, readonly RowSeen[]>,
  matching: (key: RowKey) => readonly RowSeen[],
): Seen => ({
  rows: rows.map(
    (key) => ('text' in key ? matching(key)[0] : tables.get(key.table)?.[key.position]) ?? null,
  ),
  matching: keys.map(matching),
  ...{ counts: [], numbers: [], sums: [], closed: [], missing: [], places: null },
});
