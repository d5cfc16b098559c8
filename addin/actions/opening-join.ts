import { serialOf } from '../domain/civil-date';
import type { Cell, CellInput } from '../domain/cell';
import { headsOf } from '../domain/journal/heads';
import type { NamedEntry, SealedCell } from '../domain/journal/entry';
import { refuse, type Result } from '../domain/result';
import type { Signer } from '../domain/sign-off';
import { keyOfKind, title, titleOfKind } from '../registers/columns';
import { journal, parameters as parameterTable, people } from '../registers/system';
import type { Register } from '../registers/vocabulary';
import type { Change, RowKey, RowSeen } from '../workbook/port';
import { inputByKey } from '../workbook/records';
import type { Desk } from './desk';
import { journalChange } from './journal';
import { appendDrafts, tablesOf, type DraftRecord } from './opening-append';
import { BOOK, bookEntry, readChain, type BookChain } from './opening-entry';
import { rowIdIn, type Book, type BookRecord } from './opening-book';
import { carriedRecords } from './opening-carried';
import { openingRecords, type OpeningRecord } from './opening-figures';
import { repeatedEntries } from './opening-repeat';
import { seriesOf } from './opening-series';
import { send } from './outbox';
import { answer, closedProblem } from './outcome';
import { lastEntryOf, ownChange, ownLine } from './own-chain';
import { actingPerson } from './person';
import type { Problem } from './problem';
import { storyOf } from './record-head';
import { hintsOf, lineSeal } from './row-hints';
import { howSigned, signEntries, type Signed } from './sign-entries';
import { textOf } from './view-record';

/** What 接上年 would bring, to be looked at before anything is written. */
export interface Joining {
  readonly records: readonly BookRecord[];
  readonly brought: readonly OpeningRecord[];
  readonly problems: readonly Problem[];
}

export async function previewJoining(desk: Desk, former: Book): Promise<Joining> {
  const chain = await readChain(desk.workbook, desk.house.workbookId);
  return {
    records: carriedRecords(former),
    brought: openingRecords(former),
    problems: joiningProblems(desk, former, chain),
  };
}

function joiningProblems(desk: Desk, former: Book, chain: BookChain): readonly Problem[] {
  const { workbookId } = desk.house;
  if (former.pack.id !== desk.pack.id) return [{ code: 'opening/other-pack' }];
  if (former.workbookId === workbookId) return [{ code: 'opening/same-workbook' }];
  const problems: Problem[] = [];
  if (chain.entries.some(({ entry }) => entry.detail.origin?.[0] === former.workbookId))
    problems.push({ code: 'opening/already-joined' });
  const heads = headsOf(former.entries);
  const closed = former.entries.some(
    ({ id, entry }) => entry.event === 'checkpointed' && heads.length === 1 && heads[0] === id,
  );
  if (!closed) problems.push({ code: 'opening/not-closed' });
  return problems;
}

export interface Joined {
  /** records that stand here now */
  readonly written: number;
  readonly answer: Result<NamedEntry, Problem>;
}

/** Entries of one write: far below the 5 MB that a request may have. */
const AT_ONCE = 120;

interface Writing {
  readonly onProgress?: (written: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * 结转下年: what goes on is written here as it stands there, then what the books had left, as drafts,
 * then one entry that names it all and the former workbook's last entries. Stopped half-way, the next
 * call goes on where this one ended.
 */
export async function joinBook(
  desk: Desk,
  former: Book,
  by: string,
  { onProgress, signal }: Writing = {},
): Promise<Joined> {
  const person = actingPerson(desk, by);
  if (!person.ok) return { written: 0, answer: person };
  const signed = howSigned(desk, person.value.name, undefined);
  if (!signed.ok) return { written: 0, answer: signed };
  const { records, brought, problems } = await previewJoining(desk, former);
  if (problems.length > 0) return { written: 0, answer: refuse(...problems) };
  const there = await rowIdsHere(desk, records);
  const missing = records.filter(({ rowId }) => !there.has(rowId));
  let written = records.length - missing.length;
  for (const block of blocksOf(missing)) {
    if (signal?.aborted) return { written, answer: refuse({ code: 'opening/stopped' }) };
    const done = await writeBlock(desk, former, block, person.value, signed.value);
    if (!done.ok) return { written, answer: done };
    written += block.length;
    onProgress?.(written);
  }
  const opened = await writeOpened(desk, former, { records, brought }, person.value, signed.value);
  return { written, answer: opened };
}

async function rowIdsHere(
  { workbook }: Desk,
  records: readonly BookRecord[],
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const register of new Set(records.map((record) => record.register)))
    for await (const rows of workbook.scan(register.table, [titleOfKind(register, 'rowId')]))
      for (const row of rows) found.add(rowIdIn(register, row));
  return found;
}

function blocksOf(records: readonly BookRecord[]): readonly (readonly BookRecord[])[] {
  const blocks: BookRecord[][] = [];
  let entries = AT_ONCE;
  for (const record of records) {
    entries += record.story.entries.length + record.lines.length;
    if (entries > AT_ONCE) {
      blocks.push([]);
      entries = record.story.entries.length + record.lines.length;
    }
    blocks.at(-1)?.push(record);
  }
  return blocks;
}

async function writeBlock(
  desk: Desk,
  former: Book,
  records: readonly BookRecord[],
  by: Signer,
  signed: Signed,
): Promise<Result<null, Problem>> {
  const { workbookId } = desk.house;
  const tables = new Set(
    records.flatMap(({ register, lineRegister }) => [
      register.table,
      ...(lineRegister ? [lineRegister.table] : []),
    ]),
  );
  const seen = await desk.workbook.look({
    rows: [ownLine(signed.holder || by.name)],
    appendTo: [journal.table, ...tables],
  });
  if (seen.closed.length > 0) return refuse(...seen.closed.map(closedProblem));
  const [own = null] = seen.rows;
  const carrier = { from: former.workbookId, to: workbookId, holder: signed.holder };
  const entries: NamedEntry[] = [];
  const appends = new Map<string, Extract<Change, { kind: 'append' }>>();
  const append = (register: Register, row: Readonly<Record<string, CellInput>>): void => {
    const { table } = register;
    const rows = [...(appends.get(table)?.rows ?? []), row];
    appends.set(table, {
      ...{ kind: 'append', table, identity: titleOfKind(register, 'rowId'), rows },
    });
  };
  for (const record of records) {
    const { register, lineRegister, lines } = record;
    const own_ = repeatedEntries(record, carrier, entries.at(-1)?.id ?? lastEntryOf(own));
    entries.push(...own_);
    const story = storyOf(desk.pack, register, own_);
    const hints = hintsOf(workbookId, register, story);
    append(register, {
      ...cellsToWrite(register, record.header),
      ...inputByKey(register, {
        ...(hints && { state: hints.state, entry: hints.entry, seal: hints.seal }),
      }),
    });
    if (lineRegister)
      for (const line of lines)
        append(lineRegister, {
          ...cellsToWrite(lineRegister, line),
          ...inputByKey(lineRegister, { seal: lineSeal(story, rowIdIn(lineRegister, line)) }),
        });
  }
  const named = await signEntries(desk, entries);
  if (!named.ok) return named;
  const changes = [
    journalChange(desk.pack, named.value),
    ...appends.values(),
    ...ownChange(own, named.value.at(-1)),
  ];
  const about = { register: 'book', rowId: BOOK, no: '' };
  return answer(await send(desk, seen, changes, { did: 'acted', ...about }), null);
}

/** A row as it stands; what a formula gives is left to the formula that is here. */
const cellsToWrite = (register: Register, row: RowSeen): Readonly<Record<string, CellInput>> =>
  Object.fromEntries(
    register.columns.flatMap(({ derived, title: { zh } }) => {
      const cell = row.cells[zh];
      const computed = (derived && 'own' in derived) || cell?.formula !== undefined;
      const input = computed ? null : inputOf(cell);
      return input === null ? [] : [[zh, input] as const];
    }),
  );

const inputOf = (cell: Cell | undefined): CellInput =>
  cell?.kind === 'number' ? cell.number : cell?.kind === 'text' ? cell.text : null;

/** The drafts of what was left, the parameters, the people, and the entry that vouches for it all. */
async function writeOpened(
  desk: Desk,
  former: Book,
  { records, brought }: Pick<Joining, 'records' | 'brought'>,
  by: Signer,
  signed: Signed,
): Promise<Result<NamedEntry, Problem>> {
  const { workbookId, roster } = desk.house;
  const chain = await readChain(desk.workbook, workbookId);
  const tables = tablesOf(
    desk.pack,
    brought.map(({ register }) => register),
  );
  const changed = changedParameters(desk, former);
  // People with keys come with 名册文件; without keys they are a list.
  const strangers = roster ? [] : newPeople(desk, former);
  const seen = await desk.workbook.look({
    rows: [
      ownLine(signed.holder || by.name),
      ...changed.map(({ key }): RowKey => ({
        ...{ table: parameterTable.table, column: title(parameterTable, 'key'), text: key },
      })),
    ],
    appendTo: [journal.table, ...tables, ...(strangers.length > 0 ? [people.table] : [])],
  });
  if (seen.closed.length > 0) return refuse(...seen.closed.map(closedProblem));
  const [own = null, ...rows] = seen.rows;
  const words = {
    event: 'opened',
    detail: {
      origin: [former.workbookId, ...headsOf(former.entries)],
      period: [desk.now().today],
    },
    content: [...records.map(listed), ...seriesOf(former)],
    reason: `由 ${former.workbookId} 结转`,
  } as const;
  const entry = bookEntry(desk, chain, by, signed, words, lastEntryOf(own));
  const entries = await signEntries(desk, [entry]);
  if (!entries.ok) return entries;
  const changes: readonly Change[] = [
    journalChange(desk.pack, entries.value),
    ...appendDrafts(
      desk.pack,
      brought.map((one) => dated(desk, one)),
      (index) => `期初${index + 1}`,
    ),
    ...changed.flatMap(({ value }, index): readonly Change[] => {
      const row = rows[index];
      const identity = title(parameterTable, 'key');
      const set = inputByKey(parameterTable, { value });
      return row ? [{ kind: 'update', row, identity, set }] : [];
    }),
    ...(strangers.length > 0
      ? [
          {
            kind: 'append' as const,
            table: people.table,
            identity: title(people, 'name'),
            rows: strangers,
          },
        ]
      : []),
    ...ownChange(own, entry),
  ];
  const about = { register: 'book', rowId: BOOK, no: '' };
  const sent = await send(desk, seen, changes, { did: 'acted', ...about });
  return answer(sent, entry);
}

/** A record with the entries that stood last, there. */
const listed = ({ register, rowId, story }: BookRecord): SealedCell => ({
  ...{ line: rowId, column: register.id, value: [...story.heads].sort().join(' ') },
});

/** As drafts of today: two persons sign them as any other. */
function dated(desk: Desk, { register, header, lines }: OpeningRecord): DraftRecord {
  const date = keyOfKind(register, 'date');
  const today = serialOf(desk.now().today);
  return { register, header: { ...header, ...(date !== undefined && { [date]: today }) }, lines };
}

function changedParameters(
  desk: Desk,
  former: Book,
): readonly { readonly key: string; readonly value: string }[] {
  return (former.rows.get(parameterTable.table) ?? []).flatMap((row) => {
    const key = textOf(parameterTable, row, 'key');
    const value = textOf(parameterTable, row, 'value');
    const now = desk.house.parameters[key];
    return now === undefined || value === '' || now === value ? [] : [{ key, value }];
  });
}

const newPeople = (desk: Desk, former: Book): readonly Readonly<Record<string, CellInput>>[] => {
  const known = new Set(desk.house.people.map(({ name }) => name));
  return (former.rows.get(people.table) ?? []).flatMap((row) => {
    const said = ['name', 'department', 'posts', 'status'].map(
      (key) => [key, textOf(people, row, key)] as const,
    );
    return known.has(textOf(people, row, 'name'))
      ? []
      : [inputByKey(people, Object.fromEntries(said))];
  });
};
