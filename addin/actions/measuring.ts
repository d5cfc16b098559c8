import { numberCell, textCell, type CellValue } from '../domain/cell';
import { inBaseUnit, tooFine, unitsOf, type Measures } from '../domain/units';
import { columnOf, title } from '../registers/columns';
import type { Column, Register } from '../registers/vocabulary';
import type { RowKey, RowSeen } from '../workbook/port';
import { cellsByKey, plainText } from '../workbook/records';
import type { Desk } from './desk';
import { registerNamed } from './posting-plan';
import type { Problem } from './problem';
import type { Values } from './sealed-content';

/** A register's unit column, and the article column by which its units are found. */
interface Measured {
  readonly unit: Column;
  readonly article: Column;
  readonly onlyBase: boolean;
  readonly quantities: readonly Column[];
}

export function measuredIn(register: Register | undefined): Measured | null {
  const unit = register?.columns.find(({ unitOf }) => unitOf);
  const article = register && unit?.unitOf && columnOf(register, unit.unitOf.article);
  if (!register || !unit || !article) return null;
  return {
    ...{ unit, article, onlyBase: unit.unitOf?.only === 'base' },
    quantities: register.columns.filter(({ kind, derived }) => kind === 'quantity' && !derived),
  };
}

/** Where the article of a row is kept. */
export function articleKey(
  desk: Pick<Desk, 'pack'>,
  { article }: Measured,
  values: Values,
): RowKey | null {
  const [id] = article.cites?.registers ?? [];
  const by = article.cites?.by;
  const text = plainText(values[article.key]);
  if (id === undefined || by === undefined || text === '') return null;
  const register = registerNamed(desk, id);
  return { table: register.table, column: title(register, by), text };
}

export function measuresOf(
  desk: Pick<Desk, 'pack'>,
  { article }: Measured,
  row: RowSeen,
): Measures | null {
  const [id] = article.cites?.registers ?? [];
  const register = id === undefined ? null : registerNamed(desk, id);
  const { measures } = register ?? {};
  if (!register || !measures) return null;
  const cells = cellsByKey(register, row);
  const number = (value: CellValue | undefined): number | null =>
    value?.kind === 'number' ? value.number : null;
  return {
    ...{ unit: plainText(cells[measures.unit]), second: plainText(cells[measures.second]) },
    ...{ ratio: number(cells[measures.ratio]), decimals: number(cells[measures.decimals]) },
  };
}

/** What is wrong with the units of a row; `clause` is that of the unit column. */
export function unitProblems(
  { unit, article, quantities, onlyBase }: Measured,
  measures: Measures,
  values: Values,
  line: number | null,
): readonly Problem[] {
  const found = plainText(values[unit.key]);
  const item = plainText(values[article.key]);
  const at = line === null ? {} : { line };
  const units = onlyBase ? [measures.unit] : unitsOf(measures);
  if (found === '') return [];
  if (!units.includes(found))
    return [{ code: 'document/unit-not-listed', column: unit.key, item, found, units, ...at }];
  return quantities.flatMap(({ key }): readonly Problem[] => {
    const value = values[key];
    const base = value?.kind === 'number' ? inBaseUnit(value.number, found, measures) : null;
    return base === null || !tooFine(base, measures)
      ? []
      : [
          {
            ...{ code: 'document/too-fine', column: key, item, found: base },
            ...{ unit: measures.unit, decimals: measures.decimals ?? 0, ...at },
          },
        ];
  });
}

/** The row as a ledger keeps it: in the base unit only (WH-48). */
export function keptInBase(
  { unit, quantities }: Measured,
  measures: Measures,
  values: Values,
): Values {
  const found = plainText(values[unit.key]);
  const converted = quantities.flatMap(({ key }) => {
    const value = values[key];
    const base = value?.kind === 'number' ? inBaseUnit(value.number, found, measures) : null;
    return base === null ? [] : [[key, numberCell(base)] as const];
  });
  return { ...values, [unit.key]: textCell(measures.unit), ...Object.fromEntries(converted) };
}
