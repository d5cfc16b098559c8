// Everything of a workbook but its cells, and what of it changed: engines tell only a part of it.
import type {
  DefinedName,
  Engine,
  PropertyValue,
  SheetInfo,
  TableInfo,
  ValidationArea,
} from '../engine/port';
import { contains, sameRect } from '../engine/rect';
import type { Change } from './change';
import type { BookIds } from './ids';

export interface Outline {
  readonly sheets: readonly SheetInfo[];
  readonly validations: ReadonlyMap<string, readonly ValidationArea[]>;
  readonly tables: readonly TableInfo[];
  readonly names: readonly DefinedName[];
  readonly properties: ReadonlyMap<string, PropertyValue>;
  readonly settings: ReadonlyMap<string, string>;
}

export function outlineOf(engine: Engine): Outline {
  const sheets = engine.sheets();
  return {
    sheets,
    validations: new Map(sheets.map(({ id }) => [id, engine.validations(id)])),
    tables: engine.tables(),
    names: engine.names(),
    properties: engine.properties(),
    settings: engine.settings(),
  };
}

/**
 * Cells moved on one sheet, and what was known moved with them; what is new is still to be found.
 */
export function afterShift(before: Outline, now: Outline, sheet: string): Outline {
  const tables = before.tables.flatMap((table) => {
    if (table.sheet !== sheet) return [table];
    const moved = byId(now.tables, table.id);
    return moved ? [moved] : [];
  });
  const names = before.names.flatMap((name) => {
    const moved = now.names.find(
      ({ name: own, scope }) => own === name.name && scope === name.scope,
    );
    return moved ? [moved] : [];
  });
  const validations = new Map(now.validations);
  for (const [id, areas] of before.validations) if (id !== sheet) validations.set(id, areas);
  return { ...before, tables, names, validations };
}

export interface OutlineChanges {
  /** before the cells are written, and after */
  readonly first: readonly Change[];
  readonly then: readonly Change[];
  /** sheets whose cells may have changed with it */
  readonly touched: readonly string[];
}

export function outlineChanges(before: Outline, now: Outline, ids: BookIds): OutlineChanges {
  const first: Change[] = [];
  const then: Change[] = [];
  const touched = new Set<string>();
  sheetChanges(before, now, ids, { first, then, touched });
  if (before.tables !== now.tables) tableChanges(before, now, ids, { first, then, touched });
  if (before.names !== now.names) nameChanges(before, now, then);
  for (const [key, value] of differing(before.properties, now.properties))
    then.push({ kind: 'property', key, value });
  for (const [key, value] of differing(before.settings, now.settings))
    then.push({ kind: 'setting', key, value });
  return { first, then, touched: [...touched] };
}

interface Lists {
  readonly first: Change[];
  readonly then: Change[];
  readonly touched: Set<string>;
}

function sheetChanges(before: Outline, now: Outline, ids: BookIds, to: Lists): void {
  const same = before.sheets === now.sheets;
  for (const { id } of same ? now.sheets : []) {
    const areas = now.validations.get(id) ?? [];
    if (differ(before.validations.get(id) ?? [], areas))
      to.then.push({ kind: 'validations', sheet: ids.sheets.shared(id), areas });
  }
  if (same) return;
  for (const { id } of before.sheets)
    if (!byId(now.sheets, id))
      to.then.push({ kind: 'sheet-deleted', sheet: ids.sheets.shared(id) });
  now.sheets.forEach((own, position) => {
    const sheet = ids.sheets.shared(own.id);
    const old = byId(before.sheets, own.id);
    if (!old) {
      to.first.push({ kind: 'sheet-added', sheet, name: own.name });
      to.touched.add(own.id);
    } else if (old.name !== own.name) to.first.push({ kind: 'sheet-name', sheet, name: own.name });
    if (old && old.visibility !== own.visibility)
      to.then.push({ kind: 'sheet-visibility', sheet, visibility: own.visibility });
    if (old && hasMoved(before, now, own.id))
      to.then.push({ kind: 'sheet-position', sheet, position });
    if ((old?.protection ?? null) !== own.protection)
      to.then.push({ kind: 'protection', sheet, options: own.protection });
    const areas = now.validations.get(own.id) ?? [];
    if (differ(before.validations.get(own.id) ?? [], areas))
      to.then.push({ kind: 'validations', sheet, areas });
  });
}

/** Among the sheets that were there before and still are. */
function hasMoved(before: Outline, now: Outline, id: string): boolean {
  const rank = (list: readonly SheetInfo[], other: readonly SheetInfo[]) =>
    list.filter((sheet) => byId(other, sheet.id)).findIndex((sheet) => sheet.id === id);
  return rank(before.sheets, now.sheets) !== rank(now.sheets, before.sheets);
}

function tableChanges(
  before: Outline,
  now: Outline,
  ids: BookIds,
  { first, then, touched }: Lists,
): void {
  const which = (own: TableInfo) => ({
    sheet: ids.sheets.shared(own.sheet),
    table: ids.tables.shared(own.id),
  });
  for (const old of before.tables)
    if (!byId(now.tables, old.id)) {
      // Before its cells: a table does not let its headers be emptied.
      first.push({ kind: 'table-deleted', ...which(old) });
      if (byId(now.sheets, old.sheet)) touched.add(old.sheet);
    }
  for (const own of now.tables) {
    const { rect, name, showTotals } = own;
    const old = byId(before.tables, own.id);
    if (!old) then.push({ kind: 'table-added', ...which(own), name, rect });
    else {
      if (old.name !== name) then.push({ kind: 'table-name', ...which(own), name });
      if (!sameRect(old.rect, rect) || old.showTotals !== showTotals) {
        const grown = contains(rect, old.rect) && old.showTotals === showTotals;
        // What stands in new rows needs the table around it; a totals row must find its place free.
        const list = grown || old.showTotals !== showTotals ? first : then;
        list.push({ kind: 'table-rect', ...which(own), rect, grown, showTotals });
        touched.add(own.sheet);
      }
      if (differ(old.columnFormulas, own.columnFormulas)) touched.add(own.sheet);
    }
    own.filters.forEach((filter, column) => {
      if (differ(old?.filters[column] ?? null, filter))
        then.push({ kind: 'table-filter', ...which(own), column, filter });
    });
    if (!old) touched.add(own.sheet);
  }
}

function nameChanges(before: Outline, now: Outline, then: Change[]): void {
  const key = ({ name, scope }: DefinedName) => `${scope}\n${name.toLowerCase()}`;
  const old = new Map(before.names.map((name) => [key(name), name]));
  const own = new Map(now.names.map((name) => [key(name), name]));
  for (const [at, value] of differing(old, own)) {
    const { name, scope } = value ?? old.get(at)!;
    then.push({ kind: 'name', name, scope, now: value });
  }
}

function* differing<T>(
  before: ReadonlyMap<string, T>,
  now: ReadonlyMap<string, T>,
): Generator<readonly [string, T | null]> {
  if (before === now) return;
  for (const key of before.keys()) if (!now.has(key)) yield [key, null];
  for (const [key, value] of now) if (differ(before.get(key), value)) yield [key, value];
}

const byId = <T extends { readonly id: string }>(list: readonly T[], id: string): T | undefined =>
  list.find((one) => one.id === id);

/** Plain data, often the very same object. */
const differ = (a: unknown, b: unknown): boolean =>
  a !== b && JSON.stringify(a) !== JSON.stringify(b);
