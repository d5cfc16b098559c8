import type { Rect } from './port';

export const lastRow = (rect: Rect): number => rect.row + rect.rows - 1;
export const lastColumn = (rect: Rect): number => rect.column + rect.columns - 1;

export const sameRect = (a: Rect, b: Rect): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

export const contains = (outer: Rect, inner: Rect): boolean =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  lastRow(inner) <= lastRow(outer) &&
  lastColumn(inner) <= lastColumn(outer);

export function intersection(a: Rect, b: Rect): Rect | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(lastRow(a), lastRow(b)) - row + 1;
  const columns = Math.min(lastColumn(a), lastColumn(b)) - column + 1;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function bounding(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(lastRow(a), lastRow(b)) - row + 1,
    columns: Math.max(lastColumn(a), lastColumn(b)) - column + 1,
  };
}

/** All cells, row by row. */
export function* cellsOf(rect: Rect): Generator<{ row: number; column: number }> {
  for (let row = rect.row; row < rect.row + rect.rows; row++)
    for (let column = rect.column; column < rect.column + rect.columns; column++)
      yield { row, column };
}

/** Cells were inserted or deleted at `at`, the others moved. */
export interface Shift {
  readonly at: Rect;
  readonly how: 'down' | 'right' | 'up' | 'left';
}

/**
 * Where a rectangle stands after a shift: moved, stretched, cut, null if nothing of it is left. A
 * rectangle that the shift hits only with part of its width (height) stays as it is.
 */
export function shiftRect(rect: Rect, { at, how }: Shift): Rect | null {
  if (how === 'down' || how === 'up') {
    if (rect.column < at.column || lastColumn(rect) > lastColumn(at)) return rect;
    const span =
      how === 'down'
        ? stretched(rect.row, rect.rows, at.row, at.rows)
        : cut(rect.row, rect.rows, at.row, at.rows);
    return span && { ...rect, row: span.first, rows: span.count };
  }
  if (rect.row < at.row || lastRow(rect) > lastRow(at)) return rect;
  const span =
    how === 'right'
      ? stretched(rect.column, rect.columns, at.column, at.columns)
      : cut(rect.column, rect.columns, at.column, at.columns);
  return span && { ...rect, column: span.first, columns: span.count };
}

interface Span {
  readonly first: number;
  readonly count: number;
}

function stretched(first: number, count: number, at: number, added: number): Span {
  if (at <= first) return { first: first + added, count };
  return { first, count: at < first + count ? count + added : count };
}

function cut(first: number, count: number, at: number, removed: number): Span | null {
  const end = first + count;
  const before = Math.max(0, Math.min(end, at) - first);
  const after = Math.max(0, end - Math.max(first, at + removed));
  if (before + after === 0) return null;
  return { first: first >= at ? Math.max(at, first - removed) : first, count: before + after };
}
