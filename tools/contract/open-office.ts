import { officeWorkbook, type OfficeWorkbook } from '../../addin/workbook/office';
import type { WorkbookContent } from '../../addin/workbook/people';
import type { Evaluate } from '../../workbench/engine/memory/calculation';
import { createMemoryEngine } from '../../workbench/engine/memory/memory-engine';
import { createNodeOffice, type NodeOffice } from '../../workbench/host/node-office';
import { excel2021 } from '../../workbench/host/profiles';
import { withGrowth, type Growing } from './at-the-engine';
import { describedFormulas } from './formulas';
import { layOut } from './sheets';

/** Our office adapter on the unmodified office.js, answered as Excel 2021 would answer it. */
export interface OpenOffice {
  readonly engine: Growing;
  readonly office: NodeOffice;
  readonly workbook: OfficeWorkbook;
}

export async function openOffice(
  content: WorkbookContent,
  formulas: (engine: () => Growing) => Evaluate = (engine) =>
    describedFormulas(content.tables, engine),
): Promise<OpenOffice> {
  const { tables } = content;
  const engine: Growing = withGrowth(
    createMemoryEngine({
      readOnly: content.readOnly ?? false,
      date1904: content.date1904 ?? false,
      sheets: tables.length > 0 ? tables.map(({ shape }) => shape.table) : ['空'],
      evaluate: formulas(() => engine),
    }),
  );
  for (const table of tables) await layOut(engine, table);
  if (content.workbookId !== undefined) await engine.setProperty('rk.workbook', content.workbookId);
  const office = createNodeOffice(engine, { profile: excel2021 });
  const workbook = officeWorkbook(
    tables.map(({ shape }) => shape),
    { run: (batch) => office.Excel.run(batch) },
  );
  return { engine, office, workbook };
}
