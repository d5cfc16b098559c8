import { isBlock, readBlock } from './paste';

it.each`
  copied                        | block
  ${'土豆\t20\r\n鸡蛋\t60\r\n'} | ${[['土豆', '20'], ['鸡蛋', '60']]}
  ${'土豆\t\t2.6'}              | ${[['土豆', '', '2.6']]}
  ${'"五花肉\n去皮"\t8.5'}      | ${[['五花肉\n去皮', '8.5']]}
  ${'"一级""土豆"""\t20'}       | ${[['一级"土豆"', '20']]}
  ${'5"管\t2'}                  | ${[['5"管', '2']]}
  ${' 土豆 \t 20 '}             | ${[['土豆', '20']]}
`('reads $copied as a block', ({ copied, block }: { copied: string; block: string[][] }) => {
  expect(readBlock(copied)).toEqual(block);
});

it.each`
  copied                | fills
  ${'土豆'}             | ${false}
  ${'土豆\r\n'}         | ${false}
  ${'土豆\t20'}         | ${true}
  ${'土豆\r\n鸡蛋\r\n'} | ${true}
`('lets $copied fill the grid: $fills', ({ copied, fills }: { copied: string; fills: boolean }) => {
  expect(isBlock(copied)).toBe(fills);
});
