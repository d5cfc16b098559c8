import { elements } from '../../post-process/xml';
import { areaOf } from '../area';
import type { Finding, Rule } from '../finding';
import { cellText, type OpenedCell, type OpenedWorkbook } from '../open';

const LONGEST_TEXT = 32_767;
/** Characters that XML cannot hold, and half pairs. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const ERRORS = ['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!'];

/** Cells that stand in order and hold what their type says. */
export const cellRule: Rule = (book) => {
  const findings: Finding[] = [];
  const styles = book.styles
    ? elements(book.styles, 'cellXfs').flatMap((list) => elements(list, 'xf')).length
    : 0;
  for (const { name, cells } of book.sheets) {
    let last = { row: 0, column: 0 };
    for (const cell of cells) {
      const add = (rule: string, what: string): void => {
        findings.push({ rule, where: `${name}!${cell.reference}`, what });
      };
      const area = areaOf(cell.reference);
      const place = { row: area?.top ?? 0, column: area?.left ?? 0 };
      const follows =
        place.row > last.row || (place.row === last.row && place.column > last.column);
      if (!follows) add('cell-order', 'stands twice or before its turn');
      last = place;
      if (cell.style >= Math.max(1, styles)) add('cell-style', `no style ${cell.style}`);
      const wrong = wrongContent(book, cell);
      if (wrong !== undefined) add('cell-content', wrong);
    }
  }
  return findings;
};

function wrongContent(book: OpenedWorkbook, cell: OpenedCell): string | undefined {
  const { type, stored } = cell;
  if (stored === undefined) return undefined;
  switch (type) {
    case 'n':
      return stored !== '' && Number.isFinite(Number(stored)) ? undefined : `number ${stored}`;
    case 's':
      if (book.strings[Number(stored)] === undefined) return `no text ${stored}`;
      return wrongText(cellText(book, cell));
    case 'str':
    case 'inlineStr':
      return wrongText(stored);
    case 'b':
      return ['0', '1'].includes(stored) ? undefined : `boolean ${stored}`;
    case 'e':
      return ERRORS.includes(stored) ? undefined : `error ${stored}`;
    case 'd':
      return undefined;
    default:
      return `type ${type}`;
  }
}

function wrongText(text: string): string | undefined {
  if (text.length > LONGEST_TEXT) return `${text.length} characters`;
  return FORBIDDEN.test(text) ? 'a character that XML cannot hold' : undefined;
}
