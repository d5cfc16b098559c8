import { parseArgs } from 'node:util';
import { fileOf, openCanteen, workAMorning } from '../tamper/book';
import { tamperWith } from '../tamper/tamper';
import { soak, type Failure } from './soak';
import { plantDifferences } from './planted';
import { Tally } from './tally';

// npm run soak -- [--steps N] [--seed S] [--shorten SECONDS]: two and three people at one workbook, at
// random. Each day has a seed of its own: `--steps 1 --seed S` lives that day again; a day on which
// something went wrong is made shorter for so many seconds.
// npm run soak -- tamper [--times N] [--seed S]: a signed file changed in every way, so many times each.
// npm run soak -- recon3 [--times N] [--seed S]: 账—物—卡 with so many differences planted of each class.
const usage = `usage: npm run soak -- [--steps N] [--seed S] [--shorten SECONDS]
       npm run soak -- tamper|recon3 [--times N] [--seed S]`;
const KINDS = ['tamper', 'recon3'] as const;
/** Steps of one day; as many as keep a failure readable. */
const LENGTH = 60;

interface Asked {
  readonly what: 'writers' | 'tamper' | 'recon3';
  readonly steps: number;
  readonly times: number;
  readonly shorten: number;
  readonly seed: number;
}

/** null = asked for something that is not there */
function asked(): Asked | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        steps: { type: 'string', default: '100000' },
        times: { type: 'string', default: '200' },
        shorten: { type: 'string', default: '120' },
        seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
      },
    });
    const [steps, times, shorten, seed] = [
      values.steps,
      values.times,
      values.shorten,
      values.seed,
    ].map(Number) as [number, number, number, number];
    const numbers = [steps, times, shorten, seed].every(Number.isInteger) && steps > 0 && times > 0;
    const what = ([...KINDS, 'writers'] as const).find(
      (kind) => kind === (positionals.join() || 'writers'),
    );
    if (numbers && what) return { what, steps, times, shorten, seed };
    console.error('steps, times, shorten and seed are whole numbers');
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
  }
  return null;
}

/** Changes a signed file in every known way; verification has to name each of them. */
async function runTamper({ times, seed }: Asked): Promise<void> {
  const canteen = await openCanteen();
  await workAMorning(canteen);
  await workAMorning(canteen, 1);
  const all = await tamperWith(await fileOf(canteen), times, seed, ({ name, tried, missed }) =>
    console.log([`${name}: tried ${tried}, missed ${missed.length}`, ...missed].join('\n  ')),
  );
  const missed = all.reduce((sum, kind) => sum + kind.missed.length, 0);
  console.log(`tamper: ${all.length} kinds, seed ${seed}, ${missed} missed`);
  process.exitCode = missed > 0 ? 1 : 0;
}

/** Every difference planted has to be named with its class and its document. */
function runRecon3({ times, seed }: Asked): void {
  const { classes, false: wrongly, articles, lines } = plantDifferences(times, seed);
  for (const { is, planted, found } of classes)
    console.log(`${is}: planted ${planted}, found ${found}`);
  const missed = classes.reduce((sum, { planted, found }) => sum + planted - found, 0);
  console.log(
    `recon3: ${articles} articles, ${lines} lines, seed ${seed}, ${missed} missed, ${wrongly} false`,
  );
  process.exitCode = missed + wrongly > 0 ? 1 : 0;
}

async function run({ steps, seed, shorten }: Asked): Promise<void> {
  const tally = new Tally();
  const began = Date.now();
  let failures = 0;
  for (let day = 0; tally.steps < steps; day += 1) {
    const failure = await soak(seed + day, LENGTH, tally, shorten * 1000);
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

const RUNS = { writers: run, tamper: runTamper, recon3: runRecon3 };

const wanted = asked();
if (wanted) void RUNS[wanted.what](wanted);
else {
  console.error(usage);
  process.exitCode = 2;
}
