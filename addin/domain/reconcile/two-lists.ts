import { fen, type Fen } from '../amount';
import { idsOf, TextIndex } from './text-index';

/** One side: a key and an amount a row. A row whose key is '' has no number and never finds a partner. */
export interface Side {
  readonly keys: readonly string[];
  readonly amounts: readonly Fen[];
}

export type Mismatch =
  | 'onlyLeft'
  | 'onlyRight'
  | 'amount'
  /** the sums differ and the key stands more often on that side: it was probably entered twice */
  | 'doubledLeft'
  | 'doubledRight'
  | 'noKeyLeft'
  | 'noKeyRight';

export interface ListDifference {
  readonly key: string;
  readonly is: Mismatch;
  /** null = not there */
  readonly left: Fen | null;
  readonly right: Fen | null;
  readonly leftRows: readonly number[];
  readonly rightRows: readonly number[];
}

export interface Reconciled {
  readonly left: Fen;
  readonly right: Fen;
  /** keys that are the same on both sides, and how much they differ within the tolerance */
  readonly agreeing: number;
  readonly differences: readonly ListDifference[];
}

/**
 * Two lists by key. Rows of one key are added up first: a document of three lines in one book may be
 * one line in the other. The order of rows does not matter; differences come in the order of keys.
 */
export function reconcile(left: Side, right: Side, tolerance: Fen): Reconciled {
  const index = new TextIndex();
  const slots = { left: idsOf(index, left.keys), right: idsOf(index, right.keys) };
  const lefts = addUp(left, slots.left, index.size);
  const rights = addUp(right, slots.right, index.size);
  const found: ListDifference[] = [];
  let agreeing = 0;
  for (let slot = 0; slot < index.size; slot += 1) {
    const key = index.text(slot);
    const [countLeft, countRight] = [lefts.count(slot), rights.count(slot)];
    const [sumLeft, sumRight] = [lefts.sum(slot), rights.sum(slot)];
    const both = key !== '' && countLeft > 0 && countRight > 0;
    if (both && Math.abs(sumLeft - sumRight) <= tolerance) {
      agreeing += 1;
      continue;
    }
    const difference = (is: Mismatch, onLeft = true, onRight = true): ListDifference => ({
      key,
      is,
      left: onLeft && countLeft > 0 ? fen(sumLeft) : null,
      right: onRight && countRight > 0 ? fen(sumRight) : null,
      leftRows: onLeft ? lefts.rows(slot) : [],
      rightRows: onRight ? rights.rows(slot) : [],
    });
    if (key === '') {
      if (countLeft > 0) found.push(difference('noKeyLeft', true, false));
      if (countRight > 0) found.push(difference('noKeyRight', false, true));
    } else if (countRight === 0) found.push(difference('onlyLeft'));
    else if (countLeft === 0) found.push(difference('onlyRight'));
    else if (countLeft > countRight) found.push(difference('doubledLeft'));
    else if (countRight > countLeft) found.push(difference('doubledRight'));
    else found.push(difference('amount'));
  }
  found.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return { left: lefts.total(), right: rights.total(), agreeing, differences: found };
}

/** Sums and rows of one side by the slot of their key; typed arrays, as there may be many. */
function addUp({ amounts }: Side, slots: Int32Array, size: number) {
  const sums = new Float64Array(size);
  const counts = new Int32Array(size);
  /** the last row of each key, and the row before each row of the same key */
  const last = new Int32Array(size);
  const before = new Int32Array(slots.length);
  let total = 0;
  for (let row = 0; row < slots.length; row += 1) {
    const slot = slots[row] ?? 0;
    const amount = amounts[row] ?? 0;
    total += amount;
    sums[slot] = (sums[slot] ?? 0) + amount;
    before[row] = counts[slot] === 0 ? -1 : (last[slot] ?? -1);
    counts[slot] = (counts[slot] ?? 0) + 1;
    last[slot] = row;
  }
  return {
    total: () => fen(total),
    sum: (slot: number) => sums[slot] ?? 0,
    count: (slot: number) => counts[slot] ?? 0,
    rows(slot: number): readonly number[] {
      const rows: number[] = [];
      if ((counts[slot] ?? 0) > 0)
        for (let row = last[slot] ?? -1; row >= 0; row = before[row] ?? -1) rows.push(row);
      return rows.reverse();
    },
  };
}
