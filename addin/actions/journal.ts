import type { CellInput } from '../domain/cell';
import {
  contentText,
  entryFromFields,
  entryId,
  EVENT_WORDS,
  sealDigest,
  WAY_WORDS,
  type Entry,
  type NamedEntry,
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
      event: EVENT_WORDS[entry.event],
      step: entry.step,
      round: String(entry.round),
      by: entry.by,
      post: entry.post,
      way: WAY_WORDS[entry.way],
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

/** Reads what the next entry needs; null = the row is no entry of this record, or
 * was damaged: where two wrote one row at once, a record may name another one's entry. */
export function readHead(row: RowSeen, rowId: string): EntryHead | null {
  const cells = cellsByKey(journal, row);
  if (plainText(cells['rowId']) !== rowId) return null;
  const state = readState(rawText(cells['state']));
  return state && { id: plainText(cells['entry']), state, digest: plainText(cells['digest']) };
}

/** A whole entry from its rows in any order; null = a part or a field is missing or unreadable. */
export function readEntry(rows: readonly RowSeen[]): NamedEntry | null {
  return entryFromFields(
    uniqueParts(rows).map((row) =>
      Object.fromEntries(
        Object.entries(cellsByKey(journal, row)).map(([key, cell]) => [key, rawText(cell)]),
      ),
    ),
  );
}

/** An entry appended twice by a retry is the same entry. */
const uniqueParts = (rows: readonly RowSeen[]): readonly RowSeen[] => [
  ...new Map(rows.map((row) => [plainText(cellsByKey(journal, row)['part']), row])).values(),
];

/** Journal cells are texts as written: not trimmed, a number only if a program turned it into one. */
function rawText(cell: ReturnType<typeof cellsByKey>[string] | undefined): string {
  if (cell?.kind === 'text') return cell.text;
  return cell?.kind === 'number' ? String(cell.number) : '';
}
