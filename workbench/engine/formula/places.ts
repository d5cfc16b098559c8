// What the references of a formula point to.
import { parseA1Ref, parseStructRef } from '@borgar/fx';
import type { Rect, SheetId } from '../port';
import { contains } from '../rect';
import { MAX_COLUMNS, MAX_ROWS } from '../sheet-size';

export interface KnownTable {
  readonly name: string;
  readonly sheet: SheetId;
  readonly columns: readonly string[];
  readonly body: Rect;
}

/** What names mean in a workbook. */
export interface Meanings {
  sheetNamed(name: string): SheetId | undefined;
  tableNamed(name: string): KnownTable | undefined;
  tableAt(sheet: SheetId, row: number, column: number): KnownTable | undefined;
}

export interface Own {
  readonly sheet: SheetId;
  readonly row: number;
  readonly column: number;
}

/**
 * `row` counts from the formula's own row where `relative` says so: one formula then serves a whole
 * column of a table.
 */
export type Pointed =
  | {
      readonly kind: 'cell';
      readonly sheet: SheetId;
      readonly row: number;
      readonly relative: boolean;
      readonly column: number;
    }
  | { readonly kind: 'area'; readonly sheet: SheetId; readonly rect: Rect };

/** undefined: a reference of a kind that is not read here. */
export function pointedAt(text: string, own: Own, meanings: Meanings): Pointed | undefined {
  return text.includes('[') ? inTable(text, own, meanings) : onSheet(text, own, meanings);
}

function onSheet(text: string, own: Own, meanings: Meanings): Pointed | undefined {
  const ref = parseA1Ref(text);
  if (!ref || !('range' in ref) || !ref.range) return undefined;
  const { context = [] } = ref;
  const name = context[0];
  const sheet = name === undefined ? own.sheet : meanings.sheetNamed(name);
  if (sheet === undefined || context.length > 1) return undefined;
  const { top, left, bottom, right } = ref.range;
  if (top !== null && left !== null && top === bottom && left === right)
    return { kind: 'cell', sheet, row: top, relative: false, column: left };
  const [row, column] = [top ?? 0, left ?? 0];
  const rect = {
    row,
    column,
    rows: (bottom ?? MAX_ROWS - 1) - row + 1,
    columns: (right ?? MAX_COLUMNS - 1) - column + 1,
  };
  return { kind: 'area', sheet, rect };
}

function inTable(text: string, own: Own, meanings: Meanings): Pointed | undefined {
  const ref = parseStructRef(text);
  if (!ref || (ref.context?.length ?? 0) > 0) return undefined;
  const { columns: names = [], sections = [] } = ref;
  const table = ref.table
    ? meanings.tableNamed(ref.table)
    : meanings.tableAt(own.sheet, own.row, own.column);
  const [name] = names;
  if (!table || name === undefined || names.length > 1) return undefined;
  const at = table.columns.findIndex((column) => column.toLowerCase() === name.toLowerCase());
  if (at < 0) return undefined;
  const { sheet, body } = table;
  const column = body.column + at;
  const [section, ...more] = sections.map((word) => word.toLowerCase());
  if (more.length > 0) return undefined;
  if (section === 'this row') {
    const beside = { ...body, column: own.column, columns: 1 };
    if (sheet !== own.sheet || !contains(beside, { ...own, rows: 1, columns: 1 })) return undefined;
    return { kind: 'cell', sheet, row: 0, relative: true, column };
  }
  if (section !== undefined && section !== 'data') return undefined;
  return { kind: 'area', sheet, rect: { ...body, column, columns: 1 } };
}

/** OFFSET by fixed numbers; undefined when it leaves the sheet. */
export function offsetBy(
  from: Pointed,
  rows: number,
  columns: number,
  own: Own,
): Pointed | undefined {
  if (from.kind === 'area') return undefined;
  const moved = { ...from, row: from.row + rows, column: from.column + columns };
  const row = moved.relative ? own.row + moved.row : moved.row;
  const outside = row < 0 || row >= MAX_ROWS || moved.column < 0 || moved.column >= MAX_COLUMNS;
  return outside ? undefined : moved;
}
