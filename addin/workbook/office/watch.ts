import type { Hint } from '../port';
import type { Run } from './host';
import type { Shapes } from './look';
import { sheetOf } from './selection';

/**
 * Listens to the whole workbook. A change is told by its sheet: a paste below a table that did not
 * take it in matters as well. Excel tells every change to everybody who has the workbook open.
 */
export async function watch(
  run: Run,
  shapes: Shapes,
  onHint: (hint: Hint) => void,
): Promise<() => Promise<void>> {
  const tables = await tablesBySheet(run, shapes);
  return run(async (context) => {
    const { worksheets } = context.workbook;
    // A table that is turned into a range changes no cell.
    const onTables = (): Promise<void> => {
      onHint({ kind: 'changed', byUs: false });
      return Promise.resolve();
    };
    const handlers = [
      context.workbook.tables.onAdded.add(onTables),
      context.workbook.tables.onDeleted.add(onTables),
      worksheets.onSelectionChanged.add(() => {
        onHint({ kind: 'selection' });
        return Promise.resolve();
      }),
      worksheets.onChanged.add(({ worksheetId, triggerSource }) => {
        const [table, another] = tables.get(worksheetId) ?? [];
        onHint({
          kind: 'changed',
          byUs: triggerSource === 'ThisLocalAddin',
          ...(table !== undefined && another === undefined && { table }),
        });
        return Promise.resolve();
      }),
    ];
    await context.sync();
    return async () => {
      // A handler can only be taken away in the context that it was added in.
      for (const handler of handlers) handler.remove();
      await context.sync();
    };
  });
}

async function tablesBySheet(
  run: Run,
  shapes: Shapes,
): Promise<ReadonlyMap<string, readonly string[]>> {
  return run(async (context) => {
    const found = [...shapes.keys()].map((name) => {
      const table = context.workbook.tables.getItemOrNullObject(name);
      const sheet = sheetOf(table);
      table.load('name');
      sheet.load('id');
      return { name, table, sheet };
    });
    await context.sync();
    const sheets = new Map<string, string[]>();
    for (const { name, table, sheet } of found)
      if (!table.isNullObject) sheets.set(sheet.id, [...(sheets.get(sheet.id) ?? []), name]);
    return sheets;
  });
}
