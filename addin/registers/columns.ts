import type { Column, ColumnKind, Pack, Register } from './vocabulary';

export const columnOf = (register: Register, key: string): Column | undefined =>
  register.columns.find((column) => column.key === key);

/** Header text of a column; the key itself names one that the definition lacks. */
export const title = (register: Register, key: string): string =>
  columnOf(register, key)?.title.zh ?? key;

/** Key of the only column of that kind. */
export const keyOfKind = (register: Register, kind: ColumnKind): string | undefined =>
  register.columns.find((column) => column.kind === kind)?.key;

/** Header text of the only column of that kind. */
export const titleOfKind = (register: Register, kind: ColumnKind): string =>
  title(register, keyOfKind(register, kind) ?? kind);

/** The register that holds the lines of this one. */
export const linesOf = (pack: Pack, register: Register): Register | undefined =>
  pack.registers.find(({ id }) => id === register.lines);

/** The register whose lines stand in this one. */
export const documentOf = (pack: Pack, lines: Register): Register | undefined =>
  pack.registers.find((register) => register.lines === lines.id);
