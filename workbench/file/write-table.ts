import { areaName } from './address';
import { applyEdits, replaceChildren, setAttributes, type Edit } from './edit';
import { formulaToFile } from './formula-text';
import type { FilterModel, TableColumnModel, TableModel } from './model';
import { encodeText } from './text';
import { attributesText, childOf, childrenOf, escapeXml, parseXml } from './xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const ORDER = ['autoFilter', 'sortState', 'tableColumns', 'tableStyleInfo', 'extLst'];

export type IsCustomFunction = (name: string) => boolean;

/** The part of a table that the file has not yet. */
export function newTableText(table: TableModel, isCustom: IsCustomFunction): string {
  const attributes = attributesText({
    xmlns: MAIN,
    id: table.id,
    name: encodeText(table.name),
    displayName: encodeText(table.name),
    ref: areaName(table.area),
    headerRowCount: table.showHeaders ? undefined : 0,
    totalsRowCount: table.showTotals ? 1 : undefined,
    totalsRowShown: table.showTotals ? undefined : 0,
  });
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table${attributes}>` +
    `${filterText(table)}${columnsText(table.columns, isCustom)}${styleText(table)}</table>`
  );
}

/** The part of a table of the opened file, with what changed in it. */
export function changedTableText(
  source: string,
  before: TableModel,
  table: TableModel,
  isCustom: IsCustomFunction,
): string {
  const root = parseXml(source);
  const edits: Edit[] = [
    setAttributes(source, root, {
      name: before.name === table.name ? root.attributes['name'] : encodeText(table.name),
      displayName: encodeText(table.name),
      ref: areaName(table.area),
      headerRowCount: table.showHeaders ? root.attributes['headerRowCount'] : '0',
      totalsRowCount: table.showTotals ? '1' : undefined,
    }),
  ];
  const filter = filterText(table);
  const oldFilter = childOf(root, 'autoFilter');
  if (oldFilter && filter && JSON.stringify(before.filters) === JSON.stringify(table.filters))
    edits.push(setAttributes(source, oldFilter, { ref: filterArea(table) }));
  else edits.push(...replaceChildren(source, root, 'autoFilter', filter, ORDER));
  // A sort order that was stored names rows which may hold other records by now.
  if (areaName(before.area) !== areaName(table.area))
    edits.push(...replaceChildren(source, root, 'sortState', '', ORDER));
  edits.push(...columnEdits(source, before, table, isCustom));
  if (before.style !== table.style || styleText(before) !== styleText(table))
    edits.push(...replaceChildren(source, root, 'tableStyleInfo', styleText(table), ORDER));
  return applyEdits(source, edits);
}

function columnEdits(
  source: string,
  before: TableModel,
  table: TableModel,
  isCustom: IsCustomFunction,
): Edit[] {
  if (JSON.stringify(before.columns) === JSON.stringify(table.columns)) return [];
  const root = parseXml(source);
  const list = childOf(root, 'tableColumns');
  if (!list) return [];
  const known = new Map(
    childrenOf(list, 'tableColumn').map((element) => [Number(element.attributes['id']), element]),
  );
  const content = table.columns.map((column) => {
    const element = known.get(column.id);
    const old = before.columns.find(({ id }) => id === column.id);
    if (!element || !old) return columnText(column, isCustom);
    const whole = source.slice(element.start, element.end);
    if (JSON.stringify(old) === JSON.stringify(column)) return whole;
    // The formats of header and data (dxfId) stay; name and formula are what can change.
    const {
      totalsRowFunction: _f,
      totalsRowLabel: _l,
      name: _n,
      id: _i,
      ...rest
    } = element.attributes;
    return columnText(column, isCustom, rest);
  });
  return [
    {
      start: list.start,
      end: list.end,
      text: `<tableColumns count="${content.length}">${content.join('')}</tableColumns>`,
    },
  ];
}

const columnsText = (columns: readonly TableColumnModel[], isCustom: IsCustomFunction): string =>
  `<tableColumns count="${columns.length}">${columns
    .map((column) => columnText(column, isCustom))
    .join('')}</tableColumns>`;

function columnText(
  column: TableColumnModel,
  isCustom: IsCustomFunction,
  kept: Readonly<Record<string, string>> = {},
): string {
  const attributes = attributesText({
    id: column.id,
    name: encodeText(column.name),
    totalsRowFunction: column.totalsFunction,
    totalsRowLabel: column.totalsLabel,
    ...kept,
  });
  const formula = column.formula
    ? `<calculatedColumnFormula>${escapeXml(encodeText(formulaToFile(column.formula, isCustom)))}</calculatedColumnFormula>`
    : '';
  return formula
    ? `<tableColumn${attributes}>${formula}</tableColumn>`
    : `<tableColumn${attributes}/>`;
}

/** Header and records; the totals row is never filtered. */
function filterArea({ area, showTotals }: TableModel): string {
  return areaName({ ...area, rows: area.rows - (showTotals ? 1 : 0) });
}

function filterText(table: TableModel): string {
  if (!table.showHeaders || !table.showFilterButton) return '';
  return `<autoFilter ref="${filterArea(table)}">${filtersText(table.filters)}</autoFilter>`.replace(
    '></autoFilter>',
    '/>',
  );
}

export const filtersText = (filters: readonly FilterModel[]): string =>
  filters
    .map((filter) => {
      const open = `<filterColumn colId="${filter.column}">`;
      if (filter.kind === 'values')
        return `${open}<filters${filter.blank ? ' blank="1"' : ''}>${filter.values
          .map((value) => `<filter val="${escapeXml(encodeText(value))}"/>`)
          .join('')}</filters></filterColumn>`;
      if (filter.kind === 'custom')
        return `${open}<customFilters${filter.and ? ' and="1"' : ''}>${filter.criteria
          .map(
            ({ operator, value }) =>
              `<customFilter${attributesText({
                operator: operator === 'equal' ? undefined : operator,
                val: encodeText(value),
              })}/>`,
          )
          .join('')}</customFilters></filterColumn>`;
      return '';
    })
    .join('');

function styleText(table: TableModel): string {
  const on = (value: boolean) => (value ? 1 : 0);
  return `<tableStyleInfo${attributesText({
    name: table.style,
    showFirstColumn: on(table.showFirstColumn),
    showLastColumn: on(table.showLastColumn),
    showRowStripes: on(table.showBandedRows),
    showColumnStripes: on(table.showBandedColumns),
  })}/>`;
}
