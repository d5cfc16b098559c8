// Sheets of another file come into the open workbook, through the same port as everything else.
// What the port has no word for stays behind: widths, frozen panes, conditional formats, links.
import type { Engine, Rect, SheetId } from '../engine/port';
import { contains } from '../engine/rect';
import { renameInFormula, type Renamed } from '../engine/rename-in-formula';
import { optionsOf } from '../engine/univer/protection-models';
import { formulaForPerson } from '../engine/univer/structured';
import { ruleOf } from '../engine/univer/validation-models';
import type { SheetModel, TableModel } from '../file/model';
import { Package } from '../file/package';
import { readWorkbook, type ReadWorkbook } from '../file/read-workbook';
import { HostError, invalidArgument } from './errors';
import { fillSheet, type WrittenFormula } from './fill-sheet';

const API = { source: 'api' } as const;

/** What Excel on the web refuses to bring along, by the type of its relation. */
const UNSUPPORTED = ['chart', 'comments', 'drawing', 'pivotTable', 'slicer', 'threadedComment'];

/** Gives the ids of the new sheets, which stand in a row from `position` on. */
export async function insertWorksheets(
  engine: Engine,
  bytes: Uint8Array,
  wanted: readonly string[],
  position: number,
): Promise<readonly SheetId[]> {
  const { file, read } = open(bytes);
  const { model, parts } = read;
  if (wanted.some((name) => !model.sheets.some((sheet) => sheet.name === name)))
    throw invalidArgument();
  const sheets = model.sheets.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  for (const { id } of sheets)
    if (
      file
        .relations(parts.sheets.get(id)?.part ?? '')
        .some(({ type }) => UNSUPPORTED.includes(type))
    )
      throw new HostError(
        'UnsupportedFeature',
        'The operation failed because the source worksheet contains one or more unsupported features.',
      );

  const added = new Map<SheetModel, SheetId>();
  for (const sheet of sheets) {
    const id = await engine.addSheet(freeName(engine, sheet.name));
    await engine.moveSheet(id, position + added.size);
    added.set(sheet, id);
  }
  const renamed = [...renamedSheets(engine, added), ...renamedTables(engine, sheets)];
  const follow = (formula: string): string =>
    renamed.reduce((text, each) => renameInFormula(text, undefined, each), formula);
  for (const [sheet, id] of added) await fill(engine, read, sheet, id, follow);
  for (const { name, formula, sheet, hidden, comment } of model.names) {
    const scope = [...added].find(([{ name: own }]) => own === sheet)?.[1];
    const taken = engine.names().some((known) => known.name === name && known.scope === 'workbook');
    if (/^_xl/i.test(name) || (sheet !== undefined && scope === undefined) || (!scope && taken))
      continue;
    await engine.setName({
      ...{ name, scope: scope ?? 'workbook', refersTo: follow(formula) },
      ...{ visible: !hidden, comment: comment ?? '' },
    });
  }
  return [...added.values()];
}

function open(bytes: Uint8Array): { readonly file: Package; readonly read: ReadWorkbook } {
  try {
    const file = Package.open(bytes);
    return { file, read: readWorkbook(file) };
  } catch (cause) {
    throw invalidArgument(cause instanceof Error ? cause.message : undefined);
  }
}

function freeName(engine: Engine, wanted: string): string {
  const taken = new Set(engine.sheets().map(({ name }) => name.toLowerCase()));
  let name = wanted;
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${wanted.slice(0, 26)} (${n})`;
  return name;
}

function* renamedSheets(
  engine: Engine,
  added: ReadonlyMap<SheetModel, SheetId>,
): Generator<Renamed> {
  for (const [{ name: from }, id] of added) {
    const to = engine.sheets().find((sheet) => sheet.id === id)!.name;
    if (to !== from) yield { kind: 'sheet', from, to };
  }
}

function* renamedTables(engine: Engine, sheets: readonly SheetModel[]): Generator<Renamed> {
  const taken = new Set(engine.tables().map(({ name }) => name.toLowerCase()));
  for (const { name: from } of sheets.flatMap(({ tables }) => tables)) {
    let to = from;
    for (let n = 1; taken.has(to.toLowerCase()); n++) to = `${from}${n}`;
    taken.add(to.toLowerCase());
    if (to !== from) yield { kind: 'table', from, to };
  }
}

async function fill(
  engine: Engine,
  { model }: ReadWorkbook,
  sheet: SheetModel,
  id: SheetId,
  follow: (formula: string) => string,
): Promise<void> {
  const inTable: WrittenFormula = (formula, row, column) => {
    const at: Rect = { row, column, rows: 1, columns: 1 };
    const table = sheet.tables.find(({ area }) => contains(area, at));
    return follow(formulaForPerson(formula, table?.name));
  };
  const totals = sheet.tables.filter(({ showTotals }) => showTotals).map(totalsRow);
  await fillSheet(engine, id, sheet, model.styles, { written: inTable, except: totals });
  for (const table of sheet.tables) await addTable(engine, id, table, follow);
  for (const rect of totals)
    await fillSheet(engine, id, sheet, model.styles, { written: inTable, only: rect });
  for (const validation of sheet.validations) {
    const rule = ruleOf(validation);
    for (const rect of rule ? validation.areas : [])
      await engine.setValidation({ sheet: id, rect }, rule ?? null);
  }
  for (const [row, { hidden }] of sheet.rows)
    if (hidden) await engine.setRowsHidden(id, row, 1, true);
  for (const { from, to, hidden } of sheet.columns)
    if (hidden) await engine.setColumnsHidden(id, from, to - from + 1, true);
  if (sheet.visibility !== 'visible') await engine.setVisibility(id, sheet.visibility);
  if (sheet.protection) await engine.protect(id, optionsOf(sheet.protection));
}

const totalsRow = ({ area }: TableModel): Rect => ({
  ...area,
  row: area.row + area.rows - 1,
  rows: 1,
});

async function addTable(
  engine: Engine,
  sheet: SheetId,
  table: TableModel,
  follow: (formula: string) => string,
): Promise<void> {
  const { area, showHeaders, showTotals } = table;
  const name = follow(`=${table.name}`).slice(1);
  const rect = { ...area, rows: area.rows - (showTotals ? 1 : 0) };
  const id = await engine.addTable({ sheet, rect }, { name, hasHeaders: showHeaders });
  // Written once more, a formula that the whole column has becomes the column's own.
  for (const [at, { formula }] of table.columns.entries()) {
    if (formula === undefined) continue;
    const first = { row: area.row + 1, column: area.column + at, rows: 1, columns: 1 };
    const text = follow(formulaForPerson(formula, table.name));
    await engine.writeBlock({ sheet, rect: first }, [[text]], API);
  }
  if (showTotals) await engine.setTotals(id, true);
}
