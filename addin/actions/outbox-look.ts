import { linesOf, keyOfKind, titleOfKind } from '../registers/columns';
import { journal, people } from '../registers/system';
import type { Pack, Register } from '../registers/vocabulary';
import type { RowKey, RowSeen, Seen, WorkbookReader } from '../workbook/port';
import type { KeptRow, OutboxItem } from './outbox-item';

/** A record that an item wrote about: its own, and those that it posted into other registers. */
export interface KeptRecord {
  readonly register: Register;
  readonly rowId: string;
  readonly no: string;
}

export function recordsOf(pack: Pack, { rows }: OutboxItem): readonly KeptRecord[] {
  const records = new Map<string, KeptRecord>();
  for (const { table, whole } of rows) {
    if (table !== journal.table) continue;
    const [id, rowId, no] = (['register', 'rowId', 'no'] as const).map((key) =>
      String(whole[titleOf(key)] ?? ''),
    );
    const register = pack.registers.find((candidate) => candidate.id === id);
    if (register) records.set(`${id}\n${rowId}`, { register, rowId: rowId ?? '', no: no ?? '' });
  }
  return [...records.values()];
}

const titleOf = (key: 'register' | 'rowId' | 'no' | 'before' | 'signerBefore'): string =>
  journal.columns.find((column) => column.key === key)?.title.zh ?? key;

/** Where the outbox finds a record's own row, its entries and who else has its number. */
export const rowOf = ({ register, rowId }: KeptRecord): RowKey => ({
  table: register.table,
  column: titleOfKind(register, 'rowId'),
  text: rowId,
});

export const entriesOf = ({ rowId }: KeptRecord): RowKey => ({
  table: journal.table,
  column: titleOf('rowId'),
  text: rowId,
});

export const numberOf = ({ register, no }: KeptRecord): RowKey | null =>
  keyOfKind(register, 'serial') === undefined || no === ''
    ? null
    : { table: register.table, column: titleOfKind(register, 'serial'), text: no };

/** By what else an entry is found, where its row has lost the entry's name. */
export const tracesOf = ({ whole }: KeptRow): readonly RowKey[] =>
  [titleOf('before'), titleOf('rowId'), titleOf('signerBefore')].map((column) => ({
    table: journal.table,
    column,
    text: String(whole[column] ?? ''),
  }));

/** Where a record's row shows one of the item's entries. */
export const showing = ({ rows }: OutboxItem, { register }: KeptRecord): readonly RowKey[] =>
  rows
    .filter(({ table }) => table === journal.table)
    .map(({ id }) => ({ table: register.table, column: titleOfKind(register, 'entry'), text: id }));

/** Where the signer's roster line, or his next entry, names an entry. */
export const namedBySigner = (entry: string): readonly RowKey[] => [
  { table: people.table, column: titleOfKind(people, 'entry'), text: entry },
  { table: journal.table, column: titleOf('signerBefore'), text: entry },
];

/** A row that became one by this item: it got its identity by it. */
export const isMade = ({ identity, written }: KeptRow): boolean => identity in written;

export const keyOf = ({ table, identity, id }: KeptRow): RowKey => ({
  table,
  column: identity,
  text: id,
});

export interface Sight {
  readonly seen: Seen;
  /** every row that holds the text */
  rows(key: RowKey): readonly RowSeen[];
}

/** Looks at everything the items are about: two batches, however many they are. */
export async function lookFor(
  workbook: WorkbookReader,
  pack: Pack,
  items: readonly OutboxItem[],
  seenBefore: readonly OutboxItem[],
): Promise<Sight> {
  const keys = new Map<string, RowKey>();
  const tables = new Set<string>();
  for (const item of seenBefore)
    for (const key of [
      ...item.rows.filter((row) => row.table === journal.table || isMade(row)).map(keyOf),
      ...recordsOf(pack, item).map(rowOf),
    ])
      keys.set(nameOf(key), key);
  for (const item of items) {
    const records = recordsOf(pack, item);
    for (const record of records) {
      const number = numberOf(record);
      for (const key of [rowOf(record), entriesOf(record), ...(number ? [number] : [])])
        keys.set(nameOf(key), key);
      for (const key of showing(item, record)) keys.set(nameOf(key), key);
      for (const { table } of [record.register, linesOf(pack, record.register)].flatMap(
        (register) => register ?? [],
      ))
        tables.add(table);
    }
    for (const row of item.rows) {
      keys.set(nameOf(keyOf(row)), keyOf(row));
      if (row.table === journal.table)
        for (const key of [...tracesOf(row), ...(item.sure ? [] : namedBySigner(row.id))])
          keys.set(nameOf(key), key);
      tables.add(row.table);
    }
  }
  const seen = await workbook.look({
    rows: [],
    matching: [...keys.values()],
    appendTo: [...tables],
  });
  const index = new Map([...keys.keys()].map((name, at) => [name, at]));
  return { seen, rows: (key) => seen.matching[index.get(nameOf(key)) ?? -1] ?? [] };
}

const nameOf = ({ table, column, text }: RowKey): string => `${table}\n${column}\n${text}`;
