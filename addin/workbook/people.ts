import type { Cell, CellInput } from '../domain/cell';
import type { TableShape } from './table-shape';

/** What stands in a workbook when it is opened. */
export interface WorkbookContent {
  readonly workbookId?: string;
  /** serial numbers count from 1904-01-01, as in files that began on an old Mac */
  readonly date1904?: true;
  readonly readOnly?: true;
  readonly tables: readonly TableContent[];
}

export interface TableContent {
  readonly shape: TableShape;
  /** as they stand in the sheet; none = those of the shape in its order */
  readonly headers?: readonly string[];
  /** cells as the file stores them, by header; a table without rows has one blank row */
  readonly rows: readonly Readonly<Record<string, Cell>>[];
  /** columns that Excel fills by itself when the table grows */
  readonly calculated?: readonly CalculatedColumn[];
  readonly totalsRow?: true;
}

export type CalculatedColumn = {
  readonly header: string;
  readonly formula: string;
} & (
  | {
      /** headers of the columns whose numbers of the same row are multiplied */
      readonly factors: readonly string[];
    }
  | {
      /** header of the column whose numbers are added from the first row to this one */
      readonly sums: string;
    }
);

/**
 * What people do to an open workbook while the add-in works. Rows are counted from 0 within the
 * table's body, as they stand at that moment.
 */
export interface People {
  type(table: string, row: number, header: string, value: CellInput): Promise<void>;
  /** Copies rows from elsewhere directly below the table, which takes them in. */
  paste(table: string, rows: readonly Readonly<Record<string, CellInput>>[]): Promise<void>;
  sort(table: string, header: string, order: 'up' | 'down'): Promise<void>;
  /** Shows only rows that have this text in the column. */
  filter(table: string, header: string, text: string): Promise<void>;
  insertRow(table: string, row: number): Promise<void>;
  deleteRow(table: string, row: number): Promise<void>;
  renameHeader(table: string, header: string, to: string): Promise<void>;
  moveColumn(table: string, header: string, to: number): Promise<void>;
  renameSheet(table: string, to: string): Promise<void>;
  hideSheet(table: string): Promise<void>;
  /** The cells stay as they are; the table is no more. */
  turnIntoRange(table: string): Promise<void>;
  addTotalsRow(table: string): Promise<void>;
  /** Writes into the first column, `distance` rows below the table (1 = directly below). */
  writeBelow(table: string, distance: number, text: string): Promise<void>;
  /** Turns off that a table takes in what is written directly below it. */
  stopGrowth(): Promise<void>;
  protect(table: string): Promise<void>;
  /** Selects whole blocks of rows; the cell under the cursor is in the first, in this column. */
  select(
    table: string,
    blocks: readonly (readonly [from: number, to: number])[],
    header: string,
  ): Promise<void>;
  selectOutside(table: string): Promise<void>;
  /** Begins to type into a cell and does not finish; stopEditing finishes. */
  startEditing(): Promise<void>;
  stopEditing(): Promise<void>;
}

/** What a person would see, read without the adapter under test. */
export interface Onlooker {
  headers(table: string): Promise<readonly string[]>;
  rows(table: string): Promise<readonly Readonly<Record<string, Cell>>[]>;
  /** texts in the first column below the table; '' = blank */
  below(table: string, rows: number): Promise<readonly string[]>;
}
