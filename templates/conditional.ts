import type { ConditionalFormattingRule, Style, Worksheet } from 'exceljs';
import type { Column, Register } from '../addin/registers/vocabulary';
import { keyOfKind } from '../addin/registers/columns';
import { somethingTyped } from './drafts';
import { wholeColumns } from './layout';
import { firstCell, literal } from './references';
import { dxf } from './style';

/** Begins the state of a record that a signer sent back. */
const SENT_BACK = '已退回';

/**
 * What a row is, by its colours: sent back red, 草稿 yellow, signed grey. Amounts keep their own
 * ink, so that the red of a negative one, which their number format gives, is never painted over.
 * Only formulas: exceljs loses parts of every other kind of rule.
 */
export function colourRows(sheet: Worksheet, register: Register): void {
  const isAmount = ({ kind }: Column): boolean => kind === 'amount';
  const amounts = register.columns.filter(isAmount);
  const others = register.columns.filter((column) => !isAmount(column));
  let priority = 0;
  for (const [columns, signed] of [
    [others, dxf.signed],
    [amounts, dxf.signedAmount],
  ] as const) {
    if (columns.length === 0) continue;
    sheet.addConditionalFormatting({
      ref: wholeColumns(columns.map((column) => register.columns.indexOf(column) + 1)),
      rules: rowRules(register, signed).map(([formula, style]) => {
        priority += 1;
        return expression(formula, style, priority);
      }),
    });
  }
}

function rowRules(
  register: Register,
  signed: Partial<Style>,
): readonly (readonly [formula: string, style: Partial<Style>])[] {
  const state = keyOfKind(register, 'state');
  const rowId = keyOfKind(register, 'rowId');
  const seal = keyOfKind(register, 'seal');
  const typed = somethingTyped(register);
  const rules: (readonly [string, Partial<Style>])[] = [];
  if (state !== undefined) {
    const begin = `LEFT(${firstCell(register, state)},${SENT_BACK.length})`;
    rules.push([`${begin}=${literal(SENT_BACK)}`, dxf.sentBack]);
  }
  if (rowId !== undefined)
    rules.push([`AND(${firstCell(register, rowId)}="",${typed})`, dxf.draft]);
  if (seal !== undefined) rules.push([`${firstCell(register, seal)}<>""`, signed]);
  rules.push([typed, dxf.other]);
  return rules;
}

export const expression = (
  formula: string,
  style: Partial<Style>,
  priority: number,
): ConditionalFormattingRule => ({ type: 'expression', formulae: [formula], style, priority });
