import { findAgain } from '../find-again';
import type { RowSeen, WorkbookReader } from '../port';
import type { Update } from '../verdict';
import type { Run } from './host';
import { shapeNamed, type Shapes } from './look';
import { sheetOf } from './selection';

/** Goes to the row where it stands now; a row that is gone is not gone to. */
export async function reveal(
  run: Run,
  shapes: Shapes,
  reader: Pick<WorkbookReader, 'look' | 'scan'>,
  row: RowSeen,
  column?: string,
): Promise<void> {
  const { columns } = shapeNamed(shapes, row.table);
  const identity = columns.find((known) => known.identity)?.header ?? '';
  const update: Update = { kind: 'update', row, identity, set: {} };
  const now = (await findAgain([update], reader)).get(update);
  if (!now) return;
  await run(async (context) => {
    const table = context.workbook.tables.getItem(row.table);
    const cells =
      column === undefined
        ? table.getDataBodyRange()
        : table.columns.getItem(column).getDataBodyRange();
    sheetOf(table).activate();
    cells.getCell(now.position, 0).select();
    await context.sync();
  });
}
