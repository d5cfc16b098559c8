import { decimalOf, multiply, round } from './decimal';
import { InvariantError, ok, refuse, type Result } from './result';

/** Money: whole fen. 1 yuan = 100 fen; never a fraction, never beyond exact integers. */
export type Fen = number & { readonly unit: 'fen' };

export function fen(whole: number): Fen {
  if (!Number.isSafeInteger(whole)) throw new InvariantError(`not whole fen: ${whole}`);
  // The check above is what makes a number fen.
  return (whole === 0 ? 0 : whole) as Fen;
}

/** A number of yuan as a cell holds it; refused unless it is exactly some fen. */
export function fenFromYuan(
  yuan: number,
): Result<Fen, 'amount/not-whole-fen' | 'amount/too-large'> {
  const exact = exactFen(yuan);
  if (exact !== null) return ok(exact);
  const isSafe = Number.isSafeInteger(Math.round(yuan * 100));
  return refuse(isSafe ? 'amount/not-whole-fen' : 'amount/too-large');
}

/** The same where nobody asks why not. */
export function exactFen(yuan: number): Fen | null {
  const whole = Math.round(yuan * 100);
  return Number.isSafeInteger(whole) && whole / 100 === yuan ? fen(whole) : null;
}

export const yuan = (amount: Fen): number => amount / 100;

export const sumFen = (amounts: readonly Fen[]): Fen =>
  fen(amounts.reduce<number>((total, amount) => total + amount, 0));

/** 金额 = 数量 × 单价, rounded once to whole fen, halves away from zero. */
export function productFen(quantity: number, price: number): Fen {
  return fen(Number(round(multiply(decimalOf(quantity), decimalOf(price)), 2)));
}

/** `1,234.50`, with a minus sign for red figures. */
export function formatFen(amount: Fen): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${amount < 0 ? '-' : ''}${whole}.${digits.slice(-2)}`;
}
