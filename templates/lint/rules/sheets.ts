import { childElements, elements } from '../../post-process/xml';
import { areaOf, overlap } from '../area';
import { repeated, type Finding, type Rule } from '../finding';
import type { OpenedSheet } from '../open';

/** Children of a worksheet in the only order that Excel reads. */
const ORDER = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection ' +
  'protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells ' +
  'phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins ' +
  'pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors ' +
  'smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls ' +
  'webPublishItems tableParts extLst'
).split(' ');

const LONGEST_NAME = 31;
const LONGEST_FOOTER = 255;

export const sheetRule: Rule = ({ root, sheets }) => {
  const findings: Finding[] = [];
  const listed = elements(root, 'sheet');
  for (const sheet of repeated(listed, (sheet) => (sheet.getAttribute('name') ?? '').toLowerCase()))
    findings.push({ rule: 'sheet-name', where: sheet.getAttribute('name') ?? '', what: 'twice' });
  for (const sheet of repeated(listed, (sheet) => sheet.getAttribute('sheetId') ?? ''))
    findings.push({ rule: 'sheet-id', where: sheet.getAttribute('name') ?? '', what: 'twice' });
  for (const { name } of sheets)
    if (name === '' || name.length > LONGEST_NAME || /[[\]:*?/\\]|^'|'$/.test(name))
      findings.push({ rule: 'sheet-name', where: name, what: 'not a name for a sheet' });
  const view = elements(root, 'workbookView')[0];
  const active = sheets[Number(view?.getAttribute('activeTab') ?? 0)];
  if (active?.state !== 'visible')
    findings.push({
      rule: 'active-sheet',
      where: 'workbook',
      what: 'the active sheet is not shown',
    });
  for (const sheet of sheets) findings.push(...orderFindings(sheet), ...layoutFindings(sheet));
  return findings;
};

function orderFindings({ name, root }: OpenedSheet): Finding[] {
  const places = childElements(root).map(({ nodeName }) => ORDER.indexOf(nodeName));
  const wrong = places.findIndex((place, index) => index > 0 && place < (places[index - 1] ?? 0));
  if (wrong < 0) return [];
  const element = childElements(root)[wrong]?.nodeName ?? '';
  return [{ rule: 'element-order', where: name, what: element }];
}

function layoutFindings({ name, root }: OpenedSheet): Finding[] {
  const findings: Finding[] = [];
  const merges = elements(root, 'mergeCell').map((merge) => merge.getAttribute('ref') ?? '');
  const areas = merges.map(areaOf);
  merges.forEach((reference, index) => {
    const area = areas[index];
    if (!area) findings.push({ rule: 'merge', where: name, what: `${reference} is no range` });
    else if (areas.some((other, earlier) => earlier < index && other && overlap(area, other)))
      findings.push({ rule: 'merge', where: name, what: `${reference} overlaps another` });
  });
  const columns = elements(root, 'col').map((column) => ({
    from: Number(column.getAttribute('min')),
    to: Number(column.getAttribute('max')),
  }));
  columns.forEach(({ from, to }, index) => {
    if (from > to || from <= (columns[index - 1]?.to ?? 0))
      findings.push({ rule: 'column-widths', where: name, what: `${from} to ${to}` });
  });
  for (const footer of elements(root, 'headerFooter').flatMap(childElements))
    if ((footer.textContent ?? '').length > LONGEST_FOOTER)
      findings.push({ rule: 'footer-length', where: name, what: footer.nodeName });
  return findings;
}
