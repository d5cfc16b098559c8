export interface Bearer {
  readonly name: string;
  /** ability: who has twice the weight gets twice as many */
  readonly weight: number;
  /** how many the person has already */
  readonly has: number;
}

/**
 * CR-24: one after the other to whom it would burden least, counting what each has and by weight;
 * at equal burden to the one named first. The same input gives the same proposal, and at equal
 * weights without earlier ones no two persons differ by more than one.
 */
export function fairShares(count: number, bearers: readonly Bearer[]): readonly number[] {
  const able = [...bearers.keys()].filter((index) => (bearers[index]?.weight ?? 0) > 0);
  const has = bearers.map((bearer) => bearer.has);
  return Array.from({ length: able.length === 0 ? 0 : count }, () => {
    let best = able[0] ?? 0;
    let least = Infinity;
    for (const index of able) {
      const burden = ((has[index] ?? 0) + 1) / (bearers[index]?.weight ?? 1);
      if (burden < least) [best, least] = [index, burden];
    }
    has[best] = (has[best] ?? 0) + 1;
    return best;
  });
}

/** `张三 2`, one a line; what cannot be read counts as nothing said. */
export function readWeights(text: string): ReadonlyMap<string, number> {
  const lines = text.normalize('NFKC').split(/[\n;]/u);
  return new Map(
    lines.flatMap((line) => {
      const [, name = '', weight] = /^\s*(\S+?)[\s:=]+(\d+(?:\.\d+)?)\s*$/u.exec(line) ?? [];
      return weight === undefined ? [] : [[name, Number(weight)] as const];
    }),
  );
}
