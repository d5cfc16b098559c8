// What cells hold, show and look like.
import {
  CellValueType,
  HorizontalAlign,
  numfmt,
  WrapStrategy,
  type ICellData,
} from '@univerjs/core';
import { isErrorText } from '../coerce';
import type { CellFormat, CellValue, Rect, SheetId, ValueType } from '../port';
import type { Book } from './book';
import type { GridStyle } from './styles';
import { hexColor } from './styles';

export class Cells {
  constructor(private readonly book: Book) {}

  /** The cell with what a neighbour's formula spills into it. */
  private at(sheet: SheetId, row: number, column: number): ICellData | undefined {
    const cell = this.book.cell(sheet, row, column);
    if (cell && hasContent(cell)) return cell;
    return this.book.spilled(sheet, row, column) ?? cell;
  }

  value(sheet: SheetId, row: number, column: number): CellValue {
    return valueOf(this.at(sheet, row, column));
  }

  type(sheet: SheetId, row: number, column: number): ValueType {
    return typeOf(this.at(sheet, row, column));
  }

  text(sheet: SheetId, row: number, column: number): string {
    const cell = this.at(sheet, row, column);
    const value = valueOf(cell);
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
    const pattern = this.style(sheet, row, column).n?.pattern ?? 'General';
    return displayed(value, typeOf(cell), pattern);
  }

  /** As the grid calculates it; '' for a constant. */
  formula(sheet: SheetId, row: number, column: number): string {
    return this.book.cell(sheet, row, column)?.f ?? '';
  }

  isOccupied(sheet: SheetId, row: number, column: number): boolean {
    const cell = this.at(sheet, row, column);
    return cell !== undefined && hasContent(cell);
  }

  /** The cell's own format, else its row's, else its column's. */
  style(sheet: SheetId, row: number, column: number): GridStyle {
    const worksheet = this.book.worksheet(sheet);
    const own = worksheet.getCellMatrix().getValue(row, column)?.s;
    const styles = this.book.workbook().getStyles();
    const id =
      own ??
      worksheet.getRowManager().getRow(row)?.s ??
      worksheet.getColumnManager().getColumn(column)?.s ??
      'f0';
    return (typeof id === 'string' ? styles.get(id) : id) ?? {};
  }

  format(sheet: SheetId, row: number, column: number): CellFormat {
    const style = this.style(sheet, row, column);
    return {
      numberFormat: style.n?.pattern ?? 'General',
      locked: style.excel?.locked ?? true,
      fill: hexColor(style.bg?.rgb) ?? '',
      fontColor: hexColor(style.cl?.rgb) ?? '#000000',
      bold: style.bl === 1,
      italic: style.it === 1,
      strikethrough: style.st?.s === 1,
      horizontal: HORIZONTALS.get(style.ht ?? 0) ?? 'general',
      wrap: style.tb === WrapStrategy.WRAP,
    };
  }

  usedRange(sheet: SheetId): Rect | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    this.book
      .worksheet(sheet)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (!cell || !hasContent(cell)) return;
        const area = cell.f ? this.book.spillArea(sheet, row, column) : undefined;
        top = Math.min(top, row);
        left = Math.min(left, column);
        bottom = Math.max(bottom, row + (area?.rows ?? 1) - 1);
        right = Math.max(right, column + (area?.columns ?? 1) - 1);
      });
    if (bottom < 0) return null;
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }
}

const HORIZONTALS: ReadonlyMap<number, CellFormat['horizontal']> = new Map([
  [HorizontalAlign.LEFT, 'left'],
  [HorizontalAlign.CENTER, 'center'],
  [HorizontalAlign.RIGHT, 'right'],
]);

export const hasContent = (cell: ICellData): boolean =>
  Boolean(cell.f) ||
  Boolean(cell.si) ||
  (cell.v !== undefined && cell.v !== null && cell.v !== '') ||
  Boolean(cell.p);

export function valueOf(cell: ICellData | undefined): CellValue {
  const value = cell?.v;
  if (value === undefined || value === null) return cell?.p ? plainText(cell) : '';
  if (cell!.t === CellValueType.BOOLEAN) return value === 1 || value === true || value === 'TRUE';
  if (cell!.t === CellValueType.NUMBER && typeof value === 'string') return Number(value);
  return value;
}

export function typeOf(cell: ICellData | undefined): ValueType {
  const value = valueOf(cell);
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  if (cell?.t !== CellValueType.FORCE_STRING && isErrorText(value)) return 'error';
  if (value !== '') return 'text';
  // A formula that gives "" is a text, as in Excel; a cell without anything is empty.
  return cell?.f ? 'text' : 'empty';
}

/** A person may format parts of a text in the grid; the value is its text. */
const plainText = (cell: ICellData): string =>
  (cell.p?.body?.dataStream ?? '').replace(/\r\n$/, '').replaceAll('\r', '\n');

export function displayed(value: CellValue, type: ValueType, pattern: string): string {
  if (type === 'error' || type === 'empty' || typeof value === 'boolean') return String(value);
  if (pattern === '@' || (pattern === 'General' && typeof value === 'string')) return String(value);
  try {
    return numfmt.format(pattern, value, { locale: 'zh-CN', nbsp: false });
  } catch {
    // A format that is not one: Excel would not have taken it, the file did.
    return String(value);
  }
}
