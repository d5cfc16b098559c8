import type { WaitingStep } from '../../addin/actions/review-workbook';
import type { Title } from '../../addin/registers/vocabulary';
import type { Bar } from './StepBars';

/** More steps than these make no picture. */
const SHOWN = 10;
const LONGEST = 10;

/** Records waiting by step, most first. */
export function barsOf(
  waiting: readonly WaitingStep[],
  say: (title: Title) => string,
): readonly Bar[] {
  const bars = new Map<string, { count: number; late: number }>();
  for (const { step, daysLate } of waiting) {
    const name = say(step.title);
    const label = name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name;
    const bar = bars.get(label) ?? { count: 0, late: 0 };
    bars.set(label, { count: bar.count + 1, late: bar.late + (daysLate > 0 ? 1 : 0) });
  }
  return [...bars]
    .map(([label, bar]) => ({ label, ...bar }))
    .sort((a, b) => b.count - a.count)
    .slice(0, SHOWN);
}
