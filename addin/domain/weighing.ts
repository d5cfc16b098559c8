import { decimalOf, minus, multiply, sameScale } from './decimal';

/** 处理: what is done with a line after weighing (CT-14). */
const OUTCOMES = ['一致', '拒收', '按实收核销'] as const;
export type WeighOutcome = (typeof OUTCOMES)[number];

export const isWeighOutcome = (text: string): text is WeighOutcome =>
  OUTCOMES.some((outcome) => outcome === text);

/**
 * CT-14: within 检斤允差? |received − bought| ≤ bought × tolerance %. Exact decimals: 100.002 kg
 * against 100 kg at 0 % is beyond, however small.
 */
export function withinTolerance(bought: number, received: number, percent: number): boolean {
  const difference = minus(decimalOf(received), decimalOf(bought));
  const size = {
    ...difference,
    digits: difference.digits < 0n ? -difference.digits : difference.digits,
  };
  const allowed = multiply(decimalOf(bought), decimalOf(percent));
  const [left, right] = sameScale(multiply(size, { digits: 100n, scale: 0 }), allowed);
  return left <= right;
}

/** Quantity that is reimbursed. */
export function settledQuantity(bought: number, received: number, outcome: WeighOutcome): number {
  switch (outcome) {
    case '一致':
      return bought;
    case '拒收':
      return 0;
    case '按实收核销':
      return received;
  }
}
