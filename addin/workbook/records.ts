import { BLANK, type Cell, type CellInput } from '../domain/cell';
import type { Register } from '../registers/vocabulary';
import type { RowSeen } from './port';

/** A row's cells by column key. A column that the sheet lacks reads as blank. */
export function cellsByKey(register: Register, row: RowSeen): Readonly<Record<string, Cell>> {
  const cells: Record<string, Cell> = {};
  for (const { key, title } of register.columns) cells[key] = row.cells[title.zh] ?? BLANK;
  return cells;
}

/** Values by column key as values by header text, to be written. */
export function inputByKey(
  register: Register,
  values: Readonly<Record<string, CellInput>>,
): Readonly<Record<string, CellInput>> {
  return Object.fromEntries(
    register.columns
      .filter(({ key }) => key in values)
      .map(({ key, title }) => [title.zh, values[key] ?? null]),
  );
}

/** Text of a cell whatever it holds: '' for blank and for errors. */
export function plainText(cell: Cell | undefined): string {
  if (cell?.kind === 'text') return cell.text.trim();
  return cell?.kind === 'number' ? String(cell.number) : '';
}
