import {
  decide,
  evolve,
  initial,
  type Flow,
  type FlowCommand,
  type FlowState,
  type Signer,
} from '../domain/sign-off';
import { predecessors } from '../domain/sign-off/flow';
import { openings, standings } from '../domain/sign-off/standing';
import { runOf } from '../domain/sign-off/evolve';
import { areAlternatives } from './alternatives';
import type { Condition, Register, Step } from './vocabulary';

const UNITS = ['甲单位', '乙单位'];

type Sign = Extract<FlowCommand, { do: 'sign' }>;

/** One way on from a state, and whoever else must not take it. */
export interface Move {
  readonly act: Extract<FlowCommand, { do: 'sign' | 'redecide' | 'changeLevel' }>;
  readonly next: Node;
  readonly newRound: boolean;
  /** signatures that no longer count */
  readonly lost: number;
  /** codes that somebody who holds every other post meets; null = not tried */
  readonly elseRefused: readonly string[] | null;
}

export interface Node {
  readonly state: FlowState;
  /** a decision or level was changed on the way here: once is enough to try */
  readonly changed: boolean;
  moves: readonly Move[];
}

/**
 * Every state that a register's flow can be in: one holder a post, two units, each level, each
 * answer to each condition, each choice, and N for one unit or for all. Rounds are not told apart,
 * so that loops come to an end.
 */
export function explore(register: Register): readonly Node[] {
  const flow: Flow = register.signOff ?? [];
  const nodes = new Map<string, Node>();
  const todo: Node[] = [];
  const nodeOf = (state: FlowState, changed: boolean): Node => {
    const key = keyOf(state) + String(changed);
    const known = nodes.get(key);
    if (known) return known;
    const node: Node = { state, changed, moves: [] };
    nodes.set(key, node);
    todo.push(node);
    return node;
  };
  for (const answers of answersOf(register)) {
    const off = (level: string): readonly string[] => offAt(register, answers, level);
    const facts = { units: UNITS, level: '', off: off('') };
    nodeOf(after(flow, { do: 'register', by: holder('', 0), facts }, initial), false);
    for (let node = todo.pop(); node; node = todo.pop())
      node.moves = movesFrom(register, node, off, nodeOf);
  }
  return [...nodes.values()];
}

function movesFrom(
  register: Register,
  { state, changed }: Node,
  off: Off,
  nodeOf: (state: FlowState, changed: boolean) => Node,
): readonly Move[] {
  if (state.status === 'draft') return [];
  if (state.status === 'complete') return afterEnd(register, state, nodeOf);
  const flow: Flow = register.signOff ?? [];
  const possible = [
    ...signatures(register, state, off),
    ...(changed ? [] : changes(register, state)),
  ];
  return possible.flatMap(({ act, post, tried }) => {
    for (const count of [0, 1]) {
      const by = holder(post, count);
      const decided = decide(flow, { ...act, by }, state);
      if (!decided.ok && decided.problems.every(({ code }) => code === 'sign-off/same-person'))
        continue;
      if (!decided.ok) throw new Error(JSON.stringify([register.id, act, decided.problems]));
      const next = decided.value.reduce(evolve, state);
      return [
        {
          act: { ...act, by },
          next: nodeOf(next, changed || act.do !== 'sign'),
          newRound: next.status !== 'draft' && next.round === state.round + 1,
          lost: next.status === 'draft' ? 0 : lost(state.signed, next.signed),
          elseRefused: tried ? refusedElse(register, state, act, post) : null,
        },
      ];
    }
    return [];
  });
}

/** Steps that anybody could still sign; there should be none. */
function afterEnd(
  register: Register,
  state: Open,
  nodeOf: (state: FlowState, changed: boolean) => Node,
): readonly Move[] {
  const by = { name: '又一人', posts: everyPost(register) };
  return (register.signOff ?? []).flatMap((step) =>
    (step.perUnit ? UNITS : ['']).flatMap((unit) => {
      const [choice = {}] = choicesOf(step, UNITS);
      const act: Sign = {
        ...{ do: 'sign', step: step.step, by, way: 'noKey', unit, attested: attestedBy(step) },
        ...choice,
      };
      const decided = decide(register.signOff ?? [], act, state);
      if (!decided.ok) return [];
      const next = nodeOf(decided.value.reduce(evolve, state), true);
      return [{ act, next, newRound: false, lost: 0, elseRefused: null }];
    }),
  );
}

/** What somebody meets who holds every other post. */
function refusedElse(
  register: Register,
  state: FlowState,
  act: Unsigned<Move['act']>,
  post: string,
): readonly string[] {
  const by = { name: '别人', posts: everyPost(register).filter((other) => other !== post) };
  const decided = decide(register.signOff ?? [], { ...act, by }, state);
  return decided.ok ? [] : decided.problems.map(({ code }) => code);
}

type Signed = Open['signed'];

const lost = (before: Signed, now: Signed): number =>
  before.filter((one) => !now.some((s) => s.step === one.step && s.unit === one.unit)).length;

interface Act {
  readonly act: Unsigned<Move['act']>;
  readonly post: string;
  /** also by somebody of another post; outsiders hold none, and one answer stands for all */
  readonly tried: boolean;
}

type Unsigned<C> = C extends unknown ? Omit<C, 'by'> : never;
type Open = Exclude<FlowState, { status: 'draft' }>;
type Off = (level: string) => readonly string[];

function signatures(register: Register, state: Open, off: Off): readonly Act[] {
  const flow = register.signOff ?? [];
  const run = runOf(state);
  const ready = standings(flow, run).filter(({ standing }) => standing === 'ready');
  return ready.flatMap(({ step: { step: id }, unit }) => {
    const step = flow.find((candidate) => candidate.step === id);
    if (!step) return [];
    const open = openings(flow, run).filter((o) => o.step.step === id && o.unit === unit);
    const declared = step.levels && run.facts.level === '' ? Object.entries(step.levels) : [];
    const ways = [
      ...open.map(({ post }) => ({ post, more: step.outside ? {} : { post } })),
      ...declared.map(([level, post]) => ({ post, more: { facts: { level, off: off(level) } } })),
    ];
    const sign = { do: 'sign', step: id, way: 'noKey', unit, attested: attestedBy(step) } as const;
    return ways.flatMap(({ post, more }) =>
      choicesOf(step, run.facts.units).map((choice, index) => ({
        act: { ...sign, ...more, ...choice },
        post,
        tried: step.outside !== true && index === 0,
      })),
    );
  });
}

/** 改判 by whoever decided, 升级 and 降级 by the issuer of the other level. */
function changes({ signOff = [], course }: Register, { signed, facts }: Open): readonly Act[] {
  return signOff.flatMap((step) => {
    const done = signed.filter((one) => one.step === step.step);
    const declares = course?.level !== undefined && step.fills?.includes(course.level);
    const levels = declares && done.length > 0 ? Object.entries(step.levels ?? {}) : [];
    return [
      ...lastOf(done).flatMap(({ unit, post, choice }) =>
        (step.choices ?? [])
          .filter((other) => choice !== '' && other.choice !== choice)
          .map((other) => ({
            act: {
              ...({ do: 'redecide', step: step.step, unit, reason: '改判' } as const),
              choice: other.choice,
              ...(unit === '' && { concerns: facts.units }),
            },
            post,
            tried: true,
          })),
      ),
      ...levels
        .filter(([level]) => level !== facts.level)
        .map(([level, post]) => ({
          act: { do: 'changeLevel', step: step.step, level, reason: '升级' } as const,
          post,
          tried: true,
        })),
    ];
  });
}

/** Of several who decided in turn, the last one may decide otherwise. */
const lastOf = (signed: Signed): Signed =>
  signed.filter((one, index) => !signed.slice(index + 1).some(({ unit }) => unit === one.unit));

/** Every answer, and a joint N also for one unit alone. */
function choicesOf(step: Step, units: readonly string[]): readonly Partial<Sign>[] {
  if (!step.choices) return [{}];
  const all = step.choices.map(({ choice }) => ({ choice, reason: '理由' }));
  return step.perUnit
    ? all
    : [units, units.slice(0, 1)].flatMap((concerns) => all.map((one) => ({ ...one, concerns })));
}

const attestedBy = (step: Step): Readonly<Record<string, string>> =>
  Object.fromEntries((step.attest ?? []).map(({ note }) => [note, '是']));

const holder = (post: string, count: number): Signer => ({
  name: `${post}${count}`,
  posts: [post],
});

const everyPost = ({ signOff = [] }: Register): readonly string[] => [
  ...new Set(
    signOff.flatMap((step) => [
      step.post,
      ...(step.alsoPosts ?? []),
      ...Object.values(step.levels ?? {}),
    ]),
  ),
];

/** Answers by condition; `is` on one column cannot hold for two lists that share nothing. */
function answersOf({ signOff = [], course }: Register): readonly ReadonlySet<Step>[] {
  const conditional = signOff.filter(({ when }) => when && !isOnLevel(when, course?.level));
  const subsets = conditional.reduce<readonly (readonly Step[])[]>(
    (sets, step) => [...sets, ...sets.map((set) => [...set, step])],
    [[]],
  );
  const same = (a: Step, b: Step): boolean => JSON.stringify(a.when) === JSON.stringify(b.when);
  return subsets
    .filter((set) => !set.some((a) => set.some((b) => a !== b && areAlternatives(a, b))))
    .filter((set) => conditional.every((a) => !set.some((b) => same(a, b)) || set.includes(a)))
    .map((set) => new Set(set));
}

const isOnLevel = (when: Condition, level: string | undefined): boolean =>
  level !== undefined && 'is' in when && when.column === level;

const offAt = (
  { signOff = [], course }: Register,
  answers: ReadonlySet<Step>,
  level: string,
): readonly string[] =>
  signOff
    .filter((step) =>
      step.when && isOnLevel(step.when, course?.level)
        ? !('is' in step.when && step.when.is.includes(level))
        : step.when && !answers.has(step),
    )
    .map(({ step }) => step);

function after(flow: Flow, command: FlowCommand, state: FlowState): FlowState {
  const decided = decide(flow, command, state);
  if (!decided.ok) throw new Error(JSON.stringify(decided.problems));
  return decided.value.reduce(evolve, state);
}

function keyOf(state: FlowState): string {
  if (state.status === 'draft') return '';
  const signed = state.signed.map((s) => [s.step, s.unit, s.post, s.by, s.choice].join());
  return JSON.stringify([state.status, state.facts, [...signed].sort()]);
}

/** The flow has run to one of its last steps, or a decision has ended it. */
export function isProperEnd({ signOff = [] }: Register, { state }: Node): boolean {
  if (state.status !== 'complete') return false;
  const last = signOff
    .map(({ step }) => step)
    .filter((id) => !signOff.some(({ step }) => predecessors(signOff, step).includes(id)));
  const arrived = standings(signOff, runOf(state))
    .filter(({ standing }) => standing === 'done' || standing === 'passed')
    .map(({ step }) => step.step);
  const ended = state.signed.some(({ step: id, choice }) =>
    signOff.some(
      ({ step, choices }) =>
        step === id && choices?.some((one) => one.choice === choice && one.to === null),
    ),
  );
  return ended || last.some((step) => arrived.includes(step));
}
