import type { KeyboardEvent } from 'react';

/** Cells of a grid carry their place in data-cell="row:column". */
export const cellPlace = (row: number, column: number): string => `${row}:${column}`;

const cellAt = (grid: HTMLElement, row: number, column: number): HTMLElement | null =>
  grid.querySelector<HTMLElement>(`[data-cell="${cellPlace(row, column)}"]`);

export function focusCell(grid: HTMLElement | null, row: number, column: number): boolean {
  const cell = grid && cellAt(grid, row, column);
  if (!cell) return false;
  cell.focus();
  if (cell instanceof HTMLInputElement) cell.select();
  return true;
}

export interface GridMove {
  readonly row: number;
  readonly column: number;
}

/** null = no cell of a grid */
export function placeOf(cell: HTMLElement): GridMove | null {
  const place = cell.dataset['cell']?.split(':').map(Number);
  if (!place) return null;
  const [row = 0, column = 0] = place;
  return { row, column };
}

/**
 * Where a key leads in a grid of `columns` columns; null = the key is not for the grid. Enter goes
 * on (`down`: to the line below, in tables that are filled column by column), Shift+Enter back,
 * arrows up and down stay in the column.
 */
export function moveOf(
  event: KeyboardEvent<HTMLElement>,
  columns: number,
  down = false,
): GridMove | null {
  const place = placeOf(event.currentTarget);
  if (!place || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey)
    return null;
  const { row, column } = place;
  const isSelect = event.currentTarget instanceof HTMLSelectElement;
  switch (event.key) {
    case 'Enter': {
      const by = event.shiftKey ? -1 : 1;
      if (down) return { row: row + by, column };
      const at = row * columns + column + by;
      return { row: Math.floor(at / columns), column: ((at % columns) + columns) % columns };
    }
    // In a list the arrows choose.
    case 'ArrowDown':
      return isSelect ? null : { row: row + 1, column };
    case 'ArrowUp':
      return isSelect ? null : { row: row - 1, column };
    default:
      return null;
  }
}
