import { isBlank } from '../domain/cell';
import type { RowKey, RowSeen, WorkbookReader } from './port';
import { sameRow } from './same-row';
import type { Update } from './verdict';

/** Where each update's row stands now; null = it is gone. */
export type Found = ReadonlyMap<Update, RowSeen | null>;

/**
 * Finds rows again that were seen before: in their place, then by the text that names them, then by
 * their content. Only the first happens in daily work. Two drafts with the same content are two rows.
 */
export async function findAgain(
  updates: readonly Update[],
  reader: Pick<WorkbookReader, 'look' | 'scan'>,
): Promise<Found> {
  const inPlace = await reader.look({
    rows: updates.map(({ row: { table, position } }) => ({ table, position })),
  });
  const found = new Map<Update, RowSeen | null>();
  const taken = new Set<string>();
  const take = (update: Update, now: RowSeen): void => {
    found.set(update, now);
    taken.add(place(now));
  };
  const fits = (update: Update, now: RowSeen | null | undefined): now is RowSeen =>
    !!now && sameRow(update.row.cells, now.cells);

  updates.forEach((update, index) => {
    const now = inPlace.rows[index];
    if (fits(update, now)) take(update, now);
  });
  const moved = updates.filter((update) => !found.has(update));
  if (moved.length === 0) return found;

  const named = await reader.look({ rows: moved.map(nameOf) });
  moved.forEach((update, index) => {
    const now = named.rows[index];
    if (fits(update, now)) take(update, now);
  });
  const lost = moved.filter((update) => !found.has(update));
  for (const table of new Set(lost.map(({ row }) => row.table))) {
    if (named.missing.some((part) => part.table === table && part.column === undefined)) continue;
    for await (const rows of reader.scan(table))
      for (const now of rows)
        for (const update of lost)
          if (!found.has(update) && !taken.has(place(now)) && fits(update, now)) take(update, now);
  }
  for (const update of lost)
    if (!found.has(update)) {
      const byName = named.rows[moved.indexOf(update)] ?? null;
      const here = inPlace.rows[updates.indexOf(update)] ?? null;
      found.set(update, nameOf(update).text === '' ? asDraft(update, here) : byName);
    }
  return found;
}

const place = ({ table, position }: RowSeen): string => `${table}!${position}`;

function nameOf({ row, identity }: Update): RowKey {
  const cell = row.cells[identity];
  const text = cell?.kind === 'text' ? cell.text : '';
  return { table: row.table, column: identity, text };
}

/** A draft has no name yet: what stands nameless in its place is taken for the draft, changed. */
const asDraft = ({ identity }: Update, here: RowSeen | null): RowSeen | null =>
  here && isBlank(here.cells[identity]) ? here : null;
