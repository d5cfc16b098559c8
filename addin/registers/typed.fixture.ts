import { runChecks, judgeRow } from '../actions/judge-record';
import type { House } from '../actions/desk';
import { numberCell, textCell, type CellValue } from '../domain/cell';
import { ownValue } from '../domain/derived';
import type { CivilDate } from '../domain/civil-date';
import { linesOf } from './columns';
import { offSteps } from './course';
import type { Pack, Register, Step } from './vocabulary';

/** What somebody typed, by column key. */
export type Typed = Readonly<Record<string, string | number>>;

const cellsOf = (typed: Typed): Readonly<Record<string, CellValue>> =>
  Object.fromEntries(
    Object.entries(typed).map(([key, value]) => [
      key,
      typeof value === 'number' ? numberCell(value) : textCell(value),
    ]),
  );

export const defaults = (pack: Pack): Readonly<Record<string, string>> =>
  Object.fromEntries(pack.parameters.map(({ key, value }) => [key, value]));

/** Steps that a document with these values does not need, by the procedure's own parameters. */
export const offBy = (
  pack: Pack,
  register: Register,
  header: Typed,
  lines: readonly Typed[] = [],
): readonly string[] => offSteps(register, cellsOf(header), lines.map(cellsOf), defaults(pack));

/** What was typed, with everything that follows from it in its own row. */
export function computed(register: Register, typed: Typed): Typed {
  const cells: Record<string, CellValue> = { ...cellsOf(typed) };
  for (const column of register.columns) {
    const own = ownValue(column, cells);
    if (own) cells[column.key] = own;
  }
  return Object.fromEntries(
    Object.entries(cells).map(([key, cell]) => [
      key,
      cell.kind === 'number' ? cell.number : cell.kind === 'text' ? cell.text : '',
    ]),
  );
}

/** What a step's signature would be refused for, each as `code` or `code column`. */
export function refusedFor(
  pack: Pack,
  register: Register,
  step: string,
  header: Typed,
  lines: readonly Typed[] = [],
): readonly string[] {
  const found = register.signOff?.find((candidate) => candidate.step === step);
  if (!found) throw new Error(`${register.id} has no step ${step}`);
  const house: House = {
    ...{ workbookId: 'W', readOnly: false, people: [], roster: null, parameters: defaults(pack) },
  };
  const today = '2026-03-05' as CivilDate; // a day there is
  const judged = (of: Register, typed: Typed, keys: Step['fillsLines'] = []) => {
    const cells = cellsOf(typed);
    const byTitle = Object.fromEntries(
      of.columns.flatMap(({ key, title }) => (cells[key] ? [[title.zh, cells[key]]] : [])),
    );
    const row = { table: of.table, position: 0, cells: byTitle };
    const own = of.columns.filter(({ derived, kind }) => !derived && kind !== 'count');
    const wanted = keys.filter((key) => own.some((column) => column.key === key));
    return judgeRow(of, row, wanted, house, today);
  };
  const ofLines = linesOf(pack, register);
  const top = judged(register, header, found.fills);
  const below = ofLines ? lines.map((line) => judged(ofLines, line, found.fillsLines)) : [];
  return [
    ...[top, ...below].flatMap(({ problems }) => problems),
    ...runChecks(found, top, below, house),
  ].map((problem) => ('column' in problem ? `${problem.code} ${problem.column}` : problem.code));
}
