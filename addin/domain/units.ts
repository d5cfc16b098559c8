import { decimalOf, decimalsOf, multiply, numberOf } from './decimal';

/** How an article is measured: base unit, a second one at a fixed ratio, decimals of the base. */
export interface Measures {
  readonly unit: string;
  /** '' = there is none */
  readonly second: string;
  /** base units in one second unit; null = not given */
  readonly ratio: number | null;
  /** null = as many as the column has */
  readonly decimals: number | null;
}

export const unitsOf = ({ unit, second, ratio }: Measures): readonly string[] =>
  second === '' || ratio === null ? [unit] : [unit, second];

/** The quantity in the base unit, exact; null = the article is not measured in that unit. */
export function inBaseUnit(quantity: number, unit: string, measures: Measures): number | null {
  if (unit === measures.unit) return quantity;
  if (unit !== measures.second || measures.ratio === null || unit === '') return null;
  return numberOf(multiply(decimalOf(quantity), decimalOf(measures.ratio)));
}

export const tooFine = (inBase: number, { decimals }: Measures): boolean =>
  decimals !== null && decimalsOf(inBase) > decimals;
