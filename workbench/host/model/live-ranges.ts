import type { EngineEvent, Rect, SheetId } from '../../engine/port';
import { shiftRect } from '../../engine/rect';
import { shiftOf } from './shift-of';

export interface LiveRange {
  readonly sheet: SheetId;
  rect: Rect;
  /** nothing of it is left: every use fails from now on */
  gone: boolean;
}

/**
 * Ranges that an add-in holds follow their cells when rows come and go, within a batch and from
 * one batch to the next.
 */
export class LiveRanges {
  private readonly ofBatch = new Set<LiveRange>();
  private readonly kept = new Set<LiveRange>();

  add(range: LiveRange): void {
    this.ofBatch.add(range);
  }
  keep(range: LiveRange): void {
    this.kept.add(range);
  }
  release(range: LiveRange): void {
    this.kept.delete(range);
  }
  /** Ranges without a reference end with their batch. */
  endBatch(): void {
    this.ofBatch.clear();
  }

  /** Whoever moved the cells, the add-in or the person. */
  follow(event: EngineEvent): void {
    if (event.kind !== 'changed') return;
    const shift = shiftOf(event);
    if (!shift) return;
    for (const range of new Set([...this.ofBatch, ...this.kept])) {
      if (range.sheet !== event.sheet || range.gone) continue;
      const rect = shiftRect(range.rect, shift);
      if (rect) range.rect = rect;
      else range.gone = true;
    }
  }
}
