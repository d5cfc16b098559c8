import type { NumberRequest } from './port';

/** How many more numbers than needed are looked at; more only where many are missing. */
const TOGETHER = 8;

/** The numbers that come after `count` numbers of a series, the first of them from 1. */
export const numbersAfter = (
  { startsWith, width, take = 1 }: NumberRequest,
  count: number,
): readonly string[] =>
  Array.from(
    { length: TOGETHER + take - 1 },
    (_, index) => startsWith + String(count + index + 1).padStart(width, '0'),
  );
