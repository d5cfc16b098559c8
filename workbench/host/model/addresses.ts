import type { Engine, Rect, SheetId } from '../../engine/port';
import { MAX_COLUMNS, MAX_ROWS } from '../../engine/sheet-size';
import { areaName, columnName, parseArea } from '../../file/address';

/** `Sheet1`, `'2026 年'`: quoted where a formula would need it. */
export function sheetPrefix(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([A-Z]{1,3}\d+|R\d*C\d*)$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** `B2:C9`, `A:C`, `1:3` */
export function localAddress(rect: Rect): string {
  if (rect.rows === MAX_ROWS && rect.columns < MAX_COLUMNS)
    return `${columnName(rect.column)}:${columnName(rect.column + rect.columns - 1)}`;
  if (rect.columns === MAX_COLUMNS) return `${rect.row + 1}:${rect.row + rect.rows}`;
  return areaName(rect);
}

export const fullAddress = (sheetName: string, rect: Rect): string =>
  `${sheetPrefix(sheetName)}!${localAddress(rect)}`;

/** `'2026 年'!$B$2:$C$9`, as a name refers to it. */
export const absoluteAddress = (sheetName: string, rect: Rect): string =>
  `${sheetPrefix(sheetName)}!${localAddress(rect).replace(/[A-Z]+|\d+/g, '$$$&')}`;

export interface Target {
  readonly sheet: SheetId;
  readonly rect: Rect;
}

/**
 * What an address, a name or a table name stands for; null if nothing. `own` is the sheet that an
 * address without a sheet is on.
 */
export function resolveReference(engine: Engine, own: SheetId, text: string): Target | null {
  const { sheet: sheetName, local } = splitAddress(text.trim().replace(/^=/, ''));
  const sheet =
    sheetName === null
      ? own
      : engine.sheets().find((s) => s.name.toLowerCase() === sheetName.toLowerCase())?.id;
  if (sheet === undefined) return null;
  const rect = parseArea(local);
  if (rect) return inSheet(rect) ? { sheet, rect } : null;
  if (sheetName !== null && !local) return null;
  return resolveName(engine, sheet, local);
}

const inSheet = (rect: Rect): boolean =>
  rect.row + rect.rows <= MAX_ROWS && rect.column + rect.columns <= MAX_COLUMNS;

function splitAddress(text: string): { sheet: string | null; local: string } {
  const quoted = /^'((?:[^']|'')+)'!(.+)$/.exec(text);
  if (quoted) return { sheet: quoted[1]!.replace(/''/g, "'"), local: quoted[2]! };
  const bang = text.lastIndexOf('!');
  return bang < 0
    ? { sheet: null, local: text }
    : { sheet: text.slice(0, bang), local: text.slice(bang + 1) };
}

function resolveName(engine: Engine, sheet: SheetId, name: string): Target | null {
  const same = (other: string) => other.toLowerCase() === name.toLowerCase();
  const names = engine.names().filter((n) => same(n.name));
  const defined = names.find((n) => n.scope === sheet) ?? names.find((n) => n.scope === 'workbook');
  if (defined) {
    const { sheet: onSheet, local } = splitAddress(defined.refersTo.replace(/^=/, ''));
    // A name for a formula or a constant is no range.
    return onSheet !== null && parseArea(local)
      ? resolveReference(engine, sheet, defined.refersTo)
      : null;
  }
  const table = engine.tables().find((t) => same(t.name));
  if (!table) return null;
  const top = table.showHeaders ? 1 : 0;
  const rows = Math.max(1, table.rect.rows - top - (table.showTotals ? 1 : 0));
  return { sheet: table.sheet, rect: { ...table.rect, row: table.rect.row + top, rows } };
}
