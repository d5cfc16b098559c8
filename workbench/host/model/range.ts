import type {
  Block,
  CellFormat,
  Place,
  Rect,
  SheetId,
  SheetInfo,
  ValueType,
  Written,
} from '../../engine/port';
import { bounding, contains, intersection, lastColumn, lastRow } from '../../engine/rect';
import { MAX_COLUMNS, MAX_ROWS } from '../../engine/sheet-size';
import { HostError, invalidArgument, itemNotFound, notImplemented } from '../errors';
import { fullAddress, resolveReference } from './addresses';
import { copiedPlace, copyCells } from './copy-cells';
import { DataValidation } from './data-validation';
import { type FindCriteria, findCells } from './find';
import { HostObject, type ModelContext } from './host-object';
import type { LiveRange } from './live-ranges';
import { RangeFormat } from './range-format';
import { RangeSort } from './range-sort';
import type { TableScopedCollection } from './table-scoped';
import type { Worksheet } from './worksheet';

/** What one request may read: Excel refuses more. */
const MAX_CELLS = 5_000_000;

const VALUE_TYPES: Record<ValueType, string> = {
  empty: 'Empty',
  text: 'String',
  number: 'Double',
  boolean: 'Boolean',
  error: 'Error',
};

export class Range extends HostObject implements LiveRange {
  gone = false;

  constructor(
    context: ModelContext,
    readonly sheet: SheetId,
    private current: Rect,
  ) {
    super(context);
    if (
      current.row < 0 ||
      current.column < 0 ||
      current.rows < 1 ||
      current.columns < 1 ||
      lastRow(current) >= MAX_ROWS ||
      lastColumn(current) >= MAX_COLUMNS
    )
      throw invalidArgument();
    context.liveRanges.add(this);
  }

  get typeName(): string {
    return 'Range';
  }

  get rect(): Rect {
    if (this.gone) throw new HostError('InvalidReference', 'The cells of this range were deleted.');
    return this.current;
  }
  set rect(rect: Rect) {
    this.current = rect;
  }

  get place(): Place {
    return { sheet: this.sheet, rect: this.rect };
  }

  private get sheetInfo(): SheetInfo {
    const info = this.engine.sheets().find((s) => s.id === this.sheet);
    if (!info) throw new HostError('InvalidReference', 'The sheet of this range was deleted.');
    return info;
  }

  // Position.
  get address(): string {
    return fullAddress(this.sheetInfo.name, this.rect);
  }
  get addressLocal(): string {
    return this.address;
  }
  get rowIndex(): number {
    return this.rect.row;
  }
  get columnIndex(): number {
    return this.rect.column;
  }
  get rowCount(): number {
    return this.rect.rows;
  }
  get columnCount(): number {
    return this.rect.columns;
  }
  /** -1 = too many to count, as in Excel. */
  get cellCount(): number {
    const count = this.rect.rows * this.rect.columns;
    return count > 2 ** 31 - 1 ? -1 : count;
  }
  get isEntireRow(): boolean {
    return this.rect.columns === MAX_COLUMNS;
  }
  get isEntireColumn(): boolean {
    return this.rect.rows === MAX_ROWS;
  }
  get worksheet(): Worksheet {
    return this.context.worksheet(this.sheet);
  }

  // Contents. Whole rows and columns have no contents that could be sent: null.
  get values(): Block<unknown> | null {
    return this.read((at) => this.engine.values(at));
  }
  set values(values: unknown) {
    this.write(values);
  }
  get formulas(): Block<unknown> | null {
    return this.read((at) => {
      const values = this.engine.values(at);
      return this.engine
        .formulas(at)
        .map((row, i) => row.map((formula, j) => (formula === '' ? values[i]![j]! : formula)));
    });
  }
  set formulas(values: unknown) {
    this.write(values);
  }
  get formulasLocal(): Block<unknown> | null {
    return this.formulas;
  }
  set formulasLocal(values: unknown) {
    this.write(values);
  }
  get text(): Block<string> | null {
    return this.read((at) => this.engine.texts(at));
  }
  get valueTypes(): Block<string> | null {
    return this.read((at) =>
      this.engine.valueTypes(at).map((row) => row.map((type) => VALUE_TYPES[type])),
    );
  }
  get numberFormat(): Block<string> | null {
    return this.read((at) =>
      this.engine.formats(at).map((row) => row.map((format) => format.numberFormat)),
    );
  }
  set numberFormat(formats: unknown) {
    if (this.isEntireColumn || this.isEntireRow) throw invalidArgument();
    if (Array.isArray(formats)) {
      const block = this.asBlock(formats) as Block<string | null>;
      const known = block.map((row) => row.map((format) => (format === '' ? 'General' : format)));
      this.context.track(this.engine.setNumberFormats(this.place, known));
    } else this.setFormat({ numberFormat: requireText(formats) || 'General' });
  }
  get numberFormatLocal(): Block<string> | null {
    return this.numberFormat;
  }
  set numberFormatLocal(formats: unknown) {
    this.numberFormat = formats;
  }

  private read<T>(from: (at: Place) => Block<T>): Block<T> | null {
    if (this.isEntireColumn || this.isEntireRow) return null;
    if (this.rect.rows * this.rect.columns > MAX_CELLS)
      throw new HostError(
        'RangeExceedsLimit',
        'The cell count in the range has exceeded the maximum supported number.',
      );
    return from(this.place);
  }

  /** Values or formulas: Excel does not tell them apart when writing. */
  private write(values: unknown): void {
    const block = Array.isArray(values) ? this.asBlock(values) : this.fill(values);
    for (const row of block)
      for (const value of row)
        if (value !== null && typeof value === 'object') throw invalidArgument();
    this.context.track(
      this.engine.writeBlock(this.place, block as Block<Written>, { source: 'api' }),
    );
  }

  private fill(value: unknown): unknown[][] {
    if (this.isEntireColumn || this.isEntireRow) throw invalidArgument();
    return Array.from({ length: this.rect.rows }, () =>
      Array.from({ length: this.rect.columns }, () => value),
    );
  }

  private asBlock(values: readonly unknown[]): unknown[][] {
    this._ValidateArraySize(values.length, Array.isArray(values[0]) ? values[0].length : -1);
    // Checked: a list of as many lists as there are rows; each must be as long as the first.
    const rows = values as unknown[][];
    if (rows.some((row) => !Array.isArray(row) || row.length !== this.rect.columns))
      throw wrongSize();
    return rows;
  }

  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.rect.rows || columns !== this.rect.columns) throw wrongSize();
  }

  setFormat(part: Partial<CellFormat>): void {
    this.context.track(this.engine.setFormat(this.place, part));
  }

  get format(): RangeFormat {
    return new RangeFormat(this);
  }
  get sort(): RangeSort {
    return new RangeSort(this.context, this);
  }
  get dataValidation(): DataValidation {
    return new DataValidation(this.context, this);
  }

  // Hidden rows and columns: null if mixed.
  get rowHidden(): boolean | null {
    return uniform(this.engine.rowsHidden(this.sheet, this.rect.row, this.shownRows));
  }
  set rowHidden(hidden: unknown) {
    const { row, rows } = this.rect;
    this.context.track(this.engine.setRowsHidden(this.sheet, row, rows, Boolean(hidden)));
  }
  get columnHidden(): boolean | null {
    const { column, columns } = this.rect;
    return uniform(this.engine.columnsHidden(this.sheet, column, columns));
  }
  set columnHidden(hidden: unknown) {
    const { column, columns } = this.rect;
    this.context.track(this.engine.setColumnsHidden(this.sheet, column, columns, Boolean(hidden)));
  }
  get hidden(): boolean | null {
    const [row, column] = [this.rowHidden, this.columnHidden];
    if (row || column) return true;
    return row === null || column === null ? null : false;
  }

  /** Of a whole column only the used rows are looked at: the others are not hidden. */
  private get shownRows(): number {
    if (!this.isEntireColumn) return this.rect.rows;
    const used = this.engine.usedRange(this.sheet);
    return used ? lastRow(used) + 1 : 1;
  }

  // Other ranges.
  private at(rect: Rect): Range {
    return new Range(this.context, this.sheet, rect);
  }

  getCell(row: number, column: number): Range {
    return this.at({
      row: this.rect.row + row,
      column: this.rect.column + column,
      rows: 1,
      columns: 1,
    });
  }
  getRow(row: number): Range {
    return this.at({ ...this.rect, row: this.rect.row + row, rows: 1 });
  }
  getColumn(column: number): Range {
    return this.at({ ...this.rect, column: this.rect.column + column, columns: 1 });
  }
  getLastRow(): Range {
    return this.getRow(this.rect.rows - 1);
  }
  getLastColumn(): Range {
    return this.getColumn(this.rect.columns - 1);
  }
  getLastCell(): Range {
    return this.getCell(this.rect.rows - 1, this.rect.columns - 1);
  }
  getRowsBelow(count = 1): Range {
    requireCount(count);
    const { row, rows } = this.rect;
    return count > 0
      ? this.at({ ...this.rect, row: row + rows, rows: count })
      : this.at({ ...this.rect, row: row + rows + count, rows: -count });
  }
  getRowsAbove(count = 1): Range {
    requireCount(count);
    const { row } = this.rect;
    return count > 0
      ? this.at({ ...this.rect, row: row - count, rows: count })
      : this.at({ ...this.rect, rows: -count });
  }
  getColumnsAfter(count = 1): Range {
    requireCount(count);
    const { column, columns } = this.rect;
    return count > 0
      ? this.at({ ...this.rect, column: column + columns, columns: count })
      : this.at({ ...this.rect, column: column + columns + count, columns: -count });
  }
  getColumnsBefore(count = 1): Range {
    requireCount(count);
    const { column } = this.rect;
    return count > 0
      ? this.at({ ...this.rect, column: column - count, columns: count })
      : this.at({ ...this.rect, columns: -count });
  }
  getOffsetRange(rows: number, columns: number): Range {
    return this.at({ ...this.rect, row: this.rect.row + rows, column: this.rect.column + columns });
  }
  getResizedRange(rows: number, columns: number): Range {
    return this.at({
      ...this.rect,
      rows: this.rect.rows + rows,
      columns: this.rect.columns + columns,
    });
  }
  getAbsoluteResizedRange(rows: number, columns: number): Range {
    return this.at({ ...this.rect, rows, columns });
  }
  getEntireRow(): Range {
    return this.at({ ...this.rect, column: 0, columns: MAX_COLUMNS });
  }
  getEntireColumn(): Range {
    return this.at({ ...this.rect, row: 0, rows: MAX_ROWS });
  }
  getBoundingRect(other: unknown): Range {
    const { sheet, rect } = this.reach(other);
    if (sheet !== this.sheet) throw invalidArgument();
    return this.at(bounding(this.rect, rect));
  }
  getIntersection(other: unknown): Range {
    return this.getIntersectionOrNullObject(other) ?? fail();
  }
  getIntersectionOrNullObject(other: unknown): Range | null {
    const { sheet, rect } = this.reach(other);
    const both = sheet === this.sheet ? intersection(this.rect, rect) : null;
    return both && this.at(both);
  }

  private reach(other: unknown): Place {
    if (other instanceof Range) return other.place;
    const target = resolveReference(this.engine, this.sheet, requireText(other));
    if (!target) throw invalidArgument();
    return target;
  }

  getUsedRange(valuesOnly?: boolean): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? fail();
  }
  getUsedRangeOrNullObject(_valuesOnly?: boolean): Range | null {
    const used = this.engine.usedRange(this.sheet);
    const both = used && intersection(used, this.rect);
    if (!both) return null;
    if (used && contains(this.rect, used)) return this.at(used);
    const place = { sheet: this.sheet, rect: both };
    const formulas = this.engine.formulas(place);
    const types = this.engine.valueTypes(place);
    let found: Rect | null = null;
    types.forEach((row, i) =>
      row.forEach((type, j) => {
        if (type === 'empty' && formulas[i]![j] === '') return;
        const cell = { row: both.row + i, column: both.column + j, rows: 1, columns: 1 };
        found = found ? bounding(found, cell) : cell;
      }),
    );
    return found && this.at(found);
  }

  getTables(fullyContained = false): TableScopedCollection {
    return this.context.tablesIn([this.place], fullyContained);
  }

  find(text: string, criteria: FindCriteria = {}): Range {
    return this.findOrNullObject(text, criteria) ?? fail();
  }
  findOrNullObject(text: string, criteria: FindCriteria = {}): Range | null {
    const found = findCells(this.engine, this.place, text, criteria);
    const cell = criteria.searchDirection === 'Backwards' ? found.at(-1) : found[0];
    return cell ? this.at({ ...cell, rows: 1, columns: 1 }) : null;
  }

  // Acts.
  select(): void {
    this.context.track(this.engine.select({ sheet: this.sheet, rects: [this.rect] }));
  }
  async clear(applyTo = 'All'): Promise<void> {
    const what = ({ All: 'all', Contents: 'contents', Formats: 'formats' } as const)[applyTo];
    if (!what) throw invalidArgument();
    await this.engine.clear(this.place, what, { source: 'api' });
  }
  async copyFrom(
    source: unknown,
    copyType = 'All',
    skipBlanks = false,
    transpose = false,
  ): Promise<void> {
    if (skipBlanks || transpose)
      throw notImplemented('Range.copyFrom that skips blanks or transposes');
    const from = this.reach(source);
    await copyCells(this.engine, from, copiedPlace(this.place, from), copyType);
  }
  async insert(shift: string): Promise<Range> {
    const how = ({ Down: 'down', Right: 'right' } as const)[shift];
    if (!how) throw invalidArgument();
    const { sheet, rect } = this.place;
    const inserted = this.at(rect);
    await this.engine.insertCells({ sheet, rect }, how, { source: 'api' });
    // The result is the new, empty cells: they stand where this range stood.
    inserted.rect = rect;
    return inserted;
  }
  async delete(shift: string): Promise<void> {
    const how = ({ Up: 'up', Left: 'left' } as const)[shift];
    if (!how) throw invalidArgument();
    const { sheet, rect } = this.place;
    await this.engine.deleteCells({ sheet, rect }, how, { source: 'api' });
  }
  calculate(): void {
    this.context.track(this.engine.calculate('recalculate'));
  }
}

const wrongSize = (): HostError =>
  invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );

const fail = (): never => {
  throw itemNotFound();
};

function requireText(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument();
  return value;
}

function requireCount(count: number): void {
  if (!Number.isInteger(count) || count === 0) throw invalidArgument();
}

function uniform(flags: readonly boolean[]): boolean | null {
  const first = flags[0] ?? false;
  return flags.every((flag) => flag === first) ? first : null;
}
