import { fen, fenFromYuan, formatFen } from '../../addin/domain/amount';
import type { Cell, CellInput } from '../../addin/domain/cell';
import { dateOfSerial } from '../../addin/domain/civil-date';
import { timeText } from '../../addin/domain/typed-input';
import type { Column, Register } from '../../addin/registers/vocabulary';

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

export function shownInput(column: Column | undefined, input: CellInput): string {
  return typeof input === 'number' ? shownNumber(column, input) : String(input ?? '');
}

/** A text that verification read out of a cell: numbers of date columns become dates again. */
export function shownText(column: Column | undefined, text: string): string {
  return text !== '' && Number.isFinite(Number(text)) ? shownNumber(column, Number(text)) : text;
}

function shownNumber(column: Column | undefined, number: number): string {
  switch (column?.kind) {
    case 'date': {
      const date = dateOfSerial(number);
      return date.ok ? date.value : String(number);
    }
    case 'time':
      return number >= 0 && number < 1 ? timeText(number) : String(number);
    case 'amount': {
      const amount = fenFromYuan(number);
      return amount.ok ? formatFen(fen(amount.value)) : String(number);
    }
    default:
      return String(number);
  }
}

/** Columns are found by header text, as rows name them. */
export const columnTitled = (register: Register, header: string): Column | undefined =>
  register.columns.find(({ title }) => title.zh === header);

/** Figures stand flush right. */
export const isFigure = (column: Column): boolean =>
  ['amount', 'price', 'quantity', 'count'].includes(column.kind);
