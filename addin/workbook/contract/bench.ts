import type { Onlooker, People, WorkbookContent } from '../people';
import type { RowSeen, WorkbookPort, WorkbookReader } from '../port';

/** A workbook with one of our adapters at it, people who disturb it and somebody who looks on. */
export interface TestBench {
  readonly workbook: WorkbookPort;
  readonly people: People;
  readonly onlooker: Onlooker;
}

export type MakeBench = (content: WorkbookContent) => Promise<TestBench>;
export type MakeReader = (content: WorkbookContent) => Promise<WorkbookReader>;

export async function allRows(
  workbook: WorkbookReader,
  table: string,
  columns?: readonly string[],
): Promise<readonly RowSeen[]> {
  const rows: RowSeen[] = [];
  for await (const block of workbook.scan(table, columns)) rows.push(...block);
  return rows;
}
