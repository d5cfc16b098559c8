import type { Choosing, Desk, RecordView } from '../../addin/actions/desk';
import { actingPerson } from '../../addin/actions/person';
import { flowOf } from '../../addin/actions/state-text';
import { decide, type FlowProblem, type Signer, type Way } from '../../addin/domain/sign-off';
import { runOf } from '../../addin/domain/sign-off/evolve';
import { leadsBack, namesUnits, stepOf } from '../../addin/domain/sign-off/flow';
import { holds, postsFor } from '../../addin/domain/sign-off/signer';
import { openings, targetOf, type Opening } from '../../addin/domain/sign-off/standing';
import type { Step } from '../../addin/registers/vocabulary';

/** What was chosen and typed for one signature; '' = nothing yet. */
export interface Chosen {
  readonly unit: string;
  readonly post: string;
  readonly for: string;
  readonly choice: string;
  readonly reason: string;
  readonly concerns: readonly string[];
  /** word or number by requirement; only ticked ones are here */
  readonly attested: Readonly<Record<string, string>>;
}

export const NOTHING_CHOSEN: Chosen = {
  ...{ unit: '', post: '', for: '', choice: '', reason: '' },
  ...{ concerns: [], attested: {} },
};

/** What is to be asked for this signature by this person; empty lists = nothing to ask. */
export interface Asking {
  readonly units: readonly string[];
  readonly posts: readonly string[];
  /** people in whose place he may sign this step */
  readonly principals: readonly string[];
  /** the step to which the choice leads back; '' = it does not */
  readonly backTo: string;
  readonly concerns: readonly string[];
}

/** Signatures of the step that can be given now. */
export const openingsOf = ({ register, state }: RecordView, { step }: Step): readonly Opening[] =>
  state.status === 'open'
    ? openings(flowOf(register), runOf(state)).filter((opening) => opening.step.step === step)
    : [];

/** Whoever the name means here, with the posts in which he may stand in. */
export function signerNamed(desk: Desk, step: Step, name: string): Signer {
  const person = actingPerson(desk, name, step.outside);
  return person.ok ? person.value : { name: name.normalize('NFKC').trim(), posts: [] };
}

/** What was chosen, with what needs no choosing because there is only one way. */
export function settled(view: RecordView, step: Step, signer: Signer, chosen: Chosen): Chosen {
  const open = openingsOf(view, step);
  const units = unitsIn(open);
  const unit = step.perUnit && units.length === 1 ? (units[0] ?? '') : chosen.unit;
  const here = open.filter((opening) => opening.unit === unit);
  const own = here.some(({ post, person }) =>
    person === '' ? signer.posts.includes(post) : person === signer.name,
  );
  const principal = chosen.for === '' && !own ? (principalsIn(here, signer)[0] ?? '') : chosen.for;
  return { ...chosen, unit, for: principal };
}

export function askingFor(view: RecordView, step: Step, signer: Signer, chosen: Chosen): Asking {
  const open = openingsOf(view, step);
  const here = open.filter(({ unit }) => unit === chosen.unit);
  const posts = [...new Set(here.filter(({ person }) => person === '').map(({ post }) => post))];
  const mine = step.outside
    ? posts
    : posts.filter((post) => postsFor(signer, chosen.for)?.includes(post));
  const flow = flowOf(view.register);
  const decision = stepOf(flow, step.step);
  const to = decision && targetOf(decision, chosen.choice);
  const backTo = decision && to !== undefined && leadsBack(flow, decision, to) ? (to ?? '') : '';
  const { units } = view.state.status === 'draft' ? { units: [] } : view.state.facts;
  return {
    units: step.perUnit ? unitsIn(open) : [],
    posts: mine.length > 1 ? mine : [],
    principals: principalsIn(here, signer),
    backTo,
    concerns: decision && namesUnits(flow, decision, backTo) ? units : [],
  };
}

const unitsIn = (open: readonly Opening[]): readonly string[] => [
  ...new Set(open.map(({ unit }) => unit)),
];

const principalsIn = (open: readonly Opening[], { standsFor = [] }: Signer): readonly string[] =>
  standsFor
    .filter(({ name, posts }) =>
      open.some(({ post, person }) => (person === '' ? posts.includes(post) : person === name)),
    )
    .map(({ name }) => name);

/** What goes into the signature: only what was asked for. */
export function choosingOf(step: Step, asking: Asking, chosen: Chosen): Choosing {
  const notes = (step.attest ?? []).map(({ note }) => note);
  const attested = Object.fromEntries(
    Object.entries(chosen.attested).filter(([note]) => notes.includes(note)),
  );
  const concerns = chosen.concerns.filter((unit) => asking.concerns.includes(unit));
  return {
    ...(step.perUnit && { unit: chosen.unit }),
    ...(asking.posts.includes(chosen.post) && { post: chosen.post }),
    ...(asking.principals.includes(chosen.for) && { for: chosen.for }),
    ...(step.choices && { choice: chosen.choice }),
    ...(asking.backTo !== '' && { reason: chosen.reason }),
    ...(concerns.length > 0 && { concerns }),
    ...(notes.length > 0 && { attested }),
  };
}

/** What is still to be typed is no problem before the button is pressed. */
const NOT_YET: ReadonlySet<FlowProblem['code']> = new Set([
  'sign-off/choice-missing',
  'sign-off/not-attested',
  'sign-off/reason-missing',
  'sign-off/concerns-missing',
  'sign-off/level-missing',
]);

/** What the rules say against this signature, before the button is pressed; the action asks again. */
export function against(
  view: RecordView,
  step: Step,
  by: Signer,
  choosing: Choosing,
  way: Way,
): readonly FlowProblem[] {
  if (step.perUnit && !choosing.unit) return [];
  const command = { do: 'sign', step: step.step, by, way, ...choosing } as const;
  const decided = decide(flowOf(view.register), command, view.state);
  return decided.ok ? [] : decided.problems.filter(({ code }) => !NOT_YET.has(code));
}

/** Whether this person may sign the step as far as his posts go. */
export const isHis = (view: RecordView, step: Step, signer: Signer): boolean =>
  openingsOf(view, step).some(({ post, person }) =>
    person === '' ? holds(signer, post) : person === signer.name,
  );
