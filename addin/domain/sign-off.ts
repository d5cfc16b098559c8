import { joinTexts, splitTexts } from './canonical';
import { ok, refuse, type Result } from './result';

/**
 * The sign-off of one record as a decider: `decide` answers a command with events or problems,
 * `evolve` folds events into the state. It never asks what day it is or who is there: the command
 * carries `at` and `by`.
 */

/** What the decider needs of a step; a register's definition gives exactly this. */
export interface FlowStep {
  readonly step: string;
  readonly post: string;
  readonly outside?: true;
  readonly after?: readonly string[];
  readonly ways?: readonly Way[];
  readonly notSameAs?: readonly string[];
  readonly incompatibility?: string;
  readonly sameAs?: string;
  readonly clause: string;
}

export type Flow = readonly FlowStep[];

/** How it was signed. `noKey` 无密钥: named by the person at the PC, not proven. */
export type Way = 'key' | 'onScreen' | 'paper' | 'noKey';

export interface Signer {
  readonly name: string;
  readonly posts: readonly string[];
}

export interface SignedStep {
  readonly step: string;
  readonly by: string;
}

export type FlowState =
  | { readonly status: 'draft' }
  | { readonly status: 'open'; readonly round: number; readonly signed: readonly SignedStep[] }
  | { readonly status: 'complete'; readonly round: number; readonly signed: readonly SignedStep[] };

export type FlowCommand =
  | { readonly do: 'register'; readonly by: Signer }
  | { readonly do: 'sign'; readonly step: string; readonly by: Signer; readonly way: Way };

export type FlowEvent =
  | { readonly event: 'registered'; readonly by: string }
  | {
      readonly event: 'signed';
      readonly step: string;
      readonly by: string;
      readonly way: Way;
      /** nothing is left to sign after it */
      readonly last: boolean;
    };

export type FlowProblem =
  | { readonly code: 'sign-off/already-registered' }
  | { readonly code: 'sign-off/not-registered' }
  | { readonly code: 'sign-off/unknown-step'; readonly step: string }
  | { readonly code: 'sign-off/complete' }
  | {
      readonly code: 'sign-off/already-signed';
      readonly step: string;
      readonly by: string;
      readonly clause: string;
    }
  | {
      readonly code: 'sign-off/out-of-order';
      readonly step: string;
      readonly missing: readonly string[];
      readonly clause: string;
    }
  | {
      readonly code: 'sign-off/not-the-post';
      readonly step: string;
      readonly by: string;
      readonly post: string;
      readonly clause: string;
    }
  | {
      readonly code: 'sign-off/same-person';
      readonly step: string;
      readonly other: string;
      readonly by: string;
      readonly clause: string;
    }
  | {
      readonly code: 'sign-off/other-person';
      readonly step: string;
      readonly other: string;
      readonly by: string;
      readonly clause: string;
    }
  | {
      readonly code: 'sign-off/way-not-allowed';
      readonly step: string;
      readonly way: Way;
      readonly clause: string;
    };

export const initial: FlowState = { status: 'draft' };

/** Steps that must be signed before this one. */
export function predecessors(flow: Flow, step: string): readonly string[] {
  const index = flow.findIndex((candidate) => candidate.step === step);
  const before = flow[index - 1];
  return flow[index]?.after ?? (before ? [before.step] : []);
}

/** Steps that may be signed now. */
export function waiting(flow: Flow, state: FlowState): readonly FlowStep[] {
  if (state.status !== 'open') return [];
  const done = new Set(state.signed.map(({ step }) => step));
  return flow.filter(
    ({ step }) => !done.has(step) && predecessors(flow, step).every((before) => done.has(before)),
  );
}

export function decide(
  flow: Flow,
  command: FlowCommand,
  state: FlowState,
): Result<readonly FlowEvent[], FlowProblem> {
  switch (command.do) {
    case 'register':
      return state.status === 'draft'
        ? ok([{ event: 'registered', by: command.by.name }])
        : refuse({ code: 'sign-off/already-registered' });
    case 'sign':
      return sign(flow, command, state);
  }
}

function sign(
  flow: Flow,
  command: Extract<FlowCommand, { do: 'sign' }>,
  state: FlowState,
): Result<readonly FlowEvent[], FlowProblem> {
  const step = flow.find((candidate) => candidate.step === command.step);
  if (!step) return refuse({ code: 'sign-off/unknown-step', step: command.step });
  if (state.status === 'draft') return refuse({ code: 'sign-off/not-registered' });
  const { clause } = step;
  const by = command.by.name;
  const signerOf = (other: string): string | undefined =>
    state.signed.find((signed) => signed.step === other)?.by;

  const earlier = signerOf(step.step);
  if (earlier !== undefined)
    return refuse({ code: 'sign-off/already-signed', step: step.step, by: earlier, clause });
  if (state.status === 'complete') return refuse({ code: 'sign-off/complete' });

  const problems: FlowProblem[] = [];
  const missing = predecessors(flow, step.step).filter((before) => signerOf(before) === undefined);
  if (missing.length > 0)
    problems.push({ code: 'sign-off/out-of-order', step: step.step, missing, clause });
  if (!step.outside && !command.by.posts.includes(step.post))
    problems.push({ code: 'sign-off/not-the-post', step: step.step, by, post: step.post, clause });
  for (const other of incompatibleWith(flow, step))
    if (signerOf(other.step) === by)
      problems.push({
        code: 'sign-off/same-person',
        step: step.step,
        other: other.step,
        by,
        clause: other.clause,
      });
  if (step.sameAs !== undefined && signerOf(step.sameAs) !== by)
    problems.push({
      code: 'sign-off/other-person',
      step: step.step,
      other: step.sameAs,
      by,
      clause,
    });
  if (command.way !== 'noKey' && step.ways && !step.ways.includes(command.way))
    problems.push({ code: 'sign-off/way-not-allowed', step: step.step, way: command.way, clause });
  if (problems.length > 0) return refuse(...problems);

  const last = flow.every(
    ({ step: other }) => other === step.step || signerOf(other) !== undefined,
  );
  return ok([{ event: 'signed', step: step.step, by, way: command.way, last }]);
}

/** Incompatible posts hold both ways: also when the other step is the one written later. */
function incompatibleWith(
  flow: Flow,
  step: FlowStep,
): readonly { readonly step: string; readonly clause: string }[] {
  const named = (step.notSameAs ?? []).map((other) => ({
    step: other,
    clause: step.incompatibility ?? step.clause,
  }));
  const back = flow
    .filter(
      ({ step: id, notSameAs }) => notSameAs?.includes(step.step) && !step.notSameAs?.includes(id),
    )
    .map((other) => ({ step: other.step, clause: other.incompatibility ?? other.clause }));
  return [...named, ...back];
}

export function evolve(state: FlowState, event: FlowEvent): FlowState {
  switch (event.event) {
    case 'registered':
      return { status: 'open', round: 1, signed: [] };
    case 'signed': {
      const { round, signed } = state.status === 'draft' ? { round: 1, signed: [] } : state;
      return {
        status: event.last ? 'complete' : 'open',
        round,
        signed: [...signed, { step: event.step, by: event.by }],
      };
    }
  }
}

/** The state as the journal keeps it after each entry. */
export function stateText(state: FlowState): string {
  if (state.status === 'draft') return joinTexts(['draft']);
  return joinTexts([
    state.status,
    String(state.round),
    ...state.signed.flatMap(({ step, by }) => [step, by]),
  ]);
}

/** null = not a state that `stateText` writes. */
export function readState(text: string): FlowState | null {
  const [status, round, ...pairs] = splitTexts(text) ?? [];
  if (status === 'draft' && round === undefined) return initial;
  if ((status !== 'open' && status !== 'complete') || !/^[1-9]\d*$/.test(round ?? '')) return null;
  if (pairs.length % 2 !== 0) return null;
  const signed: SignedStep[] = [];
  for (let index = 0; index < pairs.length; index += 2)
    signed.push({ step: pairs[index] ?? '', by: pairs[index + 1] ?? '' });
  return { status, round: Number(round), signed };
}
