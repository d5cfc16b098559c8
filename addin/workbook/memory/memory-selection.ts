import type { Selection } from '../port';
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
