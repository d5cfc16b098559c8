import { keyOfKind } from '../registers/columns';
import type { ClauseId, Raising, Register } from '../registers/vocabulary';
import type { RowSeen } from '../workbook/port';
import { cellsByKey } from '../workbook/records';
import type { Desk } from './desk';
import { inbox, type RecordSummary } from './inbox';
import { shownCell } from './judge-record';
import { registerNamed } from './posting-plan';
import { VOIDED } from './state-text';
import { textOf } from './view-record';

/** A record elsewhere that calls for one of this register, and what its cells would say. */
export interface Raised {
  readonly from: Register;
  readonly no: string;
  readonly clause: ClauseId;
  /** days over the 限期; null = it is no matter of days */
  readonly daysLate: number | null;
  readonly header: Readonly<Record<string, string>>;
}

/** CR-25, CR-26: what should be raised now and is not yet under way here, longest late first. */
export async function raisedFor(desk: Desk, register: Register): Promise<readonly Raised[]> {
  const raising = register.raisedBy ?? [];
  if (raising.length === 0) return [];
  const waiting = raising.some(({ when }) => 'late' in when) ? await inbox(desk) : [];
  const found: Raised[] = [];
  for (const one of raising) found.push(...(await raisedBy(desk, one, waiting)));
  const keys = aboutKeys(raising);
  const before = await raisedBefore(desk, register, keys);
  return found
    .filter(({ from, no, header }) => {
      const newest = before.get(about(keys, header));
      return newest === undefined || (from.id === register.id && newest === no);
    })
    .sort((a, b) => (b.daysLate ?? 0) - (a.daysLate ?? 0));
}

async function raisedBy(
  desk: Desk,
  { register: id, when, set, clause }: Raising,
  waiting: readonly RecordSummary[],
): Promise<readonly Raised[]> {
  const from = registerNamed(desk, id);
  const serial = keyOfKind(from, 'serial') ?? '';
  const late = new Map(
    'late' in when
      ? waiting
          .filter(({ register }) => register.id === id)
          .map(({ rowId, late: steps }) => [rowId, steps[when.late]?.days ?? 0] as const)
          .filter(([, days]) => days > 0)
      : [],
  );
  const found: Raised[] = [];
  for await (const rows of desk.workbook.scan(from.table))
    for (const row of rows) {
      const rowId = textOf(from, row, keyOfKind(from, 'rowId') ?? '');
      const daysLate = late.get(rowId) ?? null;
      const calls =
        'late' in when ? daysLate !== null : rowId !== '' && textOf(from, row, when.blank) === '';
      if (!calls) continue;
      const header = Object.fromEntries(
        set.map((one) => [one.column, 'text' in one ? one.text : told(from, row, one.from)]),
      );
      found.push({ from, no: textOf(from, row, serial), clause, daysLate, header });
    }
  return found;
}

const told = (register: Register, row: RowSeen, key: string): string =>
  shownCell(cellsByKey(register, row)[key] ?? { kind: 'blank' });

/** What it is about: the texts that stand for themselves, and what every one of them carries over. */
function aboutKeys(raising: readonly Raising[]): readonly string[] {
  const [first, ...others] = raising.map(({ set }) => set.map(({ column }) => column));
  return (first ?? []).filter((key) => others.every((keys) => keys.includes(key)));
}

const about = (keys: readonly string[], header: Readonly<Record<string, string>>): string =>
  keys.map((key) => header[key] ?? '').join('\n');

/** Newest number of each matter that was raised already; what is void was not. */
async function raisedBefore(
  desk: Desk,
  register: Register,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const newest = new Map<string, string>();
  const text = (row: RowSeen, kind: 'rowId' | 'serial' | 'state'): string =>
    textOf(register, row, keyOfKind(register, kind) ?? '');
  for await (const rows of desk.workbook.scan(register.table))
    for (const row of rows) {
      if (text(row, 'rowId') === '' || text(row, 'state') === VOIDED) continue;
      const name = keys.map((key) => textOf(register, row, key)).join('\n');
      const no = text(row, 'serial');
      if (no > (newest.get(name) ?? '')) newest.set(name, no);
    }
  return newest;
}
