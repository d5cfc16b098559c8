import type { CellValue, Style, Workbook, Worksheet } from 'exceljs';
import type { CellInput } from '../addin/domain/cell';
import type { Column, Pack, Register, Title } from '../addin/registers/vocabulary';
import { calculatedFormula } from './calculated';
import { alignment, columnWidth, INDENT, numberFormat } from './column-format';
import {
  FIRST_ROW,
  HEADER_ROW,
  HINT_ROW,
  letterOf,
  linesIn,
  rowHeight,
  SUMMARY_ROW,
  TITLE_ROW,
} from './layout';
import { drawHint } from './hint';
import type { SheetLink } from './post-process/links';
import { printOnA4 } from './print';
import { COLORS, HEADER, LINK, TEXT, TITLE } from './style';
import { typedColumns } from './typed-columns';
import { BACK, inOneLine, SHEETS } from './wording';

/** Rows of one table, each with a value for every column in the definition's order. */
export type TableRows = readonly (readonly CellInput[])[];

export interface TableSheet {
  readonly hint: Title;
  /** the journal: long texts stay on one line, and it is too wide for one page */
  readonly machine?: true;
  /** stands above the hint instead of the register's title in red */
  readonly warning?: Title;
  readonly rows?: TableRows;
}

/** Links that the post-processing pass writes, as exceljs only knows outside ones. */
export interface DrawnSheet {
  readonly sheet: Worksheet;
  readonly links: readonly SheetLink[];
}

/** A sheet that is one Excel table: title, hint, summary row, header, rows. */
export function drawTable(
  workbook: Workbook,
  pack: Pack,
  register: Register,
  { hint, warning, machine, rows = [] }: TableSheet,
): DrawnSheet {
  const sheet = workbook.addWorksheet(register.table, {
    properties: {
      defaultRowHeight: rowHeight(1),
      tabColor: { argb: pack.registers.includes(register) ? COLORS.head : COLORS.line },
    },
    views: [
      {
        state: 'frozen',
        xSplit: frozenColumns(register),
        ySplit: HEADER_ROW,
        showGridLines: false,
        activeCell: `${letterOf(firstTyped(register))}${FIRST_ROW}`,
      },
    ],
  });
  formatColumns(sheet, register, machine !== true);
  const first = firstVisible(register);
  const back = sheet.getCell(SUMMARY_ROW, first);
  write(sheet, TITLE_ROW, first, inOneLine(register.title), TITLE);
  drawHint(sheet, hint, register.columns.map(visibleWidth), warning);
  back.value = BACK.zh;
  back.style = LINK;
  sheet.getRow(TITLE_ROW).height = 26;
  sheet.getRow(HEADER_ROW).height = 22;

  sheet.addTable({
    name: register.table,
    ref: `A${HEADER_ROW}`,
    headerRow: true,
    style: { theme: 'TableStyleLight1', showRowStripes: false },
    columns: register.columns.map(({ title }) => ({ name: title.zh, filterButton: true })),
    rows: (rows.length > 0 ? rows : [[]]).map((row) => cellsOf(pack, register, row)),
  });
  register.columns.forEach((_, index) => {
    sheet.getCell(HEADER_ROW, index + 1).style = HEADER;
  });
  (machine ? [] : rows).forEach((row, index) => {
    const lines = Math.max(1, ...row.map((value, at) => linesOf(register.columns[at], value)));
    if (lines > 1) sheet.getRow(FIRST_ROW + index).height = rowHeight(lines);
  });
  const names = frozenColumns(register);
  const repeatTo = names > 0 ? letterOf(names) : undefined;
  printOnA4(sheet, 'landscape', true, machine ? 2 : pagesWide(register), repeatTo);
  return { sheet, links: [{ cell: back.address, sheet: SHEETS.cover.zh, tip: BACK.en }] };
}

/** Column of the first thing that can be read; the row's identity before it is hidden. */
export const firstVisible = (register: Register): number =>
  register.columns.findIndex(({ hidden }) => !hidden) + 1;

/** Where a clerk begins to type; the journal, which nobody types into, begins at its first cell. */
function firstTyped(register: Register): number {
  const [typed] = typedColumns(register);
  return typed ? register.columns.indexOf(typed) + 1 : firstVisible(register);
}

/** Texts wrap, and rows that are drawn here are measured by nobody else. */
function linesOf(column: Column | undefined, value: CellInput | undefined): number {
  if (column?.kind !== 'text' || typeof value !== 'string') return 1;
  return linesIn(value, columnWidth(column) - INDENT);
}

/** On one page more than this would be too small to read. */
const PAGE_WIDTH = 230;

const pagesWide = ({ columns }: Register): number =>
  Math.ceil(columns.reduce((sum, column) => sum + visibleWidth(column), 0) / PAGE_WIDTH);

const visibleWidth = (column: Column): number => (column.hidden ? 0 : columnWidth(column));

/** The number stays in sight when the sheet is scrolled to the right. */
function frozenColumns(register: Register): number {
  const names = register.columns.findIndex(({ kind }) => kind === 'serial' || kind === 'document');
  return names + 1;
}

function formatColumns(sheet: Worksheet, register: Register, wraps: boolean): void {
  register.columns.forEach((column, index) => {
    const drawn = sheet.getColumn(index + 1);
    drawn.width = columnWidth(column);
    drawn.hidden = column.hidden === true;
    drawn.style = columnStyle(column, wraps);
  });
  // The rows above the table do not share its columns' formats.
  for (const row of [TITLE_ROW, HINT_ROW, SUMMARY_ROW])
    register.columns.forEach((_, index) => {
      sheet.getCell(row, index + 1).style = TEXT;
    });
}

const columnStyle = (column: Column, wraps: boolean): Partial<Style> => ({
  ...TEXT,
  numFmt: numberFormat(column),
  alignment: {
    vertical: 'middle',
    horizontal: alignment(column),
    ...(alignment(column) !== 'center' && { indent: 1 }),
    ...(wraps && column.kind === 'text' && { wrapText: true }),
  },
});

/** A value given for a calculated column is what its formula last answered. */
function cellsOf(pack: Pack, register: Register, row: readonly CellInput[]): CellValue[] {
  return register.columns.map((column, index) => {
    const value = row[index] ?? null;
    const formula = calculatedFormula(pack, register, column);
    if (formula === undefined) return value === '' ? null : value;
    return value === null ? { formula } : { formula, result: value };
  });
}

function write(
  sheet: Worksheet,
  row: number,
  column: number,
  text: string,
  style: Partial<Style>,
): void {
  const cell = sheet.getCell(row, column);
  cell.value = text;
  cell.style = style;
}
