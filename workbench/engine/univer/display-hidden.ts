import {
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
} from '@univerjs/sheets';
import type { IRange } from '@univerjs/core';
import type { SheetState } from '../memory/book';
import { MAX_COLUMNS, MAX_ROWS } from '../sheet-size';
import { toRange, type Screen } from './screen';

/** Rows that a filter hides are hidden rows on the screen, too: the engine knows which are which. */
export function showHidden(screen: Screen, before: SheetState | undefined, now: SheetState): void {
  const subUnitId = now.id;
  if (before?.hiddenRows !== now.hiddenRows || before?.filteredRows !== now.filteredRows) {
    const wanted = new Set([...now.hiddenRows, ...now.filteredRows]);
    const { shown, hidden } = changes(hiddenRows(screen, now.id), wanted);
    const ranges = (rows: number[]) =>
      spans(rows).map(([row, count]) =>
        toRange({ row, rows: count, column: 0, columns: MAX_COLUMNS }),
      );
    change(screen, SetRowVisibleMutation.id, subUnitId, ranges(shown));
    change(screen, SetRowHiddenMutation.id, subUnitId, ranges(hidden));
  }
  if (before?.hiddenColumns !== now.hiddenColumns) {
    const { shown, hidden } = changes(before?.hiddenColumns ?? new Set(), now.hiddenColumns);
    const ranges = (columns: number[]) =>
      spans(columns).map(([column, count]) =>
        toRange({ row: 0, rows: MAX_ROWS, column, columns: count }),
      );
    change(screen, SetColVisibleMutation.id, subUnitId, ranges(shown));
    change(screen, SetColHiddenMutation.id, subUnitId, ranges(hidden));
  }
}

function hiddenRows(screen: Screen, sheet: string): ReadonlySet<number> {
  // An object with the rows' numbers as keys; its type says less.
  const rows = screen.worksheet(sheet).getRowManager().getRowData() as unknown as Readonly<
    Record<string, { readonly hd?: number } | undefined>
  >;
  return new Set(
    Object.entries(rows).flatMap(([row, data]) => (data?.hd === 1 ? [Number(row)] : [])),
  );
}

function change(screen: Screen, mutation: string, subUnitId: string, ranges: IRange[]): void {
  if (ranges.length > 0) screen.show(mutation, { subUnitId, ranges });
}

function changes(before: ReadonlySet<number>, now: ReadonlySet<number>) {
  return {
    shown: [...before].filter((at) => !now.has(at)),
    hidden: [...now].filter((at) => !before.has(at)),
  };
}

/** First and count of the runs in a list of numbers. */
function spans(numbers: number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const at of numbers.sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[0] + last[1] === at) last[1]++;
    else runs.push([at, 1]);
  }
  return runs;
}
