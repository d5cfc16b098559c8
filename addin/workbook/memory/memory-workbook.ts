import { BLANK, type CellInput } from '../../domain/cell';
import { ownValue } from '../../domain/derived';
import type { Pack, Register } from '../../registers/vocabulary';
import { contentReader, tableNamed } from '../content/content-reader';
import { epochOf } from '../date-system';
import { findAgain, type Found } from '../find-again';
import { refuseTooLarge } from '../limits';
import type { Onlooker, People, WorkbookContent } from '../people';
import {
  WorkbookError,
  type Change,
  type Hint,
  type Outcome,
  type WorkbookPort,
  type WorkbookReader,
} from '../port';
import { readsBack, writtenCell } from '../same-row';
import { tablesOf } from '../table-shape';
import { mergeUpdates, tableOf, verdict, type TableFooting, type Update } from '../verdict';
import { memoryOnlooker, memoryPeople, type MemorySheets } from './memory-people';
import { inTable, pickedCells, selectedAddress, selectedRows } from './memory-selection';
import { MemoryTable, type ComputedColumn, type MemoryContent } from './memory-table';

export interface MemoryWorkbook extends WorkbookPort {
  ensureWorkbookId(newId: string): Promise<string>;
  readonly people: People;
  readonly onlooker: Onlooker;
}

/** Values by header, by table. */
export type RowsByTable = Readonly<
  Record<string, readonly Readonly<Record<string, Exclude<CellInput, null>>>[]>
>;

/** A workbook without a file. A pack's tables start with one blank row, as its template does. */
export function memoryWorkbook(
  content: Pack | WorkbookContent,
  rows: RowsByTable = {},
): MemoryWorkbook {
  return openInMemory('tables' in content ? content : contentOf(content, rows));
}

function contentOf(pack: Pack, rows: RowsByTable): MemoryWorkbookContent {
  return {
    tables: tablesOf(pack).map((shape) => ({
      shape,
      rows: (rows[shape.table] ?? []).map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([header, value]) => [header, writtenCell(value)]),
        ),
      ),
      computed: computedColumns(pack.registers.find(({ table }) => table === shape.table)),
    })),
  };
}

interface MemoryWorkbookContent extends WorkbookContent {
  readonly tables: readonly MemoryContent[];
}

/** The template's calculated columns, computed by the domain instead of a formula. */
function computedColumns(register: Register | undefined): readonly ComputedColumn[] {
  return (register?.columns ?? [])
    .filter(({ derived }) => derived && 'own' in derived)
    .map((column) => ({
      header: column.title.zh,
      formula: `=${column.key}`,
      compute: (row) =>
        ownValue(
          column,
          Object.fromEntries(
            (register?.columns ?? []).map(({ key, title }) => [key, row[title.zh] ?? BLANK]),
          ),
        ),
    }));
}

function openInMemory(content: MemoryWorkbookContent): MemoryWorkbook {
  const epoch = epochOf(content.date1904 ?? false);
  const tables = new Map(
    content.tables.map((table) => [table.shape.table, new MemoryTable(table, epoch)]),
  );
  let workbookId = content.workbookId ?? '';
  const readOnly = content.readOnly ?? false;
  const listeners = new Set<(hint: Hint) => void>();
  const sheets: MemorySheets = {
    table: (name) => tableNamed(tables, name),
    drop: (name) => void tables.delete(name),
    state: { editing: false, selected: null },
    hint: (hint) => listeners.forEach((listen) => listen(hint)),
  };
  const { state } = sheets;
  const { look, scan } = contentReader(tables);
  const reader: Pick<WorkbookReader, 'look' | 'scan'> = {
    look: async (request) => {
      if (state.editing) throw new WorkbookError('busy-editing');
      return look(request);
    },
    scan,
  };

  const commit = async (asked: readonly Change[]): Promise<Outcome> => {
    refuseTooLarge(asked);
    const changes = mergeUpdates(asked);
    if (state.editing) return { kind: 'busy-editing' };
    const found = await findAgain(
      changes.filter((change) => change.kind === 'update'),
      reader,
    );
    const against = verdict(changes, { readOnly, found, table: footing(changes) });
    return against ?? write(changes, found);
  };

  const footing =
    (changes: readonly Change[]) =>
    (name: string): TableFooting | null => {
      const table = tables.get(name);
      if (!table) return null;
      const appended = changes.flatMap((change) =>
        change.kind === 'append' && change.table === name ? change.rows : [],
      );
      const closed = table.closed(appended.length);
      return { headers: table.headers, protected: table.protected, ...(closed && { closed }) };
    };

  const write = (changes: readonly Change[], found: Found): Outcome => {
    const written = changes.flatMap((change) => {
      const table = sheets.table(tableOf(change));
      if (change.kind === 'append')
        return change.rows.map((values) => ({
          table,
          position: table.append(values, true),
          values,
        }));
      const position = found.get(change)?.position ?? -1;
      table.writeAll(position, change.set);
      return [{ table, position, values: change.set }];
    });
    tables.forEach((table) => table.recalculate());
    for (const table of new Set(changes.map(tableOf)))
      sheets.hint({ kind: 'changed', table, byUs: true });
    for (const { table, position, values } of written)
      for (const [column, wrote] of Object.entries(values)) {
        const cell = table.seen(position).cells[column];
        if (wrote !== null && cell && !readsBack(wrote, cell))
          return {
            kind: 'read-back-differs',
            table: table.shape.table,
            column,
            wrote,
            found: cell,
          };
      }
    return { kind: 'applied' };
  };

  /** Excel checks and writes in one batch: nothing comes in between. */
  let before: Promise<unknown> = Promise.resolve();
  const alone = <T>(act: () => Promise<T>): Promise<T> => {
    const mine = before.then(act, act);
    before = mine;
    return mine;
  };

  return {
    ...reader,
    commit: (_, changes) => alone(() => commit(changes)),
    facts: () => Promise.resolve({ workbookId, readOnly, tables: [...tables.keys()] }),
    selection: (limit) => Promise.resolve(selectedRows(sheets, limit)),
    picked: (rows) => Promise.resolve(pickedCells(sheets, rows)),
    selectedAddress: () => Promise.resolve(selectedAddress(sheets)),
    insertFormula: () => Promise.resolve(inTable(sheets)),
    reveal: async (row, column) => {
      const table = sheets.table(row.table);
      const identity = table.shape.columns.find((known) => known.identity)?.header ?? '';
      const update: Update = { kind: 'update', row, identity, set: {} };
      const now = (await findAgain([update], reader)).get(update);
      if (now)
        state.selected = {
          table: row.table,
          blocks: [[now.position, now.position]],
          header: column ?? table.headers[0] ?? '',
        };
    },
    watch: (onHint) => {
      listeners.add(onHint);
      return Promise.resolve(() => Promise.resolve(void listeners.delete(onHint)));
    },
    ensureWorkbookId: (newId) => Promise.resolve((workbookId ||= newId)),
    people: memoryPeople(sheets),
    onlooker: memoryOnlooker(sheets),
  };
}
