import { BLANK, type Cell } from '../../addin/domain/cell';
import type { TableContent } from '../../addin/workbook/people';
import { columnShape } from '../../addin/workbook/table-shape';
import type { Block, Engine, Place, Rect, TableInfo, Written } from '../../workbench/engine/port';

/** Row of the headers: a title and a blank row stand above. */
const HEADER_ROW = 2;

const FORMATS = { number: 'General', text: '@', date: 'yyyy-mm-dd' } as const;

/** Puts a table on its sheet, which carries the table's name and is blank. */
export async function layOut(engine: Engine, content: TableContent): Promise<void> {
  const { table } = content.shape;
  const sheet = engine.sheets().find(({ name }) => name === table)?.id ?? '';
  const headers = content.headers ?? content.shape.columns.map(({ header }) => header);
  const rows = content.rows.length > 0 ? content.rows : [{}];
  const holds = headers.map((header) => columnShape(content.shape, header).holds);
  const area = { row: HEADER_ROW, column: 0, columns: headers.length };
  const all: Place = { sheet, rect: { ...area, rows: rows.length + 1 } };

  await engine.writeBlock(cellAt(sheet, 0, 0), [['台账']], API);
  const block: Block<Written> = [
    headers.map((header) => written({ kind: 'text', text: header })),
    ...rows.map((row) => headers.map((header) => written(row[header] ?? BLANK))),
  ];
  await engine.writeBlock(all, block, API);
  // Afterwards: a column of texts may hold a number that somebody's program put there.
  for (const [index, held] of holds.entries()) {
    if (held === 'number') continue;
    const rect = { row: HEADER_ROW + 1, column: index, rows: rows.length, columns: 1 };
    await engine.setFormat({ sheet, rect }, { numberFormat: FORMATS[held] });
  }
  const id = await engine.addTable(all, { name: table, hasHeaders: true });
  // A formula that a whole column has becomes the column's own, and fills what is blank.
  for (const { header, formula } of content.calculated ?? []) {
    const at = cellAt(sheet, HEADER_ROW + 1, headers.indexOf(header));
    await engine.writeBlock(at, [[formula]], API);
  }
  if (content.totalsRow) await engine.setTotals(id, true);
}

export const API = { source: 'api' } as const;

/** As it has to be entered in a cell without a format so that the cell holds it. */
function written(cell: Cell): Written {
  if (cell.formula !== undefined) return cell.formula;
  switch (cell.kind) {
    case 'blank':
      return null;
    case 'number':
      return cell.number;
    case 'boolean':
      return cell.boolean;
    case 'error':
      return cell.error;
    case 'text':
      return `'${cell.text}`;
  }
}

export const cellAt = (sheet: string, row: number, column: number): Place => ({
  sheet,
  rect: { row, column, rows: 1, columns: 1 },
});

export function tableNamed(engine: Engine, name: string): TableInfo {
  const table = engine.tables().find((info) => info.name === name);
  if (!table) throw new Error(`no table ${name}`);
  return table;
}

export const bodyOf = ({ rect, showTotals }: TableInfo): Rect => ({
  ...rect,
  row: rect.row + 1,
  rows: rect.rows - (showTotals ? 2 : 1),
});
