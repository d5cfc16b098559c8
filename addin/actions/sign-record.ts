import { textCell, type Cell } from '../domain/cell';
import { InvariantError, ok, refuse, type Result } from '../domain/result';
import { decide, type FlowCommand } from '../domain/sign-off';
import { judge } from '../domain/typed-input';
import { columnOf, linesOf } from '../registers/columns';
import { journal } from '../registers/system';
import type { Register, Step } from '../registers/vocabulary';
import type { RowSeen } from '../workbook/port';
import { courseOf, sameFacts } from './course';
import { together } from './also';
import { citingWishes, type Citing } from './citing';
import type { Desk, Receipt, RecordView, SignRequest } from './desk';
import { cellOf, finishAct } from './finish-act';
import { clashesInDocument } from './incompatible-posts';
import { judgeCitations } from './judge-citations';
import { judgeRow, runChecks, wanted } from './judge-record';
import { judgeTotals } from './judge-totals';
import { closedProblem } from './outcome';
import { actingPerson } from './person';
import { postingWishes } from './post-rows';
import type { Problem } from './problem';
import { changedSince, setScene, valuesIn, type Scene } from './scene';
import { howSigned } from './sign-entries';
import { flowOf } from './state-text';
import { isOwnLine, valuesOf } from './sealed-content';
import { textOf } from './view-record';

/**
 * 签字: one step of one record by one person. Three batches whatever the length of register and
 * journal: locate, read, guarded write with read-back. A finished document's postings go into the
 * same write as its last signature.
 */
export async function signRecord(
  desk: Desk,
  request: SignRequest,
): Promise<Result<Receipt, Problem>> {
  const { record } = request;
  const { register } = record;
  const step = register.signOff?.find(({ step: id }) => id === request.step);
  if (!step) return refuse({ code: 'sign-off/unknown-step', step: request.step });
  if (record.rowId === '') return refuse({ code: 'sign-off/not-registered' });
  const person = actingPerson(desk, request.by, step.outside);
  if (!person.ok) return person;

  const signed = howSigned(desk, person.value.name, request.way, request.evidence);
  if (!signed.ok) return signed;
  const holder = signed.value.holder || person.value.name;
  // What it fills in decides what has to be read; whether it may is judged by what is read.
  const meant = fill(desk, request, register, step, record);
  const foreseen = meant.ok ? { ...record, ...meant.value } : record;
  const looked = await setScene(
    desk,
    record,
    holder,
    together(
      postingWishes(desk, foreseen, step.step),
      citingWishes(desk, asCiting(desk, foreseen, step)),
    ),
  );
  if (!looked.ok) return looked;
  const scene = looked.value;
  const unseen = otherThanShown(desk, record, scene);
  if (unseen) return refuse(unseen);
  const behind = clockBehind(desk, scene);
  if (behind) return refuse(behind);
  const held = holding(desk, scene);
  const filled = fill(held, request, register, step, scene);
  const { header, lines } = filled.ok ? filled.value : scene;
  const command: FlowCommand = {
    ...{ do: 'sign', step: step.step, by: person.value, way: signed.value.way },
    ...request.choosing,
    ...newFacts(held, register, step, scene, header, lines),
  };
  const decided = decide(flowOf(register), command, scene.head.state);
  if (!decided.ok) return decided;
  const cited = await judgeCitations(
    held,
    asCiting(held, { ...record, header, lines }, step),
    scene.also,
  );
  const totals = await judgeTotals(held, {
    ...{ register, step, standing: scene.header, filled: header, no: record.no },
  });
  const problems: readonly Problem[] = [
    ...clashesInDocument(desk, scene.head.state, decided.value),
    ...cited.problems,
    ...totals.problems,
    ...departmentProblem(desk, request, step, header),
    ...(filled.ok
      ? stepProblems(held, register, step, header, lines, request.choosing?.unit)
      : filled.problems),
    ...scene.seen.closed.map(closedProblem),
    ...changedSince(desk, record, scene),
  ];
  if (problems.length > 0) return refuse(...problems);
  return finishAct(desk, record, scene, {
    ...{ did: 'signed', command, events: decided.value, step, header, lines },
    ...{ signed: signed.value, guards: [...cited.guards, ...totals.changes] },
  });
}

/**
 * Nobody signs what he was not shown: nothing seals a row before its first signature, and a colleague's
 * cells may have arrived in it since it was opened.
 */
function otherThanShown(
  desk: Desk,
  { register, header, lines }: RecordView,
  now: Scene,
): Problem | null {
  const lineRegister = linesOf(desk.pack, register);
  const differs = (of: Register, was: RowSeen, row: RowSeen): boolean =>
    of.columns.some(
      ({ key, kind, derived }) =>
        kind !== 'entry' &&
        kind !== 'document' &&
        derived === undefined &&
        textOf(of, was, key) !== textOf(of, row, key),
    );
  const at = lines.findIndex((line, index) => {
    const row = now.lines[index];
    return lineRegister && row && differs(lineRegister, line, row);
  });
  const [was, row] = differs(register, header, now.header)
    ? [header, now.header]
    : [lines[at], now.lines[at]];
  return was && row
    ? { code: 'write/row-changed', outcome: { kind: 'row-changed', was, now: row } }
    : null;
}

/** PCs that keep time differ by a few minutes. */
const CLOCKS_DIFFER = 5 * 60_000;

/**
 * A clock that was set back would put the signature before what it follows. Whoever finds the other
 * clock wrong writes a note: acts other than signing are not held up, and the newest moment is right again.
 */
function clockBehind(desk: Desk, { seen }: Scene): Problem | null {
  const [row] = seen.matching[0] ?? [];
  const { at: now } = desk.now();
  const newest = row ? textOf(journal, row, 'at') : '';
  return row && Date.parse(newest) - Date.parse(now) > CLOCKS_DIFFER
    ? { code: 'sign-off/clock-behind', now, newest, by: textOf(journal, row, 'by') }
    : null;
}

/** Whoever signs, or the one in whose place he signs, is of the department that the record names. */
function departmentProblem(
  { house }: Desk,
  { record, by, choosing }: SignRequest,
  { ofDepartment: column, clause }: Step,
  header: RowSeen,
): readonly Problem[] {
  if (column === undefined) return [];
  const name = choosing?.for ?? by;
  const signer = house.people.find((person) => person.name === name.normalize('NFKC').trim());
  const expected = textOf(record.register, header, column);
  const found = signer?.department ?? '';
  return found === expected
    ? []
    : [{ code: 'document/other-department', column, by: name, found, expected, clause }];
}

function asCiting(desk: Desk, record: RecordView, step: Step): Citing {
  const { register, rowId, no } = record;
  const { header, lines } = valuesIn(desk, register, record.header, record.lines);
  return { register, step, rowId, no, header, lines: lines.map(({ values }) => values) };
}

/** The desk with the parameters that held when the record was opened. */
const holding = (desk: Desk, { head }: Scene): Desk => ({
  ...desk,
  house: { ...desk.house, parameters: { ...desk.house.parameters, ...head.parameters } },
});

/** Facts that the cells, with what is filled in now, change. */
function newFacts(
  desk: Desk,
  register: Register,
  { fills = [] }: Step,
  { head }: Scene,
  header: RowSeen,
  lines: readonly RowSeen[],
) {
  if (head.state.status === 'draft') return {};
  const values = valuesIn(desk, register, header, lines);
  const facts = courseOf(
    register,
    values.header,
    values.lines.map((line) => line.values),
    desk.house.parameters,
  );
  // Units and level that were changed since hold on, until a step fills their column again.
  const { course = {} } = register;
  const { units, level } = head.state.facts;
  const now = {
    ...facts,
    ...(course.units !== undefined && !fills.includes(course.units) && { units }),
    ...(course.level !== undefined && !fills.includes(course.level) && { level }),
  };
  return sameFacts(now, head.state.facts) ? {} : { facts: now };
}

interface Filled {
  readonly header: RowSeen;
  readonly lines: readonly RowSeen[];
}

/** Puts what the step fills (an opinion, weights, outcome) into the rows as read, judged like typed cells. */
function fill(
  desk: Desk,
  { fillHeader = {}, fillLines = {}, choosing }: SignRequest,
  register: Register,
  step: Step,
  { header, lines }: Filled,
): Result<Filled, Problem> {
  const problems: Problem[] = [];
  const put = (
    of: Register,
    keys: readonly string[] | undefined,
    row: RowSeen,
    values: Readonly<Record<string, string>>,
    line?: number,
  ): RowSeen => {
    const cells: Record<string, Cell> = { ...row.cells };
    for (const [key, text] of Object.entries(values)) {
      const column = columnOf(of, key);
      if (!column || column.derived || !keys?.includes(key))
        throw new InvariantError(`${step.step} does not fill ${key}`);
      const judged = judge(wanted(column, desk.house), textCell(text), desk.now().today);
      if (judged.ok) cells[column.title.zh] = cellOf(judged.value.value);
      else
        problems.push(
          ...judged.problems.map((problem) => ({
            ...problem,
            ...(line !== undefined && { line }),
          })),
        );
    }
    return { ...row, cells };
  };
  const filledHeader = put(register, step.fills, header, fillHeader);
  const lineRegister = linesOf(desk.pack, register);
  const filledLines = lines.map((row, index) =>
    lineRegister && fillLines[index + 1] && isMine(lineRegister, step, row, choosing?.unit)
      ? put(lineRegister, step.fillsLines, row, fillLines[index + 1] ?? {}, index + 1)
      : row,
  );
  return problems.length > 0
    ? refuse(...problems)
    : ok({ header: filledHeader, lines: filledLines });
}

/** Nobody counts for another team. */
const isMine = (lines: Register, step: Step, row: RowSeen, unit = ''): boolean =>
  isOwnLine(step, valuesOf(lines, row), [unit]);

/** The step's own columns and its checks. Derived cells are compared only as the sheet holds them. */
function stepProblems(
  desk: Desk,
  register: Register,
  step: Step,
  header: RowSeen,
  lines: readonly RowSeen[],
  unit: string | undefined,
): readonly Problem[] {
  const { today } = desk.now();
  const lineRegister = linesOf(desk.pack, register);
  const typed = (of: Register, keys: readonly string[] = []): readonly string[] =>
    keys.filter((key) => columnOf(of, key)?.derived === undefined);
  const judgedHeader = judgeRow(register, header, typed(register, step.fills), desk.house, today);
  const judgedLines = lineRegister
    ? lines.flatMap((line, index) =>
        isMine(lineRegister, step, line, unit)
          ? judgeRow(
              lineRegister,
              line,
              typed(lineRegister, step.fillsLines),
              desk.house,
              today,
              index + 1,
            )
          : [],
      )
    : [];
  return [
    ...judgedHeader.problems,
    ...judgedLines.flatMap(({ problems }) => problems),
    ...runChecks(step, judgedHeader, judgedLines, desk.house),
  ];
}
