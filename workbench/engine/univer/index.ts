import { UniverInstanceType, type Univer } from '@univerjs/core';
import { IFunctionService } from '@univerjs/engine-formula';
import type { WorkbookModel } from '../../file/model';
import { engineOver } from '../memory/memory-engine';
import type { Engine, SheetId, WriteOutcome } from '../port';
import { ScreenCalculation } from './calculation';
import { currentModel } from './current-model';
import { CustomFunctions } from './custom-functions';
import { Display } from './display';
import { createHeadlessUniver } from './headless';
import { Formats } from './held-format';
import { Layout } from './layout';
import { Links } from './links';
import { loadCells, loadOutline } from './load-book';
import { screenData } from './load-screen';
import { MirrorBook } from './mirror-book';
import { MirrorCalculation } from './mirror-calculation';
import { OwnFormulas } from './own-formulas';
import { Person } from './person';
import { correctFunctions } from './runtime-patches';
import { Screen } from './screen';
import { ScreenChanges } from './screen-changes';
import { shownEngine } from './shown-engine';
import { TEXTS } from './texts';

export interface UniverOptions {
  readonly model: WorkbookModel;
  readonly name: string;
  readonly readOnly?: boolean;
  readonly locale: 'zh-CN' | 'en-US';
  /** where the grid is drawn; null = nowhere */
  readonly container: HTMLElement | null;
  /** the year that a date typed without one is in */
  readonly year?: number;
}

export interface UniverEngine extends Engine {
  /** The workbook as a file would have it now. */
  currentModel(): WorkbookModel;
  /** As if a person had typed it and pressed Enter. */
  type(sheet: SheetId, row: number, column: number, text: string): Promise<WriteOutcome>;
  dispose(): void;
}

let units = 0;

export async function openUniverEngine(options: UniverOptions): Promise<UniverEngine> {
  const { model, name, locale, container } = options;
  const univer: Univer = container
    ? (await import('./drawn')).createDrawnUniver(container, locale)
    : createHeadlessUniver();
  const unitId = `workbook-${++units}`;
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, screenData(model, unitId, name));
  const screen = new Screen(univer, unitId);
  const formats = new Formats(screen.workbook().getStyles());
  const layout = new Layout(screen, model);
  const facts = { name, readOnly: options.readOnly ?? false, date1904: model.date1904 };
  const year = options.year ?? new Date().getFullYear();
  const book = new MirrorBook({ locale, date1904: facts.date1904, year }, (sheet, shift) =>
    layout.shift(sheet, shift),
  );
  book.outline = loadOutline(model, formats);
  for (const sheet of model.sheets) book.grid(sheet.id).adopt(loadCells(sheet, formats));
  book.selection = firstCell(book.outline.activeSheet);

  const own = new OwnFormulas(screen, book);
  let results = 0;
  const recalculation = new ScreenCalculation(screen, own, (sheets) => {
    results++;
    if (container) screen.redraw();
    for (const sheet of sheets) book.emit({ kind: 'calculated', sheet });
  });
  const service = screen.injector.get(IFunctionService);
  correctFunctions(service);
  const functions = new CustomFunctions(service, unitId);
  const calculation = new MirrorCalculation({ book, screen, recalculation, functions, own });
  const sheets = book.outline.sheets.map((sheet) => ({
    ...sheet,
    filteredRows: new Set<number>(),
  }));
  const shown = {
    ...book.outline,
    sheets,
    tables: [],
    names: [],
  };
  const display = new Display({ screen, book, formats, calculation, own }, shown);
  const engine = shownEngine(engineOver(book, calculation, facts), display, calculation);
  display.show();
  // At once: on a busy machine Univer's timer is due before anything else gets its turn.
  recalculation.trustResults();
  // Univer takes in the tables a moment later.
  await new Promise((done) => setTimeout(done, 0));
  recalculation.trustResults();
  if (model.calculateOnOpen) recalculation.all();
  else recalculation.cells(calculation.formulas((formula, at) => isOpen(formula, screen, at)));
  await calculation.settleFormulas();

  if (container) {
    const { drawnParts } = await import('./drawn-parts');
    drawnParts({
      screen,
      layout,
      recalculation,
      calculation,
      book,
      engine,
      changes: () => book.version + results,
    });
  }
  const person = new Person({
    screen,
    book,
    engine,
    changes: new ScreenChanges(screen, book, formats),
    links: new Links(engine, (sheet) => layout.linksOn(sheet), container),
    texts: TEXTS[locale],
  });

  return {
    ...engine,
    currentModel: () => currentModel({ opened: model, book, screen, formats, layout }),
    type: (sheet, row, column, text) => person.typed(sheet, row, column, text),
    async whenCalculated() {
      await person.settled();
      await engine.whenCalculated();
    },
    dispose() {
      screen.dispose();
      univer.dispose();
    },
  };
}

/** Volatile, or without a result in the file: everything else is as the file says. */
function isOpen(
  formula: string,
  screen: Screen,
  { sheet, row, column }: { sheet: SheetId; row: number; column: number },
): boolean {
  if (/\b(TODAY|NOW|RAND|RANDBETWEEN)\(/i.test(formula)) return true;
  return screen.cell(sheet, row, column)?.v === undefined;
}

const firstCell = (sheet: SheetId) => ({
  sheet,
  rects: [{ row: 0, column: 0, rows: 1, columns: 1 }],
  active: { row: 0, column: 0 },
});
