import { numberCell, textCell, type CellValue } from '../domain/cell';
import { serialOf } from '../domain/civil-date';
import { sealCode } from '../domain/journal/entry';
import { refuse, type Result } from '../domain/result';
import { columnOf, keyOfKind, titleOfKind } from '../registers/columns';
import { journal } from '../registers/system';
import type { Register } from '../registers/vocabulary';
import type { Desk, Receipt } from './desk';
import { journalChange } from './journal';
import { nextNumber } from './next-number';
import { send } from './outbox';
import { answer, closedProblem } from './outcome';
import { lastEntryOf, ownChange, ownLine } from './own-chain';
import { actingPerson } from './person';
import { sealedRow } from './post-rows';
import type { Problem } from './problem';
import { valuesOf, type Values } from './sealed-content';
import { howSigned, signEntries } from './sign-entries';
import { textOf } from './view-record';

/**
 * 红字更正: a sealed row is never edited; an opposite row with its own date and reason takes it
 * back, and the right row is entered after it (会计法 Art. 15).
 */
export async function reverseRow(
  desk: Desk,
  registerId: string,
  rowId: string,
  reason: string,
  by: string,
): Promise<Result<Receipt, Problem>> {
  const register = desk.pack.registers.find(({ id }) => id === registerId);
  const [step] = register?.signOff ?? [];
  if (!register || !step || !columnOf(register, 'reverses'))
    return refuse({ code: 'document/not-a-register' });
  const person = actingPerson(desk, by);
  if (!person.ok) return person;
  if (!person.value.posts.includes(step.post))
    return refuse({
      code: 'sign-off/not-the-post',
      step: step.step,
      by: person.value.name,
      post: step.post,
      clause: step.clause,
    });
  if (reason.trim() === '') return refuse({ code: 'document/reason-missing' });
  const how = howSigned(desk, person.value.name, undefined);
  if (!how.ok) return how;
  const first = await desk.workbook.look({
    rows: [
      { table: register.table, column: titleOfKind(register, 'rowId'), text: rowId },
      ownLine(person.value.name),
    ],
    numbers: nextNumber(desk, register, desk.now().today),
    appendTo: [journal.table, register.table],
  });
  const [row, own] = first.rows;
  if (!row) return refuse({ code: 'sign-off/not-registered' });
  if (first.closed.length > 0) return refuse(...first.closed.map(closedProblem));
  const no = textOf(register, row, keyOfKind(register, 'serial') ?? '');
  const column = columnOf(register, 'reverses')?.title.zh ?? '';
  const earlier = await desk.workbook.look({ rows: [{ table: register.table, column, text: no }] });
  if (earlier.rows[0]) return refuse({ code: 'document/already-reversed', no });

  const values = opposite(desk, register, valuesOf(register, row), no, reason.trim());
  const posted = sealedRow(desk, register, values, first.numbers[0] ?? '', {
    by: person.value,
    entry: textOf(register, row, keyOfKind(register, 'entry') ?? ''),
    ...{ how: how.value, signerBefore: lastEntryOf(own) },
    reason: reason.trim(),
  });
  const { entry } = posted.entry;
  const receipt: Receipt = {
    register: register.id,
    rowId: entry.rowId,
    no: entry.no,
    state: '已完成',
    seal: sealCode(entry.digest),
  };
  const entries = await signEntries(desk, [posted.entry]);
  if (!entries.ok) return entries;
  const changes = [
    journalChange(desk.pack, entries.value),
    posted.change,
    ...ownChange(own, entries.value.at(-1)),
  ];
  const outcome = await send(desk, first, changes, { did: 'reversed', ...receipt });
  return answer(outcome, receipt);
}

function opposite(
  desk: Desk,
  register: Register,
  values: Values,
  no: string,
  reason: string,
): Values {
  const sealed = register.signOff?.[0]?.fills ?? [];
  const result: Record<string, CellValue> = {};
  for (const key of sealed) {
    const value = values[key];
    if (value === undefined || value.kind === 'blank') continue;
    const amount = columnOf(register, key)?.kind === 'amount' && value.kind === 'number';
    result[key] = amount ? numberCell(-value.number) : value;
  }
  return {
    ...result,
    [keyOfKind(register, 'date') ?? 'date']: numberCell(serialOf(desk.now().today)),
    matter: textCell('红字更正'),
    summary: textCell(`冲销 ${no}:${reason}`),
    reverses: textCell(no),
  };
}
