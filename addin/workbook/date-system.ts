import type { Cell, CellInput } from '../domain/cell';
import type { ColumnShape } from './table-shape';

/** Days between the two systems that an Excel workbook may count from. */
const DAYS_1900_TO_1904 = 1462;

/** Days that the workbook's own serials lie behind those of the 1900 system. */
export type Epoch = 0 | typeof DAYS_1900_TO_1904;

export const epochOf = (date1904: boolean): Epoch => (date1904 ? DAYS_1900_TO_1904 : 0);

/** Which cells are dates is the register's word, not the cell's format: a format gets lost. */
export const fromWorkbook = (cell: Cell, { holds }: ColumnShape, epoch: Epoch): Cell =>
  epoch !== 0 && holds === 'date' && cell.kind === 'number'
    ? { ...cell, number: cell.number + epoch }
    : cell;

export const toWorkbook = <T extends CellInput>(
  input: T,
  { holds }: ColumnShape,
  epoch: Epoch,
): T | number =>
  epoch !== 0 && holds === 'date' && typeof input === 'number' ? input - epoch : input;
