import { adopt, type Adopted, type AdoptedRow } from '../domain/adopt/adopt';
import type { Field } from '../domain/adopt/field';
import { findHeading, type Heading } from '../domain/adopt/find-heading';
import { guessFields } from '../domain/adopt/guess-fields';
import type { Result } from '../domain/result';
import { ok, refuse } from '../domain/result';
import { columnOf, titleOfKind } from '../registers/columns';
import type { Pack, Register } from '../registers/vocabulary';
import type { Picked } from '../workbook/port';
import { inputByKey } from '../workbook/records';
import type { Desk } from './desk';
import { wanted } from './judge-record';
import { answer, closedProblem } from './outcome';
import type { Problem } from './problem';

/** 套用现有表格: what was picked, how its columns are understood, and what becomes of each row. */
export interface Adoption {
  readonly heading: Heading;
  /** column key of each picked column; null = left where it is */
  readonly mapping: readonly (string | null)[];
  readonly given: Readonly<Record<string, string>>;
  readonly sameDateAsAbove: boolean;
}

/** Registers into whose rows an existing list can be taken: those without lines of their own. */
export const adoptable = (pack: Pack): readonly Register[] => {
  const lines = new Set(pack.registers.map((register) => register.lines));
  return pack.registers.filter(
    (register) =>
      register.lines === undefined && !lines.has(register.id) && fieldKeys(register).length > 0,
  );
};

/** What a person fills in a new row: the columns that the first step seals. */
const fieldKeys = (register: Register): readonly string[] => register.signOff?.[0]?.fills ?? [];

export const adoptFields = (desk: Desk, register: Register): readonly Field[] =>
  fieldKeys(register).flatMap((key) => {
    const column = columnOf(register, key);
    if (!column || column.derived) return [];
    return [{ ...wanted(column, desk.house), names: [column.title.zh, column.title.en] }];
  });

/** A first guess; the person corrects the mapping before anything is written. */
export function guessAdoption(desk: Desk, register: Register, picked: Picked): Adoption {
  const fields = adoptFields(desk, register);
  const heading = findHeading(picked.cells, fields);
  return {
    heading,
    mapping: guessFields(heading.names, fields),
    given: {},
    sameDateAsAbove: false,
  };
}

/** Row by row what fits, what does not and why; reads and writes nothing. */
export function previewAdoption(
  desk: Desk,
  register: Register,
  picked: Picked,
  adoption: Adoption,
): Adopted {
  const fields = adoptFields(desk, register);
  const days = new Set(fields.filter(({ kind }) => kind === 'date').map(({ key }) => key));
  const cells =
    picked.daysLater === 0
      ? picked.cells
      : picked.cells.map((line) =>
          line.map((cell, at) =>
            cell.kind === 'number' && days.has(adoption.mapping[at] ?? '')
              ? { ...cell, number: cell.number + picked.daysLater }
              : cell,
          ),
        );
  const { today } = desk.now();
  return adopt({ ...adoption, cells, fields, today });
}

/** Rows of one write: far below the 5 MB that a request may have. */
const AT_ONCE = 100;

export interface Writing {
  readonly onProgress?: (written: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Takes rows over as drafts: without number, entry or signature, below what the register holds. The
 * sheet that they come from stays as it is. Stopped or refused half-way, what was written so far are
 * whole drafts; the answer says how many.
 */
export async function adoptRows(
  desk: Desk,
  register: Register,
  rows: readonly AdoptedRow[],
  { onProgress, signal }: Writing = {},
): Promise<Adoptee> {
  let written = 0;
  for (let from = 0; from < rows.length && signal?.aborted !== true; from += AT_ONCE) {
    const block = rows.slice(from, from + AT_ONCE);
    const seen = await desk.workbook.look({ rows: [], appendTo: [register.table] });
    if (seen.closed.length > 0)
      return { written, answer: refuse(...seen.closed.map(closedProblem)) };
    const outcome = await desk.workbook.commit(seen, [
      {
        kind: 'append',
        table: register.table,
        identity: titleOfKind(register, 'rowId'),
        rows: block.map(({ values }) => inputByKey(register, values)),
      },
    ]);
    const result = answer(outcome, written + block.length);
    if (!result.ok) return { written, answer: result };
    written = result.value;
    onProgress?.(written);
  }
  return { written, answer: ok(written) };
}

export interface Adoptee {
  /** rows that stand in the register now */
  readonly written: number;
  readonly answer: Result<number, Problem>;
}
