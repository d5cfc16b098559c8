import type { SheetId } from '../port';
import { lastRow, sameRect, shiftRect, type Shift } from '../rect';
import { copyFormula, shiftFormula } from '../shift-formula';
import { MAX_COLUMNS, MAX_ROWS } from '../sheet-size';
import type { Outline, SheetState, TableState } from './book';
import { bodyOf } from './table-parts';

/** All that names cells, after cells of `sheet` moved: tables, names, validation, hidden rows. */
export function shiftedOutline(outline: Outline, sheet: SheetId, move: Shift): Outline {
  const { name } = outline.sheets.find(({ id }) => id === sheet) ?? { name: '' };
  return {
    ...outline,
    sheets: outline.sheets.map((state) => (state.id === sheet ? shiftSheet(state, move) : state)),
    tables: outline.tables.flatMap((table) =>
      table.sheet === sheet ? shiftTable(table, name, move) : [table],
    ),
    names: outline.names.map((n) => ({
      ...n,
      refersTo: shiftFormula(n.refersTo, '', name, move),
    })),
  };
}

const shiftSheet = (state: SheetState, move: Shift): SheetState => ({
  ...state,
  validations: state.validations.flatMap((area) => {
    const rects = area.rects.flatMap((r) => {
      const moved = shiftRect(r, move);
      return moved ? [{ ...moved, rows: Math.min(moved.rows, MAX_ROWS - moved.row) }] : [];
    });
    return rects.length > 0 ? [{ ...area, rects }] : [];
  }),
  attached: shiftAttached(state.attached, move),
  hiddenRows: shiftRows(state.hiddenRows, move),
  filteredRows: shiftRows(state.filteredRows, move),
});

/** The same list when nothing moved: then nobody has to compare it. */
function shiftAttached(list: SheetState['attached'], move: Shift): SheetState['attached'] {
  const moved = list.flatMap((one) => {
    const rect = shiftRect(one.rect, move);
    if (!rect) return [];
    return [sameRect(rect, one.rect) ? one : { ...one, rect }];
  });
  return moved.length === list.length && moved.every((one, at) => one === list[at]) ? list : moved;
}

function shiftTable(table: TableState, sheetName: string, move: Shift): TableState[] {
  const rect = shiftRect(table.rect, move);
  if (!rect) return [];
  const at = move.at.column - table.rect.column;
  const columns = rect.columns - table.rect.columns;
  const moved = { ...table, rect };
  const columnFormulas = table.columnFormulas.map((formula, i) =>
    shiftColumnFormula(table, moved, i, formula, sheetName, move),
  );
  return [
    {
      ...moved,
      columnFormulas: respace(columnFormulas, at, columns, ''),
      filters: respace(table.filters, at, columns, null),
    },
  ];
}

/**
 * A column's formula is kept as it stands in the first data row, which may be another one now: it is
 * followed in a row that stays.
 */
function shiftColumnFormula(
  before: TableState,
  after: TableState,
  index: number,
  formula: string,
  sheetName: string,
  move: Shift,
): string {
  if (formula === '') return '';
  const body = bodyOf(before);
  const column = body.column + index;
  for (let row = body.row; row <= lastRow(body); row++) {
    const moved = shiftRect({ row, column, rows: 1, columns: 1 }, move);
    if (!moved) continue;
    const there = copyFormula(formula, { row: body.row, column }, { row, column });
    const shifted = shiftFormula(there, sheetName, sheetName, move);
    return copyFormula(shifted, moved, { row: bodyOf(after).row, column: moved.column });
  }
  return formula;
}

/** Calculated columns and filters follow when columns come or go inside a table. */
function respace<T>(list: readonly T[], at: number, added: number, blank: T): readonly T[] {
  if (added === 0) return list;
  if (added > 0) return [...list.slice(0, at), ...Array<T>(added).fill(blank), ...list.slice(at)];
  const from = Math.max(0, at);
  return [...list.slice(0, from), ...list.slice(from - added)];
}

function shiftRows(rows: ReadonlySet<number>, { at, how }: Shift): ReadonlySet<number> {
  if (rows.size === 0 || at.columns < MAX_COLUMNS || how === 'left' || how === 'right') return rows;
  const moved = new Set<number>();
  for (const row of rows) {
    const to = shiftRect({ row, column: 0, rows: 1, columns: 1 }, { at, how });
    if (to) moved.add(to.row);
  }
  return moved;
}
