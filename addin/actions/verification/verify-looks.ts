import type { Standing } from '../../domain/journal/story';
import { columnOf, keyOfKind, title } from '../../registers/columns';
import type { Column, Register } from '../../registers/vocabulary';
import type { RowSeen, TableLooks } from '../../workbook/port';
import { cellsByKey } from '../../workbook/records';
import type { About, Finding } from './finding';
import { showsDifferently, showsTextDifferently, type ShownAs } from './number-format';

export type LooksOf = (table: string) => TableLooks | null;

/** Hidden sheet, and columns that are hidden though the register shows them. */
export function verifyTableLooks(register: Register, looks: TableLooks | null): readonly Finding[] {
  const about = { sheet: register.table, record: '', was: '', now: '', by: '', row: null };
  if (!looks) return [];
  if (looks.sheetHidden) return [{ ...about, kind: 'hidden', column: '' }];
  return register.columns.flatMap((column): readonly Finding[] =>
    !column.hidden && looks.hiddenColumns.includes(column.title.zh)
      ? [{ ...about, kind: 'hidden', column: column.title.zh }]
      : [],
  );
}

/** Whether people see a sealed row as it is: its cells' formats and colours, and the row at all. */
export function verifyRowLooks(
  register: Register,
  row: RowSeen,
  sealed: readonly Standing[],
  looks: TableLooks | null,
  about: About,
): readonly Finding[] {
  if (!looks || sealed.length === 0) return [];
  const base = { ...about, sheet: register.table, was: '', now: '', row };
  const findings: Finding[] = looks.rowHidden(row.position) ? [{ ...base, kind: 'hidden' }] : [];
  const cells = cellsByKey(register, row);
  const marks = (['serial', 'document', 'state', 'seal'] as const).flatMap(
    (kind) => keyOfKind(register, kind) ?? [],
  );
  for (const key of [...sealed.map(({ cell }) => cell.column), ...marks]) {
    const column = columnOf(register, key);
    const cell = cells[key];
    if (!column || column.hidden || !cell || cell.kind === 'blank') continue;
    const header = title(register, key);
    const format = looks.format(row.position, header);
    const differs =
      cell.kind === 'number'
        ? showsDifferently(format, cell.number, shownAs(column))
        : cell.kind === 'text' && cell.text !== '' && showsTextDifferently(format);
    if (differs) findings.push({ ...base, kind: 'shown-differently', column: header, now: format });
    if (looks.inkLikeGround(row.position, header))
      findings.push({ ...base, kind: 'hidden', column: header });
  }
  return findings;
}

const shownAs = ({ kind }: Column): ShownAs =>
  kind === 'date' || kind === 'time' ? kind : 'number';
