import type { Parts } from './package';
import { childElements, editPart, elements } from './xml';

/** The order that the schema wants; exceljs writes its own. */
const ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

export function orderFonts(parts: Parts): void {
  editPart(parts, 'xl/styles.xml', (styles) => {
    for (const font of elements(styles, 'font')) {
      const children = childElements(font);
      const sorted = [...children].sort(
        (a, b) => ORDER.indexOf(a.nodeName) - ORDER.indexOf(b.nodeName),
      );
      for (const child of sorted) font.appendChild(child);
    }
  });
}
