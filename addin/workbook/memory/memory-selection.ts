import { BLANK } from '../../domain/cell';
import type { Inserted, Picked, Selection } from '../port';
import type { MemorySheets } from './memory-people';

export function selectedRows({ table, state }: MemorySheets, limit: number): Selection | null {
  const { selected } = state;
  if (!selected) return null;
  const on = table(selected.table);
  const rows = on.block().filter(({ position }) => {
    const row = on.rows[position];
    const inBlock = selected.blocks.some(([from, to]) => position >= from && position <= to);
    return inBlock && row && !on.hidden.has(row);
  });
  if (rows.length === 0) return null;
  return {
    table: selected.table,
    rows: rows.slice(0, limit),
    more: rows.length > limit,
    column: selected.header,
  };
}

/** Whole rows of a table are all that can be picked here. */
export function pickedCells({ table, state }: MemorySheets, rows: number): Picked | null {
  const { selected } = state;
  const [block] = selected?.blocks ?? [];
  if (!selected || !block || selected.blocks.length > 1) return null;
  const on = table(selected.table);
  const [from, to] = block;
  return {
    sheet: selected.table,
    row: from + 1,
    column: 0,
    cells: on.rows
      .slice(from, Math.min(to + 1, from + rows))
      .map((row) => on.headers.map((header) => row[header] ?? BLANK)),
    daysLater: 0,
    more: to - from + 1 > rows,
  };
}

export function selectedAddress(sheets: MemorySheets): string | null {
  const picked = pickedCells(sheets, Infinity);
  if (!picked) return null;
  const { sheet, row, cells } = picked;
  const last = String.fromCharCode(64 + (cells[0]?.length ?? 1));
  return `${sheet}!A${row + 1}:${last}${row + cells.length}`;
}

/** There are no cells here but those of tables. */
export const inTable = (sheets: MemorySheets): Inserted => {
  const address = selectedAddress(sheets);
  return address === null ? { is: 'nowhere' } : { is: 'inTable', address };
};
