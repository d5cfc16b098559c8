import type { Worksheet } from 'exceljs';
import type { Register } from '../addin/registers/vocabulary';
import { draftCount, draftSum, hasRunningTotal, movements } from './drafts';
import { SUMMARY_ROW } from './layout';
import { columnNumber } from './references';
import { firstVisible } from './register-sheet';
import { COUNT, FAINT } from './style';

/**
 * Above the table: how many rows do not count yet and, over each column that a balance adds up,
 * their sum. The words stand in the number format, so that the cell stays a number.
 */
export function drawSummary(sheet: Worksheet, register: Register): void {
  const words = hasRunningTotal(register) ? '草稿和未签' : '草稿';
  const place = firstVisible(register) + 1;
  // A number that is wider than its cell is shown as ####: two columns hold it.
  sheet.mergeCells(SUMMARY_ROW, place, SUMMARY_ROW, place + 1);
  const count = sheet.getCell(SUMMARY_ROW, place);
  count.value = { formula: draftCount(register) };
  count.style = {
    ...COUNT,
    numFmt: `"${words} "0" 行"`,
    alignment: { vertical: 'middle', horizontal: 'center', shrinkToFit: true },
  };
  for (const movement of movements(register)) {
    const sum = sheet.getCell(SUMMARY_ROW, columnNumber(register, movement));
    sum.value = { formula: draftSum(register, movement) };
    sum.style = {
      ...FAINT,
      numFmt: '"未计 "#,##0.00;[Red]"未计 "-#,##0.00',
      alignment: { vertical: 'middle', horizontal: 'right', shrinkToFit: true },
    };
  }
}
