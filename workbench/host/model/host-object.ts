import type { Engine } from '../../engine/port';
import type { LiveRanges } from './live-ranges';

/** What every object of the model needs: the engine, and a way to be waited for. */
export interface ModelContext {
  readonly engine: Engine;
  /** Setters cannot be awaited: they leave their promise here, and the batch waits for it. */
  track(work: unknown): void;
  readonly liveRanges: LiveRanges;
  /** Excel.Runtime.enableEvents */
  eventsEnabled: boolean;
}

/** An object with Excel's public names. Its class name is the name office.js knows it by. */
export abstract class HostObject {
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
  readonly parentId?: string;

  get count(): number {
    return this.items.length;
  }
  getCount(): number {
    return this.items.length;
  }
}
