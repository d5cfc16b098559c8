// node tools/run.mjs ENTRY.ts [ARGUMENTS]: runs a TypeScript entry on a fresh clone.
import { ensurePackages } from './ensure-packages.mjs';
import { runTypeScript } from './shell.mjs';

const [entry, ...args] = process.argv.slice(2);
if (entry === undefined) {
  console.error('usage: node tools/run.mjs ENTRY.ts [ARGUMENTS]');
  process.exit(2);
}
await ensurePackages();
process.exitCode = await runTypeScript(entry, args);
