import fc from 'fast-check';
import { act } from './act';
import { settle } from './settle';
import { planOf, type Plan } from './steps';
import { Tally } from './tally';
import { Violation, Workday } from './workday';

/** Everything that a plan says, and at the end everything must be there. */
export async function live(plan: Plan, tally: Tally): Promise<void> {
  const day = await Workday.begin(plan.writers, plan.lot, tally);
  try {
    for (const step of plan.steps) await act(day, step);
    await settle(day);
  } finally {
    day.end();
  }
}

/** What went wrong, with the fewest steps that were found to bring it about. */
export interface Failure {
  readonly seed: number;
  readonly why: string;
  readonly plan: Plan;
}

/** One day at one workbook, drawn by its seed; null = all is well. */
export async function soak(
  seed: number,
  length: number,
  tally: Tally,
  patienceMs: number,
): Promise<Failure | null> {
  const [plan] = fc.sample(planOf(length), { seed, numRuns: 1 });
  if (!plan) throw new Error('no plan');
  const why = await failing(plan, tally);
  return why === null ? null : shortest({ seed, why, plan }, Date.now() + patienceMs);
}

async function failing(plan: Plan, tally = new Tally()): Promise<string | null> {
  try {
    await live(plan, tally);
    return null;
  } catch (error) {
    if (error instanceof Violation) return error.message;
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

/** What went wrong, without whose and where. */
const kindOf = (why: string): string => why.split(' ')[0] ?? '';

/** Leaves out halves, quarters and so on down to single steps as long as the same still goes wrong. */
async function shortest(failure: Failure, until: number): Promise<Failure> {
  let best = failure;
  for (let size = Math.ceil(best.plan.steps.length / 2); size >= 1; size = Math.floor(size / 2))
    for (let from = 0; from < best.plan.steps.length && Date.now() < until;) {
      const steps = best.plan.steps.filter((_, index) => index < from || index >= from + size);
      const plan = { ...best.plan, steps };
      const why = await failing(plan);
      if (why === null || kindOf(why) !== kindOf(best.why)) from += size;
      else best = { ...best, why, plan };
    }
  return best;
}
