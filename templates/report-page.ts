import type { Worksheet } from 'exceljs';
import type { Report } from '../addin/registers/vocabulary';
import { put } from './forms';
import { letterOf } from './layout';
import { HEADER } from './style';

/** Where things stand on the sheet of every report. */
export const WIDTHS = [2, 15, 18, 14, 9, 14, 14, 14, 14, 6];
export const FIRST = 2;
export const LAST = WIDTHS.length - 1;
/** far from what is printed: where a line stands in its table */
export const HELPER = 12;
export const DAY_ROW = 4;
export const DAY = '$C$4';
/** first and last day of the period; blank until a day is typed */
export const FROM = `$${letterOf(HELPER)}$2`;
export const TO = `$${letterOf(HELPER)}$3`;
export const HEADER_ROW = 6;

export type Of<K extends Report['kind']> = Extract<Report, { readonly kind: K }>;

export const headers = (sheet: Worksheet, titles: readonly string[]): void => {
  titles.forEach((title, index) => put(sheet.getCell(HEADER_ROW, FIRST + index), title, HEADER));
  sheet.getRow(HEADER_ROW).height = 32;
};
