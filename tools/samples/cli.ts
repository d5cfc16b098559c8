import { mkdirSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PASSWORD } from '../../addin/actions/keyed-desk.fixture';
import { canteenPlan } from './canteen';
import { equipmentPlan } from './equipment';
import { filledFile } from './filled-file';
import type { Plan } from './plan';
import { railwayPlan } from './railway';
import { warehousePlan } from './warehouse';
import { workPlan } from './work-plan';

// npm run samples -- --out DIR: writes the packs' workbooks filled with signed samples. The same on
// every run but for keys, and what follows from them.
const PLANS: readonly (() => Plan)[] = [equipmentPlan, canteenPlan, railwayPlan, warehousePlan];

const { values } = parseArgs({ options: { out: { type: 'string' } } });
if (values.out === undefined) {
  console.error('usage: npm run samples -- --out DIR');
  process.exitCode = 2;
} else {
  void writeAll(values.out);
}

async function writeAll(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const plan of PLANS.map((make) => make())) {
    const begun = performance.now();
    const desk = await workPlan(plan, `W-${randomUUID()}`);
    const bytes = await filledFile(desk);
    const file = join(folder, desk.pack.file);
    writeFileSync(file, bytes);
    const seconds = Math.round((performance.now() - begun) / 1000);
    console.log(`${file}  ${bytes.length} bytes, ${plan.deeds.length} acts, ${seconds} s`);
  }
  console.log(`everybody's password: ${PASSWORD}`);
}
