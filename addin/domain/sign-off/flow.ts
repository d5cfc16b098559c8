/**
 * What the engine needs of a flow; a register's definition gives exactly this. Steps stand in an
 * order in which every arrow points forward; only a choice may lead back, which is a loop.
 */
export type Flow = readonly FlowStep[];

export interface FlowStep {
  readonly step: string;
  /** who signs; a step with levels takes the post of the level in force instead */
  readonly post: string;
  /** further parties of the same step */
  readonly alsoPosts?: readonly string[];
  /** 会签 all (in any order), 或签 one of them, 依次签 all in the order written; all if not given */
  readonly together?: 'all' | 'any' | 'inTurn';
  /** signed by outsiders, who hold no post here */
  readonly outside?: true;
  /** steps before this one; not given = the step written above it, or the decisions that lead here */
  readonly after?: readonly string[];
  /** a decision: what can be chosen and where each leads; back to an earlier step is a new round */
  readonly choices?: readonly Choice[];
  /** signed once for each taking-part unit (RW-G-06) */
  readonly perUnit?: true;
  /** issuer by level (AMB-21) */
  readonly levels?: Readonly<Record<string, string>>;
  /** alternative triggers: one of the steps with this name is enough */
  readonly oneOf?: string;
  /** quality requirements that the signer confirms (RW-G-03) */
  readonly attest?: readonly { readonly note: string }[];
  /** clause that the refusal of a missing one cites; without one, the step's own */
  readonly attestation?: string;
  readonly ways?: readonly Way[];
  readonly notSameAs?: readonly string[];
  readonly incompatibility?: string;
  readonly sameAs?: string;
  readonly clause: string;
}

export interface Choice {
  readonly choice: string;
  /** null = nothing follows */
  readonly to: string | null;
}

/**
 * How it was signed. `noKey` 无密钥: named by the person at the PC, not proven. `carried` 转入: in the
 * workbook that went before this one, where it can be checked; whoever carried it over vouches.
 */
export type Way = 'key' | 'onScreen' | 'paper' | 'noKey' | 'carried';

/** What a run's course depends on, besides its signatures. */
export interface Facts {
  /** 参与单位 */
  readonly units: readonly string[];
  /** '' = none declared yet */
  readonly level: string;
  /** steps whose condition does not hold, e.g. unit price not above the parameter (HW-14) */
  readonly off: readonly string[];
}

export const NO_FACTS: Facts = { units: [], level: '', off: [] };

export const stepOf = (flow: Flow, id: string): FlowStep | undefined =>
  flow.find(({ step }) => step === id);

/** A flow is data that never changes: what follows from it is worked out once. */
const arrows = new WeakMap<Flow, Map<string, readonly string[]>>();

/** Steps whose arrows lead into this one. */
export function predecessors(flow: Flow, id: string): readonly string[] {
  const into = arrows.get(flow) ?? new Map<string, readonly string[]>();
  arrows.set(flow, into);
  const found = into.get(id) ?? leadingTo(flow, id);
  into.set(id, found);
  return found;
}

function leadingTo(flow: Flow, id: string): readonly string[] {
  const index = flow.findIndex(({ step }) => step === id);
  const step = flow[index];
  if (!step) return [];
  if (step.after) return step.after;
  const deciders = flow
    .slice(0, index)
    .filter(({ choices }) => choices?.some(({ to }) => to === id))
    .map(({ step: decider }) => decider);
  if (deciders.length > 0) return deciders;
  const above = flow[index - 1];
  return above && !above.choices ? [above.step] : [];
}

/** The step itself and all that hangs on it. */
export function downstream(flow: Flow, from: string): ReadonlySet<string> {
  const reached = new Set([from]);
  // Arrows point forward, so one pass in the order written reaches everything.
  for (const { step } of flow)
    if (predecessors(flow, step).some((before) => reached.has(before))) reached.add(step);
  return reached;
}

/** Choosing this leads back to a step that was signed before. */
export const leadsBack = (flow: Flow, decision: FlowStep, to: string | null): boolean =>
  to !== null && downstream(flow, to).has(decision.step);

/** A joint decision that leads back to what each unit does by itself says which of them it means. */
export const namesUnits = (flow: Flow, { perUnit }: FlowStep, to: string | null): boolean =>
  !perUnit && to !== null && stepOf(flow, to)?.perUnit === true;

/** The posts that sign a step, in their order. */
export function postsOf(step: FlowStep, { level }: Facts): readonly string[] {
  const post = step.levels ? step.levels[level] : step.post;
  return post === undefined ? [] : [post, ...(step.alsoPosts ?? [])];
}
