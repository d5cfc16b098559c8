import { Workbook, type Worksheet } from 'exceljs';
import type { TableContent, WorkbookContent } from '../people';
import { WorkbookError, type TableLooks } from '../port';
import type { TableShape } from '../table-shape';
import { areaOf, headerText, range, readCell } from './cells';
import { looksOf } from './looks';
import { openPackage } from './read-package';

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
  readonly looks: ReadonlyMap<string, TableLooks>;
}

/** Reads every table of an .xlsx file; of columns that `shapes` lack only their cells are known. */
export async function readContent(
  bytes: Uint8Array,
  shapes: readonly TableShape[],
): Promise<FileContent> {
  try {
    const { workbookId, bytes: plain, formats, filtered } = openPackage(bytes);
    const workbook = new Workbook();
    // exceljs declares a Buffer of its own and takes any bytes; one rule for a whole column would
    // become a million rules.
    await workbook.xlsx.load(plain as unknown as ArrayBuffer, {
      ignoreNodes: ['dataValidations'],
    });
    const found = workbook.worksheets.flatMap((sheet) =>
      tablesOn(sheet).map((table) => {
        const area = areaOf(table.tableRef);
        return {
          ...{ sheet: sheet.name, area, content: readTable(sheet, table, shapes) },
          looks: looksOf(sheet, area, formats, filtered.has(table.displayName)),
        };
      }),
    );
    return {
      workbookId,
      ...(workbook.properties.date1904 && { date1904: true as const }),
      looks: new Map(found.map(({ looks, content: { shape } }) => [shape.table, looks])),
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
