import type { FlowState } from '../domain/sign-off';
import { keyOfKind, titleOfKind } from '../registers/columns';
import { journal } from '../registers/system';
import type { Register, Step } from '../registers/vocabulary';
import type { RowSeen } from '../workbook/port';
import type { Desk } from './desk';
import { stateIn } from './journal';
import { waitingSteps } from './state-text';
import { textOf } from './view-record';

export interface RecordSummary {
  readonly register: Register;
  readonly rowId: string;
  readonly no: string;
  readonly state: FlowState;
  readonly waiting: readonly Step[];
  /** text of the 状态 cell */
  readonly label: string;
}

const DONE = '已完成';

/** Registered records that wait for a signature, in sheet order; drafts wait for nobody. */
export async function inbox(
  desk: Desk,
  onProgress?: (rowsRead: number) => void,
): Promise<readonly RecordSummary[]> {
  const found: RecordSummary[] = [];
  let read = 0;
  for (const register of desk.pack.registers) {
    if (!register.signOff) continue;
    const columns = (['rowId', 'serial', 'state', 'entry'] as const).map((kind) =>
      titleOfKind(register, kind),
    );
    for await (const rows of desk.workbook.scan(register.table, columns)) {
      read += rows.length;
      onProgress?.(read);
      found.push(...(await summaries(desk, register, rows)));
    }
  }
  return found;
}

async function summaries(
  desk: Desk,
  register: Register,
  rows: readonly RowSeen[],
): Promise<readonly RecordSummary[]> {
  const text = (row: RowSeen, kind: 'rowId' | 'serial' | 'state' | 'entry'): string =>
    textOf(register, row, keyOfKind(register, kind) ?? '');
  const open = rows.filter((row) => text(row, 'rowId') !== '' && text(row, 'state') !== DONE);
  if (open.length === 0) return [];
  const seen = await desk.workbook.look({
    rows: open.map((row) => ({
      table: journal.table,
      column: titleOfKind(journal, 'entry'),
      text: text(row, 'entry'),
    })),
  });
  return open.flatMap((row, index) => {
    const entry = seen.rows[index];
    const state = entry ? stateIn(entry, text(row, 'rowId')) : null;
    if (state?.status !== 'open') return [];
    return [
      {
        register,
        rowId: text(row, 'rowId'),
        no: text(row, 'serial'),
        state,
        waiting: waitingSteps(register, state),
        label: text(row, 'state'),
      },
    ];
  });
}
