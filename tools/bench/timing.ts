const TIMES = 5;

/** Milliseconds of each, the median of five in turns: a busy machine is busy for all. */
export async function medians(...works: readonly (() => unknown)[]): Promise<readonly number[]> {
  const took = works.map((): number[] => []);
  // Once unmeasured: what is compiled and cached then is compiled for all of them.
  for (const work of works) await work();
  for (let turn = 0; turn < TIMES; turn += 1)
    for (const [index, work] of works.entries()) {
      const started = performance.now();
      await work();
      took[index]?.push(performance.now() - started);
    }
  return took.map((times) => times.sort((a, b) => a - b)[TIMES >> 1] ?? NaN);
}
