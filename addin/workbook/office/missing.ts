import type { LookRequest, MissingPart } from '../port';
import type { Run } from './host';

/** Asks Excel which tables and columns of a request are not there. Only when something failed. */
export async function findMissing(
  run: Run,
  { rows, matching = [], counts = [], numbers = [], sums = [], appendTo = [] }: LookRequest,
): Promise<readonly MissingPart[]> {
  const asked: readonly MissingPart[] = [
    ...[...rows, ...matching, ...counts, ...numbers].map((part) =>
      'column' in part ? { table: part.table, column: part.column } : { table: part.table },
    ),
    ...sums.flatMap(({ table, column, of, filled }) =>
      [column, of, filled].map((header) => ({ table, column: header })),
    ),
    ...appendTo.map((table) => ({ table })),
  ];
  return run(async (context) => {
    const found = asked.map(({ table: name, column }) => {
      const table = context.workbook.tables.getItemOrNullObject(name);
      table.load('name');
      const item = column === undefined ? null : table.columns.getItemOrNullObject(column);
      item?.load('name');
      return { table, item };
    });
    await context.sync();
    return found.flatMap(({ table, item }, index): readonly MissingPart[] => {
      const part = asked[index];
      if (!part) return [];
      if (table.isNullObject) return [{ table: part.table }];
      return item?.isNullObject ? [part] : [];
    });
  });
}

export const isMissing =
  (missing: readonly MissingPart[]) =>
  (table: string, column?: string): boolean =>
    missing.some(
      (part) => part.table === table && (part.column === undefined || part.column === column),
    );
