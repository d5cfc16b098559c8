import { clashesOver, clashesWithin, readIncompatible } from './incompatible';

/** CT-27: 管理员 ≠ 厨师, 会计, 主管领导; 会计 ≠ 主管领导; other overlaps are flagged. */
const MATRIX = `keeper+cook=block/flag
keeper + accountant = block/flag

keeper+leader=block/off
cook+accountant=flag/flag
cook+leader=off/off`;
const matrix = readIncompatible(MATRIX, () => 'CT-27') ?? [];
const signed = [
  { person: '张三', post: 'keeper' },
  { person: '李四', post: 'cook' },
];

describe('不相容岗位', () => {
  it.each`
    person    | post            | weights
    ${'张三'} | ${'cook'}       | ${['block']}
    ${'李四'} | ${'accountant'} | ${['flag']}
    ${'李四'} | ${'leader'}     | ${[]}
    ${'李四'} | ${'keeper'}     | ${['block']}
    ${'张三'} | ${'keeper'}     | ${[]}
    ${'王五'} | ${'cook'}       | ${[]}
  `(
    'within one document: $person as $post after 张三 as keeper and 李四 as cook → $weights',
    ({ person, post, weights }: { person: string; post: string; weights: readonly string[] }) => {
      const found = clashesWithin(matrix, signed, { person, post });
      expect(found.map(({ weight }) => weight)).toEqual(weights);
      for (const clash of found) expect(clash).toMatchObject({ person, clause: 'CT-27' });
    },
  );

  it('tells of the next signer only, not of what is flagged already', () => {
    const flagged = [...signed, { person: '李四', post: 'accountant' }];
    expect(clashesWithin(matrix, flagged, { person: '王五', post: 'accountant' })).toEqual([]);
  });

  it('flags who used both over time, each pair once, never blocks', () => {
    const uses = [
      ...[...signed, ...signed, { person: '张三', post: 'cook' }],
      { person: '张三', post: 'leader' },
    ];
    expect(clashesOver(matrix, uses)).toEqual([
      {
        code: 'posts/incompatible',
        weight: 'flag',
        person: '张三',
        posts: ['keeper', 'cook'],
        clause: 'CT-27',
      },
    ]);
  });

  it.each([
    'keeper',
    'keeper+cook',
    'keeper+cook=block',
    'keeper+cook=block/block',
    'a+a=flag/flag',
  ])('does not read %s', (text) => {
    expect(readIncompatible(`cook+leader=off/off\n${text}`, () => '')).toBeNull();
  });
});
