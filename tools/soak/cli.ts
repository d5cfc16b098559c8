import { parseArgs } from 'node:util';
import { soak, type Failure } from './soak';
import { Tally } from './tally';

// npm run soak -- [--steps N] [--seed S]: two and three people at one workbook, at random. Each day
// has a seed of its own: `--steps 1 --seed S` lives that day again.
const usage = 'usage: npm run soak -- [--steps N] [--seed S]';
/** Steps of one day; as many as keep a failure readable. */
const LENGTH = 60;
/** How long a failing day is made shorter. */
const PATIENCE_MS = 120_000;

interface Asked {
  readonly steps: number;
  readonly seed: number;
}

/** null = asked for something that is not there */
function asked(): Asked | null {
  try {
    const { values } = parseArgs({
      options: { steps: { type: 'string', default: '100000' }, seed: { type: 'string' } },
    });
    const steps = Number(values.steps);
    const seed = values.seed === undefined ? Date.now() % 1_000_000_000 : Number(values.seed);
    if (Number.isInteger(steps) && steps > 0 && Number.isInteger(seed)) return { steps, seed };
    console.error('steps and seed are whole numbers');
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
  }
  return null;
}

async function run({ steps, seed }: Asked): Promise<void> {
  const tally = new Tally();
  const began = Date.now();
  let failures = 0;
  for (let day = 0; tally.steps < steps; day += 1) {
    const failure = await soak(seed + day, LENGTH, tally, PATIENCE_MS);
    if (failure) {
      failures += 1;
      console.log(`\n${told(failure)}`);
    }
    const seconds = Math.round((Date.now() - began) / 1000);
    process.stderr.write(
      `\r${tally.steps} of ${steps} steps, day ${day + 1}, ${seconds} s, ${failures} failures `,
    );
  }
  console.log(
    `\nsoak: ${tally.steps} steps from seed ${seed}, ${tally.accepted} receipts, ${tally.posted} postings, ` +
      `${failures} failures; refused: ${listed(tally.refusals)}; outbox: ${listed(tally.standings)}`,
  );
  process.exitCode = failures > 0 ? 1 : 0;
}

const listed = (counts: ReadonlyMap<string, number>): string =>
  [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');

const told = ({ seed, why, plan }: Failure): string =>
  [
    `seed ${seed}, shortened to ${plan.steps.length} steps of ${plan.writers} people:`,
    why,
    `lot ${plan.lot}`,
    ...plan.steps.map((step) => JSON.stringify(step)),
  ].join('\n');

const what = asked();
if (what) void run(what);
else {
  console.error(usage);
  process.exitCode = 2;
}
