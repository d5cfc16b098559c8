import { elements } from '../../post-process/xml';
import { areasOf } from '../area';
import { repeated, type Finding, type Rule } from '../finding';

/** Conditional formats by formula, each with a style that is there and a rank of its own. */
export const formatRule: Rule = ({ sheets, styles }) => {
  const dxfs = styles ? elements(styles, 'dxf').length : 0;
  return sheets.flatMap(({ name, root }) => {
    const findings: Finding[] = [];
    for (const block of elements(root, 'conditionalFormatting'))
      if (!areasOf(block.getAttribute('sqref') ?? ''))
        findings.push({
          rule: 'format-range',
          where: name,
          what: block.getAttribute('sqref') ?? 'none',
        });
    const rules = elements(root, 'cfRule');
    for (const rule of repeated(rules, (rule) => rule.getAttribute('priority') ?? ''))
      findings.push({
        rule: 'format-priority',
        where: name,
        what: `${rule.getAttribute('priority')} twice`,
      });
    for (const rule of rules) {
      const style = rule.getAttribute('dxfId');
      if (style !== null && Number(style) >= dxfs)
        findings.push({ rule: 'format-style', where: name, what: `no style ${style}` });
      const type = rule.getAttribute('type') ?? '';
      if (type === 'expression' && elements(rule, 'formula').length === 0)
        findings.push({ rule: 'format-formula', where: name, what: 'no formula' });
    }
    return findings;
  });
};
