import { readDate } from './read-date';
import { readNumber } from './read-number';

/**
 * What Excel makes of a value that is written into a cell: the same for a typed text and for a
 * string in `Range.values`. Data validation and table growth come afterwards.
 */
export type Entered =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'number';
      readonly value: number;
      /** what a cell in General takes on: a date shows as a date */
      readonly numberFormat?: string;
    }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'formula'; readonly formula: string };

export interface EntryRules {
  /** zh-CN reads 3/5 as 3月5日, and so does en-US: both put the month first without a year. */
  readonly locale: 'zh-CN' | 'en-US';
  readonly date1904: boolean;
  /** the year that a date without one is in */
  readonly year: number;
}

export const ERRORS = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
  '#BUSY!',
] as const;

const errorTexts: ReadonlySet<string> = new Set(ERRORS);

/** `#N/A` and its like, as a text; any case. */
export const isErrorText = (text: string): boolean => errorTexts.has(text.toUpperCase());

export const isTextFormat = (numberFormat: string): boolean => numberFormat === '@';

/** The longest text that a cell holds. */
export const MAX_TEXT = 32_767;
/** The longest formula. */
export const MAX_FORMULA = 8_192;

export function enter(
  written: string | number | boolean,
  numberFormat: string,
  rules: EntryRules,
): Entered {
  // A cell formatted as text keeps all of it, a formula too; also what was not a string.
  if (isTextFormat(numberFormat)) return asText(written);
  if (typeof written === 'number') return { kind: 'number', value: written };
  if (typeof written === 'boolean') return { kind: 'boolean', value: written };
  if (written === '') return { kind: 'empty' };
  if (written.startsWith("'")) return { kind: 'text', text: written.slice(1) };

  const formula = readFormula(written, rules);
  if (formula) return { kind: 'formula', formula };

  const trimmed = halfWidth(written).trim();
  if (/^(true|false)$/i.test(trimmed))
    return { kind: 'boolean', value: trimmed.toUpperCase() === 'TRUE' };
  if (isErrorText(trimmed)) return { kind: 'error', error: trimmed.toUpperCase() };

  const number = readNumber(trimmed) ?? readDate(trimmed, rules);
  return number ? { kind: 'number', ...number } : { kind: 'text', text: written };
}

function asText(written: string | number | boolean): Entered {
  const text = typeof written === 'boolean' ? (written ? 'TRUE' : 'FALSE') : String(written);
  if (text === '') return { kind: 'empty' };
  // Only a typed apostrophe is a prefix; the second one of '' belongs to the text.
  return { kind: 'text', text: text.startsWith("'") ? text.slice(1) : text };
}

/** `=A1`, and what begins with + or - and is no number: Excel puts the = before it. */
function readFormula(text: string, rules: EntryRules): string | undefined {
  if (text.startsWith('=')) return text.length > 1 ? text : undefined;
  if (!/^[+-][\p{L}_$("'\\\d.]/u.test(text)) return undefined;
  const trimmed = halfWidth(text).trim();
  if (readNumber(trimmed) || readDate(trimmed, rules)) return undefined;
  return `=${text.startsWith('+') ? text.slice(1) : text}`;
}

/** Digits typed with a Chinese input method count as digits. */
const halfWidth = (text: string): string =>
  text
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/　/g, ' ');
