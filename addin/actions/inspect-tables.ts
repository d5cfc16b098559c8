import { journal, people } from '../registers/system';
import type { TableSheet } from '../workbook/port';
import type { Desk } from './desk';
import { answer, closedProblem } from './outcome';
import type { Problem } from './problem';

/**
 * What people did to the tables. A header renamed, a table turned into a range or deleted stops the
 * work; a sheet renamed or hidden does not, as tables go by their names, but is said: who looks for the
 * sheet finds it. A moved column is none of it.
 */
export async function inspectTables(desk: Desk): Promise<readonly Problem[]> {
  const known = [...desk.pack.registers, journal, people];
  const seen = await desk.workbook.look({
    rows: known.map(({ table }) => ({ table, position: 0 })),
  });
  const sheets = (await desk.workbook.sheets?.()) ?? [];
  return known.flatMap(({ table, columns }, index): readonly Problem[] => {
    if (seen.missing.some((part) => part.table === table && part.column === undefined))
      return [closedProblem({ table, why: 'missing' })];
    const row = seen.rows[index];
    const lost = row ? columns.filter(({ title }) => !(title.zh in row.cells)) : [];
    const headers = lost.flatMap(({ title }) => {
      const told = answer({ kind: 'header-changed', table, column: title.zh }, null);
      return told.ok ? [] : told.problems;
    });
    return [...headers, ...sheetProblems(sheets.find((sheet) => sheet.table === table))];
  });
}

function sheetProblems(sheet: TableSheet | undefined): readonly Problem[] {
  if (!sheet) return [];
  const { table, name, hidden } = sheet;
  return [
    ...(name === table ? [] : [{ code: 'sheet/renamed', table, name } as const]),
    ...(hidden ? [{ code: 'sheet/hidden', table, name } as const] : []),
  ];
}
