import { journal, parameters, people } from '../registers/system';
import type { ColumnKind, Pack, Register } from '../registers/vocabulary';

/** What an adapter has to know of a table before it touches it. */
export interface TableShape {
  /** Excel table name */
  readonly table: string;
  readonly columns: readonly ColumnShape[];
}

export interface ColumnShape {
  readonly header: string;
  readonly holds: 'text' | 'number' | 'date';
  /** its text names the row, wherever the row stands */
  readonly identity?: true;
  /** follows from other cells: the table fills it by its own formula where it has one */
  readonly computed?: true;
}

const HOLDS: { readonly [kind in ColumnKind]: ColumnShape['holds'] } = {
  rowId: 'text',
  document: 'text',
  serial: 'text',
  text: 'text',
  choice: 'text',
  state: 'text',
  entry: 'text',
  salt: 'text',
  seal: 'text',
  date: 'date',
  time: 'number',
  amount: 'number',
  price: 'number',
  quantity: 'number',
  count: 'number',
};

export function shapeOf(register: Register): TableShape {
  const identity =
    register.columns.find(({ kind }) => kind === 'rowId') ??
    register.columns.find(({ kind }) => kind === 'entry');
  return {
    table: register.table,
    columns: register.columns.map((column) => ({
      header: column.title.zh,
      holds: HOLDS[column.kind],
      ...(column === identity && { identity: true as const }),
      ...(column.derived && { computed: true as const }),
    })),
  };
}

/** Every table of a pack's workbook, those of the system included. */
export const tablesOf = (pack: Pack): readonly TableShape[] =>
  [...pack.registers, journal, people, parameters].map(shapeOf);

export const columnShape = (shape: TableShape | undefined, header: string): ColumnShape => ({
  header,
  holds: 'number',
  ...shape?.columns.find((column) => column.header === header),
});
