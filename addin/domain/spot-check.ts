import { base32, digestOf, hashOf } from './digest';
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
  const common = joinTexts([TAG, head]);
  /** the smallest so far, in order: only these few are ever written out */
  const lots: { readonly no: string; readonly hash: Uint8Array }[] = [];
  for (const no of new Set(numbers)) {
    const hash = hashOf(common + joinTexts([no]));
    const last = lots.at(-1);
    if (lots.length >= count && last && !isLess(hash, last.hash)) continue;
    const at = lots.findIndex((lot) => isLess(hash, lot.hash));
    lots.splice(at < 0 ? lots.length : at, 0, { no, hash });
    if (lots.length > count) lots.pop();
  }
  return lots.map(({ no, hash }) => ({ no, lot: base32(hash) }));
}

function isLess(a: Uint8Array, b: Uint8Array): boolean {
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return (a[at] ?? 0) < (b[at] ?? 0);
  return false;
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
