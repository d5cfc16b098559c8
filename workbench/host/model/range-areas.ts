import type { Rect, SheetId } from '../../engine/port';
import { invalidArgument } from '../errors';
import { HostCollection, HostObject, type ModelContext } from './host-object';
import { Range } from './range';
import type { TableScopedCollection } from './table-scoped';
import type { Worksheet } from './worksheet';

/** Several rectangles of one sheet: a selection with Ctrl, or what was found. */
export class RangeAreas extends HostObject {
  readonly areas: RangeCollection;

  constructor(
    context: ModelContext,
    private readonly sheet: SheetId,
    rects: readonly Rect[],
  ) {
    super(context);
    this.areas = new RangeCollection(
      context,
      rects.map((rect) => new Range(context, sheet, rect)),
    );
  }
  get typeName(): string {
    return 'RangeAreas';
  }
  get address(): string {
    return this.areas.items.map((range) => range.address).join(',');
  }
  get addressLocal(): string {
    return this.address;
  }
  get areaCount(): number {
    return this.areas.items.length;
  }
  get cellCount(): number {
    return this.areas.items.reduce((sum, range) => sum + range.cellCount, 0);
  }
  get isEntireRow(): boolean {
    return this.areas.items.every((range) => range.isEntireRow);
  }
  get isEntireColumn(): boolean {
    return this.areas.items.every((range) => range.isEntireColumn);
  }
  get worksheet(): Worksheet {
    return this.context.worksheet(this.sheet);
  }
  getTables(fullyContained = false): TableScopedCollection {
    return this.context.tablesIn(
      this.areas.items.map((range) => range.place),
      fullyContained,
    );
  }
  async clear(applyTo?: string): Promise<void> {
    for (const range of this.areas.items) await range.clear(applyTo);
  }
}

export class RangeCollection extends HostCollection<Range> {
  constructor(
    context: ModelContext,
    readonly items: readonly Range[],
  ) {
    super(context);
  }
  get typeName(): string {
    return 'RangeCollection';
  }
  getItemAt(index: number): Range {
    const range = this.items[index];
    if (!range) throw invalidArgument();
    return range;
  }
}
