import { columnOf, documentOf, keyOfKind, titleOfKind } from '../registers/columns';
import { journal } from '../registers/system';
import type { ColumnKind, Pack, Register } from '../registers/vocabulary';
import { isBlank, type CellInput } from '../domain/cell';
import type { Change, RowSeen } from '../workbook/port';
import { readsBack } from '../workbook/same-row';
import { isFollowing } from './projection';
import type { Cells, Did, KeptRow } from './outbox-item';

/** Columns that the journal decides: they are completed from it and from nowhere else. */
const HINTS: readonly ColumnKind[] = ['serial', 'document', 'state', 'entry', 'seal'];

export const isHint = (register: Register, header: string): boolean =>
  register.columns.some(({ title, kind }) => title.zh === header && HINTS.includes(kind));

/**
 * Rows of the journal and of the registers. 人员 is left out: its 末条 follows every signature of
 * that person, and what it loses the next signature writes again.
 */
export function keptRows(pack: Pack, changes: readonly Change[], did: Did): readonly KeptRow[] {
  return changes.flatMap((change): readonly KeptRow[] => {
    const table = change.kind === 'append' ? change.table : change.row.table;
    if (table === journal.table && change.kind === 'append')
      return change.rows.map((row) => entryRow(filled(row)));
    const register = pack.registers.find((candidate) => candidate.table === table);
    if (!register) return [];
    const { identity } = change;
    if (change.kind === 'append')
      return change.rows.map((row) => {
        const cells = filled(row);
        const whole = { ...blanks(pack, register), ...cells };
        return { table, identity, id: String(cells[identity] ?? ''), written: whole, whole };
      });
    // What follows another register's newest row is nobody's own; what only stood guard wrote nothing.
    const set = filled(own(register, change.set));
    if (Object.keys(set).length === 0) return [];
    const whole = { ...blanks(pack, register), ...typedCells(register, change.row), ...set };
    // What is registered counts as it stood there, though it was typed before.
    const written = did === 'registered' ? whole : set;
    return [{ table, identity, id: String(whole[identity] ?? ''), written, whole }];
  });
}

/**
 * Is it somebody else's draft that carries our identity? He typed into the row in which ours was
 * written: as nobody types into hidden columns, a share of the row,
 * half of it or more, is his and the identity stays ours.
 */
export function isAnothers(
  pack: Pack,
  register: Register,
  kept: KeptRow,
  row: RowSeen,
  share = 1 / 2,
): boolean {
  // Whoever only signed may have been shown a row into which another's cells were coming already: what
  // comes after that is less of it. A single cell is somebody's correction.
  const isSigned = !(kept.identity in kept.written);
  // What later signatures fill he has not typed yet, however much of the row that is by now.
  const later = filledLater(pack, register);
  const typed = Object.entries(kept.whole).filter(
    ([header, value]) =>
      value !== '' &&
      register.columns.some(
        ({ key, title, kind, derived }) =>
          title.zh === header && !OURS.includes(kind) && !derived && !later.includes(key),
      ),
  );
  const his = typed.filter(([header, value]) => {
    const cell = row.cells[header];
    return !isBlank(cell) && cell && !readsBack(value, cell);
  });
  const needed = isSigned ? Math.max(2, typed.length / 3) : typed.length * share;
  return typed.length > 0 && his.length >= needed;
}

/** What makes a row a record, taken out of it again. */
export const givenBack = (register: Register, no: string, row: RowSeen): Cells =>
  Object.fromEntries(
    register.columns
      .filter(({ kind, title }) => {
        if (kind !== 'document') return OURS.includes(kind);
        const cell = row.cells[title.zh];
        return cell !== undefined && readsBack(no, cell);
      })
      .map(({ title }) => [title.zh, '']),
  );

/** Everything that was written into the row, taken out of it: the table has a blank row then. */
export const emptied = (register: Register, { cells }: RowSeen): Cells =>
  Object.fromEntries(
    register.columns
      .filter(({ title }) => {
        const cell = cells[title.zh];
        return !isBlank(cell) && cell?.formula === undefined;
      })
      .map(({ title }) => [title.zh, '']),
  );

/** Columns that only registering and signing fill. */
const OURS: readonly ColumnKind[] = ['rowId', 'count', 'salt', ...HINTS];

function entryRow(cells: Cells): KeptRow {
  const identity = titleOfKind(journal, 'entry');
  const part = columnOf(journal, 'part')?.title.zh ?? '';
  return {
    table: journal.table,
    identity,
    id: String(cells[identity] ?? ''),
    part: String(cells[part] ?? ''),
    written: cells,
    whole: cells,
  };
}

/** Columns that are filled at a later step than the first. */
function filledLater(pack: Pack, register: Register): readonly string[] {
  const document = documentOf(pack, register);
  const later = (document ?? register).signOff?.slice(1) ?? [];
  return later.flatMap((step) => (document ? step.fillsLines : step.fills) ?? []);
}

/** Cells that were left blank belong to the row, too, unless somebody fills them at a later step. */
function blanks(pack: Pack, register: Register): Cells {
  const later = filledLater(pack, register);
  const id = keyOfKind(register, 'rowId');
  return Object.fromEntries(
    register.columns
      .filter(
        ({ key, kind, derived }) =>
          derived === undefined && key !== id && !HINTS.includes(kind) && !later.includes(key),
      )
      .map(({ title }) => [title.zh, '']),
  );
}

const own = (register: Register, set: Readonly<Record<string, CellInput>>): typeof set =>
  Object.fromEntries(
    Object.entries(set).filter(
      ([header]) =>
        !register.columns.some((column) => column.title.zh === header && isFollowing(column)),
    ),
  );

const filled = (row: Readonly<Record<string, CellInput>>): Cells =>
  Object.fromEntries(
    Object.entries(row).flatMap(([header, value]) => (value === null ? [] : [[header, value]])),
  );

/** Formulas are the table's own: a row that is appended again gets them from it. */
function typedCells(register: Register, row: RowSeen): Cells {
  const cells: Record<string, Exclude<CellInput, null>> = {};
  for (const { title, derived } of register.columns) {
    const cell = row.cells[title.zh];
    if (!cell || cell.formula !== undefined || derived !== undefined) continue;
    if (cell.kind === 'number') cells[title.zh] = cell.number;
    if (cell.kind === 'text') cells[title.zh] = cell.text;
    if (cell.kind === 'boolean') cells[title.zh] = cell.boolean;
  }
  return cells;
}
