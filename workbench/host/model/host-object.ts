import type { Engine, Place, SheetId } from '../../engine/port';
import type { LiveRanges } from './live-ranges';
import type { TableScopedCollection } from './table-scoped';
import type { Worksheet } from './worksheet';

/** What every object of the model needs: the engine, and a way to be waited for. */
export interface ModelContext {
  readonly engine: Engine;
  /** Setters cannot be awaited: they leave their promise here, and the batch waits for it. */
  track(work: unknown): void;
  /** The same for what Excel cannot undo: nothing done before can be undone any more, either. */
  trackFinal(work: unknown): void;
  readonly liveRanges: LiveRanges;
  /** Shows another workbook: the bytes of a file, or null for an empty one. Missing where there is no page. */
  readonly openWorkbook?: (bytes: Uint8Array | null) => unknown;
  /** Excel.Runtime.enableEvents */
  eventsEnabled: boolean;
  // Range, table and sheet know each other in Excel. Here the sheet knows the others, and they
  // reach back through these two.
  worksheet(id: SheetId): Worksheet;
  tablesIn(places: readonly Place[], fullyContained: boolean): TableScopedCollection;
}

/** An object with public names that requests may reach. */
export interface HostService {
  /** the name office.js knows its class by */
  readonly typeName: string;
}

/** An object of Excel's model. */
export abstract class HostObject implements HostService {
  abstract get typeName(): string;
  constructor(readonly context: ModelContext) {}

  protected get engine(): Engine {
    return this.context.engine;
  }
}

/** A collection with Excel's ways to reach its items. */
export abstract class HostCollection<T extends HostObject> extends HostObject {
  abstract get items(): readonly T[];
  /** the sheet that the collection belongs to; undefined = the workbook */
  get parentId(): string | undefined {
    return undefined;
  }

  get count(): number {
    return this.items.length;
  }
  getCount(): number {
    return this.items.length;
  }
}
