import type { EngineEvent } from '../../engine/port';
import type { Shift } from '../../engine/rect';

/** How cells moved by a change, undefined if none did. */
export function shiftOf({
  rect,
  change,
  shift,
}: Extract<EngineEvent, { kind: 'changed' }>): Shift | undefined {
  switch (change) {
    case 'RangeEdited':
      return undefined;
    case 'RowInserted':
      return { at: rect, how: 'down' };
    case 'RowDeleted':
      return { at: rect, how: 'up' };
    case 'ColumnInserted':
      return { at: rect, how: 'right' };
    case 'ColumnDeleted':
      return { at: rect, how: 'left' };
    case 'CellInserted':
      return { at: rect, how: shift ?? 'down' };
    case 'CellDeleted':
      return { at: rect, how: shift ?? 'up' };
  }
}
