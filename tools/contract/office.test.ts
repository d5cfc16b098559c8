import { workbookContract, type TestBench } from '../../addin/workbook/contract';
import { officeWorkbook } from '../../addin/workbook/office';
import type { WorkbookContent } from '../../addin/workbook/people';
import { createMemoryEngine } from '../../workbench/engine/memory/memory-engine';
import { createNodeOffice } from '../../workbench/host/node-office';
import { excel2021 } from '../../workbench/host/profiles';
import { onlookerAt, peopleAt, withGrowth, type Growing } from './at-the-engine';
import { describedFormulas } from './formulas';
import { layOut } from './sheets';

/** The office adapter over the unmodified office.js, as Excel 2021 lets it be used. */
workbookContract('office', async (content): Promise<TestBench> => {
  const engine = await engineWith(content);
  const office = createNodeOffice(engine, { profile: excel2021 });
  return {
    workbook: officeWorkbook(
      content.tables.map(({ shape }) => shape),
      { run: (batch) => office.Excel.run(batch) },
    ),
    people: peopleAt(engine, content.tables),
    onlooker: onlookerAt(engine),
  };
});

async function engineWith(content: WorkbookContent): Promise<Growing> {
  const engine: Growing = withGrowth(
    createMemoryEngine({
      readOnly: content.readOnly ?? false,
      date1904: content.date1904 ?? false,
      sheets: content.tables.length > 0 ? content.tables.map(({ shape }) => shape.table) : ['空'],
      evaluate: describedFormulas(content.tables, () => engine),
    }),
  );
  for (const table of content.tables) await layOut(engine, table);
  if (content.workbookId !== undefined) await engine.setProperty('rk.workbook', content.workbookId);
  return engine;
}
