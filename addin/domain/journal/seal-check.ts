import { canonicalCell, isSalted, readCanonicalCell, saltedCell } from '../canonical';
import { BLANK, type Cell, type CellValue } from '../cell';
import type { NamedEntry } from './entry';
import type { Standing } from './story';

/** A column as sealing sees it; a register's column gives exactly this. */
export interface SealedColumn {
  readonly key: string;
  readonly kind: string;
  readonly derived?: unknown;
}

export type SealedRow = Readonly<Record<string, Cell>>;

/** One cell that is not what was signed. */
export interface Difference {
  readonly kind: 'changed' | 'formula' | 'missing-row';
  /** '' = the record's own row */
  readonly line: string;
  /** '' for a missing row */
  readonly column: string;
  readonly was: CellValue | null;
  readonly now: CellValue;
  /** the entry by which it is sealed */
  readonly by: NamedEntry;
}

/**
 * Compares what is sealed of a record with what its cells hold now. `rowOf` gives the record's
 * own row for '' and a line's row for its id; undefined = there is none.
 */
export function differences(
  sealed: readonly Standing[],
  columnsOf: (line: string) => readonly SealedColumn[],
  rowOf: (line: string) => SealedRow | undefined,
): readonly Difference[] {
  const found: Difference[] = [];
  const missing = new Set<string>();
  for (const { cell, by } of sealed) {
    const row = rowOf(cell.line);
    if (!row) {
      if (!missing.has(cell.line))
        found.push({ kind: 'missing-row', line: cell.line, column: '', was: null, now: BLANK, by });
      missing.add(cell.line);
      continue;
    }
    const column = columnsOf(cell.line).find(({ key }) => key === cell.column);
    const now: Cell = row[cell.column] ?? BLANK;
    const base = {
      line: cell.line,
      column: cell.column,
      was: readCanonicalCell(cell.value),
      now,
      by,
    };
    if (column?.derived === undefined && now.formula !== undefined)
      found.push({ kind: 'formula', ...base });
    else if (!holds(cell.value, now, column, saltIn(row))) found.push({ kind: 'changed', ...base });
  }
  return found;
}

/** By which the personal values of the row are sealed; '' = none are. */
const saltIn = ({ salt }: SealedRow): string => (salt?.kind === 'text' ? salt.text : '');

function holds(sealed: string, now: Cell, column: SealedColumn | undefined, salt: string): boolean {
  const canonical = canonicalCell(now, column?.kind === 'amount' ? 'fen' : 'plain');
  if (isSalted(sealed)) return saltedCell(salt, column?.key ?? '', canonical) === sealed;
  if (canonical === sealed) return true;
  // A derived cell is computed in binary by the spreadsheet: the same number may end differently.
  const was = readCanonicalCell(sealed);
  return (
    column?.derived !== undefined &&
    was?.kind === 'number' &&
    now.kind === 'number' &&
    Math.abs(was.number - now.number) < 1e-12 * Math.max(1, Math.abs(was.number))
  );
}
