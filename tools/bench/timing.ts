import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const TIMES = 5;

/** Milliseconds of each, the median of five in turns: a busy machine is busy for all. */
export async function medians(...works: readonly (() => unknown)[]): Promise<readonly number[]> {
  const took = await inTurns(works, () => undefined);
  return took.map((times) => times[TIMES >> 1] ?? NaN);
}

/**
 * Milliseconds of each, the best of five in turns, each with a clean heap: how a function grows is
 * its own doing, what others do on this machine and what earlier turns left behind is not.
 */
export async function bests(...works: readonly (() => unknown)[]): Promise<readonly number[]> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as (how: object) => void;
  const took = await inTurns(works, () => collect({ type: 'minor' }));
  return took.map((times) => times[0] ?? NaN);
}

/** The times of each, shortest first. */
async function inTurns(
  works: readonly (() => unknown)[],
  before: () => void,
): Promise<readonly (readonly number[])[]> {
  const took = works.map((): number[] => []);
  // Once unmeasured: what is compiled and cached then is compiled for all of them.
  for (const work of works) await work();
  for (let turn = 0; turn < TIMES; turn += 1)
    for (const [index, work] of works.entries()) {
      before();
      const started = performance.now();
      await work();
      took[index]?.push(performance.now() - started);
    }
  return took.map((times) => times.sort((a, b) => a - b));
}
