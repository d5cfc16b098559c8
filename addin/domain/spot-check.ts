import { digestOf } from './digest';
import { joinTexts } from './canonical';

const TAG = 'register-keeper/spot-check/1';

export interface Drawn {
  readonly no: string;
  /** digest of head and number: the smallest are drawn */
  readonly lot: string;
}

/**
 * Rows to look at, drawn from a head that was sealed before anybody asked: who keeps the register
 * cannot choose and who asks cannot either, and whoever has head and numbers draws the same again.
 * Order and repetition of the numbers do not matter.
 */
export function draw(numbers: readonly string[], head: string, count: number): readonly Drawn[] {
  return [...new Set(numbers)]
    .map((no): Drawn => ({ no, lot: digestOf(joinTexts([TAG, head, no])) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, count);
}

/** The head of a journal out of its newest entries: those that no other one names as seen before. */
export const headOf = (
  entries: readonly { readonly id: string; readonly before: readonly string[] }[],
): string => {
  const named = new Set(entries.flatMap(({ before }) => before));
  return digestOf(
    joinTexts(
      entries
        .map(({ id }) => id)
        .filter((id) => !named.has(id))
        .sort(),
    ),
  );
};
