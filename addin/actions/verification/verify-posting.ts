import { numberCell, type CellValue } from '../../domain/cell';
import { readCanonicalCell } from '../../domain/canonical';
import { one } from '../../domain/journal/detail';
import type { NamedEntry } from '../../domain/journal/entry';
import type { Story } from '../../domain/journal/story';
import { columnOf, linesOf, title } from '../../registers/columns';
import type { Pack, Posting, Register } from '../../registers/vocabulary';
import type { RowSeen } from '../../workbook/port';
import { shownCell } from '../judge-record';
import { articleKey, keptInBase, measuredIn, measuresOf } from '../measuring';
import { isDue, plannedRows } from '../posting-plan';
import { postedRowId } from '../post-rows';
import { canonicalOf, type Values } from '../sealed-content';
import type { About, Finding } from './finding';
import type { Sheet } from './read-sheet';
import { sealedValues } from './sealed-values';

/** What the journal tells of the record to which an entry belongs. */
export interface Told {
  readonly register: Register;
  readonly story: Story;
  readonly entry: NamedEntry;
}

/**
 * A row that another document brought about says what that document says: it is computed again from
 * what was sealed there. Columns that nobody seals there are not compared.
 */
export function verifyPosting(
  workbookId: string,
  pack: Pack,
  target: Register,
  { id, entry }: NamedEntry,
  source: Told | undefined,
  about: About,
  sheets: ReadonlyMap<string, Sheet>,
): readonly Finding[] {
  const base = { ...about, by: entry.by };
  const from = one(entry.detail, 'entry');
  if (!source) return [{ ...base, kind: 'entry-missing', was: from, now: id }];
  const wanted =
    source.register.id === target.id
      ? reversed(target, source)
      : posted(workbookId, pack, target, entry.rowId, source, sheets);
  if (!wanted) return [{ ...base, kind: 'posting-differs', was: '', now: source.entry.entry.no }];
  return Object.entries(wanted).flatMap(([key, value]): readonly Finding[] => {
    const column = columnOf(target, key);
    const cell = entry.content.find((sealed) => sealed.line === '' && sealed.column === key);
    // A personal value is told by nobody but its own row.
    if (!column || column.personal || !cell || cell.value === canonicalOf(column, value, ''))
      return [];
    const now = readCanonicalCell(cell.value);
    return [
      {
        ...{ ...base, kind: 'posting-differs', column: title(target, key) },
        ...{ was: shownCell(value), now: now ? shownCell(now) : '' },
      },
    ];
  });
}

/** What the document makes of this row, as far as it is sealed there; null = it brings about none such. */
function posted(
  workbookId: string,
  pack: Pack,
  target: Register,
  rowId: string,
  { register, story, entry }: Told,
  sheets: ReadonlyMap<string, Sheet>,
): Values | null {
  const after = story.after.get(entry.id);
  if (!after) return null;
  const lineRegister = linesOf(pack, register);
  const values = sealedValues(register, lineRegister, entry.entry.no, after.sealed);
  const due = (posting: Posting): boolean => isDue(register, posting.after, after.state);
  const row = plannedRows({ pack }, register, values.header, values.lines, due).find(
    (planned) => postedRowId(workbookId, entry, planned) === rowId,
  );
  const posting = row && register.posts?.[row.index];
  if (!posting) return doubtful(register, target, values) ? {} : null;
  const unknown = posting.set.filter(
    (set) =>
      ('from' in set && !values.knows(set.from)) ||
      ('fromLine' in set && !values.knowsOfLines(set.fromLine)),
  );
  const open = new Set(unknown.map(({ column }) => column));
  const isOpen = ({ key, derived }: Register['columns'][number]): boolean =>
    open.has(key) ||
    (derived !== undefined && 'own' in derived && derived.of.some((of) => open.has(of)));
  return Object.fromEntries(
    Object.entries(inOwnUnit(pack, target, row.values, sheets)).filter(([key]) => {
      const column = columnOf(target, key);
      return column !== undefined && !isOpen(column);
    }),
  );
}

/** A ledger keeps its base unit, whatever the document was written in. Without the article nothing is known of either. */
function inOwnUnit(
  pack: Pack,
  target: Register,
  values: Values,
  sheets: ReadonlyMap<string, Sheet>,
): Values {
  const measured = measuredIn(target);
  const key = measured?.onlyBase ? articleKey({ pack }, measured, values) : null;
  if (!measured || !key) return values;
  const articles = [...sheets.values()].find(({ register }) => register.table === key.table);
  const row = articles && articleRows(articles, key.column).get(key.text);
  const measures = row && measuresOf({ pack }, measured, row);
  if (measures) return keptInBase(measured, measures, values);
  const unknown = [measured.unit, ...measured.quantities].map((column) => column.key);
  return Object.fromEntries(Object.entries(values).filter(([name]) => !unknown.includes(name)));
}

const read = new WeakMap<Sheet, Map<string, RowSeen>>();

/** The rows of a sheet by what names them; read once for all lines of a ledger. */
function articleRows(sheet: Sheet, column: string): ReadonlyMap<string, RowSeen> {
  const known = read.get(sheet);
  if (known) return known;
  const rows = new Map<string, RowSeen>();
  for (const row of sheet.rows.values()) {
    const cell = row.cells[column];
    if (cell?.kind === 'text' && !rows.has(cell.text)) rows.set(cell.text, row);
  }
  read.set(sheet, rows);
  return rows;
}

/** Whether a row moves anything depends on figures that are not sealed. */
const doubtful = (
  { posts = [] }: Register,
  target: Register,
  values: ReturnType<typeof sealedValues>,
): boolean =>
  posts.some(
    ({ to, set }) =>
      to === target.id &&
      set.some(
        (one) =>
          ('from' in one && !values.knows(one.from)) ||
          ('fromLine' in one && !values.knowsOfLines(one.fromLine)),
      ),
  );

/** 红冲: amounts of the other sign, and the number of the row that it takes back. */
function reversed(register: Register, { story, entry }: Told): Values | null {
  const after = story.after.get(entry.id);
  if (!after) return null;
  const values: Record<string, CellValue> = {
    reverses: { kind: 'text', text: entry.entry.no },
  };
  for (const { cell } of after.sealed) {
    const value = readCanonicalCell(cell.value);
    if (
      cell.line === '' &&
      value?.kind === 'number' &&
      columnOf(register, cell.column)?.kind === 'amount'
    )
      values[cell.column] = numberCell(-value.number);
  }
  return values;
}
