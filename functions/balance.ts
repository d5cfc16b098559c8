import { fen, yuan } from '../addin/domain/amount';
import { runningBalance } from '../addin/domain/balance';
import { columnOf, fenOrNone, inRow, isBlank, isHeading, sameLength, type Given } from './cells';

const NOTHING = fen(0);

/**
 * The balance after every row, below a heading. Where a column of numbers is given, rows without a
 * number are drafts: they show 草稿 and do not count.
 */
export function BALANCE(
  increase: Given,
  decrease: Given,
  opening: Given,
  numbers: Given,
): (string | number)[][] {
  sameLength(increase, decrease, numbers);
  const ins = columnOf(increase, 'increase');
  const outs = columnOf(decrease, 'decrease');
  const nos = columnOf(numbers, 'numbers');
  const first = isHeading(ins[0]) && (outs.length === 0 || isHeading(outs[0])) ? 1 : 0;
  const length = Math.max(ins.length, outs.length, first);
  const rows = Array.from({ length: length - first }, (_, index) => index + first).map((index) => {
    const isDraft = numbers !== null && numbers !== undefined && isBlank(nos[index]);
    const movement = isDraft
      ? NOTHING
      : fen(
          fenOrNone(ins[index], inRow(index, '增加', 'increase')) -
            fenOrNone(outs[index], inRow(index, '减少', 'decrease')),
        );
    return { isDraft, movement };
  });
  const start = fenOrNone(columnOf(opening, 'opening')[0], { zh: '期初', en: 'opening' });
  const balances = runningBalance(
    start,
    rows.map(({ movement }) => movement),
  );
  return [
    ['结存'],
    ...rows.map(({ isDraft }, index) => [isDraft ? '草稿' : yuan(balances[index] ?? start)]),
  ];
}
