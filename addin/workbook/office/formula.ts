import type { Inserted } from '../port';
import { isCode, type Run } from './host';

/** Of an answer so much is read back. */
const ROWS = 6;
const COLUMNS = 8;
/** A custom function answers some moments after it was written. */
const LOOKS = 12;
const BETWEEN = 250;

export async function selectedAddress(run: Run): Promise<string | null> {
  return run(async (context) => {
    const selected = context.workbook.getSelectedRange();
    selected.load('address');
    try {
      await context.sync();
    } catch (error) {
      if (isNoCell(error)) return null;
      throw error;
    }
    return selected.address;
  });
}

export async function insertFormula(run: Run, formula: string): Promise<Inserted> {
  const written = await run(async (context): Promise<Inserted> => {
    const cell = context.workbook.getActiveCell();
    cell.load('address, formulas');
    const tables = cell.getTables(false);
    tables.load('items/id');
    try {
      await context.sync();
    } catch (error) {
      if (isNoCell(error)) return { is: 'nowhere' };
      throw error;
    }
    const { address } = cell;
    if (isAny(tables)) return { is: 'inTable', address };
    if (cell.formulas[0]?.[0] !== '') return { is: 'occupied', address };
    cell.formulas = [[formula]];
    await context.sync();
    return { is: 'written', address, shown: [] };
  });
  if (written.is !== 'written') return written;
  for (let look = 0; look < LOOKS; look += 1) {
    const shown = await shownAt(run, written.address);
    if (shown) return { ...written, shown };
    await new Promise((done) => setTimeout(done, BETWEEN));
  }
  return written;
}

/** null = still calculated */
function shownAt(run: Run, address: string): Promise<readonly (readonly string[])[] | null> {
  return run(async (context) => {
    const at = address.lastIndexOf('!');
    const sheet = address
      .slice(0, at)
      .replace(/^'(.*)'$/s, '$1')
      .replaceAll("''", "'");
    const cell = context.workbook.worksheets.getItem(sheet).getRange(address.slice(at + 1));
    const shown = cell.getAbsoluteResizedRange(ROWS, COLUMNS);
    shown.load('text');
    await context.sync();
    const { text } = shown;
    return ['#BUSY!', '#GETTING_DATA', ''].includes(text[0]?.[0] ?? '') ? null : trimmed(text);
  });
}

/** Up to the first blank row and column: what stands beyond may be somebody else's. */
function trimmed(text: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const columns = [...(text[0] ?? []), ''].indexOf('');
  const rows = text.map((row) => row.slice(0, columns));
  const blank = rows.findIndex((row) => row.every((cell) => cell === ''));
  return blank < 0 ? rows : rows.slice(0, blank);
}

/** A picture, or several ranges that are not side by side, is selected. */
const isNoCell = (error: unknown): boolean => isCode(error, 'InvalidSelection', 'InvalidReference');

const isAny = ({ items }: Excel.TableScopedCollection): boolean => items.length > 0;
