import type { Rect, TableId, TableInfo } from '../../engine/port';
import { lastRow } from '../../engine/rect';
import { invalidArgument, invalidOperation, itemNotFound } from '../errors';
import { resolveReference } from './addresses';
import { AutoFilter } from './filter';
import { HostObject, type ModelContext } from './host-object';
import { Range } from './range';
import { sortPlace } from './range-sort';
import { TableColumnCollection } from './table-columns';
import { TableRowCollection } from './table-rows';
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
  async clearFilters(): Promise<void> {
    for (const [column, filter] of this.info.filters.entries())
      if (filter) await this.engine.filterTable(this.id, column, null);
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

class TableSort extends HostObject {
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
