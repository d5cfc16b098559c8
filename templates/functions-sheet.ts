import type { Workbook } from 'exceljs';
import { FUNCTIONS } from '../addin/text/functions';
import { drawHint } from './hint';
import { HEADER_ROW, linesIn, rowHeight, SUMMARY_ROW, TITLE_ROW } from './layout';
import { printOnA4 } from './print';
import type { DrawnSheet } from './register-sheet';
import { BOXED, COLORS, HEADER, LINK, TITLE } from './style';
import { BACK, FUNCTION_HEADERS, HINTS, inOneLine, inTwoLines, SHEETS } from './wording';

/** of the texts; the indent takes two characters more */
const WIDTHS = [14, 40, 46, 44, 18] as const;

/**
 * 函数帮助: every function with a formula to copy. The formulas stand as texts, and beside them what
 * they give: without the add-in they would show #NAME?, and a stored answer could be out of date.
 */
export function drawFunctions(workbook: Workbook): DrawnSheet {
  const sheet = workbook.addWorksheet(SHEETS.functions.zh, {
    properties: { tabColor: { argb: COLORS.line } },
    views: [{ state: 'frozen', xSplit: 0, ySplit: HEADER_ROW, showGridLines: false }],
  });
  const widths = WIDTHS.map((width) => width + 2);
  sheet.columns = widths.map((width) => ({ width }));
  const title = sheet.getCell(TITLE_ROW, 1);
  title.value = inOneLine(SHEETS.functions);
  title.style = TITLE;
  sheet.getRow(TITLE_ROW).height = 26;
  drawHint(sheet, HINTS.functions, widths);
  const back = sheet.getCell(SUMMARY_ROW, 1);
  back.value = BACK.zh;
  back.style = LINK;
  sheet.getRow(HEADER_ROW).height = 32;
  FUNCTION_HEADERS.forEach((header, index) => {
    const cell = sheet.getCell(HEADER_ROW, index + 1);
    cell.value = inTwoLines(header);
    cell.style = HEADER;
  });
  FUNCTIONS.forEach(({ id, question, help, parameters, example, sample }, index) => {
    const row = HEADER_ROW + 1 + index;
    const texts = [
      `REG.${id}`,
      `${inTwoLines(question)}\n${inTwoLines(help)}`,
      parameters
        .map((one) => `${one.name}${one.optional ? '?' : ''}:${one.help.zh} ${one.help.en}`)
        .join('\n'),
      sample ? `${example}\n=${sample.formula}` : example,
      sample === null ? '' : String(sample.gives),
    ];
    sheet.getRow(row).height = rowHeight(
      Math.max(...texts.map((text, column) => linesIn(text, WIDTHS[column] ?? 1))),
    );
    texts.forEach((text, column) => {
      const cell = sheet.getCell(row, column + 1);
      cell.value = text;
      cell.style = { ...BOXED, numFmt: '@' };
    });
  });
  printOnA4(sheet, 'landscape', true);
  return { sheet, links: [{ cell: back.address, sheet: SHEETS.cover.zh, tip: BACK.en }] };
}
