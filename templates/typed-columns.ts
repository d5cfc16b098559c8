import type { Column, ColumnKind, Register } from '../addin/registers/vocabulary';

/** 明细行数, the only count so far, is written at 登记 from the lines that are there. */
const WRITTEN_BY_US: readonly ColumnKind[] = [
  ...(['rowId', 'serial', 'count', 'state', 'entry', 'salt', 'seal'] as const),
];

/** Formulas and the add-in fill these; typing is refused. */
export const isWritten = ({ kind, derived }: Column): boolean =>
  derived !== undefined || WRITTEN_BY_US.includes(kind);

/** Columns that people type into. */
export const typedColumns = (register: Register): readonly Column[] =>
  register.columns.filter((column) => !isWritten(column));
