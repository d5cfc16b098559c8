import type { Cell, Style, Workbook, Worksheet } from 'exceljs';
import { linesOf } from '../addin/registers/columns';
import { journal } from '../addin/registers/system';
import type {
  Column,
  Pack,
  PrintedCopy,
  PrintedForm,
  Register,
  Title,
} from '../addin/registers/vocabulary';
import { alignment, numberFormat } from './column-format';
import { letterOf, linesIn, rowHeight } from './layout';
import { printOnA4 } from './print';
import { columnNamed, keyOf, literal, plainColumn, registerNamed, tableColumn } from './references';
import type { DrawnSheet } from './register-sheet';
import { BOXED, COLORS, COUNT, FAINT, HEADER, LINK, PANEL, solid, TITLE } from './style';
import { BACK, FORM, formSheet, inOneLine, inTwoLines, SHEETS } from './wording';

/** A label and its value, twice; lines stand in the same six columns. */
const WIDTHS = [2, 17, 15, 15, 17, 15, 15, 6];
const FIRST = 2;
const HALF = 3;
const LAST = FIRST + 2 * HALF - 1;
/** lines that stand on one page */
const ONE_PAGE = 30;
/** far from what is printed: where the record and its lines stand in their tables */
const HELPER = 10;
const NUMBER_ROW = 4;
/** height of a field whose label has one line in each language */
const FIELD = 32;

/** The yellow cell of every form. */
const NUMBER = '$C$4';
const FOUND = `$${letterOf(HELPER)}$${NUMBER_ROW}`;

/** One sheet for each printed form: type or pick a number, and native formulas fill in the rest. */
export const drawForms = (workbook: Workbook, pack: Pack): readonly DrawnSheet[] =>
  (pack.forms ?? []).map((form) => drawForm(workbook, pack, form));

function drawForm(workbook: Workbook, pack: Pack, form: PrintedForm): DrawnSheet {
  const register = registerNamed(pack, form.register);
  const sheet = workbook.addWorksheet(formSheet(form).zh, {
    properties: { tabColor: { argb: COLORS.waiting } },
    views: [{ state: 'normal', showGridLines: false, activeCell: 'C4' }],
  });
  sheet.columns = WIDTHS.map((width) => ({ width }));
  sheet.getColumn(HELPER).hidden = true;
  const back = sheet.getCell(1, FIRST);
  put(back, BACK.zh, LINK);
  across(sheet, 2, inOneLine(form.title), { ...TITLE, alignment: CENTRE }, 32);
  const [first, ...others] = form.copies ?? [];
  across(sheet, 3, first ? FORM.hint.zh : inOneLine(FORM.hint), FAINT, 18);
  drawNumber(sheet, register);
  let row = drawPage(sheet, pack, register, form, NUMBER_ROW + 1, first);
  for (const copy of others) {
    sheet.getRow(row).addPageBreak();
    across(sheet, row + 1, inOneLine(form.title), { ...TITLE, alignment: CENTRE }, 32);
    repeatNumber(sheet, register, row + 2);
    row = drawPage(sheet, pack, register, form, row + 3, copy);
  }
  printOnA4(sheet, 'portrait', false);
  // A long list goes on; where a page is made to fit, Excel takes no notice of breaks.
  sheet.pageSetup.fitToHeight = (form.lines?.room ?? 0) > ONE_PAGE ? 0 : 1;
  if (first) sheet.pageSetup = { ...sheet.pageSetup, fitToPage: false, scale: 90 };
  sheet.pageSetup.printArea = `B2:${letterOf(LAST)}${row}`;
  return { sheet, links: [{ cell: back.address, sheet: SHEETS.cover.zh, tip: BACK.en }] };
}

/** Everything below the number, for one copy; its last row. */
function drawPage(
  sheet: Worksheet,
  pack: Pack,
  register: Register,
  form: PrintedForm,
  from: number,
  copy: PrintedCopy | undefined,
): number {
  let row = from + 1;
  if (copy) {
    across(sheet, from, copyLine(copy), { ...TITLE, alignment: CENTRE }, 26);
  }
  row = drawFields(sheet, register, form, row);
  if (form.lines) row = drawLines(sheet, pack, register, form.lines, row + 1);
  row = drawSignatures(sheet, register, row + 1);
  across(sheet, row + 1, { formula: codeFormula(register) }, FAINT, 18);
  return row + 1;
}

/** 第二联 财务(连同《送货清单》交财务): named large, so that nobody takes the wrong one. */
const copyLine = ({ title, purpose }: PrintedCopy): string => `${title.zh}(${purpose.zh})`;

function repeatNumber(sheet: Worksheet, register: Register, row: number): void {
  const serial = columnNamed(register, keyOf(register, 'serial'));
  put(sheet.getCell(row, FIRST), inTwoLines(serial.title), LABEL);
  wide(sheet, row, [FIRST + 1, FIRST + 2], { formula: `IF(${NUMBER}="","",${NUMBER})` }, BOXED);
  put(sheet.getCell(row, FIRST + HALF), inTwoLines(FORM.state), LABEL);
  const state = { formula: `$${letterOf(FIRST + HALF + 1)}$${NUMBER_ROW}&""` };
  wide(sheet, row, [FIRST + HALF + 1, LAST], state, BOXED);
  sheet.getRow(row).height = 32;
}

export const CENTRE = { vertical: 'middle', horizontal: 'center' } as const;

export type Value = string | { readonly formula: string };

export function put(cell: Cell, value: Value, style: Partial<Style>): void {
  cell.value = value;
  cell.style = style;
}

/** One value in the merged cells from this column on. */
export function wide(
  sheet: Worksheet,
  row: number,
  [from, to]: readonly [number, number],
  value: Value,
  style: Partial<Style>,
): void {
  if (to > from) sheet.mergeCells(row, from, row, to);
  for (let column = from; column <= to; column += 1) sheet.getCell(row, column).style = style;
  put(sheet.getCell(row, from), value, style);
}

function across(
  sheet: Worksheet,
  row: number,
  value: Value,
  style: Partial<Style>,
  height: number,
): void {
  wide(sheet, row, [FIRST, LAST], value, style);
  sheet.getRow(row).height = height;
}

/** of a label's column; words do not fill the end of a line */
const LABEL_ROOM = 16;

/** A label stands in two languages below each other, each in as many lines as it needs. */
const labelHeight = (label: Title): number =>
  Math.max(FIELD, rowHeight(linesIn(inTwoLines(label), LABEL_ROOM, 8.5)));

export const LABEL: Partial<Style> = { ...PANEL, alignment: { ...CENTRE, wrapText: true } };

function drawNumber(sheet: Worksheet, register: Register): void {
  const serial = columnNamed(register, keyOf(register, 'serial'));
  put(sheet.getCell(NUMBER_ROW, FIRST), inTwoLines(serial.title), LABEL);
  wide(sheet, NUMBER_ROW, [FIRST + 1, FIRST + 2], '', {
    ...BOXED,
    numFmt: '@',
    fill: solid('FFFFEB3B'),
    protection: { locked: false },
  });
  sheet.getCell(NUMBER_ROW, FIRST + 1).value = null;
  sheet.getCell(NUMBER_ROW, FIRST + 1).dataValidation = {
    ...{ type: 'list', allowBlank: true, showErrorMessage: false },
    formulae: [plainColumn(register, serial.key)],
  };
  put(sheet.getCell(NUMBER_ROW, FIRST + HALF), inTwoLines(FORM.state), LABEL);
  const unknown = `IF(${NUMBER}="","",${literal(inOneLine(FORM.unknown))})`;
  const state = `IF(${FOUND}=0,${unknown},${cellOf(register, keyOf(register, 'state'), FOUND)})`;
  wide(sheet, NUMBER_ROW, [FIRST + HALF + 1, LAST], { formula: state }, BOXED);
  const serials = tableColumn(register, serial.key);
  put(
    sheet.getCell(NUMBER_ROW, HELPER),
    {
      formula: `IF(${NUMBER}="",0,IFERROR(MATCH(${NUMBER}&"",${serials},0),0))`,
    },
    FAINT,
  );
  sheet.getRow(NUMBER_ROW).height = FIELD;
}

const cellOf = (register: Register, key: string, row: string): string =>
  `INDEX(${tableColumn(register, key)},${row})`;

/** Blank where there is no row, and where its cell is blank. */
const shown = (register: Register, key: string, row: string): string => {
  const cell = cellOf(register, key, row);
  return `IF(${row}=0,"",IF(${cell}="","",${cell}))`;
};

const valueStyle = (column: Column): Partial<Style> => ({
  ...BOXED,
  numFmt: numberFormat(column) === '@' ? 'General' : numberFormat(column),
  alignment: { vertical: 'middle', horizontal: alignment(column), wrapText: true, indent: 1 },
});

/** Texts that need the whole width. */
const isLong = ({ kind, width = 0 }: Column): boolean => kind === 'text' && width >= 18;

function drawFields(
  sheet: Worksheet,
  register: Register,
  { fields }: PrintedForm,
  from: number,
): number {
  let row = from;
  let half = 0;
  for (const key of fields) {
    const column = columnNamed(register, key);
    if (isLong(column) && half === 1) [row, half] = [row + 1, 0];
    const at = FIRST + half * HALF;
    put(sheet.getCell(row, at), inTwoLines(column.title), LABEL);
    const to = isLong(column) ? LAST : at + HALF - 1;
    const value = { formula: shown(register, key, FOUND) };
    wide(sheet, row, [at + 1, to], value, valueStyle(column));
    const beside = half === 1 ? sheet.getRow(row).height : 0;
    sheet.getRow(row).height = Math.max(beside, labelHeight(column.title));
    [row, half] = half === 1 || isLong(column) ? [row + 1, 0] : [row, 1];
  }
  return half === 1 ? row + 1 : row;
}

function drawLines(
  sheet: Worksheet,
  pack: Pack,
  register: Register,
  { columns, room }: NonNullable<PrintedForm['lines']>,
  from: number,
): number {
  const lines = linesOf(pack, register);
  if (!lines) return from;
  columns.forEach((key, index) => {
    put(sheet.getCell(from, FIRST + index), inTwoLines(columnNamed(lines, key).title), HEADER);
  });
  sheet.getRow(from).height = FIELD;
  const document = tableColumn(lines, keyOf(lines, 'document'));
  for (let line = 1; line <= room; line += 1) {
    const row = from + line;
    const here = `$${letterOf(HELPER)}$${row}`;
    put(sheet.getCell(row, HELPER), { formula: nextLine(document, line, row) }, FAINT);
    columns.forEach((key, index) => {
      const value = { formula: shown(lines, key, here) };
      put(sheet.getCell(row, FIRST + index), value, valueStyle(columnNamed(lines, key)));
    });
    sheet.getRow(row).height = 20;
  }
  const end = from + room + 1;
  const left = `COUNTIF(${document},${NUMBER})-${room}`;
  const more = `IF(${NUMBER}="","",IF(${left}>0,${left}&${literal(` ${inOneLine(FORM.more)}`)},""))`;
  across(sheet, end, { formula: more }, FAINT, 16);
  return end + 1;
}

/** The first line of the document, or the next one after the line above. */
function nextLine(document: string, line: number, row: number): string {
  if (line === 1) return `IF(${FOUND}=0,0,IFERROR(MATCH(${NUMBER}&"",${document},0),0))`;
  const above = `${letterOf(HELPER)}${row - 1}`;
  const rest = `INDEX(${document},${above}+1):INDEX(${document},ROWS(${document}))`;
  return `IF(${above}=0,0,IF(${above}>=ROWS(${document}),0,IFERROR(${above}+MATCH(${NUMBER}&"",${rest},0),0)))`;
}

/** Who signed each step last, how and when, with room for ink. */
function drawSignatures(sheet: Worksheet, register: Register, from: number): number {
  const PLACES = [
    [FIRST, FIRST],
    [FIRST + 1, FIRST + 2],
    [FIRST + 3, FIRST + 3],
    [FIRST + 4, LAST],
  ] as const;
  const headers = FORM.signatures.map(inOneLine);
  PLACES.forEach((place, index) => wide(sheet, from, place, headers[index] ?? '', HEADER));
  sheet.getRow(from).height = 20;
  (register.signOff ?? []).forEach(({ step, title }, index) => {
    const row = from + 1 + index;
    const signed = `(${tableColumn(journal, 'no')}=${NUMBER})*(${tableColumn(journal, 'step')}=${literal(`${title.zh}(${step})`)})`;
    const newest = (key: string): string => `LOOKUP(2,1/(${signed}),${tableColumn(journal, key)})`;
    const answer = (formula: string): Value => ({
      formula: `IF(${FOUND}=0,"",IFERROR(${formula},""))`,
    });
    const last = (key: string): Value => answer(newest(key));
    put(sheet.getCell(row, FIRST), inTwoLines(title), LABEL);
    wide(sheet, row, [FIRST + 1, FIRST + 2], last('by'), BOXED);
    put(sheet.getCell(row, FIRST + 3), last('way'), { ...COUNT, font: BOXED.font ?? {} });
    const minute = answer(`SUBSTITUTE(LEFT(${newest('at')},16),"T"," ")`);
    wide(sheet, row, [FIRST + 4, LAST], minute, BOXED);
    sheet.getRow(row).height = labelHeight(title);
  });
  return from + 1 + (register.signOff?.length ?? 0);
}

/** 验纸: number, content and newest entry, as the pane and the verifier read them. */
function codeFormula(register: Register): string {
  const newest = cellOf(register, keyOf(register, 'entry'), FOUND);
  const digest = `INDEX(${tableColumn(journal, 'digest')},MATCH(${newest},${tableColumn(journal, 'entry')},0))`;
  const grouped = (text: string, from: number): string =>
    [0, 4, 8, 12].map((at) => `MID(${text},${from + at},4)`).join('&"-"&');
  const content = `IF(${digest}="","",${grouped(digest, 1)})`;
  const code = `"RK1:"&${NUMBER}&":"&${content}&":"&${grouped(newest, 2)}`;
  return `IF(${FOUND}=0,"",IFERROR(${literal(`${inOneLine(FORM.code)}: `)}&${code},""))`;
}
