import { numberCell, textCell, type CellValue } from './cell';
import { ownValue } from './derived';

const settled = (outcome: CellValue) =>
  ownValue(
    {
      derived: { own: 'settledQuantity', of: ['quantity', 'weighed', 'outcome'] },
    },
    { quantity: numberCell(5), weighed: numberCell(4), outcome },
  );

it.each([
  ['一致', numberCell(5)],
  ['拒收', numberCell(0)],
  ['按实收核销', numberCell(4)],
  ['粘贴进来的别的话', null],
])('pays a line after weighing as 处理 says: %s', (outcome, pays) => {
  expect(settled(textCell(outcome))).toEqual(pays);
});
