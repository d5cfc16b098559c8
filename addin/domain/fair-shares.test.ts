import fc from 'fast-check';
import { fairShares, readWeights, type Bearer } from './fair-shares';

const got = (count: number, bearers: readonly Bearer[]): readonly number[] => {
  const shares = fairShares(count, bearers);
  return bearers.map((_, index) => shares.filter((share) => share === index).length);
};

const team = (weights: fc.Arbitrary<number>, has: fc.Arbitrary<number>) =>
  fc.array(fc.record({ name: fc.constantFrom('张三', '李四', '王五'), weight: weights, has }), {
    minLength: 1,
    maxLength: 8,
  });

describe('数量均衡、兼顾业务能力 (CR-24)', () => {
  it('at equal weights no two differ by more than one', () => {
    const equal = team(fc.constant(1), fc.constant(0));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), equal, (count, bearers) => {
        const counts = got(count, bearers);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        expect(counts.reduce((sum, one) => sum + one, 0)).toBe(count);
      }),
    );
  });

  it('what each has already is evened out before anybody else gets more', () => {
    const unequal = team(fc.constant(1), fc.integer({ min: 0, max: 20 }));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), unequal, (count, bearers) => {
        const counts = got(count, bearers);
        const all = counts.map((one, index) => one + (bearers[index]?.has ?? 0));
        const least = Math.min(...all);
        for (const [index, one] of counts.entries())
          if (one > 0) expect(all[index]).toBeLessThanOrEqual(least + 1);
      }),
    );
  });

  it('follows the weights: nobody gets less than the whole part of his share', () => {
    const weighted = team(fc.integer({ min: 1, max: 5 }), fc.constant(0));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), weighted, (count, bearers) => {
        const whole = bearers.reduce((sum, { weight }) => sum + weight, 0);
        for (const [index, one] of got(count, bearers).entries()) {
          const share = (count * (bearers[index]?.weight ?? 0)) / whole;
          expect(one).toBeGreaterThanOrEqual(Math.floor(share + 1e-9));
        }
      }),
    );
  });

  it('the same input gives the same proposal; who has no weight gets none', () => {
    const bearers = [
      { name: '张三', weight: 2, has: 3 },
      { name: '李四', weight: 1, has: 0 },
      { name: '王五', weight: 0, has: 0 },
    ];
    expect(fairShares(7, bearers)).toEqual(fairShares(7, bearers));
    expect(got(7, bearers)).toEqual([4, 3, 0]);
    expect(fairShares(3, [{ name: '王五', weight: 0, has: 0 }])).toEqual([]);
  });

  it.each`
    text                  | weights
    ${'张三 2\n李四:1.5'} | ${[['张三', 2], ['李四', 1.5]]}
    ${'张三2;李四=1'}     | ${[['李四', 1]]}
    ${'张三 两个'}        | ${[]}
    ${''}                 | ${[]}
  `('业务能力 “$text” is read as $weights', ({ text, weights }) => {
    expect([...readWeights(String(text))]).toEqual(weights);
  });
});
