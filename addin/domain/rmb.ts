import type { Fen } from './amount';

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const UNITS = ['', '拾', '佰', '仟'];
const SECTIONS = ['', '万', '亿', '万亿'];

/**
 * 人民币大写. Two conventions end differently: bank bills write 整 after 元 (and not after 角),
 * accounting documents write 整 after 元 or 角; neither after 分.
 */
export type RmbStyle = 'accounting' | 'bill';

export function rmb(amount: Fen, style: RmbStyle = 'accounting'): string {
  const value = Math.abs(amount);
  const yuan = Math.floor(value / 100);
  const jiao = Math.floor(value / 10) % 10;
  const cents = value % 10;
  const head = `人民币${amount < 0 ? '负' : ''}`;
  if (value === 0) return `${head}零元整`;
  const whole = yuan === 0 ? '' : wholeYuan(yuan);
  if (jiao === 0 && cents === 0) return joined(head, whole, '元整');
  // ¥1,680.32, ¥107,000.53: a zero at the end of the yuan may be written or not. Written it is one of
  // the two spellings that the rule for bills gives for each of its examples.
  const zero = whole !== '' && (jiao === 0 || yuan % 10 === 0) ? '零' : '';
  const tenths = `${zero}${jiao === 0 ? '' : `${DIGITS[jiao]}角`}`;
  const end = cents > 0 ? `${DIGITS[cents]}分` : style === 'accounting' ? '整' : '';
  return joined(head, whole, `${whole === '' ? '' : '元'}${tenths}${end}`);
}

const parts = ['', '', ''];

/**
 * Joined, not added: of a hundred thousand texts that are added up each keeps all its parts. And in
 * one array for all: what a column leaves behind to be cleared away costs more than its texts.
 */
function joined(head: string, whole: string, end: string): string {
  parts[0] = head;
  parts[1] = whole;
  parts[2] = end;
  return parts.join('');
}

function wholeYuan(yuan: number): string {
  if (yuan < 10000) return fourDigits(yuan);
  let text = '';
  let zero = false;
  const sections: number[] = [];
  for (let rest = yuan; rest > 0; rest = Math.floor(rest / 10000)) sections.push(rest % 10000);
  for (let index = sections.length - 1; index >= 0; index -= 1) {
    const section = sections[index] ?? 0;
    if (section === 0) {
      zero = text !== '';
      continue;
    }
    if (text !== '' && (zero || section < 1000)) text += '零';
    text += fourDigits(section) + (SECTIONS[index] ?? '');
    zero = false;
  }
  return text;
}

/** Each is asked for again and again where a column of a hundred thousand amounts is written. */
const written: string[] = [];

const fourDigits = (section: number): string => (written[section] ??= writeSection(section));

function writeSection(section: number): string {
  let text = '';
  let zero = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(section / 10 ** place) % 10;
    if (digit === 0) {
      zero = text !== '';
      continue;
    }
    text += `${zero ? '零' : ''}${DIGITS[digit]}${UNITS[place]}`;
    zero = false;
  }
  return text;
}
