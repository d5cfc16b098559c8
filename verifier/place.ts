import type { Finding } from '../addin/actions/verify-workbook';
import type { FileWorkbook } from '../addin/workbook/exceljs';

/** Where a finding stands in the file; cell '' = the row is not there (any more). */
export interface Place {
  readonly sheet: string;
  /** A1 address; of the row's part of the table if the finding is about the whole row */
  readonly cell: string;
}

export function placeOf(workbook: FileWorkbook, { sheet, column, row }: Finding): Place {
  const table = workbook.placeOf(row?.table ?? sheet);
  if (!table) return { sheet, cell: '' };
  if (!row) return { sheet: table.sheet, cell: '' };
  const { headers, top, left } = table;
  const line = top + 1 + row.position;
  const at = headers.indexOf(column);
  const cell = (index: number): string => `${letters(left + index)}${line}`;
  return {
    sheet: table.sheet,
    cell: at >= 0 ? cell(at) : `${cell(0)}:${cell(headers.length - 1)}`,
  };
}

/** 1 → A, 27 → AA */
const letters = (column: number): string =>
  column <= 0
    ? ''
    : letters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));
