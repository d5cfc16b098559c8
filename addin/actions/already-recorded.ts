import { dateOfSerial, type CivilDate } from '../domain/civil-date';
import { sameAs, type Company, type Sameness } from '../domain/same-company';
import { keyOfKind, title, titleOfKind } from '../registers/columns';
import type { ClauseId, Notice, Recording, Register } from '../registers/vocabulary';
import type { RowSeen } from '../workbook/port';
import type { Desk } from './desk';
import { registerNamed } from './posting-plan';
import { VOIDED } from './state-text';
import { textOf } from './view-record';

export type Watching = Extract<Notice, { readonly notice: 'alreadyRecorded' }>;

/** An earlier record of what seems to be the same customer. Who recorded it the manager may tell. */
export interface AlreadyRecorded {
  readonly register: Register;
  readonly rowId: string;
  readonly no: string;
  /** null = the record does not say */
  readonly on: CivilDate | null;
  readonly by: Sameness;
  readonly clause: ClauseId;
}

export const watchingIn = ({ notices = [] }: Register): Watching | undefined =>
  notices.find((notice): notice is Watching => notice.notice === 'alreadyRecorded');

/** CR-22: records of the same customer by name or telephone, the earliest first. Drafts are nobody's. */
export async function alreadyRecorded(
  desk: Desk,
  { among, clause }: Watching,
  customer: Company,
  ownRowId: string,
): Promise<readonly AlreadyRecorded[]> {
  const asked = sameAs(customer);
  const found: AlreadyRecorded[] = [];
  for (const place of among) {
    const register = registerNamed(desk, place.register);
    for await (const rows of desk.workbook.scan(register.table, columnsOf(register, place)))
      for (const row of rows) {
        const rowId = textOf(register, row, keyOfKind(register, 'rowId') ?? '');
        if (rowId === '' || rowId === ownRowId || !counts(register, place, row)) continue;
        const name = textOf(register, row, place.name);
        const by = asked({ name, phone: textOf(register, row, place.phone) });
        if (by === null) continue;
        const no = textOf(register, row, keyOfKind(register, 'serial') ?? '');
        found.push({ register, rowId, no, on: dayIn(register, row, place.day), by, clause });
      }
  }
  return found.sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1));
}

const columnsOf = (
  register: Register,
  { name, phone, day, where }: Recording,
): readonly string[] => [
  ...(['rowId', 'serial', 'state'] as const).map((kind) => titleOfKind(register, kind)),
  ...[name, phone, day, ...(where ? [where.column] : [])].map((key) => title(register, key)),
];

const counts = (register: Register, { where }: Recording, row: RowSeen): boolean =>
  textOf(register, row, keyOfKind(register, 'state') ?? '') !== VOIDED &&
  (where === undefined || where.is.includes(textOf(register, row, where.column)));

function dayIn(register: Register, row: RowSeen, key: string): CivilDate | null {
  const cell = row.cells[title(register, key)];
  const day = cell?.kind === 'number' ? dateOfSerial(Math.floor(cell.number)) : null;
  return day?.ok ? day.value : null;
}
