import { fen, yuan, type Fen } from '../addin/domain/amount';
import { keyText } from '../addin/domain/reconcile/key';
import {
  reconcile,
  type ListDifference,
  type Mismatch,
  type Side,
} from '../addin/domain/reconcile/two-lists';
import { fenOrNone, inRow, isBlank, only, refusal, textIn, type Given, type Place } from './cells';
import { list, rowsText } from './columns';

const WORDS: Readonly<Record<Mismatch, string>> = {
  onlyLeft: '只在左表',
  onlyRight: '只在右表',
  amount: '金额不符',
  doubledLeft: '左表重复',
  doubledRight: '右表重复',
  noKeyLeft: '左表无编号',
  noKeyRight: '右表无编号',
};

const HEADINGS = ['编号', '结果', '左表金额', '右表金额', '差额', '左表行', '右表行'];

/** Two lists by key and amount: below a heading and the totals, one line for each difference. */
export function RECONCILE(
  leftKeys: Given,
  leftAmounts: Given,
  rightKeys: Given,
  rightAmounts: Given,
  tolerance: Given,
): unknown[][] {
  const left = sideOf(leftKeys, leftAmounts, { zh: '左表', en: 'left' });
  const right = sideOf(rightKeys, rightAmounts, { zh: '右表', en: 'right' });
  const found = reconcile(left, right, toleranceIn(tolerance));
  const { differences } = found;
  return [
    HEADINGS,
    [
      '合计',
      differences.length === 0 ? '相符' : `不符 ${differences.length} 处`,
      yuan(found.left),
      yuan(found.right),
      yuan(fen(found.left - found.right)),
      left.rows.length,
      right.rows.length,
    ],
    ...differences.map((it) => lineOf(it, left, right)),
  ];
}

function lineOf(found: ListDifference, left: RowsOfSide, right: RowsOfSide): unknown[] {
  return [found.key, WORDS[found.is], ...amountsAndRows(found, left, right)];
}

/** Both amounts, their difference and the rows: what every comparison of two lists ends with. */
export const amountsAndRows = (
  found: Pick<ListDifference, 'left' | 'right' | 'leftRows' | 'rightRows'>,
  left: RowsOfSide,
  right: RowsOfSide,
): unknown[] => [
  found.left === null ? '' : yuan(found.left),
  found.right === null ? '' : yuan(found.right),
  yuan(fen((found.left ?? 0) - (found.right ?? 0))),
  rowsText(found.leftRows.map((row) => left.rows[row] ?? 0)),
  rowsText(found.rightRows.map((row) => right.rows[row] ?? 0)),
];

export interface RowsOfSide extends Side {
  /** of each entry its row in the range */
  readonly rows: readonly number[];
}

/** Keys and amounts of one list; rows without either do not count. */
export function sideOf(keys: Given, amounts: Given, side: Place): RowsOfSide {
  const { first, end, cells } = list({ keys, amounts }, ['amounts']);
  const read = { keys: [] as string[], amounts: [] as Fen[], rows: [] as number[] };
  for (let row = first; row < end; row += 1) {
    const [key, amount] = [cells.keys[row], cells.amounts[row]];
    if (isBlank(key) && isBlank(amount)) continue;
    const where = inRow(row, side.zh, side.en);
    read.keys.push(keyText(textIn(key, where)));
    read.amounts.push(fenOrNone(amount, where));
    read.rows.push(row);
  }
  return read;
}

/** 允差; none is nothing. */
export function toleranceIn(given: Given): Fen {
  const place = { zh: '允差', en: 'tolerance' };
  const tolerance = fenOrNone(only(given, place), place);
  if (tolerance < 0) throw refusal('允差不能为负', 'tolerance must not be negative');
  return tolerance;
}
