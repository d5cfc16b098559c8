import type { Element } from '@xmldom/xmldom';
import { letterOf } from './layout';
import { areaOf } from './lint/area';
import {
  cellText,
  childText,
  openWorkbook,
  type OpenedSheet,
  type OpenedTable,
  type OpenedWorkbook,
} from './lint/open';
import { childElements, elements, parseXml } from './post-process/xml';

/** A workbook as text that a person can read and compare: everything but its colours and fonts. */
export function dumpWorkbook(bytes: Uint8Array): string {
  const book = openWorkbook(bytes);
  return [
    ...book.sheets.flatMap((sheet) => [...dumpSheet(book, sheet), '']),
    'names',
    ...book.names.map(
      ({ name, scope, refersTo }) =>
        `  ${name}${scope === undefined ? '' : ` (${book.sheets[Number(scope)]?.name})`} = ${refersTo}`,
    ),
    '',
    'properties',
    ...properties(book),
    '',
  ].join('\n');
}

function dumpSheet(book: OpenedWorkbook, sheet: OpenedSheet): readonly string[] {
  const pane = elements(sheet.root, 'pane')[0]?.getAttribute('topLeftCell');
  const traits = [
    sheet.state === 'visible' ? '' : sheet.state,
    pane ? `frozen above and left of ${pane}` : '',
    elements(sheet.root, 'sheetProtection').length > 0 ? 'protected' : '',
    `prints ${elements(sheet.root, 'pageSetup')[0]?.getAttribute('orientation')}`,
    elements(sheet.root, 'oddFooter')[0]?.textContent ?? '',
  ];
  const tables = book.tables.filter((table) => table.sheet === sheet.name);
  return [
    `sheet ${sheet.name}: ${traits.filter(Boolean).join(', ')}`,
    ...tables.flatMap((table) => dumpTable(book, sheet, table)),
    ...cells(book, sheet, tables),
    ...elements(sheet.root, 'mergeCell').map((merge) => `  merged ${merge.getAttribute('ref')}`),
    ...elements(sheet.root, 'dataValidation').flatMap(validation),
    ...elements(sheet.root, 'conditionalFormatting').flatMap((block) => [
      `  colours ${block.getAttribute('sqref')}`,
      ...elements(block, 'cfRule').map(
        (rule) => `    ${rule.getAttribute('priority')}. ${childText(rule, 'formula')}`,
      ),
    ]),
    ...elements(sheet.root, 'hyperlink').map(
      (link) => `  link ${link.getAttribute('ref')} → ${link.getAttribute('location')}`,
    ),
  ];
}

function dumpTable(
  book: OpenedWorkbook,
  sheet: OpenedSheet,
  { name, reference, root }: OpenedTable,
): readonly string[] {
  const left = areaOf(reference)?.left ?? 1;
  return [
    `  table ${name} ${reference}`,
    ...elements(root, 'tableColumn').map((column, index) => {
      const drawn = elements(sheet.root, 'col').find(
        (candidate) =>
          Number(candidate.getAttribute('min')) <= left + index &&
          Number(candidate.getAttribute('max')) >= left + index,
      );
      const traits = [
        drawn?.getAttribute('hidden') === '1' ? 'hidden' : `${drawn?.getAttribute('width')} wide`,
        numberFormat(book, Number(drawn?.getAttribute('style') ?? 0)),
        childText(column, 'calculatedColumnFormula') ?? '',
      ];
      const place = letterOf(left + index);
      return `    ${place} ${column.getAttribute('name')} | ${traits.filter(Boolean).join(' | ')}`;
    }),
  ];
}

/** Cells that hold something; the headers of tables stand with their columns. */
function cells(
  book: OpenedWorkbook,
  sheet: OpenedSheet,
  tables: readonly OpenedTable[],
): readonly string[] {
  const headers = tables.flatMap(({ reference }) => areaOf(reference)?.top ?? []);
  return sheet.cells
    .filter((cell) => cell.formula !== undefined || cellText(book, cell) !== '')
    .filter((cell) => !headers.includes(areaOf(cell.reference)?.top ?? 0))
    .map((cell) => {
      const format = numberFormat(book, cell.style);
      const shown = cell.formula === undefined ? cellText(book, cell) : `=${cell.formula}`;
      const as = format === 'General' || format === '@' ? '' : `  as ${format}`;
      return `  ${cell.reference} ${oneLine(shown)}${as}`;
    });
}

function validation(rule: Element): readonly string[] {
  const type = rule.getAttribute('type') ?? 'anything';
  const blank = rule.getAttribute('allowBlank') === '1' ? ', blank passes' : '';
  const text = (kind: string, title: string | null, words: string | null): string[] =>
    title === null && words === null ? [] : [`    ${kind}: ${title} | ${oneLine(words ?? '')}`];
  return [
    `  accepts ${rule.getAttribute('sqref')}: ${type}${blank} ${childText(rule, 'formula1') ?? ''}`.trimEnd(),
    ...text('refuses', rule.getAttribute('errorTitle'), rule.getAttribute('error')),
    ...text('prompts', rule.getAttribute('promptTitle'), rule.getAttribute('prompt')),
  ];
}

function properties({ parts }: OpenedWorkbook): readonly string[] {
  const text = parts.get('docProps/custom.xml');
  if (typeof text !== 'string') return [];
  return elements(parseXml(text), 'property').map(
    (property) => `  ${property.getAttribute('name')} = ${property.textContent}`,
  );
}

const BUILT_IN: Readonly<Record<string, string>> = { '0': 'General', '1': '0', '49': '@' };

function numberFormat({ styles }: OpenedWorkbook, style: number): string {
  const list = styles && childElements(styles).find(({ nodeName }) => nodeName === 'cellXfs');
  const id = (list && childElements(list)[style]?.getAttribute('numFmtId')) ?? '0';
  const own = styles && elements(styles, 'numFmt').find((it) => it.getAttribute('numFmtId') === id);
  return own?.getAttribute('formatCode') ?? BUILT_IN[id] ?? `built-in ${id}`;
}

const oneLine = (text: string): string => text.replace(/\n/g, ' ⏎ ');
