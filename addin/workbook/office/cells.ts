import type { Cell, CellInput, ErrorText } from '../../domain/cell';
import { fromWorkbook, toWorkbook, type Epoch } from '../date-system';
import type { RowSeen } from '../port';
import { oneLineEnd } from '../same-row';
import { columnShape, type ColumnShape, type TableShape } from '../table-shape';

/** What a column is, and how the workbook counts days. */
export interface Reading {
  readonly shape: TableShape;
  readonly headers: readonly string[];
  readonly epoch: Epoch;
}

/** Loaded properties of a range. */
export interface Loaded {
  readonly values: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly string[])[];
  readonly formulas: readonly (readonly unknown[])[];
}

export function readRows(loaded: Loaded, reading: Reading, from: number): readonly RowSeen[] {
  const columns = reading.headers.map((header) => columnShape(reading.shape, header));
  return loaded.values.map((values, row) => ({
    table: reading.shape.table,
    position: from + row,
    cells: Object.fromEntries(
      columns.map((column, index) => [
        column.header,
        readCell(
          {
            value: values[index],
            type: loaded.valueTypes[row]?.[index] ?? '',
            formula: loaded.formulas[row]?.[index],
          },
          column,
          reading.epoch,
        ),
      ]),
    ),
  }));
}

export interface HostCell {
  readonly value: unknown;
  readonly type: string;
  readonly formula?: unknown;
}

/** By its value type; a formula that shows nothing is not empty. */
export const isEmpty = (type: string | undefined): boolean => type === 'Empty';

export function readCell(
  { value, type, formula }: HostCell,
  column: ColumnShape,
  epoch: Epoch,
): Cell {
  const cell = fromWorkbook(readValue(value, type), column, epoch);
  // A text that begins with = is given back as its own formula; a formula shows something else.
  const computed = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  return computed ? { ...cell, formula } : cell;
}

function readValue(value: unknown, type: string): Cell {
  switch (type) {
    case 'Empty':
      return { kind: 'blank' };
    case 'Error':
      return { kind: 'error', error: String(value) as ErrorText }; // Excel's own error texts begin with #
    case 'Boolean':
      return { kind: 'boolean', boolean: value === true };
    case 'Double':
    case 'Integer':
      return { kind: 'number', number: Number(value) };
    default:
      return { kind: 'text', text: String(value) };
  }
}

/** A last row that nobody has used yet; what it computes from nothing does not count. */
export const isUnusedRow = (
  { shape, headers }: Pick<Reading, 'shape' | 'headers'>,
  { valueTypes: [types] }: Pick<Loaded, 'valueTypes'>,
): boolean =>
  headers.every(
    (header, column) => columnShape(shape, header).computed || isEmpty(types?.[column]),
  );

/** How a value has to be handed over so that Excel keeps it. null = leave the cell alone. */
export interface HostWrite {
  readonly value: string | number | boolean | null;
  /** set before the value */
  readonly format: string | null;
}

export const LEAVE: HostWrite = { value: null, format: null };
export const TEXT_FORMAT = '@';

/**
 * A text column is formatted as text, so that nothing becomes a number, a date or a formula. In any
 * other column the apostrophe says so, as if somebody had typed it; Excel does not keep it.
 */
export function hostWrite(
  input: CellInput | undefined,
  column: ColumnShape,
  epoch: Epoch,
): HostWrite {
  if (input === null || input === undefined) return LEAVE;
  if (typeof input !== 'string') return { value: toWorkbook(input, column, epoch), format: null };
  if (input === '') return { value: '', format: null };
  return column.holds === 'text'
    ? asTextCell(oneLineEnd(input))
    : { value: `'${oneLineEnd(input)}`, format: null };
}

/** In a text cell only a leading apostrophe needs another one before it. */
export const asTextCell = (text: string): HostWrite => ({
  value: text.startsWith("'") ? `'${text}` : text,
  format: TEXT_FORMAT,
});

/** Writes a cell back as it was found, formula and number format included. */
export function writeBack(found: HostCell, format: string): HostWrite {
  const { value, type, formula } = found;
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== value)
    return { value: formula, format };
  if (type === 'Empty' || value === '') return { value: '', format };
  if (typeof value === 'number' || typeof value === 'boolean') return { value, format };
  if (type === 'Error') return { value: String(value), format };
  const text = String(value);
  return { value: format === TEXT_FORMAT && !text.startsWith("'") ? text : `'${text}`, format };
}
