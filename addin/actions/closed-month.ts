import { dateOfSerial, type CivilDate } from '../domain/civil-date';
import { title, titleOfKind } from '../registers/columns';
import type { Closing, Pack, Register } from '../registers/vocabulary';
import type { RowKey, RowSeen } from '../workbook/port';
import type { Problem } from './problem';
import { FINISHED } from './state-text';
import { textOf } from './view-record';

export interface Closes {
  readonly register: Register;
  readonly closes: Closing;
}

/** `2026-03` of 2026-03-05. */
export const monthOf = (date: CivilDate): string => date.slice(0, 7);

/** Where the closings of this register, or of what it posts into, stand. */
export const closingsOf = ({ registers }: Pack, { id, posts = [] }: Register): readonly Closes[] =>
  registers.flatMap((register) => {
    const { closes } = register;
    return closes && (closes.book === id || posts.some(({ to }) => to === closes.book))
      ? [{ register, closes }]
      : [];
  });

/** The closing of the month in which a document is dated, if there is one. */
export const closingKeys = (pack: Pack, register: Register, date: CivilDate): readonly RowKey[] =>
  closingsOf(pack, register).map(({ register: { table }, register: of, closes }) => ({
    ...{ table, column: title(of, closes.month), text: monthOf(date) },
  }));

/** A closed month takes nothing in any more. `found` answers `closingKeys`. */
export const monthClosed = (
  pack: Pack,
  register: Register,
  date: CivilDate,
  found: readonly (RowSeen | null | undefined)[],
): readonly Problem[] =>
  closingsOf(pack, register).flatMap(({ register: of, closes }, index): readonly Problem[] => {
    const row = found[index];
    return row && textOf(of, row, stateKey(of)) === FINISHED
      ? [{ code: 'document/month-closed', month: monthOf(date), clause: closes.clause }]
      : [];
  });

export const stateKey = (register: Register): string =>
  register.columns.find(({ kind }) => kind === 'state')?.key ?? '';

/** The day of a row as its date column says; null = none, or not a day. */
export function dayOf(register: Register, row: RowSeen): CivilDate | null {
  const cell = row.cells[titleOfKind(register, 'date')];
  const date = cell?.kind === 'number' ? dateOfSerial(cell.number) : null;
  return date?.ok ? date.value : null;
}
