import { numberCell, textCell, type Cell, type CellInput } from '../domain/cell';
import { sealCode, type NamedEntry } from '../domain/entry';
import { judge } from '../domain/typed-input';
import { InvariantError, ok, refuse, type Result } from '../domain/result';
import { decide, evolve, type Signer } from '../domain/sign-off';
import { columnOf, keyOfKind, linesOf, titleOfKind } from '../registers/columns';
import { journal, people } from '../registers/system';
import type { Register, Step } from '../registers/vocabulary';
import type { Change, RowKey, RowSeen, Seen } from '../workbook/port';
import { inputByKey } from '../workbook/records';
import type { Desk, Receipt, SignRequest } from './desk';
import { judgeRow, runChecks, wanted } from './judge-record';
import { digestAfter, journalChange, readHead, type EntryHead } from './journal';
import { nextNumber } from './next-number';
import { send } from './outbox';
import { answer, closedProblem } from './outcome';
import { actingPerson } from './person';
import { postRows, postingTargets } from './post-rows';
import type { Problem } from './problem';
import { businessDate } from './register-record';
import { contentOf, valuesOf, withLineTotals, type LineValues } from './sealed-content';
import { signEntry } from './sign-entry';
import { flowOf, stateCell } from './state-text';
import { lineId, textOf } from './view-record';

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

  const scene = await lookAt(desk, request, person.value);
  if (!scene.ok) return scene;
  const { seen, header, head } = scene.value;
  const decided = decide(
    flowOf(register),
    { do: 'sign', step: step.step, by: person.value, way: 'noKey' },
    head.state,
  );
  if (!decided.ok) return decided;
  const filled = fillLines(desk, request, step, scene.value.lines);
  const problems: Problem[] = [
    ...(filled.ok ? [] : filled.problems),
    ...seen.closed.map(closedProblem),
  ];
  const lines = filled.ok ? filled.value : scene.value.lines;
  problems.push(
    ...stepProblems(desk, register, step, header, lines, filled.ok),
    ...changedSince(desk, register, header, scene.value.lines, head),
  );
  if (problems.length > 0) return refuse(...problems);

  const state = decided.value.reduce(evolve, head.state);
  const lineRegister = linesOf(desk.pack, register);
  const lineValues = withIds(lineRegister, lines);
  const headerValues = withLineTotals(register, valuesOf(register, header), lineValues);
  const content = contentOf(step, register, headerValues, lineRegister, lineValues);
  const signed = signEntry(desk, register, step, {
    rowId: record.rowId,
    no: record.no,
    person: person.value,
    head,
    state,
    content,
    signerBefore: scene.value.signer ? textOf(people, scene.value.signer, 'entry') : '',
  });
  const posted =
    state.status === 'complete'
      ? postRows(desk, register, step, headerValues, person.value, seen.numbers, signed)
      : { entries: [], changes: [] };
  const newest = posted.entries.at(-1) ?? signed;
  const label = stateCell(register, state);
  const changes: Change[] = [
    journalChange([signed, ...posted.entries]),
    {
      kind: 'update',
      row: header,
      identity: titleOfKind(register, 'rowId'),
      set: inputByKey(register, {
        state: label,
        entry: signed.id,
        seal: sealCode(signed.entry.digest),
      }),
    },
    ...(lineRegister ? lineChanges(lineRegister, step, scene.value.lines, lines, signed) : []),
    ...posted.changes,
    ...(scene.value.signer ? [signerChange(scene.value.signer, newest)] : []),
  ];
  const receipt: Receipt = {
    register: register.id,
    rowId: record.rowId,
    no: record.no,
    state: label,
    seal: sealCode(signed.entry.digest),
  };
  const outcome = await send(desk, seen, changes, { did: 'signed', ...receipt });
  return answer(outcome, receipt);
}

interface Scene {
  readonly seen: Seen;
  readonly header: RowSeen;
  readonly lines: readonly RowSeen[];
  readonly head: EntryHead;
  /** roster line of the signer; null for outsiders */
  readonly signer: RowSeen | null;
}

/** Finds everything that the signature touches, and refuses if it is not what the person saw. */
async function lookAt(
  desk: Desk,
  { record, step }: SignRequest,
  person: Signer,
): Promise<Result<Scene, Problem>> {
  const { register } = record;
  const lineRegister = linesOf(desk.pack, register);
  const lineKeys = lineRegister
    ? record.lines.map((_, index): RowKey => ({
        table: lineRegister.table,
        column: titleOfKind(lineRegister, 'rowId'),
        text: lineId(record.rowId, index + 1),
      }))
    : [];
  const targets = postingTargets(desk, register, step);
  const date = businessDate(desk, register, record.header);
  const seen = await desk.workbook.look({
    rows: [
      { table: register.table, column: titleOfKind(register, 'rowId'), text: record.rowId },
      { table: journal.table, column: titleOfKind(journal, 'entry'), text: record.newest },
      { table: people.table, column: people.columns[0]?.title.zh ?? '', text: person.name },
      ...lineKeys,
    ],
    numbers: targets.flatMap((target) => nextNumber(target, date)),
    appendTo: [journal.table, ...targets.map(({ table }) => table)],
  });
  const [header, entry, signer = null, ...lines] = seen.rows;
  if (!header)
    return refuse({ code: 'write/row-gone', outcome: { kind: 'row-gone', row: record.header } });
  const head = entry ? readHead(entry, record.rowId) : null;
  if (!head || textOf(register, header, keyOfKind(register, 'entry') ?? '') !== record.newest)
    return refuse({
      code: 'write/row-changed',
      outcome: { kind: 'row-changed', was: record.header, now: header },
    });
  const found = lines.filter((line) => line !== null);
  const expected = Number(textOf(register, header, 'lineCount')) || lineKeys.length;
  if (lineRegister && (found.length !== lineKeys.length || found.length !== expected))
    return refuse({ code: 'document/line-missing', expected, found: found.length });
  return ok({ seen, header, lines: found, head, signer });
}

/** Puts what the step fills (weights, outcome) into the lines as read, judged like typed cells. */
function fillLines(
  desk: Desk,
  { fillLines: filled = {} }: SignRequest,
  step: Step,
  lines: readonly RowSeen[],
): Result<readonly RowSeen[], Problem> {
  const problems: Problem[] = [];
  const lineRegister = desk.pack.registers.find(({ table }) => table === lines[0]?.table);
  const result = lines.map((row, index) => {
    const values = filled[index + 1];
    if (!values || !lineRegister) return row;
    const cells: Record<string, Cell> = { ...row.cells };
    for (const [key, text] of Object.entries(values)) {
      const column = columnOf(lineRegister, key);
      if (!column || column.derived || !step.fillsLines?.includes(key))
        throw new InvariantError(`${step.step} does not fill ${key}`);
      const judged = judge(wanted(column, desk.house), textCell(text), desk.now().today);
      if (judged.ok) cells[column.title.zh] = cellOf(judged.value.value);
      else problems.push(...judged.problems.map((problem) => ({ ...problem, line: index + 1 })));
    }
    return { ...row, cells };
  });
  return problems.length > 0 ? refuse(...problems) : ok(result);
}

const cellOf = (input: CellInput): Cell =>
  typeof input === 'number'
    ? numberCell(input)
    : input === '' || input === null
      ? { kind: 'blank' }
      : textCell(String(input));

/** The step's own columns and its checks. Derived cells are compared only as the sheet holds them. */
function stepProblems(
  desk: Desk,
  register: Register,
  step: Step,
  header: RowSeen,
  lines: readonly RowSeen[],
  filled: boolean,
): readonly Problem[] {
  if (!filled) return [];
  const { today } = desk.now();
  const lineRegister = linesOf(desk.pack, register);
  const typed = (of: Register, keys: readonly string[] = []): readonly string[] =>
    keys.filter((key) => columnOf(of, key)?.derived === undefined);
  const judgedHeader = judgeRow(register, header, typed(register, step.fills), desk.house, today);
  const judgedLines = lineRegister
    ? lines.map((line, index) =>
        judgeRow(
          lineRegister,
          line,
          typed(lineRegister, step.fillsLines),
          desk.house,
          today,
          index + 1,
        ),
      )
    : [];
  return [
    ...judgedHeader.problems,
    ...judgedLines.flatMap(({ problems }) => problems),
    ...runChecks(step, judgedHeader, judgedLines, desk.house),
  ];
}

/** What was signed before must still stand in the cells: its digest is computed again from them. */
function changedSince(
  desk: Desk,
  register: Register,
  header: RowSeen,
  lines: readonly RowSeen[],
  head: EntryHead,
): readonly Problem[] {
  if (head.state.status === 'draft') return [];
  const lineRegister = linesOf(desk.pack, register);
  const lineValues = withIds(lineRegister, lines);
  const headerValues = valuesOf(register, header);
  let digest = '';
  let last = '';
  for (const { step: id } of head.state.signed) {
    const step = register.signOff?.find((candidate) => candidate.step === id);
    if (!step) continue;
    last = id;
    digest = digestAfter(
      desk.house.workbookId,
      {
        register: register.id,
        revision: register.revision,
        rowId: textOf(register, header, keyOfKind(register, 'rowId') ?? ''),
        step: id,
        round: head.state.round,
      },
      digest,
      contentOf(step, register, headerValues, lineRegister, lineValues),
    );
  }
  return digest === head.digest ? [] : [{ code: 'document/changed-since-signed', step: last }];
}

const withIds = (
  register: Register | undefined,
  lines: readonly RowSeen[],
): readonly LineValues[] =>
  register
    ? lines.map((line) => ({
        id: textOf(register, line, keyOfKind(register, 'rowId') ?? ''),
        values: valuesOf(register, line),
      }))
    : [];

/** Lines are written only by steps that fill or first seal them. */
function lineChanges(
  register: Register,
  step: Step,
  before: readonly RowSeen[],
  after: readonly RowSeen[],
  signed: NamedEntry,
): readonly Change[] {
  if (!step.fillsLines) return [];
  const typed = register.columns.filter(
    ({ key, derived }) => !derived && step.fillsLines?.includes(key),
  );
  return before.map((row, index): Change => {
    const cells = after[index]?.cells ?? row.cells;
    const changed = typed.filter(({ title }) => cells[title.zh] !== row.cells[title.zh]);
    return {
      kind: 'update',
      row,
      identity: titleOfKind(register, 'rowId'),
      set: {
        ...Object.fromEntries(changed.map(({ title }) => [title.zh, inputOf(cells[title.zh])])),
        [titleOfKind(register, 'seal')]: sealCode(signed.entry.digest),
      },
    };
  });
}

function inputOf(cell: Cell | undefined): CellInput {
  if (cell?.kind === 'number') return cell.number;
  return cell?.kind === 'text' ? cell.text : '';
}

const signerChange = (row: RowSeen, newest: NamedEntry): Change => ({
  kind: 'update',
  row,
  identity: people.columns[0]?.title.zh ?? '',
  set: inputByKey(people, { entry: newest.id }),
});
