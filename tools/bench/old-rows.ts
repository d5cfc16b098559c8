import { numberCell, textCell, type Cell } from '../../addin/domain/cell';

export type Row = Readonly<Record<string, Cell>>;

/** So many rows of a register that has been kept for years. */
export const series = (length: number, row: (no: number) => Row): readonly Row[] =>
  Array.from({ length }, (_, no) => row(no));

export const texts = (
  values: Readonly<Record<string, string>>,
  numbers: Readonly<Record<string, number>> = {},
): Row => ({
  ...Object.fromEntries(Object.entries(values).map(([key, text]) => [key, textCell(text)])),
  ...Object.fromEntries(Object.entries(numbers).map(([key, number]) => [key, numberCell(number)])),
});

export const id = (prefix: string, no: number): string => prefix + String(no).padStart(15, '0');

/** of last year, so that the year in which the bench signs begins with number 1 */
export const serial = (prefix: string, no: number): string =>
  `${prefix}-2025-${String(no).padStart(5, '0')}`;
