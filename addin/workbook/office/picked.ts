import type { Picked } from '../port';
import { readCell } from './cells';
import { isCode, type Run } from './host';
import { askEpoch } from './survey';

/** A cell of which no register says what it holds: it is read as it is. */
const ANY = { header: '', holds: 'number' } as const;

/** Only what is used of the picked cells, so that a whole column is a normal thing to pick. */
export async function picked(run: Run, rows: number): Promise<Picked | null> {
  return run(async (context) => {
    const selected = context.workbook.getSelectedRange();
    selected.load('cellCount');
    const sheet = sheetOf(selected);
    sheet.load('name');
    try {
      await context.sync();
    } catch (error) {
      // A picture, or several ranges that are not side by side.
      if (isCode(error, 'InvalidSelection', 'InvalidReference')) return null;
      throw error;
    }
    const used = (selected.cellCount === 1 ? sheet : selected).getUsedRangeOrNullObject(true);
    used.load('rowIndex, columnIndex, rowCount, columnCount');
    const epoch = askEpoch(context);
    await context.sync();
    if (used.isNullObject) return null;
    const cells = used.getAbsoluteResizedRange(Math.min(rows, used.rowCount), used.columnCount);
    cells.load('values, valueTypes');
    await context.sync();
    const { values, valueTypes } = cells;
    return {
      sheet: sheet.name,
      row: used.rowIndex,
      column: used.columnIndex,
      cells: values.map((line: readonly unknown[], row) =>
        line.map((value, column) =>
          readCell({ value, type: valueTypes[row]?.[column] ?? '' }, ANY, 0),
        ),
      ),
      daysLater: epoch(),
      more: used.rowCount > rows,
    };
  });
}

const sheetOf = ({ worksheet }: Excel.Range): Excel.Worksheet => worksheet;
