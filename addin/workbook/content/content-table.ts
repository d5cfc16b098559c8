import { BLANK, type Cell } from '../../domain/cell';
import { fromWorkbook, type Epoch } from '../date-system';
import type { TableContent } from '../people';
import type { ClosedTable, RowSeen } from '../port';
import { columnShape, type TableShape } from '../table-shape';

export type Row = Record<string, Cell>;

/** One table as arrays of rows. Cells are kept as the workbook counts days, and read as we do. */
export class ContentTable {
  readonly shape: TableShape;
  headers: string[];
  rows: Row[];
  totals: boolean;

  constructor(
    content: TableContent,
    protected readonly epoch: Epoch,
  ) {
    this.shape = content.shape;
    this.headers = [...(content.headers ?? content.shape.columns.map(({ header }) => header))];
    this.totals = content.totalsRow ?? false;
    this.rows = content.rows.map((cells) => ({ ...cells }));
  }

  seen(position: number, columns: readonly string[] = this.headers): RowSeen {
    const row = this.rows[position] ?? {};
    const cells = columns
      .filter((header) => this.headers.includes(header))
      .map((header): [string, Cell] => [header, this.read(row, header)]);
    return { table: this.shape.table, position, cells: Object.fromEntries(cells) };
  }

  at(position: number): RowSeen | null {
    return this.rows[position] ? this.seen(position) : null;
  }

  /** Rows from one position up to another; all without them. */
  block(from = 0, to = this.rows.length, columns?: readonly string[]): readonly RowSeen[] {
    return this.rows.slice(from, to).map((_, index) => this.seen(from + index, columns));
  }

  /** Rows whose column holds such a text, in sheet order. A blank cell holds none. */
  holding(header: string, fits: (text: string) => boolean): readonly RowSeen[] {
    return this.rows.flatMap((row, position) => {
      const cell = row[header];
      return cell?.kind === 'text' && cell.text !== '' && fits(cell.text)
        ? [this.seen(position)]
        : [];
    });
  }

  /** Why `count` rows cannot be appended. */
  closed(_count: number): ClosedTable | null {
    return this.totals ? { table: this.shape.table, why: 'totals-row' } : null;
  }

  private read(row: Row, header: string): Cell {
    return fromWorkbook(row[header] ?? BLANK, columnShape(this.shape, header), this.epoch);
  }
}
