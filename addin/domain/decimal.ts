/** An exact decimal: digits / 10^scale. What a person wrote, without binary rounding. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

/** The decimal that a number shows: its shortest text that reads back to the same number. */
export function decimalOf(number: number): Decimal {
  const [mantissa = '0', exponent = '0'] = String(number).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

export const multiply = (a: Decimal, b: Decimal): Decimal => ({
  digits: a.digits * b.digits,
  scale: a.scale + b.scale,
});

export function minus(a: Decimal, b: Decimal): Decimal {
  const [left, right] = sameScale(a, b);
  return { digits: left - right, scale: Math.max(a.scale, b.scale) };
}

export const plus = (a: Decimal, b: Decimal): Decimal => minus(a, { ...b, digits: -b.digits });

/** Digits of both at the finer of their scales: they compare as they stand. */
export function sameScale(a: Decimal, b: Decimal): readonly [bigint, bigint] {
  const scale = Math.max(a.scale, b.scale);
  return [a.digits * 10n ** BigInt(scale - a.scale), b.digits * 10n ** BigInt(scale - b.scale)];
}

/** The number that shows this decimal. */
export const numberOf = ({ digits, scale }: Decimal): number => Number(`${digits}e-${scale}`);

/** To `scale` digits after the point, halves away from zero: the accountant's 四舍五入. */
export function round(decimal: Decimal, scale: number): bigint {
  if (decimal.scale <= scale) return decimal.digits * 10n ** BigInt(scale - decimal.scale);
  const unit = 10n ** BigInt(decimal.scale - scale);
  const half = unit / 2n;
  const { digits } = decimal;
  return digits < 0n ? -((-digits + half) / unit) : (digits + half) / unit;
}

/** Digits after the point that the number needs. */
export function decimalsOf(number: number): number {
  const { digits, scale } = decimalOf(number);
  let needed = scale;
  let rest = digits;
  while (needed > 0 && rest % 10n === 0n) {
    rest /= 10n;
    needed -= 1;
  }
  return needed;
}
