import { fen, sumFen, yuan } from '../addin/domain/amount';
import { keyText } from '../addin/domain/reconcile/key';
import { redPairs, type PairState } from '../addin/domain/red-pairs';
import { fenOrNone, inRow, textIn, type Given } from './cells';
import { list, usedRows } from './columns';

const WORDS: Readonly<Record<PairState, string>> = {
  cancels: '相抵',
  amount: '金额不抵',
  noOriginal: '原号不存在',
  twice: '重复冲销',
  notAnOriginal: '所冲不是原始记录',
  unlinked: '红字没有原号',
};

const HEADINGS = ['红字号', '原号', '结果', '红字金额', '原金额', '合计', '红字行', '原行'];

/** 红字更正: every reversing row with the row that it must cancel. */
export function REDPAIR(numbers: Given, amounts: Given, reverses: Given): unknown[][] {
  const read = list({ numbers, amounts, reverses }, ['amounts']);
  const rows = usedRows(read);
  const text = (value: unknown, row: number, zh: string, en: string): string =>
    keyText(textIn(value, inRow(row, zh, en)));
  const pairs = redPairs(
    rows.map((row) => ({
      no: text(read.cells.numbers[row], row, '编号', 'numbers'),
      amount: fenOrNone(read.cells.amounts[row], inRow(row, '金额', 'amounts')),
      reverses: text(read.cells.reverses[row], row, '冲销号', 'reverses'),
    })),
  );
  const wrong = pairs.filter(({ is }) => is !== 'cancels').length;
  const [red, originals] = [
    sumFen(pairs.map(({ amount }) => amount)),
    sumFen(pairs.map(({ original }) => original ?? fen(0))),
  ];
  return [
    HEADINGS,
    [
      `${pairs.length} 笔`,
      '',
      wrong === 0 ? '相抵' : `问题 ${wrong} 处`,
      yuan(red),
      yuan(originals),
      yuan(fen(red + originals)),
      '',
      '',
    ],
    ...pairs.map(({ no, of, is, amount, original, row, originalRow }) => [
      no,
      of,
      WORDS[is],
      yuan(amount),
      original === null ? '' : yuan(original),
      yuan(fen(amount + (original ?? 0))),
      (rows[row] ?? 0) + 1,
      originalRow === null ? '' : (rows[originalRow] ?? 0) + 1,
    ]),
  ];
}
