import type { Register } from '../registers/vocabulary';
import { dayOf, monthOf, stateKey } from './closed-month';
import type { Looking } from './desk';
import { monthFigures } from './month-figures';
import { registerNamed } from './posting-plan';
import type { Problem } from './problem';
import type { Mention, ToldRecord } from './review-mention';
import { FINISHED } from './state-text';
import { textOf } from './view-record';

/** Whether a month can be closed, and what stands in the way. */
export interface Readiness {
  /** the register in which it is closed */
  readonly register: Register;
  readonly month: string;
  /** it is over and should be closed by now */
  readonly over: boolean;
  /** on which somebody has still to sign */
  readonly pending: readonly Mention[];
  readonly problems: readonly Problem[];
}

/** 月结: of each closing the first month with figures that is not closed yet. */
export async function readiness(
  desk: Looking,
  told: readonly ToldRecord[],
): Promise<readonly Readiness[]> {
  const found: Readiness[] = [];
  const now = monthOf(desk.now().today);
  for (const register of desk.pack.registers) {
    const month = await firstOpenMonth(desk, register);
    if (month === undefined) continue;
    const { pending, problems } = await monthFigures(desk, register, month);
    const open = new Set(pending.map(({ table, no }) => `${table}\n${no}`));
    found.push({
      ...{ register, month, over: month < now, problems },
      pending: told
        .filter(({ mention: { register: of, no } }) => open.has(`${of.table}\n${no}`))
        .map(({ mention }) => mention),
    });
  }
  return found;
}

async function firstOpenMonth(desk: Looking, register: Register): Promise<string | undefined> {
  const { closes } = register;
  const { tables } = await desk.workbook.facts();
  if (!closes || !tables.includes(register.table)) return undefined;
  const closed = new Set<string>();
  for await (const rows of desk.workbook.scan(register.table))
    for (const row of rows)
      if (textOf(register, row, stateKey(register)) === FINISHED)
        closed.add(textOf(register, row, closes.month));
  const months = new Set<string>();
  const book = registerNamed(desk, closes.book);
  for await (const rows of desk.workbook.scan(book.table))
    for (const row of rows) {
      const day = dayOf(book, row);
      if (day) months.add(monthOf(day));
    }
  return [...months].filter((month) => !closed.has(month)).sort()[0];
}
