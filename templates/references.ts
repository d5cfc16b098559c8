import { columnOf, keyOfKind } from '../addin/registers/columns';
import type { Column, ColumnKind, Pack, Register } from '../addin/registers/vocabulary';
import { InvariantError } from '../addin/domain/result';
import { FIRST_ROW, LAST_ROW, letterOf } from './layout';

/** Inside brackets a header's own brackets, # and ' are written with a ' before them. */
const bracketed = (header: string): string => `[${header.replace(/[[\]#']/g, "'$&")}]`;

/** A whole column of a table: 原始凭证[凭证号]. */
export const tableColumn = (register: Register, key: string): string =>
  `${register.table}${bracketed(titleOf(register, key))}`;

/** The same row's cell, in the form that files hold; `[@列]` is only how Excel shows it. */
export const thisRow = (register: Register, key: string): string =>
  `${register.table}[[#This Row],${bracketed(titleOf(register, key))}]`;

/** The first body cell with the column fixed, for rules that Excel moves down: $O5. */
export const firstCell = (register: Register, key: string): string =>
  `$${letterOf(columnNumber(register, key))}${FIRST_ROW}`;

/** A table's column as plain cells of its sheet: rules know no table references. */
export function plainColumn(register: Register, key: string): string {
  const letter = letterOf(columnNumber(register, key));
  return `${quoted(register.table)}!$${letter}$${FIRST_ROW}:$${letter}$${LAST_ROW}`;
}

/** A sheet's name as formulas need it. */
export const quoted = (sheet: string): string =>
  /^[\p{L}_][\p{L}\p{N}_]*$/u.test(sheet) ? sheet : `'${sheet.replace(/'/g, "''")}'`;

/** A text inside a formula. */
export const literal = (text: string): string => `"${text.replace(/"/g, '""')}"`;

export function columnNumber(register: Register, key: string): number {
  const index = register.columns.findIndex((column) => column.key === key);
  if (index < 0) throw new InvariantError(`${register.id} has no column ${key}`);
  return index + 1;
}

export function keyOf(register: Register, kind: ColumnKind): string {
  const key = keyOfKind(register, kind);
  if (key === undefined) throw new InvariantError(`${register.id} has no ${kind} column`);
  return key;
}

export function registerNamed(pack: Pack, id: string): Register {
  const register = pack.registers.find((candidate) => candidate.id === id);
  if (!register) throw new InvariantError(`${pack.id} has no register ${id}`);
  return register;
}

export function columnNamed(register: Register, key: string): Column {
  const column = columnOf(register, key);
  if (!column) throw new InvariantError(`${register.id} has no column ${key}`);
  return column;
}

const titleOf = (register: Register, key: string): string => columnNamed(register, key).title.zh;
