import { journal } from '../../addin/registers/system';
import type { Pack } from '../../addin/registers/vocabulary';

/** Names by which formulas reach what the workbook keeps: whole registers, then their columns. */
export const rangesOf = ({ registers }: Pack): readonly string[] => [
  ...[...registers, journal].map(({ table }) => `${table}[#All]`),
  ...registers.flatMap(({ table, columns }) => columns.map(({ title }) => `${table}[${title.zh}]`)),
];
