import { one, type Detail } from '../domain/journal/detail';
import {
  contentText,
  type Entry,
  type EventCode,
  type NamedEntry,
  type SealedCell,
} from '../domain/journal/entry';
import { rowsFor } from '../domain/journal/fields';
import { refuse, type Result } from '../domain/result';
import type { Signer } from '../domain/sign-off';
import { journal } from '../registers/system';
import { postTitles } from '../registers/posts';
import type { WorkbookReader } from '../workbook/port';
import type { Desk } from './desk';
import { journalChange, nameEntry, soundEntries } from './journal';
import { send } from './outbox';
import { answer, closedProblem } from './outcome';
import { lastEntryOf, ownChange, ownLine } from './own-chain';
import type { Problem } from './problem';
import { entriesKey } from './record-head';
import { signEntries, type Signed } from './sign-entries';

/** All entries about the workbook as a whole are one record of the journal, of no register. */
export const BOOK = 'BOOK';

export const isBookEntry = ({ rowId }: Pick<Entry, 'rowId'>): boolean => rowId === BOOK;

/** What the journal holds about the workbook as a whole, as it was written. */
export interface BookChain {
  readonly entries: readonly NamedEntry[];
  /** entries that nothing of it follows */
  readonly heads: readonly string[];
  /** rows of the journal */
  readonly known: number;
}

export async function readChain(workbook: WorkbookReader, workbookId: string): Promise<BookChain> {
  const seen = await workbook.look({ rows: [], matching: [entriesKey(BOOK)] });
  const rows = seen.matching[0] ?? [];
  return chainOf([...soundEntries(workbookId, rows).values()], rows.length);
}

export function chainOf(list: readonly NamedEntry[], known: number): BookChain {
  const entries = list.filter(({ entry }) => isBookEntry(entry));
  const followed = new Set(entries.flatMap(({ entry }) => entry.before));
  return { entries, heads: entries.map(({ id }) => id).filter((id) => !followed.has(id)), known };
}

/** 期初建账 for which nobody else has given his word yet. */
export const unconfirmed = (entries: readonly NamedEntry[]): readonly NamedEntry[] =>
  entries.filter(
    ({ id, entry }) =>
      entry.event === 'opened' &&
      !entries.some(({ entry: other }) => confirms(other, id) && other.by !== entry.by),
  );

export const confirms = ({ event, detail }: Entry, id: string): boolean =>
  event === 'confirmed' && one(detail, 'entry') === id;

/** What an entry about the whole workbook says. */
export interface BookWords {
  readonly event: Extract<EventCode, 'opened' | 'confirmed' | 'checkpointed' | 'handedOver'>;
  readonly detail: Detail;
  readonly content: readonly SealedCell[];
  /** what the journal's readers see of it */
  readonly reason: string;
}

/** An entry about the whole workbook, not yet signed. */
export const bookEntry = (
  desk: Desk,
  chain: BookChain,
  by: Signer,
  how: Pick<Signed, 'way' | 'evidence'>,
  { event, detail, content, reason }: BookWords,
  signerBefore: string,
): NamedEntry =>
  nameEntry(desk.house.workbookId, {
    ...{ register: 'book', revision: 1, rowId: BOOK, no: '', event, step: '', round: 1 },
    ...{ by: by.name, post: postTitles(desk.pack, by), way: how.way, at: desk.now().at, reason },
    detail: { ...detail, ...how.evidence },
    ...{ content, digest: '', state: '' },
    before: [...chain.heads].sort(),
    known: chain.known + rowsFor(contentText(content)),
    signerBefore,
  });

/** Writes one. `words` is given what was read at the same moment. */
export async function writeBookEntry(
  desk: Desk,
  by: Signer,
  signed: Signed,
  words: BookWords,
): Promise<Result<NamedEntry, Problem>> {
  const chain = await readChain(desk.workbook, desk.house.workbookId);
  const seen = await desk.workbook.look({
    rows: [ownLine(signed.holder || by.name)],
    appendTo: [journal.table],
  });
  if (seen.closed.length > 0) return refuse(...seen.closed.map(closedProblem));
  const [own = null] = seen.rows;
  const entry = bookEntry(desk, chain, by, signed, words, lastEntryOf(own));
  const entries = await signEntries(desk, [entry]);
  if (!entries.ok) return entries;
  const changes = [journalChange(desk.pack, entries.value), ...ownChange(own, entry)];
  const about = { register: 'book', rowId: BOOK, no: '' };
  return answer(await send(desk, seen, changes, { did: 'acted', ...about }), entry);
}
