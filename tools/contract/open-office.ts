import { officeWorkbook, type OfficeWorkbook } from '../../addin/workbook/office';
import type { WorkbookContent } from '../../addin/workbook/people';
import type { Evaluate } from '../../workbench/engine/memory/calculation';
import { createMemoryEngine } from '../../workbench/engine/memory/memory-engine';
import type { Engine } from '../../workbench/engine/port';
import {
  createNodeOffice,
  type NodeOffice,
  type NodeOfficeOptions,
} from '../../workbench/host/node-office';
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

type FormulasOf = (engine: () => Growing) => Evaluate;

export async function openOffice(
  content: WorkbookContent,
  formulas: FormulasOf = (engine) => describedFormulas(content.tables, engine),
): Promise<OpenOffice> {
  const engine = await openEngine(content, formulas);
  return { engine, ...officeOn(engine, content) };
}

/** A spreadsheet with the content in it, which nobody's add-in has opened yet. */
export async function openEngine(content: WorkbookContent, formulas: FormulasOf): Promise<Growing> {
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
  void engine.forgetUndo();
  return engine;
}

/** A pane that is opened on it. */
export function officeOn(
  engine: Engine,
  { tables }: WorkbookContent,
  options: Pick<NodeOfficeOptions, 'around'> = {},
): Omit<OpenOffice, 'engine'> {
  const office = createNodeOffice(engine, { profile: excel2021, ...options });
  const workbook = officeWorkbook(
    tables.map(({ shape }) => shape),
    { run: (batch) => office.Excel.run(batch) },
  );
  return { office, workbook };
}
