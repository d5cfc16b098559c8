import { BLANK, type Cell, type ErrorText } from '../../addin/domain/cell';
import type { Onlooker, People, TableContent } from '../../addin/workbook/people';
import type { MemoryEngine } from '../../workbench/engine/memory/memory-engine';
import type {
  CellValue,
  Engine,
  Place,
  TableInfo,
  ValueType,
  Written,
} from '../../workbench/engine/port';
import { API, bodyOf, cellAt, layOut, tableNamed } from './sheets';

const BY_HAND = { source: 'user' } as const;

/** An engine of which a person may have turned off that tables grow (AutoCorrect). */
export interface Growing extends MemoryEngine {
  growth: boolean;
}

/**
 * Takes tables back to their old size where growth is off. A block that an add-in writes over rows
 * that a filter hides lands in the visible ones only: so it goes when people paste, and an adapter
 * had better not count on anything else.
 */
export function withGrowth(engine: MemoryEngine): Growing {
  const growing: Growing = {
    ...engine,
    growth: true,
    async writeBlock(at, block, options) {
      const before = engine.tables();
      const { source } = options;
      const cells = source === 'api' ? visibleOnly(engine, at, block) : block;
      const outcome = await engine.writeBlock(at, cells, options);
      if (!growing.growth) await shrink(engine, before, at, block);
      return outcome;
    },
  };
  return growing;
}

function visibleOnly(
  engine: Engine,
  { sheet, rect }: Place,
  block: readonly (readonly Written[])[],
): readonly (readonly Written[])[] {
  if (rect.rows === 1) return block;
  const hidden = engine.rowsHidden(sheet, rect.row, rect.rows);
  return block.map((row, index) => (hidden[index] ? row.map(() => null) : row));
}

async function shrink(
  engine: Engine,
  before: readonly TableInfo[],
  { rect }: Place,
  block: readonly (readonly Written[])[],
): Promise<void> {
  for (const { id, sheet, rect: old } of before) {
    const now = engine.tables().find((table) => table.id === id);
    if (!now || now.rect.rows === old.rows) continue;
    await engine.resizeTable(id, old);
    const added = { ...now.rect, row: old.row + old.rows, rows: now.rect.rows - old.rows };
    const blanks = Array.from({ length: added.rows }, (_, row) =>
      Array.from({ length: added.columns }, (__, column) => {
        const own = block[added.row + row - rect.row]?.[added.column + column - rect.column];
        return own === undefined || own === null ? '' : null;
      }),
    );
    await engine.writeBlock({ sheet, rect: added }, blanks, API);
  }
}

/** What people do, done to the engine as their hands would do it. */
export function peopleAt(engine: Growing, contents: readonly TableContent[]): People {
  const place = (name: string, row: number, header: string): Place => {
    const table = tableNamed(engine, name);
    const body = bodyOf(table);
    return cellAt(table.sheet, body.row + row, body.column + table.columns.indexOf(header));
  };
  const rowOf = (name: string, row: number, rows = 1): Place => {
    const table = tableNamed(engine, name);
    const body = bodyOf(table);
    return { sheet: table.sheet, rect: { ...body, row: body.row + row, rows } };
  };
  return {
    async type(table, row, header, value) {
      if (value === null) return;
      await engine.writeBlock(place(table, row, header), [[value]], BY_HAND);
    },
    async paste(name, rows) {
      const table = tableNamed(engine, name);
      const at = rowOf(name, bodyOf(table).rows, rows.length);
      const block = rows.map((row) => table.columns.map((header) => row[header] ?? null));
      await engine.writeBlock(at, block, { source: 'paste' });
    },
    async sort(name, header, order) {
      const table = tableNamed(engine, name);
      const key = { column: table.columns.indexOf(header), ascending: order === 'up' };
      const options = { ...BY_HAND, matchCase: false, hasHeaders: false };
      await engine.sort({ sheet: table.sheet, rect: bodyOf(table) }, [key], options);
    },
    async filter(name, header, text) {
      const table = tableNamed(engine, name);
      const filter = { kind: 'values', texts: [text] } as const;
      await engine.filterTable(table.id, table.columns.indexOf(header), filter);
    },
    async insertRow(name, row) {
      const table = tableNamed(engine, name);
      if (row < bodyOf(table).rows) return engine.insertCells(rowOf(name, row), 'down', BY_HAND);
      // Tab in the last cell: the table takes in one more row.
      await engine.resizeTable(table.id, { ...table.rect, rows: table.rect.rows + 1 });
      const formulas = table.columnFormulas.map((formula) => formula || null);
      await engine.writeBlock(rowOf(name, row), [formulas], BY_HAND);
    },
    async deleteRow(name, row) {
      await engine.deleteCells(rowOf(name, row), 'up', BY_HAND);
    },
    async renameHeader(name, header, to) {
      await engine.writeBlock(place(name, -1, header), [[to]], BY_HAND);
    },
    async moveColumn(name, header, to) {
      const { id, sheet, rect, columns } = tableNamed(engine, name);
      const content = contents.find(({ shape }) => shape.table === name);
      if (!content) throw new Error(`no content of ${name}`);
      const rows = rowsAt(engine, name);
      const headers = columns.filter((other) => other !== header);
      headers.splice(to, 0, header);
      await engine.deleteTable(id, { keepCells: true });
      await engine.clear({ sheet, rect }, 'all', BY_HAND);
      await layOut(engine, { ...content, headers, rows });
    },
    async renameSheet(name, to) {
      await engine.renameSheet(tableNamed(engine, name).sheet, to);
    },
    async hideSheet(name) {
      await engine.setVisibility(tableNamed(engine, name).sheet, 'hidden');
    },
    async turnIntoRange(name) {
      await engine.deleteTable(tableNamed(engine, name).id, { keepCells: true });
    },
    async addTotalsRow(name) {
      await engine.setTotals(tableNamed(engine, name).id, true);
    },
    async writeBelow(name, distance, text) {
      const { rect } = rowOf(name, bodyOf(tableNamed(engine, name)).rows - 1 + distance);
      const { growth } = engine;
      engine.growth = false;
      const at = cellAt(tableNamed(engine, name).sheet, rect.row, rect.column);
      await engine.writeBlock(at, [[text]], BY_HAND);
      engine.growth = growth;
    },
    stopGrowth: () => Promise.resolve(void (engine.growth = false)),
    async protect(name) {
      await engine.protect(tableNamed(engine, name).sheet, {});
    },
    async select(name, blocks, header) {
      const table = tableNamed(engine, name);
      const column = table.columns.indexOf(header);
      const rects = blocks.map(([from, to]) => rowOf(name, from, to - from + 1).rect);
      const [first, ...others] = rects;
      if (!first) throw new Error('nothing to select');
      // The cursor stands in the corner of the block that was selected last.
      const last = { ...first, column: first.column + column, columns: first.columns - column };
      await engine.select({ sheet: table.sheet, rects: [...others, last] });
    },
    async selectOutside(name) {
      const { sheet } = tableNamed(engine, name);
      await engine.select({ sheet, rects: [cellAt(sheet, 0, 0).rect] });
    },
    startEditing: () => Promise.resolve(engine.setEditing(true)),
    stopEditing: () => Promise.resolve(engine.setEditing(false)),
  };
}

/** Reads the engine itself, past office.js. */
export function onlookerAt(engine: Engine): Onlooker {
  return {
    headers: (name) => Promise.resolve(tableNamed(engine, name).columns),
    rows: (name) => Promise.resolve(rowsAt(engine, name)),
    below(name, rows) {
      const { sheet, rect } = tableNamed(engine, name);
      const at = { sheet, rect: { ...rect, row: rect.row + rect.rows, rows, columns: 1 } };
      return Promise.resolve(engine.texts(at).map(([text]) => text ?? ''));
    },
  };
}

function rowsAt(engine: Engine, name: string): readonly Readonly<Record<string, Cell>>[] {
  const table = tableNamed(engine, name);
  const at = { sheet: table.sheet, rect: bodyOf(table) };
  const types = engine.valueTypes(at);
  const formulas = engine.formulas(at);
  return engine
    .values(at)
    .map((values, row) =>
      Object.fromEntries(
        table.columns.map((header, column) => [
          header,
          cellOf(
            values[column] ?? '',
            types[row]?.[column] ?? 'empty',
            formulas[row]?.[column] ?? '',
          ),
        ]),
      ),
    );
}

function cellOf(value: CellValue, type: ValueType, formula: string): Cell {
  const cell = plainCell(value, type);
  return formula === '' ? cell : { ...cell, formula };
}

function plainCell(value: CellValue, type: ValueType): Cell {
  switch (type) {
    case 'empty':
      return BLANK;
    case 'number':
      return { kind: 'number', number: Number(value) };
    case 'boolean':
      return { kind: 'boolean', boolean: value === true };
    case 'error':
      return { kind: 'error', error: String(value) as ErrorText }; // the engine says so
    case 'text':
      return { kind: 'text', text: String(value) };
  }
}
