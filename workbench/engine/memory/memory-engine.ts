import {
  EngineError,
  type BookFacts,
  type CellFormat,
  type DefinedName,
  type Engine,
  type EngineEvent,
  type Place,
  type SheetId,
  type SheetInfo,
  type ValidationArea,
} from '../port';
import { intersection, lastColumn, lastRow } from '../rect';
import { Book, type SheetState } from './book';
import { Calculation, type CellAt, type Evaluate } from './calculation';
import { noFormulas } from './no-formulas';
import { deleteCells, insertCells, sort } from './structure';
import {
  addTable,
  deleteTable,
  filterTable,
  refuseTakenName,
  resizeTable,
  setTotals,
  tableInfo,
} from './tables';
import { refuseProtected } from './guards';
import { colleagueOf } from './colleague';
import { follow } from './rename';
import { doAgain, takeBack } from './tell-step';
import { textOf } from './text-of';
import { clear, setFormat, setNumberFormats, writeBlock } from './write';

export interface MemoryOptions {
  readonly name?: string;
  readonly readOnly?: boolean;
  readonly date1904?: boolean;
  readonly locale?: 'zh-CN' | 'en-US';
  /** the year that a date typed without one is in */
  readonly year?: number;
  /** names of the sheets; the first one is active */
  readonly sheets?: readonly string[];
  readonly evaluate?: Evaluate;
}

export interface MemoryEngine extends Engine {
  /** As if a person had begun (ended) to type into a cell. */
  setEditing(editing: boolean): void;
}

/** A workbook without a screen, for tests: Excel's behaviour, formulas only as `evaluate` knows them. */
export function createMemoryEngine(options: MemoryOptions = {}): MemoryEngine {
  const facts: BookFacts = {
    name: options.name ?? '工作簿.xlsx',
    readOnly: options.readOnly ?? false,
    date1904: options.date1904 ?? false,
  };
  const book = new Book({
    locale: options.locale ?? 'zh-CN',
    date1904: facts.date1904,
    year: options.year ?? new Date().getFullYear(),
  });
  const calculation = new Calculation(book, options.evaluate ?? noFormulas);

  const names = options.sheets ?? ['Sheet1'];
  const sheets = names.map((name) => newSheet(book.newId('sheet'), name));
  book.outline = { ...book.outline, sheets, activeSheet: sheets[0]!.id };
  book.selection = firstCell(sheets[0]!.id);
  return engineOver(book, calculation, facts);
}

/** The engine whose cells are in `book` and whose values come from `calculation`. */
export function engineOver(book: Book, calculation: Calculation, facts: BookFacts): MemoryEngine {
  let editing = false;

  const block = <T>({ sheet, rect }: Place, read: (at: CellAt) => T): T[][] =>
    Array.from({ length: rect.rows }, (_, i) =>
      Array.from({ length: rect.columns }, (_, j) =>
        read({ sheet, row: rect.row + i, column: rect.column + j }),
      ),
    );

  // Asked for many times between two changes, and compared by those who look for changes.
  const sheets = keptWhile(
    () => book.outline.sheets,
    () => book.outline.sheets.map(sheetInfo),
  );
  const tables = keptWhile(
    () => book.version,
    () => book.outline.tables.map((table) => tableInfo(book, calculation, table)),
  );

  const engine: MemoryEngine = {
    book: () => facts,
    setEditing: (now) => void (editing = now),
    isEditing: () => editing,

    sheets,
    activeSheet: () => book.outline.activeSheet,
    activateSheet(sheet) {
      const before = book.outline.activeSheet;
      if (book.sheet(sheet).visibility !== 'visible')
        throw new EngineError('refused', 'a hidden sheet cannot be active');
      if (before === sheet) return;
      book.outline = { ...book.outline, activeSheet: sheet };
      book.selection = firstCell(sheet);
      book.emit({ kind: 'activated', sheet, before });
    },
    addSheet(name) {
      refuseSheetName(book, name);
      const id = book.newId('sheet');
      book.change({ sheets: [...book.outline.sheets, newSheet(id, name)] });
      book.emit({ kind: 'sheetAdded', sheet: id });
      return id;
    },
    renameSheet(sheet, name) {
      refuseSheetName(book, name, sheet);
      const { name: before } = book.sheet(sheet);
      book.step(() => {
        book.changeSheet(sheet, { name });
        follow(book, { kind: 'sheet', from: before, to: name });
      });
      book.emit({ kind: 'sheetChanged', sheet });
    },
    moveSheet(sheet, position) {
      const sheets = book.outline.sheets.filter((s) => s.id !== sheet);
      sheets.splice(position, 0, book.sheet(sheet));
      book.change({ sheets });
      book.emit({ kind: 'sheetChanged', sheet });
    },
    deleteSheet(sheet) {
      if (book.sheet(sheet).visibility === 'veryHidden')
        throw new EngineError('refused', 'a very hidden sheet is not deleted before it is shown');
      refuseLastVisible(book, sheet);
      book.step(() => {
        const sheets = book.outline.sheets.filter((s) => s.id !== sheet);
        const active = book.outline.activeSheet === sheet;
        const next = sheets.find((s) => s.visibility === 'visible')!.id;
        book.change({
          sheets,
          tables: book.outline.tables.filter((t) => t.sheet !== sheet),
          names: book.outline.names.filter((n) => n.scope !== sheet),
          activeSheet: active ? next : book.outline.activeSheet,
        });
        if (active) book.selection = firstCell(next);
      });
      book.emit({ kind: 'sheetDeleted', sheet });
    },
    setVisibility(sheet, visibility) {
      if (visibility !== 'visible') refuseLastVisible(book, sheet);
      book.changeSheet(sheet, { visibility });
      book.emit({ kind: 'sheetChanged', sheet });
    },
    protect(sheet, protection, password = '') {
      if (book.sheet(sheet).protection)
        throw new EngineError('refused', 'the sheet is already protected');
      book.changeSheet(sheet, { protection, password });
      book.emit({ kind: 'protection', sheet, on: true });
    },
    unprotect(sheet, password = '') {
      const state = book.sheet(sheet);
      if (!state.protection) return;
      if (state.password !== password) throw new EngineError('denied', 'wrong password');
      book.changeSheet(sheet, { protection: null, password: '' });
      book.emit({ kind: 'protection', sheet, on: false });
    },

    values: (at) => block(at, (cell) => calculation.value(cell).value),
    formulas: (at) =>
      block(at, ({ sheet, row, column }) => book.grid(sheet).get(row, column)?.formula ?? ''),
    texts: (at) => block(at, (cell) => textOf(book, calculation, cell)),
    valueTypes: (at) => block(at, (cell) => calculation.value(cell).type),
    formats: (at) => block(at, ({ sheet, row, column }) => book.format(sheet, row, column)),
    usedRange: (sheet) => book.grid(book.sheet(sheet).id).usedRange(),
    writeBlock: (at, cells, how) => writeBlock(book, calculation, at, cells, how),
    setFormat: (at, format: Partial<CellFormat>) => setFormat(book, at, format),
    setNumberFormats: (at, formats) => setNumberFormats(book, at, formats),
    clear: (at, what, how) => clear(book, at, what, how),
    insertCells: (at, shift, how) => insertCells(book, at, shift, how),
    deleteCells: (at, shift, how) => deleteCells(book, at, shift, how),
    sort: (at, keys, how) => sort(book, calculation, at, keys, how),

    rowsHidden(sheet, first, count) {
      const { hiddenRows, filteredRows } = book.sheet(sheet);
      return Array.from(
        { length: count },
        (_, i) => hiddenRows.has(first + i) || filteredRows.has(first + i),
      );
    },
    columnsHidden(sheet, first, count) {
      const { hiddenColumns } = book.sheet(sheet);
      return Array.from({ length: count }, (_, i) => hiddenColumns.has(first + i));
    },
    setRowsHidden(sheet, first, count, hidden) {
      refuseProtected(book, sheet, 'allowFormatRows');
      const { hiddenRows } = book.sheet(sheet);
      book.changeSheet(sheet, { hiddenRows: withSpan(hiddenRows, first, count, hidden) });
      const rect = { row: first, rows: count, column: 0, columns: 16_384 };
      book.emit({ kind: 'rowsHidden', sheet, rect, hidden });
    },
    setColumnsHidden(sheet, first, count, hidden) {
      refuseProtected(book, sheet, 'allowFormatColumns');
      const { hiddenColumns } = book.sheet(sheet);
      book.changeSheet(sheet, { hiddenColumns: withSpan(hiddenColumns, first, count, hidden) });
    },

    tables,
    addTable: (at, { name, hasHeaders }) => addTable(book, at, name, hasHeaders),
    renameTable(table, name) {
      const { name: before } = book.table(table);
      if (before.toLowerCase() !== name.toLowerCase()) refuseTakenName(book, name);
      book.step(() => {
        book.changeTable(table, { name });
        follow(book, { kind: 'table', from: before, to: name });
      });
    },
    deleteTable: (table, { keepCells }) => deleteTable(book, table, keepCells),
    resizeTable: (table, rect) => resizeTable(book, table, rect),
    setTotals: (table, shown) => setTotals(book, table, shown),
    filterTable: (table, column, filter) => filterTable(book, calculation, table, column, filter),

    selection: () => book.selection,
    select({ sheet, rects }) {
      if (sheet !== book.outline.activeSheet) void engine.activateSheet(sheet);
      const { row, column } = rects.at(-1)!;
      book.selection = { sheet, rects, active: { row, column } };
      book.emit({ kind: 'selected', selection: book.selection });
    },

    names: () => book.outline.names,
    setName(name: DefinedName) {
      const others = book.outline.names.filter((n) => !isName(n, name.name, name.scope));
      if (book.outline.tables.some((t) => t.name.toLowerCase() === name.name.toLowerCase()))
        throw new EngineError('exists', `${name.name} is a table`);
      book.change({ names: [...others, name] });
    },
    deleteName(name, scope) {
      book.change({ names: book.outline.names.filter((n) => !isName(n, name, scope)) });
    },

    validations: (sheet) => book.sheet(sheet).validations,
    setValidation({ sheet, rect }, rule) {
      refuseProtected(book, sheet);
      const rest = book.sheet(sheet).validations.flatMap((area): ValidationArea[] => {
        const rects = area.rects.flatMap((r) => without(r, rect));
        return rects.length > 0 ? [{ ...area, rects }] : [];
      });
      const validations = rule ? [...rest, { rects: [rect], rule }] : rest;
      book.changeSheet(sheet, { validations });
    },

    properties: () => book.outline.properties,
    setProperty(key, value) {
      const properties = new Map(book.outline.properties);
      if (value === null) properties.delete(key);
      else properties.set(key, value);
      book.change({ properties });
    },
    settings: () => book.outline.settings,
    setSettings: (settings) => book.change({ settings: new Map(settings) }),

    calculate: (how) => (how === 'full' ? calculation.forget() : undefined),
    whenCalculated: () => calculation.settled(),
    setCustomFunctions: (names, call) => calculation.setCustomFunctions(names, call),

    undo: () => takeBack(book),
    redo: () => doAgain(book),
    forgetUndo: () => book.history.forget(),
    colleague: () => colleagueOf(engine, book.history),
    async asOneStep(work) {
      book.history.open();
      try {
        return await work();
      } finally {
        book.history.close();
      }
    },
    subscribe: (listener: (event: EngineEvent) => void) => book.subscribe(listener),
  };
  return engine;
}

/** The same answer as long as what it follows from is the same. */
function keptWhile<T>(from: () => unknown, ask: () => T): () => T {
  let kept: { readonly from: unknown; readonly answer: T } | undefined;
  return () => {
    const now = from();
    if (!kept || kept.from !== now) kept = { from: now, answer: ask() };
    return kept.answer;
  };
}

const newSheet = (id: SheetId, name: string): SheetState => ({
  id,
  name,
  visibility: 'visible',
  protection: null,
  password: '',
  tabColor: '',
  columnFormats: new Map(),
  hiddenRows: new Set(),
  filteredRows: new Set(),
  hiddenColumns: new Set(),
  validations: [],
  attached: [],
});

const sheetInfo = ({ id, name, visibility, protection, tabColor }: SheetState): SheetInfo => ({
  id,
  name,
  visibility,
  protection,
  tabColor,
});

const firstCell = (sheet: SheetId) => ({
  sheet,
  rects: [{ row: 0, column: 0, rows: 1, columns: 1 }],
  active: { row: 0, column: 0 },
});

function refuseSheetName(book: Book, name: string, own?: SheetId): void {
  if (name === '' || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name))
    throw new EngineError('invalid', `${name} cannot be the name of a sheet`);
  const taken = book.outline.sheets.some(
    (s) => s.id !== own && s.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken) throw new EngineError('exists', `there is a sheet ${name}`);
}

function refuseLastVisible(book: Book, sheet: SheetId): void {
  const others = book.outline.sheets.filter((s) => s.id !== sheet && s.visibility === 'visible');
  if (others.length === 0) throw new EngineError('refused', 'one sheet must stay visible');
}

const isName = (name: DefinedName, wanted: string, scope: string): boolean =>
  name.name.toLowerCase() === wanted.toLowerCase() && name.scope === scope;

function withSpan(set: ReadonlySet<number>, first: number, count: number, member: boolean) {
  const changed = new Set(set);
  for (let i = first; i < first + count; i++) {
    if (member) changed.add(i);
    else changed.delete(i);
  }
  return changed;
}

/** What is left of a rectangle when another one is taken out of it. */
function without(rect: Place['rect'], hole: Place['rect']): Place['rect'][] {
  const cut = intersection(rect, hole);
  if (!cut) return [rect];
  const parts = [
    { ...rect, rows: cut.row - rect.row },
    { ...rect, row: lastRow(cut) + 1, rows: lastRow(rect) - lastRow(cut) },
    { ...cut, column: rect.column, columns: cut.column - rect.column },
    { ...cut, column: lastColumn(cut) + 1, columns: lastColumn(rect) - lastColumn(cut) },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}
