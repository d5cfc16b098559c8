import type { Cell, CellInput } from '../domain/cell';

/**
 * What actions need of a workbook, and all they may do to it. Three adapters answer it: Office.js
 * (office/), a file read with exceljs (exceljs/, reading half) and memory/. `contract.ts` holds the
 * promises as tests; each adapter passes them.
 *
 * Tables are named by their Excel table name, columns by their header text: a column that was moved
 * is found, one that was renamed is a `header-changed`.
 */
export interface WorkbookPort extends WorkbookReader {
  /**
   * Writes all changes in one batch and reads them back. `seen` must come from `look` of the same
   * port. Outcomes are data, not exceptions; whatever the outcome, no row is left half written
   * without the outcome naming it.
   */
  commit(seen: Seen, changes: readonly Change[]): Promise<Outcome>;
  /** The rows of known tables that the person has selected, at most `limit`; null elsewhere. */
  selection(limit: number): Promise<Selection | null>;
  /**
   * The cells that the person picked, of whatever sheet; one cell alone stands for all that is on
   * its sheet. At most `rows` rows; null where nothing is.
   */
  picked(rows: number): Promise<Picked | null>;
  /** What is selected as a formula names it, whole columns as such; null where it is no one range. */
  selectedAddress(): Promise<string | null>;
  /** Writes a formula into the active cell, if that is free and in no table, and reads what it gives. */
  insertFormula(formula: string): Promise<Inserted>;
  /** Selects a row (and a column of it) and brings it into view. */
  reveal(row: RowSeen, column?: string): Promise<void>;
  /** Something was selected or changed. Hints, never proof. Returns how to stop listening. */
  watch(onHint: (hint: Hint) => void): Promise<() => Promise<void>>;
}

export interface WorkbookReader {
  facts(): Promise<WorkbookFacts>;
  /** On which sheets the tables stand. Adapters whose tables stand on none lack it. */
  sheets?(): Promise<readonly TableSheet[]>;
  /**
   * Finds rows by a text in one column and reads only those (two batches however long the table
   * is: locate, read). With `appendTo` it also learns whether rows can be appended there.
   */
  look(request: LookRequest): Promise<Seen>;
  /** All rows of a table in blocks, in sheet order. For verification and lists, not for signing. */
  scan(table: string, columns?: readonly string[]): AsyncIterable<readonly RowSeen[]>;
  /** How a table is shown to people. Adapters that lack it do not know, and verification says so. */
  looks?(table: string): TableLooks | null;
}

/** What people see of a table besides its values; positions and headers as in `scan`. */
export interface TableLooks {
  readonly sheetHidden: boolean;
  readonly hiddenColumns: readonly string[];
  /** hidden by hand: what a filter hides, its button shows */
  rowHidden(position: number): boolean;
  /** number format as the file has it; '' = General */
  format(position: number, header: string): string;
  /** the cell's own font has the colour of its own ground */
  inkLikeGround(position: number, header: string): boolean;
}

export interface WorkbookFacts {
  /** made when the workbook was made, kept in its document properties; '' in a foreign file */
  readonly workbookId: string;
  readonly readOnly: boolean;
  /** which of the asked-for tables exist */
  readonly tables: readonly string[];
}

/** The sheet of a table. */
export interface TableSheet {
  readonly table: string;
  readonly name: string;
  readonly hidden: boolean;
}

export interface LookRequest {
  readonly rows: readonly (RowKey | RowPlace)[];
  /** every row whose column holds this text, e.g. all lines of one document (usually few) */
  readonly matching?: readonly RowKey[];
  /**
   * How many rows hold this text, without reading them. Capitals are not told from small letters,
   * so it may be more than `matching` would give, never less.
   */
  readonly counts?: readonly RowKey[];
  /** the next free number of a series, without reading the register */
  readonly numbers?: readonly NumberRequest[];
  /** what a column adds up to, without reading it */
  readonly sums?: readonly SumRequest[];
  readonly appendTo?: readonly string[];
}

/** A series such as `PZ-2026-0001`, `PZ-2026-0002` …: what all begin with, and how many digits. */
export interface NumberRequest {
  readonly table: string;
  readonly column: string;
  readonly startsWith: string;
  readonly width: number;
  /** how many, for a document that posts several rows; one if not given */
  readonly take?: number;
  /** the highest that a former workbook gave out */
  readonly after?: number;
}

/**
 * The total of a column over the rows that hold this text and have something in another column.
 * Excel adds in binary, does not tell capitals from small letters and takes 012 for 12: whoever
 * needs the exact decimals rounds, and whoever names things does not name two of them so.
 */
export interface SumRequest extends RowKey {
  readonly of: string;
  readonly filled: string;
}

/** A row named by what stands in one of its columns; the first exact match, case-sensitive. */
export interface RowKey {
  readonly table: string;
  readonly column: string;
  readonly text: string;
}

/** A row named by its place: only for drafts, which have no identity yet. `look` reads it afresh. */
export interface RowPlace {
  readonly table: string;
  readonly position: number;
}

export interface RowSeen {
  readonly table: string;
  /** 0-based within the table's body at the time of reading: a hint, never an identity */
  readonly position: number;
  readonly cells: Readonly<Record<string, Cell>>;
}

export interface Seen {
  /** In the order of the request; null = no such row. */
  readonly rows: readonly (RowSeen | null)[];
  /** One list for each of `matching`, in sheet order. */
  readonly matching: readonly (readonly RowSeen[])[];
  /** One for each of `counts`. */
  readonly counts: readonly number[];
  /**
   * For each of `numbers`, in their order, as many as it takes: after as many as there are, and not
   * among them.
   */
  readonly numbers: readonly string[];
  /** One for each of `sums`. */
  readonly sums: readonly number[];
  /** Tables that `appendTo` named and that cannot be appended to, with the reason. */
  readonly closed: readonly ClosedTable[];
  /** Tables or columns that the request named and that are not there. */
  readonly missing: readonly MissingPart[];
  /** the adapter's own knowledge of places; opaque */
  readonly places: unknown;
}

export interface ClosedTable {
  readonly table: string;
  readonly why: 'totals-row' | 'occupied-below' | 'protected' | 'missing';
  /** what stands in the way, e.g. `原始凭证!B12` */
  readonly address?: string;
}

export interface MissingPart {
  readonly table: string;
  readonly column?: string;
}

export type Change =
  | {
      readonly kind: 'update';
      readonly row: RowSeen;
      /** the column whose text says that this is still the same row */
      readonly identity: string;
      readonly set: Readonly<Record<string, CellInput>>;
    }
  | {
      readonly kind: 'append';
      readonly table: string;
      readonly identity: string;
      /** Columns not named stay as the table makes them (calculated columns fill themselves). */
      readonly rows: readonly Readonly<Record<string, CellInput>>[];
    };

export type Outcome =
  | { readonly kind: 'applied' }
  /** the row changed between reading and writing: both versions */
  | { readonly kind: 'row-changed'; readonly was: RowSeen; readonly now: RowSeen }
  | { readonly kind: 'row-gone'; readonly row: RowSeen }
  | { readonly kind: 'header-changed'; readonly table: string; readonly column: string }
  | { readonly kind: 'closed'; readonly closed: ClosedTable }
  /** written, but the workbook holds something else than what was written */
  | {
      readonly kind: 'read-back-differs';
      readonly table: string;
      readonly column: string;
      readonly wrote: CellInput;
      readonly found: Cell;
    }
  | { readonly kind: 'read-only' }
  | { readonly kind: 'busy-editing' };

export interface Selection {
  readonly table: string;
  readonly rows: readonly RowSeen[];
  /** more rows were selected than `limit` */
  readonly more: boolean;
  /** header text of the active cell's column */
  readonly column?: string;
}

/** Cells without a register: what they mean is not known yet. */
export interface Picked {
  readonly sheet: string;
  /** 0-based place of the first cell */
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly Cell[])[];
  /** what to add to a number that is a day */
  readonly daysLater: number;
  /** more rows were picked than asked for */
  readonly more: boolean;
}

export type Inserted =
  | {
      readonly is: 'written';
      readonly address: string;
      /** the upper left of what it gives, as shown; none = it is still calculated */
      readonly shown: readonly (readonly string[])[];
    }
  /** answers spread over cells: not over those of somebody else, and tables take none */
  | { readonly is: 'occupied' | 'inTable'; readonly address: string }
  | { readonly is: 'nowhere' };

export type Hint =
  | { readonly kind: 'selection' }
  | { readonly kind: 'changed'; readonly table?: string; readonly byUs: boolean };

/** A failure of the host that is not an outcome of the trade: connection lost, add-in disabled … */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';
  constructor(
    /** `busy-editing`: not even reading is possible while somebody types into a cell */
    readonly code:
      'host' | 'too-large' | 'access-denied' | 'timeout' | 'unreadable' | 'busy-editing',
    options?: { cause?: unknown; message?: string },
  ) {
    super(options?.message ?? code, { cause: options?.cause });
  }
}
