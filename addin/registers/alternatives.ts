import type { Step } from './vocabulary';

/**
 * Only one of the two can be signed in a run, so both may fill the same column: alternative
 * triggers, or conditions that never hold together (the conductor on a train, the duty clerk in a
 * station).
 */
export function areAlternatives(a: Step, b: Step): boolean {
  if (a.step === b.step) return false;
  if (a.oneOf !== undefined && a.oneOf === b.oneOf) return true;
  if (a.when && b.when && 'parameter' in a.when && 'parameter' in b.when)
    return (
      a.when.parameter === b.when.parameter &&
      a.when.says === b.when.says &&
      a.when.not !== b.when.not
    );
  if (!a.when || !b.when || !('is' in a.when) || !('is' in b.when)) return false;
  const [mine, other] = [a.when, b.when];
  return mine.column === other.column && !mine.is.some((value) => other.is.includes(value));
}
