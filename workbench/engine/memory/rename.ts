import type { Rect, SheetId, TableId, ValidationRule } from '../port';
import { contains, intersection, lastColumn } from '../rect';
import { renameInFormula, type Renamed } from '../rename-in-formula';
import type { Book, TableState } from './book';
import type { Placed } from './grid';

/** All that names a sheet, a table or a column goes on naming it: formulas, names, rules. */
export function follow(book: Book, renamed: Renamed): void {
  const { tables, names, sheets } = book.outline;
  book.change({
    tables: tables.map((table) => ({
      ...table,
      columnFormulas: table.columnFormulas.map((formula) =>
        renameInFormula(formula, table.name, renamed),
      ),
    })),
    names: names.map((name) => ({
      ...name,
      refersTo: renameInFormula(name.refersTo, undefined, renamed),
    })),
    sheets: sheets.map((sheet) => ({
      ...sheet,
      validations: sheet.validations.map((area) => ({ ...area, rule: inRule(area.rule, renamed) })),
    })),
  });
  for (const { id } of sheets) inCells(book, id, renamed);
}

function inRule(rule: ValidationRule, renamed: Renamed): ValidationRule {
  const { formula1, formula2 } = rule;
  const follows = (formula: string): string =>
    formula.startsWith('=') ? renameInFormula(formula, undefined, renamed) : formula;
  return {
    ...rule,
    formula1: follows(formula1),
    ...(formula2 === undefined ? {} : { formula2: follows(formula2) }),
  };
}

function inCells(book: Book, sheet: SheetId, renamed: Renamed): void {
  const grid = book.grid(sheet);
  const used = grid.usedRange();
  if (!used) return;
  const tables = book.tablesOn(sheet);
  const changed: Placed[] = [];
  for (const { row, column, cell } of grid.stored(used)) {
    if (cell.formula === '') continue;
    const at = { row, column, rows: 1, columns: 1 };
    const own = tables.find(({ rect }) => contains(rect, at))?.name;
    const formula = renameInFormula(cell.formula, own, renamed);
    if (formula !== cell.formula) changed.push({ row, column, cell: { ...cell, formula } });
  }
  if (changed.length > 0) book.putCells(sheet, changed);
}

/** The headers of the tables whose header row a write touches, as they are before it. */
export function headersTouched(
  book: Book,
  sheet: SheetId,
  rect: Rect,
): ReadonlyMap<TableId, readonly string[]> {
  const touched = book
    .tablesOn(sheet)
    .filter((table) => table.showHeaders && intersection({ ...table.rect, rows: 1 }, rect));
  return new Map(touched.map((table) => [table.id, headersOf(book, table)]));
}

export function followHeaders(book: Book, before: ReadonlyMap<TableId, readonly string[]>): void {
  for (const [id, old] of before) {
    const table = book.table(id);
    const now = headersOf(book, table);
    const to = new Map<string, string>();
    old.forEach((header, at) => {
      const name = now[at] ?? header;
      if (name !== header) to.set(header.toLowerCase(), name);
    });
    if (to.size > 0) follow(book, { kind: 'columns', table: table.name, to });
  }
}

function headersOf(book: Book, { sheet, rect }: TableState): readonly string[] {
  const headers: string[] = [];
  for (let column = rect.column; column <= lastColumn(rect); column++)
    headers.push(String(book.grid(sheet).get(rect.row, column)?.value ?? ''));
  return headers;
}
