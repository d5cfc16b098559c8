import { parseArgs } from 'node:util';
import { soak } from './soak';
import { Tally } from './tally';

// npm run soak -- [--steps N] [--seed S]: two and three people on one workbook, at random.
const { values } = parseArgs({
  options: {
    steps: { type: 'string', default: '100000' },
    seed: { type: 'string' },
    length: { type: 'string', default: '120' },
  },
});
const steps = Number(values.steps);
const length = Number(values.length);
let seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed);

async function main(): Promise<void> {
  const tally = new Tally();
  let failures = 0;
  const t0 = Date.now();
  while (tally.steps < steps) {
    const failure = await soak(seed, length, tally, Number(process.env['SHRINK'] ?? 30000));
    if (failure !== null) {
      failures += 1;
      console.log(
        `\nseed ${seed}, ${failure.plan.writers} writers, lot ${failure.plan.lot}\n${failure.why}\n${failure.plan.steps.map((one) => JSON.stringify(one)).join('\n')}`,
      );
      if (failures >= Number(process.env['MAX'] ?? 3)) break;
    }
    process.stderr.write(
      `\r${tally.steps} of ${steps} steps, ${failures} failures, seed ${seed} ${Date.now() - t0} ms`,
    );
    seed += 1;
  }
  console.log();
  console.log(tally);
  process.exitCode = failures > 0 ? 1 : 0;
}
void main();
