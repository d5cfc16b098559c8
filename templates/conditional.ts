import type { ConditionalFormattingRule, Style, Worksheet } from 'exceljs';
import type { Register } from '../addin/registers/vocabulary';
import { keyOfKind } from '../addin/registers/columns';
import { somethingTyped } from './drafts';
import { FIRST_ROW, letterOf, wholeArea, wholeColumn } from './layout';
import { firstCell, literal } from './references';
import { dxf } from './style';

/** The state that a record has after a signer sent it back. */
const SENT_BACK = '已退回';

/**
 * What a row is, by its colours: 草稿 yellow, signed grey, sent back and negative red. Only
 * formulas: exceljs loses parts of every other kind.
 */
export function colourRows(sheet: Worksheet, register: Register): void {
  const area = wholeArea(register.columns.length);
  const rules: {
    readonly ref: string;
    readonly formula: string;
    readonly style: Partial<Style>;
  }[] = [];
  register.columns.forEach(({ kind }, index) => {
    if (kind !== 'amount') return;
    const cell = `${letterOf(index + 1)}${FIRST_ROW}`;
    rules.push({
      ref: wholeColumn(index + 1),
      formula: `AND(ISNUMBER(${cell}),N(${cell})<0)`,
      style: dxf.negative,
    });
  });
  const state = keyOfKind(register, 'state');
  if (state !== undefined) {
    const formula = `LEFT(${firstCell(register, state)},${SENT_BACK.length})=${literal(SENT_BACK)}`;
    rules.push({ ref: area, formula, style: dxf.alarm });
  }
  const rowId = keyOfKind(register, 'rowId');
  if (rowId !== undefined) {
    const formula = `AND(${firstCell(register, rowId)}="",${somethingTyped(register)})`;
    rules.push({ ref: area, formula, style: dxf.draft });
  }
  const seal = keyOfKind(register, 'seal');
  if (seal !== undefined)
    rules.push({ ref: area, formula: `${firstCell(register, seal)}<>""`, style: dxf.signed });
  rules.push({ ref: area, formula: somethingTyped(register), style: dxf.boxed });

  rules.forEach(({ ref, formula, style }, index) => {
    sheet.addConditionalFormatting({ ref, rules: [expression(formula, style, index + 1)] });
  });
}

export const expression = (
  formula: string,
  style: Partial<Style>,
  priority: number,
): ConditionalFormattingRule => ({ type: 'expression', formulae: [formula], style, priority });
