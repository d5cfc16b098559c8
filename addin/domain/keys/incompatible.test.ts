import { clashesOver, clashesWithin, readIncompatible } from './incompatible';

/** CT-27: 管理员 ≠ 厨师, 会计, 主管领导; 会计 ≠ 主管领导; other overlaps are flagged. */
const MATRIX = `食堂管理员+食堂厨师=拦截/标红
食堂管理员 + 食堂会计 ＝ 拦截／标红

食堂管理员+主管领导=拦截/不管
食堂厨师+食堂会计=标红/标红
食堂厨师+主管领导=不管/不管`;
const POSTS: Readonly<Record<string, string>> = {
  ...{ 食堂管理员: 'keeper', 食堂厨师: 'cook', 食堂会计: 'accountant', 主管领导: 'leader' },
};
const read = (text: string) => readIncompatible(text, (title) => POSTS[title] ?? title, 'CT-27');
const matrix = read(MATRIX) ?? [];
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
    '食堂管理员',
    '食堂管理员+食堂厨师',
    '食堂管理员+食堂厨师=拦截',
    '食堂管理员+食堂厨师=拦截/拦截',
    '食堂厨师+食堂厨师=标红/标红',
  ])('读不懂“%s”', (text) => {
    expect(read(`食堂厨师+主管领导=不管/不管\n${text}`)).toBeNull();
  });
});
