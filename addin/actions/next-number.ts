import type { CivilDate } from '../domain/civil-date';
import { partsOf } from '../domain/civil-date';
import { formatSerial } from '../domain/numbering';
import { titleOfKind } from '../registers/columns';
import type { Register } from '../registers/vocabulary';
import type { NumberRequest } from '../workbook/port';
import type { Desk } from './desk';

/**
 * Asks for the next free number on that day; none for a register without numbers. A series that a
 * former workbook began goes on here.
 */
export function nextNumber(
  { house }: Desk,
  register: Register,
  date: CivilDate,
): readonly NumberRequest[] {
  const { numbering } = register;
  if (!numbering) return [];
  const { width } = numbering;
  const startsWith = formatSerial(numbering, partsOf(date).year, 0).slice(0, -width);
  const after = house.series?.[startsWith];
  const column = titleOfKind(register, 'serial');
  return [
    { table: register.table, column, startsWith, width, ...(after !== undefined && { after }) },
  ];
}
