// npm run check: types, lint, layer arrows, dead code, format, sizes, manifest. Runs all of it and
// names what failed, so that one round shows everything there is to mend.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensurePackages } from './ensure-packages.mjs';
import { capture, packaged, ROOT } from './shell.mjs';

const CODE = [
  'addin',
  'taskpane',
  'functions',
  'templates',
  'workbench',
  'verifier',
  'tools',
].filter((folder) => existsSync(join(ROOT, folder)));

const CHECKS = [
  {
    name: 'types',
    program: packaged('typescript', 'bin', 'tsc'),
    args: ['-p', 'tsconfig.json', '--incremental', '--tsBuildInfoFile', '.cache/types.tsbuildinfo'],
  },
  {
    name: 'types, domain',
    program: packaged('typescript', 'bin', 'tsc'),
    args: [
      ...['-p', 'tsconfig.domain.json'],
      ...['--incremental', '--tsBuildInfoFile', '.cache/domain.tsbuildinfo'],
    ],
  },
  {
    name: 'lint',
    program: packaged('eslint', 'bin', 'eslint.js'),
    args: ['--max-warnings', '0', '--cache', '--cache-location', '.cache/eslint', '.'],
    config: 'eslint.config.mjs',
  },
  {
    name: 'arrows',
    program: packaged('dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
    args: ['--config', '.dependency-cruiser.cjs', ...CODE],
    config: '.dependency-cruiser.cjs',
  },
  {
    name: 'dead code',
    program: packaged('knip', 'bin', 'knip.js'),
    args: ['--no-progress'],
    config: 'knip.jsonc',
  },
  {
    name: 'format',
    program: packaged('prettier', 'bin', 'prettier.cjs'),
    args: ['--check', '--log-level', 'warn', '.'],
  },
  {
    name: 'sizes',
    program: packaged('size-limit', 'bin.js'),
    args: [],
    config: '.size-limit.json',
  },
];

/** Answers the names of the checks that found something; prints what they found. */
export async function check(only = []) {
  const failed = [];
  for (const { name, program, args, config } of CHECKS) {
    if (only.length > 0 && !only.includes(name)) continue;
    if (config !== undefined && !existsSync(join(ROOT, config))) continue;
    const started = Date.now();
    const { code, output } = await capture(process.execPath, [program, ...args]);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.log(`check: ${name} ${code === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
    if (code === 0) continue;
    failed.push(name);
    console.log(output);
  }
  return failed;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await ensurePackages();
  const failed = await check(process.argv.slice(2));
  if (failed.length > 0) console.log(`check: failed: ${failed.join(', ')}`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}
