import { BLANK, isBlank, type Cell, type CellInput, type CellValue } from '../../domain/cell';
import { ContentTable, type Row } from '../content/content-table';
import { toWorkbook, type Epoch } from '../date-system';
import type { CalculatedColumn, TableContent } from '../people';
import type { ClosedTable } from '../port';
import { isUnused, writtenCell } from '../same-row';
import { columnShape } from '../table-shape';

/** A column of a pack that follows from its row, as the template's formula would compute it. */
export interface ComputedColumn {
  readonly header: string;
  readonly formula: string;
  /** null = its sources are not there yet: the cell shows nothing */
  readonly compute: (row: Readonly<Row>) => CellValue | null;
}

export interface MemoryContent extends TableContent {
  readonly computed?: readonly ComputedColumn[];
}

/** A table that people and programs write into, and what stands around it on its sheet. */
export class MemoryTable extends ContentTable {
  protected = false;
  /** rows that a filter hides */
  readonly hidden = new Set<Row>();
  /** texts below the table by distance; 1 = directly below */
  readonly below = new Map<number, string>();
  private readonly calculated: readonly CalculatedColumn[];
  private readonly computed: readonly ComputedColumn[];

  constructor(content: MemoryContent, epoch: Epoch) {
    super(content, epoch);
    this.calculated = content.calculated ?? [];
    this.computed = content.computed ?? [];
    this.rows = content.rows.map((cells) => this.rowOf(cells));
    if (this.rows.length === 0) this.rows.push(this.blankRow());
    this.recalculate();
  }

  blankRow(): Row {
    const row: Row = Object.fromEntries(this.headers.map((header) => [header, BLANK]));
    for (const { header, formula } of [...this.calculated, ...this.computed])
      row[header] = { ...BLANK, formula };
    return row;
  }

  private rowOf(cells: Readonly<Row>): Row {
    const row = this.blankRow();
    for (const header of this.headers) row[header] = cells[header] ?? row[header] ?? BLANK;
    return row;
  }

  /** Writes as Excel does: a text column keeps everything as text. */
  write(position: number, header: string, input: Exclude<CellInput, null>): void {
    const row = this.rows[position];
    if (!row) return;
    const column = columnShape(this.shape, header);
    const value = toWorkbook(input, column, this.epoch);
    const text = typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
    row[header] = writtenCell(column.holds === 'text' ? text : value);
  }

  /** Where the row came to stand. */
  append(values: Readonly<Record<string, CellInput>>, intoUnused: boolean): number {
    const last = this.seen(this.rows.length - 1);
    const fill = intoUnused && isUnused(this.shape, last.cells);
    if (!fill) this.grow();
    this.writeAll(this.rows.length - 1, values);
    return this.rows.length - 1;
  }

  /** The row takes the place of what stood directly below. */
  private grow(): void {
    this.rows.push(this.blankRow());
    const below = [...this.below];
    this.below.clear();
    for (const [distance, text] of below) if (distance > 1) this.below.set(distance - 1, text);
  }

  writeAll(position: number, values: Readonly<Record<string, CellInput>>): void {
    for (const [header, value] of Object.entries(values))
      if (value !== null) this.write(position, header, value);
    // As the Office adapter does it for rows that have lost their formulas.
    const row = this.rows[position];
    for (const { header, formula } of [...this.calculated, ...this.computed])
      if (row && isBlank(row[header])) row[header] = { ...BLANK, formula };
  }

  /** Why `count` rows cannot be appended. */
  override closed(count: number): ClosedTable | null {
    const { table } = this.shape;
    if (this.protected) return { table, why: 'protected' };
    if (this.totals) return { table, why: 'totals-row' };
    const last = this.seen(this.rows.length - 1);
    const needed = isUnused(this.shape, last.cells) ? count - 1 : count;
    const occupied = [...this.below.keys()].filter((distance) => distance <= needed);
    return occupied.length === 0
      ? null
      : { table, why: 'occupied-below', address: `${table}!+${Math.min(...occupied)}` };
  }

  recalculate(): void {
    for (const column of this.calculated) {
      const { header, formula } = column;
      let sum = 0;
      for (const row of this.rows) {
        if ('sums' in column) sum += numberOf(row[column.sums]);
        const number =
          'sums' in column
            ? sum
            : column.factors.reduce((product, factor) => product * numberOf(row[factor]), 1);
        if (row[header]?.formula === formula) row[header] = { kind: 'number', number, formula };
      }
    }
    for (const row of this.rows)
      for (const { header, formula, compute } of this.computed)
        if (row[header]?.formula === formula)
          row[header] = { ...(compute(row) ?? { kind: 'text', text: '' }), formula };
  }
}

const numberOf = (cell: Cell | undefined): number =>
  cell?.kind === 'number' ? cell.number : isBlank(cell) ? 0 : NaN;
