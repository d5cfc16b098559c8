import { runOf } from './evolve';
import type { Flow, FlowStep } from './flow';
import { standings } from './standing';
import type { FlowState } from './state';

/** Steps that may be signed now; of a step with levels also before one is declared. */
export function waiting(flow: Flow, state: FlowState): readonly FlowStep[] {
  if (state.status !== 'open') return [];
  const ready = standings(flow, runOf(state)).filter(({ standing }) => standing === 'ready');
  const open = new Set(ready.map(({ step }) => step));
  return flow.filter((step) => open.has(step));
}
