import { BLANK, type Cell } from '../domain/cell';
import { canonicalCell, joinTexts, readCanonicalCell, splitTexts } from '../domain/canonical';
import { entryId, type NamedEntry } from '../domain/journal/entry';
import { entryFromFields, fieldsOf, type EntryFields } from '../domain/journal/fields';
import { journal } from '../registers/system';
import type { Pack } from '../registers/vocabulary';
import type { RowSeen } from '../workbook/port';
import type { Book } from './opening-book';

const TAG = 'register-keeper/book/1';

/**
 * 副本文件: everything that a workbook holds, as a text that another workbook's pane reads. Nobody
 * signs it: its entries carry their names, and what is taken from it is signed where it is taken.
 */
export const copyText = ({ workbookId, pack, entries, rows, drafts }: Book): string =>
  joinTexts([
    TAG,
    workbookId,
    pack.id,
    joinTexts(entries.flatMap((named) => fieldsOf(named, '').map(fieldsText))),
    tablesText(rows),
    tablesText(drafts),
  ]);

const fieldsText = (fields: EntryFields): string =>
  joinTexts(journal.columns.map(({ key }) => fields[key] ?? ''));

type Tables = ReadonlyMap<string, readonly RowSeen[]>;

const tablesText = (tables: Tables): string =>
  joinTexts(
    [...tables].map(([table, rows]) =>
      joinTexts([table, ...rows.map(({ position, cells }) => rowText(position, cells))]),
    ),
  );

const rowText = (position: number, cells: RowSeen['cells']): string =>
  joinTexts([
    String(position),
    ...Object.entries(cells)
      .filter(([, cell]) => cell.kind !== 'blank')
      .flatMap(([header, cell]) => [header, shown(cell)]),
  ]);

/** A value that a formula gave is marked: where it is read, the formula gives it again. */
const shown = (cell: Cell): string =>
  `${cell.formula === undefined ? '' : '='}${canonicalCell(cell, 'plain')}`;

/** null = not such a file, or of a pack that is not known here. */
export function readCopy(packs: readonly Pack[], file: string): Book | null {
  const [tag, workbookId = '', packId, entries, rows, drafts, ...more] =
    splitTexts(file.trim()) ?? [];
  const pack = packs.find(({ id }) => id === packId);
  const lists = [entries, rows, drafts].map((text) => splitTexts(text ?? ''));
  const [told, tables, loose] = lists;
  if (tag !== TAG || more.length > 0 || !pack || !told || !tables || !loose) return null;
  return {
    ...{ workbookId, pack, entries: entriesIn(workbookId, told) },
    ...{ rows: tablesIn(tables), drafts: tablesIn(loose) },
  };
}

function entriesIn(workbookId: string, texts: readonly string[]): readonly NamedEntry[] {
  const parts = new Map<string, EntryFields[]>();
  for (const text of texts) {
    const values = splitTexts(text) ?? [];
    const fields = Object.fromEntries(
      journal.columns.map(({ key }, at) => [key, values[at] ?? '']),
    );
    const id = fields['entry'] ?? '';
    parts.set(id, [...(parts.get(id) ?? []), fields]);
  }
  return [...parts].flatMap(([id, fields]) => {
    const named = entryFromFields(fields);
    return named && entryId(workbookId, named.entry) === id ? [named] : [];
  });
}

const tablesIn = (texts: readonly string[]): Tables =>
  new Map(
    texts.map((text) => {
      const [table = '', ...rows] = splitTexts(text) ?? [];
      return [table, rows.map((row) => rowIn(table, row))];
    }),
  );

function rowIn(table: string, text: string): RowSeen {
  const [position, ...pairs] = splitTexts(text) ?? [];
  const cells: Record<string, Cell> = {};
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const value = pairs[at + 1] ?? '';
    const computed = value.startsWith('=');
    const cell = readCanonicalCell(computed ? value.slice(1) : value) ?? BLANK;
    cells[pairs[at] ?? ''] = computed ? { ...cell, formula: '=' } : cell;
  }
  return { table, position: Number(position), cells };
}
