import type { WorkbookPort, WorkbookReader } from '../port';
import type { TableShape } from '../table-shape';
import { commit } from './commit';
import { ensureWorkbookId, facts, sheets } from './facts';
import { insertFormula, selectedAddress } from './formula';
import { hostRun, type Run } from './host';
import { look } from './look';
import { picked } from './picked';
import { reveal } from './reveal';
import { scan } from './scan';
import { selection } from './selection';
import { watch } from './watch';

export interface OfficeWorkbook extends WorkbookPort {
  /** The workbook's identity; a workbook without one is given `newId`. */
  ensureWorkbookId(newId: string): Promise<string>;
}

/** The workbook that Excel has open, with the tables that we know. */
export function officeWorkbook(
  tables: readonly TableShape[],
  host: { readonly run?: Run } = {},
): OfficeWorkbook {
  const run = hostRun(host.run);
  const shapes = new Map(tables.map((shape) => [shape.table, shape]));
  const reader: Pick<WorkbookReader, 'look' | 'scan'> = {
    look: (request) => look(run, shapes, request),
    scan: (table, columns) => scan(run, shapes, table, columns),
  };
  return {
    ...reader,
    facts: () => facts(run, shapes),
    sheets: () => sheets(run, shapes),
    commit: (seen, changes) => commit(run, reader, seen, changes),
    selection: (limit) => selection(run, shapes, limit),
    picked: (rows) => picked(run, rows),
    selectedAddress: () => selectedAddress(run),
    insertFormula: (formula) => insertFormula(run, formula),
    reveal: (row, column) => reveal(run, shapes, reader, row, column),
    watch: (onHint) => watch(run, shapes, onHint),
    ensureWorkbookId: (newId) => ensureWorkbookId(run, newId),
  };
}
