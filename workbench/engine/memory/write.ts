import { enter, MAX_FORMULA, MAX_TEXT, type Entered } from '../coerce';
import {
  EngineError,
  type Block,
  type CellFormat,
  type ClearWhat,
  type Place,
  type Rect,
  type WriteOptions,
  type WriteOutcome,
  type Written,
} from '../port';
import { cellsOf, contains, intersection, lastRow } from '../rect';
import { MAX_ROWS } from '../sheet-size';
import { grownRect } from '../table-growth';
import { mayStay } from '../validation';
import type { Book, TableState } from './book';
import { storedCells } from './book';
import type { Calculation } from './calculation';
import { holdsNothing, plainFormat, storedCell } from './cell';
import type { Placed } from './grid';
import { copyFormula, relativeFormula } from '../shift-formula';
import { refuseLocked, refuseProtected } from './guards';
import { followHeaders, headersTouched } from './rename';
import { bodyOf, filled, normaliseHeaders } from './table-parts';

interface Change {
  readonly row: number;
  readonly column: number;
  readonly entered: Entered;
}

/** One write, with all that Excel lets follow from it. */
export function writeBlock(
  book: Book,
  calculation: Calculation,
  at: Place,
  block: Block<Written>,
  options: WriteOptions,
): WriteOutcome {
  const { sheet, rect } = at;
  const changes = readChanges(book, at, block);
  refuseLocked(book, sheet, changes, options);
  if (options.source === 'user') {
    const refused = findRefusal(book, calculation, sheet, changes);
    if (refused) return refused;
  }
  const one = rect.rows === 1 && rect.columns === 1;
  const place = { sheet, row: rect.row, column: rect.column };
  const before = one ? calculation.value(place).value : '';
  // What a colleague's Excel filled in arrives, too.
  const fills = options.source !== 'remote';
  book.step(() => {
    const headers = headersTouched(book, sheet, rect);
    const growing = growths(book, at, block, options.source === 'paste');
    book.putCells(
      sheet,
      changes.map((change) => placed(book, sheet, change)),
    );
    for (const { table, to } of growing) grow(book, table, to, at, block, fills);
    for (const table of book.tablesOn(sheet)) {
      normaliseHeaders(book, table.id, rect);
      learnColumnFormulas(book, table, at, changes, fills);
    }
    followHeaders(book, headers);
  });
  book.emit({
    kind: 'changed',
    sheet,
    rect,
    change: 'RangeEdited',
    source: options.source,
    ...(one ? { details: { before, after: calculation.value(place).value } } : {}),
  });
  return { kind: 'written' };
}

function readChanges(book: Book, { sheet, rect }: Place, block: Block<Written>): Change[] {
  if (block.length !== rect.rows || block.some((cells) => cells.length !== rect.columns))
    throw new EngineError('invalid', 'the block does not have the size of the rectangle');
  const changes: Change[] = [];
  block.forEach((cells, i) =>
    cells.forEach((written, j) => {
      if (written === null) return;
      const [row, column] = [rect.row + i, rect.column + j];
      const entered = enter(written, book.format(sheet, row, column).numberFormat, book.rules);
      if (entered.kind === 'text' && entered.text.length > MAX_TEXT)
        throw new EngineError('invalid', `a cell holds at most ${MAX_TEXT} characters`);
      if (entered.kind === 'formula' && entered.formula.length > MAX_FORMULA)
        throw new EngineError('invalid', `a formula has at most ${MAX_FORMULA} characters`);
      changes.push({ row, column, entered });
    }),
  );
  return changes;
}

function findRefusal(
  book: Book,
  calculation: Calculation,
  sheet: string,
  changes: readonly Change[],
): WriteOutcome | null {
  for (const change of changes) {
    const { row, column, entered } = change;
    const cell: Rect = { row, column, rows: 1, columns: 1 };
    const area = book
      .sheet(sheet)
      .validations.find((v) => v.rects.some((rect) => contains(rect, cell)));
    // Emptying a cell with the Delete key asks nobody.
    if (!area || entered.kind === 'empty') continue;
    const from = area.rects[0]!;
    const accepted = withCell(book, sheet, change, () =>
      mayStay(area.rule, entered, (formula) =>
        calculation.formula(formula, { sheet, row, column }, from),
      ),
    );
    if (!accepted) return { kind: 'refused', row, column, rule: area.rule };
  }
  return null;
}

/** Looks at the book as if the change were made. */
function withCell<T>(book: Book, sheet: string, change: Change, look: () => T): T {
  const grid = book.grid(sheet);
  const before = grid.put([placed(book, sheet, change)]);
  book.version++;
  try {
    return look();
  } finally {
    grid.put(before);
    book.version++;
  }
}

const placed = (book: Book, sheet: string, { row, column, entered }: Change): Placed => ({
  row,
  column,
  cell: storedCell(entered, book.format(sheet, row, column)),
});

function growths(book: Book, { sheet, rect }: Place, block: Block<Written>, pasted: boolean) {
  const tables = book.tablesOn(sheet);
  const grid = book.grid(sheet);
  return tables.flatMap((table) => {
    const to = grownRect(table, rect, block, {
      occupied: (row, column) => !holdsNothing(grid.get(row, column)),
      others: tables.filter((other) => other !== table).map((other) => other.rect),
      protectedSheet: book.sheet(sheet).protection !== null,
      pasted,
    });
    return to ? [{ table, to }] : [];
  });
}

function grow(
  book: Book,
  table: TableState,
  to: Rect,
  at: Place,
  block: Block<Written>,
  fills: boolean,
): void {
  const added = to.columns - table.rect.columns;
  const last = lastRow(table.rect);
  book.changeTable(table.id, {
    rect: to,
    columnFormulas: [...table.columnFormulas, ...Array<string>(added).fill('')],
    filters: [...table.filters, ...Array<null>(added).fill(null)],
  });
  if (to.rows === table.rect.rows) return;
  // New rows look like the last one, and its calculated columns go on.
  const cells: Placed[] = [];
  for (let row = last + 1; row <= lastRow(to); row++)
    for (let column = to.column; column < to.column + to.columns; column++) {
      const above = book.grid(table.sheet).get(last, column);
      const own = book.grid(table.sheet).get(row, column);
      const format = own && own.format.numberFormat !== 'General' ? own.format : above?.format;
      const formula = table.columnFormulas[column - to.column]!;
      const written = block[row - at.rect.row]?.[column - at.rect.column] ?? null;
      const cell = own ?? { value: '', type: 'empty', formula: '', format: plainFormat };
      const base = { ...cell, format: format ?? cell.format };
      if (fills && formula !== '' && written === null)
        cells.push({
          row,
          column,
          cell: { ...base, value: '', type: 'empty', formula: filled(table, formula, row, column) },
        });
      else if (own || above) cells.push({ row, column, cell: base });
    }
  book.putCells(table.sheet, cells);
}

/**
 * A formula written into a table's column becomes the column's own when every other cell of it is
 * empty or holds the same; Excel then fills the rest. Assumed: a cell that was emptied later stays empty
 * when another one gets the column's formula again.
 */
function learnColumnFormulas(
  book: Book,
  { id }: TableState,
  at: Place,
  changes: readonly Change[],
  fills: boolean,
) {
  const table = book.table(id);
  const body = bodyOf(table);
  if (!intersection(body, at.rect)) return;
  const grid = book.grid(at.sheet);
  for (let column = body.column; column < body.column + body.columns; column++) {
    const first = changes.find(
      (c) =>
        c.column === column &&
        c.entered.kind === 'formula' &&
        c.row >= body.row &&
        c.row <= lastRow(body),
    );
    if (first?.entered.kind !== 'formula') continue;
    const formula = relativeFormula(first.entered.formula, first);
    const blanks: number[] = [];
    let same = true;
    for (let row = body.row; same && row <= lastRow(body); row++) {
      const cell = grid.get(row, column);
      if (!cell || holdsNothing(cell)) blanks.push(row);
      else same = cell.formula !== '' && relativeFormula(cell.formula, { row, column }) === formula;
    }
    if (!same) continue;
    const own = copyFormula(first.entered.formula, first, { row: body.row, column });
    const columnFormulas = [...book.table(id).columnFormulas];
    // The column has learnt it long ago: one exception has its formula again, the others stay.
    if (columnFormulas[column - table.rect.column] === own) continue;
    columnFormulas[column - table.rect.column] = own;
    book.changeTable(id, { columnFormulas });
    if (!fills) continue;
    book.putCells(
      at.sheet,
      blanks.map((row) => ({
        row,
        column,
        cell: {
          value: '',
          type: 'empty',
          formula: filled(table, own, row, column),
          format: book.format(at.sheet, row, column),
        },
      })),
    );
  }
}

export function setFormat(book: Book, { sheet, rect }: Place, part: Partial<CellFormat>): void {
  refuseProtected(book, sheet, 'allowFormatCells');
  book.step(() => {
    if (rect.rows === MAX_ROWS) {
      const columnFormats = new Map(book.sheet(sheet).columnFormats);
      for (let column = rect.column; column < rect.column + rect.columns; column++)
        columnFormats.set(column, { ...(columnFormats.get(column) ?? plainFormat), ...part });
      const stored = storedCells(book, { sheet, rect });
      book.putCells(
        sheet,
        stored.map((p) => ({ ...p, cell: { ...p.cell, format: { ...p.cell.format, ...part } } })),
      );
      book.changeSheet(sheet, { columnFormats });
      return;
    }
    book.putCells(
      sheet,
      [...cellsOf(rect)].map(({ row, column }) => withFormat(book, sheet, row, column, part)),
    );
  });
}

function withFormat(
  book: Book,
  sheet: string,
  row: number,
  column: number,
  part: Partial<CellFormat>,
): Placed {
  const cell = book.grid(sheet).get(row, column);
  const format = { ...book.format(sheet, row, column), ...part };
  const bare = { value: '', type: 'empty', formula: '' } as const;
  return { row, column, cell: { ...(cell ?? bare), format } };
}

export function setNumberFormats(
  book: Book,
  { sheet, rect }: Place,
  formats: Block<string | null>,
) {
  const cells: Placed[] = [];
  formats.forEach((row, i) =>
    row.forEach((numberFormat, j) => {
      if (numberFormat !== null)
        cells.push(withFormat(book, sheet, rect.row + i, rect.column + j, { numberFormat }));
    }),
  );
  refuseProtected(book, sheet, 'allowFormatCells');
  book.putCells(sheet, cells);
}

export function clear(book: Book, at: Place, what: ClearWhat, options: WriteOptions): void {
  const { sheet, rect } = at;
  const stored = storedCells(book, at);
  refuseLocked(book, sheet, stored, options);
  book.step(() => {
    book.putCells(
      sheet,
      stored.map(({ row, column, cell }) => {
        if (what === 'contents')
          return {
            row,
            column,
            cell: { value: '', type: 'empty', formula: '', format: cell.format },
          };
        if (what === 'formats') return { row, column, cell: { ...cell, format: plainFormat } };
        return { row, column, cell: undefined };
      }),
    );
    for (const table of book.tablesOn(sheet)) normaliseHeaders(book, table.id, rect);
  });
  if (what !== 'formats')
    book.emit({ kind: 'changed', sheet, rect, change: 'RangeEdited', source: options.source });
}
