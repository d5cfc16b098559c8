import type { Register } from '../addin/registers/vocabulary';
import { firstCell, keyOf, tableColumn } from './references';
import { typedColumns } from './typed-columns';

/** Something is typed in the row of a rule; formulas and what we write do not count. */
export const somethingTyped = (register: Register): string =>
  `${typedColumns(register)
    .map(({ key }) => firstCell(register, key))
    .join('&')}<>""`;

export const hasRunningTotal = (register: Register): boolean => movements(register).length > 0;

/** Columns that a balance of this register adds up. */
export const movements = (register: Register): readonly string[] =>
  register.columns.flatMap(({ derived }) =>
    derived && 'across' in derived && derived.across === 'runningTotal' ? [derived.of] : [],
  );

/**
 * Rows that do not count yet. Balances leave out what is not sealed, so where there is a balance
 * these are the rows that explain it; elsewhere the rows without a number.
 */
export function draftCount(register: Register): string {
  const missing = keyOf(register, hasRunningTotal(register) ? 'seal' : 'rowId');
  const typed = typedColumns(register)
    .map(({ key }) => `(${tableColumn(register, key)}<>"")`)
    .join('+');
  return `SUMPRODUCT((${tableColumn(register, missing)}="")*((${typed})>0))`;
}

/** What those rows would add to the balance. */
export const draftSum = (register: Register, movement: string): string =>
  `SUMPRODUCT(--(${tableColumn(register, keyOf(register, 'seal'))}=""),${tableColumn(register, movement)})`;
