import type { CalculatedColumn, TableContent } from '../../addin/workbook/people';
import type { Asking, CellAt, Evaluate } from '../../workbench/engine/memory/calculation';
import type { CellValue, Engine, TableInfo } from '../../workbench/engine/port';

/** Computes the columns that the contents describe; of other formulas only those of the tests. */
export function describedFormulas(
  contents: readonly TableContent[],
  engine: () => Engine,
): Evaluate {
  const columns = new Map(
    contents.flatMap(({ calculated = [] }) =>
      calculated.map((column) => [column.formula, column] as const),
    ),
  );
  return (formula, at, asking) => {
    if (formula === '=""') return '';
    const column = columns.get(formula);
    if (!column) return formula.startsWith('=SUBTOTAL') ? 0 : '#NAME?';
    const table = engine()
      .tables()
      .find(({ sheet, rect }) => sheet === at.sheet && at.row > rect.row);
    return table ? compute(column, table, at, asking) : '#REF!';
  };
}

function compute(
  column: CalculatedColumn,
  table: TableInfo,
  at: CellAt,
  asking: Asking,
): CellValue {
  const numberIn = (header: string, row: number): number => {
    const place = {
      sheet: at.sheet,
      row,
      column: table.rect.column + table.columns.indexOf(header),
    };
    return Number(asking.value(place).value);
  };
  if ('factors' in column)
    return column.factors.reduce((product, header) => product * numberIn(header, at.row), 1);
  let sum = 0;
  for (let row = table.rect.row + 1; row <= at.row; row += 1) sum += numberIn(column.sums, row);
  return sum;
}
