// Values inside a formula, and what the operators of Excel make of them.
import { isErrorText } from '../coerce';
import type { CellValue, ValueType } from '../port';

export class FormulaError {
  private constructor(readonly text: string) {}

  private static readonly known = new Map<string, FormulaError>();

  /** One object for each text: a column of errors compares and costs like one. */
  static of(text: string): FormulaError {
    let error = FormulaError.known.get(text);
    if (!error) FormulaError.known.set(text, (error = new FormulaError(text)));
    return error;
  }
}

/** null = an empty cell, or an argument that is left out */
export type Scalar = number | string | boolean | FormulaError | null;

export const DIVISION = FormulaError.of('#DIV/0!');
export const NOT_A_VALUE = FormulaError.of('#VALUE!');
export const NOT_A_NUMBER = FormulaError.of('#NUM!');

/** The number that a text is in a calculation ('2026-03-05' is one), if it is any. */
export type NumberInText = (text: string) => number | undefined;

export function numberOf(value: Scalar, inText: NumberInText): number | FormulaError {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') return inText(value) ?? NOT_A_VALUE;
  return value;
}

export function truthOf(value: Scalar): boolean | FormulaError {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (value === null) return false;
  if (typeof value !== 'string') return value;
  if (/^true$/i.test(value)) return true;
  return /^false$/i.test(value) ? false : NOT_A_VALUE;
}

export type Arithmetic = '+' | '-' | '*' | '/';

export function calculated(operator: Arithmetic, a: number, b: number): number | FormulaError {
  if (operator === '/' && b === 0) return DIVISION;
  const result =
    operator === '+' ? a + b : operator === '-' ? a - b : operator === '*' ? a * b : a / b;
  return finite(result);
}

export const finite = (result: number): number | FormulaError =>
  Number.isFinite(result) ? result : NOT_A_NUMBER;

export type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=';

export function compared(operator: Comparison, a: Scalar, b: Scalar): boolean | FormulaError {
  if (a instanceof FormulaError) return a;
  if (b instanceof FormulaError) return b;
  if (operator === '=') return order(a, b) === 0;
  if (operator === '<>') return order(a, b) !== 0;
  if (operator === '<') return order(a, b) < 0;
  if (operator === '<=') return order(a, b) <= 0;
  return operator === '>' ? order(a, b) > 0 : order(a, b) >= 0;
}

type Known = Exclude<Scalar, FormulaError>;

/** Numbers stand before texts, texts before FALSE and TRUE; an empty cell is like the other side. */
function order(a: Known, b: Known): number {
  if (typeof a === 'string' && (b === null || b === '')) return a === '' ? 0 : 1;
  if (typeof b === 'string' && (a === null || a === '')) return b === '' ? 0 : -1;
  const [x, y] = [a ?? emptyLike(b), b ?? emptyLike(a)];
  if (typeof x === 'number' && typeof y === 'number') return x - y;
  if (typeof x === 'string' && typeof y === 'string') return textOrder(x, y);
  if (typeof x === typeof y) return Number(x) - Number(y);
  return rank(x) - rank(y);
}

function textOrder(x: string, y: string): number {
  if (x === y) return 0;
  const [small, other] = [x.toLowerCase(), y.toLowerCase()];
  return small === other ? 0 : small < other ? -1 : 1;
}

const emptyLike = (other: Known): number | string | boolean =>
  typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;

const rank = (value: number | string | boolean): number =>
  typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;

/**
 * Half away from zero, by the fifteen digits that Excel counts with: 1.005 becomes 1.01, although the
 * nearest binary number is a little less.
 */
export function rounded(value: number, digits: number): number {
  const places = Math.trunc(digits);
  if (places > 15) return value;
  if (places < -15) return 0;
  const factor = 10 ** Math.abs(places);
  const scaled = Math.abs(places < 0 ? value / factor : value * factor);
  if (scaled >= 1e15) return value;
  const whole = Math.floor(scaled);
  const rest = scaled - whole;
  const near = Math.abs(rest - 0.5) < 1e-4;
  const up = near ? Number(scaled.toPrecision(15)) - whole >= 0.5 : rest > 0.5;
  const units = up ? whole + 1 : whole;
  const size = places < 0 ? units * factor : units / factor;
  return value < 0 && size !== 0 ? -size : size;
}

/** As a cell holds it: a formula never leaves a cell empty. */
export function resultOf(value: Scalar): { readonly value: CellValue; readonly type: ValueType } {
  if (value === null) return { value: 0, type: 'number' };
  if (typeof value === 'number') return { value, type: 'number' };
  if (typeof value === 'boolean') return { value, type: 'boolean' };
  if (typeof value === 'string') return { value, type: 'text' };
  return { value: value.text, type: 'error' };
}

export function scalarOf(value: CellValue, type: ValueType): Scalar {
  if (type === 'empty') return null;
  if (type === 'error' && typeof value === 'string' && isErrorText(value))
    return FormulaError.of(value.toUpperCase());
  return value;
}
