import { keyOfKind } from '../../registers/columns';
import type { Register } from '../../registers/vocabulary';
import type { RowSeen, WorkbookReader } from '../../workbook/port';
import { isEmptyRow, textOf } from '../view-record';
import type { Finding } from './finding';
import type { Progress } from './progress';

/** One register's rows by their identity. */
export interface Sheet {
  readonly register: Register;
  readonly rows: ReadonlyMap<string, RowSeen>;
  /** rows without an identity: drafts */
  readonly unknown: readonly RowSeen[];
  /** identities of lines by the identity of their document's row */
  readonly parts: ReadonlyMap<string, readonly string[]>;
  /** drafts of lines by the number of their document */
  readonly drafts: ReadonlyMap<string, readonly RowSeen[]>;
}

export async function readSheet(
  workbook: WorkbookReader,
  register: Register,
  progress: Progress,
  findings: Finding[],
): Promise<Sheet> {
  findings.push(...(await headers(workbook, register)));
  const rows = new Map<string, RowSeen>();
  const unknown: RowSeen[] = [];
  const numbers = new Set<string>();
  const idKey = keyOfKind(register, 'rowId') ?? '';
  const serial = keyOfKind(register, 'serial');
  for await (const block of workbook.scan(register.table)) {
    progress(block.length);
    for (const row of block) {
      const id = textOf(register, row, idKey);
      if (id === '') {
        if (isEmptyRow(register, row)) continue;
        unknown.push(row);
        continue;
      }
      const no = serial ? textOf(register, row, serial) : id;
      const base = { sheet: register.table, record: no, column: '', was: '', by: '', row };
      if (rows.has(id)) findings.push({ kind: 'row-doubled', ...base, now: id });
      else if (serial && no !== '' && numbers.has(no))
        findings.push({ kind: 'number-doubled', ...base, now: no });
      if (!rows.has(id)) rows.set(id, row);
      numbers.add(no);
    }
  }
  const document = keyOfKind(register, 'document');
  return {
    ...{ register, rows, unknown },
    parts: grouped([...rows.keys()], (id) => id.slice(0, Math.max(0, id.lastIndexOf('-')))),
    drafts: grouped(unknown, (row) => (document ? textOf(register, row, document) : '')),
  };
}

/** Every column must be there under its name: one that is not reads as blank. */
export async function headers(
  workbook: WorkbookReader,
  register: Register,
): Promise<readonly Finding[]> {
  for await (const [row] of workbook.scan(register.table))
    return register.columns.flatMap(({ title }): readonly Finding[] =>
      !row || title.zh in row.cells
        ? []
        : [
            {
              ...{ kind: 'header-changed', sheet: register.table, record: '', column: title.zh },
              ...{ was: title.zh, now: '', by: '', row },
            },
          ],
    );
  return [];
}

function grouped<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
