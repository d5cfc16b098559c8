import { textPart, type Parts } from './package';
import { quoted } from '../references';
import { elements, escapeXml, parseXml } from './xml';

/** A cell that leads to the first cell of another sheet. */
export interface SheetLink {
  readonly cell: string;
  readonly sheet: string;
  /** shown while the mouse rests on it */
  readonly tip: string;
}

/** In the order of the schema, links stand before the first of these. */
const FOLLOWERS = [
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'drawing',
  'legacyDrawing',
  'tableParts',
  'extLst',
];

/** exceljs writes every link as one to the outside; these stay inside the workbook. */
export function addLinks(parts: Parts, sheetName: string, links: readonly SheetLink[]): void {
  if (links.length === 0) return;
  const path = sheetPath(parts, sheetName);
  const text = textPart(parts, path);
  const items = links.map(
    ({ cell, sheet, tip }) =>
      `<hyperlink ref="${cell}" location="${escapeXml(`${quoted(sheet)}!A1`)}" tooltip="${escapeXml(tip)}"/>`,
  );
  const at = Math.min(
    ...FOLLOWERS.map((name) => text.search(new RegExp(`<${name}[ />]`))).filter(
      (found) => found >= 0,
    ),
    text.lastIndexOf('</worksheet>'),
  );
  parts.set(
    path,
    `${text.slice(0, at)}<hyperlinks>${items.join('')}</hyperlinks>${text.slice(at)}`,
  );
}

export function sheetPath(parts: Parts, name: string): string {
  const sheet = elements(parseXml(textPart(parts, 'xl/workbook.xml')), 'sheet').find(
    (candidate) => candidate.getAttribute('name') === name,
  );
  const id = sheet?.getAttribute('r:id');
  const relation = elements(
    parseXml(textPart(parts, 'xl/_rels/workbook.xml.rels')),
    'Relationship',
  ).find((candidate) => candidate.getAttribute('Id') === id);
  return `xl/${relation?.getAttribute('Target') ?? ''}`;
}
