import type { Place } from '../../engine/port';
import { contains, intersection } from '../../engine/rect';
import { itemNotFound } from '../errors';
import { HostCollection, type ModelContext } from './host-object';
import { Table } from './table';

/** The tables that cells belong to. */
export class TableScopedCollection extends HostCollection<Table> {
  constructor(
    context: ModelContext,
    private readonly places: readonly Place[],
    private readonly fullyContained: boolean,
  ) {
    super(context);
  }
  get typeName(): string {
    return 'TableScopedCollection';
  }
  get items(): readonly Table[] {
    const touches = this.fullyContained ? contains : intersection;
    return this.engine
      .tables()
      .filter((t) =>
        this.places.some(({ sheet, rect }) => t.sheet === sheet && touches(rect, t.rect)),
      )
      .map((t) => new Table(this.context, t.id));
  }
  getFirst(): Table {
    const first = this.items[0];
    if (!first) throw itemNotFound();
    return first;
  }
  getItem(key: string): Table {
    const table = this.getItemOrNullObject(key);
    if (!table) throw itemNotFound();
    return table;
  }
  getItemOrNullObject(key: string): Table | null {
    return this.items.find((table) => table.isCalled(key)) ?? null;
  }
  getItemAt(index: number): Table {
    const table = this.items[index];
    if (!table) throw itemNotFound();
    return table;
  }
}
