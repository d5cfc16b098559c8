import type { CellValue } from './cell';
import { fenFromYuan } from './amount';
import { digestOf } from './digest';

/**
 * Canonical text (DESIGN §4): what is sealed, byte for byte the same wherever it is computed.
 * Texts are joined as netstrings with their length in UTF-16 units, so no text can pass for two.
 * Not sealed: number formats, widths, colours, the order of rows and columns, displayed text.
 */
export function joinTexts(texts: readonly string[]): string {
  let joined = '';
  for (const text of texts) joined += `${text.length}:${text},`;
  return joined;
}

/** The texts again; null if `joined` is not what `joinTexts` makes. */
export function splitTexts(joined: string): readonly string[] | null {
  const texts: string[] = [];
  let at = 0;
  while (at < joined.length) {
    const colon = joined.indexOf(':', at);
    const digits = joined.slice(at, colon);
    const length = Number(digits);
    // Only the one way to write a number: no sign, no zero before it, no space.
    if (colon < 0 || !(length >= 0 && length <= joined.length) || String(length) !== digits)
      return null;
    const end = colon + 1 + length;
    if (joined[end] !== ',') return null;
    texts.push(joined.slice(colon + 1, end));
    at = end + 1;
  }
  return texts;
}

/** A text as sealed: CRLF and CR become LF, Unicode NFC. */
export const canonicalText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').normalize('NFC');

/**
 * A cell by its own value, never by its format: a type tag and the value. `amount` columns count
 * in fen when the number is exactly some fen; everything else has 15 significant digits, which is
 * what Excel takes from a keyboard and what every program writes into a file and reads back. A time
 * of day (7:10 = 0.298611…) has more, and LibreOffice cuts them off when it saves.
 */
export function canonicalCell(cell: CellValue, unit: 'fen' | 'plain'): string {
  switch (cell.kind) {
    case 'blank':
      return '-';
    case 'text':
      return `t${canonicalText(cell.text)}`;
    case 'number': {
      const fen = unit === 'fen' ? fenFromYuan(cell.number) : null;
      if (fen?.ok) return `f${fen.value}`;
      const digits = Number(cell.number.toPrecision(15));
      // -0 is the same cell value as 0.
      return `n${digits === 0 ? 0 : digits}`;
    }
    case 'boolean':
      return cell.boolean ? 'b1' : 'b0';
    case 'error':
      return `e${cell.error}`;
  }
}

const SALTED_TAG = 'register-keeper/personal/1';

/** A personal value: whoever has neither value nor salt learns nothing from it. */
export const saltedCell = (salt: string, column: string, canonical: string): string =>
  `h${digestOf(joinTexts([SALTED_TAG, salt, column, canonical]))}`;

export const isSalted = (canonical: string): boolean => canonical.startsWith('h');

/** The value that a canonical cell stands for, for showing what was sealed; null if unreadable or salted. */
export function readCanonicalCell(text: string): CellValue | null {
  const rest = text.slice(1);
  switch (text[0]) {
    case '-':
      return rest === '' ? { kind: 'blank' } : null;
    case 't':
      return { kind: 'text', text: rest };
    case 'f':
      return { kind: 'number', number: Number(rest) / 100 };
    case 'n':
      return { kind: 'number', number: Number(rest) };
    case 'b':
      return { kind: 'boolean', boolean: rest === '1' };
    case 'e':
      return rest.startsWith('#') ? { kind: 'error', error: `#${rest.slice(1)}` } : null;
    default:
      return null;
  }
}
