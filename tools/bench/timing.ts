const TIMES = 5;
/** so long is looked for a quiet moment, and so long at most for all turns */
const PATIENCE = 3000;
const MOST = 30_000;

/** Milliseconds of each, the median of five in turns: a busy machine is busy for all. */
export async function medians(...works: readonly (() => unknown)[]): Promise<readonly number[]> {
  const took = await inTurns(works, (turn) => turn < TIMES);
  return took.map((times) => times.sort((a, b) => a - b)[TIMES >> 1] ?? NaN);
}

/**
 * Milliseconds of each, the best of five or more in turns, of fewer where one takes very long: what
 * others do on this machine is not its doing.
 */
export async function bests(...works: readonly (() => unknown)[]): Promise<readonly number[]> {
  let began = 0;
  const took = await inTurns(works, (turn) => {
    if (turn === 0) began = performance.now();
    const spent = performance.now() - began;
    return turn === 0 || spent < (turn < TIMES ? MOST : PATIENCE);
  });
  return took.map((times) => Math.min(...times));
}

async function inTurns(
  works: readonly (() => unknown)[],
  more: (turn: number) => boolean,
): Promise<number[][]> {
  const took = works.map((): number[] => []);
  // Once unmeasured: what is compiled and cached then is compiled for all of them.
  for (const work of works) await work();
  for (let turn = 0; more(turn); turn += 1)
    for (const [index, work] of works.entries()) {
      const started = performance.now();
      await work();
      took[index]?.push(performance.now() - started);
    }
  return took;
}
