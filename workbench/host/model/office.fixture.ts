import { createMemoryEngine, type MemoryOptions } from '../../engine/memory/memory-engine';
import { createNodeOffice, type NodeOfficeOptions } from '../node-office';

/** The real office.js over a workbook in memory. */
export function openOffice(options: MemoryOptions & NodeOfficeOptions = {}) {
  const engine = createMemoryEngine({ year: 2026, ...options });
  const office = createNodeOffice(engine, options);
  const run = <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
    office.Excel.run(work);
  return { engine, office, run };
}

/** The code of the error that a promise ends with. */
export async function codeOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
  return 'no error';
}

/** Writes a block of values to the first sheet and makes a table 采购 of it. */
export function purchases(context: Excel.RequestContext): Excel.Table {
  const sheet = context.workbook.worksheets.getFirst();
  sheet.getRange('A1:C3').values = [
    ['品名', '数量', '单价'],
    ['大米', 10, 3.5],
    ['面粉', 5, 4],
  ];
  const table = sheet.tables.add('A1:C3', true);
  table.name = '采购';
  return table;
}
