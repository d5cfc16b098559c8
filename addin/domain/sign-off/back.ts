import type { Place } from './command';
import { downstream, stepOf, type Flow } from './flow';
import type { Run } from './state';

/** Units that a way back to what each unit does by itself must name, and does not. */
export const unnamedUnits = (
  flow: Flow,
  { facts: { units } }: Run,
  to: string,
  concerns: readonly string[] | undefined,
): readonly string[] =>
  stepOf(flow, to)?.perUnit && units.length > 1 && (concerns ?? []).length === 0 ? units : [];

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
