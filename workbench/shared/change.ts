// What one person did to the workbook, told so that another person's Excel can do it as well.
import type {
  CellValue,
  DefinedName,
  Filter,
  PropertyValue,
  ProtectionOptions,
  Rect,
  SheetId,
  TableId,
  ValidationArea,
  Visibility,
} from '../engine/port';
import { bounding, lastColumn, sameRect, shiftRect, type Shift } from '../engine/rect';

export interface CellChange {
  readonly row: number;
  readonly column: number;
  /** a formula with `=`, a value, '' for an emptied cell */
  readonly content: CellValue;
  /** the content is a text, whatever it looks like: `0012`, `=…` */
  readonly isText: boolean;
  readonly numberFormat: string;
}

/** Sheets and tables by the ids under which all know them (ids.ts). */
export type Change =
  | { readonly kind: 'cells'; readonly sheet: SheetId; readonly cells: readonly CellChange[] }
  | { readonly kind: 'shift'; readonly sheet: SheetId; readonly shift: Shift }
  | {
      readonly kind: 'rows-hidden';
      readonly sheet: SheetId;
      readonly rect: Rect;
      readonly hidden: boolean;
    }
  | { readonly kind: 'sheet-added'; readonly sheet: SheetId; readonly name: string }
  | { readonly kind: 'sheet-deleted'; readonly sheet: SheetId }
  | { readonly kind: 'sheet-name'; readonly sheet: SheetId; readonly name: string }
  | { readonly kind: 'sheet-position'; readonly sheet: SheetId; readonly position: number }
  | {
      readonly kind: 'sheet-visibility';
      readonly sheet: SheetId;
      readonly visibility: Visibility;
    }
  | {
      readonly kind: 'protection';
      readonly sheet: SheetId;
      readonly options: ProtectionOptions | null;
    }
  | {
      readonly kind: 'validations';
      readonly sheet: SheetId;
      readonly areas: readonly ValidationArea[];
    }
  | {
      readonly kind: 'table-added';
      readonly sheet: SheetId;
      readonly table: TableId;
      readonly name: string;
      readonly rect: Rect;
    }
  | { readonly kind: 'table-deleted'; readonly sheet: SheetId; readonly table: TableId }
  | {
      readonly kind: 'table-name';
      readonly sheet: SheetId;
      readonly table: TableId;
      readonly name: string;
    }
  | {
      readonly kind: 'table-rect';
      readonly sheet: SheetId;
      readonly table: TableId;
      readonly rect: Rect;
      /** the table grew: two who let it grow at once both keep their rows */
      readonly grown: boolean;
      readonly showTotals: boolean;
    }
  | {
      readonly kind: 'table-filter';
      readonly sheet: SheetId;
      readonly table: TableId;
      readonly column: number;
      readonly filter: Filter | null;
    }
  | {
      readonly kind: 'name';
      readonly name: string;
      readonly scope: string;
      /** null = deleted */
      readonly now: DefinedName | null;
    }
  | {
      readonly kind: 'property';
      readonly key: string;
      /** null = deleted */
      readonly value: PropertyValue | null;
    }
  | { readonly kind: 'setting'; readonly key: string; readonly value: string | null };

/**
 * `change` as it has to be done where `other`, which its author did not know of, has been done before
 * it; null if nothing of it is left. `otherWins`: the other one counts as the later.
 */
export function over(change: Change, other: Change, otherWins: boolean): Change | null {
  if (!('sheet' in change) || !('sheet' in other))
    return otherWins && isSameThing(change, other) ? null : change;
  if (change.sheet !== other.sheet) return change;
  if (other.kind === 'sheet-deleted') return null;
  if (other.kind === 'shift') return moved(change, other.shift, otherWins);
  if (
    other.kind === 'table-deleted' &&
    'table' in change &&
    change.kind !== 'table-added' &&
    change.table === other.table
  )
    return null;
  // A table that one lets grow does not shrink away from the new rows, whoever is later.
  if (change.kind === 'table-rect' && !change.grown) {
    const rect = keptRows(change, other);
    if (!sameRect(rect, change.rect)) return over({ ...change, rect }, other, otherWins);
  }
  if (!otherWins) return change;
  if (change.kind === 'cells' && other.kind === 'cells') {
    const theirs = new Set(other.cells.map(place));
    const cells = change.cells.filter((cell) => !theirs.has(place(cell)));
    return cells.length > 0 ? { ...change, cells } : null;
  }
  return isSameThing(change, other) ? null : change;
}

/** With the rows that somebody gave the same table, and those below it into which somebody wrote. */
function keptRows({ table, rect }: OfKind<'table-rect'>, other: Change): Rect {
  if (other.kind === 'table-rect')
    return other.table === table && other.grown ? bounding(rect, other.rect) : rect;
  if (other.kind !== 'cells') return rect;
  const written = new Set(
    other.cells
      .filter(({ column, content }) => content !== '' && hasColumn(rect, column))
      .map(({ row }) => row),
  );
  let { rows } = rect;
  while (written.has(rect.row + rows)) rows++;
  return { ...rect, rows };
}

const hasColumn = (rect: Rect, column: number): boolean =>
  column >= rect.column && column <= lastColumn(rect);

type OfKind<K extends Change['kind']> = Extract<Change, { readonly kind: K }>;

/** The later of two such changes leaves nothing of the earlier. */
function isSameThing(a: Change, b: Change): boolean {
  if (a.kind !== b.kind) return false;
  switch (a.kind) {
    case 'sheet-name':
    case 'sheet-position':
    case 'sheet-visibility':
    case 'protection':
    case 'validations':
      return 'sheet' in b && a.sheet === b.sheet;
    case 'table-name':
      return b.kind === a.kind && a.table === b.table;
    case 'table-rect':
      return b.kind === a.kind && a.table === b.table && !a.grown && !b.grown;
    case 'table-filter':
      return b.kind === a.kind && a.table === b.table && a.column === b.column;
    case 'name':
      return b.kind === a.kind && a.name === b.name && a.scope === b.scope;
    case 'property':
    case 'setting':
      return b.kind === a.kind && a.key === b.key;
    default:
      return false;
  }
}

const place = ({ row, column }: CellChange): string => `${row},${column}`;

/** After cells were inserted or deleted on its sheet. */
function moved(change: Change, shift: Shift, otherWins: boolean): Change | null {
  switch (change.kind) {
    case 'cells': {
      const cells = change.cells.flatMap((cell) => {
        const at = shiftRect({ row: cell.row, column: cell.column, rows: 1, columns: 1 }, shift);
        return at ? [{ ...cell, row: at.row, column: at.column }] : [];
      });
      return cells.length > 0 ? { ...change, cells } : null;
    }
    case 'shift': {
      const at = movedShift(change.shift, shift, otherWins);
      return at && { ...change, shift: { ...change.shift, at } };
    }
    case 'rows-hidden':
    case 'table-added':
    case 'table-rect': {
      const rect = shiftRect(change.rect, shift);
      return rect && { ...change, rect };
    }
    default:
      return change;
  }
}

/**
 * Two who insert at the same place both get their rows, the earlier's above the later's. What is
 * inserted amid rows that somebody deletes meanwhile goes with them.
 */
function movedShift(own: Shift, other: Shift, otherWins: boolean): Rect | null {
  if (isInsert(own)) {
    const vertical = other.how === 'down' || other.how === 'up';
    const [mine, theirs] = vertical ? [own.at.row, other.at.row] : [own.at.column, other.at.column];
    if (isInsert(other)) {
      // The earlier one stands above; the other one moves down.
      if (mine === theirs && otherWins) return own.at;
      return movedPlace(own.at, other);
    }
    const removed = vertical ? other.at.rows : other.at.columns;
    if (mine > theirs && mine < theirs + removed) return null;
    return mine === theirs ? own.at : movedPlace(own.at, other);
  }
  return shiftRect(own.at, other);
}

/** Only the place moves, what is inserted there keeps its size. */
function movedPlace(at: Rect, shift: Shift): Rect {
  const one = { ...at, rows: 1, columns: 1 };
  const vertical = shift.how === 'down' || shift.how === 'up';
  const first = shiftRect(
    vertical ? { ...one, columns: at.columns } : { ...one, rows: at.rows },
    shift,
  );
  return first ? { ...at, row: first.row, column: first.column } : at;
}

const isInsert = ({ how }: Shift): boolean => how === 'down' || how === 'right';
