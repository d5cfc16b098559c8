import type { Change, RowSeen } from '../workbook/port';
import { readsBack } from '../workbook/same-row';
import type { Cells, KeptRow } from './outbox-item';

/** What has to be written once more; a row that two items ask for is written once. */
export class RepairPlan {
  private readonly rows = new Map<
    string,
    { readonly kept: Place; readonly row: RowSeen | null; context: Cells; cells: Cells }
  >();

  /** `context` stood in the row when somebody acted on it; an item that wrote such cells knows better. */
  append(kept: Place, cells: Cells, context: Cells = {}): void {
    this.add(kept, null, cells, context);
  }

  rewrite(kept: Place, row: RowSeen, cells: Cells): void {
    this.add(kept, row, cells);
  }

  /** Takes our identity out of a row that is somebody else's. */
  giveBack(kept: Place, row: RowSeen, cells: Cells): void {
    this.add({ ...kept, part: `given back ${row.position}` }, row, cells);
  }

  private add(kept: Place, row: RowSeen | null, cells: Cells, context: Cells = {}): void {
    const name = [kept.table, kept.id, kept.part ?? ''].join('\n');
    const former = this.rows.get(name);
    // A row that one item finds to be somebody else's by now gets nothing more of ours by another item.
    const where = former?.row === null ? null : row;
    this.rows.set(name, {
      ...{ kept, row: where, context: { ...context, ...former?.context } },
      cells: { ...former?.cells, ...cells },
    });
  }

  /** Everything that another plan wants, too. */
  take(other: RepairPlan): void {
    for (const { kept, row, cells, context } of other.rows.values())
      this.add(kept, row, cells, context);
  }

  changes(): readonly Change[] {
    return [...this.rows.values()].map(({ kept, row, context, cells }): Change => {
      const { table, identity } = kept;
      return row
        ? { kind: 'update', row, identity, set: cells }
        : { kind: 'append', table, identity, rows: [{ ...context, ...cells }] };
    });
  }
}

/** Which row: how it is named, and where. */
type Place = Pick<KeptRow, 'table' | 'identity' | 'id' | 'part'>;

/** Cells of the row that are not what they should be. */
export const differing = (wanted: Cells, row: RowSeen): Cells =>
  Object.fromEntries(
    Object.entries(wanted).filter(([header, value]) => {
      const cell = row.cells[header];
      return !cell || !readsBack(value, cell);
    }),
  );

export const isWhole = (wanted: Cells, row: RowSeen): boolean =>
  Object.keys(differing(wanted, row)).length === 0;
