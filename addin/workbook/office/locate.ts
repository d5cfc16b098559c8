import type { RowKey, SumRequest } from '../port';
import { canLookUp, equalTo, literal } from './find-text';

/** Where a text may stand. MATCH does not tell A from a: what it finds is only a candidate. */
export type Located =
  | { readonly kind: 'at'; readonly first: number; readonly count: number }
  | { readonly kind: 'nowhere' }
  /** Excel cannot look for this text: the column has to be read */
  | { readonly kind: 'unknown' };

/** Adds to the batch the search for one row, or for all that have the text. */
export function locateText(
  context: Excel.RequestContext,
  { table, column, text }: RowKey,
  all: boolean,
): () => Located {
  if (text === '') return () => ({ kind: 'nowhere' });
  if (!canLookUp(text)) return () => ({ kind: 'unknown' });
  const { functions } = context.workbook;
  const cells = columnCells(context, table, column);
  const first = functions.match(literal(text), cells, 0);
  first.load('value, error');
  const count = all ? functions.countIf(cells, equalTo(text)) : null;
  count?.load('value');
  return () => {
    // Without a hit `value` holds nothing of use; which nothing depends on the host.
    if (first.error || typeof first.value !== 'number') return { kind: 'nowhere' };
    return { kind: 'at', first: first.value - 1, count: count ? Number(count.value) : 1 };
  };
}

/** Adds to the batch how many cells hold the text. */
export function countText(
  context: Excel.RequestContext,
  { table, column, text }: RowKey,
): () => number {
  const count = context.workbook.functions.countIf(
    columnCells(context, table, column),
    equalTo(text),
  );
  count.load('value');
  return () => Number(count.value);
}

/** Adds to the batch the total of a column over the rows that hold the text. */
export function sumWhere(
  context: Excel.RequestContext,
  { table, column, text, of, filled }: SumRequest,
): () => number {
  const cells = (header: string): Excel.Range => columnCells(context, table, header);
  const total = context.workbook.functions.sumIfs(
    ...[cells(of), cells(column), equalTo(text), cells(filled), ANYTHING],
  );
  total.load('value');
  return () => Number(total.value);
}

/** A criterion that every cell fulfils which is not empty. */
const ANYTHING = '<>';

const columnCells = (context: Excel.RequestContext, table: string, column: string): Excel.Range =>
  context.workbook.tables.getItem(table).columns.getItem(column).getDataBodyRange();
