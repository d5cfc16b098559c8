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
  const count = sheet.getCell(SUMMARY_ROW, firstVisible(register) + 1);
  count.value = { formula: draftCount(register) };
  count.style = { ...COUNT, numFmt: `"${words} "0" 行"` };
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
