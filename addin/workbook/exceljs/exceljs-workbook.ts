import { packs } from '../../registers';
import { contentReader } from '../content/content-reader';
import { ContentTable } from '../content/content-table';
import { epochOf } from '../date-system';
import type { WorkbookReader } from '../port';
import { tablesOf, type TableShape } from '../table-shape';
import { readContent } from './read-content';

/**
 * A workbook file, read without Excel; nothing is ever saved into it. `tables` say which columns
 * are days, for files that count from 1904; without them those of every pack do.
 */
export async function exceljsWorkbook(
  bytes: Uint8Array,
  shapes: readonly TableShape[] = packs.flatMap(tablesOf),
): Promise<WorkbookReader> {
  const { workbookId = '', date1904 = false, tables } = await readContent(bytes, shapes);
  const epoch = epochOf(date1904);
  const byName = new Map(
    tables.map((table) => [table.shape.table, new ContentTable(table, epoch)] as const),
  );
  return {
    ...contentReader(byName),
    facts: () => Promise.resolve({ workbookId, readOnly: false, tables: [...byName.keys()] }),
  };
}
