import type { Epoch } from '../date-system';
import { WorkbookError, type Outcome } from '../port';
import { oneLineEnd, readsBack } from '../same-row';
import { gridWhere, writeGrid, type Guarded, type Written } from './batch';
import { asTextCell, isEmpty, readRows } from './cells';

/**
 * Completes what Excel usually does by itself, but need not: a table takes in new rows and fills its
 * calculated columns only where the person's AutoCorrect says so.
 */
export async function finish(
  context: Excel.RequestContext,
  written: readonly Written[],
  guarded: readonly Guarded[],
): Promise<void> {
  const short = guarded.filter((table) => missingRows(table, written) > 0);
  if (short.length > 0) await growTables(context, short, written);
  const unfilled = written.filter((one) => fillComputed(one, guarded));
  const respelled = written.filter(respellTexts);
  if (unfilled.length + respelled.length === 0) return;
  for (const { cells } of respelled) cells.load('values, valueTypes, formulas');
  await context.sync();
}

const missingRows = (
  { place, bodyBefore, bodyAfter }: Guarded,
  written: readonly Written[],
): number =>
  bodyBefore.rowCount +
  written
    .filter(({ target }) => target.place === place && target.at === 'below')
    .reduce((sum, { target }) => sum + target.rows.length, 0) -
  bodyAfter.rowCount;

async function growTables(
  context: Excel.RequestContext,
  short: readonly Guarded[],
  written: readonly Written[],
): Promise<void> {
  const bodies = short.map((guarded) => {
    const { table } = guarded;
    table.resize(table.getRange().getResizedRange(missingRows(guarded, written), 0));
    const body = table.getDataBodyRange();
    body.load('rowCount');
    return body;
  });
  for (const { cells } of written) cells.load('values, valueTypes, formulas');
  await context.sync();
  short.forEach(({ place, bodyBefore }, index) => {
    const added = written.find(({ target }) => target.place === place && target.at === 'below');
    if (bodies[index]?.rowCount !== bodyBefore.rowCount + (added?.target.rows.length ?? 0))
      throw new WorkbookError('host', { message: `${place.shape.table} did not take in its rows` });
  });
}

/**
 * Copies the table's formulas into written rows that have none: Excel left new ones without, or they
 * went when somebody emptied the row, or took back what had let it grow. Tells if any were.
 */
function fillComputed({ target, cells }: Written, guarded: readonly Guarded[]): boolean {
  const computed = guarded.find(({ place }) => place === target.place)?.computed;
  if (!computed) return false;
  let any = false;
  computed.forEach((models, column) => {
    const model = models.find(({ formulas }) => isFormula(formulas[0]?.[0]));
    if (!model) return;
    target.rows.forEach(({ writes }, row) => {
      if (writes[column]?.value !== null || !isEmpty(cells.valueTypes[row]?.[column])) return;
      if (cells.formulas[row]?.[column] !== '') return;
      cells.getCell(row, column).copyFrom(model, 'Formulas');
      any = true;
    });
  });
  return any;
}

const isFormula = (formula: unknown): boolean =>
  typeof formula === 'string' && formula.startsWith('=');

/** A host that kept the apostrophe gets the text without one, in a text cell; tells if any were. */
function respellTexts({ target, cells }: Written): boolean {
  const grid = gridWhere(target, (row, column) => {
    const wrote = target.rows[row]?.input[target.place.headers[column] ?? ''];
    const kept =
      typeof wrote === 'string' && cells.values[row]?.[column] === `'${oneLineEnd(wrote)}`;
    return kept ? { ...asTextCell(''), value: oneLineEnd(wrote) } : null;
  });
  const any = grid.some((row) => row.some(({ value }) => value !== null));
  if (any) writeGrid(cells, grid);
  return any;
}

/** The first cell that holds something else than what was written into it. */
export function readBack(written: readonly Written[], epoch: Epoch): Outcome {
  for (const { target, cells } of written) {
    const { place, from, rows } = target;
    const found = readRows(cells, { ...place, epoch }, from);
    for (const [index, { input }] of rows.entries())
      for (const [column, wrote] of Object.entries(input)) {
        const cell = found[index]?.cells[column];
        if (wrote !== null && cell && !readsBack(wrote, cell))
          return {
            kind: 'read-back-differs',
            table: place.shape.table,
            column,
            wrote,
            found: cell,
          };
      }
  }
  return { kind: 'applied' };
}
