import type { ConditionalFormattingRule, Style, Worksheet } from 'exceljs';
import type { Column, Pack, Register } from '../addin/registers/vocabulary';
import { keyOfKind } from '../addin/registers/columns';
import { somethingTyped } from './drafts';
import { flagsOf, type Flag } from './flags';
import { wholeColumns } from './layout';
import { firstCell, literal } from './references';
import { WAITING } from './sign-off-formulas';
import { dxf } from './style';

type ColourRule = readonly [formula: string, style: Partial<Style>];

/**
 * What a row is, by its colours: 草稿 yellow, signed grey; and what a cell says: a waiting 状态 in
 * brown, what a signature would be refused for in red. Amounts keep their own ink, so that the red
 * of a negative one, which their number format gives, is never painted over.
 * Only formulas: exceljs loses parts of every other kind of rule.
 */
export function colourRows(sheet: Worksheet, pack: Pack, register: Register): void {
  const flags = flagsOf(pack, register);
  let priority = 0;
  for (const columns of alike(register, flags)) {
    const rules = columns[0] ? columnRules(register, columns[0], flags) : [];
    sheet.addConditionalFormatting({
      ref: wholeColumns(columns.map((column) => register.columns.indexOf(column) + 1)),
      rules: rules.map(([formula, style]) => {
        priority += 1;
        return expression(formula, style, priority);
      }),
    });
  }
}

/** Columns that share their rules: one block of rules for each set, not one for each column. */
function alike(register: Register, flags: readonly Flag[]): readonly (readonly Column[])[] {
  const sets = new Map<string, Column[]>();
  for (const column of register.columns) {
    const rules = JSON.stringify(columnRules(register, column, flags));
    sets.set(rules, [...(sets.get(rules) ?? []), column]);
  }
  return [...sets.values()];
}

/** The first that fits wins. */
const columnRules = (
  register: Register,
  column: Column,
  flags: readonly Flag[],
): readonly ColourRule[] => [
  ...flags
    .filter((flag) => flag.column === column.key)
    .map(({ formula, weight }): ColourRule => [formula, dxf[weight]]),
  ...(column.kind === 'state' ? stateRules(register, column) : []),
  ...rowRules(register, column.kind === 'amount' ? dxf.signedAmount : dxf.signed),
];

function stateRules(register: Register, { key }: Column): readonly ColourRule[] {
  const waits = `LEFT(${firstCell(register, key)},${WAITING.length})=${literal(WAITING)}`;
  const seal = keyOfKind(register, 'seal');
  if (seal === undefined) return [[waits, dxf.openWaiting]];
  return [
    [`AND(${firstCell(register, seal)}<>"",${waits})`, dxf.signedWaiting],
    [waits, dxf.openWaiting],
  ];
}

function rowRules(register: Register, signed: Partial<Style>): readonly ColourRule[] {
  const rowId = keyOfKind(register, 'rowId');
  const seal = keyOfKind(register, 'seal');
  const typed = somethingTyped(register);
  const rules: ColourRule[] = [];
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
