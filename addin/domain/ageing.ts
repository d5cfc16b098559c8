import { fen, type Fen } from './amount';

export interface Aged {
  readonly who: string;
  /** days from its date to the day of the list */
  readonly days: number;
  readonly amount: Fen;
}

export interface AgedTotal {
  readonly who: string;
  readonly total: Fen;
  /** one for each bound (up to that many days) and one for what is older */
  readonly classes: readonly Fen[];
  readonly oldest: number;
}

/** 账龄: amounts by how old they are, for each partner and altogether. What is not due yet is in the first class. */
export function ageing(
  items: readonly Aged[],
  bounds: readonly number[],
): { readonly all: AgedTotal; readonly each: readonly AgedTotal[] } {
  const empty = () => ({ sums: new Array<number>(bounds.length + 1).fill(0), oldest: 0 });
  const all = empty();
  const each = new Map<string, ReturnType<typeof empty>>();
  for (const { who, days, amount } of items) {
    const at = classOf(days, bounds);
    let one = each.get(who);
    if (!one) each.set(who, (one = empty()));
    for (const account of [all, one]) {
      account.sums[at] = (account.sums[at] ?? 0) + amount;
      account.oldest = Math.max(account.oldest, days);
    }
  }
  const totalOf = (who: string, { sums, oldest }: ReturnType<typeof empty>): AgedTotal => ({
    ...{ who, oldest, classes: sums.map(fen) },
    total: fen(sums.reduce((total, sum) => total + sum, 0)),
  });
  return {
    all: totalOf('', all),
    each: [...each].sort(([a], [b]) => (a < b ? -1 : 1)).map(([who, one]) => totalOf(who, one)),
  };
}

function classOf(days: number, bounds: readonly number[]): number {
  let at = 0;
  while (at < bounds.length && days > (bounds[at] ?? 0)) at += 1;
  return at;
}
