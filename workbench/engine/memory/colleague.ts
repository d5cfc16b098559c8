import type { Engine } from '../port';
import type { History } from './history';

/** The same engine in a colleague's hands: what is done here is not undone by its own person. */
export function colleagueOf(engine: Engine, history: History): Engine {
  const methods = Object.entries(engine).map(([name, method]) => [
    name,
    (...args: unknown[]): unknown =>
      history.asColleague(() => (method as (...args: unknown[]) => unknown)(...args)),
  ]);
  return {
    ...(Object.fromEntries(methods) as Engine),
    // Its work lasts; what the own person does meanwhile stays the own person's.
    asOneStep: (work) => work(),
  };
}
