import { writeFileSync } from 'node:fs';
import { packs } from '../../addin/registers';
import type { Pack } from '../../addin/registers/vocabulary';
import { collect, type Collected } from './harness';
import { testsOf } from './pack-tests';
import { rulesOf, unshare, type Rule } from './rules';

/** What a run found; written for the command that started it. */
export interface Tried {
  readonly tried: number;
  readonly tests: number;
  readonly unnoticed: readonly string[];
  /** which test missed which rule first */
  readonly noticed: Readonly<Record<string, string>>;
}

const { RULES_PACK = '', RULES_RESULT = '' } = process.env;

// Loaded by jest for its transforms and its expect; collected and run by our own loop.
it(`every rule of ${RULES_PACK} is missed by a test`, async () => {
  const pack = packs.find(({ id }) => id === RULES_PACK);
  if (!pack) throw new Error(`no pack ${RULES_PACK}`);
  unshare(pack);
  // Nothing that another pack's tests say can miss a rule of this one.
  (packs as Pack[]).splice(0, packs.length, pack);
  const tests = collect(() => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- the list is made while running
    for (const file of testsOf(pack.id)) require(file);
  });
  writeFileSync(RULES_RESULT, JSON.stringify(await tried(rulesOf(pack), tests)));
}, 3_600_000);

async function tried(rules: readonly Rule[], all: readonly Collected[]): Promise<Tried> {
  let tests = await quickestFirst(all);
  const noticed: Record<string, string> = {};
  for (const rule of rules) {
    rule.remove();
    const failing = await firstFailing(tests);
    rule.restore();
    if (!failing) continue;
    noticed[rule.name] = failing.name;
    // Neighbouring rules are mostly missed by the same test.
    tests = [failing, ...tests.filter((test) => test !== failing)];
  }
  const unnoticed = rules.map(({ name }) => name).filter((name) => noticed[name] === undefined);
  return { tried: rules.length, tests: all.length, unnoticed, noticed };
}

async function quickestFirst(tests: readonly Collected[]): Promise<readonly Collected[]> {
  const timed: { test: Collected; took: number }[] = [];
  for (const test of tests) {
    const begun = performance.now();
    try {
      await test.run();
    } catch (cause) {
      throw new Error(`fails with every rule in its place: ${test.name}`, { cause });
    }
    timed.push({ test, took: performance.now() - begun });
  }
  return timed.sort((a, b) => a.took - b.took).map(({ test }) => test);
}

async function firstFailing(tests: readonly Collected[]): Promise<Collected | undefined> {
  for (const test of tests)
    try {
      await test.run();
    } catch {
      return test;
    }
  return undefined;
}
