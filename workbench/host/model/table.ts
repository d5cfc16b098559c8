import type { Rect, TableId, TableInfo, Written } from '../../engine/port';
import { lastRow } from '../../engine/rect';
import { invalidArgument, invalidOperation, itemNotFound } from '../errors';
import { resolveReference } from './addresses';
import { AutoFilter, Filter } from './filter';
import { HostCollection, HostObject, type ModelContext } from './host-object';
import { Range } from './range';
import { sortPlace } from './range-sort';
import type { Worksheet } from './worksheet';

export class Table extends HostObject {
  constructor(
    context: ModelContext,
    readonly id: TableId,
  ) {
    super(context);
  }
  get typeName(): string {
    return 'Table';
  }

  get info(): TableInfo {
    const info = this.engine.tables().find((t) => t.id === this.id);
    if (!info) throw itemNotFound();
    return info;
  }
  isCalled(key: unknown): boolean {
    return this.id === key || this.info.name.toLowerCase() === String(key).toLowerCase();
  }

  get name(): string {
    return this.info.name;
  }
  set name(name: unknown) {
    this.context.track(this.engine.renameTable(this.id, String(name)));
  }
  get style(): string {
    return this.info.style;
  }
  get showHeaders(): boolean {
    return this.info.showHeaders;
  }
  get showTotals(): boolean {
    return this.info.showTotals;
  }
  set showTotals(shown: unknown) {
    this.context.track(this.engine.setTotals(this.id, Boolean(shown)));
  }
  get worksheet(): Worksheet {
    return this.context.worksheet(this.info.sheet);
  }
  get columns(): TableColumnCollection {
    return new TableColumnCollection(this.context, this);
  }
  get rows(): TableRowCollection {
    return new TableRowCollection(this.context, this);
  }
  get sort(): TableSort {
    return new TableSort(this.context, this);
  }
  get autoFilter(): AutoFilter {
    return new AutoFilter(this.context, this);
  }

  /** The data rows as a rectangle; there is always one row. */
  get body(): Rect {
    const { rect, showHeaders, showTotals } = this.info;
    const top = showHeaders ? 1 : 0;
    const rows = Math.max(1, rect.rows - top - (showTotals ? 1 : 0));
    return { ...rect, row: rect.row + top, rows };
  }

  getRange(): Range {
    return this.at(this.info.rect);
  }
  getHeaderRowRange(): Range {
    if (!this.info.showHeaders) throw itemNotFound();
    return this.at({ ...this.info.rect, rows: 1 });
  }
  getDataBodyRange(): Range {
    return this.at(this.body);
  }
  getTotalRowRange(): Range {
    const { rect, showTotals } = this.info;
    if (!showTotals) throw itemNotFound();
    return this.at({ ...rect, row: lastRow(rect), rows: 1 });
  }
  at(rect: Rect): Range {
    return new Range(this.context, this.info.sheet, rect);
  }

  resize(newRange: unknown): void {
    const target =
      newRange instanceof Range
        ? newRange.place
        : resolveReference(this.engine, this.info.sheet, String(newRange));
    if (!target || target.sheet !== this.info.sheet) throw invalidArgument();
    this.context.track(this.engine.resizeTable(this.id, target.rect));
  }
  clearFilters(): void {
    this.info.filters.forEach((filter, column) => {
      if (filter) this.context.track(this.engine.filterTable(this.id, column, null));
    });
  }
  reapplyFilters(): void {
    const column = this.info.filters.findIndex((filter) => filter !== null);
    const filter = this.info.filters[column];
    if (filter) this.context.track(this.engine.filterTable(this.id, column, filter));
  }
  async convertToRange(): Promise<Range> {
    const range = this.getRange();
    await this.engine.deleteTable(this.id, { keepCells: true });
    return range;
  }
  delete(): void {
    this.context.track(this.engine.deleteTable(this.id, { keepCells: false }));
  }
}

export class TableColumn extends HostObject {
  constructor(
    context: ModelContext,
    private readonly table: Table,
    readonly id: number,
  ) {
    super(context);
  }
  get typeName(): string {
    return 'TableColumn';
  }
  get index(): number {
    const index = columnIds(this.table).indexOf(this.id);
    if (index < 0) throw itemNotFound();
    return index;
  }
  get name(): string {
    return this.table.info.columns[this.index]!;
  }
  set name(name: unknown) {
    const { sheet, rect } = this.table.info;
    const cell = { row: rect.row, column: rect.column + this.index, rows: 1, columns: 1 };
    this.context.track(
      this.engine.writeBlock({ sheet, rect: cell }, [[String(name)]], { source: 'api' }),
    );
  }
  get values(): unknown {
    return this.getRange().values;
  }
  set values(values: unknown) {
    this.getRange().values = values;
  }
  get filter(): Filter {
    return new Filter(this.context, this.table, this.index);
  }
  getRange(): Range {
    return this.part(this.table.info.rect);
  }
  getDataBodyRange(): Range {
    return this.part(this.table.body);
  }
  getHeaderRowRange(): Range {
    return this.part(this.table.getHeaderRowRange().rect);
  }
  getTotalRowRange(): Range {
    return this.part(this.table.getTotalRowRange().rect);
  }
  private part(rect: Rect): Range {
    return this.table.at({ ...rect, column: rect.column + this.index, columns: 1 });
  }
}

interface KnownColumn {
  readonly id: number;
  readonly name: string;
}

/** Numbers of columns by table, for as long as the context lives: they stay when columns move. */
const known = new WeakMap<ModelContext, Map<TableId, readonly KnownColumn[]>>();

/**
 * The columns' ids in order. An id follows its header text; a header that was only renamed keeps
 * the id of its place.
 */
function columnIds(table: Table): readonly number[] {
  let tables = known.get(table.context);
  if (!tables) known.set(table.context, (tables = new Map<TableId, readonly KnownColumn[]>()));
  const before = tables.get(table.id) ?? [];
  const names = table.info.columns;
  let next = Math.max(0, ...before.map((column) => column.id)) + 1;
  const columns = names.map((name, i): KnownColumn => {
    const same = before.find((column) => column.name === name);
    if (same) return same;
    const here = before[i];
    const renamed = here && before.length === names.length && !names.includes(here.name);
    return { name, id: renamed ? here.id : next++ };
  });
  tables.set(table.id, columns);
  return columns.map((column) => column.id);
}

export class TableColumnCollection extends HostCollection<TableColumn> {
  constructor(
    context: ModelContext,
    private readonly table: Table,
  ) {
    super(context);
  }
  get typeName(): string {
    return 'TableColumnCollection';
  }
  get items(): readonly TableColumn[] {
    return columnIds(this.table).map((id) => new TableColumn(this.context, this.table, id));
  }
  /** By id (a number) or by header text. */
  getItemOrNullObject(key: unknown): TableColumn | null {
    const ids = columnIds(this.table);
    const index =
      typeof key === 'number'
        ? ids.indexOf(key)
        : this.table.info.columns.findIndex((n) => n.toLowerCase() === String(key).toLowerCase());
    return index < 0 ? null : new TableColumn(this.context, this.table, ids[index]!);
  }
  getItem(key: unknown): TableColumn {
    const column = this.getItemOrNullObject(key);
    if (!column) throw itemNotFound();
    return column;
  }
  getItemAt(index: number): TableColumn {
    const column = this.items[index];
    if (!column) throw itemNotFound();
    return column;
  }
}

export class TableRow extends HostObject {
  constructor(
    context: ModelContext,
    private readonly table: Table,
    readonly index: number,
  ) {
    super(context);
  }
  get typeName(): string {
    return 'TableRow';
  }
  get values(): unknown {
    return this.getRange().values;
  }
  set values(values: unknown) {
    this.getRange().values = values;
  }
  getRange(): Range {
    const { body } = this.table;
    return this.table.at({ ...body, row: body.row + this.index, rows: 1 });
  }
  delete(): Promise<void> {
    return this.getRange().delete('Up');
  }
}

export class TableRowCollection extends HostCollection<TableRow> {
  constructor(
    context: ModelContext,
    private readonly table: Table,
  ) {
    super(context);
  }
  get typeName(): string {
    return 'TableRowCollection';
  }
  override get count(): number {
    return this.table.body.rows;
  }
  override getCount(): number {
    return this.count;
  }
  get items(): readonly TableRow[] {
    return Array.from({ length: this.count }, (_, i) => new TableRow(this.context, this.table, i));
  }
  getItemAt(index: number): TableRow {
    if (!Number.isInteger(index) || index < 0 || index >= this.count) throw itemNotFound();
    return new TableRow(this.context, this.table, index);
  }

  /** New rows at a place, or at the end; cells below the table move down to make room. */
  async add(index?: number, values?: unknown): Promise<TableRow> {
    const rows = asRows(values, this.table.info.rect.columns);
    const { body } = this.table;
    const at = index ?? body.rows;
    if (!Number.isInteger(at) || at < -1 || at > body.rows) throw invalidArgument();
    const first = at === -1 ? body.rows : at;
    const place: Rect = { ...body, row: body.row + first, rows: rows.length };
    await this.makeRoom(place, first === body.rows);
    const { sheet } = this.table.info;
    await this.engine.writeBlock({ sheet, rect: place }, rows, { source: 'api' });
    return new TableRow(this.context, this.table, first);
  }

  private async makeRoom(rect: Rect, atEnd: boolean): Promise<void> {
    const { id, sheet, showTotals, rect: whole } = this.table.info;
    const below = this.engine.valueTypes({ sheet, rect }).flat();
    const free = atEnd && !showTotals && below.every((type) => type === 'empty');
    if (!free) await this.engine.insertCells({ sheet, rect }, 'down', { source: 'api' });
    // Cells inserted inside the table stretched it; at its end it has to be told.
    const rows = whole.rows + rect.rows;
    if (this.table.info.rect.rows < rows) await this.engine.resizeTable(id, { ...whole, rows });
  }
}

function asRows(values: unknown, columns: number): Written[][] {
  if (values === undefined) return [Array<Written>(columns).fill(null)];
  const rows = (
    Array.isArray(values) && Array.isArray(values[0]) ? values : [values]
  ) as Written[][];
  if (rows.some((row) => !Array.isArray(row) || row.length !== columns)) throw invalidArgument();
  return rows;
}

export class TableSort extends HostObject {
  constructor(
    context: ModelContext,
    private readonly table: Table,
  ) {
    super(context);
  }
  get typeName(): string {
    return 'TableSort';
  }
  apply(fields: unknown, matchCase = false): void {
    const { sheet } = this.table.info;
    if (this.table.info.filters.some((filter) => filter !== null))
      throw invalidOperation('Sorting under a filter moves only what is shown.');
    const at = { sheet, rect: this.table.body };
    this.context.track(sortPlace(this.engine, at, fields, matchCase, false));
  }
}
