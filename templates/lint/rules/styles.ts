import type { Element } from '@xmldom/xmldom';
import { childElements } from '../../post-process/xml';
import { repeated, type Finding, type Rule } from '../finding';

const LONGEST_FORMAT = 255;
/** Formats below belong to Excel. */
const FIRST_OWN_FORMAT = 164;

/** Styles whose fonts, fills, borders and number formats are there. */
export const styleRule: Rule = ({ styles }) => {
  if (!styles) return [{ rule: 'style-part', where: 'workbook', what: 'no styles' }];
  const findings: Finding[] = [];
  const add = (rule: string, what: string): void => {
    findings.push({ rule, where: 'styles', what });
  };
  const list = (name: string): readonly Element[] => {
    const holder = childElements(styles).find(({ nodeName }) => nodeName === name);
    return holder ? childElements(holder) : [];
  };
  for (const name of ['fonts', 'fills', 'borders', 'cellXfs', 'dxfs']) {
    const holder = childElements(styles).find(({ nodeName }) => nodeName === name);
    const count = holder?.getAttribute('count') ?? null;
    if (count !== null && Number(count) !== list(name).length) add('style-count', name);
  }
  const formats = list('numFmts');
  for (const format of repeated(formats, (format) => format.getAttribute('numFmtId') ?? ''))
    add('number-format', `${format.getAttribute('numFmtId')} twice`);
  for (const format of formats)
    if ((format.getAttribute('formatCode') ?? '').length > LONGEST_FORMAT)
      add('number-format', 'too long');
  const own = new Set(formats.map((format) => format.getAttribute('numFmtId')));
  for (const style of [...list('cellXfs'), ...list('cellStyleXfs')]) {
    for (const [attribute, name] of [
      ['fontId', 'fonts'],
      ['fillId', 'fills'],
      ['borderId', 'borders'],
    ] as const)
      if (Number(style.getAttribute(attribute) ?? 0) >= list(name).length)
        add('style-index', `${attribute} ${style.getAttribute(attribute)}`);
    const format = style.getAttribute('numFmtId') ?? '0';
    if (Number(format) >= FIRST_OWN_FORMAT && !own.has(format))
      add('style-index', `numFmtId ${format}`);
  }
  return findings;
};
