import { serialOf, type CivilDate } from './civil-date';
import { decimalOf, multiply, numberOf, plus } from './decimal';

export interface Bought {
  readonly item: string;
  readonly date: CivilDate;
  readonly quantity: number;
  readonly unit: string;
  readonly price: number;
}

/** The newest price of an article, and what it cost in the days before. */
export interface PriceLine {
  readonly item: string;
  readonly unit: string;
  readonly date: CivilDate;
  readonly price: number;
  /** by quantity; null = it was not bought in those days */
  readonly mean: number | null;
  /** of the mean, e.g. 0.125; null = there is none */
  readonly change: number | null;
  /** day by day, the newest last, in the newest one's unit */
  readonly points: readonly { readonly date: CivilDate; readonly price: number }[];
}

/** 公斤=1000: how much a unit is of the smallest one. What is not listed is compared with itself only. */
export function ratiosOf(list: string): ReadonlyMap<string, number> {
  return new Map(
    list.split('\n').flatMap((line): readonly (readonly [string, number])[] => {
      const [unit = '', ratio = ''] = line.split('=').map((part) => part.trim());
      const number = Number(ratio);
      return unit !== '' && number > 0 ? [[unit, number]] : [];
    }),
  );
}

/** Each article's newest price against its own last days; the dearest against itself first. */
export function priceHistory(
  all: readonly Bought[],
  ratios: ReadonlyMap<string, number>,
  days: number,
): readonly PriceLine[] {
  const byItem = new Map<string, Bought[]>();
  for (const bought of all) {
    // Pieces and weight of the same article are two prices.
    const key = `${bought.item}\n${ratios.has(bought.unit) ? '' : bought.unit}`;
    const known = byItem.get(key);
    if (known) known.push(bought);
    else byItem.set(key, [bought]);
  }
  return [...byItem.values()]
    .flatMap((list) => lineOf(list, ratios, days) ?? [])
    .sort((a, b) => (b.change ?? NONE) - (a.change ?? NONE) || (a.item < b.item ? -1 : 1));
}

/** What has nothing to be compared with stands last. */
const NONE = -2;

function lineOf(
  list: readonly Bought[],
  ratios: ReadonlyMap<string, number>,
  days: number,
): PriceLine | null {
  const sorted = [...list].sort((a, b) => serialOf(a.date) - serialOf(b.date));
  const newest = sorted.at(-1);
  if (!newest) return null;
  const own = ratios.get(newest.unit) ?? 1;
  const since = serialOf(newest.date) - days;
  const recent = sorted
    .filter(({ date }) => serialOf(date) >= since)
    .map(({ date, quantity, unit, price }) => {
      const ratio = ratios.get(unit) ?? 1;
      return { date, price: rounded((price * own) / ratio), quantity: (quantity * ratio) / own };
    });
  const before = recent.slice(0, -1);
  const amount = before.reduce(
    (sum, { price, quantity }) =>
      plus(sum, multiply(decimalOf(price), decimalOf(rounded(quantity)))),
    decimalOf(0),
  );
  const quantity = before.reduce(
    (sum, one) => plus(sum, decimalOf(rounded(one.quantity))),
    decimalOf(0),
  );
  const mean = numberOf(quantity) > 0 ? rounded(numberOf(amount) / numberOf(quantity)) : null;
  const { item, unit, date, price } = newest;
  return {
    ...{ item, unit, date, price, mean },
    change: mean === null || mean === 0 ? null : rounded((price - mean) / mean),
    points: recent.map((one) => ({ date: one.date, price: one.price })),
  };
}

const rounded = (number: number): number => Math.round(number * 10_000) / 10_000;
