import { WorkbookError } from '../port';
import { writeGrid, type Guarded, type Written } from './batch';
import { gridWhere } from './batch';
import { writeBack, type HostCell, type HostWrite } from './cells';
import { isCode, workbookError } from './host';

/** Puts back what a write covered that must not have been. The table's old size comes back too. */
export async function restore(
  context: Excel.RequestContext,
  written: readonly Written[],
  guarded: readonly Guarded[],
): Promise<void> {
  for (const one of written) await patiently(() => restoreTarget(context, one));
  for (const table of guarded) await patiently(() => restoreSize(context, table));
}
