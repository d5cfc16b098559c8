import type { Adoption } from '../../addin/actions/adopt-rows';
import type { Picked } from '../../addin/workbook/port';

/** A, B, … AA: how a sheet names its columns; counted from 0. */
export function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** `旧账!A2` of a cell of what was picked. */
export const placeOf = (picked: Picked): string =>
  `${picked.sheet}!${letters(picked.column)}${picked.row + 1}`;

/** The column that a field is taken from from now on; '' = none. One column is one field's. */
export const taken = (adoption: Adoption, field: string, column: string): Adoption => ({
  ...adoption,
  mapping: adoption.mapping.map((key, at) =>
    String(at) === column ? field : key === field ? null : key,
  ),
});

export const columnFor = ({ mapping }: Adoption, field: string): string => {
  const at = mapping.indexOf(field);
  return at < 0 ? '' : String(at);
};
