import { BLANK, isBlank, sameCell, type Cell, type CellInput } from '../domain/cell';
import type { RowSeen } from './port';
import { columnShape, type TableShape } from './table-shape';

type Cells = RowSeen['cells'];

/**
 * Is it the row as it was seen? A computed cell counts by being computed, not by its value: a
 * running balance changes with every other row. What it is computed from is compared anyway.
 */
export const sameRow = (was: Cells, now: Cells): boolean =>
  Object.entries(was).every(([header, cell]) => same(cell, now[header]));

function same(was: Cell, now: Cell | undefined): boolean {
  if (now === undefined) return false;
  if (was.formula !== undefined || now.formula !== undefined)
    return was.formula !== undefined && now.formula !== undefined;
  return sameCell(was, now);
}

/** A row that nobody has used yet; what it computes from nothing does not count. */
export const isUnused = (shape: TableShape | undefined, cells: Cells): boolean =>
  Object.entries(cells).every(
    ([header, cell]) =>
      columnShape(shape, header).computed || (isBlank(cell) && cell.formula === undefined),
  );

/** The cell that a value becomes. */
export function writtenCell(input: Exclude<CellInput, null>): Cell {
  if (input === '') return BLANK;
  if (typeof input === 'string') return { kind: 'text', text: oneLineEnd(input) };
  if (typeof input === 'boolean') return { kind: 'boolean', boolean: input };
  return { kind: 'number', number: input + 0 }; // −0 becomes 0: a cell knows no other
}

/** Excel keeps LF as the only line end. */
export const oneLineEnd = (text: string): string => text.replace(/\r\n?/g, '\n');

/** Did the cell take what was written? A formula never counts, whatever it shows. */
export const readsBack = (wrote: Exclude<CellInput, null>, found: Cell): boolean =>
  found.formula === undefined && sameCell(writtenCell(wrote), found);
