// Writes sheetData again. A cell that is as the file has it is copied letter by letter (rich text,
// phonetic aids, value metadata and all); only the others are put together anew.
import { areaName, cellName, sameArea, type Area } from './address';
import { formulaToFile } from './formula-text';
import type { CellModel, CellValue, RowModel, SheetModel } from './model';
import { readCells, type CellSource } from './read-cells';
import type { SharedString } from './read-strings';
import { encodeText } from './text';
import { attributesText, escapeXml } from './xml';

export interface CellsContext {
  readonly date1904: boolean;
  readonly strings: readonly SharedString[];
  /** Number of the cell format for a style of the current workbook. */
  format(style: number): number;
  /** Number of a text among the shared strings; undefined = write it in the cell. */
  stringIndex(text: string): number | undefined;
  isCustomFunction(name: string): boolean;
  /** Number of the cell metadata that marks a dynamic array. */
  dynamicArray(): number | undefined;
}

export interface OriginalSheet {
  readonly source: string;
  /** Styles of the file keep their numbers in the current workbook. */
  readonly prefix: string;
}

/** The whole sheetData element. */
export function sheetDataText(
  sheet: SheetModel,
  original: OriginalSheet | undefined,
  context: CellsContext,
): string {
  const before = original ? readOriginal(original, context) : EMPTY;
  const kept = keptCells(sheet, before, context);
  const p = original?.prefix ?? '';
  const lines = [...new Set([...sheet.rows.keys(), ...sheet.cells.keys()])].sort((a, b) => a - b);
  const texts = lines.map((row) => {
    const cells = [...(sheet.cells.get(row) ?? [])].sort(([a], [b]) => a - b);
    const content = cells
      .map(([column, cell]) => {
        const source = kept.has(cell) ? before.at.get(row)?.get(column) : undefined;
        if (source) return original!.source.slice(source.start, source.end);
        return cellText(row, column, cell, p, context);
      })
      .join('');
    const model = sheet.rows.get(row);
    const tag = before.rowTags.get(row);
    const open =
      tag && sameRow(model, before.rows.get(row), context)
        ? tag.replace(/\sspans="[^"]*"/, '').replace(/\s*\/?>$/, '')
        : `<${p}row${rowAttributes(row, model, context)}`;
    return content ? `${open}>${content}</${p}row>` : `${open}/>`;
  });
  return `<${p}sheetData>${texts.join('')}</${p}sheetData>`;
}

interface Original {
  readonly cells: SheetModel['cells'];
  readonly rows: SheetModel['rows'];
  readonly at: ReadonlyMap<number, ReadonlyMap<number, CellSource>>;
  readonly rowTags: ReadonlyMap<number, string>;
}

const EMPTY: Original = {
  cells: new Map(),
  rows: new Map(),
  at: new Map(),
  rowTags: new Map(),
};

function readOriginal({ source }: OriginalSheet, context: CellsContext): Original {
  const at = new Map<number, Map<number, CellSource>>();
  const rowTags = new Map<number, string>();
  const { cells, rows } = readCells(
    source,
    context.strings,
    context.date1904,
    (row, column, place) => {
      if (!at.has(row)) at.set(row, new Map());
      at.get(row)!.set(column, place);
    },
    (row, tag) => rowTags.set(row, source.slice(tag.start, tag.end)),
  );
  return { cells, rows, at, rowTags };
}

/** The cells that can be copied. A shared formula counts only with its first cell. */
function keptCells(sheet: SheetModel, before: Original, context: CellsContext): Set<CellModel> {
  const kept = new Set<CellModel>();
  const firstKept = new Set<string>();
  const dependent: { readonly cell: CellModel; readonly group: string }[] = [];
  for (const [row, line] of sheet.cells)
    for (const [column, cell] of line) {
      const source = before.at.get(row)?.get(column);
      const known = before.cells.get(row)?.get(column);
      if (!source || !known || !sameCell(cell, known, context)) continue;
      if (source.shared && !source.shared.first)
        dependent.push({ cell, group: source.shared.group });
      else {
        kept.add(cell);
        if (source.shared) firstKept.add(source.shared.group);
      }
    }
  for (const { cell, group } of dependent) if (firstKept.has(group)) kept.add(cell);
  return kept;
}

function sameCell(cell: CellModel, known: CellModel, context: CellsContext): boolean {
  return (
    sameValue(cell.value, known.value) &&
    cell.formula === known.formula &&
    context.format(cell.style) === known.style &&
    (cell.spilled ?? false) === (known.spilled ?? false) &&
    sameSpill(cell.spill, known.spill)
  );
}

/** A formula that fills its own cell only is not told apart from one that fills none. */
function sameSpill(a: Area | undefined, b: Area | undefined): boolean {
  const single = (area: Area | undefined) => !area || area.rows * area.columns === 1;
  if (single(a) && single(b)) return true;
  return a !== undefined && b !== undefined && sameArea(a, b);
}

export function sameValue(a: CellValue, b: CellValue): boolean {
  if (a !== null && b !== null && typeof a === 'object' && typeof b === 'object')
    return a.error === b.error;
  return a === b;
}

const sameRow = (
  a: RowModel | undefined,
  b: RowModel | undefined,
  context: CellsContext,
): boolean =>
  a?.height === b?.height &&
  (a?.hidden ?? false) === (b?.hidden ?? false) &&
  (a?.style === undefined ? undefined : context.format(a.style)) === b?.style;

function rowAttributes(row: number, model: RowModel | undefined, context: CellsContext): string {
  return attributesText({
    r: row + 1,
    s: model?.style === undefined ? undefined : context.format(model.style),
    customFormat: model?.style === undefined ? undefined : 1,
    ht: model?.height,
    hidden: model?.hidden ? 1 : undefined,
    customHeight: model?.height === undefined ? undefined : 1,
  });
}

function cellText(
  row: number,
  column: number,
  cell: CellModel,
  p: string,
  context: CellsContext,
): string {
  const style = context.format(cell.style) || undefined;
  const place = { r: cellName(row, column), s: style };
  const { value } = cell;
  if (cell.formula !== undefined) {
    const array = cell.spill;
    const cm = array ? context.dynamicArray() : undefined;
    const type =
      typeof value === 'string'
        ? 'str'
        : typeof value === 'boolean'
          ? 'b'
          : value !== null && typeof value === 'object'
            ? 'e'
            : undefined;
    const formula = escapeXml(encodeText(formulaToFile(cell.formula, context.isCustomFunction)));
    const open = array ? ` t="array" ref="${areaName(array)}"` : '';
    return (
      `<${p}c${attributesText({ ...place, t: type, cm })}><${p}f${open}>${formula}</${p}f>` +
      `${value === null ? '' : `<${p}v>${plainValue(value)}</${p}v>`}</${p}c>`
    );
  }
  if (value === null) return `<${p}c${attributesText(place)}/>`;
  if (typeof value === 'string') {
    const index = context.stringIndex(value);
    if (index !== undefined)
      return `<${p}c${attributesText({ ...place, t: 's' })}><${p}v>${index}</${p}v></${p}c>`;
    return (
      `<${p}c${attributesText({ ...place, t: 'inlineStr' })}><${p}is><${p}t xml:space="preserve">` +
      `${escapeXml(encodeText(value))}</${p}t></${p}is></${p}c>`
    );
  }
  const type = typeof value === 'boolean' ? 'b' : typeof value === 'object' ? 'e' : undefined;
  return `<${p}c${attributesText({ ...place, t: type })}><${p}v>${plainValue(value)}</${p}v></${p}c>`;
}

function plainValue(value: Exclude<CellValue, null>): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'object') return escapeXml(value.error);
  if (typeof value === 'string') return escapeXml(encodeText(value));
  return Number.isFinite(value) ? String(value) : '0';
}
