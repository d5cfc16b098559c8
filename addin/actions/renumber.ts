import { refuse, type Result } from '../domain/result';
import { keyOfKind, linesOf, title, titleOfKind } from '../registers/columns';
import { journal } from '../registers/system';
import type { Register } from '../registers/vocabulary';
import type { Change, RowSeen } from '../workbook/port';
import { inputByKey } from '../workbook/records';
import { NO_WISHES } from './also';
import type { Desk, Receipt, RecordView } from './desk';
import { journalChange } from './journal';
import { nextNumber } from './next-number';
import { send } from './outbox';
import { answer, closedProblem } from './outcome';
import { lastEntryOf, ownChange } from './own-chain';
import { actingPerson } from './person';
import type { Problem } from './problem';
import { businessDate } from './register-record';
import { setScene } from './scene';
import { howSigned, signEntries } from './sign-entries';
import { stateCell } from './state-text';
import { textOf } from './view-record';
import { writeEntry } from './write-entry';

/**
 * 改编号: two PCs that register at one moment take the same number. One of the records gets a new one
 * by an entry, which keeps the old one as its reason; seals name rows by identity and stay valid.
 */
export async function renumber(
  desk: Desk,
  record: RecordView,
  by: string,
): Promise<Result<Receipt, Problem>> {
  const { register, rowId, no } = record;
  const person = actingPerson(desk, by);
  if (!person.ok) return person;
  const serial = keyOfKind(register, 'serial');
  if (rowId === '' || serial === undefined) return refuse({ code: 'sign-off/not-registered' });
  const lineRegister = linesOf(desk.pack, register);
  const how = howSigned(desk, person.value.name, undefined);
  if (!how.ok) return how;
  const scene = await setScene(
    desk,
    registered(record, lineRegister),
    person.value.name,
    NO_WISHES,
  );
  if (!scene.ok) return scene;
  const { header, head } = scene.value;
  const seen = await desk.workbook.look({
    rows: [],
    matching: [
      { table: register.table, column: titleOfKind(register, 'serial'), text: no },
      ...(lineRegister
        ? [{ table: lineRegister.table, column: titleOfKind(lineRegister, 'document'), text: no }]
        : []),
    ],
    numbers: nextNumber(desk, register, businessDate(desk, register, header)),
    appendTo: [journal.table],
  });
  const [twins = [], numbered = []] = seen.matching;
  if (twins.length < 2) return refuse({ code: 'document/number-not-doubled', no });
  if (seen.closed.length > 0) return refuse(...seen.closed.map(closedProblem));

  const next = await withoutGap(desk, register, seen.numbers[0] ?? '');
  const entry = writeEntry(desk, register, {
    command: { do: 'note', by: person.value, reason: `原编号 ${no}` },
    event: 'renumbered',
    ...{ events: [], rowId, no: next, head, state: head.state, content: [] },
    ...{ way: how.value.way, signerBefore: lastEntryOf(scene.value.signer) },
  });
  const entries = await signEntries(desk, [entry]);
  if (!entries.ok) return entries;
  const changes: readonly Change[] = [
    journalChange(desk.pack, entries.value),
    ...ownChange(scene.value.signer, entries.value.at(-1)),
    {
      kind: 'update',
      row: header,
      identity: titleOfKind(register, 'rowId'),
      set: inputByKey(register, { [serial]: next, entry: entry.id }),
    },
    ...(lineRegister ? numbered : [])
      .map((row) => ({ row, id: lineRegister ? textOf(lineRegister, row, 'rowId') : '' }))
      .filter(({ id }) => id.startsWith(`${rowId}-`))
      .map(({ row }): Change => ({
        kind: 'update',
        row,
        identity: titleOfKind(lineRegister ?? register, 'rowId'),
        set: inputByKey(lineRegister ?? register, { document: next }),
      })),
  ];
  const receipt: Receipt = {
    register: register.id,
    rowId,
    no: next,
    state: stateCell(register, head.state),
    seal: '',
  };
  const outcome = await send(desk, seen, changes, { did: 'renumbered', ...receipt });
  return answer(outcome, receipt);
}

/** Who types a line under the number, or what two left in one row, is not in the way of a new one. */
function registered(record: RecordView, lines: Register | undefined): RecordView {
  if (!lines) return record;
  const isOwn = (row: RowSeen): boolean => textOf(lines, row, 'rowId') !== '';
  return { ...record, lines: record.lines.filter(isOwn) };
}

/** How far back a number that was left out is looked for. */
const BACK = 10;

/**
 * Counting counts a doubled number twice, so that a number was, or would now be, left out: the first
 * one that neither the register nor the journal knows is taken.
 */
async function withoutGap(desk: Desk, register: Register, next: string): Promise<string> {
  const width = register.numbering?.width ?? 0;
  const last = Number(next.slice(-width));
  const earlier = Array.from({ length: Math.min(BACK, last - 1) }, (_, index) => index)
    .map((index) => last - Math.min(BACK, last - 1) + index)
    .map((number) => next.slice(0, -width) + String(number).padStart(width, '0'));
  const { rows } = await desk.workbook.look({
    rows: earlier.flatMap((text) => [
      { table: register.table, column: titleOfKind(register, 'serial'), text },
      { table: journal.table, column: title(journal, 'no'), text },
    ]),
  });
  return earlier.find((_, index) => !rows[2 * index] && !rows[2 * index + 1]) ?? next;
}
