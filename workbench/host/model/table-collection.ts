import type { Place, SheetId } from '../../engine/port';
import { invalidArgument, itemNotFound } from '../errors';
import { resolveReference } from './addresses';
import { HostCollection, type ModelContext } from './host-object';
import { Range } from './range';
import { Table } from './table';

/** The tables of the workbook, or of one sheet. */
export class TableCollection extends HostCollection<Table> {
  constructor(
    context: ModelContext,
    private readonly sheet?: SheetId,
  ) {
    super(context);
  }
  get typeName(): string {
    return 'TableCollection';
  }
  override get parentId(): string | undefined {
    return this.sheet;
  }
  get items(): readonly Table[] {
    return this.engine
      .tables()
      .filter((t) => this.sheet === undefined || t.sheet === this.sheet)
      .map((t) => new Table(this.context, t.id));
  }
  getItemOrNullObject(key: unknown): Table | null {
    return this.items.find((table) => table.isCalled(key)) ?? null;
  }
  getItem(key: unknown): Table {
    const table = this.getItemOrNullObject(key);
    if (!table) throw itemNotFound();
    return table;
  }
  getItemAt(index: number): Table {
    const table = this.items[index];
    if (!table) throw itemNotFound();
    return table;
  }
  async add(address: unknown, hasHeaders = false): Promise<Table> {
    const at = this.reach(address);
    const taken = new Set(this.engine.tables().map((t) => t.name.toLowerCase()));
    let n = 1;
    while (taken.has(`表${n}`)) n++;
    const id = await this.engine.addTable(at, { name: `表${n}`, hasHeaders });
    return new Table(this.context, id);
  }

  private reach(address: unknown): Place {
    if (address instanceof Range) return address.place;
    const own = this.sheet ?? this.engine.activeSheet();
    const target = resolveReference(this.engine, own, String(address));
    if (!target) throw invalidArgument();
    return target;
  }
}
