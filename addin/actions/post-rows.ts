import { fenFromYuan } from '../domain/amount';
import { numberCell, textCell, type CellInput, type CellValue } from '../domain/cell';
import { sealCode } from '../domain/entry';
import { InvariantError } from '../domain/result';
import { decide, evolve, type Signer } from '../domain/sign-off';
import { columnOf, titleOfKind } from '../registers/columns';
import type { Posting, Register, Step } from '../registers/vocabulary';
import type { Change } from '../workbook/port';
import { inputByKey } from '../workbook/records';
import type { Desk } from './desk';
import type { NamedEntry } from '../domain/entry';
import { openSignOff } from './register-record';
import { contentOf, type Values } from './sealed-content';
import { signEntry } from './sign-entry';
import { flowOf, stateCell } from './state-text';

const postingsAfter = (register: Register, step: string): readonly Posting[] =>
  (register.posts ?? []).filter(({ after }) => after === step);

/** Registers into which this step posts, in the order of the postings. */
export function postingTargets(desk: Desk, register: Register, step: string): readonly Register[] {
  return postingsAfter(register, step).map(({ to }) => registerNamed(desk, to));
}

function registerNamed(desk: Desk, id: string): Register {
  const found = desk.pack.registers.find((register) => register.id === id);
  if (!found) throw new InvariantError(`no register ${id} in the pack`);
  return found;
}

export interface Posted {
  readonly entries: readonly NamedEntry[];
  readonly changes: readonly Change[];
}

/**
 * Rows that a finished document writes into other registers, each sealed by the person who signed
 * last. A document under which nothing is due (all refused) posts nothing.
 */
export function postRows(
  desk: Desk,
  register: Register,
  step: Step,
  header: Values,
  person: Signer,
  numbers: readonly string[],
  signed: NamedEntry,
): Posted {
  const entries: NamedEntry[] = [];
  const changes: Change[] = [];
  for (const [index, posting] of postingsAfter(register, step.step).entries()) {
    const target = registerNamed(desk, posting.to);
    const values = postedValues(posting, target, header);
    if (!movesMoney(target, values)) continue;
    const row = sealedRow(
      desk,
      target,
      values,
      person,
      numbers[index] ?? '',
      entries.at(-1) ?? signed,
    );
    entries.push(...row.entries);
    changes.push(...row.changes);
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

const movesMoney = (target: Register, values: Values): boolean =>
  Object.entries(values).some(([key, value]) => {
    if (columnOf(target, key)?.kind !== 'amount' || value.kind !== 'number') return false;
    const amount = fenFromYuan(value.number);
    return amount.ok && amount.value !== 0;
  });

/** A row that is registered, signed and sealed at once by one person; used by postings and 红冲. */
export function sealedRow(
  desk: Desk,
  target: Register,
  values: Values,
  person: Signer,
  no: string,
  signerBefore: NamedEntry | null,
): Posted {
  const opened = openSignOff(desk, target, desk.newRowId(), no, person);
  const [only] = target.signOff ?? [];
  if (!only || target.signOff?.length !== 1)
    throw new InvariantError(`${target.id} is not signed in one step`);
  const decided = decide(
    flowOf(target),
    { do: 'sign', step: only.step, by: person, way: 'noKey' },
    opened.state,
  );
  if (!decided.ok) throw new InvariantError(`${person.name} may not post into ${target.id}`);
  const state = decided.value.reduce(evolve, opened.state);
  const signed = signEntry(desk, target, only, {
    rowId: opened.rowId,
    no,
    person,
    head: { id: opened.entry.id, state: opened.state, digest: '' },
    state,
    content: contentOf(only, target, values, undefined, []),
    signerBefore: signerBefore?.id ?? '',
  });
  return {
    entries: [opened.entry, signed],
    changes: [
      {
        kind: 'append',
        table: target.table,
        identity: titleOfKind(target, 'rowId'),
        rows: [
          inputByKey(target, {
            ...opened.hints,
            ...inputs(values),
            state: stateCell(target, state),
            entry: signed.id,
            seal: sealCode(signed.entry.digest),
          }),
        ],
      },
    ],
  };
}

const inputs = (values: Values): Readonly<Record<string, CellInput>> =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      value.kind === 'number' ? value.number : value.kind === 'text' ? value.text : null,
    ]),
  );
