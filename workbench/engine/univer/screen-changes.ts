// Paste, fill, drop-downs and the tool bar change the screen first. What they changed is read from
// there, written by the engine's rules, and the screen shows what came of it.
import { CellValueType, type ICellData } from '@univerjs/core';
import type { Engine, Rect, SheetId, Written } from '../port';
import { readNumber } from '../read-number';
import { tableAt } from './cell-data';
import { FIRST_STYLE, type Formats } from './held-format';
import type { MirrorBook } from './mirror-book';
import type { Screen } from './screen';
import { formulaForPerson } from './structured';

interface Touched {
  readonly row: number;
  readonly column: number;
}

export class ScreenChanges {
  private readonly touched = new Map<SheetId, Map<string, Touched>>();

  constructor(
    private readonly screen: Screen,
    private readonly book: MirrorBook,
    private readonly formats: Formats,
  ) {}

  isEmpty(): boolean {
    return this.touched.size === 0;
  }

  note(sheet: SheetId, cellValue: Readonly<Record<number, Readonly<Record<number, unknown>>>>) {
    const cells = this.touched.get(sheet) ?? new Map<string, Touched>();
    this.touched.set(sheet, cells);
    for (const [row, line] of Object.entries(cellValue))
      for (const column of Object.keys(line))
        cells.set(`${row} ${column}`, { row: Number(row), column: Number(column) });
  }

  /** Writes what was noted. The screen shows the engine's cells again, whatever becomes of it. */
  async write(engine: Engine): Promise<void> {
    const noted = [...this.touched];
    this.touched.clear();
    for (const [sheet, touched] of noted) {
      const cells = [...touched.values()];
      const drawn = cells.map(({ row, column }) => this.screen.cell(sheet, row, column));
      this.book.grid(sheet).changedOnScreen(cells);
      await engine.asOneStep(async () => {
        const writes = cells.map((at, index) => ({
          ...at,
          written: this.written(sheet, at, drawn[index]),
        }));
        const changed = writes.filter(({ written }) => written !== null);
        if (changed.length > 0) {
          const rect = bounds(changed);
          const block = Array.from({ length: rect.rows }, () =>
            Array<Written>(rect.columns).fill(null),
          );
          for (const { row, column, written } of changed)
            block[row - rect.row]![column - rect.column] = written;
          await engine.writeBlock({ sheet, rect }, block, { source: 'paste' });
        }
        if (!this.book.sheet(sheet).protection) this.adoptStyles(sheet, cells, drawn);
      });
    }
  }

  private written(sheet: SheetId, { row, column }: Touched, drawn: ICellData | undefined): Written {
    const cell = this.book.grid(sheet).get(row, column);
    const table = tableAt(this.book, sheet, row, column)?.name;
    if (drawn?.f) {
      const formula = formulaForPerson(drawn.f, table);
      return formula === cell?.formula ? null : formula;
    }
    const value = valueOf(drawn);
    const same =
      value === ''
        ? !cell || (cell.type === 'empty' && cell.formula === '')
        : cell?.value === value;
    if (same && !cell?.formula) return null;
    // A text of digits was one before it was copied; anything else is read as if typed.
    return typeof value === 'string' && readNumber(value) ? `'${value}` : value;
  }

  private adoptStyles(
    sheet: SheetId,
    cells: readonly Touched[],
    drawn: readonly (ICellData | undefined)[],
  ): void {
    const grid = this.book.grid(sheet);
    const changed = cells.flatMap(({ row, column }, index) => {
      const style = drawn[index]?.s;
      const format = this.formats.of(typeof style === 'string' ? style : FIRST_STYLE);
      const cell = grid.get(row, column);
      const now = this.book.format(sheet, row, column);
      // What was typed may have brought a number format along.
      if (this.formats.styleFor(now) === format.style || !style) return [];
      const bare = { value: '', type: 'empty', formula: '' } as const;
      const numberFormat =
        format.numberFormat === 'General' ? now.numberFormat : format.numberFormat;
      return [{ row, column, cell: { ...(cell ?? bare), format: { ...format, numberFormat } } }];
    });
    if (changed.length > 0) this.book.putCells(sheet, changed);
  }
}

function valueOf(cell: ICellData | undefined): string | number | boolean {
  const text = cell?.p?.body?.dataStream?.replace(/\r\n$/, '').replaceAll('\r', '\n');
  const value = cell?.v ?? text ?? '';
  return cell?.t === CellValueType.BOOLEAN ? Boolean(Number(value)) : value;
}

function bounds(cells: readonly Touched[]): Rect {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return {
    row,
    column,
    rows: Math.max(...rows) - row + 1,
    columns: Math.max(...columns) - column + 1,
  };
}
