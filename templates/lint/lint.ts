import type { Finding, Rule } from './finding';
import { openWorkbook } from './open';
import { cellRule } from './rules/cells';
import { formatRule } from './rules/formats';
import { formulaRule } from './rules/formulas';
import { linkRule } from './rules/links';
import { nameRule } from './rules/names';
import { packageRule } from './rules/package';
import { propertyRule } from './rules/properties';
import { sheetRule } from './rules/sheets';
import { styleRule } from './rules/styles';
import { tableRule } from './rules/tables';
import { validationRule } from './rules/validations';

const RULES: readonly Rule[] = [
  packageRule,
  sheetRule,
  nameRule,
  tableRule,
  cellRule,
  formulaRule,
  validationRule,
  formatRule,
  linkRule,
  styleRule,
  propertyRule,
];

/**
 * What Excel would repair, refuse or silently drop, beyond what the schema says: the Open XML
 * SDK's validator sees a table without rows, or one whose header differs from its cells, as fine.
 */
export function lintWorkbook(bytes: Uint8Array): readonly Finding[] {
  const book = openWorkbook(bytes);
  return RULES.flatMap((rule) => rule(book));
}
