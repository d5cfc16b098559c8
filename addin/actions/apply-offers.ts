import { ok, refuse, type Result } from '../domain/result';
import type { Desk, Offer } from './desk';
import { answer } from './outcome';
import type { Problem } from './problem';

/** Puts cells right that the person agreed to; rows that changed meanwhile are left alone. */
export async function applyOffers(
  desk: Desk,
  offers: readonly Offer[],
): Promise<Result<number, Problem>> {
  if (offers.length === 0) return ok(0);
  const byRow = new Map<string, Offer[]>();
  for (const offer of offers) {
    const key = `${offer.row.table}!${offer.row.position}`;
    byRow.set(key, [...(byRow.get(key) ?? []), offer]);
  }
  const groups = [...byRow.values()];
  const seen = await desk.workbook.look({
    rows: groups.flatMap(([first]) =>
      first ? [{ table: first.row.table, position: first.row.position }] : [],
    ),
  });
  for (const [index, [first]] of groups.entries())
    if (first && !seen.rows[index])
      return refuse({ code: 'write/row-gone', outcome: { kind: 'row-gone', row: first.row } });
  const outcome = await desk.workbook.commit(
    seen,
    groups.flatMap((group) => {
      const [first] = group;
      return first
        ? [
            {
              kind: 'update' as const,
              row: first.row,
              identity: first.column,
              set: Object.fromEntries(group.map(({ column, to }) => [column, to])),
            },
          ]
        : [];
    }),
  );
  return answer(outcome, offers.length);
}
