import { CODE } from '../../functions/code';
import { customFunctions } from '../../functions/excel.fixture';
import type { Pack } from '../../addin/registers/vocabulary';
import { FIRST_ROW, letterOf } from '../../templates/layout';
import { cellText, type OpenedWorkbook } from '../../templates/lint/open';
import { column } from '../../templates/recalculated.fixture';

const NUMBERS: ReadonlySet<string> = new Set([
  ...['date', 'time', 'amount', 'price', 'quantity', 'count'],
]);

/** A column of a register as Excel hands it to a function: what native formulas made of it, too. */
export function columnUnder(
  book: OpenedWorkbook,
  { registers }: Pack,
  table: string,
  header: string,
): unknown[][] {
  const register = registers.find((one) => one.table === table);
  const at = register?.columns.findIndex(({ title }) => title.zh === header) ?? -1;
  const kind = register?.columns[at]?.kind ?? '';
  if (at < 0) throw new Error(`${table} has no ${header}`);
  const letter = letterOf(at + 1);
  const shown = new Map(
    book.sheets
      .find(({ name }) => name === table)
      ?.cells.filter(({ reference }) => reference.replace(/\d/g, '') === letter)
      .map((one) => [one.reference, cellText(book, one)]),
  );
  return column(book, table, 'A').map((_, row) => {
    const text = shown.get(`${letter}${FIRST_ROW + row}`) ?? '';
    return [NUMBERS.has(kind) && text !== '' ? Number(text) : text];
  });
}

/** What `=REG.…(…)` spills. */
export function answer(id: string, ...args: readonly unknown[]): unknown[][] {
  Object.assign(globalThis, customFunctions());
  const all = Array.from({ length: CODE[id]?.length ?? 0 }, (_, at) => args[at] ?? null);
  return CODE[id]?.(...(all as never[])) ?? [];
}
