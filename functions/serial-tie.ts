import { fen, yuan } from '../addin/domain/amount';
import { tieBooks, type BookMismatch } from '../addin/domain/reconcile/two-books';
import type { Given } from './cells';
import { amountsAndRows, sideOf, toleranceIn } from './reconcile';
import { gapText } from './serials';

const WORDS: Readonly<Record<BookMismatch, string>> = {
  missing: '两账缺号',
  doubledLeft: '左账重号',
  doubledRight: '右账重号',
  onlyLeft: '只在左账',
  onlyRight: '只在右账',
  amount: '同号不同数',
  noNumberLeft: '左账无号',
  noNumberRight: '右账无号',
};

const HEADINGS = ['编号', '问题', '左账金额', '右账金额', '差额', '左账行', '右账行'];

/** WH-36: two books by the numbers of their documents. */
export function SERIALTIE(
  leftNumbers: Given,
  leftAmounts: Given,
  rightNumbers: Given,
  rightAmounts: Given,
  tolerance: Given,
): unknown[][] {
  const left = sideOf(leftNumbers, leftAmounts, { zh: '左账', en: 'left' });
  const right = sideOf(rightNumbers, rightAmounts, { zh: '右账', en: 'right' });
  const tied = tieBooks(left, right, toleranceIn(tolerance));
  const { findings } = tied;
  return [
    HEADINGS,
    [
      '合计',
      findings.length === 0 ? '相符' : `不符 ${findings.length} 处`,
      yuan(tied.left),
      yuan(tied.right),
      yuan(fen(tied.left - tied.right)),
      left.rows.length,
      right.rows.length,
    ],
    ...findings.map((found) =>
      found.is === 'missing'
        ? [gapText(found.no, found.to), `${WORDS.missing} ${found.missing} 个`, '', '', '', '', '']
        : [found.no, WORDS[found.is], ...amountsAndRows(found, left, right)],
    ),
  ];
}
