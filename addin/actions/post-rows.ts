import { numberCell, textCell, type CellInput, type CellValue } from '../domain/cell';
import { digestOf } from '../domain/digest';
import { sealCode, type NamedEntry } from '../domain/journal/entry';
import { InvariantError } from '../domain/result';
import {
  decide,
  evolve,
  initial,
  waiting,
  type FlowCommand,
  type FlowEvent,
  type FlowState,
  type Signer,
} from '../domain/sign-off';
import { columnOf, keyOfKind, titleOfKind } from '../registers/columns';
import type { Posting, Register } from '../registers/vocabulary';
import type { Change } from '../workbook/port';
import { inputByKey } from '../workbook/records';
import type { Desk } from './desk';
import { NO_HEAD } from './record-head';
import { contentOf, type Values } from './sealed-content';
import type { Signed } from './sign-entries';
import { flowOf, stateCell } from './state-text';
import { writeEntry } from './write-entry';

/** Registers into which a document posts, in the order of the postings. */
export const postingTargets = (desk: Desk, { posts = [] }: Register): readonly Register[] =>
  posts.map(({ to }) => registerNamed(desk, to));

function registerNamed(desk: Desk, id: string): Register {
  const found = desk.pack.registers.find((register) => register.id === id);
  if (!found) throw new InvariantError(`no register ${id} in the pack`);
  return found;
}

/** What a posting hangs on has been signed in this state. */
export const isPosted = (register: Register, state: FlowState): boolean =>
  (register.posts ?? []).some(({ after }) => isDue(register, after, state));

function isDue({ signOff = [] }: Register, after: string | undefined, state: FlowState): boolean {
  if (state.status === 'draft' || state.status === 'contested') return false;
  if (after === undefined) return state.status === 'complete';
  return (
    state.signed.some(({ step }) => step === after) &&
    !waiting(signOff, state).some(({ step }) => step === after)
  );
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
  readonly by: Signer;
  readonly how: Pick<Signed, 'way' | 'evidence'>;
  readonly signed: NamedEntry;
}

/**
 * Two who sign the last step at once post the same row: whichever of them stands, the money moved
 * once.
 */
const postedRowId = (desk: Desk, { entry }: NamedEntry, target: Register, index: number): string =>
  `R${digestOf(
    [
      'posted',
      desk.house.workbookId,
      entry.register,
      entry.rowId,
      entry.round,
      target.id,
      index,
    ].join('\n'),
  ).slice(0, 16)}`;

/**
 * Rows that a signature writes into other registers, sealed by the person who gave it. A document
 * under which nothing is due (all refused) posts nothing.
 */
export function postRows(desk: Desk, from: PostingSource, numbers: readonly string[]): Posted {
  const entries: NamedEntry[] = [];
  const changes: Change[] = [];
  for (const [index, posting] of (from.register.posts ?? []).entries()) {
    const due = (state: FlowState): boolean => isDue(from.register, posting.after, state);
    if (due(from.before) || !due(from.after)) continue;
    const target = registerNamed(desk, posting.to);
    const values = postedValues(posting, target, from.header);
    if (!moves(target, values)) continue;
    const row = sealedRow(desk, target, values, numbers[index] ?? '', {
      ...{ by: from.by, how: witnessed(from.how), entry: from.signed.id },
      signerBefore: (entries.at(-1) ?? from.signed).id,
      rowId: postedRowId(desk, from.signed, target, index),
    });
    entries.push(row.entry);
    changes.push(row.change);
  }
  return { entries, changes };
}

function postedValues(posting: Posting, target: Register, header: Values): Values {
  const values: Record<string, CellValue> = {};
  const matter = target.columns.find(({ key }) => key === 'matter');
  if (matter) values[matter.key] = textCell(posting.matter);
  for (const set of posting.set) {
    const value = 'text' in set ? textCell(set.text) : header[set.from];
    if (value === undefined) throw new InvariantError(`nothing to post into ${set.column}`);
    const negative = 'negative' in set && value.kind === 'number';
    values[set.column] = negative ? numberCell(-value.number) : value;
  }
  return values;
}

/** Strokes and papers belong to the document's own entry; whose key signs belongs to every one. */
const witnessed = ({ way, evidence: { witness } }: Because['how']): Because['how'] => ({
  way,
  evidence: witness ? { witness } : {},
});

/** Amounts and quantities that are all zero move nothing; a posting without any is about something else. */
function moves(target: Register, values: Values): boolean {
  const numbers = Object.entries(values).flatMap(([key, value]) =>
    MOVING.has(columnOf(target, key)?.kind ?? '') && value.kind === 'number' ? [value.number] : [],
  );
  return numbers.length === 0 || numbers.some((number) => number !== 0);
}

const MOVING: ReadonlySet<string> = new Set(['amount', 'quantity']);

export interface Because {
  readonly by: Signer;
  readonly how: Pick<Signed, 'way' | 'evidence'>;
  /** the entry that brings the row about: a document's signature, or of the row that is reversed */
  readonly entry: string;
  readonly signerBefore: string;
  readonly reason?: string;
  /** none = a row that nobody else can mean */
  readonly rowId?: string;
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
  const content = contentOf(only, target, values, undefined, []);
  const entry = writeEntry(desk, target, {
    ...{ command, events, rowId, no, head: NO_HEAD, state, content, sealed: content },
    ...because.how,
    signerBefore: because.signerBefore,
    ...(because.reason !== undefined && { reason: because.reason }),
  });
  const serial = keyOfKind(target, 'serial');
  const row = inputByKey(target, {
    ...inputs(values),
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
