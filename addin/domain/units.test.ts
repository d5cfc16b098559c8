import { inBaseUnit, tooFine, unitsOf, type Measures } from './units';

const flour: Measures = { unit: '公斤', second: '袋', ratio: 25, decimals: 1 };

it.each`
  quantity | unit      | base
  ${3}     | ${'公斤'} | ${3}
  ${3}     | ${'袋'}   | ${75}
  ${0.1}   | ${'袋'}   | ${2.5}
  ${3}     | ${'箱'}   | ${null}
  ${3}     | ${''}     | ${null}
`('$quantity $unit of flour are $base 公斤', ({ quantity, unit, base }) => {
  expect(inBaseUnit(Number(quantity), String(unit), flour)).toBe(base);
});

it('0.1 of a unit of 0.3 is 0.03, not 0.03 and a bit', () => {
  expect(inBaseUnit(0.1, '卷', { ...flour, second: '卷', ratio: 0.3 })).toBe(0.03);
});

it('a second unit without a ratio is none', () => {
  expect(unitsOf({ ...flour, ratio: null })).toEqual(['公斤']);
  expect(inBaseUnit(3, '袋', { ...flour, ratio: null })).toBeNull();
});

it.each`
  base    | decimals | fine
  ${2.5}  | ${1}     | ${false}
  ${2.55} | ${1}     | ${true}
  ${2.55} | ${null}  | ${false}
  ${2}    | ${0}     | ${false}
`('$base with $decimals decimals is too fine: $fine', ({ base, decimals, fine }) => {
  expect(tooFine(Number(base), { ...flour, decimals: decimals as number | null })).toBe(fine);
});
