/** An Excel error value as a cell shows it. */
export type ErrorText = `#${string}`;

/**
 * What one cell holds, told apart as Excel does: a blank cell is not an empty text, a number is
 * not its displayed form. Dates are serial numbers here, already brought to the 1900 system.
 */
export type CellValue =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  | { readonly kind: 'error'; readonly error: ErrorText };

/** A cell as read from a register: its value and, if it is computed, the formula behind it. */
export type Cell = CellValue & { readonly formula?: string };

/** What may be written into a cell. null leaves the cell as it is; '' clears it. Never a formula. */
export type CellInput = string | number | boolean | null;

export const BLANK: CellValue = { kind: 'blank' };
export const textCell = (text: string): CellValue => ({ kind: 'text', text });
export const numberCell = (number: number): CellValue => ({ kind: 'number', number });

export const isBlank = (cell: CellValue | undefined): boolean =>
  cell === undefined || cell.kind === 'blank' || (cell.kind === 'text' && cell.text.trim() === '');

export function sameCell(a: CellValue, b: CellValue): boolean {
  switch (a.kind) {
    case 'blank':
      return b.kind === 'blank';
    case 'text':
      return b.kind === 'text' && a.text === b.text;
    case 'number':
      return b.kind === 'number' && Object.is(a.number, b.number);
    case 'boolean':
      return b.kind === 'boolean' && a.boolean === b.boolean;
    case 'error':
      return b.kind === 'error' && a.error === b.error;
  }
}
