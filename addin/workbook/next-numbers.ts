import type { NumberRequest } from './port';

/** How many numbers are looked at together; more are needed only where many are missing. */
const TOGETHER = 8;

/** The numbers that come after `count` numbers of a series, the first of them from 1. */
export const numbersAfter = (
  { startsWith, width }: NumberRequest,
  count: number,
): readonly string[] =>
  Array.from(
    { length: TOGETHER },
    (_, index) => startsWith + String(count + index + 1).padStart(width, '0'),
  );
