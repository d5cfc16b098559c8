// The cells of a file's sheet, written into an empty sheet of the engine: values first, so that no
// format turns them into texts, then their formats.
import type { CellFormat, Engine, Rect, SheetId, Written } from '../engine/port';
import { contains } from '../engine/rect';
import type { CellModel, SheetModel, StyleModel } from '../file/model';

/** A formula of the file as it is to be written. */
export type WrittenFormula = (formula: string, row: number, column: number) => string;

export interface Filling {
  readonly written: WrittenFormula;
  readonly except?: readonly Rect[];
  readonly only?: Rect;
}

interface At {
  readonly row: number;
  readonly column: number;
  readonly cell: CellModel;
}

export async function fillSheet(
  engine: Engine,
  sheet: SheetId,
  { cells, columns }: SheetModel,
  styles: readonly StyleModel[],
  { written, except = [], only }: Filling,
): Promise<void> {
  const wanted: At[] = [];
  for (const [row, line] of cells)
    for (const [column, cell] of line) {
      const rect = { row, column, rows: 1, columns: 1 };
      if (only ? contains(only, rect) : !except.some((hole) => contains(hole, rect)))
        wanted.push({ row, column, cell });
    }
  const filled = wanted.filter(({ cell }) => valueOf(cell) !== null);
  const rect = bounds(filled);
  if (rect) {
    const block = Array.from({ length: rect.rows }, () => Array<Written>(rect.columns).fill(null));
    for (const { row, column, cell } of filled)
      block[row - rect.row]![column - rect.column] =
        cell.formula === undefined ? valueOf(cell) : written(cell.formula, row, column);
    await engine.writeBlock({ sheet, rect }, block, { source: 'api' });
  }
  if (!only)
    for (const { from, to, style } of columns)
      if (style)
        await engine.setFormat(
          { sheet, rect: { row: 0, rows: 1_048_576, column: from, columns: to - from + 1 } },
          formatOf(styles[style]),
        );
  for (const { style, rect: run } of runs(wanted))
    await engine.setFormat({ sheet, rect: run }, formatOf(styles[style]));
}

function valueOf({ value, formula, spilled }: CellModel): Written {
  if (formula !== undefined) return formula;
  if (value === null || value === '' || spilled) return null;
  if (typeof value === 'object') return value.error;
  // A text stays a text, whatever it looks like.
  return typeof value === 'string' ? `'${value}` : value;
}

function bounds(cells: readonly At[]): Rect | null {
  if (cells.length === 0) return null;
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const { row, column } of cells) {
    [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
    [left, right] = [Math.min(left, column), Math.max(right, column)];
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Cells below each other with one style, so that a long column is one write. */
function runs(cells: readonly At[]): readonly { readonly style: number; readonly rect: Rect }[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const found: { style: number; rect: Rect }[] = [];
  for (const { row, column, cell } of sorted) {
    const last = found.at(-1);
    const goesOn =
      last?.style === cell.style &&
      last.rect.column === column &&
      last.rect.row + last.rect.rows === row;
    if (goesOn) last.rect = { ...last.rect, rows: last.rect.rows + 1 };
    else found.push({ style: cell.style, rect: { row, column, rows: 1, columns: 1 } });
  }
  return found;
}

const HORIZONTALS: readonly string[] = ['left', 'center', 'right'];

function formatOf(style: StyleModel | undefined): Partial<CellFormat> {
  if (!style) return {};
  const { numberFormat, font, fill, horizontal, wrap, locked } = style;
  return {
    ...{ numberFormat, locked, wrap, fill: fill ?? '', fontColor: font.color },
    ...{ bold: font.bold, italic: font.italic, strikethrough: font.strike },
    horizontal: HORIZONTALS.includes(horizontal)
      ? (horizontal as CellFormat['horizontal'])
      : 'general',
  };
}
