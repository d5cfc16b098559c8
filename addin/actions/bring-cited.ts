import { BLANK, textCell } from '../domain/cell';
import { ok, refuse, type Result } from '../domain/result';
import { left } from '../domain/used-up';
import { columnOf, linesOf } from '../registers/columns';
import type { Pack, Register, Step } from '../registers/vocabulary';
import { cellsByKey, plainText } from '../workbook/records';
import { answers, NO_WISHES } from './also';
import { checksOf, keysOf, namedIn, readTold, usersKey, type Citing, type Told } from './citing';
import type { Desk, RecordView } from './desk';
import { amountsOf, misnamed, standing } from './judge-citations';
import type { Problem } from './problem';
import { valuesOf, type Values } from './sealed-content';

/** What a form takes over from the document that it names, as texts by column. */
export interface Brought {
  readonly header: Readonly<Record<string, string>>;
  readonly lines: readonly Readonly<Record<string, string>>[];
}

/** A check that counts the lines of a form against those of the document it names. */
interface Counting {
  readonly step: Step;
  readonly check: ReturnType<typeof checksOf<'withinCited' | 'leftOfCited'>>[number];
}

const countingIn = (register: Register, column: string): Counting | undefined =>
  (register.signOff ?? [])
    .flatMap((step) =>
      checksOf(step, 'withinCited', 'leftOfCited').map((check) => ({ step, check })),
    )
    .find(({ check }) => check.cites === column);

/** Columns of a new form that name a document from which something can be taken over. */
export const bringing = (register: Register): readonly string[] =>
  (register.signOff?.[0]?.fills ?? []).filter((key) => {
    const cites = columnOf(register, key)?.cites;
    const says = (cites?.agree ?? []).length > 0 || countingIn(register, key) !== undefined;
    return cites !== undefined && !cites.several && says;
  });

/**
 * Header and lines that a form has in common with the document `no`; quantities are what that one
 * has left. Nothing is written: the person looks at it and registers.
 */
export async function bringCited(
  desk: Desk,
  register: Register,
  column: string,
  no: string,
): Promise<Result<Brought, Problem>> {
  const counting = countingIn(register, column);
  const step = counting?.step ?? register.signOff?.[0];
  if (!step) return ok(NOTHING);
  const citing = citingOf(register, step, counting?.check, { [column]: textCell(no.trim()) });
  const [named] = namedIn(columnOf(register, column), citing.header, null);
  if (!named) return ok(NOTHING);
  const told = await look(desk, citing, column);
  const problems = misnamed(desk, named, told);
  const cited = told.find(named);
  if (problems.length > 0 || !cited) return refuse(...problems);
  const there = cellsByKey(cited.register, cited.row);
  const header = (named.citation.agree ?? []).flatMap(({ column: own, with: other }) =>
    isTyped(register, own) ? [[own, plainText(there[other])] as const] : [],
  );
  const lines = counting ? linesFrom(desk.pack, citing, counting, told, told.linesOf(cited)) : [];
  return ok({ header: Object.fromEntries(header), lines });
}

/** 订购未收: what the named document has left for each line of this one; null = it is not there. */
export async function leftForLines(
  desk: Desk,
  view: RecordView,
  step: Step,
): Promise<{ readonly column: string; readonly texts: readonly string[] } | null> {
  const [check] = checksOf(step, 'leftOfCited');
  const lines = linesOf(desk.pack, view.register);
  if (!check || !lines) return null;
  const header = valuesOf(view.register, view.header);
  const citing = { ...citingOf(view.register, step, check, header), rowId: view.rowId };
  const stands = standing(citing, check, check.usedBy, await look(desk, citing, check.cites));
  if (!stands) return null;
  const own = view.lines.map((row) => valuesOf(lines, row));
  return {
    column: check.left,
    texts: amountsOf(own, check.match, check.left).map(({ name }) =>
      String(left(name, stands.there, stands.used)),
    ),
  };
}

const NOTHING: Brought = { header: {}, lines: [] };

/** Only this citation is looked at, whatever else the step checks. */
const citingOf = (
  register: Register,
  { checks: _, ...step }: Step,
  check: Counting['check'] | undefined,
  header: Values,
): Citing => ({
  ...{ register, header, rowId: '', no: '', lines: [] },
  step: { ...step, fills: register.signOff?.[0]?.fills ?? [], checks: check ? [check] : [] },
});

async function look(desk: Desk, citing: Citing, column: string): Promise<Told> {
  const named = namedIn(columnOf(citing.register, column), citing.header, null);
  const wishes = {
    ...NO_WISHES,
    rows: named.flatMap((one) => keysOf(desk, one)),
    matching: [usersKey(citing, column)],
  };
  const seen = await desk.workbook.look({ rows: wishes.rows, matching: wishes.matching });
  return readTold(desk, citing, answers(wishes, seen), valuesOf);
}

const isTyped = (register: Register, key: string): boolean =>
  (register.signOff?.[0]?.fills ?? []).includes(key) &&
  columnOf(register, key)?.derived === undefined;

/** The lines there that have something left, in the columns that this form types. */
function linesFrom(
  pack: Pack,
  citing: Citing,
  { step, check }: Counting,
  told: Told,
  there: readonly Values[],
): Brought['lines'] {
  const { register } = citing;
  const lines = linesOf(pack, register);
  const typed = (register.signOff?.[0]?.fillsLines ?? [])
    .flatMap((key) => (lines && columnOf(lines, key)) ?? [])
    .filter(({ derived, kind }) => derived === undefined && kind !== 'date' && kind !== 'time');
  const usedBy = check.check === 'leftOfCited' ? check.usedBy : step.step;
  const stands = standing(citing, check, usedBy, told);
  if (!stands) return [];
  const rest = new Map(stands.there);
  return there.flatMap((values) => {
    const [amount] = amountsOf([values], check.match, check.of);
    if (!amount) return [];
    // Of two lines about the same thing the first is served first.
    const open = left(amount.name, rest, stands.used);
    const here = Math.min(open, amount.quantity);
    if (here <= 0) return [];
    rest.set(amount.name, (rest.get(amount.name) ?? 0) - here);
    const texts = typed.flatMap(({ key }) => {
      if (key === check.quantity) return [[key, String(here)] as const];
      const isQuantity = key === check.of;
      const text = isQuantity ? '' : plainText(values[key] ?? BLANK);
      return text === '' ? [] : [[key, text] as const];
    });
    return [Object.fromEntries(texts)];
  });
}
