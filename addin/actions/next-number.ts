import type { CivilDate } from '../domain/civil-date';
import { partsOf } from '../domain/civil-date';
import { formatSerial } from '../domain/numbering';
import { titleOfKind } from '../registers/columns';
import type { Register } from '../registers/vocabulary';
import type { CountRequest } from '../workbook/port';
import type { Desk } from './desk';

const PROBE = 8;

/** Asks how many numbers of this year there are. null = the register is not numbered. */
export function numberCount(register: Register, date: CivilDate): CountRequest | null {
  const { numbering } = register;
  if (!numbering) return null;
  const startsWith = formatSerial(numbering, partsOf(date).year, 0).slice(0, -numbering.width);
  return { table: register.table, column: titleOfKind(register, 'serial'), startsWith };
}

/**
 * The next free number. As a rule the count tells it; where numbers are missing or doubled the
 * first free one after the count is taken, so that none is ever given twice.
 */
export async function nextNumber(
  desk: Desk,
  register: Register,
  date: CivilDate,
  count: number,
): Promise<string> {
  const { numbering } = register;
  if (!numbering) return '';
  const column = titleOfKind(register, 'serial');
  for (let first = count + 1; ; first += PROBE) {
    const candidates = Array.from({ length: PROBE }, (_, index) =>
      formatSerial(numbering, partsOf(date).year, first + index),
    );
    const seen = await desk.workbook.look({
      rows: candidates.map((text) => ({ table: register.table, column, text })),
    });
    const free = candidates.find((_, index) => seen.rows[index] === null);
    if (free !== undefined) return free;
  }
}
