import { BLANK, sameCell, type Cell } from '../../domain/cell';
import type { Row } from '../content/content-table';
import type { Onlooker, People } from '../people';
import type { Hint } from '../port';
import type { MemoryTable } from './memory-table';

export interface MemorySheets {
  table(name: string): MemoryTable;
  drop(name: string): void;
  readonly state: {
    editing: boolean;
    selected: SelectedBlocks | null;
  };
  hint(hint: Hint): void;
}

export interface SelectedBlocks {
  readonly table: string;
  readonly blocks: readonly (readonly [from: number, to: number])[];
  readonly header: string;
}

/** People at work on the workbook in memory; `growth` of a table is nothing that it could lose. */
export function memoryPeople({ table, drop, state, hint }: MemorySheets): People {
  const change =
    <A extends readonly unknown[]>(act: (table: MemoryTable, ...args: A) => void) =>
    async (name: string, ...args: A): Promise<void> => {
      act(table(name), ...args);
      table(name).recalculate();
      hint({ kind: 'changed', table: name, byUs: false });
    };
  const select = (selected: SelectedBlocks | null): void => {
    state.selected = selected;
    hint({ kind: 'selection' });
  };
  return {
    type: change((on, row: number, header: string, value) => {
      if (value !== null) on.write(row, header, value);
    }),
    paste: change((on, rows) => rows.forEach((values) => on.append(values, false))),
    sort: change((on, header: string, order) => {
      on.rows.sort(inOrder(header, order === 'up' ? 1 : -1));
    }),
    filter: change((on, header: string, text: string) => {
      on.hidden.clear();
      for (const row of on.rows)
        if (!sameCell(row[header] ?? BLANK, { kind: 'text', text })) on.hidden.add(row);
    }),
    insertRow: change((on, row: number) => void on.rows.splice(row, 0, on.blankRow())),
    deleteRow: change((on, row: number) => void on.rows.splice(row, 1)),
    renameHeader: change((on, header: string, to: string) => {
      on.headers = on.headers.map((name) => (name === header ? to : name));
      for (const row of on.rows) {
        row[to] = row[header] ?? BLANK;
        delete row[header];
      }
    }),
    moveColumn: change((on, header: string, to: number) => {
      on.headers = on.headers.filter((name) => name !== header);
      on.headers.splice(to, 0, header);
    }),
    // In memory tables have no sheets.
    renameSheet: () => Promise.resolve(),
    hideSheet: () => Promise.resolve(),
    turnIntoRange(name) {
      drop(name);
      hint({ kind: 'changed', table: name, byUs: false });
      return Promise.resolve();
    },
    addTotalsRow: change((on) => {
      on.totals = true;
    }),
    writeBelow: change((on, distance: number, text: string) => void on.below.set(distance, text)),
    protect: change((on) => {
      on.protected = true;
    }),
    stopGrowth: () => Promise.resolve(),
    select: (name, blocks, header) => Promise.resolve(select({ table: name, blocks, header })),
    selectOutside: () => Promise.resolve(select(null)),
    startEditing: () => Promise.resolve(void (state.editing = true)),
    stopEditing: () => Promise.resolve(void (state.editing = false)),
  };
}

export function memoryOnlooker({ table }: MemorySheets): Onlooker {
  return {
    headers: (name) => Promise.resolve([...table(name).headers]),
    rows: (name) => Promise.resolve(table(name).rows.map((row) => ({ ...row }))),
    below: (name, rows) =>
      Promise.resolve(
        Array.from({ length: rows }, (_, index) => table(name).below.get(index + 1) ?? ''),
      ),
  };
}

/** As Excel sorts: numbers before texts before booleans, blank cells last either way. */
function inOrder(header: string, direction: 1 | -1) {
  return (one: Row, other: Row): number => {
    const [a, b] = [one[header] ?? BLANK, other[header] ?? BLANK];
    if (a.kind === 'blank' || b.kind === 'blank') return RANKS[a.kind] - RANKS[b.kind];
    return direction * compare(a, b);
  };
}

function compare(a: Cell, b: Cell): number {
  if (a.kind === 'number' && b.kind === 'number') return a.number - b.number;
  if (a.kind === 'text' && b.kind === 'text') return a.text.localeCompare(b.text, 'zh-CN');
  return RANKS[a.kind] - RANKS[b.kind];
}

const RANKS = { number: 0, text: 1, boolean: 2, error: 3, blank: 4 } as const;
