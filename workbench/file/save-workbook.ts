// Saves a workbook into the package it was opened from: parts that did not change stay as they are.
import { EMPTY_SHEET } from './empty-sheet';
import type { CellModel, CellValue, SheetModel, WorkbookModel } from './model';
import { moveNotes } from './move-notes';
import { type Package } from './package';
import type { ReadWorkbook, SheetPart } from './read-workbook';
import { dynamicArrayMetadata } from './write-metadata';
import { sameValue, sheetDataText, type CellsContext } from './write-cells';
import { writeProperties } from './write-properties';
import { changedSheetText, emptySheetText } from './write-sheet';
import { stringWriter } from './write-strings';
import { styleWriter, type StyleWriter } from './write-styles';
import { changedTableText, newTableText } from './write-table';
import { changedWorkbookText, type SheetEntry } from './write-workbook';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export interface SaveRequest {
  readonly file: Package;
  readonly read: ReadWorkbook;
  /** What the engine said right after opening: what differs from it was changed by somebody. */
  readonly before: WorkbookModel;
  readonly now: WorkbookModel;
  readonly isCustomFunction: (name: string) => boolean;
}

export function saveWorkbook(request: SaveRequest): Uint8Array {
  const file = request.file.copy();
  const { read, before, now, isCustomFunction } = request;
  const { parts } = read;
  const stylesSource = parts.styles ? file.text(parts.styles) : undefined;
  const styles = stylesSource ? styleWriter(stylesSource, read.model.styles) : PLAIN_ONLY;
  const formats = new Map<number, number>();
  const format = (style: number): number => {
    const known = formats.get(style);
    if (known !== undefined) return known;
    const model = now.styles[style];
    const number = model ? styles.cellFormat(model) : 0;
    formats.set(style, number);
    return number;
  };
  const strings = stringWriter(parts.strings ? file.text(parts.strings) : undefined, read.strings);
  const cells: CellsContext = {
    date1904: read.model.date1904,
    strings: read.strings,
    format,
    stringIndex: strings.indexOf,
    isCustomFunction,
    dynamicArray: dynamicArrayMetadata(file, parts.workbook),
  };

  const entries: SheetEntry[] = [];
  const changes = new Set<CellsChange>();
  for (const sheet of now.sheets) {
    const known = parts.sheets.get(sheet.id);
    const part = known ?? addSheetPart(file, parts.workbook);
    changes.add(saveSheet({ file, part, known, sheet, styles, cells, request }));
    entries.push({ id: sheet.id, sheet, relation: part.relation, isNew: known === undefined });
  }
  for (const [id, part] of parts.sheets)
    if (!now.sheets.some((sheet) => sheet.id === id)) removeSheetPart(file, parts.workbook, part);

  if (parts.styles && stylesSource !== undefined && styles.text() !== stylesSource)
    file.write(parts.styles, styles.text());
  if (parts.strings && strings.changed()) file.write(parts.strings, strings.text());
  const calculated =
    changes.has('formulas') ||
    changes.has('results') ||
    (changes.has('values') && cannotAllBeCalculated(read.model, now));
  const workbookSource = file.text(parts.workbook);
  const workbook = changedWorkbookText(workbookSource, {
    before,
    now,
    entries,
    calculated,
    isCustomFunction,
  });
  if (workbook !== workbookSource) file.write(parts.workbook, workbook);
  if (changes.has('formulas')) dropCalculationChain(file, parts.workbook);
  if (JSON.stringify(before.properties) !== JSON.stringify(now.properties))
    writeProperties(file, now.properties);
  return file.save();
}

/** A file without styles.xml has one format only; what is formatted in it cannot be kept. */
const PLAIN_ONLY: StyleWriter = {
  cellFormat: () => 0,
  conditionalFormat: () => 0,
  text: () => '',
};

interface SheetJob {
  readonly file: Package;
  readonly part: SheetPart;
  readonly known: SheetPart | undefined;
  readonly sheet: SheetModel;
  readonly styles: StyleWriter;
  readonly cells: CellsContext;
  readonly request: SaveRequest;
}

/** What of a sheet's cells changed, the strongest of it: results alone leave the formulas. */
type CellsChange = 'nothing' | 'values' | 'results' | 'formulas';

function saveSheet({ file, part, known, sheet, styles, cells, request }: SheetJob): CellsChange {
  const source = file.text(part.part);
  const before = known
    ? (request.before.sheets.find(({ id }) => id === sheet.id) ?? EMPTY_SHEET)
    : EMPTY_SHEET;
  const cellsChanged = !sameCells(before, sheet);
  const prefix = /<(\w+:)?worksheet[\s>]/.exec(source)?.[1] ?? '';
  const tableRelations = saveTables(file, part, before, sheet, request.isCustomFunction);
  const text = changedSheetText(source, before, sheet, {
    isCustomFunction: request.isCustomFunction,
    format: (style) => cells.format(style),
    conditionalFormat: (format) => styles.conditionalFormat(format),
    linkTo: (address) => linkTo(file, part.part, address),
    sheetData: cellsChanged
      ? sheetDataText(sheet, known ? { source, prefix } : { source: '', prefix: '' }, cells)
      : undefined,
    inFront: inFront(request, sheet.id),
    tableRelations,
  });
  if (text !== source) file.write(part.part, text);
  moveNotes(file, part.part, before, sheet);
  return cellsChanged ? changeOf(before, sheet) : 'nothing';
}

function changeOf(before: SheetModel, now: SheetModel): CellsChange {
  const [was, is] = [formulasOf(before), formulasOf(now)];
  if (!sameMaps(was, is, (a, b) => a.formula === b.formula)) return 'formulas';
  return sameMaps(was, is, (a, b) => sameValue(a.value, b.value)) ? 'values' : 'results';
}

function formulasOf(sheet: SheetModel): ReadonlyMap<string, CellModel> {
  const found = new Map<string, CellModel>();
  for (const [row, cells] of sheet.cells)
    for (const [column, cell] of cells)
      if (cell.formula !== undefined) found.set(`${row}:${column}`, cell);
  return found;
}

/**
 * A formula that gave a result in the file and gives an error here uses what the workbench does not
 * know: what it depends on cannot be seen, so Excel shall calculate it.
 */
function cannotAllBeCalculated(read: WorkbookModel, now: WorkbookModel): boolean {
  return now.sheets.some((sheet) => {
    const was = read.sheets.find(({ id }) => id === sheet.id);
    for (const [row, cells] of sheet.cells)
      for (const [column, { formula, value }] of cells) {
        if (formula === undefined || !isError(value)) continue;
        if (!isError(was?.cells.get(row)?.get(column)?.value ?? null)) return true;
      }
    return false;
  });
}

const isError = (value: CellValue): boolean => typeof value === 'object' && value !== null;

function inFront({ before, now }: SaveRequest, id: string): boolean | undefined {
  const front = now.sheets[now.activeSheet]?.id;
  if (before.sheets[before.activeSheet]?.id === front) return undefined;
  return id === front;
}

export function sameCells(a: SheetModel, b: SheetModel): boolean {
  return (
    sameMaps(a.rows, b.rows, sameJson) &&
    sameMaps(a.cells, b.cells, (x, y) => sameMaps(x, y, unchanged))
  );
}

function sameMaps<K, T>(
  a: ReadonlyMap<K, T>,
  b: ReadonlyMap<K, T>,
  same: (x: T, y: T) => boolean,
): boolean {
  if (a.size !== b.size) return false;
  for (const [key, value] of a) {
    const other = b.get(key);
    if (other === undefined || !same(value, other)) return false;
  }
  return true;
}

/** Cell by cell, without the texts that a comparison of JSON would make of a long register. */
const unchanged = (a: CellModel, b: CellModel): boolean =>
  a === b ||
  (sameValue(a.value, b.value) &&
    a.formula === b.formula &&
    a.style === b.style &&
    a.spilled === b.spilled &&
    a.rich === b.rich &&
    sameJson(a.spill, b.spill));

const sameJson = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

/** Relations of the sheet's tables if their number changed. */
function saveTables(
  file: Package,
  part: SheetPart,
  before: SheetModel,
  sheet: SheetModel,
  isCustom: (name: string) => boolean,
): readonly string[] | undefined {
  const relations = new Map([...part.tables].map(([id, { relation }]) => [id, relation]));
  let changed = false;
  for (const table of sheet.tables) {
    const present = part.tables.get(table.id);
    const old = before.tables.find(({ id }) => id === table.id);
    if (present && old) {
      if (sameJson(old, table)) continue;
      file.write(present.part, changedTableText(file.text(present.part), old, table, isCustom));
      continue;
    }
    const name = file.freeName((number) => `xl/tables/table${number}.xml`);
    file.add(name, newTableText(table, isCustom), `${CONTENT}.table+xml`);
    relations.set(table.id, file.relate(part.part, `${RELATIONSHIPS}/table`, name));
    changed = true;
  }
  for (const [id, { part: tablePart, relation }] of part.tables)
    if (!sheet.tables.some((table) => table.id === id)) {
      file.remove(tablePart);
      file.unrelate(part.part, relation);
      relations.delete(id);
      changed = true;
    }
  return changed ? [...relations.values()] : undefined;
}

function linkTo(file: Package, part: string, address: string): string {
  const present = file
    .relations(part)
    .find(({ external, target }) => external && target === address);
  return present?.id ?? file.relate(part, `${RELATIONSHIPS}/hyperlink`, address, true);
}

function addSheetPart(file: Package, workbook: string): SheetPart {
  const part = file.freeName((number) => `xl/worksheets/sheet${number}.xml`);
  file.add(part, emptySheetText(), `${CONTENT}.worksheet+xml`);
  const relation = file.relate(workbook, `${RELATIONSHIPS}/worksheet`, part);
  return { part, relation, tables: new Map() };
}

function removeSheetPart(file: Package, workbook: string, sheet: SheetPart): void {
  for (const { part } of sheet.tables.values()) file.remove(part);
  file.remove(sheet.part);
  file.unrelate(workbook, sheet.relation);
}

/** It lists the cells with formulas; Excel makes it anew, but repairs a file whose list is wrong. */
function dropCalculationChain(file: Package, workbook: string): void {
  for (const { id, type, target } of file.relations(workbook))
    if (type === 'calcChain') {
      file.remove(target);
      file.unrelate(workbook, id);
    }
}
