// Brings the screen up to what the engine holds. Every write goes through here, whoever wrote.
import { BooleanNumber, type ICellData } from '@univerjs/core';
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetStyleCommand,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetColumnCountMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowCountMutation,
} from '@univerjs/sheets';
import type { Outline, SheetState } from '../memory/book';
import type { StoredCell } from '../memory/cell';
import type { SheetId } from '../port';
import { shownContent, tableAt } from './cell-data';
import { showHidden } from './display-hidden';
import { showNames } from './display-names';
import { showTables } from './display-tables';
import { FIRST_STYLE, type Formats } from './held-format';
import { emptySheetData } from './load-screen';
import type { MirrorBook } from './mirror-book';
import type { MirrorCalculation } from './mirror-calculation';
import type { Unshown } from './mirror-grid';
import type { OwnFormulas } from './own-formulas';
import { toRange, type Screen } from './screen';

/** Rows (columns) that appear beyond what is written at the end of the sheet. */
const MORE_ROWS = 100;
const MORE_COLUMNS = 8;

export interface DisplayParts {
  readonly screen: Screen;
  readonly book: MirrorBook;
  readonly formats: Formats;
  readonly calculation: MirrorCalculation;
  readonly own: OwnFormulas;
}

export class Display {
  private readonly screen: Screen;
  private readonly book: MirrorBook;
  private readonly formats: Formats;
  private readonly calculation: MirrorCalculation;
  private readonly own: OwnFormulas;
  private shown: Outline;

  /** `shown`: what the screen was loaded with. */
  constructor({ screen, book, formats, calculation, own }: DisplayParts, shown: Outline) {
    this.screen = screen;
    this.book = book;
    this.formats = formats;
    this.calculation = calculation;
    this.own = own;
    this.shown = shown;
  }

  show(): void {
    const { shown: before, book, screen } = this;
    const now = book.outline;
    if (before.sheets !== now.sheets) this.showSheets(before.sheets, now.sheets);
    for (const { id } of now.sheets) this.showCells(id);
    if (before.names !== now.names) showNames(screen, before.names, now.names);
    const tablesChanged = showTables(screen, book, before.tables, now.tables);
    const sheetsChanged = sheetNames(before.sheets) !== sheetNames(now.sheets);
    if (tablesChanged || sheetsChanged || before.names !== now.names)
      this.calculation.meaningsChanged();
    for (const sheet of now.sheets) {
      const old = before.sheets.find(({ id }) => id === sheet.id);
      showHidden(screen, old, sheet);
    }
    this.shown = now;
    if (screen.workbook().getActiveSheet()?.getSheetId() !== now.activeSheet)
      screen.show(SetWorksheetActiveOperation.id, { subUnitId: now.activeSheet });
  }

  select(): void {
    const { sheet, rects, active } = this.book.selection;
    this.screen.show(SetSelectionsOperation.id, {
      subUnitId: sheet,
      selections: rects.map((rect, at) => ({
        range: toRange(rect),
        primary: at === rects.length - 1 ? primaryCell(active) : null,
        style: null,
      })),
    });
  }

  private showSheets(before: readonly SheetState[], now: readonly SheetState[]): void {
    const { screen } = this;
    for (const sheet of now) {
      const old = before.find(({ id }) => id === sheet.id);
      const subUnitId = sheet.id;
      if (!old) {
        const index = screen.workbook().getSheetSize();
        const data = emptySheetData(sheet.id, sheet.name);
        // Univer turns to a new sheet unless it comes from elsewhere; Excel stays where it is.
        screen.show(InsertSheetMutation.id, { index, sheet: data }, { fromCollab: true });
      } else if (old.name !== sheet.name)
        screen.show(SetWorksheetNameMutation.id, { subUnitId, name: sheet.name });
      const hidden = sheet.visibility !== 'visible';
      if ((old ? old.visibility !== 'visible' : false) !== hidden)
        screen.show(
          SetWorksheetHideMutation.id,
          {
            subUnitId,
            hidden: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
          },
          { fromCollab: true },
        );
      if ((old?.tabColor ?? '') !== sheet.tabColor)
        screen.show(SetTabColorMutation.id, { subUnitId, color: sheet.tabColor });
    }
    for (const { id, name } of before)
      if (!now.some((sheet) => sheet.id === id))
        screen.show(RemoveSheetMutation.id, { subUnitId: id, subUnitName: name });
    now.forEach(({ id }, toOrder) => {
      const fromOrder = screen.workbook().getSheetOrders().indexOf(id);
      if (fromOrder !== toOrder)
        screen.show(SetWorksheetOrderMutation.id, { subUnitId: id, fromOrder, toOrder });
    });
  }

  private showCells(sheet: SheetId): void {
    const unshown = this.book.grid(sheet).takeUnshown();
    if (unshown.length === 0) return;
    this.makeRoom(sheet, unshown);
    this.own.take(
      sheet,
      unshown.filter(({ cell, shown }) => !sameContent(cell, shown)),
    );
    const matrix = this.screen.worksheet(sheet).getCellMatrix();
    const contents: Record<number, Record<number, ICellData>> = {};
    const looks: Record<number, Record<number, ICellData>> = {};
    for (const { row, column, cell, shown } of unshown) {
      // Univer would mix the new style into the old one: the cell gets it directly.
      const style = cell && this.formats.styleFor(cell.format);
      const { s: _old, ...rest } = matrix.getValue(row, column) ?? {};
      matrix.setValue(row, column, style && style !== FIRST_STYLE ? { ...rest, s: style } : rest);
      if (sameContent(cell, shown)) (looks[row] ??= {})[column] = {};
      else
        (contents[row] ??= {})[column] = cell
          ? shownContent(cell, tableAt(this.book, sheet, row, column)?.name)
          : { f: null, si: null, p: null, v: null };
    }
    const show = (cellValue: object, more: object = {}) =>
      Object.keys(cellValue).length > 0 &&
      this.screen.show(SetRangeValuesMutation.id, { subUnitId: sheet, cellValue, ...more });
    show(contents);
    // Nothing has to be calculated for a colour.
    show(looks, { trigger: SetStyleCommand.id });
  }

  private makeRoom(sheet: SheetId, cells: readonly Unshown[]): void {
    const worksheet = this.screen.worksheet(sheet);
    let [row, column] = [0, 0];
    for (const at of cells) {
      row = Math.max(row, at.row);
      column = Math.max(column, at.column);
    }
    if (row >= worksheet.getRowCount())
      this.screen.show(SetWorksheetRowCountMutation.id, {
        subUnitId: sheet,
        rowCount: row + MORE_ROWS,
      });
    if (column >= worksheet.getColumnCount())
      this.screen.show(SetWorksheetColumnCountMutation.id, {
        subUnitId: sheet,
        columnCount: column + MORE_COLUMNS,
      });
  }
}

const sheetNames = (sheets: readonly SheetState[]): string =>
  sheets.map(({ id, name }) => `${id} ${name}`).join('\n');

const sameContent = (a: StoredCell | undefined, b: StoredCell | undefined): boolean =>
  a?.value === b?.value && a?.type === b?.type && a?.formula === b?.formula;

function primaryCell({ row, column }: { readonly row: number; readonly column: number }) {
  return {
    ...toRange({ row, column, rows: 1, columns: 1 }),
    actualRow: row,
    actualColumn: column,
    isMerged: false,
    isMergedMainCell: false,
  };
}
