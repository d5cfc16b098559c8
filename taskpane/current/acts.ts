import type { RecordCommand } from '../../addin/actions/act-on-record';
import type { Desk, Person, RecordView } from '../../addin/actions/desk';
import { actingPerson } from '../../addin/actions/person';
import { isPosted } from '../../addin/actions/posting-plan';
import type { Problem } from '../../addin/actions/problem';
import { flowOf } from '../../addin/actions/state-text';
import { decide, type FlowState, type Signer } from '../../addin/domain/sign-off';
import { runOf } from '../../addin/domain/sign-off/evolve';
import { openings } from '../../addin/domain/sign-off/standing';
import type { Register } from '../../addin/registers/vocabulary';

export type Act = RecordCommand['do'];

/** In the order in which people look for them; what happens is recorded on the picture instead. */
const ACTS: readonly Act[] = [
  'stand',
  'remind',
  'note',
  'sendBack',
  'withdraw',
  'transfer',
  'addSigner',
  'redecide',
  'changeLevel',
  'changeUnits',
  'undo',
  'void',
  'erase',
];

export interface OfferedAct {
  readonly act: Act;
  /** who could do it, in at least one way */
  readonly people: readonly string[];
  /** what it may be about: every way in which somebody could do it */
  readonly ways: readonly RecordCommand[];
  /** why nobody can; none = somebody can */
  readonly problems: readonly Problem[];
}

/** Every act that this register knows, with who could do it now, or why nobody can. */
export function offeredActs(desk: Desk, view: RecordView): readonly OfferedAct[] {
  const { register, state } = view;
  if (state.status === 'draft') return [];
  const people = desk.house.people.filter(({ active }) => active);
  const signers = people.flatMap(({ name }): readonly Signer[] => {
    const signer = actingPerson(desk, name);
    return signer.ok ? [signer.value] : [];
  });
  return ACTS.filter((act) => knows(register, state, act)).map((act) => {
    const posted = TAKING_BACK.has(act) && isPosted(register, state);
    if (posted) return refused(act, [{ code: 'document/posted' }]);
    const tried = candidates(view, act, people).map((command) => ({
      command,
      by: signers.map((signer) => ({ signer, problems: against(view, command, signer) })),
    }));
    const possible = tried.filter(({ by }) => by.some(({ problems }) => problems.length === 0));
    if (possible.length > 0) {
      const free = possible.flatMap(({ by }) => by.filter(({ problems }) => problems.length === 0));
      return {
        ...{ act, problems: [], ways: possible.map(({ command }) => command) },
        people: [...new Set(free.map(({ signer }) => signer.name))],
      };
    }
    return refused(act, tried[0]?.by[0]?.problems ?? []);
  });
}

const refused = (act: Act, problems: readonly Problem[]): OfferedAct => ({
  ...{ act, people: [], ways: [], problems },
});

/** Acts without a meaning for the register, or before anything happened, are not even named. */
function knows(register: Register, state: FlowState, act: Act): boolean {
  const steps = register.signOff ?? [];
  switch (act) {
    case 'redecide':
      return steps.some(({ choices }) => choices !== undefined);
    case 'changeLevel':
      return steps.some(({ levels }) => levels !== undefined);
    case 'changeUnits':
      return register.course?.units !== undefined || steps.some(({ perUnit }) => perUnit === true);
    case 'record':
      return register.recordedFirst !== undefined;
    case 'stand':
      return state.status === 'contested';
    case 'sendBack':
      return steps.length > 1;
    case 'erase':
      return register.columns.some(({ personal }) => personal === true);
    default:
      return true;
  }
}

const TAKING_BACK: ReadonlySet<Act> = new Set(['sendBack', 'withdraw', 'undo', 'void', 'redecide']);

/** Stands for whatever will be typed. */
const SOMETHING = '…';

/** The ways in which an act could be meant now, each with a reason; the rules sort them out. */
function candidates(
  { register, state }: RecordView,
  act: Act,
  people: readonly Person[],
): readonly RecordCommand[] {
  if (state.status === 'draft') return [];
  const flow = flowOf(register);
  const steps = register.signOff ?? [];
  const reason = SOMETHING;
  const run = runOf(state);
  const places = [
    ...new Map(
      (state.status === 'open' ? openings(flow, run) : []).map((opening) => [
        `${opening.step.step}\n${opening.unit}`,
        { step: opening.step.step, ...(opening.unit !== '' && { unit: opening.unit }) },
      ]),
    ).values(),
  ];
  // Whoever sends back what each unit did says which of them he means: until then, all.
  const named = (to: string | null) =>
    steps.some(({ step, perUnit }) => step === to && perUnit) && run.facts.units.length > 1
      ? { concerns: run.facts.units }
      : {};
  switch (act) {
    case 'remind':
    case 'note':
    case 'void':
    case 'erase':
    case 'undo':
    case 'withdraw':
      return [{ do: act, reason }];
    case 'sendBack':
      return steps.map(({ step }) => ({ do: act, to: step, reason, ...named(step) }));
    case 'transfer':
    case 'addSigner':
      return (places.length > 0 ? places : nowhere(register)).flatMap((place) =>
        people.map(({ name, posts }) => ({ do: act, ...place, to: { name, posts }, reason })),
      );
    case 'redecide':
      return steps.flatMap(({ step, choices = [], perUnit }) =>
        (perUnit ? run.facts.units : ['']).flatMap((unit) =>
          choices
            .filter(({ choice }) => choice !== chosenAt(run, step, unit))
            .map(({ choice, to }) => ({
              ...({ do: act, step, choice, reason } as const),
              ...(unit === '' ? named(to) : { unit }),
            })),
        ),
      );
    case 'changeLevel':
      return steps.flatMap(({ step, levels = {} }) =>
        Object.keys(levels)
          .filter((level) => level !== run.facts.level)
          .map((level) => ({ do: act, step, level, reason })),
      );
    case 'changeUnits':
      return [{ do: act, units: run.facts.units, reason }];
    case 'stand':
      return state.status === 'contested'
        ? state.rivals.map(({ entry }) => ({ do: act, entry, reason }))
        : [];
    case 'record':
      return steps.flatMap(({ step, perUnit }) =>
        (perUnit ? run.facts.units : ['']).map((unit) => ({
          ...({ do: act, step, happened: SOMETHING } as const),
          ...(unit !== '' && { unit }),
        })),
      );
  }
}

const nowhere = ({ signOff = [] }: Register) => signOff.slice(0, 1).map(({ step }) => ({ step }));

const chosenAt = (run: ReturnType<typeof runOf>, step: string, unit: string): string =>
  run.signed.filter((signed) => signed.step === step && signed.unit === unit).at(-1)?.choice ?? '';

/** What the rules say against this act by this person; the action asks again. */
function against(
  { register, state }: RecordView,
  command: RecordCommand,
  by: Signer,
): readonly Problem[] {
  const decided = decide(flowOf(register), { ...command, by }, state);
  return decided.ok ? [] : decided.problems;
}
