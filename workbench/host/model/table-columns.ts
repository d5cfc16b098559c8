import type { Rect, TableId } from '../../engine/port';
import { itemNotFound } from '../errors';
import { Filter } from './filter';
import { HostCollection, HostObject, type ModelContext } from './host-object';
import type { Range } from './range';
import type { Table } from './table';

class TableColumn extends HostObject {
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
