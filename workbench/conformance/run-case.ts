import type { Case } from './case';

let cases = 0;

/** Runs a case on a sheet of its own and takes the sheet away again. */
export async function runCase(excel: typeof Excel, { run }: Pick<Case, 'run'>): Promise<void> {
  // Legal as the name of a sheet, of a table, of a name: no cell is called so.
  const mark = `rk${Date.now().toString(36)}x${++cases}`;
  const name = (base: string): string => `${base}${mark}`;
  const before = await open(excel, name('S'));
  try {
    await run(excel, { sheet: name('S'), name });
  } finally {
    await close(excel, before, name('S'));
  }
}

/** Where the person was; gone back to afterwards. */
interface Before {
  readonly active: string;
  readonly sheet: string;
}

const open = (excel: typeof Excel, sheetName: string): Promise<Before> =>
  excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const active = worksheets.getActiveWorksheet();
    const sheet = worksheets.add(sheetName);
    active.load('id');
    sheet.load('id');
    await context.sync();
    return { active: active.id, sheet: sheet.id };
  });

/** The case may have renamed, hidden, protected or deleted its sheet. */
const close = (excel: typeof Excel, { active, sheet }: Before, name: string): Promise<void> =>
  excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem(active).activate();
    const own = worksheets.getItemOrNullObject(sheet);
    own.load('visibility');
    own.protection.load('protected');
    await context.sync();
    if (own.isNullObject) throw new Error(`the case deleted its sheet ${name}`);
    if (own.protection.protected) own.protection.unprotect();
    own.visibility = 'Visible';
    own.delete();
    await context.sync();
  });
