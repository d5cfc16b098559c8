import { elements, parseXml } from '../../post-process/xml';
import { repeated, type Finding, type Rule } from '../finding';

/** Custom properties: ids from 2, each once, each with a name of its own. */
export const propertyRule: Rule = ({ parts }) => {
  const text = parts.get('docProps/custom.xml');
  if (typeof text !== 'string') return [];
  const properties = elements(parseXml(text), 'property');
  const found = (what: string): Finding => ({ rule: 'property', where: 'docProps', what });
  return [
    ...repeated(properties, (property) => property.getAttribute('pid') ?? '').map((property) =>
      found(`id ${property.getAttribute('pid')} twice`),
    ),
    ...repeated(properties, (property) => (property.getAttribute('name') ?? '').toLowerCase()).map(
      (property) => found(`${property.getAttribute('name')} twice`),
    ),
    ...properties
      .filter((property) => Number(property.getAttribute('pid')) < 2)
      .map((property) => found(`id ${property.getAttribute('pid')} is taken`)),
  ];
};
