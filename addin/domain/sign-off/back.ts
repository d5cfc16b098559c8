import type { Place } from './command';
import { downstream, type Flow } from './flow';
import type { Run } from './state';

/** Signatures that a way back to `to` takes away; `units` = only what concerns these. */
export function dropsFrom(
  flow: Flow,
  run: Run,
  to: string,
  units: readonly string[] | null,
): readonly Place[] {
  const below = downstream(flow, to);
  return run.signed
    .filter(({ step }) => below.has(step))
    .filter(({ unit }) => unit === '' || units === null || units.includes(unit))
    .map(({ step, unit }) => ({ step, unit }));
}
