import { sealDigest } from '../domain/journal/entry';
import { ok, refuse, type Result } from '../domain/result';
import { keyOfKind, linesOf, titleOfKind } from '../registers/columns';
import { journal } from '../registers/system';
import type { Register } from '../registers/vocabulary';
import type { RowKey, RowSeen, Seen } from '../workbook/port';
import { answers, type Also, type Wishes } from './also';
import type { Desk, RecordView } from './desk';
import { ownLine } from './own-chain';
import type { Problem } from './problem';
import { entriesKey, entryKey, headOf, readStories, type RecordHead } from './record-head';
import { sealedIn, valuesOf, type LineValues, type Values } from './sealed-content';
import { lineId, textOf } from './view-record';

/** Everything that an act on one record touches, as it stands now. */
export interface Scene {
  readonly seen: Seen;
  readonly header: RowSeen;
  readonly lines: readonly RowSeen[];
  readonly head: RecordHead;
  /** line in 人员 of whoever's key signs, or of the person; null for outsiders */
  readonly signer: RowSeen | null;
  readonly also: Also;
}

/**
 * Finds the record again, and refuses if it is not what the person saw. Two batches whatever the
 * length of register and journal; more only where somebody else signed at the same moment.
 */
export async function setScene(
  desk: Desk,
  record: RecordView,
  holder: string,
  wishes: Wishes,
): Promise<Result<Scene, Problem>> {
  const { register, rowId, newest } = record;
  const lineRegister = linesOf(desk.pack, register);
  const lineKeys = lineRegister
    ? record.lines.map((_, index): RowKey => ({
        table: lineRegister.table,
        column: titleOfKind(lineRegister, 'rowId'),
        text: lineId(rowId, index + 1),
      }))
    : [];
  const seen = await desk.workbook.look({
    rows: [
      { table: register.table, column: titleOfKind(register, 'rowId'), text: rowId },
      entriesKey(rowId),
      ownLine(holder),
      ...lineKeys,
      ...wishes.rows,
    ],
    matching: [entryKey(newest), ...wishes.matching],
    counts: [entriesKey(rowId)],
    numbers: wishes.numbers,
    sums: wishes.sums,
    appendTo: [journal.table, ...wishes.appendTo],
  });
  const [header, first = null, signer = null, ...others] = seen.rows;
  const lines = others.slice(0, lineKeys.length);
  if (!header)
    return refuse({ code: 'write/row-gone', outcome: { kind: 'row-gone', row: record.header } });
  const head = await headNow(desk, record, seen, first);
  // The newest entry is there, the one that registered the record is not, or not whole: two wrote into
  // its row, and whose outbox has it brings it back. An entry on top of nothing would never count.
  if (head === 'altered' || head?.state.status === 'draft')
    return refuse({ code: 'document/entry-altered' });
  const shown = textOf(register, header, keyOfKind(register, 'entry') ?? '');
  if (!head || shown !== newest || !sameHeads(head, record))
    return refuse({
      code: 'write/row-changed',
      outcome: { kind: 'row-changed', was: record.header, now: header },
    });
  const found = lines.filter((line) => line !== null);
  const expected = Number(textOf(register, header, 'lineCount')) || lineKeys.length;
  if (lineRegister && (found.length !== lineKeys.length || found.length !== expected))
    return refuse({ code: 'document/line-missing', expected, found: found.length });
  return ok({ seen, header, lines: found, head, signer, also: answers(wishes, seen) });
}

async function headNow(
  desk: Desk,
  { register, rowId }: RecordView,
  seen: Seen,
  first: RowSeen | null,
): Promise<RecordHead | 'altered' | null> {
  const head = headOf(
    desk.house.workbookId,
    rowId,
    seen.matching[0] ?? [],
    first,
    seen.counts[0] ?? 0,
  );
  if (head !== 'more') return head;
  return (await readStories(desk, register, [rowId])).get(rowId)?.head ?? null;
}

const sameHeads = ({ heads }: RecordHead, record: RecordView): boolean =>
  [...heads].sort().join() === [...record.heads].sort().join();

export interface RecordValues {
  readonly header: Values;
  readonly lines: readonly LineValues[];
}

export const valuesIn = (
  desk: Desk,
  register: Register,
  header: RowSeen,
  lines: readonly RowSeen[],
): RecordValues => ({
  header: valuesOf(register, header),
  lines: withIds(linesOf(desk.pack, register), lines),
});

const withIds = (
  register: Register | undefined,
  lines: readonly RowSeen[],
): readonly LineValues[] =>
  register
    ? lines.map((line) => ({
        id: textOf(register, line, keyOfKind(register, 'rowId') ?? ''),
        values: valuesOf(register, line),
      }))
    : [];

/** What was signed before must still stand in the cells: its digest is computed again from them. */
export function changedSince(
  desk: Desk,
  { register, rowId }: RecordView,
  { head, header, lines }: Scene,
): readonly Problem[] {
  const { state } = head;
  if (state.status === 'draft') return [];
  const values = valuesIn(desk, register, header, lines);
  const lineRegister = linesOf(desk.pack, register);
  const { id, revision } = register;
  const digest = sealDigest(
    { workbookId: desk.house.workbookId, register: id, revision, rowId },
    sealedIn(state, register, values.header, lineRegister, values.lines),
  );
  const step = state.signed.at(-1)?.step ?? '';
  return digest === head.digest ? [] : [{ code: 'document/changed-since-signed', step }];
}
