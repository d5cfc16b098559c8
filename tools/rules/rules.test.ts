import { packs } from '../../addin/registers';
import { rulesOf } from './rules';

describe.each(packs.map((pack) => [pack.title.zh, pack] as const))('%s', (_, pack) => {
  it('loses something with every rule, and has all of it again afterwards', () => {
    const whole = JSON.stringify(pack);
    const rules = rulesOf(pack);
    const still = rules.filter((rule) => {
      rule.remove();
      const lost = JSON.stringify(pack) !== whole;
      rule.restore();
      return !lost;
    });
    expect(still.map(({ name }) => name)).toEqual([]);
    expect(sorted(JSON.parse(JSON.stringify(pack)))).toEqual(sorted(JSON.parse(whole)));
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  });
});

/** A part that was put back stands last among its neighbours. */
const sorted = (value: unknown): unknown => JSON.parse(JSON.stringify(value, keysOf(value)));

function keysOf(value: unknown): string[] {
  const keys = new Set<string>();
  JSON.stringify(value, (key, inner: unknown) => {
    keys.add(key);
    return inner;
  });
  return [...keys].sort();
}
