// What a workbook has and Univer does not keep. It changes only by the mutation below, so that undo
// brings it back together with the cells.
import {
  CommandType,
  type ICommandService,
  type IMutationInfo,
  type IMutation,
} from '@univerjs/core';
import type {
  AutoFilterModel,
  ConditionalModel,
  CoreProperties,
  HyperlinkModel,
  NameModel,
  SheetModel,
  StyleModel,
  TableModel,
  ValidationModel,
} from '../../file/model';
import type {
  Filter,
  PropertyValue,
  ProtectionOptions,
  SheetId,
  TableId,
  ValidationRule,
  Visibility,
} from '../port';

export interface HeldValidation {
  readonly areas: ValidationModel['areas'];
  readonly rule: ValidationRule | undefined;
  /** As the file has it, as long as nobody changed the rule. */
  readonly model: ValidationModel | undefined;
}

export interface SheetState {
  readonly visibility: Visibility;
  readonly protection: ProtectionOptions | null;
  /** undefined = none; the password of a file is not known, only that there is one. */
  readonly password: string | { readonly unknown: true } | undefined;
  readonly validations: readonly HeldValidation[];
  readonly hyperlinks: readonly HyperlinkModel[];
  /** In the order of the file; the drawn ones are found in the grid by their place in it. */
  readonly conditionals: readonly ConditionalModel[];
  readonly autoFilter: AutoFilterModel | undefined;
  readonly file:
    Pick<SheetModel, 'defaultRowHeight' | 'defaultColumnWidth' | 'columns'> | undefined;
}

export interface TableState {
  /** Number in the file; undefined = made here. */
  readonly file: TableModel | undefined;
  readonly style: string;
  readonly showTotals: boolean;
  readonly showHeaders: boolean;
  /** By column id of the grid. As the grid calculates it. */
  readonly formulas: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, Filter>>;
}

export interface BookState {
  readonly sheets: Readonly<Record<SheetId, SheetState>>;
  readonly tables: Readonly<Record<TableId, TableState>>;
  readonly properties: Readonly<Record<string, PropertyValue>>;
  readonly settings: Readonly<Record<string, string>>;
  readonly nameComments: Readonly<Record<string, string>>;
}

/** What never changes while the workbook is open. */
export interface BookOrigin {
  readonly name: string;
  readonly readOnly: boolean;
  readonly date1904: boolean;
  readonly styles: readonly StyleModel[];
  readonly core: CoreProperties;
  /** Names that belong to Excel itself: print areas, print titles, filter databases. */
  readonly reservedNames: readonly NameModel[];
}

export const EMPTY_SHEET_STATE: SheetState = {
  visibility: 'visible',
  protection: null,
  password: undefined,
  validations: [],
  hyperlinks: [],
  conditionals: [],
  autoFilter: undefined,
  file: undefined,
};

export const EMPTY_TABLE_STATE: TableState = {
  file: undefined,
  style: 'TableStyleMedium2',
  showTotals: false,
  showHeaders: true,
  formulas: {},
  filters: {},
};

type Section = keyof BookState;

interface Change {
  readonly section: Section;
  readonly key: string;
  /** undefined takes the entry away */
  readonly value: unknown;
}

interface SetStateParams {
  readonly unitId: string;
  readonly changes: readonly Change[];
}

const SET_STATE = 'workbench.mutation.set-state';

/** The states of all open workbooks: Univer finds a mutation by its id, not by its workbook. */
const holders = new Map<string, StateHolder>();

const setState: IMutation<SetStateParams> = {
  id: SET_STATE,
  type: CommandType.MUTATION,
  handler: (_accessor, params) => {
    const holder = holders.get(params.unitId);
    holder?.apply(params.changes);
    return holder !== undefined;
  },
};

export interface Reversible {
  readonly redo: IMutationInfo;
  readonly undo: IMutationInfo;
}

export class StateHolder {
  private listener: (before: BookState, now: BookState) => void = () => undefined;

  constructor(
    commands: ICommandService,
    private readonly unitId: string,
    private current: BookState,
  ) {
    if (!commands.hasCommand(SET_STATE)) commands.registerCommand(setState);
    holders.set(unitId, this);
  }

  get(): BookState {
    return this.current;
  }

  onChange(listener: (before: BookState, now: BookState) => void): void {
    this.listener = listener;
  }

  /** Only for the mutation. */
  apply(changes: readonly Change[]): void {
    const before = this.current;
    const next: Record<Section, Record<string, unknown>> = {
      sheets: { ...before.sheets },
      tables: { ...before.tables },
      properties: { ...before.properties },
      settings: { ...before.settings },
      nameComments: { ...before.nameComments },
    };
    for (const { section, key, value } of changes)
      if (value === undefined) delete next[section][key];
      else next[section][key] = value;
    // Each change was typed where it was made.
    this.current = next as unknown as BookState;
    this.listener(before, this.current);
  }

  sheet(id: SheetId): SheetState {
    return this.current.sheets[id] ?? EMPTY_SHEET_STATE;
  }

  table(id: TableId): TableState {
    return this.current.tables[id] ?? EMPTY_TABLE_STATE;
  }

  changeSheet(id: SheetId, patch: Partial<SheetState>): Reversible {
    return this.set('sheets', id, { ...this.sheet(id), ...patch });
  }

  changeTable(id: TableId, patch: Partial<TableState>): Reversible {
    return this.set('tables', id, { ...this.table(id), ...patch });
  }

  set<S extends Section>(
    section: S,
    key: string,
    value: BookState[S][string] | undefined,
  ): Reversible {
    const before = this.current[section][key];
    return {
      redo: this.mutation([{ section, key, value }]),
      undo: this.mutation([{ section, key, value: before }]),
    };
  }

  dispose(): void {
    holders.delete(this.unitId);
  }

  private mutation(changes: readonly Change[]): IMutationInfo {
    return { id: SET_STATE, params: { unitId: this.unitId, changes } satisfies SetStateParams };
  }
}
