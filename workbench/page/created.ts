// Workbooks that the add-in made (Excel.createWorkbook): each opens in a tab of its own, as it would
// in a window of its own.
import { blankWorkbook } from './blank-workbook';
import { ProblemError } from './problem';

const books: Uint8Array[] = [];

/** null = an empty one */
export function openInNewTab(bytes: Uint8Array | null): void {
  const number = books.push(bytes ?? blankWorkbook());
  if (window.open(`${location.pathname}?created=${number}`)) return;
  books.pop();
  throw new ProblemError({ code: 'tab-blocked' });
}

export const createdBook = (number: number): Uint8Array | undefined => books[number - 1];

/** Asked in the new tab, of the one that opened it. */
export function bookFromOpener(number: string): Uint8Array {
  const opener = window.opener as Window | null;
  const bytes = opener?.workbench?.createdBook(Number(number));
  if (!bytes) throw new ProblemError({ code: 'not-there', address: `?created=${number}` });
  return bytes;
}
