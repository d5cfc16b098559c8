import { strToU8, zipSync } from 'fflate';
import { BLANK, type Cell } from '../../domain/cell';
import type { TableContent, WorkbookContent } from '../people';
import { columnShape } from '../table-shape';

/** Row of the headers in the files made here: a title and a blank row stand above. */
export const HEADER_ROW = 3;

/**
 * An .xlsx file with this content, as Excel writes it and without any library that is under test:
 * calculated columns, totals rows, the date system and the workbook's identity included.
 */
export function contentFile(content: WorkbookContent): Uint8Array {
  const strings = new Map<string, number>();
  const sheets = content.tables.length > 0 ? content.tables : [null];
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(content.tables.length, sheets.length),
    '_rels/.rels': relations([
      ['officeDocument', 'xl/workbook.xml'],
      ['custom-properties', 'docProps/custom.xml'],
    ]),
    'docProps/custom.xml': customProperties(content.workbookId),
    'xl/workbook.xml': workbookXml(content, sheets),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': STYLES,
  };
  sheets.forEach((table, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(table, strings);
    if (!table) return;
    parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relations([
      ['table', `../tables/table${index + 1}.xml`],
    ]);
    parts[`xl/tables/table${index + 1}.xml`] = tableXml(table, index + 1);
  });
  parts['xl/sharedStrings.xml'] =
    `${HEAD}<sst xmlns="${MAIN}" count="${strings.size}" uniqueCount="${strings.size}">` +
    [...strings.keys()].map((text) => `<si>${textXml(text)}</si>`).join('') +
    '</sst>';
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])),
  );
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument';

/** Styles by what a column holds. */
const STYLE = { number: 0, text: 1, date: 2 } as const;
const xf = (format: number): string =>
  `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`;
const STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}">` +
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>' +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="3">${xf(0)}${xf(49)}${xf(164)}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '</styleSheet>';

function contentTypes(tables: number, sheets: number): string {
  const part = (name: string, type: string): string =>
    `<Override PartName="/${name}" ContentType="${TYPES}.${type}+xml"/>`;
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    part('xl/workbook.xml', 'spreadsheetml.sheet.main') +
    part('xl/styles.xml', 'spreadsheetml.styles') +
    part('xl/sharedStrings.xml', 'spreadsheetml.sharedStrings') +
    part('docProps/custom.xml', 'custom-properties') +
    numbers(sheets)
      .map((no) => part(`xl/worksheets/sheet${no}.xml`, 'spreadsheetml.worksheet'))
      .join('') +
    numbers(tables)
      .map((no) => part(`xl/tables/table${no}.xml`, 'spreadsheetml.table'))
      .join('') +
    '</Types>'
  );
}

const relations = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
  targets
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`,
    )
    .join('') +
  '</Relationships>';

const customProperties = (workbookId: string | undefined): string =>
  `${HEAD}<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">` +
  (workbookId === undefined
    ? ''
    : '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="rk.workbook">' +
      `<vt:lpwstr>${escape(workbookId)}</vt:lpwstr></property>`) +
  '</Properties>';

const workbookXml = (content: WorkbookContent, sheets: readonly (TableContent | null)[]): string =>
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships">` +
  `<workbookPr${content.date1904 ? ' date1904="1"' : ''}/><sheets>` +
  sheets
    .map(
      (table, index) =>
        `<sheet name="${escape(table?.shape.table ?? '空')}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
    )
    .join('') +
  '</sheets></workbook>';

function sheetXml(table: TableContent | null, strings: Map<string, number>): string {
  const title = `<row r="1">${cellXml('A1', { kind: 'text', text: '台账' }, 0, strings)}</row>`;
  const open =
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><sheetData>` + title;
  if (!table) return `${open}</sheetData></worksheet>`;
  const { headers, body, bottom } = layout(table);
  const row = (no: number, cells: readonly Cell[], styled: boolean): string =>
    `<row r="${no}">` +
    cells
      .map((cell, index) => {
        const { holds } = columnShape(table.shape, headers[index] ?? '');
        return cellXml(`${letters(index)}${no}`, cell, styled ? STYLE[holds] : 0, strings);
      })
      .join('') +
    '</row>';
  return (
    open +
    row(
      HEADER_ROW,
      headers.map((text) => ({ kind: 'text', text })),
      false,
    ) +
    body.map((cells, index) => row(HEADER_ROW + 1 + index, cells, true)).join('') +
    (table.totalsRow ? row(bottom, [{ kind: 'text', text: '合计' }], false) : '') +
    '</sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>'
  );
}

function tableXml(table: TableContent, id: number): string {
  const { headers, bottom } = layout(table);
  const area = (last: number): string => `A${HEADER_ROW}:${letters(headers.length - 1)}${last}`;
  const name = escape(table.shape.table);
  return (
    `${HEAD}<table xmlns="${MAIN}" id="${id}" name="${name}" displayName="${name}"` +
    ` ref="${area(bottom)}"${table.totalsRow ? ' totalsRowCount="1"' : ' totalsRowShown="0"'}>` +
    `<autoFilter ref="${area(table.totalsRow ? bottom - 1 : bottom)}"/>` +
    `<tableColumns count="${headers.length}">` +
    headers
      .map((header, index) => {
        const formula = table.calculated?.find((column) => column.header === header)?.formula;
        const attributes =
          `id="${index + 1}" name="${escape(header)}"` +
          (table.totalsRow && index === 0 ? ' totalsRowLabel="合计"' : '');
        return formula === undefined
          ? `<tableColumn ${attributes}/>`
          : `<tableColumn ${attributes}><calculatedColumnFormula>${escape(formula.slice(1))}` +
              '</calculatedColumnFormula></tableColumn>';
      })
      .join('') +
    '</tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>'
  );
}

function layout(table: TableContent): {
  readonly headers: readonly string[];
  readonly body: readonly (readonly Cell[])[];
  readonly bottom: number;
} {
  const headers = table.headers ?? table.shape.columns.map(({ header }) => header);
  const rows = table.rows.length > 0 ? table.rows : [blankRow(table)];
  const body = rows.map((row) => headers.map((header) => row[header] ?? BLANK));
  return { headers, body, bottom: HEADER_ROW + body.length + (table.totalsRow ? 1 : 0) };
}

const blankRow = (table: TableContent): Readonly<Record<string, Cell>> =>
  Object.fromEntries(
    (table.calculated ?? []).map(({ header, formula }) => [
      header,
      { kind: 'number', number: 0, formula },
    ]),
  );

function cellXml(at: string, cell: Cell, style: number, strings: Map<string, number>): string {
  const open = `<c r="${at}" s="${style}"`;
  const formula = cell.formula === undefined ? '' : `<f>${escape(cell.formula.slice(1))}</f>`;
  switch (cell.kind) {
    case 'blank':
      return formula === '' ? `${open}/>` : `${open}>${formula}</c>`;
    case 'number':
      return `${open}>${formula}<v>${cell.number}</v></c>`;
    case 'boolean':
      return `${open} t="b">${formula}<v>${cell.boolean ? 1 : 0}</v></c>`;
    case 'error':
      return `${open} t="e">${formula}<v>${cell.error}</v></c>`;
    case 'text':
      if (formula !== '') return `${open} t="str">${formula}<v>${escape(cell.text)}</v></c>`;
      if (!strings.has(cell.text)) strings.set(cell.text, strings.size);
      return `${open} t="s"><v>${strings.get(cell.text)}</v></c>`;
  }
}

const textXml = (text: string): string => `<t xml:space="preserve">${escape(text)}</t>`;

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** A for column 0; the tables here have fewer than 26. */
const letters = (column: number): string => String.fromCharCode(65 + column);

const numbers = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => index + 1);
