import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packs } from '../../addin/registers';
import type { Tried } from './try-rules';

// npm run rules -- PACK [--verbose]: takes every rule out of the pack's definitions, one at a time,
// and lists those whose loss no test notices. Exit 0 = none, 1 = some.
const ROOT = join(__dirname, '..', '..');
const RUN = require.resolve('./try-rules');
const { values, positionals } = parseArgs({
  options: { verbose: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [pack = ''] = positionals;

if (packs.some(({ id }) => id === pack)) report(tried(pack));
else {
  console.error(`usage: npm run rules -- PACK; packs: ${packs.map(({ id }) => id).join(', ')}`);
  process.exitCode = 2;
}

function tried(id: string): Tried {
  const folder = mkdtempSync(join(tmpdir(), 'rules-'));
  const result = join(folder, 'tried.json');
  const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
  const { status } = spawnSync(
    process.execPath,
    [jest, '--runInBand', '--silent', '--testMatch', RUN, '--runTestsByPath', RUN],
    {
      cwd: ROOT,
      env: { ...process.env, RULES_PACK: id, RULES_RESULT: result },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  try {
    return JSON.parse(readFileSync(result, 'utf8')) as Tried; // written by try-rules
  } catch (cause) {
    throw new Error(`the run ended with ${status ?? 'a signal'} and left no result`, { cause });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function report({ tried: count, tests, unnoticed, noticed }: Tried): void {
  if (values.verbose)
    for (const [rule, test] of Object.entries(noticed)) console.log(`  ${rule}  ←  ${test}`);
  for (const name of unnoticed) console.log(name);
  console.log(
    `${pack}: ${count} rules taken out one at a time, ${unnoticed.length} missed by no test (${tests} tests)`,
  );
  process.exitCode = unnoticed.length > 0 ? 1 : 0;
}
