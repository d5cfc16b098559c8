import { fen, fenFromYuan, formatFen } from '../domain/amount';
import { dateOfSerial } from '../domain/civil-date';
import { timeText } from '../domain/typed-input';
import type { Column } from '../registers/vocabulary';

/** A text that verification read out of a cell: numbers of date columns become dates again. */
export function shownText(column: Column | undefined, text: string): string {
  return text !== '' && Number.isFinite(Number(text)) ? shownNumber(column, Number(text)) : text;
}

/** The number of a cell as a person reads it: days as dates, money with two decimals. */
export function shownNumber(column: Column | undefined, number: number): string {
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
