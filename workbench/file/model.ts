// What a workbook file says, in words that neither the zip nor the grid needs to know.
// Reading a file gives this, an engine takes it and gives it back, saving compares the two.
import type { Area } from './address';

export interface WorkbookModel {
  readonly date1904: boolean;
  /** The file asks for a full calculation when opened. */
  readonly calculateOnOpen: boolean;
  readonly activeSheet: number;
  readonly sheets: readonly SheetModel[];
  readonly names: readonly NameModel[];
  /** docProps/custom.xml */
  readonly properties: readonly PropertyModel[];
  readonly core: CoreProperties;
  /** By number of the cell format in the file (cellXfs). A style without `xf` is new. */
  readonly styles: readonly StyleModel[];
}

export interface CoreProperties {
  readonly title?: string;
  readonly author?: string;
  readonly subject?: string;
  readonly keywords?: string;
  readonly comments?: string;
}

export type PropertyValue = string | number | boolean | { readonly date: string };

export interface PropertyModel {
  readonly name: string;
  readonly value: PropertyValue;
}

export interface NameModel {
  readonly name: string;
  /** What it stands for, as in a cell: begins with '='. */
  readonly formula: string;
  /** Sheet on which it counts; absent = whole workbook. */
  readonly sheet?: string;
  readonly hidden?: boolean;
  readonly comment?: string;
}

export type Visibility = 'visible' | 'hidden' | 'veryHidden';

export interface SheetModel {
  /** Names the sheet for as long as the workbook is open; a rename does not change it. */
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly tabColor?: string;
  readonly showGridlines: boolean;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Points; characters. Absent = what Excel does by itself. */
  readonly defaultRowHeight?: number;
  readonly defaultColumnWidth?: number;
  readonly columns: readonly ColumnModel[];
  readonly rows: ReadonlyMap<number, RowModel>;
  readonly cells: CellMap;
  readonly merges: readonly Area[];
  readonly validations: readonly ValidationModel[];
  readonly conditionals: readonly ConditionalModel[];
  readonly tables: readonly TableModel[];
  readonly autoFilter?: AutoFilterModel;
  readonly protection?: ProtectionModel;
  readonly hyperlinks: readonly HyperlinkModel[];
  readonly attached: readonly AttachedModel[];
}

/** What the grid does not show, and where it hangs on cells. */
export interface AttachedModel {
  readonly kind: AttachedKind;
  readonly area: Area;
  /** a note: the cell that the file says */
  readonly at?: string;
}

export type AttachedKind =
  'note' | 'conversation' | 'chart' | 'picture' | 'shape' | 'pivot' | 'sparkline';

/** Row → column → cell. Empty cells with a format are there too. */
export type CellMap = ReadonlyMap<number, ReadonlyMap<number, CellModel>>;

export interface ErrorValue {
  readonly error: string;
}

export type CellValue = number | string | boolean | ErrorValue | null;

export interface CellModel {
  readonly value: CellValue;
  /** As in the cell, beginning with '='. */
  readonly formula?: string;
  /** The area that a formula fills; only at its first cell. */
  readonly spill?: Area;
  /** The cell shows part of a neighbour's spilled result. */
  readonly spilled?: true;
  /** Rich text: the value is its plain text, the runs stay in the file. */
  readonly rich?: true;
  /** Index in WorkbookModel.styles. */
  readonly style: number;
}

export interface RowModel {
  /** Points. */
  readonly height?: number;
  readonly hidden?: boolean;
  readonly style?: number;
}

export interface ColumnModel {
  readonly from: number;
  readonly to: number;
  /** Characters of the standard font. */
  readonly width?: number;
  readonly hidden?: boolean;
  readonly style?: number;
}

export type HorizontalAlignment =
  'general' | 'left' | 'center' | 'right' | 'fill' | 'justify' | 'centerContinuous' | 'distributed';
export type VerticalAlignment = 'top' | 'center' | 'bottom' | 'justify' | 'distributed';

export interface EdgeModel {
  readonly style: string;
  readonly color: string;
}

export interface FontModel {
  readonly name: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  /** '#RRGGBB' */
  readonly color: string;
}

export interface StyleModel {
  /** Number of the cell format in the opened file that this style is, or was made from. */
  readonly xf?: number;
  readonly numberFormat: string;
  readonly font: FontModel;
  /** '#RRGGBB'; absent = no fill. */
  readonly fill?: string;
  readonly borders: {
    readonly top?: EdgeModel;
    readonly right?: EdgeModel;
    readonly bottom?: EdgeModel;
    readonly left?: EdgeModel;
  };
  readonly horizontal: HorizontalAlignment;
  readonly vertical: VerticalAlignment;
  readonly wrap: boolean;
  readonly indent: number;
  readonly rotation: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

export type ValidationType =
  'none' | 'whole' | 'decimal' | 'list' | 'date' | 'time' | 'textLength' | 'custom';
export type ValidationOperator =
  | 'between'
  | 'notBetween'
  | 'equal'
  | 'notEqual'
  | 'greaterThan'
  | 'lessThan'
  | 'greaterThanOrEqual'
  | 'lessThanOrEqual';

export interface ValidationModel {
  readonly areas: readonly Area[];
  readonly type: ValidationType;
  readonly operator: ValidationOperator;
  /** Without '=' — a literal list keeps its quotes, as in the file. */
  readonly formula1?: string;
  readonly formula2?: string;
  readonly ignoreBlank: boolean;
  readonly dropDown: boolean;
  readonly showInput: boolean;
  readonly promptTitle?: string;
  readonly prompt?: string;
  readonly showError: boolean;
  readonly errorStyle: 'stop' | 'warning' | 'information';
  readonly errorTitle?: string;
  readonly error?: string;
}

/** What a matching cell looks like; what is absent stays as the cell has it. */
export interface ConditionalFormat {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly underline?: boolean;
  readonly color?: string;
  readonly fill?: string;
}

export interface ScalePoint {
  readonly type: string;
  readonly value?: string;
  readonly color: string;
}

export type ConditionalRule =
  | { readonly kind: 'expression'; readonly formula: string; readonly format: ConditionalFormat }
  | {
      readonly kind: 'cellIs';
      readonly operator: ValidationOperator;
      readonly formulas: readonly string[];
      readonly format: ConditionalFormat;
    }
  | { readonly kind: 'duplicates' | 'uniques'; readonly format: ConditionalFormat }
  | { readonly kind: 'colorScale'; readonly points: readonly ScalePoint[] }
  /** Stays in the file untouched and is not shown. */
  | { readonly kind: 'other'; readonly type: string };

export interface ConditionalModel {
  readonly areas: readonly Area[];
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly rule: ConditionalRule;
}

export interface TableColumnModel {
  readonly id: number;
  readonly name: string;
  /** As in a cell, beginning with '='. */
  readonly formula?: string;
  readonly totalsFunction?: string;
  readonly totalsLabel?: string;
}

export interface TableModel {
  readonly id: number;
  readonly name: string;
  readonly area: Area;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly style?: string;
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
  readonly showFirstColumn: boolean;
  readonly showLastColumn: boolean;
  readonly showFilterButton: boolean;
  readonly filters: readonly FilterModel[];
  readonly columns: readonly TableColumnModel[];
}

export interface AutoFilterModel {
  readonly area: Area;
  readonly filters: readonly FilterModel[];
}

/** `column` counts from the first column of the filtered area. */
export type FilterModel =
  | {
      readonly column: number;
      readonly kind: 'values';
      readonly values: readonly string[];
      readonly blank: boolean;
    }
  | {
      readonly column: number;
      readonly kind: 'custom';
      readonly and: boolean;
      readonly criteria: readonly { readonly operator: string; readonly value: string }[];
    }
  | { readonly column: number; readonly kind: 'other' };

/** Everything a protected sheet still allows; true = allowed. */
export interface ProtectionModel {
  readonly hasPassword: boolean;
  readonly allow: Readonly<Record<ProtectionAllowance, boolean>>;
}

export const PROTECTION_ALLOWANCES = [
  'objects',
  'scenarios',
  'formatCells',
  'formatColumns',
  'formatRows',
  'insertColumns',
  'insertRows',
  'insertHyperlinks',
  'deleteColumns',
  'deleteRows',
  'selectLockedCells',
  'sort',
  'autoFilter',
  'pivotTables',
  'selectUnlockedCells',
] as const;
export type ProtectionAllowance = (typeof PROTECTION_ALLOWANCES)[number];

export interface HyperlinkModel {
  readonly area: Area;
  /** Outside address; absent for a place in this workbook. */
  readonly address?: string;
  /** Place in this workbook: 'Sheet'!A1 or a name. */
  readonly location?: string;
  readonly tooltip?: string;
}
