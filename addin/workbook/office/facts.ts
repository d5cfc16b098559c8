import type { TableSheet, WorkbookFacts } from '../port';
import type { Run } from './host';
import type { Shapes } from './look';

/** Custom document property that holds the workbook's identity. */
const ID_PROPERTY = 'rk.workbook';

export async function facts(run: Run, shapes: Shapes): Promise<WorkbookFacts> {
  return run(async (context) => {
    const { workbook } = context;
    workbook.load('readOnly');
    const id = idProperty(workbook);
    const tables = askTables(workbook, shapes);
    await context.sync();
    return {
      workbookId: textOf(id),
      readOnly: workbook.readOnly,
      tables: tables.filter(({ table }) => !table.isNullObject).map(({ name }) => name),
    };
  });
}

/** The sheets on which the known tables stand, as far as these are there. */
export async function sheets(run: Run, shapes: Shapes): Promise<readonly TableSheet[]> {
  return run(async (context) => {
    const asked = askTables(context.workbook, shapes);
    await context.sync();
    const found = asked.flatMap(({ name: table, table: { isNullObject, worksheet } }) => {
      if (isNullObject) return [];
      worksheet.load('name, visibility');
      return [{ table, worksheet }];
    });
    await context.sync();
    return found.map(({ table, worksheet: { name, visibility } }) => ({
      ...{ table, name },
      hidden: visibility !== 'Visible',
    }));
  });
}

function askTables(workbook: Excel.Workbook, shapes: Shapes) {
  return [...shapes.keys()].map((name) => {
    const table = workbook.tables.getItemOrNullObject(name);
    table.load('name');
    return { name, table };
  });
}

/** The workbook's identity; a workbook without one is given `newId`. */
export async function ensureWorkbookId(run: Run, newId: string): Promise<string> {
  return run(async (context) => {
    const { workbook } = context;
    const id = idProperty(workbook);
    await context.sync();
    const known = textOf(id);
    if (known !== '') return known;
    workbook.properties.custom.add(ID_PROPERTY, newId);
    await context.sync();
    return newId;
  });
}

function idProperty(workbook: Excel.Workbook): Excel.CustomProperty {
  const property = workbook.properties.custom.getItemOrNullObject(ID_PROPERTY);
  property.load('value');
  return property;
}

const textOf = (property: Excel.CustomProperty): string =>
  property.isNullObject ? '' : String(property.value);
