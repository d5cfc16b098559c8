import type { FlowState } from '../domain/sign-off';
import { keyOfKind } from '../registers/columns';
import type { Register } from '../registers/vocabulary';
import type { RowSeen } from '../workbook/port';
import type { Desk } from './desk';
import { stateIn } from './journal';
import { entryKey } from './record-head';
import { textOf } from './view-record';

/** States of registered rows as their newest entries say; null = there is no such entry. */
export async function readStates(
  desk: Desk,
  register: Register,
  rows: readonly RowSeen[],
): Promise<readonly (FlowState | null)[]> {
  const text = (row: RowSeen, kind: 'rowId' | 'entry'): string =>
    textOf(register, row, keyOfKind(register, kind) ?? '');
  const seen = await desk.workbook.look({ rows: rows.map((row) => entryKey(text(row, 'entry'))) });
  return rows.map((row, index) => {
    const entry = seen.rows[index];
    return entry ? stateIn(entry, text(row, 'rowId')) : null;
  });
}
