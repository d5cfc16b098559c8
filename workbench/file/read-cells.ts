// Reads the cells of a sheet straight from its text: a tree of a long register would be ten times
// as big as the register.
import { parseArea, parseCell, type Area } from './address';
import { formulaFromFile, sharedFormula } from './formula-text';
import type { CellMap, CellModel, CellValue, RowModel } from './model';
import type { SharedString } from './read-strings';
import { isOn } from './read-styles';
import { decodeText } from './text';
import { scanXml } from './xml';

export interface SheetCells {
  readonly cells: CellMap;
  readonly rows: ReadonlyMap<number, RowModel>;
}

/** Where a cell's element stands in the text of the sheet. */
export interface CellSource {
  readonly start: number;
  readonly end: number;
  /** Number of the shared formula, and whether this cell carries its text. */
  readonly shared?: { readonly group: string; readonly first: boolean };
}

interface Draft {
  row: number;
  column: number;
  type: string;
  style: number;
  start: number;
  value: string | undefined;
  inline: string;
  rich: boolean;
  formula: string | undefined;
  formulaType: string;
  formulaArea: string | undefined;
  group: string | undefined;
}

export function readCells(
  source: string,
  strings: readonly SharedString[],
  date1904: boolean,
  onCell?: (row: number, column: number, at: CellSource) => void,
  onRow?: (row: number, openTag: { readonly start: number; readonly end: number }) => void,
): SheetCells {
  const cells = new Map<number, Map<number, CellModel>>();
  const rows = new Map<number, RowModel>();
  const shared = new Map<string, (row: number, column: number) => string>();
  const spills: Area[] = [];
  let row = -1;
  let column = -1;
  let cell: Draft | undefined;
  let inside = '';

  const formulaOf = (draft: Draft): string | undefined => {
    if (draft.formula === undefined || draft.formulaType === 'dataTable') return undefined;
    if (draft.formulaType === 'shared' && draft.group !== undefined) {
      if (draft.formula) {
        const formula = formulaFromFile(decodeText(draft.formula));
        shared.set(draft.group, sharedFormula(formula, draft));
        return formula;
      }
      return shared.get(draft.group)?.(draft.row, draft.column);
    }
    return draft.formula ? formulaFromFile(decodeText(draft.formula)) : undefined;
  };

  const finish = (draft: Draft, end: number): void => {
    const formula = formulaOf(draft);
    const { value, rich } = valueOf(draft, strings, date1904);
    const spill =
      draft.formulaType === 'array' && draft.formulaArea ? parseArea(draft.formulaArea) : undefined;
    if (spill && formula) spills.push(spill);
    onCell?.(draft.row, draft.column, {
      start: draft.start,
      end,
      ...(draft.formulaType === 'shared' && draft.group !== undefined
        ? { shared: { group: draft.group, first: Boolean(draft.formula) } }
        : {}),
    });
    if (value === null && formula === undefined && draft.style === 0) return;
    put(cells, draft.row, draft.column, {
      value,
      style: draft.style,
      ...(formula !== undefined ? { formula } : {}),
      ...(spill && formula !== undefined ? { spill } : {}),
      ...(rich ? { rich } : {}),
    });
  };

  const from = source.search(/<(\w+:)?sheetData\b/);
  if (from < 0) return { cells, rows };
  const close = /<\/(?:\w+:)?sheetData\s*>/g;
  close.lastIndex = from;
  const to = close.exec(source);
  if (!to) return { cells, rows };

  scanXml(
    source,
    {
      open(name, attributes, at) {
        if (name === 'row') {
          row = attributes['r'] ? Number(attributes['r']) - 1 : row + 1;
          column = -1;
          onRow?.(row, at);
          const model: RowModel = {
            ...(attributes['ht'] ? { height: Number(attributes['ht']) } : {}),
            ...(isOn(attributes['hidden']) ? { hidden: true } : {}),
            ...(isOn(attributes['customFormat']) ? { style: Number(attributes['s'] ?? 0) } : {}),
          };
          if (Object.keys(model).length > 0) rows.set(row, model);
        } else if (name === 'c') {
          const place = attributes['r'] ? parseCell(attributes['r']) : undefined;
          column = place?.column ?? column + 1;
          cell = {
            row: place?.row ?? row,
            column,
            type: attributes['t'] ?? 'n',
            style: Number(attributes['s'] ?? 0),
            start: at.start,
            value: undefined,
            inline: '',
            rich: false,
            formula: undefined,
            formulaType: 'normal',
            formulaArea: undefined,
            group: undefined,
          };
        } else if (cell && name === 'f') {
          cell.formula = '';
          cell.formulaType = attributes['t'] ?? 'normal';
          cell.formulaArea = attributes['ref'];
          cell.group = attributes['si'];
        } else if (cell && name === 'v') cell.value = '';
        else if (cell && name === 'r') cell.rich = true;
        inside = name;
        return name !== 'rPh';
      },
      text(text) {
        if (!cell) return;
        if (inside === 'v') cell.value = (cell.value ?? '') + text;
        else if (inside === 'f') cell.formula = (cell.formula ?? '') + text;
        else if (inside === 't') cell.inline += text;
      },
      close(name, at) {
        if (name === 'c' && cell) {
          finish(cell, at.end);
          cell = undefined;
        }
        inside = '';
      },
    },
    from,
    to.index + to[0].length,
  );
  markSpilled(cells, spills);
  return { cells, rows };
}

function valueOf(
  draft: Draft,
  strings: readonly SharedString[],
  date1904: boolean,
): { value: CellValue; rich?: true } {
  const text = draft.value;
  switch (draft.type) {
    case 'inlineStr':
      return { value: decodeText(draft.inline), ...(draft.rich ? { rich: true } : {}) };
    case 's': {
      const entry = strings[Number(text)];
      return { value: entry?.text ?? '', ...(entry?.rich ? { rich: true } : {}) };
    }
    case 'str':
      return { value: text === undefined ? null : decodeText(text) };
    case 'b':
      return { value: text === undefined ? null : isOn(text) };
    case 'e':
      return { value: text === undefined ? null : { error: text } };
    case 'd':
      return { value: text === undefined ? null : serialOf(text, date1904) };
    default:
      return { value: text === undefined || text.trim() === '' ? null : Number(text) };
  }
}

function serialOf(iso: string, date1904: boolean): number {
  const days = Date.parse(iso.endsWith('Z') ? iso : `${iso}Z`) / 86_400_000;
  return days + (date1904 ? 24_107 : 25_569);
}

function put(
  cells: Map<number, Map<number, CellModel>>,
  row: number,
  column: number,
  cell: CellModel,
): void {
  let line = cells.get(row);
  if (!line) cells.set(row, (line = new Map<number, CellModel>()));
  line.set(column, cell);
}

function markSpilled(cells: Map<number, Map<number, CellModel>>, spills: readonly Area[]): void {
  for (const area of spills)
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++) {
        const cell = cells.get(row)?.get(column);
        if (cell && cell.formula === undefined) put(cells, row, column, { ...cell, spilled: true });
      }
}
