import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clauses } from './clauses';

/** A range and a list name every clause in it. */
function numbersIn(text: string): readonly number[] {
  return [...text.matchAll(/HW-(\d\d)((?:(?:…|, )\d\d)*)/g)].flatMap(([, first, more = '']) => {
    const found = [Number(first)];
    for (const [, sign, next] of more.matchAll(/(…|, )(\d\d)/g)) {
      const last = found.at(-1) ?? 0;
      const to = Number(next);
      found.push(
        ...(sign === '…' ? Array.from({ length: to - last }, (_, at) => last + 1 + at) : [to]),
      );
    }
    return found;
  });
}

it('every row of the procedure has a test that names it', () => {
  const tests = readdirSync(__dirname).filter((file) => file.endsWith('.test.ts'));
  const titles = tests.flatMap((file) => readFileSync(join(__dirname, file), 'utf8').split('\n'));
  const named = new Set(titles.flatMap(numbersIn));
  const missing = clauses.filter(({ id }) => !named.has(Number(id.slice(3))));
  expect(missing.map(({ id }) => id)).toEqual([]);
});
