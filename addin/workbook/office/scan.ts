import { WorkbookError, type RowSeen } from '../port';
import { readRows, type Loaded } from './cells';
import { isCode, type Run } from './host';
import { shapeNamed, type Shapes } from './look';
import { surveyEpoch } from './survey';

/** An answer of this size is quick, and far from the 5 MB that Excel on the web allows. */
const GOAL_BYTES = 1_500_000;
const FIRST_BLOCK = 200;
const LONGEST_BLOCK = 5_000;

/**
 * All rows of a table, block by block; how many a block holds follows from what the last one weighed.
 * Rows that others move between two blocks may be read twice or not at all.
 */
export async function* scan(
  run: Run,
  shapes: Shapes,
  table: string,
  columns?: readonly string[],
): AsyncGenerator<readonly RowSeen[]> {
  let length = FIRST_BLOCK;
  for (let from = 0; ;) {
    const block = await readBlock(run, shapes, { table, columns, from, length });
    if (block === 'too-large') {
      length = Math.floor(length / 4);
      continue;
    }
    const { rows, rowCount, bytes } = block;
    if (rows.length > 0) yield rows;
    from += rows.length;
    if (rows.length === 0 || from >= rowCount) return;
    const fitting = Math.floor((GOAL_BYTES * rows.length) / bytes);
    length = Math.min(LONGEST_BLOCK, length * 4, Math.max(1, fitting));
  }
}

interface BlockRequest {
  readonly table: string;
  readonly columns: readonly string[] | undefined;
  readonly from: number;
  readonly length: number;
}

interface Block {
  readonly rows: readonly RowSeen[];
  readonly rowCount: number;
  readonly bytes: number;
}

async function readBlock(
  run: Run,
  shapes: Shapes,
  { table: name, columns, from, length }: BlockRequest,
): Promise<Block | 'too-large'> {
  const shape = shapeNamed(shapes, name);
  return run(async (context) => {
    const table = context.workbook.tables.getItem(name);
    const header = table.getHeaderRowRange();
    const body = table.getDataBodyRange();
    header.load('values');
    body.load('rowCount');
    const epoch = surveyEpoch(context, [shape]);
    const ranges = (columns ?? [null]).map((column) => {
      // Beyond the last row it reads what stands below the table; that is cut off again.
      const cells = column === null ? body.getRow(from) : cellOf(table, column, from);
      const range = cells.getResizedRange(length - 1, 0);
      range.load('values, valueTypes, formulas');
      return { column, range };
    });
    try {
      await context.sync();
    } catch (error) {
      if (isCode(error, 'ResponsePayloadSizeLimitExceeded') && length > 1) return 'too-large';
      if (isCode(error, 'ItemNotFound'))
        throw new WorkbookError('unreadable', { cause: error, message: `no table ${name}` });
      throw error;
    }
    const count = Math.max(0, Math.min(length, body.rowCount - from));
    const parts = ranges
      .filter(({ range }) => !range.isNullObject)
      .map(({ column, range }) =>
        readRows(
          firstRows(range, count),
          { shape, headers: column === null ? headersOf(header) : [column], epoch: epoch() },
          from,
        ),
      );
    const rows = Array.from({ length: count }, (_, index): RowSeen => ({
      table: name,
      position: from + index,
      cells: Object.assign({}, ...parts.map((part) => part[index]?.cells)) as RowSeen['cells'],
    }));
    return { rows, rowCount: body.rowCount, bytes: weight(rows) };
  });
}

const cellOf = (table: Excel.Table, column: string, row: number): Excel.Range =>
  table.columns.getItemOrNullObject(column).getDataBodyRange().getCell(row, 0);

const headersOf = (header: Excel.Range): readonly string[] => (header.values[0] ?? []).map(String);

const firstRows = ({ values, valueTypes, formulas }: Loaded, count: number): Loaded => ({
  values: values.slice(0, count),
  valueTypes: valueTypes.slice(0, count),
  formulas: formulas.slice(0, count),
});

/** Roughly the bytes of the answer: a text comes as value and as formula, three bytes a sign. */
const weight = (rows: readonly RowSeen[]): number =>
  1 +
  rows
    .flatMap(({ cells }) => Object.values(cells))
    .reduce((sum, cell) => sum + 32 + (cell.kind === 'text' ? cell.text.length * 6 : 12), 0);
