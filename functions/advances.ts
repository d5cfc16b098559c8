import { fen, sumFen, yuan } from '../addin/domain/amount';
import { openAdvances, type AdvanceState } from '../addin/domain/advances';
import { keyText } from '../addin/domain/reconcile/key';
import { dateIn, fenIn, fenOrNone, inRow, isBlank, only, textIn, type Given } from './cells';
import { list, usedRows } from './columns';

const WORDS: Readonly<Record<AdvanceState, string>> = {
  open: '未清',
  overSettled: '清过头',
  unknown: '没有这张借条',
};

const HEADINGS = ['借条号', '状态', '日期', '金额', '已清', '未清', '天数'];

/** CT-18: advances that are not cleared on a day, the oldest first. */
export function ADVANCES(
  numbers: Given,
  dates: Given,
  amounts: Given,
  settledNumbers: Given,
  settledAmounts: Given,
  asOf: Given,
): unknown[][] {
  const lent = list({ numbers, dates, amounts }, ['dates', 'amounts']);
  const advances = usedRows(lent)
    // Without a number it is a draft: nobody has lent anything yet.
    .filter((row) => !isBlank(lent.cells.numbers[row]))
    .map((row) => ({
      no: keyText(textIn(lent.cells.numbers[row], inRow(row, '借条号', 'numbers'))),
      on: dateIn(lent.cells.dates[row], inRow(row, '日期', 'dates')),
      amount: fenIn(lent.cells.amounts[row], inRow(row, '金额', 'amounts')),
    }));
  const cleared = list({ settledNumbers, settledAmounts }, ['settledAmounts']);
  const settlements = usedRows(cleared)
    .filter((row) => !isBlank(cleared.cells.settledNumbers[row]))
    .map((row) => ({
      no: keyText(textIn(cleared.cells.settledNumbers[row], inRow(row, '清账', 'settledNumbers'))),
      amount: fenOrNone(cleared.cells.settledAmounts[row], inRow(row, '清账', 'settledAmounts')),
    }));
  const place = { zh: '截止日', en: 'asOf' };
  const found = openAdvances(advances, settlements, dateIn(only(asOf, place), place));
  const lentAll = sumFen(advances.map(({ amount }) => amount));
  const settledAll = sumFen(settlements.map(({ amount }) => amount));
  return [
    HEADINGS,
    [
      '合计',
      found.length === 0 ? '全部已清' : `未清 ${found.length} 张`,
      '',
      yuan(lentAll),
      yuan(settledAll),
      yuan(fen(lentAll - settledAll)),
      Math.max(0, ...found.map(({ age }) => age ?? 0)),
    ],
    ...found.map(({ no, is, on, amount, settled, open, age }) => [
      no,
      WORDS[is],
      on ?? '',
      yuan(amount),
      yuan(settled),
      yuan(open),
      age ?? '',
    ]),
  ];
}
