import { format } from 'numfmt';
import type { Book } from './book';
import type { Calculation, CellAt } from './calculation';

/** What a cell displays, as wide as it needs. */
export function textOf(book: Book, calculation: Calculation, at: CellAt): string {
  const { value, type } = calculation.value(at);
  if (type === 'empty') return '';
  if (type === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (type === 'error') return String(value);
  const { numberFormat } = book.format(at.sheet, at.row, at.column);
  if (type === 'text' && (numberFormat === 'General' || numberFormat === '@')) return String(value);
  // Excel's dates begin in 1904 in some workbooks: numfmt counts from 1900.
  const days = book.rules.date1904 && /[ymd]/i.test(numberFormat) ? 1462 : 0;
  const shown = typeof value === 'number' ? value + days : value;
  return format(numberFormat, shown, { locale: book.rules.locale, throws: false });
}
