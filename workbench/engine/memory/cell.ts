import type { Entered } from '../coerce';
import type { CellFormat, CellValue, ValueType } from '../port';

/** Cells are replaced, never changed: that is what undo holds on to. */
export interface StoredCell {
  /** '' for a formula, whose result is calculated when it is read */
  readonly value: CellValue;
  readonly type: ValueType;
  /** '' where there is none */
  readonly formula: string;
  readonly format: CellFormat;
}

export const plainFormat: CellFormat = {
  numberFormat: 'General',
  locked: true,
  fill: '',
  fontColor: '#000000',
  bold: false,
  italic: false,
  strikethrough: false,
  horizontal: 'general',
  wrap: false,
};

export const holdsNothing = (cell: StoredCell | undefined): boolean =>
  !cell || (cell.type === 'empty' && cell.formula === '');

export function storedCell(entered: Entered, format: CellFormat): StoredCell {
  switch (entered.kind) {
    case 'empty':
      return { value: '', type: 'empty', formula: '', format };
    case 'text':
      return { value: entered.text, type: 'text', formula: '', format };
    case 'boolean':
      return { value: entered.value, type: 'boolean', formula: '', format };
    case 'error':
      return { value: entered.error, type: 'error', formula: '', format };
    case 'formula':
      return { value: '', type: 'empty', formula: entered.formula, format };
    case 'number': {
      const dressed = entered.numberFormat !== undefined && format.numberFormat === 'General';
      return {
        value: entered.value,
        type: 'number',
        formula: '',
        format: dressed ? { ...format, numberFormat: entered.numberFormat } : format,
      };
    }
  }
}
