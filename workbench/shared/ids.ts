// Each engine gives its sheets and tables ids of its own; here they get one that all know them by.
import type { Engine } from '../engine/port';

/** Between one engine's ids of one sort and the ids that all have in common. */
export class Ids {
  private readonly toShared = new Map<string, string>();
  private readonly toOwn = new Map<string, string>();

  constructor(private readonly person: string) {}

  /** What is new gets a shared id by who made it. */
  shared(own: string): string {
    const known = this.toShared.get(own);
    if (known !== undefined) return known;
    const shared = `${this.person}/${own}`;
    this.pair(own, shared);
    return shared;
  }

  /** undefined for what this engine does not have */
  own(shared: string): string | undefined {
    return this.toOwn.get(shared);
  }

  pair(own: string, shared: string): void {
    this.toShared.set(own, shared);
    this.toOwn.set(shared, own);
  }

  drop(own: string): void {
    const shared = this.toShared.get(own);
    if (shared !== undefined) this.toOwn.delete(shared);
    this.toShared.delete(own);
  }
}

export interface BookIds {
  readonly sheets: Ids;
  readonly tables: Ids;
}

/** Who joins has opened the same workbook: sheets and tables are the same by their names. */
export function idsOf(
  person: string,
  engine: Engine,
  first: { readonly engine: Engine; readonly ids: BookIds } | null,
): BookIds {
  const ids = { sheets: new Ids(person), tables: new Ids(person) };
  for (const sort of ['sheets', 'tables'] as const)
    for (const { id, name } of engine[sort]()) {
      const same = first?.engine[sort]().find((other) => other.name === name);
      if (first && same) ids[sort].pair(id, first.ids[sort].shared(same.id));
    }
  return ids;
}
