import type { NamedEntry } from '../../domain/journal/entry';
import { keyOfKind } from '../../registers/columns';
import { textOf } from '../view-record';
import type { Finding } from './finding';
import type { Sheet } from './read-sheet';

/** Numbers are given without gaps: one that neither a row nor an entry carries was taken away. */
export function verifySeries(
  { register, rows }: Sheet,
  entries: readonly NamedEntry[],
  /** how far former workbooks had come: what is missing here stands there */
  former: Readonly<Record<string, number>> = {},
): readonly Finding[] {
  const { numbering } = register;
  const serial = keyOfKind(register, 'serial');
  if (!numbering || serial === undefined) return [];
  const numbers = [
    ...[...rows.values()].map((row) => textOf(register, row, serial)),
    ...entries.filter(({ entry }) => entry.register === register.id).map(({ entry }) => entry.no),
  ];
  const series = new Map<string, Set<number>>();
  const { prefix, restart, width } = numbering;
  const pattern = restart === 'year' ? /^(\d{4}-)(\d+)$/ : /^()(\d+)$/;
  for (const no of numbers.filter((text) => text.startsWith(`${prefix}-`))) {
    const [, year = '', count = ''] = pattern.exec(no.slice(prefix.length + 1)) ?? [];
    if (count.length < width) continue;
    const start = `${prefix}-${year}`;
    series.set(start, (series.get(start) ?? new Set<number>()).add(Number(count)));
  }
  return [...series].flatMap(([start, known]) =>
    gaps(known, former[start] ?? 0).map((gap): Finding => {
      const no = start + String(gap).padStart(width, '0');
      return {
        ...{ kind: 'number-missing', sheet: register.table, record: no, column: '' },
        ...{ was: no, now: '', by: '', row: null },
      };
    }),
  );
}

/** Counts below the highest that are not there; a few, as a lost sheet would give thousands. */
function gaps(known: ReadonlySet<number>, from: number): readonly number[] {
  const highest = [...known].reduce((a, b) => Math.max(a, b), 0);
  const found: number[] = [];
  for (let count = from + 1; count < highest && found.length < MOST; count += 1)
    if (!known.has(count)) found.push(count);
  return found;
}

const MOST = 100;
