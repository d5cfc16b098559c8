import { dateOfSerial, type CivilDate } from '../domain/civil-date';
import type { Story } from '../domain/journal/story';
import { keyOfKind, linesOf } from '../registers/columns';
import type { Register } from '../registers/vocabulary';
import type { RowSeen } from '../workbook/port';
import { cellsByKey } from '../workbook/records';
import type { Looking } from './desk';
import type { ReadBook } from './verify-workbook';
import { textOf } from './view-record';

/** A record that one line of the review leads to. */
export interface Mention {
  readonly register: Register;
  readonly rowId: string;
  readonly no: string;
  readonly row: RowSeen | null;
}

export interface ToldRecord {
  readonly mention: Mention;
  readonly story: Story;
}

export const toldRecords = ({ records, sheets }: ReadBook): readonly ToldRecord[] =>
  [...records.values()].map(({ register, story, list }) => {
    const rowId = list[0]?.entry.rowId ?? '';
    const row = sheets.get(register.id)?.rows.get(rowId) ?? null;
    return { mention: { register, rowId, no: story.no, row }, story };
  });

/** The lines of a record as they stand in the sheet. */
export function linesFor(
  { pack }: Pick<Looking, 'pack'>,
  { sheets }: ReadBook,
  { register, rowId }: Mention,
): { readonly of: Register; readonly rows: readonly RowSeen[] } | null {
  const of = linesOf(pack, register);
  const sheet = of && sheets.get(of.id);
  if (!of || !sheet) return null;
  const ids = sheet.parts.get(rowId) ?? [];
  return { of, rows: ids.flatMap((id) => sheet.rows.get(id) ?? []) };
}

/** Identity of the record to which a row belongs: its own, or that of the document of a line. */
export function recordIdOf(pack: Looking['pack'], register: Register, row: RowSeen): string {
  const id = textOf(register, row, keyOfKind(register, 'rowId') ?? '');
  return pack.registers.some(({ lines }) => lines === register.id)
    ? id.slice(0, Math.max(0, id.lastIndexOf('-')))
    : id;
}

export function dayIn(
  register: Register,
  row: RowSeen | null,
  key: string | undefined,
): CivilDate | null {
  const cell = row && key !== undefined ? cellsByKey(register, row)[key] : undefined;
  const day = cell?.kind === 'number' ? dateOfSerial(Math.floor(cell.number)) : null;
  return day?.ok ? day.value : null;
}
