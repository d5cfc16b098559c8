import type { Workbook } from 'exceljs';
import type { Pack } from '../addin/registers/vocabulary';
import { clauseUses, servedBy } from './clause-uses';
import { displayWidth, HEADER_ROW, HINT_ROW, rowHeight, SUMMARY_ROW, TITLE_ROW } from './layout';
import { printOnA4 } from './print';
import type { DrawnSheet } from './register-sheet';
import { BOXED, BOXED_ALARM, FAINT, HEADER, LINK, TITLE } from './style';
import {
  BACK,
  CLAUSE_HEADERS,
  CLAUSE_KINDS,
  HINTS,
  inOneLine,
  inTwoLines,
  NOT_SERVED,
  SHEETS,
} from './wording';

const WIDTHS = [10, 12, 52, 62];

/** 制度条文: each clause of the procedure and what in this workbook serves it, for auditors. */
export function drawClauses(workbook: Workbook, pack: Pack): DrawnSheet {
  const sheet = workbook.addWorksheet(SHEETS.clauses.zh, {
    views: [{ state: 'frozen', xSplit: 0, ySplit: HEADER_ROW, showGridLines: false }],
  });
  sheet.columns = WIDTHS.map((width) => ({ width }));
  const title = sheet.getCell(TITLE_ROW, 1);
  title.value = inOneLine(SHEETS.clauses);
  title.style = TITLE;
  sheet.getRow(TITLE_ROW).height = 26;
  const hint = sheet.getCell(HINT_ROW, 1);
  hint.value = `${HINTS.clauses.zh} ${HINTS.clauses.en}`;
  hint.style = FAINT;
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
    const values = [id, `${zh} ${en}`, text, served.join('\n') || inOneLine(NOT_SERVED)];
    sheet.getRow(HEADER_ROW + 1 + index).height = rowHeight(
      Math.max(
        linesIn(text, 2),
        served.reduce((sum, line) => sum + linesIn(line, 3), 0),
      ),
    );
    values.forEach((value, column) => {
      const cell = sheet.getCell(HEADER_ROW + 1 + index, column + 1);
      cell.value = value;
      cell.style = served.length === 0 && column === values.length - 1 ? BOXED_ALARM : BOXED;
    });
  });
  printOnA4(sheet, 'landscape', true);
  return { sheet, links: [{ cell: back.address, sheet: SHEETS.cover.zh, tip: BACK.en }] };
}

/** Lines that a text takes in a column of the sheet. */
const linesIn = (text: string, column: number): number =>
  Math.ceil(displayWidth(text) / (WIDTHS[column] ?? 1));
