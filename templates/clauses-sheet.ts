import type { Workbook } from 'exceljs';
import { InvariantError } from '../addin/domain/result';
import type { Pack } from '../addin/registers/vocabulary';
import { clauseUses, servedBy } from './clause-uses';
import { HEADER_ROW, linesIn, rowHeight, SUMMARY_ROW, TITLE_ROW } from './layout';
import { drawHint } from './hint';
import { printOnA4 } from './print';
import type { DrawnSheet } from './register-sheet';
import { BOXED, COLORS, HEADER, LINK, TITLE } from './style';
import {
  BACK,
  CLAUSE_HEADERS,
  CLAUSE_KINDS,
  HINTS,
  inOneLine,
  inTwoLines,
  SHEETS,
} from './wording';

/** the indent takes two characters */
const WORDING_WIDTH = 52;
const SERVED_WIDTH = 62;
const WIDTHS = [13, 14, WORDING_WIDTH + 2, SERVED_WIDTH + 2];

/** 制度条文: each clause of the procedure and what in this workbook serves it, for auditors. */
export function drawClauses(workbook: Workbook, pack: Pack): DrawnSheet {
  const sheet = workbook.addWorksheet(SHEETS.clauses.zh, {
    properties: { tabColor: { argb: COLORS.line } },
    views: [{ state: 'frozen', xSplit: 0, ySplit: HEADER_ROW, showGridLines: false }],
  });
  sheet.columns = WIDTHS.map((width) => ({ width }));
  const title = sheet.getCell(TITLE_ROW, 1);
  title.value = inOneLine(SHEETS.clauses);
  title.style = TITLE;
  sheet.getRow(TITLE_ROW).height = 26;
  drawHint(sheet, HINTS.clauses, WIDTHS);
  const back = sheet.getCell(SUMMARY_ROW, 1);
  back.value = BACK.zh;
  back.style = LINK;
  sheet.getRow(HEADER_ROW).height = 32;
  CLAUSE_HEADERS.forEach((header, index) => {
    const cell = sheet.getCell(HEADER_ROW, index + 1);
    cell.value = inTwoLines(header);
    cell.style = HEADER;
  });
  const uses = clauseUses(pack);
  pack.clauses.forEach(({ id, kind, text }, index) => {
    const { zh, en } = CLAUSE_KINDS[kind];
    const served = servedBy(uses, id);
    if (served.length === 0) throw new InvariantError(`nothing serves ${id}`);
    const values = [id, `${zh} ${en}`, text, served.join('\n')];
    sheet.getRow(HEADER_ROW + 1 + index).height = rowHeight(
      Math.max(linesIn(text, WORDING_WIDTH), linesIn(served.join('\n'), SERVED_WIDTH)),
    );
    values.forEach((value, column) => {
      const cell = sheet.getCell(HEADER_ROW + 1 + index, column + 1);
      cell.value = value;
      cell.style = BOXED;
    });
  });
  printOnA4(sheet, 'landscape', true);
  return { sheet, links: [{ cell: back.address, sheet: SHEETS.cover.zh, tip: BACK.en }] };
}
