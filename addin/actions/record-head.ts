import { entryId, sealDigest, type NamedEntry } from '../domain/journal/entry';
import { pairs } from '../domain/journal/detail';
import { tellStory, type Story } from '../domain/journal/story';
import { readState, type FlowState } from '../domain/sign-off';
import { title, titleOfKind } from '../registers/columns';
import { journal } from '../registers/system';
import type { Pack, Register } from '../registers/vocabulary';
import type { RowKey, RowSeen } from '../workbook/port';
import type { Desk } from './desk';
import { readEntry, soundEntries } from './journal';
import { postNamed } from '../registers/posts';
import { flowOf } from './state-text';

/** What the journal tells the next entry of a record. */
export interface RecordHead {
  /** entries that nothing follows */
  readonly heads: readonly string[];
  readonly state: FlowState;
  readonly digest: string;
  /** rows of the journal about this record */
  readonly known: number;
  /** parameters that held when the record was opened */
  readonly parameters: Readonly<Record<string, string>>;
}

export const NO_HEAD: RecordHead = {
  heads: [],
  state: { status: 'draft' },
  digest: '',
  known: 0,
  parameters: {},
};

/** The rows of one entry. */
export const entryKey = (id: string): RowKey => ({
  table: journal.table,
  column: titleOfKind(journal, 'entry'),
  text: id,
});

/** The rows of all entries about a record. */
export const entriesKey = (rowId: string): RowKey => ({
  table: journal.table,
  column: title(journal, 'rowId'),
  text: rowId,
});

/**
 * The head as the newest entry tells it: what it says of the state was true for its writer, and
 * nothing stands beside it as long as the journal holds no more rows than he knew. `first` is the
 * record's first row there.
 */
export function headOf(
  workbookId: string,
  rowId: string,
  parts: readonly RowSeen[],
  first: RowSeen | null,
  count: number,
): RecordHead | 'altered' | 'more' | null {
  if (parts.length === 0) return null;
  const named = readEntry(parts);
  // Where two wrote one row at once, a record may name another one's entry.
  if (named && named.entry.rowId !== rowId) return null;
  const state = named && readState(named.entry.state);
  if (!named || !state || entryId(workbookId, named.entry) !== named.id) return 'altered';
  const opening = first && readEntry([first]);
  if (count > named.entry.known || opening?.entry.event !== 'registered') return 'more';
  return {
    ...{ heads: [named.id], state, digest: named.entry.digest, known: count },
    parameters: pairs(opening.entry.detail, 'parameters'),
  };
}

/** The head worked out from everything that the journal holds about the record. */
export function headOfStory(
  workbookId: string,
  register: Register,
  rowId: string,
  story: Story,
  known: number,
): RecordHead {
  const { id, revision } = register;
  return {
    ...{ heads: story.heads, state: story.state, known },
    digest: sealDigest(
      { workbookId, register: id, revision, rowId },
      story.sealed.map(({ cell }) => cell),
    ),
    parameters: pairs(story.entries[0]?.entry.detail ?? {}, 'parameters'),
  };
}

export const storyOf = (pack: Pack, register: Register, entries: Iterable<NamedEntry>): Story =>
  tellStory(flowOf(register), postNamed(pack), [...entries]);

/** All entries of these records, folded; for records beside whose newest entry others stand. */
export async function readStories(
  desk: Desk,
  register: Register,
  rowIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly story: Story; readonly head: RecordHead }>> {
  const { workbookId } = desk.house;
  const seen = await desk.workbook.look({ rows: [], matching: rowIds.map(entriesKey) });
  return new Map(
    rowIds.map((rowId, index) => {
      const rows = seen.matching[index] ?? [];
      const sound = [...soundEntries(workbookId, rows).values()];
      const own = sound.filter(({ entry }) => entry.register === register.id);
      const story = storyOf(desk.pack, register, own);
      const head = headOfStory(workbookId, register, rowId, story, rows.length);
      return [rowId, { story, head }];
    }),
  );
}
