import type { Rect, Written } from '../../engine/port';
import { copyFormula } from '../../engine/shift-formula';
import { invalidArgument, itemNotFound } from '../errors';
import { HostCollection, HostObject, type ModelContext } from './host-object';
import type { Range } from './range';
import type { Table } from './table';

class TableRow extends HostObject {
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
    const block = rows.map((row, at) => this.calculated(row, first + at));
    await this.engine.writeBlock({ sheet, rect: place }, block, { source: 'api' });
    return new TableRow(this.context, this.table, first);
  }

  /** Where a row says nothing, a calculated column goes on. */
  private calculated(row: readonly Written[], index: number): Written[] {
    const { body } = this.table;
    const { columnFormulas } = this.table.info;
    return row.map((cell, column) => {
      const formula = columnFormulas[column] ?? '';
      if (cell !== null || formula === '') return cell;
      const from = { row: body.row, column: body.column + column };
      return copyFormula(formula, from, { ...from, row: body.row + index });
    });
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
