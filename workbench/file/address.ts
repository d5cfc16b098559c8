// Cell addresses as files and formulas write them. Rows and columns count from 0 here.

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export function columnName(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : columnName(Math.floor(column / 26) - 1) + rest;
}

export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export const cellName = (row: number, column: number): string => columnName(column) + (row + 1);

export function areaName(area: Area): string {
  const first = cellName(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellName(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** Reads B2 alone: what every cell of a sheet says of itself. */
export function parseCell(
  text: string,
): { readonly row: number; readonly column: number } | undefined {
  let [at, column, row] = [0, 0, 0];
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  const digits = at;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return undefined;
    row = row * 10 + code - 48;
  }
  return digits === 0 || digits === text.length ? undefined : { row: row - 1, column: column - 1 };
}

/** Reads B2, $B$2:D9, B:D and 2:9; undefined for anything else. */
export function parseArea(text: string): Area | undefined {
  const [from, to = from] = text.replace(/\$/g, '').split(':') as [string, string?];
  const a = parseEnd(from);
  const b = parseEnd(to);
  if (!a || !b || text.split(':').length > 2) return undefined;
  // B:D and 2:9 need both ends; "B" alone is a name, not a column.
  if (!text.includes(':') && (a.row === undefined || a.column === undefined)) return undefined;
  const rows = [a.row ?? 0, b.row ?? MAX_ROWS - 1] as const;
  const columns = [a.column ?? 0, b.column ?? MAX_COLUMNS - 1] as const;
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  return {
    row,
    column,
    rows: Math.max(...rows) - row + 1,
    columns: Math.max(...columns) - column + 1,
  };
}

function parseEnd(text: string): { row?: number; column?: number } | undefined {
  const match = /^([A-Za-z]{1,3})?(\d{1,7})?$/.exec(text);
  if (!match || text === '') return undefined;
  return {
    ...(match[1] ? { column: columnIndex(match[1]) } : {}),
    ...(match[2] ? { row: Number(match[2]) - 1 } : {}),
  };
}

/** A list of areas as `sqref` holds it. */
export function parseAreas(text: string): Area[] {
  return text
    .trim()
    .split(/\s+/)
    .map(parseArea)
    .filter((area) => area !== undefined);
}

export const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
