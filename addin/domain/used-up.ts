import { decimalOf, numberOf, plus, type Decimal } from './decimal';

/** A line as one document says it: what it is about, and how much of it. */
export interface Amounts {
  readonly name: string;
  readonly quantity: number;
}

export interface Beyond {
  /** 1-based */
  readonly line: number;
  readonly total: number;
  readonly before: number;
  /** in this line and those above it of the same name */
  readonly found: number;
}

/** What all lines of each name make together; exact decimals, not binary ones. */
export function totals(lines: readonly Amounts[]): ReadonlyMap<string, number> {
  const sums = new Map<string, Decimal>();
  for (const { name, quantity } of lines)
    sums.set(name, plus(sums.get(name) ?? NONE, decimalOf(quantity)));
  return new Map([...sums].map(([name, sum]) => [name, numberOf(sum)]));
}

const NONE: Decimal = { digits: 0n, scale: 0 };

const added = (a: number, b: number): number => numberOf(plus(decimalOf(a), decimalOf(b)));

/**
 * Lines with which a document takes more than there is, what others took counted in. Each is
 * judged with those above it: the one that goes too far is named, not the first of its name.
 */
export function beyond(
  lines: readonly Amounts[],
  there: ReadonlyMap<string, number>,
  used: ReadonlyMap<string, number>,
  limit: (name: string, total: number) => number,
): readonly Beyond[] {
  const mine = new Map<string, number>();
  return lines.flatMap(({ name, quantity }, index): readonly Beyond[] => {
    const found = added(mine.get(name) ?? 0, quantity);
    mine.set(name, found);
    const total = there.get(name) ?? 0;
    const before = used.get(name) ?? 0;
    return quantity > 0 && added(before, found) > limit(name, total)
      ? [{ line: index + 1, total, before, found }]
      : [];
  });
}

/** What is left of each name; never less than nothing. */
export const left = (
  name: string,
  there: ReadonlyMap<string, number>,
  used: ReadonlyMap<string, number>,
): number => Math.max(0, added(there.get(name) ?? 0, -(used.get(name) ?? 0)));
