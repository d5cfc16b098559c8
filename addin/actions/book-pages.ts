import { fen, type Fen } from '../domain/amount';
import { pageMonth, type BookRow, type PagedMonth } from '../domain/book-pages';
import { columnOf, keyOfKind } from '../registers/columns';
import type { PagedBook } from '../registers/vocabulary';
import { cellsByKey, plainText } from '../workbook/records';
import { dayOf } from './closed-month';
import type { Looking } from './desk';
import { fenOf } from './judge-record';
import { registerNamed } from './posting-plan';
import { textOf } from './view-record';

/** 账页: a month of a book as it is printed; null = that is no month. Drafts are left out. */
export async function bookPages(
  desk: Looking,
  { register: id, columns, sums, balances, lines }: PagedBook,
  month: string,
): Promise<PagedMonth | null> {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return null;
  const register = registerNamed(desk, id);
  const seal = keyOfKind(register, 'seal') ?? '';
  const moved = balances.map((key): string => {
    const derived = columnOf(register, key)?.derived;
    return derived && 'across' in derived && derived.across === 'runningTotal' ? derived.of : '';
  });
  const rows: BookRow[] = [];
  for await (const block of desk.workbook.scan(register.table))
    for (const row of block) {
      const date = dayOf(register, row);
      if (date === null || textOf(register, row, seal) === '') continue;
      const cells = cellsByKey(register, row);
      const amount = (key: string): Fen | null => fenOf(cells[key]);
      rows.push({
        date,
        texts: columns.map((key) => plainText(cells[key])),
        sums: sums.map(amount),
        moves: moved.map((key) => amount(key) ?? fen(0)),
      });
    }
  return pageMonth(rows, month, lines);
}
