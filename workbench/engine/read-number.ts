/** A number as a person types it, and the format that a General cell takes on with it. */
export interface NumberRead {
  readonly value: number;
  readonly numberFormat?: string;
}

const CURRENCY = '[$¥￥]';
const DIGITS = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+`;

const plain = new RegExp(`^([+-]?)(${DIGITS})(E[+-]?\\d{1,3})?(%?)$`, 'i');
const bracketed = new RegExp(`^\\((${CURRENCY}?)(${DIGITS})\\)$`);
const money = new RegExp(`^([+-]?)(${CURRENCY})([+-]?)(${DIGITS})$`);
const fraction = /^([+-]?)(\d+) (\d{1,3})\/(\d{1,3})$/;

/** 12, 0012, 1,234.5, 5%, (12), ¥12, 1E3, 1 1/2; undefined for anything else. `text` is trimmed. */
export function readNumber(text: string): NumberRead | undefined {
  const asPlain = plain.exec(text);
  if (asPlain) {
    const [, sign, digits, exponent = '', percent] = asPlain as unknown as string[];
    const value = significant(`${sign}${digits}${exponent}`) / (percent ? 100 : 1);
    return finite(value, plainFormat(digits!, exponent, percent!));
  }
  const asBracketed = bracketed.exec(text);
  if (asBracketed) {
    const [, symbol, digits] = asBracketed as unknown as string[];
    return finite(-significant(digits!), symbol ? moneyFormat(symbol, digits!) : undefined);
  }
  const asMoney = money.exec(text);
  if (asMoney) {
    const [, before, symbol, after, digits] = asMoney as unknown as string[];
    if (before && after) return undefined;
    return finite(significant(`${before || after}${digits}`), moneyFormat(symbol!, digits!));
  }
  const asFraction = fraction.exec(text);
  if (asFraction && Number(asFraction[4]) !== 0) {
    const [, sign, whole, over, under] = asFraction as unknown as string[];
    const value = Number(whole) + Number(over) / Number(under);
    return { value: sign === '-' ? -value : value, numberFormat: '# ?/?' };
  }
  return undefined;
}

/** Excel keeps 15 digits of what is typed; the others become zeros: an ID card number is lost. */
function significant(text: string): number {
  const digits = text.replace(/,/g, '');
  let seen = 0;
  let leading = true;
  const [mantissa = '', exponent = ''] = digits.split(/(?=E)/i);
  const kept = mantissa.replace(/\d/g, (digit) => {
    if (leading && digit === '0') return digit;
    leading = false;
    return seen++ < 15 ? digit : '0';
  });
  return Number(kept + exponent);
}

const finite = (value: number, numberFormat?: string): NumberRead | undefined => {
  if (!Number.isFinite(value)) return undefined;
  return numberFormat === undefined ? { value } : { value, numberFormat };
};

function plainFormat(digits: string, exponent: string, percent: string): string | undefined {
  const decimals = digits.includes('.');
  if (percent) return decimals ? '0.00%' : '0%';
  if (exponent) return '0.00E+00';
  if (digits.includes(',')) return decimals ? '#,##0.00' : '#,##0';
  return undefined;
}

function moneyFormat(symbol: string, digits: string): string {
  const number = digits.includes('.') ? '#,##0.00' : '#,##0';
  return `"${symbol}"${number};[Red]-"${symbol}"${number}`;
}
