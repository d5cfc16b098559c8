import { elements, parseXml } from '../../post-process/xml';
import { repeated, type Finding, type Rule } from '../finding';
import { relationsOf } from '../relations';

/** Every part is there, has a type, and every reference to a part leads to one. */
export const packageRule: Rule = ({ parts, sheets }) => {
  const findings: Finding[] = [];
  const owners = ['', ...parts.keys()].filter((path) => !path.endsWith('.rels'));
  for (const path of owners) {
    const relations = relationsOf(parts, path);
    const where = path || 'package';
    for (const { id } of repeated(relations, ({ id }) => id))
      findings.push({ rule: 'relation-twice', where, what: id });
    for (const { target, outside } of relations)
      if (!outside && !parts.has(target))
        findings.push({ rule: 'part-missing', where, what: target });
  }
  for (const path of untyped(parts))
    findings.push({ rule: 'content-type-missing', where: path, what: 'no content type' });
  for (const { name, root, relations } of sheets)
    for (const element of elements(root, '*')) {
      const id = element.getAttribute('r:id');
      if (id !== null && !relations.some((relation) => relation.id === id))
        findings.push({ rule: 'relation-missing', where: name, what: `${element.nodeName} ${id}` });
    }
  return findings;
};

function untyped(parts: Parameters<Rule>[0]['parts']): readonly string[] {
  const text = parts.get('[Content_Types].xml');
  if (typeof text !== 'string') return ['[Content_Types].xml'];
  const types = parseXml(text);
  const attributes = (name: string, attribute: string): readonly string[] =>
    elements(types, name).map((type) => (type.getAttribute(attribute) ?? '').toLowerCase());
  const overrides = attributes('Override', 'PartName');
  const extensions = attributes('Default', 'Extension');
  return [...parts.keys()].filter((path) => {
    if (path === '[Content_Types].xml' || path.endsWith('/')) return false;
    const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
    if (overrides.includes(`/${path.toLowerCase()}`)) return false;
    // Any XML has the default type; what Excel is to read as a part of the workbook needs its own.
    const isWorkbookXml = extension === 'xml' && /^(xl|docProps)\//.test(path);
    return isWorkbookXml || !extensions.includes(extension);
  });
}
