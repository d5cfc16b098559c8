// Does in one person's engine what another person did.
import { isTextFormat } from '../engine/coerce';
import {
  EngineError,
  type CellValue,
  type Engine,
  type Rect,
  type SheetId,
  type TableInfo,
} from '../engine/port';
import { bounding, sameRect } from '../engine/rect';
import type { CellChange, Change } from './change';
import { cellsIn, markOf } from './contents';
import type { BookIds } from './ids';

const REMOTE = { source: 'remote' } as const;

/**
 * What cannot be done here is left out, as far as this person's workbook differs: a sheet that is gone,
 * a name that was taken meanwhile.
 */
export async function apply(engine: Engine, ids: BookIds, change: Change): Promise<void> {
  try {
    await act(engine, ids, change);
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
  }
}

type Of<K extends Change['kind']> = Extract<Change, { readonly kind: K }>;
type OfBook = Of<'name' | 'property' | 'setting'>;
type OfTable = Of<'table-deleted' | 'table-name' | 'table-filter' | 'table-rect'>;
type OfSheet = Exclude<Change, OfBook | OfTable | Of<'sheet-added'>>;

async function act(engine: Engine, ids: BookIds, change: Change): Promise<void> {
  switch (change.kind) {
    case 'name':
    case 'property':
    case 'setting':
      return inBook(engine, ids, change);
    case 'sheet-added':
      return addSheet(engine, ids, change);
    case 'table-deleted':
    case 'table-name':
    case 'table-filter':
    case 'table-rect': {
      const id = ids.tables.own(change.table);
      const table = engine.tables().find((one) => one.id === id);
      return table && inTable(engine, table, change);
    }
    default: {
      const sheet = ids.sheets.own(change.sheet);
      return sheet === undefined ? undefined : inSheet(engine, ids, sheet, change);
    }
  }
}

async function inBook(engine: Engine, ids: BookIds, change: OfBook): Promise<void> {
  switch (change.kind) {
    case 'name': {
      const scope = ids.sheets.own(change.scope) ?? change.scope;
      if (change.now) return engine.setName({ ...change.now, scope });
      return engine.deleteName(change.name, scope);
    }
    case 'property':
      return engine.setProperty(change.key, change.value);
    case 'setting': {
      const settings = new Map(engine.settings());
      if (change.value === null) settings.delete(change.key);
      else settings.set(change.key, change.value);
      return engine.setSettings(settings);
    }
  }
}

async function inSheet(
  engine: Engine,
  ids: BookIds,
  sheet: SheetId,
  change: OfSheet,
): Promise<void> {
  switch (change.kind) {
    case 'cells':
      return writeCells(engine, sheet, change.cells);
    case 'shift': {
      const { at, how } = change.shift;
      const place = { sheet, rect: at };
      if (how === 'down' || how === 'right') return engine.insertCells(place, how, REMOTE);
      return engine.deleteCells(place, how, REMOTE);
    }
    case 'rows-hidden':
      return engine.setRowsHidden(sheet, change.rect.row, change.rect.rows, change.hidden);
    case 'sheet-deleted':
      return engine.deleteSheet(sheet);
    case 'sheet-name':
      return engine.renameSheet(sheet, change.name);
    case 'sheet-position':
      return engine.moveSheet(sheet, change.position);
    case 'sheet-visibility':
      return engine.setVisibility(sheet, change.visibility);
    case 'protection':
      // The password does not travel: nobody here could ask for it.
      if (!change.options) return engine.unprotect(sheet);
      return engine.protect(sheet, change.options);
    case 'validations':
      for (const { rects } of engine.validations(sheet))
        for (const rect of rects) await engine.setValidation({ sheet, rect }, null);
      for (const { rects, rule } of change.areas)
        for (const rect of rects) await engine.setValidation({ sheet, rect }, rule);
      return;
    case 'table-added': {
      const at = { sheet, rect: change.rect };
      const id = await engine.addTable(at, { name: change.name, hasHeaders: true });
      return ids.tables.pair(id, change.table);
    }
  }
}

async function inTable(engine: Engine, table: TableInfo, change: OfTable): Promise<void> {
  switch (change.kind) {
    case 'table-deleted':
      // Its cells, if they went, too, come as cells.
      return engine.deleteTable(table.id, { keepCells: true });
    case 'table-name':
      return engine.renameTable(table.id, change.name);
    case 'table-filter':
      return engine.filterTable(table.id, change.column, change.filter);
    case 'table-rect': {
      if (table.showTotals !== change.showTotals)
        await engine.setTotals(table.id, change.showTotals);
      const now = engine.tables().find(({ id }) => id === table.id)!.rect;
      const rect = change.grown ? bounding(now, change.rect) : change.rect;
      return sameRect(now, rect) ? undefined : engine.resizeTable(table.id, rect);
    }
  }
}

/** Two who add a sheet of one name at once: assumed that the later one gets another name. */
async function addSheet(
  engine: Engine,
  ids: BookIds,
  { sheet, name }: Of<'sheet-added'>,
): Promise<void> {
  const taken = new Set(engine.sheets().map((one) => one.name.toLowerCase()));
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name} (${number})`;
  ids.sheets.pair(await engine.addSheet(free), sheet);
}

async function writeCells(
  engine: Engine,
  sheet: SheetId,
  cells: readonly CellChange[],
): Promise<void> {
  for (const group of blocksOf(cells.filter((cell) => !stands(engine, sheet, cell)))) {
    const at = { sheet, rect: group.map(placeOf).reduce(bounding) };
    const block = <T>(of: (cell: CellChange) => T): (T | null)[][] => {
      const rows = Array.from({ length: at.rect.rows }, () =>
        Array<T | null>(at.rect.columns).fill(null),
      );
      for (const cell of group)
        rows[cell.row - at.rect.row]![cell.column - at.rect.column] = of(cell);
      return rows;
    };
    const formats = engine.formats(at);
    const differs = group.some(
      ({ row, column, numberFormat }) =>
        formats[row - at.rect.row]![column - at.rect.column]!.numberFormat !== numberFormat,
    );
    // A number or a formula in a cell that became text later would be read as text.
    const late = group.some((cell) => isTextFormat(cell.numberFormat) && !isPlain(cell));
    await engine.asOneStep(async () => {
      if (differs || late)
        await whereAllowed(() =>
          engine.setNumberFormats(
            at,
            block((cell) => (isPlain(cell) ? cell.numberFormat : 'General')),
          ),
        );
      await engine.writeBlock(at, block(written), REMOTE);
      if (late)
        await whereAllowed(() =>
          engine.setNumberFormats(
            at,
            block((cell) => cell.numberFormat),
          ),
        );
    });
  }
}

/** What the engine filled in by itself need not come again. */
function stands(engine: Engine, sheet: SheetId, cell: CellChange): boolean {
  const [now] = cellsIn(engine, sheet, placeOf(cell));
  return (
    now !== undefined && markOf(now) === markOf(cell) && now.numberFormat === cell.numberFormat
  );
}

/** Can be written as it is under its own format. */
const isPlain = ({ isText, content, numberFormat }: CellChange): boolean =>
  isText || content === '' || !isTextFormat(numberFormat);

/** An apostrophe keeps Excel from reading a text as something else. */
const written = ({ content, isText, numberFormat }: CellChange): CellValue =>
  isText && (!isTextFormat(numberFormat) || String(content).startsWith("'"))
    ? `'${content}`
    : content;

/** Formats of a protected sheet stay; the values arrive all the same. */
async function whereAllowed(work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof EngineError && error.code === 'denied')) throw error;
  }
}

/** Cells that lie apart are written row by row: not the whole sheet for two corners of it. */
function blocksOf(cells: readonly CellChange[]): readonly (readonly CellChange[])[] {
  if (cells.length === 0) return [];
  const { rows, columns } = cells.map(placeOf).reduce(bounding);
  if (rows * columns <= 4 * cells.length + 64) return [cells];
  const byRow = new Map<number, CellChange[]>();
  for (const cell of cells) {
    const row = byRow.get(cell.row);
    if (row) row.push(cell);
    else byRow.set(cell.row, [cell]);
  }
  return [...byRow.values()];
}

const placeOf = ({ row, column }: CellChange): Rect => ({ row, column, rows: 1, columns: 1 });
