import { AddSheetTableMutation, DeleteSheetTableMutation } from '@univerjs/sheets-table';
import type { TableState } from '../memory/book';
import { lastColumn } from '../rect';
import type { MirrorBook } from './mirror-book';
import { toRange, type Screen } from './screen';

/** What of a table the screen draws and the formulas know. */
interface Drawn {
  readonly table: TableState;
  readonly headers: readonly string[];
}

const drawn = new WeakMap<Screen, Map<string, Drawn>>();

/** Tells whether a table is another one or stands elsewhere. */
export function showTables(
  screen: Screen,
  book: MirrorBook,
  before: readonly TableState[],
  now: readonly TableState[],
): boolean {
  let changed = false;
  const known = drawn.get(screen) ?? new Map<string, Drawn>();
  drawn.set(screen, known);
  for (const { id, sheet } of before) if (!now.some((table) => table.id === id)) remove(id, sheet);
  for (const table of now) {
    const headers = headersOf(book, table);
    const old = known.get(table.id);
    if (old && looksSame(old, { table, headers })) continue;
    if (old) remove(table.id, old.table.sheet);
    screen.show(AddSheetTableMutation.id, {
      tableId: table.id,
      subUnitId: table.sheet,
      name: table.name,
      range: toRange(table.rect),
      header: headers,
      options: { showHeader: table.showHeaders, showFooter: table.showTotals },
    });
    known.set(table.id, { table, headers });
    changed = true;
  }
  return changed;

  function remove(tableId: string, subUnitId: string): void {
    screen.show(DeleteSheetTableMutation.id, { tableId, subUnitId });
    known.delete(tableId);
    changed = true;
  }
}

function looksSame(a: Drawn, b: Drawn): boolean {
  if (a.table === b.table && a.headers.join('\n') === b.headers.join('\n')) return true;
  const parts = ({ table, headers }: Drawn) =>
    JSON.stringify([
      table.name,
      table.sheet,
      table.rect,
      table.showHeaders,
      table.showTotals,
      headers,
    ]);
  return parts(a) === parts(b);
}

function headersOf(book: MirrorBook, { sheet, rect, showHeaders }: TableState): string[] {
  const headers: string[] = [];
  for (let column = rect.column; column <= lastColumn(rect); column++) {
    const cell = showHeaders ? book.grid(sheet).get(rect.row, column) : undefined;
    headers.push(cell ? String(cell.value) : `列${column - rect.column + 1}`);
  }
  return headers;
}
