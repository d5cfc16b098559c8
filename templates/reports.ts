import type { Style, Workbook, Worksheet } from 'exceljs';
import type { Pack, Register, Report } from '../addin/registers/vocabulary';
import { numberFormat } from './column-format';
import { CENTRE, LABEL, put, wide, type Value } from './forms';
import { letterOf } from './layout';
import { drawOpen } from './report-open';
import {
  DAY,
  DAY_ROW,
  FIRST,
  FROM,
  HEADER_ROW,
  headers,
  HELPER,
  LAST,
  TO,
  WIDTHS,
  type Of,
} from './report-page';
import { printOnA4 } from './print';
import { columnNamed, keyOf, literal, registerNamed, tableColumn } from './references';
import type { DrawnSheet } from './register-sheet';
import { BOXED, COLORS, COUNT, FAINT, LINK, solid, TITLE } from './style';
import { BACK, inOneLine, inTwoLines, REPORT, SHEETS } from './wording';

/** One sheet for each report: type a day, and native formulas add up what the registers say. */
export const drawReports = (workbook: Workbook, pack: Pack): readonly DrawnSheet[] =>
  (pack.reports ?? []).map((report) => drawReport(workbook, pack, report));

function drawReport(workbook: Workbook, pack: Pack, report: Report): DrawnSheet {
  const { title, readers } = report;
  const sheet = workbook.addWorksheet(title.zh, {
    properties: { tabColor: { argb: COLORS.waiting } },
    views: [{ state: 'normal', showGridLines: false, activeCell: 'C4' }],
  });
  sheet.columns = WIDTHS.map((width) => ({ width }));
  sheet.getColumn(HELPER).hidden = true;
  const back = sheet.getCell(1, FIRST);
  put(back, BACK.zh, LINK);
  wide(sheet, 2, [FIRST, LAST], inOneLine(title), { ...TITLE, alignment: CENTRE });
  sheet.getRow(2).height = 32;
  wide(sheet, 3, [FIRST, LAST], inOneLine(REPORT.hint[report.of]), FAINT);
  drawPeriod(sheet, report);
  put(sheet.getCell(DAY_ROW, FIRST + 3), inTwoLines(REPORT.readers), LABEL);
  wide(sheet, DAY_ROW, [FIRST + 4, LAST], inOneLine(readers), BOXED);
  sheet.getRow(DAY_ROW).height = 32;
  const last = drawKind(sheet, pack, report);
  printOnA4(sheet, 'portrait', false);
  sheet.pageSetup.printArea = `B2:${letterOf(LAST)}${last}`;
  sheet.pageSetup.printTitlesRow = `${HEADER_ROW}:${HEADER_ROW}`;
  return { sheet, links: [{ cell: back.address, sheet: SHEETS.cover.zh, tip: BACK.en }] };
}

function drawKind(sheet: Worksheet, pack: Pack, report: Report): number {
  switch (report.kind) {
    case 'stock':
      return drawStock(sheet, pack, report);
    case 'tally':
      return drawTally(sheet, pack, report);
    case 'open':
      return drawOpen(sheet, pack, report);
  }
}

function drawPeriod(sheet: Worksheet, { of }: Report): void {
  put(sheet.getCell(DAY_ROW, FIRST), inTwoLines(REPORT[of]), LABEL);
  wide(sheet, DAY_ROW, [FIRST + 1, FIRST + 2], '', {
    ...{ ...BOXED, numFmt: of === 'day' ? 'yyyy-mm-dd' : 'yyyy-mm' },
    ...{ fill: solid('FFFFEB3B'), protection: { locked: false } },
  });
  sheet.getCell(DAY_ROW, FIRST + 1).value = null;
  sheet.getCell(DAY_ROW, FIRST + 1).dataValidation = {
    ...{ type: 'date', operator: 'greaterThan', allowBlank: true, showErrorMessage: true },
    formulae: [36526],
    ...{ errorTitle: REPORT[of].zh, error: REPORT.wrong.zh },
  };
  const first = of === 'day' ? `INT(${DAY})` : `DATE(YEAR(${DAY}),MONTH(${DAY}),1)`;
  const last = of === 'day' ? `INT(${DAY})` : `DATE(YEAR(${DAY}),MONTH(${DAY})+1,0)`;
  const known = (formula: string) => ({ formula: `IF(ISNUMBER(${DAY}),${formula},"")` });
  put(sheet.getCell(2, HELPER), known(first), FAINT);
  put(sheet.getCell(3, HELPER), known(last), FAINT);
}

function drawStock(sheet: Worksheet, pack: Pack, report: Of<'stock'>): number {
  const { articles, room, book } = report;
  const [register, ledger] = [
    registerNamed(pack, articles.register),
    registerNamed(pack, book.register),
  ];
  const { columns } = articles;
  const figures = stockFigures(ledger, book);
  const style: Partial<Style> = {
    ...BOXED,
    numFmt: numberFormat(columnNamed(ledger, book.received)),
    alignment: { vertical: 'middle', horizontal: 'right', indent: 1 },
  };
  headers(sheet, [
    ...columns.map((key) => inTwoLines(columnNamed(register, key).title)),
    ...figures.map(({ title }) => inTwoLines(title)),
  ]);
  const at = (index: number, row: number): string => `${letterOf(FIRST + index)}${row}`;
  for (let line = 1; line <= room; line += 1) {
    const row = HEADER_ROW + line;
    const here = `$${letterOf(HELPER)}$${row}`;
    put(
      sheet.getCell(row, HELPER),
      { formula: nextArticle(register, articles.where, row, line === 1) },
      FAINT,
    );
    columns.forEach((key, index) => {
      const formula = `IF(${here}=0,"",INDEX(${tableColumn(register, key)},${here})&"")`;
      put(sheet.getCell(row, FIRST + index), { formula }, BOXED);
    });
    figures.forEach(({ formula }, index) => {
      const answer = { formula: `IF(${here}=0,"",${formula(`$${at(0, row)}`, row)})` };
      put(sheet.getCell(row, FIRST + columns.length + index), answer, style);
    });
  }
  const end = HEADER_ROW + room + 1;
  wide(sheet, end, [FIRST, FIRST + columns.length - 1], inOneLine(REPORT.total), LABEL);
  figures.forEach((_, index) => {
    const column = FIRST + columns.length + index;
    const range = `${letterOf(column)}${HEADER_ROW + 1}:${letterOf(column)}${end - 1}`;
    const formula = `IF(${FROM}="","",ROUND(SUM(${range}),3))`;
    put(sheet.getCell(end, column), { formula }, style);
  });
  const more = `IF(N($${letterOf(HELPER)}$${end - 1})=0,"",${literal(inOneLine(REPORT.more))})`;
  wide(sheet, end + 1, [FIRST, LAST], { formula: more }, FAINT);
  return end + 1;
}

/** Row of the next article of these classes, 0 = there is none. */
function nextArticle(
  register: Register,
  where: Of<'stock'>['articles']['where'],
  row: number,
  first: boolean,
): string {
  const numbers = tableColumn(register, keyOf(register, 'serial'));
  const above = first ? '0' : `${letterOf(HELPER)}${row - 1}`;
  const began = first ? `${FROM}=""` : `${above}=0`;
  const column = where ? tableColumn(register, where.column) : numbers;
  const rest = `INDEX(${column},${above}+1):INDEX(${column},ROWS(${column}))`;
  const next = (where?.is ?? ['?*']).map(
    (value) => `IFERROR(MATCH(${literal(value)},${rest},0),1E9)`,
  );
  const found = `MIN(${next.join(',')})`;
  return `IF(${began},0,IF(${above}>=ROWS(${column}),0,IF(${found}=1E9,0,${above}+${found})))`;
}

/** SUMPRODUCT and not SUMIFS: that one takes 0012 and 12 for the same article. */
function stockFigures(ledger: Register, book: Of<'stock'>['book']) {
  const column = (key: string): string => tableColumn(ledger, key);
  const date = column(keyOf(ledger, 'date'));
  const brought = `(${column('matter')}=${literal(book.broughtIn)})`;
  const sealed = `(${column(keyOf(ledger, 'seal'))}<>"")`;
  const sum = (of: string, item: string, when: string): string =>
    `SUMPRODUCT((${column(book.by)}=${item})*${sealed}*${when},${column(of)})`;
  const before = `((${date}<${FROM})+${brought}*(${date}<=${TO})>0)`;
  const within = `(${date}>=${FROM})*(${date}<=${TO}+0.99999)`;
  const { received, issued } = book;
  const left = (row: number, back: number): string => `${letterOf(FIRST + 7 - back)}${row}`;
  return [
    {
      title: REPORT.opening,
      formula: (item: string) =>
        `ROUND(${sum(received, item, before)}-${sum(issued, item, before)},3)`,
    },
    {
      title: REPORT.received,
      formula: (item: string) => `ROUND(${sum(received, item, `${within}*(1-${brought})`)},3)`,
    },
    {
      title: REPORT.issued,
      formula: (item: string) => `ROUND(${sum(issued, item, within)},3)`,
    },
    {
      title: REPORT.closing,
      formula: (_: string, row: number) =>
        `ROUND(${left(row, 3)}+${left(row, 2)}-${left(row, 1)},3)`,
    },
  ];
}

function drawTally(sheet: Worksheet, pack: Pack, { lines, handed }: Of<'tally'>): number {
  const withDepartments = lines.some(({ department }) => department);
  const titles = [
    ...(withDepartments ? [REPORT.department] : []),
    ...[REPORT.document, REPORT.fromNo, REPORT.toNo, REPORT.count, REPORT.voided],
    ...(handed ? [REPORT.handed, REPORT.due] : []),
  ];
  headers(sheet, titles.map(inTwoLines));
  lines.forEach((line, index) => {
    const register = registerNamed(pack, line.register);
    const row = HEADER_ROW + 1 + index;
    const cells: Value[] = [
      ...(withDepartments ? [line.department ? inTwoLines(line.department) : ''] : []),
      inTwoLines(line.title ?? register.title),
      ...tallyFormulas(pack, register, line, handed, row, withDepartments ? 1 : 0),
    ];
    cells.forEach((value, at) => {
      const style = typeof value === 'string' ? LABEL : at < cells.length - 2 ? BOXED : COUNT;
      put(sheet.getCell(row, FIRST + at), value, style);
    });
    sheet.getRow(row).height = 30;
  });
  return HEADER_ROW + lines.length;
}

function tallyFormulas(
  pack: Pack,
  register: Register,
  { filled }: Of<'tally'>['lines'][number],
  handed: Of<'tally'>['handed'],
  row: number,
  shift: number,
): readonly Value[] {
  const column = (key: string): string => tableColumn(register, key);
  const [date, no] = [column(keyOf(register, 'date')), column(keyOf(register, 'serial'))];
  const state = column(keyOf(register, 'state'));
  const there = [
    `(${no}<>"")*(${date}>=${FROM})*(${date}<=${TO}+0.99999)`,
    ...(filled === undefined ? [] : [`(${column(filled)}<>"")`]),
  ].join('*');
  const answer = (formula: string): Value => ({ formula: `IF(${FROM}="","",${formula})` });
  const isVoid = `(${state}=${literal(REPORT.isVoid)})`;
  const place = `ROW(${no})-ROW(INDEX(${no},1))+1`;
  const count = `${letterOf(FIRST + shift + 3)}${row}`;
  const rows = `(ROWS(${no})+1)`;
  const copies = handed && registerNamed(pack, handed.register);
  const given =
    handed &&
    copies &&
    `SUMPRODUCT(${there}*(COUNTIFS(${tableColumn(copies, handed.names)},${no}&"",${tableColumn(copies, handed.where.column)},${literal(handed.where.is[0] ?? '')},${tableColumn(copies, keyOf(copies, 'state'))},${literal(REPORT.finished)})>0))`;
  return [
    answer(`IF(${count}=0,"",INDEX(${no},${rows}-SUMPRODUCT(MAX(${there}*(${rows}-(${place}))))))`),
    answer(`IF(${count}=0,"",INDEX(${no},SUMPRODUCT(MAX(${there}*(${place})))))`),
    answer(`SUMPRODUCT(${there})`),
    answer(`SUMPRODUCT(${there}*${isVoid})`),
    ...(given === undefined
      ? []
      : [
          answer(given),
          answer(
            `${count}-${letterOf(FIRST + shift + 4)}${row}-${letterOf(FIRST + shift + 5)}${row}`,
          ),
        ]),
  ];
}
