import { keyText } from '../addin/domain/reconcile/key';
import { checkSerials, readSerial, type SerialFinding } from '../addin/domain/serials';
import { inRow, isBlank, only, refusal, textIn, type Given } from './cells';
import { list, rowsText } from './columns';

const HEADINGS = ['编号', '问题', '缺号个数', '行'];

/** 缺号、重号、次序颠倒 of one column of numbers, each series for itself. */
export function SERIALS(numbers: Given, first: Given, last: Given): unknown[][] {
  const { first: top, end, cells } = list({ numbers }, ['numbers']);
  const texts: string[] = [];
  for (let row = top; row < end; row += 1)
    texts.push(keyText(textIn(cells.numbers[row], inRow(row, '编号', 'numbers'))));
  const block = { first: endOf(first, '首号', 'first'), last: endOf(last, '末号', 'last') };
  const checked = checkSerials(texts, block);
  const { findings } = checked;
  return [
    HEADINGS,
    [
      `共 ${checked.numbers} 号`,
      findings.length === 0 ? '连续' : `问题 ${findings.length} 处`,
      checked.missing,
      '',
    ],
    ...findings.map((it) => lineOf(it, top)),
  ];
}

function lineOf(found: SerialFinding, top: number): unknown[] {
  if (found.is === 'gap') return [gapText(found.from, found.to), '缺号', found.missing, ''];
  const word = { double: '重号', order: '次序颠倒', unreadable: '读不出' }[found.is];
  return [found.no, word, '', rowsText(found.rows.map((row) => row + top))];
}

export const gapText = (from: string, to: string): string =>
  from === to ? from : `${from} 至 ${to}`;

function endOf(given: Given, zh: string, en: string): string | null {
  const place = { zh, en };
  const value = only(given, place);
  if (isBlank(value)) return null;
  const text = keyText(textIn(value, place));
  if (!readSerial(text))
    throw refusal(`${zh}末尾要有数字:${text}`, `${en} must end in digits: ${text}`);
  return text;
}
