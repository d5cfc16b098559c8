import { runOf } from './evolve';
import type { Flow, FlowStep } from './flow';
import { openings } from './standing';
import type { FlowState } from './state';

/** Steps that may be signed now. */
export function waiting(flow: Flow, state: FlowState): readonly FlowStep[] {
  if (state.status !== 'open') return [];
  const open = new Set(openings(flow, runOf(state)).map(({ step }) => step));
  return flow.filter((step) => open.has(step));
}
