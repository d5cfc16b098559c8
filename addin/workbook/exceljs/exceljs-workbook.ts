import { packs } from '../../registers';
import { memoryWorkbook } from '../memory';
import type { WorkbookReader } from '../port';
import { tablesOf, type TableShape } from '../table-shape';
import { readContent } from './read-content';

/**
 * A workbook file, read without Excel; nothing is ever saved into it. `tables` say which columns
 * are days, for files that count from 1904; without them those of every pack do.
 */
export async function exceljsWorkbook(
  bytes: Uint8Array,
  tables: readonly TableShape[] = packs.flatMap(tablesOf),
): Promise<WorkbookReader> {
  const { facts, look, scan } = memoryWorkbook(await readContent(bytes, tables));
  return { facts, look, scan };
}
