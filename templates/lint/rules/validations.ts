import type { Element } from '@xmldom/xmldom';
import { elements } from '../../post-process/xml';
import { areasOf, overlap, type Area } from '../area';
import type { Finding, Rule } from '../finding';
import { isLiteralList } from '../formulas';
import { childText, type OpenedSheet } from '../open';

/** Excel drops rules whose texts are longer; its own dialog stops at 225 for the message. */
const LONGEST = { errorTitle: 32, error: 225, promptTitle: 32, prompt: 255 };
const LONGEST_LIST = 255;

/** Rules for what may be typed: complete, within the limits, one for each cell. */
export const validationRule: Rule = ({ sheets }) =>
  sheets.flatMap((sheet) => {
    const rules = elements(sheet.root, 'dataValidation');
    return [...rules.flatMap((rule) => ruleFindings(sheet, rule)), ...overlaps(sheet, rules)];
  });

const rangeOf = (rule: Element): string => rule.getAttribute('sqref') ?? '';

function ruleFindings({ name }: OpenedSheet, rule: Element): Finding[] {
  const where = `${name}!${rangeOf(rule)}`;
  const findings: Finding[] = [];
  for (const [attribute, longest] of Object.entries(LONGEST)) {
    const length = rule.getAttribute(attribute)?.length ?? 0;
    if (length > longest)
      findings.push({ rule: 'validation-text', where, what: `${attribute}: ${length} characters` });
  }
  const type = rule.getAttribute('type') ?? 'none';
  const formula = childText(rule, 'formula1');
  if (type !== 'none' && !formula)
    findings.push({ rule: 'validation-formula', where, what: `${type} without a formula` });
  if (formula && isLiteralList(formula) && formula.length - 2 > LONGEST_LIST)
    findings.push({ rule: 'validation-list', where, what: `${formula.length - 2} characters` });
  if (!areasOf(rangeOf(rule))) findings.push({ rule: 'validation-range', where, what: 'no range' });
  return findings;
}

function overlaps({ name }: OpenedSheet, rules: readonly Element[]): Finding[] {
  const seen: Area[] = [];
  return rules.flatMap((rule) => {
    const areas = areasOf(rangeOf(rule)) ?? [];
    const twice = areas.some((area) => seen.some((other) => overlap(area, other)));
    seen.push(...areas);
    return twice
      ? [{ rule: 'validation-overlap', where: `${name}!${rangeOf(rule)}`, what: 'two rules' }]
      : [];
  });
}
