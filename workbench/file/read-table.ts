import { parseArea } from './address';
import { formulaFromFile } from './formula-text';
import type { TableModel } from './model';
import { readFilters } from './read-sheet';
import { isOn } from './read-styles';
import { decodeText } from './text';
import { childOf, childrenOf, type XmlElement } from './xml';

export function readTable(table: XmlElement): TableModel | undefined {
  const { attributes } = table;
  const area = parseArea(attributes['ref'] ?? '');
  const name = attributes['displayName'] ?? attributes['name'];
  if (!area || name === undefined) return undefined;
  const filter = childOf(table, 'autoFilter');
  const style = childOf(table, 'tableStyleInfo')?.attributes;
  return {
    id: Number(attributes['id'] ?? 0),
    name: decodeText(name),
    area,
    showHeaders: attributes['headerRowCount'] !== '0',
    showTotals: Number(attributes['totalsRowCount'] ?? 0) > 0,
    ...(style?.['name'] !== undefined ? { style: style['name'] } : {}),
    showBandedRows: isOn(style?.['showRowStripes']),
    showBandedColumns: isOn(style?.['showColumnStripes']),
    showFirstColumn: isOn(style?.['showFirstColumn']),
    showLastColumn: isOn(style?.['showLastColumn']),
    showFilterButton: filter !== undefined,
    filters: filter ? readFilters(filter) : [],
    columns: childrenOf(childOf(table, 'tableColumns'), 'tableColumn').map((column) => {
      const formula = childOf(column, 'calculatedColumnFormula')?.text;
      const { totalsRowFunction, totalsRowLabel } = column.attributes;
      return {
        id: Number(column.attributes['id'] ?? 0),
        name: decodeText(column.attributes['name'] ?? ''),
        ...(formula ? { formula: formulaFromFile(decodeText(formula)) } : {}),
        ...(totalsRowFunction !== undefined ? { totalsFunction: totalsRowFunction } : {}),
        ...(totalsRowLabel !== undefined ? { totalsLabel: decodeText(totalsRowLabel) } : {}),
      };
    }),
  };
}
