import { journal, people } from '../registers/system';
import type { Desk } from './desk';
import { answer, closedProblem } from './outcome';
import type { Problem } from './problem';

/**
 * What people did to the tables that stops the work: a header renamed, a table turned into a range or
 * deleted. A moved column, a renamed or hidden sheet are none of it: tables go by their names.
 */
export async function inspectTables(desk: Desk): Promise<readonly Problem[]> {
  const known = [...desk.pack.registers, journal, people];
  const seen = await desk.workbook.look({
    rows: known.map(({ table }) => ({ table, position: 0 })),
  });
  return known.flatMap(({ table, columns }, index): readonly Problem[] => {
    if (seen.missing.some((part) => part.table === table && part.column === undefined))
      return [closedProblem({ table, why: 'missing' })];
    const row = seen.rows[index];
    const lost = row ? columns.filter(({ title }) => !(title.zh in row.cells)) : [];
    return lost.flatMap(({ title }) => {
      const told = answer({ kind: 'header-changed', table, column: title.zh }, null);
      return told.ok ? [] : told.problems;
    });
  });
}
