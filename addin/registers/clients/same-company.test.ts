import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sameCompany } from '../../domain/same-company';

/** A labelled pair of same-company.csv: two records, and whether they are one customer. */
interface Pair {
  readonly one: { readonly name: string; readonly phone: string };
  readonly other: { readonly name: string; readonly phone: string };
  readonly same: boolean;
  readonly kind: string;
  /** labelled when the rules were fixed already, so that no rule was made for it */
  readonly after: boolean;
}

const pairs: readonly Pair[] = readFileSync(join(__dirname, 'same-company.csv'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [name = '', phone = '', name2 = '', phone2 = '', same, kind = '', labelled] =
      line.split(',');
    const [one, other] = [
      { name, phone },
      { name: name2, phone: phone2 },
    ];
    return { one, other, same: same === '是', kind, after: labelled === '规则之后' };
  });

const told = ({ one, other }: Pair): boolean => sameCompany(one, other) !== null;

describe.each([
  ['all of the list', pairs],
  ['what was labelled after the rules were fixed', pairs.filter(({ after }) => after)],
])('one customer twice? %s', (name, list) => {
  const [same, different] = [true, false].map((is) => list.filter((pair) => pair.same === is));
  const hits = (same ?? []).filter(told);
  const falseAlarms = (different ?? []).filter(told);

  it('95 of 100 are found, 5 of 100 others at most are taken for one', () => {
    const share = (part: readonly Pair[], of: readonly Pair[] = []): string =>
      `${part.length} of ${of.length} (${((100 * part.length) / of.length).toFixed(1)} %)`;
    process.stdout.write(
      `${name}: found ${share(hits, same)}, false alarms ${share(falseAlarms, different)}\n`,
    );
    if (process.env['SHOW_PAIRS'])
      process.stdout.write(
        list
          .filter((pair) => told(pair) !== pair.same)
          .map(({ kind, one, other }) => `  ${kind}: ${one.name} | ${other.name}\n`)
          .join(''),
      );
    expect(hits.length).toBeGreaterThanOrEqual(0.95 * (same?.length ?? 0));
    expect(falseAlarms.length).toBeLessThanOrEqual(0.05 * (different?.length ?? 0));
  });
});

it('the list has 500 pairs, and a part labelled afterwards', () => {
  expect(pairs.length).toBeGreaterThanOrEqual(500);
  expect(pairs.filter(({ after }) => after).length).toBeGreaterThanOrEqual(60);
});
