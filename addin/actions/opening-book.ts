import type { NamedEntry } from '../domain/journal/entry';
import type { Story } from '../domain/journal/story';
import { keyOfKind, linesOf } from '../registers/columns';
import { journal, parameters as parameterTable, people } from '../registers/system';
import type { Pack, Register } from '../registers/vocabulary';
import type { RowSeen, WorkbookReader } from '../workbook/port';
import { soundEntries } from './journal';
import { storyOf } from './record-head';
import { isEmptyRow, textOf } from './view-record';

/** Everything that a workbook holds, to be compared with another one or carried into it. */
export interface Book {
  readonly workbookId: string;
  readonly pack: Pack;
  readonly entries: readonly NamedEntry[];
  /** by table; blank rows are left out */
  readonly rows: ReadonlyMap<string, readonly RowSeen[]>;
  /** rows without an identity */
  readonly drafts: ReadonlyMap<string, readonly RowSeen[]>;
}

export async function readBook(workbook: WorkbookReader, pack: Pack): Promise<Book> {
  const { workbookId, tables } = await workbook.facts();
  const all = async (table: string): Promise<readonly RowSeen[]> => {
    const rows: RowSeen[] = [];
    if (tables.includes(table)) for await (const block of workbook.scan(table)) rows.push(...block);
    return rows;
  };
  const entries = [...soundEntries(workbookId, await all(journal.table)).values()];
  const rows = new Map<string, readonly RowSeen[]>();
  const drafts = new Map<string, readonly RowSeen[]>();
  for (const register of pack.registers) {
    const { table } = register;
    const filled = (await all(table)).filter((row) => !isEmptyRow(register, row));
    rows.set(
      table,
      filled.filter((row) => rowIdIn(register, row) !== ''),
    );
    drafts.set(
      table,
      filled.filter((row) => rowIdIn(register, row) === ''),
    );
  }
  for (const register of [people, parameterTable])
    rows.set(
      register.table,
      (await all(register.table)).filter((row) => !isEmptyRow(register, row)),
    );
  return { workbookId, pack, entries, rows, drafts };
}

export const rowIdIn = (register: Register, row: RowSeen): string =>
  textOf(register, row, keyOfKind(register, 'rowId') ?? '');

/** A registered record with its rows and with what the journal tells of it. */
export interface BookRecord {
  readonly register: Register;
  readonly rowId: string;
  readonly story: Story;
  readonly header: RowSeen;
  readonly lineRegister: Register | undefined;
  readonly lines: readonly RowSeen[];
}

/** The records that have both a row and a story, in the order of the registers and of the sheet. */
export function recordsOf({ pack, entries, rows }: Book): readonly BookRecord[] {
  const lists = new Map<string, NamedEntry[]>();
  for (const named of entries) {
    const key = `${named.entry.register}\n${named.entry.rowId}`;
    const list = lists.get(key);
    if (list) list.push(named);
    else lists.set(key, [named]);
  }
  return pack.registers
    .filter(({ signOff }) => signOff !== undefined)
    .flatMap((register) => {
      const lineRegister = linesOf(pack, register);
      const lines = linesByRecord(lineRegister, rows);
      return (rows.get(register.table) ?? []).flatMap((header): readonly BookRecord[] => {
        const rowId = rowIdIn(register, header);
        const list = lists.get(`${register.id}\n${rowId}`);
        if (!list) return [];
        const story = storyOf(pack, register, list);
        return [{ register, rowId, story, header, lineRegister, lines: lines.get(rowId) ?? [] }];
      });
    });
}

function linesByRecord(
  register: Register | undefined,
  rows: Book['rows'],
): ReadonlyMap<string, readonly RowSeen[]> {
  const found = new Map<string, RowSeen[]>();
  if (!register) return found;
  const ordered = [...(rows.get(register.table) ?? [])].sort((a, b) =>
    rowIdIn(register, a) < rowIdIn(register, b) ? -1 : 1,
  );
  for (const row of ordered) {
    const of = rowIdIn(register, row).replace(/-\d+$/, '');
    const list = found.get(of);
    if (list) list.push(row);
    else found.set(of, [row]);
  }
  return found;
}
