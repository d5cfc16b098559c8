import type { CellInput } from '../domain/cell';
import {
  contentText,
  entryId,
  readContent,
  sealDigest,
  type Entry,
  type SealedCell,
} from '../domain/entry';
import { readState, type FlowState } from '../domain/sign-off';
import { titleOfKind } from '../registers/columns';
import { journal } from '../registers/system';
import type { Change, RowSeen } from '../workbook/port';
import { cellsByKey, inputByKey } from '../workbook/records';
import { plainText } from './house';

/** Excel keeps 32,767 characters in a cell; a longer content goes on in further rows. */
const PART_LENGTH = 30_000;

/** What the newest entry of a record tells the next one. */
export interface EntryHead {
  readonly id: string;
  readonly state: FlowState;
  readonly digest: string;
}

export const NO_ENTRY: EntryHead = { id: '', state: { status: 'draft' }, digest: '' };

/** An entry ready to be written, with the name that its content gives it. */
export interface NamedEntry {
  readonly id: string;
  readonly entry: Entry;
}

export const nameEntry = (workbookId: string, entry: Entry): NamedEntry => ({
  id: entryId(workbookId, entry),
  entry,
});

/** The digest after sealing `content`; the former one if nothing is newly sealed. */
export function digestAfter(
  workbookId: string,
  entry: Pick<Entry, 'register' | 'revision' | 'rowId' | 'step' | 'round'>,
  former: string,
  content: readonly SealedCell[],
): string {
  if (content.length === 0) return former;
  const { register, revision, rowId, step, round } = entry;
  return sealDigest({ workbookId, register, revision, rowId, step, round }, former, content);
}

/** Appends entries to the journal, each in as many rows as its content needs. */
export function journalChange(entries: readonly NamedEntry[]): Change {
  return {
    kind: 'append',
    table: journal.table,
    identity: titleOfKind(journal, 'entry'),
    rows: entries.flatMap(journalRows),
  };
}

function journalRows({ id, entry }: NamedEntry): readonly Record<string, CellInput>[] {
  const content = contentText(entry.content);
  const parts = Math.max(1, Math.ceil(content.length / PART_LENGTH));
  return Array.from({ length: parts }, (_, index) =>
    inputByKey(journal, {
      entry: id,
      part: `${index + 1}/${parts}`,
      register: entry.register,
      revision: String(entry.revision),
      rowId: entry.rowId,
      no: entry.no,
      event: entry.event,
      step: entry.step,
      round: String(entry.round),
      by: entry.by,
      post: entry.post,
      way: entry.way,
      at: entry.at,
      reason: entry.reason,
      content: content.slice(index * PART_LENGTH, (index + 1) * PART_LENGTH),
      digest: entry.digest,
      state: entry.state,
      before: entry.before,
      signerBefore: entry.signerBefore,
      signature: '',
    }),
  );
}

/** Reads what the next entry needs; null = the row is no entry, or was damaged. */
export function readHead(row: RowSeen): EntryHead | null {
  const cells = cellsByKey(journal, row);
  const state = readState(rawText(cells['state']));
  return state && { id: plainText(cells['entry']), state, digest: plainText(cells['digest']) };
}

/** A whole entry from its rows in any order; null = a part or a field is missing or unreadable. */
export function readEntry(rows: readonly RowSeen[]): NamedEntry | null {
  const parts = rows
    .map((row) => cellsByKey(journal, row))
    .map((cells) => ({ cells, part: /^(\d+)\/(\d+)$/.exec(plainText(cells['part'])) }))
    .sort((a, b) => Number(a.part?.[1]) - Number(b.part?.[1]));
  const first = parts[0];
  const whole =
    first?.part &&
    parts.every(({ part }, index) => part?.[1] === String(index + 1)) &&
    first.part[2] === String(parts.length);
  if (!first || !whole) return null;
  const text = (key: string): string => rawText(first.cells[key]);
  const content = readContent(parts.map(({ cells }) => rawText(cells['content'])).join(''));
  const event = text('event');
  const [revision, round] = [Number(text('revision')), Number(text('round'))];
  if (!content || (event !== 'registered' && event !== 'signed')) return null;
  if (!Number.isInteger(revision) || !Number.isInteger(round)) return null;
  return {
    id: text('entry'),
    entry: {
      register: text('register'),
      revision,
      rowId: text('rowId'),
      no: text('no'),
      event,
      step: text('step'),
      round,
      by: text('by'),
      post: text('post'),
      way: text('way'),
      at: text('at'),
      reason: text('reason'),
      content,
      digest: text('digest'),
      state: text('state'),
      before: text('before'),
      signerBefore: text('signerBefore'),
    },
  };
}

/** Journal cells are texts as written: not trimmed, a number only if a program turned it into one. */
function rawText(cell: ReturnType<typeof cellsByKey>[string] | undefined): string {
  if (cell?.kind === 'text') return cell.text;
  return cell?.kind === 'number' ? String(cell.number) : '';
}
