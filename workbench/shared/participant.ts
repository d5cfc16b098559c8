// One person's Excel among several on one workbook.
import type { Engine, EngineEvent, Rect } from '../engine/port';
import { bounding, intersection, sameRect } from '../engine/rect';
import { apply } from './apply';
import { over, type CellChange, type Change } from './change';
import { Contents } from './contents';
import type { BookIds } from './ids';
import { afterShift, outlineChanges, outlineOf, type Outline } from './outline';

/** null: nothing of it is left, but it keeps its place in the order. */
export interface Entry {
  readonly from: Participant;
  readonly change: Change | null;
}

/**
 * Its engine holds what it has seen of the common log, and on top of that `pending`: what its person
 * did and the log has not brought back yet.
 */
export class Participant {
  /** a person who is held back neither sends nor receives */
  held = false;
  private pending: (Change | null)[] = [];
  /** so many of the pending changes are in the log already */
  private sent = 0;
  private applying = false;
  private readonly fromOthers: Engine;
  private readonly contents: Contents;
  private outline: Outline;
  private readonly unsubscribe: () => void;

  constructor(
    readonly person: string,
    readonly engine: Engine,
    readonly ids: BookIds,
    /** how far in the log */
    private seen: number,
  ) {
    this.fromOthers = engine.colleague();
    this.contents = new Contents(engine);
    this.outline = outlineOf(engine);
    this.unsubscribe = engine.subscribe((event) => this.hear(event));
  }

  leave(): void {
    this.unsubscribe();
  }

  /** Changes that nobody else knows of yet. */
  waiting(): number {
    return this.pending.length - this.sent;
  }

  canSend(): boolean {
    return !this.held && this.waiting() > 0;
  }

  /** Assumed: what others did waits until the person has finished typing into the cell. */
  canReceive(log: readonly Entry[]): boolean {
    return !this.held && this.seen < log.length && !this.engine.isEditing();
  }

  /** The next change goes to the end of the log, as it has to be done there. */
  send(log: Entry[]): void {
    let pending: readonly (Change | null)[] = this.pending;
    for (const { from, change } of log.slice(this.seen))
      pending = from === this ? pending.slice(1) : met(pending, change).pending;
    log.push({ from: this, change: pending[0] ?? null });
    this.sent++;
  }

  async receive(log: readonly Entry[]): Promise<void> {
    this.look();
    const { from, change } = log[this.seen++]!;
    if (from === this) {
      this.pending.shift();
      this.sent--;
      return;
    }
    const result = met(this.pending, change);
    this.pending = [...result.pending];
    if (result.change) await this.apply(result.change);
  }

  /** Not everything is told by an event; this finds the rest. */
  look(): void {
    if (this.applying) return;
    const now = outlineOf(this.engine);
    const { first, then, touched } = outlineChanges(this.outline, now, this.ids);
    this.outline = now;
    this.pending.push(...first);
    for (const sheet of touched) this.noteCells(sheet, this.contents.changes(sheet));
    this.pending.push(...then);
  }

  private async apply(change: Change): Promise<void> {
    this.applying = true;
    try {
      await apply(this.fromOthers, this.ids, change);
    } finally {
      this.applying = false;
      this.adopt(change);
    }
  }

  /** What others did, and what the engine let follow from it, is not this person's change. */
  private adopt(change: Change): void {
    const before = this.outline;
    this.outline = outlineOf(this.engine);
    const sheet = 'sheet' in change ? this.ids.sheets.own(change.sheet) : undefined;
    if (sheet === undefined) return;
    if (!knows(this.outline, sheet)) return this.contents.forget(sheet);
    if (change.kind === 'shift') return this.contents.adopt(sheet);
    // A table that grew, or learnt a formula, filled cells beside those that were written.
    const alone =
      change.kind === 'cells' &&
      outlineChanges(before, this.outline, this.ids).touched.length === 0;
    this.contents.changes(sheet, alone ? boundsOf(change.cells) : undefined);
  }

  private hear(event: EngineEvent): void {
    // What stands on a new sheet is found with the sheet.
    if ('sheet' in event && !knows(this.outline, event.sheet)) return;
    switch (event.kind) {
      case 'changed':
        if (event.source !== 'remote') this.hearChange(event);
        return;
      case 'sorted':
        // Assumed: a sort is merged as what it is to the cells, each by itself.
        if (event.source !== 'remote')
          this.noteCells(event.sheet, this.contents.changes(event.sheet, event.rect));
        return;
      case 'rowsHidden': {
        if (this.applying) return;
        const { sheet, rect, hidden } = event;
        this.pending.push({
          kind: 'rows-hidden',
          sheet: this.ids.sheets.shared(sheet),
          rect,
          hidden,
        });
        return;
      }
      default:
      // Found by look().
    }
  }

  private hearChange(event: Extract<EngineEvent, { kind: 'changed' }>): void {
    const { sheet, rect } = event;
    if (event.change === 'RangeEdited') {
      // A table that grew and is taken back before anybody looks has grown at the others.
      this.look();
      // Undo tells the whole used range, which may be smaller than it was.
      const used = this.engine.usedRange(sheet);
      const all = used !== null && sameRect(used, rect);
      this.noteCells(sheet, this.contents.changes(sheet, all ? undefined : rect));
      return;
    }
    const how = event.shift ?? (event.change.endsWith('Inserted') ? 'down' : 'up');
    const shift = { at: rect, how };
    this.pending.push({ kind: 'shift', sheet: this.ids.sheets.shared(sheet), shift });
    // Everybody's engine moves tables, names and rules by itself.
    this.outline = afterShift(this.outline, outlineOf(this.engine), sheet);
    if (how === 'down') this.noteInserted(sheet, rect);
    this.noteCells(sheet, this.contents.shifted(sheet, shift));
  }

  /**
   * Rows that were inserted into a table belong to it, even if somebody deletes the table's last rows
   * meanwhile.
   */
  private noteInserted(own: string, rect: Rect): void {
    const sheet = this.ids.sheets.shared(own);
    for (const table of this.outline.tables) {
      if (table.sheet !== own || !intersection(table.rect, rect)) continue;
      const id = this.ids.tables.shared(table.id);
      const { showTotals } = table;
      this.pending.push({
        ...{ kind: 'table-rect', sheet, table: id, rect: table.rect },
        ...{ grown: true, showTotals },
      });
    }
  }

  private noteCells(sheet: string, cells: readonly CellChange[]): void {
    if (cells.length === 0) return;
    this.pending.push({ kind: 'cells', sheet: this.ids.sheets.shared(sheet), cells });
  }
}

const knows = (outline: Outline, sheet: string): boolean =>
  outline.sheets.some(({ id }) => id === sheet);

const boundsOf = (cells: readonly CellChange[]): Rect =>
  cells.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 })).reduce(bounding);

/**
 * A change from the log meets what its receiver did without knowing of it. The log has the pending
 * changes further behind: where both wrote the same cell they win.
 */
function met(
  pending: readonly (Change | null)[],
  change: Change | null,
): { readonly pending: readonly (Change | null)[]; readonly change: Change | null } {
  let rest = change;
  const moved = pending.map((own) => {
    if (!own || !rest) return own;
    const after = over(own, rest, false);
    rest = over(rest, own, true);
    return after;
  });
  return { pending: moved, change: rest };
}
