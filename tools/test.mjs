// npm test: prepares the machine, builds, checks and runs every test. Options:
//   --unit     only the tests that need no browser, without building and checking
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildForWorkbench } from './build.mjs';
import { check } from './check.mjs';
import { ensureMachine } from './ensure-machine.mjs';
import { ensurePackages } from './ensure-packages.mjs';
import { packaged, ROOT, run } from './shell.mjs';

const BROWSER_TESTS = '\\.browser\\.test\\.tsx?$';
const unitOnly = process.argv.includes('--unit');
const strict = ['true', '1'].includes(process.env['CI'] ?? '');

await ensurePackages();
const missing = unitOnly ? [] : await ensureMachine();
const broken = unitOnly
  ? []
  : [...(await named('build', buildForWorkbench())), ...(await named('check', check()))];

const passes = [
  await jest('unit', [
    // By itself it would leave one core idle: on two that is half the machine.
    '--maxWorkers',
    '100%',
    '--testPathIgnorePatterns',
    '/node_modules/',
    '/dist/',
    '/.cache/',
    BROWSER_TESTS,
  ]),
];
const browserLess = missing.some((name) => name.includes('Chromium'));
if (!unitOnly && !browserLess) {
  passes.push(
    await jest('browser', [
      '--runInBand',
      '--testTimeout',
      '120000',
      '--testPathPatterns',
      BROWSER_TESTS,
    ]),
  );
}

const sum = (count) => passes.reduce((total, pass) => total + count(pass), 0);
const skippedTests = passes.flatMap(skippedIn);
// A suite that could not even start has no tests to count: it counts as one that failed.
const failed = sum((pass) => pass.numFailedTests + pass.numRuntimeErrorTestSuites);
const skipped = [
  ...skippedTests,
  ...(browserLess ? ['every browser test (no browser)'] : []),
  ...missing.filter((name) => !name.includes('Chromium')).map((name) => `what needs ${name}`),
];

if (skipped.length > 0) console.log(`\nskipped:\n${skipped.map((what) => `  ${what}`).join('\n')}`);
if (skipped.length > 0 && strict) console.log('With CI=true a skipped test is a failure.');
if (broken.length > 0) console.log(`failed besides the tests: ${broken.join(', ')}`);
console.log(
  `tests: ${sum((pass) => pass.numPassedTests)} passed, ${failed} failed, ${skipped.length} skipped`,
);
const bad =
  failed > 0 ||
  broken.length > 0 ||
  passes.some((pass) => !pass.success) ||
  (strict && skipped.length > 0);
process.exitCode = bad ? 1 : 0;

async function named(name, work) {
  const failures = await work;
  return failures.map((failure) => `${name}: ${failure}`);
}

/** One run of jest, judged by the results that it writes, never by its wording. */
async function jest(name, args) {
  const results = join(ROOT, '.cache', `jest-${name}.json`);
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  rmSync(results, { force: true });
  const code = await run(
    process.execPath,
    [
      packaged('jest', 'bin', 'jest.js'),
      '--ci',
      '--passWithNoTests',
      '--json',
      '--outputFile',
      results,
      ...args,
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  try {
    const result = JSON.parse(readFileSync(results, 'utf8'));
    return { ...result, success: result.success && code === 0 };
  } catch (cause) {
    throw new Error(`jest (${name}) ended with code ${code} and left no results`, { cause });
  }
}

function skippedIn(pass) {
  return pass.testResults.flatMap((file) =>
    file.assertionResults
      .filter((test) => ['pending', 'skipped', 'todo', 'disabled'].includes(test.status))
      .map((test) => `${relative(ROOT, file.name)}: ${test.fullName}`),
  );
}
