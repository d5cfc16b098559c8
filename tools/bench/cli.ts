import { parseArgs } from 'node:util';
import { tableOf, type Figure } from './figure';
import { sign } from './sign';

// npm run bench -- [NAME …] [--json]: measures, and compares within the run.
const benches: Readonly<Record<string, () => Promise<readonly Figure[]>>> = { sign };

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'boolean' } },
    allowPositionals: true,
  });
  const names = positionals.length > 0 ? positionals : Object.keys(benches);
  const figures: Figure[] = [];
  for (const name of names) {
    const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
    if (!bench) {
      console.error(`no bench ${name}; there are: ${Object.keys(benches).join(', ')}`);
      process.exitCode = 2;
      return;
    }
    figures.push(...(await bench()));
  }
  console.log(values.json ? JSON.stringify(figures, null, 2) : tableOf(figures));
}

void main();
