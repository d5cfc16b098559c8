import { numberCell, textCell, type CellValue } from '../domain/cell';
import { ownValue } from '../domain/derived';
import { InvariantError } from '../domain/result';
import { waiting, type FlowState } from '../domain/sign-off';
import { holds } from '../registers/course';
import { columnOf } from '../registers/columns';
import type { Posting, Register } from '../registers/vocabulary';
import type { Desk } from './desk';
import type { Values } from './sealed-content';

/** A row that a document brings about in another register. */
export interface PlannedRow {
  readonly target: Register;
  /** which posting of the document */
  readonly index: number;
  /** 1-based line of the document that it stands for; null = the document itself */
  readonly line: number | null;
  readonly values: Values;
}

export function registerNamed({ pack }: Pick<Desk, 'pack'>, id: string): Register {
  const found = pack.registers.find((register) => register.id === id);
  if (!found) throw new InvariantError(`no register ${id} in the pack`);
  return found;
}

/** What a posting hangs on has been signed in this state. */
export const isPosted = (register: Register, state: FlowState): boolean =>
  (register.posts ?? []).some(({ after }) => isDue(register, after, state));

/** The step stands, or (none given) nothing is left to sign. */
export function isDue(
  { signOff = [] }: Register,
  after: string | undefined,
  state: FlowState,
): boolean {
  if (state.status !== 'open' && state.status !== 'complete') return false;
  if (after === undefined) return state.status === 'complete';
  return (
    state.signed.some(({ step }) => step === after) &&
    !waiting(signOff, state).some(({ step }) => step === after)
  );
}

type Planning = readonly [
  desk: Pick<Desk, 'pack'>,
  register: Register,
  header: Values,
  lines: readonly Values[],
  applies: (posting: Posting) => boolean,
];

/** Rows of the postings that `applies` names; amounts and quantities that are all zero move nothing. */
export const plannedRows = (...planning: Planning): readonly PlannedRow[] =>
  possibleRows(...planning).filter(({ target, values }) => moves(target, values));

/** The same before the step's own figures are there: what moves something is not known yet. */
export function possibleRows(
  ...[desk, { posts = [] }, header, lines, applies]: Planning
): readonly PlannedRow[] {
  return [...posts.entries()].flatMap(([index, posting]) => {
    if (!applies(posting)) return [];
    const target = registerNamed(desk, posting.to);
    const row = (values: Values | null, line: number | null): PlannedRow => ({
      ...{ target, index, line },
      values: postedValues(posting, target, header, values ?? {}),
    });
    return posting.each === 'line'
      ? lines.map((values, at) => row(values, at + 1))
      : [row(null, null)];
  });
}

/** Whether this document's values and decisions ask for the posting. */
export function asksFor(
  { when }: Posting,
  state: FlowState,
  header: Values,
  lines: readonly Values[],
  parameters: Readonly<Record<string, string>>,
): boolean {
  if (!when) return true;
  if (!('step' in when)) return holds(when, header, lines, parameters);
  const signed = state.status === 'draft' ? [] : state.signed;
  return signed.some(({ step, choice }) => step === when.step && when.chose.includes(choice));
}

function postedValues(posting: Posting, target: Register, header: Values, line: Values): Values {
  const values: Record<string, CellValue> = {};
  if (posting.matter !== undefined) values['matter'] = textCell(posting.matter);
  for (const set of posting.set) {
    const value =
      'text' in set
        ? textCell(set.text)
        : 'fromLine' in set
          ? line[set.fromLine]
          : header[set.from];
    if (value === undefined) throw new InvariantError(`nothing to post into ${set.column}`);
    const negative = 'negative' in set && value.kind === 'number';
    values[set.column] = negative ? numberCell(-value.number) : value;
  }
  for (const column of target.columns) {
    const own = ownValue(column, values);
    if (own) values[column.key] = own;
  }
  return values;
}

/** A posting that sets no figure is about something else than moving; blank ones move nothing. */
function moves(target: Register, values: Values): boolean {
  const figures = Object.entries(values).filter(([key]) =>
    MOVING.has(columnOf(target, key)?.kind ?? ''),
  );
  return (
    figures.length === 0 ||
    figures.some(([, value]) => value.kind === 'number' && value.number !== 0)
  );
}

const MOVING: ReadonlySet<string> = new Set(['amount', 'quantity']);
