import { childElements, elements } from '../../post-process/xml';
import { areaOf, overlap, type Area } from '../area';
import { repeated, type Finding, type Rule } from '../finding';
import { cellText, type OpenedTable, type OpenedWorkbook } from '../open';
import { letterOf } from '../../layout';
import { isLegalName } from './names';

/** Tables that Excel would take away or mend: the most common reason for a repair. */
export const tableRule: Rule = (book) => {
  const { tables, names, sheets } = book;
  const findings: Finding[] = [];
  const add = (rule: string, { name }: OpenedTable, what: string): void => {
    findings.push({ rule, where: name, what });
  };
  for (const table of repeated(tables, ({ name }) => name.toLowerCase()))
    add('table-name', table, 'twice');
  for (const table of repeated(tables, ({ root }) => root.getAttribute('id') ?? ''))
    add('table-id', table, 'twice');
  for (const table of tables) {
    if (!isLegalName(table.name)) add('table-name', table, 'not a name');
    if (names.some(({ name }) => name.toLowerCase() === table.name.toLowerCase()))
      add('table-name', table, 'also a defined name');
    const area = areaOf(table.reference);
    if (!area) {
      add('table-range', table, table.reference);
      continue;
    }
    findings.push(...columnFindings(book, table, area), ...filterFindings(table, area));
    const others = tables.filter(({ sheet }) => sheet === table.sheet);
    if (others.some((other) => other !== table && meets(area, other.reference)))
      add('table-overlap', table, 'another table');
    const sheet = sheets.find(({ name }) => name === table.sheet);
    const merges = sheet ? elements(sheet.root, 'mergeCell') : [];
    if (merges.some((merge) => meets(area, merge.getAttribute('ref') ?? '')))
      add('table-overlap', table, 'merged cells');
  }
  for (const { name, root, relations } of sheets) {
    const listed = elements(root, 'tablePart').length;
    const related = relations.filter(({ type }) => type.endsWith('/table')).length;
    if (listed !== related)
      findings.push({ rule: 'table-parts', where: name, what: `${listed} of ${related}` });
  }
  return findings;
};

const meets = (area: Area, reference: string): boolean => {
  const other = areaOf(reference);
  return other !== undefined && overlap(area, other);
};

const headerRows = ({ root }: OpenedTable): number =>
  Number(root.getAttribute('headerRowCount') ?? 1);
const totalsRows = ({ root }: OpenedTable): number =>
  Number(root.getAttribute('totalsRowCount') ?? 0);

function columnFindings(book: OpenedWorkbook, table: OpenedTable, area: Area): Finding[] {
  const findings: Finding[] = [];
  const add = (rule: string, what: string): void => {
    findings.push({ rule, where: table.name, what });
  };
  const { columns, root } = table;
  if (area.bottom - area.top + 1 <= headerRows(table) + totalsRows(table))
    add('table-empty', 'no row below the header');
  if (columns.length !== area.right - area.left + 1)
    add('table-columns', `${columns.length} columns in ${table.reference}`);
  if (Number(elements(root, 'tableColumns')[0]?.getAttribute('count')) !== columns.length)
    add('table-columns', 'the count is not the number of columns');
  for (const column of repeated(columns, (name) => name.toLowerCase()))
    add('table-columns', `${column} twice`);
  if (columns.includes('')) add('table-columns', 'a column without a name');
  const drawn = elements(root, 'tableColumn');
  for (const column of repeated(drawn, (element) => element.getAttribute('id') ?? ''))
    add('table-columns', `id ${column.getAttribute('id')} twice`);
  const dxfs = book.styles ? elements(book.styles, 'dxf').length : 0;
  for (const element of [root, ...drawn])
    for (const attribute of ['dxfId', 'dataDxfId', 'headerRowDxfId', 'totalsRowDxfId']) {
      const id = element.getAttribute(attribute);
      if (id !== null && Number(id) >= dxfs) add('table-style', `${attribute} ${id}`);
    }
  if (headerRows(table) === 1) findings.push(...headerFindings(book, table, area));
  return findings;
}

/** The header cells and the columns' names are the same texts, never formulas or numbers. */
function headerFindings(book: OpenedWorkbook, table: OpenedTable, area: Area): Finding[] {
  const sheet = book.sheets.find(({ name }) => name === table.sheet);
  return table.columns.flatMap((column, index) => {
    const reference = `${letterOf(area.left + index)}${area.top}`;
    const cell = sheet?.cells.find((candidate) => candidate.reference === reference);
    const isText = cell && ['s', 'str', 'inlineStr'].includes(cell.type) && !cell.formula;
    if (isText && decoded(cellText(book, cell)) === decoded(column)) return [];
    return [{ rule: 'table-header', where: table.name, what: `${reference} is not ${column}` }];
  });
}

/** A line break in a header is written as such in the cell and as _x000a_ in the table. */
const decoded = (text: string): string =>
  text.replace(/_x000([ad])_/gi, (_, code: string) => (code.toLowerCase() === 'a' ? '\n' : ''));

function filterFindings(table: OpenedTable, area: Area): Finding[] {
  const filter = childElements(table.root).find(({ nodeName }) => nodeName === 'autoFilter');
  if (!filter) return [];
  const found = (what: string): Finding[] => [{ rule: 'table-filter', where: table.name, what }];
  if (headerRows(table) === 0) return found('a filter without a header');
  const filtered = areaOf(filter.getAttribute('ref') ?? '');
  const fits =
    filtered &&
    filtered.top === area.top &&
    filtered.left === area.left &&
    filtered.right === area.right &&
    filtered.bottom === area.bottom - totalsRows(table);
  if (!fits) return found(`${filter.getAttribute('ref')} is not the table without its totals`);
  const columns = elements(filter, 'filterColumn').map((column) => column.getAttribute('colId'));
  return columns.some((id) => Number(id) >= table.columns.length)
    ? found('a filter on a column that is not there')
    : [];
}
