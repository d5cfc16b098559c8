import { Workbook, type Cell as ExcelCell, type Worksheet } from 'exceljs';
import { BLANK, type Cell, type CellValue, type ErrorText } from '../../domain/cell';
import type { TableContent, WorkbookContent } from '../people';
import { WorkbookError } from '../port';
import type { TableShape } from '../table-shape';
import { EMPTY_RESULT, openPackage } from './read-package';

/** Where a table stands in the file. */
export interface TablePlace {
  readonly sheet: string;
  readonly headers: readonly string[];
  /** row and column of the first header, counted from 1 */
  readonly top: number;
  readonly left: number;
}

interface FileContent extends WorkbookContent {
  /** by table name */
  readonly places: ReadonlyMap<string, TablePlace>;
}

/** Reads every table of an .xlsx file; of columns that `shapes` lack only their cells are known. */
export async function readContent(
  bytes: Uint8Array,
  shapes: readonly TableShape[],
): Promise<FileContent> {
  try {
    const { workbookId, bytes: plain } = openPackage(bytes);
    const workbook = new Workbook();
    // exceljs declares a Buffer of its own and takes any bytes; one rule for a whole column would
    // become a million rules.
    await workbook.xlsx.load(plain as unknown as ArrayBuffer, {
      ignoreNodes: ['dataValidations'],
    });
    const found = workbook.worksheets.flatMap((sheet) =>
      tablesOn(sheet).map((table) => ({
        ...{ sheet: sheet.name, area: areaOf(table.tableRef) },
        content: readTable(sheet, table, shapes),
      })),
    );
    return {
      workbookId,
      ...(workbook.properties.date1904 && { date1904: true as const }),
      tables: found.map(({ content }) => content),
      places: new Map(
        found.map(({ sheet, area: { top, left }, content: { shape, headers = [] } }) => [
          shape.table,
          { sheet, headers, top, left },
        ]),
      ),
    };
  } catch (cause) {
    throw new WorkbookError('unreadable', { cause });
  }
}

interface TableModel {
  readonly name: string;
  readonly displayName: string;
  readonly tableRef: string;
  readonly totalsRow: boolean;
}

/** exceljs keeps what it read of a table in `model`, which its types leave out. */
const tablesOn = (sheet: Worksheet): readonly TableModel[] =>
  (sheet.getTables() as unknown as readonly { readonly model: TableModel }[]).map(
    ({ model }) => model,
  );

/** Headers come from their cells: exceljs drops table columns after the first calculated one. */
function readTable(
  sheet: Worksheet,
  model: TableModel,
  shapes: readonly TableShape[],
): TableContent {
  const area = areaOf(model.tableRef);
  const columns = range(area.left, area.right);
  const headers = columns.map((column) => headerText(sheet.getCell(area.top, column)));
  const last = model.totalsRow ? area.bottom - 1 : area.bottom;
  return {
    shape: shapes.find(({ table }) => table === model.displayName) ?? {
      table: model.displayName,
      columns: [],
    },
    headers,
    rows: range(area.top + 1, last).map((row) =>
      Object.fromEntries(
        columns.map((column, index) => [
          headers[index] ?? '',
          readCell(sheet.getCell(row, column)),
        ]),
      ),
    ),
    ...(model.totalsRow && { totalsRow: true as const }),
  };
}

function headerText(cell: ExcelCell): string {
  const value = readCell(cell);
  return value.kind === 'text' ? value.text : value.kind === 'number' ? String(value.number) : '';
}

function readCell(cell: ExcelCell): Cell {
  // `formula` is also there for cells that share the formula of another one.
  const formula = cell.formula as string | undefined;
  return formula === undefined || formula === ''
    ? readValue(cell.value)
    : { ...readValue(cell.result), formula: `=${formula}` };
}

/** A formula without a cached result reads as blank: nobody has calculated the file yet. */
function readValue(value: unknown): CellValue {
  if (value === null || value === undefined) return BLANK;
  switch (typeof value) {
    case 'string':
      return { kind: 'text', text: value === EMPTY_RESULT ? '' : value };
    case 'number':
      return { kind: 'number', number: value };
    case 'boolean':
      return { kind: 'boolean', boolean: value };
    default:
      return readObject(value);
  }
}

function readObject(value: object): CellValue {
  if ('error' in value) return { kind: 'error', error: value.error as ErrorText };
  if ('richText' in value)
    return {
      kind: 'text',
      text: (value.richText as readonly { readonly text: string }[])
        .map(({ text }) => text)
        .join(''),
    };
  if ('hyperlink' in value && 'text' in value) return readValue(value.text);
  throw new Error(`A cell holds something unknown: ${Object.keys(value).join()}`);
}

interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** `B3:F20`, counted from 1. */
function areaOf(reference: string): Area {
  const match = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(reference);
  if (!match) throw new Error(`Not a table area: ${reference}`);
  const [, left = '', top = '', right = left, bottom = top] = match;
  return {
    top: Number(top),
    left: columnNumber(left),
    bottom: Number(bottom),
    right: columnNumber(right),
  };
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
