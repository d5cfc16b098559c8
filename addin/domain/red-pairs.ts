import type { Fen } from './amount';

export interface Posting {
  readonly no: string;
  readonly amount: Fen;
  /** number that this one reverses; '' = none */
  readonly reverses: string;
}

export type PairState =
  | 'cancels'
  /** the sums are not opposite */
  | 'amount'
  | 'noOriginal'
  /** the original was reversed already */
  | 'twice'
  /** reverses itself, or a reversal: that is undone by a new posting */
  | 'notAnOriginal'
  /** negative, and says of nothing that it reverses it */
  | 'unlinked';

export interface RedPair {
  readonly no: string;
  readonly row: number;
  readonly of: string;
  readonly originalRow: number | null;
  readonly is: PairState;
  readonly amount: Fen;
  readonly original: Fen | null;
}

/** 红字更正: every reversing row with the row that it cancels, in the order of rows. */
export function redPairs(postings: readonly Posting[]): readonly RedPair[] {
  const byNo = new Map<string, number>();
  postings.forEach(({ no }, row) => {
    if (no !== '' && !byNo.has(no)) byNo.set(no, row);
  });
  const reversed = new Set<number>();
  return postings.flatMap(({ no, amount, reverses }, row): readonly RedPair[] => {
    if (reverses === '')
      return amount < 0
        ? [{ no, row, of: '', originalRow: null, is: 'unlinked', amount, original: null }]
        : [];
    const at = byNo.get(reverses);
    const original = at === undefined ? undefined : postings[at];
    if (at === undefined || !original)
      return [
        { no, row, of: reverses, originalRow: null, is: 'noOriginal', amount, original: null },
      ];
    const pair = { no, row, of: reverses, originalRow: at, amount, original: original.amount };
    if (at === row || original.reverses !== '') return [{ ...pair, is: 'notAnOriginal' }];
    if (reversed.has(at)) return [{ ...pair, is: 'twice' }];
    reversed.add(at);
    return [{ ...pair, is: amount + original.amount === 0 ? 'cancels' : 'amount' }];
  });
}
