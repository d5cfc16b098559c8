import type { CellInput, CellValue } from '../cell';
import { isBlank } from '../cell';
import type { CivilDate } from '../civil-date';
import { judge, type InputProblem } from '../typed-input';
import { plainName, type Field } from './field';
import type { Heading } from './find-heading';

export interface AdoptRequest {
  /** the picked range; days as in the 1900 system where a column of `mapping` holds dates */
  readonly cells: readonly (readonly CellValue[])[];
  readonly heading: Heading;
  /** field of each column of the range; null = the column is left where it is */
  readonly mapping: readonly (string | null)[];
  readonly fields: readonly Field[];
  /** what holds for every row where the sheet says nothing, by field: 单位 台 */
  readonly given: Readonly<Record<string, string>>;
  /** a blank date means the one above, as handwritten books have it */
  readonly sameDateAsAbove: boolean;
  readonly today: CivilDate;
}

/** What becomes of each row of an existing sheet. Rows are counted from 0 within the range. */
export interface Adopted {
  readonly fits: readonly AdoptedRow[];
  readonly misfits: readonly Misfit[];
  readonly skipped: readonly SkippedRow[];
}

export interface AdoptedRow {
  readonly row: number;
  /** by column key */
  readonly values: Readonly<Record<string, CellInput>>;
}

export interface Misfit {
  readonly row: number;
  readonly problems: readonly InputProblem[];
}

export interface SkippedRow {
  readonly row: number;
  readonly why: 'blank' | 'total' | 'heading';
}

/** Every row below the heading is in exactly one of the three lists; nothing is written here. */
export function adopt(request: AdoptRequest): Adopted {
  const { cells, heading, mapping } = request;
  const fits: AdoptedRow[] = [];
  const misfits: Misfit[] = [];
  const skipped: SkippedRow[] = [];
  let date: CellValue | undefined;
  for (let row = heading.below; row < cells.length; row++) {
    const line = cells[row] ?? [];
    const why = notAnEntry(line, heading, mapping);
    if (why) {
      skipped.push({ row, why });
      continue;
    }
    const values: Record<string, CellInput> = {};
    const problems: InputProblem[] = [];
    for (const field of request.fields) {
      const at = mapping.indexOf(field.key);
      let cell: CellValue = (at < 0 ? undefined : line[at]) ?? { kind: 'blank' };
      if (field.kind === 'date' && request.sameDateAsAbove) {
        if (isBlank(cell) && date) cell = date;
        else date = cell;
      }
      const given = request.given[field.key] ?? '';
      if (isBlank(cell) && given !== '') cell = { kind: 'text', text: given };
      const judged = judge(field, cell, request.today);
      if (!judged.ok) problems.push(...judged.problems);
      else if (judged.value.value !== '') values[field.key] = judged.value.value;
    }
    if (problems.length > 0) misfits.push({ row, problems });
    else fits.push({ row, values });
  }
  return { fits, misfits, skipped };
}

/** 合计, 本页小计, 承前页 …: a row that adds up others is no entry. */
const TOTAL =
  /^(本|当|全|总|上|前)?(日|页|月|季|年|周)?(合计|小计|总计|累计|共计|承前页|过次页|结转下页|结转下年)$/;

function notAnEntry(
  line: readonly CellValue[],
  heading: Heading,
  mapping: readonly (string | null)[],
): SkippedRow['why'] | null {
  const taken = line.filter((_, at) => mapping[at] !== null && mapping[at] !== undefined);
  if (taken.every(isBlank) && !line.some(isTotal)) return 'blank';
  if (line.some(isTotal)) return 'total';
  const repeated = line.filter(
    (cell, at) =>
      cell.kind === 'text' &&
      plainName(cell.text) !== '' &&
      plainName(heading.names[at] ?? '').endsWith(plainName(cell.text)),
  );
  const filled = line.filter((cell) => !isBlank(cell)).length;
  return repeated.length >= 2 && repeated.length === filled ? 'heading' : null;
}

const isTotal = (cell: CellValue): boolean =>
  cell.kind === 'text' && TOTAL.test(cell.text.normalize('NFKC').replace(/[\s:]/g, ''));
