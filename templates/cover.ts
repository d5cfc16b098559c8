import type { Style, Workbook, Worksheet } from 'exceljs';
import { journal, parameters, people } from '../addin/registers/system';
import type { Pack, Title } from '../addin/registers/vocabulary';
import { expression } from './conditional';
import { dayLines } from './day';
import { linesIn, rowHeight } from './layout';
import type { SheetLink } from './post-process/links';
import { printOnA4 } from './print';
import type { DrawnSheet } from './register-sheet';
import {
  BOXED,
  COLORS,
  COUNT,
  dxf,
  FAINT,
  FAINT_WRAPPED,
  HEADER,
  LINK,
  PANEL,
  SECTION,
  TITLE,
  WRAPPED,
} from './style';
import { waitingLines } from './waiting';
import { COVER, formSheet, inOneLine, inTwoLines, PRODUCT, SHEET_PURPOSE, SHEETS } from './wording';

const WIDTHS = [2, 24, 42, 30, 12];
const ROW = 20;
const FIRST = 2;
const LAST = WIDTHS.length;

/** 封面: what this workbook is, how a day goes, what waits, and the way to every sheet. */
export function drawCover(workbook: Workbook, pack: Pack): DrawnSheet {
  const sheet = workbook.addWorksheet(SHEETS.cover.zh, {
    properties: { tabColor: { argb: COLORS.link } },
    views: [{ state: 'normal', showGridLines: false, showRowColHeaders: false }],
  });
  sheet.columns = WIDTHS.map((width) => ({ width }));
  const page = new Page(sheet);
  page.line(pack.title.zh, TITLE, 34);
  page.line(`${pack.title.en} · ${inOneLine(pack.owner)} · ${inOneLine(PRODUCT)}`, FAINT);
  for (const { text } of pack.preface ?? []) page.both(text, WRAPPED);
  page.both(COVER.what, PANEL);
  page.both(COVER.promise, WRAPPED);
  drawDay(page, pack);
  drawWaiting(page, pack);
  drawSheets(page, pack);
  printOnA4(sheet, 'portrait', false);
  return { sheet, links: page.links };
}

function drawDay(page: Page, pack: Pack): void {
  page.section(COVER.day);
  dayLines(pack).forEach(({ zh, en }, index) => {
    page.both({ zh: `${index + 1}. ${zh}`, en: `    ${en}` }, WRAPPED);
  });
}

function drawWaiting(page: Page, pack: Pack): void {
  page.section(COVER.waits);
  page.cells(COVER.waitsHeaders.map(inTwoLines), [HEADER, HEADER, HEADER, HEADER], 32);
  const first = page.row;
  for (const { register, what, who, formula } of waitingLines(pack)) {
    page.link(register.table, register.title.en);
    page.cells(
      [register.title.zh, inOneLine(what), inOneLine(who), { formula }],
      [{ ...BOXED, font: LINK.font ?? {} }, BOXED, BOXED, COUNT],
      Math.max(ROW, highest([register.title.zh, inOneLine(what), inOneLine(who)])),
    );
  }
  const counts = `E${first}:E${page.row - 1}`;
  page.sheet.addConditionalFormatting({
    ref: counts,
    rules: [expression(`N(E${first})>0`, dxf.waiting, 1)],
  });
}

function drawSheets(page: Page, pack: Pack): void {
  page.section(COVER.sheets);
  const sheets: readonly (readonly [string, Title])[] = [
    ...pack.registers.map(({ table, title }) => [table, title] as const),
    ...(pack.forms ?? []).map(formSheet).map((title) => [title.zh, title] as const),
    ...(pack.reports ?? []).map(({ title }) => [title.zh, title] as const),
    [people.table, SHEET_PURPOSE.people],
    [parameters.table, SHEET_PURPOSE.parameters],
    [SHEETS.lists.zh, SHEET_PURPOSE.lists],
    [SHEETS.clauses.zh, SHEET_PURPOSE.clauses],
    [SHEETS.functions.zh, SHEET_PURPOSE.functions],
    [journal.table, SHEET_PURPOSE.journal],
  ];
  for (const [name, { zh, en }] of sheets) {
    page.link(name, en);
    page.wide(name, zh === name ? en : `${zh}  ${en}`);
  }
}

/** Writes from top to bottom; long texts stand in cells merged across the page. */
class Page {
  row = 1;
  readonly links: SheetLink[] = [];

  constructor(readonly sheet: Worksheet) {}

  line(text: string, style: Partial<Style>, height = 18): void {
    const cell = this.sheet.getCell(this.row, FIRST);
    cell.value = text;
    cell.style = style;
    this.sheet.getRow(this.row).height = height;
    this.row += 1;
  }

  /** Chinese and, under it, English. */
  both({ zh, en }: Title, style: Partial<Style>): void {
    this.across(zh, style);
    this.across(en, FAINT_WRAPPED);
  }

  section(title: Title): void {
    this.row += 1;
    this.line(inOneLine(title), SECTION, 24);
    for (let column = FIRST + 1; column <= LAST; column += 1)
      this.sheet.getCell(this.row - 1, column).style = SECTION;
  }

  /** The next row's first cell leads to a sheet. */
  link(sheet: string, tip: string): void {
    this.links.push({ cell: this.sheet.getCell(this.row, FIRST).address, sheet, tip });
  }

  cells(
    values: readonly (string | { readonly formula: string })[],
    styles: readonly Partial<Style>[],
    height?: number,
  ): void {
    values.forEach((value, index) => {
      const cell = this.sheet.getCell(this.row, FIRST + index);
      cell.value = value;
      cell.style = styles[index] ?? WRAPPED;
    });
    if (height !== undefined) this.sheet.getRow(this.row).height = height;
    this.row += 1;
  }

  /** A name and, across the rest of the page, what it is. */
  wide(name: string, purpose: string): void {
    this.sheet.mergeCells(this.row, FIRST + 1, this.row, LAST);
    this.cells([name, purpose], [LINK, FAINT], ROW);
  }

  private across(text: string, style: Partial<Style>): void {
    this.sheet.mergeCells(this.row, FIRST, this.row, LAST);
    this.sheet.getRow(this.row).height = heightOf(text, style);
    for (let column = FIRST; column <= LAST; column += 1)
      this.sheet.getCell(this.row, column).style = style;
    this.cells([text], [style]);
  }
}

/** Points for texts that stand beside each other from the first column on. */
const highest = (texts: readonly string[]): number =>
  rowHeight(
    Math.max(...texts.map((text, index) => linesIn(text, (WIDTHS[FIRST - 1 + index] ?? 0) - 1))),
  );

/** Merged cells do not grow by themselves: height of the lines that a text takes across the page. */
function heightOf(text: string, { font }: Partial<Style>): number {
  const size = font?.size ?? 10;
  const room = WIDTHS.slice(FIRST - 1).reduce((sum, width) => sum + width, 0);
  return linesIn(text, room, size) * size * 1.4 + 4;
}
