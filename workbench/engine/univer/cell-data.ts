// One cell, as the engine holds it and as Univer shows it.
import { CellValueType, type ICellData } from '@univerjs/core';
import { isErrorText } from '../coerce';
import type { TableState } from '../memory/book';
import type { StoredCell } from '../memory/cell';
import type { CellValue, SheetId, ValueType } from '../port';
import { contains } from '../rect';
import { gridText } from './load-screen';
import type { MirrorBook } from './mirror-book';
import { formulaForGrid } from './structured';

export function tableAt(
  book: MirrorBook,
  sheet: SheetId,
  row: number,
  column: number,
): TableState | undefined {
  const cell = { row, column, rows: 1, columns: 1 };
  return book.tablesOn(sheet).find(({ rect }) => contains(rect, cell));
}

/** Without its style; null takes away what the screen had. */
export function shownContent(cell: StoredCell, table: string | undefined): ICellData {
  const none = { f: null, si: null, p: null, v: null };
  if (cell.formula !== '') return { ...none, f: formulaForGrid(cell.formula, table) };
  const { value } = cell;
  switch (cell.type) {
    case 'empty':
      return none;
    case 'number':
      return { ...none, v: value, t: CellValueType.NUMBER };
    case 'boolean':
      return { ...none, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
    case 'error':
      return { ...none, v: value, t: CellValueType.STRING };
    case 'text':
      return { ...none, ...gridText(String(value)) };
  }
}

/** The result that a formula left in a cell of the screen. */
export function resultIn(cell: ICellData | undefined): {
  readonly value: CellValue;
  readonly type: ValueType;
} {
  const value = cell?.v;
  if (value === undefined || value === null) return { value: '', type: 'text' };
  if (cell?.t === CellValueType.BOOLEAN) return { value: Boolean(Number(value)), type: 'boolean' };
  if (typeof value === 'boolean') return { value, type: 'boolean' };
  if (typeof value === 'number') return { value, type: 'number' };
  const marked = cell?.t === CellValueType.FORCE_STRING;
  return { value, type: !marked && isErrorText(value) ? 'error' : 'text' };
}
