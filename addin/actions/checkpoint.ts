import { readDetail } from '../domain/journal/detail';
import type { NamedEntry, SealedCell } from '../domain/journal/entry';
import { seenBy } from '../domain/journal/heads';
import { splitTexts } from '../domain/canonical';
import { ok, refuse, type Result } from '../domain/result';
import { columnOf, keyOfKind, title } from '../registers/columns';
import { journal } from '../registers/system';
import type { Desk } from './desk';
import { readChain, writeBookEntry, type BookChain, type BookWords } from './opening-entry';
import { actingPerson } from './person';
import type { Problem } from './problem';
import { howSigned } from './sign-entries';
import { stateKey } from './closed-month';
import { FINISHED } from './state-text';
import { textOf } from './view-record';

/** A record on which somebody has still to sign when the period is closed. */
export interface UnderWay {
  readonly table: string;
  readonly no: string;
  readonly state: string;
}

export interface Closed {
  /** its short code stands on the printed closing */
  readonly entry: NamedEntry;
  readonly underWay: readonly UnderWay[];
}

/**
 * 结账存证: one entry that names everything signed so far by its last entries. What was before it and
 * what came after is decided by it, not by a clock; the next period begins with it. A pack with a
 * 月结 of its own must have closed the month.
 */
export async function closePeriod(
  desk: Desk,
  month: string,
  by: string,
): Promise<Result<Closed, Problem>> {
  const person = actingPerson(desk, by);
  if (!person.ok) return person;
  const signed = howSigned(desk, person.value.name, undefined);
  if (!signed.ok) return signed;
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return refuse({ code: 'close/no-month', month });
  const open = await notClosed(desk, month);
  if (open.length > 0) return refuse(...open);
  const underWay = await unfinished(desk);
  const chain = await readChain(desk.workbook, desk.house.workbookId);
  const words = checkpointWords(month, await headsNow(desk, chain, []));
  const written = await writeBookEntry(desk, person.value, signed.value, words);
  return written.ok ? ok({ entry: written.value, underWay }) : written;
}

export const checkpointWords = (month: string, heads: readonly SealedCell[]): BookWords => ({
  ...{ event: 'checkpointed', detail: { period: [month] }, content: heads },
  reason: `${month} 结账`,
});

/** The month's own closing, where the pack has one, must be finished. */
async function notClosed(desk: Desk, month: string): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const register of desk.pack.registers) {
    const { closes } = register;
    if (!closes) continue;
    const column = columnOf(register, closes.month)?.title.zh ?? '';
    const { matching } = await desk.workbook.look({
      rows: [],
      matching: [{ table: register.table, column, text: month }],
    });
    const done = (matching[0] ?? []).some(
      (row) => textOf(register, row, stateKey(register)) === FINISHED,
    );
    if (!done)
      problems.push({
        ...{ code: 'opening/month-open', table: register.table, month, clause: closes.clause },
      });
  }
  return problems;
}

/** Everything registered on which somebody has still to sign: it goes on in the next period. */
export async function unfinished({ workbook, pack }: Desk): Promise<readonly UnderWay[]> {
  const found: UnderWay[] = [];
  for (const register of pack.registers) {
    const serial = keyOfKind(register, 'serial');
    if (!register.signOff || serial === undefined) continue;
    const columns = [serial, stateKey(register)].map((key) => title(register, key));
    for await (const rows of workbook.scan(register.table, columns))
      for (const row of rows) {
        const [no, state] = [
          textOf(register, row, serial),
          textOf(register, row, stateKey(register)),
        ];
        if (no !== '' && !ENDED.has(state)) found.push({ table: register.table, no, state });
      }
  }
  return found;
}

const ENDED: ReadonlySet<string> = new Set([FINISHED, '已作废']);

const LINKS = ['entry', 'register', 'rowId', 'before', 'signerBefore', 'detail'] as const;

/** The last entries of everything, and those that are about to be written. */
export async function headsNow(
  { workbook }: Desk,
  chain: BookChain,
  more: readonly NamedEntry[],
): Promise<readonly SealedCell[]> {
  const heads = new Map<string, SealedCell>();
  const followed = new Set([...chain.entries, ...more].flatMap(({ entry }) => seenBy(entry)));
  const columns = LINKS.map((key) => title(journal, key));
  for await (const rows of workbook.scan(journal.table, columns))
    for (const row of rows) {
      const [value = '', column = '', line = '', before = '', signer = '', detail = ''] = LINKS.map(
        (key) => textOf(journal, row, key),
      );
      if (value === '') continue;
      heads.set(value, { line, column, value });
      const seen = readDetail(detail)?.seen ?? [];
      for (const id of [...(splitTexts(before) ?? []), signer, ...seen]) followed.add(id);
    }
  for (const { id, entry } of more)
    heads.set(id, { line: entry.rowId, column: entry.register, value: id });
  return [...heads.values()].filter(({ value }) => !followed.has(value));
}
