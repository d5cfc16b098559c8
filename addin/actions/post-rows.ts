import { fen } from '../domain/amount';
import { numberCell, textCell, type CellInput } from '../domain/cell';
import { digestOf } from '../domain/digest';
import { sealCode, type NamedEntry } from '../domain/journal/entry';
import { InvariantError, ok, refuse, type Result } from '../domain/result';
import {
  decide,
  evolve,
  initial,
  type FlowCommand,
  type FlowEvent,
  type FlowState,
  type Signer,
} from '../domain/sign-off';
import { keyOfKind, titleOfKind } from '../registers/columns';
import type { Register } from '../registers/vocabulary';
import type { Change, RowKey } from '../workbook/port';
import { inputByKey, plainText } from '../workbook/records';
import { NO_WISHES, together, type Also, type Wishes } from './also';
import type { Desk, RecordView } from './desk';
import { articleKey, keptInBase, measuredIn, measuresOf, unitProblems } from './measuring';
import { nextNumber } from './next-number';
import { asksFor, isDue, plannedRows, possibleRows, type PlannedRow } from './posting-plan';
import type { Problem } from './problem';
import { followUp, ownBeginning, Running, wishesFor, type Overdrawn } from './projection';
import { NO_HEAD } from './record-head';
import { businessDate } from './register-record';
import { valuesIn } from './scene';
import { contentOf, newSalt, type Values } from './sealed-content';
import type { Signed } from './sign-entries';
import { flowOf, stateCell } from './state-text';
import { writeEntry } from './write-entry';

/** What has to be read before this step (null = any) can complete the document or post from it. */
export function postingWishes(
  desk: Desk,
  { register, header, lines }: Pick<RecordView, 'register' | 'header' | 'lines'>,
  step: string | null,
): Wishes {
  const date = businessDate(desk, register, header);
  const values = valuesIn(desk, register, header, lines);
  const rows = possibleRows(
    desk,
    register,
    values.header,
    values.lines.map((line) => line.values),
    ({ after }) => step === null || after === undefined || after === step,
  );
  const targets = new Set(rows.map(({ target }) => target));
  return together(
    wishesFor(desk.pack, register, values.header),
    {
      ...NO_WISHES,
      numbers: [...targets].flatMap((target) => {
        const take = rows.filter((row) => row.target === target).length;
        return nextNumber(desk, target, date).map((request) => ({ ...request, take }));
      }),
      appendTo: [...targets].map(({ table }) => table),
    },
    ...rows.map(({ target, values }) => wishesFor(desk.pack, target, values)),
    { ...NO_WISHES, rows: rows.flatMap(({ target, values }) => articleOf(desk, target, values)) },
  );
}

function articleOf(desk: Desk, target: Register, values: Values): readonly RowKey[] {
  const measured = measuredIn(target);
  const key = measured && articleKey(desk, measured, values);
  return key ? [key] : [];
}

export interface Posted {
  readonly entries: readonly NamedEntry[];
  readonly changes: readonly Change[];
}

/** Everything about the document that its postings take over. */
export interface PostingSource {
  readonly register: Register;
  readonly before: FlowState;
  readonly after: FlowState;
  readonly header: Values;
  readonly lines: readonly Values[];
  readonly parameters: Readonly<Record<string, string>>;
  readonly by: Signer;
  readonly how: Pick<Signed, 'way' | 'evidence'>;
  readonly signed: NamedEntry;
  readonly also: Also;
}

/**
 * Two who sign the last step at once post the same row: whichever of them stands, the money moved
 * once.
 */
export const postedRowId = (
  workbookId: string,
  { entry }: NamedEntry,
  { target, index, line }: PlannedRow,
): string =>
  `R${digestOf(
    [
      'posted',
      workbookId,
      entry.register,
      entry.rowId,
      entry.round,
      target.id,
      index,
      ...(line === null ? [] : [line]),
    ].join('\n'),
  ).slice(0, 16)}`;

/**
 * Rows that a signature writes into other registers, sealed by the person who gave it. A document
 * under which nothing is due (all refused) posts nothing; one that would take more than there is is
 * refused as a whole. null = what it posts is not what was looked for: somebody changed it.
 */
export function postRows(desk: Desk, from: PostingSource): Result<Posted, Problem> | null {
  const entries: NamedEntry[] = [];
  const changes: Change[] = [];
  const problems: Problem[] = [];
  const running = new Running(from.also);
  const given = new Map<string, number>();
  const { register, header, lines } = from;
  const rows = plannedRows(
    desk,
    register,
    header,
    lines,
    (posting) =>
      !isDue(register, posting.after, from.before) &&
      isDue(register, posting.after, from.after) &&
      asksFor(posting, from.after, header, lines, from.parameters),
  );
  for (const planned of rows) {
    const { target, line } = planned;
    const kept = inOwnUnit(desk, planned, from.also);
    if (!kept) return null;
    problems.push(...kept.problems);
    const { values } = kept;
    const balances = running.after(target, values);
    const followed =
      balances && followUp(desk.pack, target, withBalances(values, balances), from.also);
    const overdrawn = running.overdrawn(target, values);
    if (!balances || !followed || !overdrawn) return null;
    problems.push(...belowZero(balances, values, line), ...overdrawn.map(overdraft));
    const used = given.get(target.id) ?? 0;
    given.set(target.id, used + 1);
    const row = sealedRow(desk, target, values, from.also.numbers(target.table)[used] ?? '', {
      ...{ by: from.by, how: witnessed(from.how), entry: from.signed.id },
      signerBefore: (entries.at(-1) ?? from.signed).id,
      rowId: postedRowId(desk.house.workbookId, from.signed, planned),
      shown: cellsOf(balances),
    });
    entries.push(row.entry);
    changes.push(row.change, ...followed);
  }
  return problems.length > 0
    ? refuse(...problems)
    : ok({ entries, changes: oneAppendEach(changes) });
}

/** A ledger keeps its base unit, whatever the document was written in; null = not read. */
function inOwnUnit(
  desk: Desk,
  { target, values, line }: PlannedRow,
  also: Also,
): { readonly values: Values; readonly problems: readonly Problem[] } | null {
  const measured = measuredIn(target);
  const key = measured?.onlyBase ? articleKey(desk, measured, values) : null;
  if (!measured || !key) return { values, problems: [] };
  const row = also.row(key);
  if (row === undefined) return null;
  const measures = row && measuresOf(desk, measured, row);
  if (!measures) return { values, problems: [] };
  const problems = unitProblems({ ...measured, onlyBase: false }, measures, values, line);
  return { values: keptInBase(measured, measures, values), problems };
}

export interface Shown {
  /** what the row shows besides what it seals */
  readonly cells: Readonly<Record<string, CellInput>>;
  /** rows elsewhere that follow this one */
  readonly changes: readonly Change[];
}

/** What the rows of the record itself bring about, posted or not; null as for postings. */
export function ownRows(desk: Desk, from: PostingSource): Result<Shown, Problem> | null {
  const { register, before, after, header, also } = from;
  const begins = (signed: string | undefined): boolean =>
    !isDue(register, signed, before) && isDue(register, signed, after);
  const running = new Running(also);
  const balances = begins(undefined) ? running.after(register, header) : NO_BALANCES;
  const overdrawn = begins(undefined) ? running.overdrawn(register, header) : [];
  const values = balances && withBalances(header, balances);
  const changes = values && followUp(desk.pack, register, values, also, begins);
  if (!balances || !changes || !overdrawn) return null;
  const problems = [...belowZero(balances, header, null), ...overdrawn.map(overdraft)];
  const beginning = begins(undefined) ? ownBeginning(register, header) : {};
  return problems.length > 0
    ? refuse(...problems)
    : ok({ cells: { ...beginning, ...cellsOf(balances) }, changes });
}

const NO_BALANCES: Balances = new Map();

const cellsOf = (balances: Balances): Readonly<Record<string, number>> =>
  Object.fromEntries([...balances].map(([{ column }, now]) => [column.key, now]));

const withBalances = (values: Values, balances: Balances): Values => ({
  ...values,
  ...Object.fromEntries([...balances].map(([{ column }, now]) => [column.key, numberCell(now)])),
});

type Balances = NonNullable<ReturnType<Running['after']>>;

function belowZero(balances: Balances, values: Values, line: number | null): readonly Problem[] {
  return [...balances].flatMap(([{ derived }, now]): readonly Problem[] => {
    const { notBelowZero: clause, by } = derived;
    const item = plainText(values[by]);
    return clause === undefined || now >= 0
      ? []
      : [
          {
            code: 'document/below-zero',
            item,
            missing: -now,
            clause,
            ...(line !== null && { line }),
          },
        ];
  });
}

const overdraft = ({ column, missing, clause }: Overdrawn): Problem => ({
  ...{ code: 'document/overdrawn', column, clause },
  missing: fen(Math.round(missing * 100)),
});

/** Strokes and papers belong to the document's own entry; whose key signs belongs to every one. */
const witnessed = ({ way, evidence: { witness } }: Because['how']): Because['how'] => ({
  way,
  evidence: witness ? { witness } : {},
});

/** Rows of one table are written as one block. */
function oneAppendEach(changes: readonly Change[]): readonly Change[] {
  const merged: Change[] = [];
  for (const change of changes) {
    const index = merged.findIndex(
      (other) =>
        other.kind === 'append' && change.kind === 'append' && other.table === change.table,
    );
    const former = merged[index];
    if (former?.kind === 'append' && change.kind === 'append')
      merged[index] = { ...former, rows: [...former.rows, ...change.rows] };
    else merged.push(change);
  }
  return merged;
}

export interface Because {
  readonly by: Signer;
  readonly how: Pick<Signed, 'way' | 'evidence'>;
  /** the entry that brings the row about: a document's signature, or of the row that is reversed */
  readonly entry: string;
  readonly signerBefore: string;
  readonly reason?: string;
  /** none = a row that nobody else can mean */
  readonly rowId?: string;
  /** what the row shows besides and nobody seals: balances */
  readonly shown?: Readonly<Record<string, number>>;
}

/** A row that is entered and sealed in one; used by postings and 红冲. */
export function sealedRow(
  desk: Desk,
  target: Register,
  values: Values,
  no: string,
  because: Because,
): { readonly entry: NamedEntry; readonly change: Change } {
  const command: FlowCommand = { do: 'post', by: because.by, entry: because.entry };
  const decided = decide(flowOf(target), command, initial);
  const [only] = target.signOff ?? [];
  if (!decided.ok || !only) throw new InvariantError(`${target.id} is not signed in one step`);
  const events: readonly FlowEvent[] = decided.value;
  const state = events.reduce(evolve, initial);
  const rowId = because.rowId ?? desk.newRowId();
  const salt = newSalt(desk, target);
  const salted: Values = {
    ...values,
    ...Object.fromEntries(Object.entries(salt).map(([key, text]) => [key, textCell(text)])),
  };
  const content = contentOf(only, target, salted, undefined, []);
  const entry = writeEntry(desk, target, {
    ...{ command, events, rowId, no, head: NO_HEAD, state, content, sealed: content },
    ...because.how,
    signerBefore: because.signerBefore,
    ...(because.reason !== undefined && { reason: because.reason }),
  });
  const serial = keyOfKind(target, 'serial');
  const row = inputByKey(target, {
    ...ownBeginning(target, values),
    ...inputs(salted),
    ...because.shown,
    ...{ rowId, state: stateCell(target, state), entry: entry.id },
    ...(serial !== undefined && { [serial]: no }),
    seal: sealCode(entry.entry.digest),
  });
  const identity = titleOfKind(target, 'rowId');
  return { entry, change: { kind: 'append', table: target.table, identity, rows: [row] } };
}

const inputs = (values: Values): Readonly<Record<string, CellInput>> =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      value.kind === 'number' ? value.number : value.kind === 'text' ? value.text : null,
    ]),
  );
