import { BLANK, type Cell, type CellInput } from '../domain/cell';
import { textCell } from '../domain/cell';
import { ownValue } from '../domain/derived';
import { judge } from '../domain/typed-input';
import { refuse, type Result } from '../domain/result';
import { linesOf, titleOfKind } from '../registers/columns';
import { journal } from '../registers/system';
import type { Register } from '../registers/vocabulary';
import type { Change, RowSeen } from '../workbook/port';
import { inputByKey } from '../workbook/records';
import type { Desk, DocumentInput, Receipt } from './desk';
import { lookAndJudge } from './judge-citations';
import { closingKeys, monthClosed } from './closed-month';
import { wanted } from './judge-record';
import { journalChange } from './journal';
import { nextNumber } from './next-number';
import { send } from './outbox';
import { answer, closedProblem } from './outcome';
import { lastEntryOf, ownChange, ownLine } from './own-chain';
import { actingPerson } from './person';
import type { Problem } from './problem';
import { businessDate, openSignOff } from './register-record';
import { valuesOf } from './sealed-content';
import { howNoted, signEntries } from './sign-entries';
import { judgeDraft, lineId } from './view-record';

/**
 * Enters a document with its lines from the pane and registers it in one write. Texts are judged as
 * cells would be; what a person typed in another form (3月5日, 12.5斤) is put right here, because
 * the form shows what it understood before the button is pressed.
 */
export async function enterDocument(
  desk: Desk,
  registerId: string,
  input: DocumentInput,
  by: string,
): Promise<Result<Receipt, Problem>> {
  const register = desk.pack.registers.find(({ id }) => id === registerId);
  if (!register) return refuse({ code: 'document/not-a-register' });
  const lineRegister = linesOf(desk.pack, register);
  const person = actingPerson(desk, by);
  const header = typedRow(desk, register, input.header, 0);
  const lines = lineRegister
    ? input.lines.map((line, index) => typedRow(desk, lineRegister, line, index + 1))
    : [];
  const problems = [
    ...(person.ok ? [] : person.problems),
    ...judgeEntered(desk, register, header, lines),
  ];
  if (!person.ok || problems.length > 0) return refuse(...problems);
  const [step] = register.signOff ?? [];
  const values = {
    header: valuesOf(register, header),
    lines: lineRegister ? lines.map((line) => valuesOf(lineRegister, line)) : [],
  };
  const misnamed = step
    ? await lookAndJudge(desk, { register, step, rowId: '', no: '', ...values })
    : [];
  if (misnamed.length > 0) return refuse(...misnamed);

  const how = howNoted(desk, person.value.name, register);
  if (!how.ok) return how;
  const date = businessDate(desk, register, header);
  const seen = await desk.workbook.look({
    rows: [ownLine(person.value.name), ...closingKeys(desk.pack, register, date)],
    numbers: nextNumber(desk, register, date),
    appendTo: [journal.table, register.table, ...(lineRegister ? [lineRegister.table] : [])],
  });
  const late = monthClosed(desk.pack, register, date, seen.rows.slice(1));
  if (late.length > 0) return refuse(...late);
  if (seen.closed.length > 0) return refuse(...seen.closed.map(closedProblem));
  const [no = ''] = seen.numbers;
  const opened = openSignOff(desk, register, no, person.value, {
    ...values,
    ...{ way: how.value.way, signerBefore: lastEntryOf(seen.rows[0]) },
  });
  const entries = await signEntries(desk, [opened.entry]);
  if (!entries.ok) return entries;
  const changes: readonly Change[] = [
    journalChange(desk.pack, entries.value),
    ...ownChange(seen.rows[0], entries.value.at(-1)),
    {
      kind: 'append',
      table: register.table,
      identity: titleOfKind(register, 'rowId'),
      rows: [
        {
          ...typedInputs(register, header),
          ...inputByKey(register, {
            ...opened.hints,
            ...(lineRegister && { lineCount: lines.length }),
          }),
        },
      ],
    },
    ...(lineRegister
      ? [
          {
            kind: 'append' as const,
            table: lineRegister.table,
            identity: titleOfKind(lineRegister, 'rowId'),
            rows: lines.map((line, index) => ({
              ...typedInputs(lineRegister, line),
              ...inputByKey(lineRegister, {
                rowId: lineId(opened.rowId, index + 1),
                document: no,
              }),
            })),
          },
        ]
      : []),
  ];
  const outcome = await send(desk, seen, changes, { did: 'entered', ...opened.receipt });
  return answer(outcome, opened.receipt);
}

/** What the form would refuse now; asked on every key stroke, so it reads nothing. */
export function checkDocument(
  desk: Desk,
  registerId: string,
  input: DocumentInput,
): readonly Problem[] {
  const register = desk.pack.registers.find(({ id }) => id === registerId);
  if (!register) return [{ code: 'document/not-a-register' }];
  const lineRegister = linesOf(desk.pack, register);
  return judgeEntered(
    desk,
    register,
    typedRow(desk, register, input.header, 0),
    lineRegister
      ? input.lines.map((line, index) => typedRow(desk, lineRegister, line, index + 1))
      : [],
  );
}

function judgeEntered(
  desk: Desk,
  register: Register,
  header: RowSeen,
  lines: readonly RowSeen[],
): readonly Problem[] {
  return judgeDraft(desk, register, header, lines).problems.filter(
    // The pane joins header and lines itself.
    ({ code }) => code !== 'document/draft-number-missing',
  );
}

/** A typed form row as a row of the sheet would be, derived cells computed. */
function typedRow(
  desk: Desk,
  register: Register,
  input: Readonly<Record<string, string>>,
  position: number,
): RowSeen {
  const byKey: Record<string, Cell> = {};
  for (const column of register.columns) {
    const text = input[column.key];
    const typed = text === undefined || column.derived ? BLANK : textCell(text);
    const judged = judge(wanted({ ...column }, desk.house), typed, desk.now().today);
    byKey[column.key] = judged.ok ? inputCell(judged.value.value) : typed;
  }
  for (const column of register.columns) {
    const own = ownValue(column, byKey);
    if (own) byKey[column.key] = own;
  }
  return {
    table: register.table,
    position,
    cells: Object.fromEntries(
      register.columns.map(({ key, title }) => [title.zh, byKey[key] ?? BLANK]),
    ),
  };
}

const inputCell = (input: CellInput): Cell =>
  typeof input === 'number'
    ? { kind: 'number', number: input }
    : input === null || input === ''
      ? BLANK
      : textCell(String(input));

/** Cells to write: what was typed; derived columns fill themselves. */
function typedInputs(register: Register, row: RowSeen): Readonly<Record<string, CellInput>> {
  const set: Record<string, CellInput> = {};
  for (const { title, derived } of register.columns) {
    const cell = row.cells[title.zh];
    if (derived || !cell || cell.kind === 'blank') continue;
    if (cell.kind === 'number') set[title.zh] = cell.number;
    if (cell.kind === 'text') set[title.zh] = cell.text;
  }
  return set;
}
