import type { Cell, CellInput } from '../../addin/domain/cell';
import type { Column, Register } from '../../addin/registers/vocabulary';
import { shownNumber } from '../../addin/text/shown-text';

/** A cell as a person reads it: a date, not its serial number. '' for blank. */
export function shownValue(column: Column | undefined, cell: Cell | undefined): string {
  if (!cell) return '';
  switch (cell.kind) {
    case 'blank':
      return '';
    case 'text':
      return cell.text;
    case 'boolean':
      return cell.boolean ? 'TRUE' : 'FALSE';
    case 'error':
      return cell.error;
    case 'number':
      return shownNumber(column, cell.number);
  }
}

/** A cell as a person would type it again: days and times as such, figures without separators. */
export function typedAgain(column: Column, cell: Cell | undefined): string {
  if (cell?.kind === 'number' && column.kind !== 'date' && column.kind !== 'time')
    return String(cell.number);
  return shownValue(column, cell);
}

export function shownInput(column: Column | undefined, input: CellInput): string {
  return typeof input === 'number' ? shownNumber(column, input) : String(input ?? '');
}

/** Columns are found by header text, as rows name them. */
export const columnTitled = (register: Register, header: string): Column | undefined =>
  register.columns.find(({ title }) => title.zh === header);

/** Figures stand flush right. */
export const isFigure = (column: Column): boolean =>
  ['amount', 'price', 'quantity', 'count'].includes(column.kind);
