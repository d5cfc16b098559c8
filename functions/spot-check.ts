import { draw, headOf } from '../addin/domain/spot-check';
import { inRow, isBlank, numberIn, only, refusal, rowsOf, textIn, type Given } from './cells';
import { list } from './columns';
import { journalTable } from './registers';

const HEADINGS = ['次序', '编号', '行', '签条'];

/** Rows to look at, drawn from what was sealed before: repeatable by anybody, chosen by nobody. */
export function SPOTCHECK(numbers: Given, head: Given, count: Given): unknown[][] {
  const { first, end, cells } = list({ numbers }, ['numbers']);
  const rows = new Map<string, number>();
  for (let row = first; row < end; row += 1) {
    const no = textIn(cells.numbers[row], inRow(row, '编号', 'numbers'));
    // Without a number it is a draft: it can be changed before anybody looks.
    if (no !== '' && !rows.has(no)) rows.set(no, row);
  }
  const from = headIn(head);
  const drawn = draw([...rows.keys()], from, countIn(count));
  return [
    HEADINGS,
    ['合计', `${rows.size} 号中抽 ${drawn.length}`, '', `链头 ${from.slice(0, 16)}`],
    ...drawn.map(({ no, lot }, index) => [index + 1, no, (rows.get(no) ?? 0) + 1, lot.slice(0, 8)]),
  ];
}

/** The whole 签字记录, or a head that was printed or sent beforehand. */
function headIn(given: Given): string {
  const rows = rowsOf(given);
  if (rows.length > 1) {
    const entries = journalTable(given).rows.map((row) => ({
      id: textOf(row['entry']),
      before: textOf(row['before']).split(/\s+/),
    }));
    return headOf(entries.filter(({ id }) => id !== ''));
  }
  const place = { zh: '链头', en: 'head' };
  const text = textIn(only(given, place), place);
  if (text === '') throw refusal('要给链头或整张签字记录', 'head or the whole journal is needed');
  return text;
}

const textOf = (cell: { readonly kind: string; readonly text?: string } | undefined): string =>
  cell?.text ?? '';

function countIn(given: Given): number {
  const place = { zh: '抽几号', en: 'count' };
  const value = only(given, place);
  const count = isBlank(value) ? 3 : numberIn(value, place);
  if (!Number.isInteger(count) || count < 1)
    throw refusal('抽几号要正整数', 'count must be a positive whole number');
  return count;
}
