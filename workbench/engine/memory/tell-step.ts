import type { Rect, SheetId } from '../port';
import { bounding, type Shift } from '../rect';
import type { Book, Outline } from './book';
import { opposite, type Edit, type Step } from './edit';
import { changeKind } from './structure';

export function takeBack(book: Book): void {
  const before = book.outline;
  tell(book, [...book.undo()].reverse(), opposite);
  tellOutline(book, before);
}

export function doAgain(book: Book): void {
  const before = book.outline;
  tell(book, book.redo(), (shift) => shift);
  tellOutline(book, before);
}

/** Sheets and tables that went or came back. */
function tellOutline(book: Book, before: Outline): void {
  const { sheets, tables } = book.outline;
  const without = <T extends { readonly id: string }>(list: readonly T[], others: readonly T[]) =>
    list.filter(({ id }) => !others.some((other) => other.id === id));
  for (const { id, sheet } of without(before.tables, tables))
    book.emit({ kind: 'tableDeleted', table: id, sheet });
  for (const { id } of without(before.sheets, sheets))
    book.emit({ kind: 'sheetDeleted', sheet: id });
  for (const { id } of without(sheets, before.sheets)) book.emit({ kind: 'sheetAdded', sheet: id });
  for (const { id, sheet } of without(tables, before.tables))
    book.emit({ kind: 'tableAdded', table: id, sheet });
}

/**
 * Which cells a step changed, after it was taken back or done again. Rows come and go as such, so
 * that others' Excels move their cells, too, and need not write them.
 */
function tell(book: Book, edits: Step, turned: (shift: Shift) => Shift): void {
  const sheets = new Set(edits.flatMap((edit) => (edit.kind === 'outline' ? [] : [edit.sheet])));
  for (const sheet of sheets) {
    if (!book.outline.sheets.some(({ id }) => id === sheet)) continue;
    const own = edits.filter((edit) => edit.kind !== 'outline' && edit.sheet === sheet);
    const moves = own.filter((edit) => edit.kind === 'shift');
    for (const move of moves) {
      if (!move.told) continue;
      const { at, how } = turned(move.shift);
      const change = changeKind(at, how === 'down' || how === 'right' ? 'Inserted' : 'Deleted');
      book.emit({ kind: 'changed', sheet, rect: at, change, source: 'user', shift: how });
    }
    const rect = editedRect(book, sheet, own);
    const alone = moves.length > 0 && moves.every(({ told }) => told);
    // Cells that only follow what moved are nobody's edit.
    if (rect && !alone)
      book.emit({ kind: 'changed', sheet, rect, change: 'RangeEdited', source: 'paste' });
  }
}

function editedRect(book: Book, sheet: SheetId, edits: readonly Edit[]): Rect | null {
  let rect: Rect | null = null;
  const add = (other: Rect | null) => {
    if (other) rect = rect ? bounding(rect, other) : other;
  };
  for (const edit of edits) {
    if (edit.kind === 'cells')
      for (const { row, column } of edit.after) add({ row, column, rows: 1, columns: 1 });
    if (edit.kind === 'shift') {
      // What moved without a word may lie anywhere.
      add(edit.shift.at);
      add(book.grid(sheet).usedRange());
    }
  }
  return rect;
}
