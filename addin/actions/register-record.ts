import type { CellInput } from '../domain/cell';
import { dateOfSerial, type CivilDate } from '../domain/civil-date';
import {
  decide,
  evolve,
  initial,
  type FlowCommand,
  type Signer,
  type Way,
} from '../domain/sign-off';
import { InvariantError, refuse, type Result } from '../domain/result';
import { keyOfKind, linesOf, title, titleOfKind } from '../registers/columns';
import { journal } from '../registers/system';
import type { Register } from '../registers/vocabulary';
import type { Change, RowSeen } from '../workbook/port';
import { cellsByKey, inputByKey } from '../workbook/records';
import type { Desk, Receipt, RecordView } from './desk';
import type { NamedEntry } from '../domain/journal/entry';
import { closingKeys, monthClosed } from './closed-month';
import { courseOf, parametersOf } from './course';
import { journalChange } from './journal';
import { dueCell } from './late';
import { nextNumber } from './next-number';
import { send } from './outbox';
import { answer, closedProblem } from './outcome';
import { lastEntryOf, ownChange, ownLine } from './own-chain';
import { actingPerson } from './person';
import type { Problem } from './problem';
import { lookAndJudge } from './judge-citations';
import { shownCell } from './judge-record';
import { NO_HEAD } from './record-head';
import { newSalt, valuesOf, type Values } from './sealed-content';
import { howNoted, signEntries } from './sign-entries';
import { flowOf, stateCell } from './state-text';
import { documentNumber, isEmptyRow, judgeDraft, lineId } from './view-record';
import { writeEntry } from './write-entry';

/**
 * 登记: gives a draft its number and identity and opens its sign-off. Everything about the draft is
 * read afresh; nothing is written unless all of it is in order.
 */
export async function registerRecord(
  desk: Desk,
  view: RecordView,
  by: string,
): Promise<Result<Receipt, Problem>> {
  const { register } = view;
  const person = actingPerson(desk, by);
  if (!person.ok) return person;
  if (view.rowId !== '') return refuse({ code: 'sign-off/already-registered' });
  const signed = howNoted(desk, person.value.name, register);
  if (!signed.ok) return signed;

  const lineRegister = linesOf(desk.pack, register);
  const draftNo = documentNumber(register, view.header);
  const date = businessDate(desk, register, view.header);
  const seen = await desk.workbook.look({
    rows: [
      { table: view.header.table, position: view.header.position },
      ownLine(person.value.name),
      ...closingKeys(desk.pack, register, date),
    ],
    matching:
      lineRegister && draftNo !== ''
        ? [
            {
              table: lineRegister.table,
              column: titleOfKind(lineRegister, 'document'),
              text: draftNo,
            },
            { table: register.table, column: title(register, 'tempNo'), text: draftNo },
          ]
        : [],
    numbers: nextNumber(desk, register, date),
    appendTo: [journal.table],
  });
  const [header, own, ...closings] = seen.rows;
  const [lines = [], twins = []] = seen.matching;
  if (!header || isEmptyRow(register, header) || !sameDraft(register, header, view.header))
    return refuse(
      header
        ? {
            code: 'write/row-changed',
            outcome: { kind: 'row-changed', was: view.header, now: header },
          }
        : { code: 'write/row-gone', outcome: { kind: 'row-gone', row: view.header } },
    );
  const problems: Problem[] = [
    ...draftProblems(desk, register, header, lines),
    ...monthClosed(desk.pack, register, date, closings),
  ];
  if (twins.length > 1) problems.push({ code: 'document/draft-number-twice', tempNo: draftNo });
  problems.push(...seen.closed.map(closedProblem));
  const [step] = register.signOff ?? [];
  const values = {
    header: valuesOf(register, header),
    lines: lineRegister ? lines.map((line) => valuesOf(lineRegister, line)) : [],
  };
  if (step)
    problems.push(...(await lookAndJudge(desk, { register, step, rowId: '', no: '', ...values })));
  if (problems.length > 0) return refuse(...problems);

  const [no = ''] = seen.numbers;
  const opened = openSignOff(desk, register, no, person.value, {
    ...values,
    ...{ way: signed.value.way, signerBefore: lastEntryOf(own) },
  });
  const entries = await signEntries(desk, [opened.entry]);
  if (!entries.ok) return entries;
  const changes: readonly Change[] = [
    journalChange(desk.pack, entries.value),
    ...ownChange(own, entries.value.at(-1)),
    {
      kind: 'update',
      row: header,
      identity: titleOfKind(register, 'rowId'),
      set: inputByKey(register, {
        ...opened.hints,
        tempNo: '',
        ...(lineRegister && { lineCount: lines.length }),
      }),
    },
    ...lines.map((row, index): Change => ({
      kind: 'update',
      row,
      identity: titleOfKind(lineRegister ?? register, 'rowId'),
      set: inputByKey(lineRegister ?? register, {
        rowId: lineId(opened.rowId, index + 1),
        document: no,
      }),
    })),
  ];
  const outcome = await send(desk, seen, changes, { did: 'registered', ...opened.receipt });
  return answer(outcome, opened.receipt);
}

/** Problems of a draft; a cell in another form is one until the person has put it right. */
function draftProblems(
  desk: Desk,
  register: Register,
  header: RowSeen,
  lines: readonly RowSeen[],
): readonly Problem[] {
  const judged = judgeDraft(desk, register, header, lines);
  return [
    ...judged.problems,
    ...judged.offers.map(({ column, from, to, line }): Problem => ({
      code: 'document/other-form',
      column,
      found: shownCell(from),
      to: String(to),
      ...(line !== undefined && { line }),
    })),
  ];
}

function sameDraft(register: Register, now: RowSeen, was: RowSeen): boolean {
  const [a, b] = [cellsByKey(register, now), cellsByKey(register, was)];
  return register.columns.every(
    ({ key, derived }) =>
      derived !== undefined ||
      shownCell(a[key] ?? { kind: 'blank' }) === shownCell(b[key] ?? { kind: 'blank' }),
  );
}

/** The day that the record is about; today for registers without a date. */
export function businessDate(desk: Desk, register: Register, header: RowSeen): CivilDate {
  const cell = cellsByKey(register, header)[keyOfKind(register, 'date') ?? ''];
  const date = cell?.kind === 'number' ? dateOfSerial(cell.number) : null;
  return date?.ok ? date.value : desk.now().today;
}

export interface Opened {
  readonly rowId: string;
  readonly entry: NamedEntry;
  /** hint columns of the record's row */
  readonly hints: Readonly<Record<string, CellInput>>;
  readonly receipt: Receipt;
}

/** The first entry of a record. Seals nothing: that is what the first signature does. */
export function openSignOff(
  desk: Desk,
  register: Register,
  no: string,
  by: Signer,
  values: {
    readonly header: Values;
    readonly lines: readonly Values[];
    readonly way: Way;
    readonly signerBefore: string;
  },
): Opened {
  const rowId = desk.newRowId();
  const parameters = parametersOf(desk.pack, register, desk.house.parameters);
  const facts = courseOf(register, values.header, values.lines, parameters);
  const command: FlowCommand = { do: 'register', by, facts };
  const decided = decide(flowOf(register), command, initial);
  if (!decided.ok) throw new InvariantError('a new record cannot be opened');
  const state = decided.value.reduce(evolve, initial);
  const entry = writeEntry(desk, register, {
    ...{ command, events: decided.value, rowId, no, state, content: [], sealed: [] },
    head: { ...NO_HEAD, parameters },
    ...{ way: values.way, signerBefore: values.signerBefore },
  });
  const label = stateCell(register, state);
  const serial = keyOfKind(register, 'serial');
  return {
    rowId,
    entry,
    hints: {
      ...{ rowId, ...(serial && { [serial]: no }), state: label, entry: entry.id },
      ...newSalt(desk, register),
      ...dueCell(desk, register, state, values.header, null),
    },
    receipt: { register: register.id, rowId, no, state: label, seal: '' },
  };
}
