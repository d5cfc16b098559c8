import { postsOf, predecessors, stepOf, type Facts, type Flow, type FlowStep } from './flow';
import { EXTRA, type Run, type SignedStep } from './state';

/**
 * Where one step stands, for one unit: ready to be signed, waiting for others, passed because its
 * condition does not hold, or skipped because the decision before it went another way.
 */
export type Standing = 'done' | 'ready' | 'waiting' | 'passed' | 'skipped';

export interface Node {
  readonly step: FlowStep;
  /** '' for steps that are not signed by unit */
  readonly unit: string;
  readonly standing: Standing;
  /**
   * It was noted while it happened, and the run went another way since: its party still confirms
   * it, and nothing else waits for it but the end (RW-G-01).
   */
  readonly aside?: 'passed' | 'skipped';
}

/** One signature that can be given now. */
export interface Opening {
  readonly step: FlowStep;
  readonly unit: string;
  readonly post: string;
  /** only this person; '' = whoever holds the post */
  readonly person: string;
}

const unitsOf = (step: FlowStep, { units }: Facts): readonly string[] =>
  step.perUnit ? units : [''];

export const signaturesOf = (run: Run, step: string, unit: string): readonly SignedStep[] =>
  run.signed.filter((signed) => signed.step === step && signed.unit === unit);

interface Known extends Pick<Run, 'facts' | 'added' | 'recorded'> {
  readonly flow: Flow;
  readonly nodes: readonly Node[];
}

/** What was worked out for these signatures: whoever signs next asks what the last one asked. */
const known = new WeakMap<Run['signed'], Known>();

/** Every step of the flow with where it stands, in the flow's order. */
export function standings(flow: Flow, run: Run): readonly Node[] {
  const { facts, added, recorded, signed } = run;
  const last = known.get(signed);
  const same = last?.flow === flow && last.facts === facts;
  if (same && last.added === added && last.recorded === recorded) return last.nodes;
  const nodes = workOut(flow, run);
  known.set(signed, { flow, facts, added, recorded, nodes });
  return nodes;
}

function workOut(flow: Flow, run: Run): readonly Node[] {
  const nodes: Node[] = [];
  for (const step of flow) {
    for (const unit of unitsOf(step, run.facts))
      nodes.push({
        step,
        unit,
        ...confirmed(run, step, unit, standingOf(flow, run, nodes, step, unit)),
      });
    // No unit is named yet: the step waits for one, it does not fall away.
    if (step.perUnit && run.facts.units.length === 0) {
      const standing = standingOf(flow, run, nodes, step, '');
      nodes.push({ step, unit: '', standing: standing === 'ready' ? 'waiting' : standing });
    }
  }
  return nodes;
}

/** What was noted of a step that this run does not need is confirmed all the same. */
function confirmed(
  run: Run,
  step: FlowStep,
  unit: string,
  standing: Standing,
): Pick<Node, 'standing' | 'aside'> {
  const away = standing === 'skipped' || standing === 'passed';
  const happened = run.recorded.some((noted) => noted.step === step.step && noted.unit === unit);
  return away && happened
    ? { standing: isDone(run, step, unit) ? 'done' : 'ready', aside: standing }
    : { standing };
}

const isOpenAside = ({ standing, aside }: Node): boolean =>
  aside !== undefined && standing === 'ready';

/** A step that leads nowhere ends the run. */
const isEnd = (flow: Flow, { step: id }: FlowStep): boolean =>
  !flow.some(({ step }) => predecessors(flow, step).includes(id));

function standingOf(
  flow: Flow,
  run: Run,
  before: readonly Node[],
  step: FlowStep,
  unit: string,
): Standing {
  const into = predecessors(flow, step.step);
  const incoming = into.flatMap((id) =>
    before
      .filter((node) => node.step.step === id)
      .filter((node) => !step.perUnit || !node.step.perUnit || node.unit === unit)
      .map((node) => arrow(run, node, step)),
  );
  const explicit = into.length > 0;
  if (incoming.includes('pending')) return 'waiting';
  // 谁启动谁结束: what was launched is ended by its issuer, also where it was decided otherwise since.
  const launched =
    run.signed.some((signed) => signed.step === step.sameAs) &&
    before.some(
      (node) => node.step.step === step.sameAs && (node.aside ?? node.standing) === 'skipped',
    );
  if (explicit && !incoming.includes('live') && !launched) return 'skipped';
  if (run.facts.off.includes(step.step)) return 'passed';
  if (isDone(run, step, unit)) return 'done';
  if (before.some(isOpenAside) && isEnd(flow, step)) return 'waiting';
  const rival = (id: string): boolean => id !== step.step && run.signed.some((s) => s.step === id);
  const rivals = flow.filter(({ oneOf }) => oneOf !== undefined && oneOf === step.oneOf);
  return rivals.some((other) => rival(other.step)) ? 'skipped' : 'ready';
}

function arrow(
  run: Run,
  { step, unit, standing, aside }: Node,
  to: FlowStep,
): 'live' | 'dead' | 'pending' {
  switch (aside ?? standing) {
    case 'ready':
    case 'waiting':
      return 'pending';
    case 'skipped':
      return 'dead';
    case 'passed':
      return !step.choices || step.choices[0]?.to === to.step ? 'live' : 'dead';
    case 'done':
      return !step.choices || targetOf(step, choiceOf(run, step.step, unit)) === to.step
        ? 'live'
        : 'dead';
  }
}

const choiceOf = (run: Run, step: string, unit: string): string =>
  signaturesOf(run, step, unit)
    .map(({ choice }) => choice)
    .filter((choice) => choice !== '')
    .at(-1) ?? '';

/** undefined = no such choice */
export const targetOf = (step: FlowStep, choice: string): string | null | undefined =>
  step.choices?.find((candidate) => candidate.choice === choice)?.to;

function isDone(run: Run, step: FlowStep, unit: string): boolean {
  if (missingAdded(run, step.step, unit).length > 0) return false;
  const wanted = postsOf(step, run.facts);
  const left = postsLeft(run, step, unit);
  return (
    wanted.length > 0 && (step.together === 'any' ? left.length < wanted.length : left.length === 0)
  );
}

/** Posts that have not signed yet; one that stands twice signs twice. */
function postsLeft(run: Run, step: FlowStep, unit: string): readonly string[] {
  const left = [...postsOf(step, run.facts)];
  for (const { post } of signaturesOf(run, step.step, unit)) {
    const at = left.indexOf(post);
    if (at >= 0) left.splice(at, 1);
  }
  return left;
}

/** People who were added to a step and have not signed yet. */
export const missingAdded = (run: Run, step: string, unit: string): readonly string[] =>
  run.added
    .filter((asked) => asked.step === step && asked.unit === unit)
    .map(({ person }) => person)
    .filter(
      (person) =>
        !signaturesOf(run, step, unit).some(({ post, by }) => post === EXTRA && by === person),
    );

/** Every signature that can be given now. */
export function openings(flow: Flow, run: Run): readonly Opening[] {
  return standings(flow, run)
    .filter(({ standing }) => standing === 'ready')
    .flatMap(({ step, unit }) => openingsAt(run, step, unit));
}

/** Signatures that this step still wants, whether or not its turn has come. */
export function openingsAt(run: Run, step: FlowStep, unit: string): readonly Opening[] {
  const added = missingAdded(run, step.step, unit);
  if (added.length > 0) return added.map((person) => ({ step, unit, post: EXTRA, person }));
  const left = postsLeft(run, step, unit);
  const person = assignedTo(run, step.step, unit);
  return (step.together === 'inTurn' ? left.slice(0, 1) : left).map((post) => ({
    ...{ step, unit, post, person },
  }));
}

/** 转交: who was asked in particular; '' = nobody. */
export const assignedTo = (run: Run, step: string, unit: string): string =>
  run.assigned.filter((asked) => asked.step === step && asked.unit === unit).at(-1)?.person ?? '';

/** Nothing is left to sign. */
export const isComplete = (flow: Flow, run: Run): boolean =>
  standings(flow, run).every(({ standing }) => standing !== 'ready' && standing !== 'waiting');

/** Steps that still have to be signed before this one can be. */
export function missingBefore(flow: Flow, run: Run, id: string, unit: string): readonly string[] {
  const nodes = standings(flow, run);
  const step = stepOf(flow, id);
  const before = predecessors(flow, id).filter((other) =>
    nodes.some(
      (node) =>
        node.step.step === other &&
        (!step?.perUnit || !node.step.perUnit || node.unit === unit) &&
        (node.standing === 'ready' || node.standing === 'waiting'),
    ),
  );
  const beside = step && isEnd(flow, step) ? nodes.filter(isOpenAside) : [];
  return [...new Set([...before, ...beside.map((node) => node.step.step)])];
}
