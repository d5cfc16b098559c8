import type { Loaded } from './cells';
import type { TablePlace } from './survey';

/** Cells of one column in one batch: far below 5 MB, unless they hold long texts. */
const BLOCK = 5_000;

/** The texts of a whole column, null for cells that hold none. For what MATCH cannot tell apart. */
export async function readColumn(
  context: Excel.RequestContext,
  place: TablePlace,
  header: string,
): Promise<readonly (string | null)[]> {
  const cells = context.workbook.tables
    .getItem(place.shape.table)
    .columns.getItem(header)
    .getDataBodyRange();
  const texts: (string | null)[] = [];
  for (let from = 0; from < place.rowCount; from += BLOCK) {
    const length = Math.min(BLOCK, place.rowCount - from);
    const block = cells.getCell(from, 0).getResizedRange(length - 1, 0);
    block.load('values, valueTypes');
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- 5 MB is all that one batch carries
    await context.sync();
    texts.push(...textsOf(block));
  }
  return texts;
}

const textsOf = ({ values, valueTypes }: Loaded): readonly (string | null)[] =>
  values.map(([value], row) => (valueTypes[row]?.[0] === 'String' ? String(value) : null));
