import type { CivilDate } from '../domain/civil-date';
import { partsOf } from '../domain/civil-date';
import { formatSerial } from '../domain/numbering';
import { titleOfKind } from '../registers/columns';
import type { Register } from '../registers/vocabulary';
import type { NumberRequest } from '../workbook/port';

/** Asks for the next free number on that day; none for a register without numbers. */
export function nextNumber(register: Register, date: CivilDate): readonly NumberRequest[] {
  const { numbering } = register;
  if (!numbering) return [];
  const { width } = numbering;
  const startsWith = formatSerial(numbering, partsOf(date).year, 0).slice(0, -width);
  return [{ table: register.table, column: titleOfKind(register, 'serial'), startsWith, width }];
}
