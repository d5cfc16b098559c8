import { fen, yuan, type Fen } from '../addin/domain/amount';
import { runningBalance } from '../addin/domain/balance';
import {
  columnOf,
  fenOrNone,
  inRow,
  isBlank,
  isGiven,
  isHeading,
  sameLength,
  type Given,
} from './cells';

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
  const start = fenOrNone(columnOf(opening, 'opening')[0], { zh: '期初', en: 'opening' });
  const isDraft = (row: number): boolean => isGiven(numbers) && isBlank(nos[row]);
  const movements: Fen[] = [];
  for (let row = first; row < length; row += 1) {
    if (isDraft(row)) continue;
    const more = fenOrNone(ins[row], inRow(row, '增加', 'increase'));
    const less = fenOrNone(outs[row], inRow(row, '减少', 'decrease'));
    movements.push(fen(more - less));
  }
  const balances = runningBalance(start, movements);
  const spill: (string | number)[][] = [['结存']];
  let counted = 0;
  for (let row = first; row < length; row += 1) {
    if (isDraft(row)) spill.push(['草稿']);
    else spill.push([yuan(balances[counted++] ?? start)]);
  }
  return spill;
}
