import { passesCriterion, passesFilter } from './filter';

it.each`
  criterion  | value       | passes
  ${'张三'}  | ${'张三'}   | ${true}
  ${'=张*'}  | ${'张三'}   | ${true}
  ${'<>张*'} | ${'李四'}   | ${true}
  ${'?三'}   | ${'张三三'} | ${false}
  ${'kg'}    | ${'KG'}     | ${true}
  ${'a~*'}   | ${'a*'}     | ${true}
  ${'a~*'}   | ${'ab'}     | ${false}
  ${'>5'}    | ${6}        | ${true}
  ${'>5'}    | ${'6'}      | ${false}
  ${'<=5'}   | ${5}        | ${true}
  ${'5'}     | ${5}        | ${true}
  ${'<>5'}   | ${5}        | ${false}
  ${'>=b'}   | ${'c'}      | ${true}
`('$criterion passes $value: $passes', ({ criterion, value, passes }) => {
  expect(passesCriterion(criterion, value, String(value))).toBe(passes);
});

it('keeps rows that display one of the chosen texts', () => {
  const filter = { kind: 'values', texts: ['1.50', ''] } as const;
  expect(passesFilter(filter, 1.5, '1.50')).toBe(true);
  expect(passesFilter(filter, '', '')).toBe(true);
  expect(passesFilter(filter, 1.25, '1.25')).toBe(false);
});

it('joins two criteria', () => {
  const both = { kind: 'custom', first: '>1', operator: 'and', second: '<5' } as const;
  expect(passesFilter(both, 3, '3')).toBe(true);
  expect(passesFilter(both, 7, '7')).toBe(false);
  expect(passesFilter({ ...both, operator: 'or' }, 7, '7')).toBe(true);
});
