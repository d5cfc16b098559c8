import { WorkbookError } from '../port';
import { gridWhere, writeGrid, type Guarded, type Written } from './batch';
import { writeBack } from './cells';
import { isCode } from './host';
import { patiently } from './patiently';

/** Puts back what a write covered that must not have been; the table's old size comes back too. */
export async function restore(
  context: Excel.RequestContext,
  written: readonly Written[],
  guarded: readonly Guarded[],
): Promise<void> {
  for (const one of written) await patiently(() => restoreCells(context, one));
  for (const table of guarded) await patiently(() => restoreSize(context, table, written));
}

async function restoreCells(context: Excel.RequestContext, one: Written): Promise<void> {
  const { target, cells } = one;
  const before = one.before.toJSON();
  const { values, valueTypes, formulas, numberFormat } = before;
  // The batch ended before this was read, so before anything was written.
  if (!values || !valueTypes || !formulas || !numberFormat) return;
  const covered = (row: number, column: number): boolean =>
    target.at === 'below' || target.rows[row]?.writes[column]?.value !== null;
  const grid = gridWhere(target, (row, column) =>
    covered(row, column)
      ? writeBack(
          {
            value: values[row]?.[column],
            type: valueTypes[row]?.[column] ?? '',
            formula: formulas[row]?.[column],
          },
          String(numberFormat[row]?.[column]),
        )
      : null,
  );
  if (target.place.filtered) grid.forEach((row, index) => writeGrid(cells.getRow(index), [row]));
  else writeGrid(cells, grid);
  cells.load('values');
  try {
    await context.sync();
  } catch (error) {
    // What cannot be written now could not be written then.
    if (isCode(error, 'AccessDenied')) return;
    throw error;
  }
  expectRestored(one, values, covered);
}

function expectRestored(
  { target, cells }: Written,
  values: readonly (readonly unknown[])[],
  covered: (row: number, column: number) => boolean,
): void {
  cells.values.forEach((found, row) =>
    found.forEach((value, column) => {
      if (covered(row, column) && value !== values[row]?.[column])
        throw new WorkbookError('host', {
          message: `${target.place.shape.table}: row ${target.from + row + 1} could not be restored`,
        });
    }),
  );
}

async function restoreSize(
  context: Excel.RequestContext,
  { place, table, bodyBefore }: Guarded,
  written: readonly Written[],
): Promise<void> {
  const added = written.find(({ target }) => target.place === place && target.at === 'below');
  const { rowCount } = bodyBefore.toJSON();
  if (!added || rowCount === undefined) return;
  const body = table.getDataBodyRange();
  body.load('rowCount');
  await context.sync();
  if (body.rowCount !== rowCount + added.target.rows.length) return;
  table.resize(table.getRange().getResizedRange(-added.target.rows.length, 0));
  await context.sync();
}
