import { parseArgs } from 'node:util';
import { devices } from './devices';
import { tableOf, type Figure } from './figure';
import { functions } from './functions';
import { recon3 } from './recon3';
import { review } from './review';
import { sign } from './sign';
import { verify } from './verify';
import { workbench } from './workbench';

// npm run bench -- [NAME …] [--json]: measures, and compares within the run.
const benches = new Map<string, () => Promise<readonly Figure[]>>([
  ['devices', devices],
  ['functions', functions],
  ['recon3', recon3],
  ['review', review],
  ['sign', sign],
  ['verify', verify],
  ['workbench', workbench],
]);
const usage = `usage: npm run bench -- [NAME …] [--json]; names: ${[...benches.keys()].join(', ')}`;

interface Asked {
  readonly names: readonly string[];
  readonly json: boolean;
}

/** null = asked for something that is not there */
function asked(): Asked | null {
  try {
    const { values, positionals } = parseArgs({
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const names = positionals.length > 0 ? positionals : [...benches.keys()];
    const unknown = names.find((name) => !benches.has(name));
    if (unknown === undefined) return { names, json: values.json };
    console.error(`no bench ${unknown}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
  }
  return null;
}

async function run({ names, json }: Asked): Promise<void> {
  const figures: Figure[] = [];
  for (const name of names) figures.push(...((await benches.get(name)?.()) ?? []));
  console.log(json ? JSON.stringify(figures, null, 2) : tableOf(figures));
}

const what = asked();
if (what) void run(what);
else {
  console.error(usage);
  process.exitCode = 2;
}
