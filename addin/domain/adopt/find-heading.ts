import type { CellValue } from '../cell';
import type { Field } from './field';
import { guessFields } from './guess-fields';

export interface Heading {
  /** 0-based row with which the entries begin */
  readonly below: number;
  /** one for each column; '' where nothing stands above it */
  readonly names: readonly string[];
}

/** A heading further down is none: above it stand a title, the house, the month. */
const LOOKED_AT = 15;

/**
 * The row, or two rows one above the other (a merged 数量 over 收入 and 发出), whose names fit the
 * register best. Without any that fits, the first row that is not blank.
 */
export function findHeading(
  cells: readonly (readonly CellValue[])[],
  fields: readonly Field[],
): Heading {
  let best: Heading | null = null;
  let most = 0;
  for (let row = 0; row < Math.min(LOOKED_AT, cells.length); row++)
    for (const heading of [single(cells, row), double(cells, row)]) {
      if (!heading) continue;
      const fits = guessFields(heading.names, fields).filter((key) => key !== null).length;
      if (fits > most) [best, most] = [heading, fits];
    }
  const first = cells.findIndex((row) => row.some(({ kind }) => kind !== 'blank'));
  return best ?? single(cells, Math.max(0, first));
}

export function single(cells: readonly (readonly CellValue[])[], row: number): Heading {
  return { below: row + 1, names: (cells[row] ?? []).map(headingText) };
}

/** A merged cell holds its text in its first column only: those behind it take it from there. */
function double(cells: readonly (readonly CellValue[])[], row: number): Heading | null {
  const lower = cells[row + 1];
  if (!lower) return null;
  let over = '';
  const names = lower.map((cell, column) => {
    const above = headingText(cells[row]?.[column]);
    const own = headingText(cell);
    if (above !== '') over = above;
    return own === '' ? above : over + own;
  });
  // Entries below a single heading are no second one.
  if (lower.some(({ kind }) => kind === 'number')) return null;
  return { below: row + 2, names };
}

const headingText = (cell: CellValue | undefined): string =>
  cell?.kind === 'text' ? cell.text.trim() : '';
