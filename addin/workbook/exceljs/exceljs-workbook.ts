import { packs } from '../../registers';
import { contentReader } from '../content/content-reader';
import { ContentTable } from '../content/content-table';
import { epochOf } from '../date-system';
import type { WorkbookReader } from '../port';
import { tablesOf, type TableShape } from '../table-shape';
import { readContent, type TablePlace } from './read-content';

/** Reads a file, and tells where in it a table stands. */
export interface FileWorkbook extends WorkbookReader {
  placeOf(table: string): TablePlace | null;
}

/**
 * A workbook file, read without Excel; nothing is ever saved into it. `tables` say which columns
 * are days, for files that count from 1904; without them those of every pack do.
 */
export async function exceljsWorkbook(
  bytes: Uint8Array,
  shapes: readonly TableShape[] = packs.flatMap(tablesOf),
): Promise<FileWorkbook> {
  const content = await readContent(bytes, shapes);
  const { workbookId = '', date1904 = false, tables, places, looks } = content;
  const epoch = epochOf(date1904);
  const byName = new Map(
    tables.map((table) => [table.shape.table, new ContentTable(table, epoch)] as const),
  );
  return {
    ...contentReader(byName),
    looks: (table) => looks.get(table) ?? null,
    facts: () => Promise.resolve({ workbookId, readOnly: false, tables: [...byName.keys()] }),
    placeOf: (table) => places.get(table) ?? null,
  };
}
