import type { CellInput } from '../domain/cell';
import { keyOfKind, linesOf, titleOfKind } from '../registers/columns';
import type { Pack, Register } from '../registers/vocabulary';
import type { Change } from '../workbook/port';
import { inputByKey } from '../workbook/records';

/** A record that is written down and not yet registered, by column key. */
export interface DraftRecord {
  readonly register: Register;
  readonly header: Readonly<Record<string, CellInput>>;
  readonly lines: readonly Readonly<Record<string, CellInput>>[];
}

/** Drafts are nobody's word yet; `tempNo` joins a document to its lines. */
export function appendDrafts(
  pack: Pack,
  records: readonly DraftRecord[],
  tempNo: (index: number) => string,
): readonly Change[] {
  const changes = new Map<string, Extract<Change, { kind: 'append' }>>();
  const append = (register: Register, row: Readonly<Record<string, CellInput>>): void => {
    const { table } = register;
    const rows = [...(changes.get(table)?.rows ?? []), inputByKey(register, row)];
    const identity = titleOfKind(register, 'rowId');
    changes.set(table, { kind: 'append', table, identity, rows });
  };
  for (const [index, { register, header, lines }] of records.entries()) {
    const lineRegister = linesOf(pack, register);
    append(register, { ...header, ...(lineRegister && { tempNo: tempNo(index) }) });
    const document = lineRegister && keyOfKind(lineRegister, 'document');
    if (lineRegister && document !== undefined)
      for (const line of lines) append(lineRegister, { ...line, [document]: tempNo(index) });
  }
  return [...changes.values()];
}

/** Tables in which drafts of these registers are written. */
export const tablesOf = (pack: Pack, registers: readonly Register[]): readonly string[] => [
  ...new Set(
    registers.flatMap((register) => {
      const lines = linesOf(pack, register);
      return lines ? [register.table, lines.table] : [register.table];
    }),
  ),
];
