import { fen, sumFen, yuan } from '../domain/amount';
import { canonicalCell, saltedCell } from '../domain/canonical';
import { ownValue } from '../domain/derived';
import { BLANK, numberCell, type CellValue } from '../domain/cell';
import { placeOf, type SealedCell } from '../domain/journal/entry';
import type { FlowState } from '../domain/sign-off';
import { keyOfKind } from '../registers/columns';
import type { Column, Register, Step } from '../registers/vocabulary';
import type { RowSeen } from '../workbook/port';
import { cellsByKey, plainText } from '../workbook/records';
import type { Desk } from './desk';
import { fenOf } from './judge-record';

/** 盐 of a new row, where its register has personal columns. */
export function newSalt(
  { newRowId }: Pick<Desk, 'newRowId'>,
  register: Register,
): Readonly<Record<string, string>> {
  const key = keyOfKind(register, 'salt');
  return key === undefined ? {} : { [key]: `${newRowId()}${newRowId()}` };
}

export type Values = Readonly<Record<string, CellValue>>;

/** A line of a document with its identity. */
export interface LineValues {
  readonly id: string;
  readonly values: Values;
}

/** A row's values by key; columns that follow from their own row are computed, not read. */
export function valuesOf(register: Register, row: RowSeen): Values {
  const values: Record<string, CellValue> = { ...cellsByKey(register, row) };
  for (const column of register.columns) {
    const own = ownValue(column, values);
    if (own) values[column.key] = own;
  }
  return values;
}

/** Header values with the totals of its lines, computed, not read (核销金额). */
export function withLineTotals(
  register: Register,
  header: Values,
  lines: readonly LineValues[],
): Values {
  const values: Record<string, CellValue> = { ...header };
  for (const { key, derived } of register.columns) {
    if (!derived || !('across' in derived)) continue;
    if (derived.across === 'linesTotal')
      values[key] = numberCell(
        yuan(sumFen(lines.map((line) => fenOf(line.values[derived.of]) ?? fen(0)))),
      );
    if (derived.across === 'rest') {
      const [total, part] = [values[derived.of], values[derived.less]].map(fenOf);
      values[key] = numberCell(yuan(fen((total ?? 0) - (part ?? 0))));
    }
  }
  return values;
}

/** Whether a line is one of these units'; of a step that is not divided up, every line is everybody's. */
export const isOwnLine = ({ ownLines }: Step, line: Values, units: readonly string[]): boolean =>
  ownLines === undefined || units.includes(plainText(line[ownLines]).trim());

/**
 * What a step seals: its columns of the header, then of each line, in the definition's order.
 * `units`: who has signed it, of a step of which each unit signs its own lines.
 */
export function contentOf(
  step: Step,
  register: Register,
  header: Values,
  lineRegister: Register | undefined,
  all: readonly LineValues[],
  units: readonly string[] = [],
): readonly SealedCell[] {
  const lines = all.filter(({ values }) => isOwnLine(step, values, units));
  const own = sealedColumns(register, step.fills ?? []);
  const ofLines = lineRegister ? sealedColumns(lineRegister, step.fillsLines ?? []) : [];
  return [
    ...own.map((column) => sealedCell('', column, header)),
    ...lines.flatMap(({ id, values }) => ofLines.map((column) => sealedCell(id, column, values))),
  ];
}

/** Everything that the signatures of this state seal, as the cells hold it now. */
export function sealedIn(
  state: FlowState,
  register: Register,
  header: Values,
  lineRegister: Register | undefined,
  lines: readonly LineValues[],
): readonly SealedCell[] {
  if (state.status === 'draft') return [];
  const unitsOf = (id: string): readonly string[] =>
    state.signed.filter(({ step }) => step === id).map(({ unit }) => unit);
  const cells = (register.signOff ?? [])
    .filter(({ step }) => unitsOf(step).length > 0)
    .flatMap((step) => contentOf(step, register, header, lineRegister, lines, unitsOf(step.step)));
  return [...new Map(cells.map((cell) => [placeOf(cell), cell])).values()];
}

const sealedColumns = (register: Register, keys: readonly string[]): readonly Column[] =>
  register.columns.filter(({ key }) => keys.includes(key));

/** A personal value needs the salt of its row; blank, it tells nothing and needs none. */
export function canonicalOf(column: Column, value: CellValue, salt: string): string {
  const canonical = canonicalCell(value, column.kind === 'amount' ? 'fen' : 'plain');
  return column.personal && salt !== '' && value.kind !== 'blank'
    ? saltedCell(salt, column.key, canonical)
    : canonical;
}

const sealedCell = (line: string, column: Column, values: Values): SealedCell => ({
  line,
  column: column.key,
  value: canonicalOf(column, values[column.key] ?? BLANK, plainText(values['salt'])),
});
