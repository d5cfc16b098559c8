import type { NamedEntry, SealedCell } from '../domain/journal/entry';
import { keyOfKind } from '../registers/columns';
import type { Book } from './opening-book';
import { textOf } from './view-record';

const SERIES = 'series';

/** How far the workbook has come in each series of numbers, with what it took over itself. */
export function seriesOf({ pack, entries, rows }: Book): readonly SealedCell[] {
  const highest = new Map(Object.entries(seriesIn(entries)));
  for (const register of pack.registers) {
    const { numbering } = register;
    const serial = keyOfKind(register, 'serial');
    if (!numbering || serial === undefined) continue;
    const numbers = [
      ...(rows.get(register.table) ?? []).map((row) => textOf(register, row, serial)),
      ...entries.filter(({ entry }) => entry.register === register.id).map(({ entry }) => entry.no),
    ];
    for (const no of numbers) {
      const [, start = '', count = ''] = /^(.*-)(\d+)$/.exec(no) ?? [];
      if (start.startsWith(`${numbering.prefix}-`))
        highest.set(start, Math.max(highest.get(start) ?? 0, Number(count)));
    }
  }
  return [...highest]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([start, count]) => ({ line: start, column: SERIES, value: String(count) }));
}

/** The same, as 期初建账 has written it down; numbers up to these were given in former workbooks. */
export const seriesIn = (entries: readonly NamedEntry[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    entries
      .filter(({ entry }) => entry.event === 'opened')
      .flatMap(({ entry }) => entry.content)
      .filter(({ column }) => column === SERIES)
      .map(({ line, value }) => [line, Number(value)] as const)
      .sort(([, a], [, b]) => a - b),
  );
