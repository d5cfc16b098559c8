/**
 * What the workbench needs of a spreadsheet engine. The Office.js host, the file door and the page
 * know only this; memory/ and univer/ answer it.
 *
 * All rows and columns count from 0. Reads are synchronous and see every write whose promise has
 * settled. Writes may be asynchronous; the host sends one at a time. Behaviour that Excel has and
 * both engines need (coercion, table growth, validation, sorting) is pure code beside this file, so
 * that an engine only stores, draws and calculates.
 */
export interface Engine {
  book(): BookFacts;

  // Sheets, in their order on the tab bar.
  sheets(): readonly SheetInfo[];
  activeSheet(): SheetId;
  activateSheet(sheet: SheetId): Done;
  /** `name` must be free and legal, otherwise EngineError 'exists' or 'invalid'. */
  addSheet(name: string): SheetId | Promise<SheetId>;
  renameSheet(sheet: SheetId, name: string): Done;
  moveSheet(sheet: SheetId, position: number): Done;
  /** The last visible sheet cannot go: EngineError 'refused'. */
  deleteSheet(sheet: SheetId): Done;
  setVisibility(sheet: SheetId, visibility: Visibility): Done;
  /** 'refused' when already protected. */
  protect(sheet: SheetId, options: ProtectionOptions, password?: string): Done;
  /** 'denied' when the password differs. */
  unprotect(sheet: SheetId, password?: string): Done;

  // Cells. Blocks have exactly the size of the rectangle; rectangles may reach beyond the used range.
  /** An error is its text (`#N/A`), an empty cell is ''. Tell them apart by `valueTypes`. */
  values(at: Place): Block<CellValue>;
  /** The formula with `=`, as a person reads it (`[@列]`, no `_xlfn.`); '' where there is none. */
  formulas(at: Place): Block<string>;
  /** As displayed. */
  texts(at: Place): Block<string>;
  valueTypes(at: Place): Block<ValueType>;
  formats(at: Place): Block<CellFormat>;
  /** The smallest rectangle with all cells that hold a value or formula; null on an empty sheet. */
  usedRange(sheet: SheetId): Rect | null;
  /**
   * Writes what a person or an add-in writes, and lets happen what Excel lets happen: coercion
   * (coerce.ts), formulas, table growth and calculated columns (table-growth.ts), one `changed`
   * event. `null` leaves a cell alone, '' empties it. 'denied' if a locked cell of a protected sheet
   * is among the cells that would change; then nothing is written.
   */
  writeBlock(
    at: Place,
    block: Block<Written>,
    options: WriteOptions,
  ): WriteOutcome | Promise<WriteOutcome>;
  setFormat(at: Place, format: Partial<CellFormat>): Done;
  /** Number formats cell by cell; null leaves a cell alone. */
  setNumberFormats(at: Place, formats: Block<string | null>): Done;
  clear(at: Place, what: ClearWhat, options: WriteOptions): Done;
  /** Cells below (or right of) the rectangle move; tables, names, formulas and validation follow. */
  insertCells(at: Place, shift: 'down' | 'right', options: WriteOptions): Done;
  deleteCells(at: Place, shift: 'up' | 'left', options: WriteOptions): Done;
  /** Sorts rows of the rectangle (sort.ts); formulas move with their rows, as Excel does it. */
  sort(at: Place, keys: readonly SortKey[], options: SortOptions): Done;

  /** One flag per row (column), hidden by hand or by a filter. */
  rowsHidden(sheet: SheetId, first: number, count: number): readonly boolean[];
  columnsHidden(sheet: SheetId, first: number, count: number): readonly boolean[];
  setRowsHidden(sheet: SheetId, first: number, count: number, hidden: boolean): Done;
  setColumnsHidden(sheet: SheetId, first: number, count: number, hidden: boolean): Done;

  // Tables, in the order in which they were made.
  tables(): readonly TableInfo[];
  /** 'exists' for a taken name, 'refused' when it would overlap another table. */
  addTable(
    at: Place,
    options: { readonly name: string; readonly hasHeaders: boolean },
  ): TableId | Promise<TableId>;
  renameTable(table: TableId, name: string): Done;
  /** Removes the table with its cells; `keepCells` turns it into an ordinary range. */
  deleteTable(table: TableId, options: { readonly keepCells: boolean }): Done;
  /** The header row stays where it is ('refused' otherwise). Cells are not moved. */
  resizeTable(table: TableId, rect: Rect): Done;
  setTotals(table: TableId, shown: boolean): Done;
  /** Filters one column of the table's body; null takes the column's filter away. */
  filterTable(table: TableId, column: number, filter: Filter | null): Done;

  selection(): Selection;
  select(selection: { readonly sheet: SheetId; readonly rects: readonly Rect[] }): Done;

  names(): readonly DefinedName[];
  setName(name: DefinedName): Done;
  deleteName(name: string, scope: NameScope): Done;

  validations(sheet: SheetId): readonly ValidationArea[];
  setValidation(at: Place, rule: ValidationRule | null): Done;

  /** Custom document properties (docProps/custom.xml). */
  properties(): ReadonlyMap<string, PropertyValue>;
  setProperty(key: string, value: PropertyValue | null): Done;
  /** The add-in's settings in this workbook: JSON texts by name. */
  settings(): ReadonlyMap<string, string>;
  setSettings(settings: ReadonlyMap<string, string>): Done;

  /** 'recalculate' what changed, 'full' everything. */
  calculate(how: 'recalculate' | 'full'): Done;
  /** Settles when no calculation and no custom function call is under way. */
  whenCalculated(): Promise<void>;
  /** Replaces all custom functions. The engine calls all that it needs at once, not one by one. */
  setCustomFunctions(names: readonly string[], call: CallCustomFunction): Done;

  /** A person is typing into a cell: Excel refuses batches meanwhile. */
  isEditing(): boolean;
  /** Takes back the last step of this engine's own person. */
  undo(): Done;
  redo(): Done;
  /** Nothing done until now can be taken back. */
  forgetUndo(): void;
  /** What `work` writes is one step for undo. */
  asOneStep<T>(work: () => Promise<T>): Promise<T>;
  /** The same engine for what colleagues did and what arrives here: undo leaves it alone. */
  colleague(): Engine;
  /** Returns how to stop listening. Events come after the write they tell of. */
  subscribe(listener: (event: EngineEvent) => void): () => void;
}

export type Done = void | Promise<void>;

export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Place {
  readonly sheet: SheetId;
  readonly rect: Rect;
}

export type Block<T> = readonly (readonly T[])[];

/** Never changes and is never given again, whatever the sheet or table is called. */
export type SheetId = string;
export type TableId = string;

export interface BookFacts {
  readonly name: string;
  readonly readOnly: boolean;
  readonly date1904: boolean;
}

export type Visibility = 'visible' | 'hidden' | 'veryHidden';

export interface SheetInfo {
  readonly id: SheetId;
  readonly name: string;
  readonly visibility: Visibility;
  /** null = not protected */
  readonly protection: ProtectionOptions | null;
  readonly tabColor: string;
}

/** Excel.WorksheetProtectionOptions as the add-in gave them; what is missing is false. */
export type ProtectionOptions = Readonly<Record<string, boolean | string>>;

export type CellValue = string | number | boolean;
/** null = leave the cell alone */
export type Written = CellValue | null;
export type ValueType = 'empty' | 'text' | 'number' | 'boolean' | 'error';

export interface CellFormat {
  readonly numberFormat: string;
  readonly locked: boolean;
  /** `#RRGGBB`; '' = no fill */
  readonly fill: string;
  /** `#RRGGBB` */
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strikethrough: boolean;
  readonly horizontal: 'general' | 'left' | 'center' | 'right';
  readonly wrap: boolean;
}

export interface WriteOptions {
  /**
   * user: typed, validation may refuse it. paste: by hand, but validation is not asked (as in Excel).
   * api: by the add-in, validation is not asked. remote: another person's change arriving.
   */
  readonly source: 'user' | 'paste' | 'api' | 'remote';
}

export type WriteOutcome =
  | { readonly kind: 'written' }
  /** validation refused what was typed; nothing was written */
  | {
      readonly kind: 'refused';
      readonly row: number;
      readonly column: number;
      readonly rule: ValidationRule;
    };

export type ClearWhat = 'all' | 'contents' | 'formats';

export interface SortKey {
  /** offset within the rectangle */
  readonly column: number;
  readonly ascending: boolean;
}

export interface SortOptions extends WriteOptions {
  readonly matchCase: boolean;
  /** the first row of the rectangle stays */
  readonly hasHeaders: boolean;
}

export interface TableInfo {
  readonly id: TableId;
  readonly name: string;
  readonly sheet: SheetId;
  /** with header and totals row */
  readonly rect: Rect;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  /** the header cells' text */
  readonly columns: readonly string[];
  /** one for each column; '' = the column is not calculated. As a person reads it, with `=` */
  readonly columnFormulas: readonly string[];
  /** the filter of each column; null = none */
  readonly filters: readonly (Filter | null)[];
  readonly style: string;
}

export type Filter =
  /** shows the rows whose displayed text is one of these; '' = blank */
  | { readonly kind: 'values'; readonly texts: readonly string[] }
  /** `=x`, `<>x`, `>5` with wildcards, as Excel's custom filter */
  | {
      readonly kind: 'custom';
      readonly first: string;
      readonly operator?: 'and' | 'or';
      readonly second?: string;
    };

export interface Selection {
  readonly sheet: SheetId;
  /** at least one; the last one is the newest */
  readonly rects: readonly Rect[];
  readonly active: { readonly row: number; readonly column: number };
}

/** `workbook`, or the sheet that alone knows the name */
export type NameScope = SheetId;

export interface DefinedName {
  readonly name: string;
  readonly scope: NameScope;
  /** with `=`: `=参数!$B$2`, `="x"`, `=OFFSET(…)` */
  readonly refersTo: string;
  readonly visible: boolean;
  readonly comment: string;
}

export interface ValidationRule {
  readonly type: 'wholeNumber' | 'decimal' | 'list' | 'date' | 'time' | 'textLength' | 'custom';
  /** not for list and custom */
  readonly operator?:
    | 'between'
    | 'notBetween'
    | 'equal'
    | 'notEqual'
    | 'greaterThan'
    | 'lessThan'
    | 'greaterThanOrEqual'
    | 'lessThanOrEqual';
  /** `=A2>0`, `5`, `甲,乙`; a formula is meant for the first cell of the rule's first rectangle */
  readonly formula1: string;
  readonly formula2?: string;
  readonly ignoreBlanks: boolean;
  /** only 'stop' with showError refuses */
  readonly alert: 'stop' | 'warning' | 'information';
  readonly showError: boolean;
  readonly errorTitle: string;
  readonly errorMessage: string;
  readonly promptTitle: string;
  readonly prompt: string;
}

export interface ValidationArea {
  readonly rects: readonly Rect[];
  readonly rule: ValidationRule;
}

export type PropertyValue = string | number | boolean | Date;

/** Arguments: a cell's value, a block for a range, null for an argument that was left out. */
export type CustomFunctionArgument = CellValue | Block<CellValue> | null;
/** An error is its text (`#N/A`). */
export type CallCustomFunction = (
  name: string,
  args: readonly CustomFunctionArgument[],
  at: { readonly sheet: SheetId; readonly row: number; readonly column: number },
) => Promise<CellValue | Block<CellValue>>;

export type ChangeKind =
  | 'RangeEdited'
  | 'RowInserted'
  | 'RowDeleted'
  | 'ColumnInserted'
  | 'ColumnDeleted'
  | 'CellInserted'
  | 'CellDeleted';

/** Calculated results are not changes, as in Excel. */
export type EngineEvent =
  | {
      readonly kind: 'changed';
      readonly sheet: SheetId;
      readonly rect: Rect;
      readonly change: ChangeKind;
      readonly source: WriteOptions['source'];
      /** where the others went when cells were inserted or deleted; missing = down and up */
      readonly shift?: 'down' | 'right' | 'up' | 'left';
      /** for one edited cell */
      readonly details?: { readonly before: CellValue; readonly after: CellValue };
    }
  | { readonly kind: 'selected'; readonly selection: Selection }
  | { readonly kind: 'activated'; readonly sheet: SheetId; readonly before: SheetId }
  | { readonly kind: 'sheetAdded' | 'sheetDeleted' | 'sheetChanged'; readonly sheet: SheetId }
  | {
      readonly kind: 'tableAdded' | 'tableDeleted' | 'tableFiltered';
      readonly table: TableId;
      readonly sheet: SheetId;
    }
  | {
      readonly kind: 'sorted';
      readonly sheet: SheetId;
      readonly rect: Rect;
      readonly source: WriteOptions['source'];
    }
  | {
      readonly kind: 'rowsHidden';
      readonly sheet: SheetId;
      readonly rect: Rect;
      readonly hidden: boolean;
    }
  | { readonly kind: 'protection'; readonly sheet: SheetId; readonly on: boolean }
  | { readonly kind: 'calculated'; readonly sheet: SheetId };

/** Excel would refuse, too, but for 'attached'. The host turns the code into Excel's own. */
export class EngineError extends Error {
  constructor(
    /**
     * denied: protected or wrong password. editing: a person is typing into a cell. off-sheet: there
     * is no room to move cells to. attached: a chart, a pivot table … of the file hangs on the
     * cells; Excel would move it along, we keep it and refuse.
     */
    readonly code:
      | 'denied'
      | 'not-found'
      | 'exists'
      | 'invalid'
      | 'refused'
      | 'editing'
      | 'off-sheet'
      | 'attached',
    message: string,
    /** attached: what it is */
    readonly what?: string,
  ) {
    super(message);
    this.name = 'EngineError';
  }
}
