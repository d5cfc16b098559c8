import type { Posting, PostedValue } from '../vocabulary';
import { GOODS_KEYS } from './parts';

/**
 * What a document of movement writes: a row of 出入库明细账 and one of 出入库卡 for each of its lines
 * (WH-33…WH-35). No document, no movement (WH-55).
 */
export const moves = <const P extends string = never, const S extends string = never>({
  matter,
  side,
  quantity = 'quantity',
  party,
  after,
}: {
  readonly matter: string;
  readonly side: 'received' | 'issued';
  /** column of the lines; what was counted, where it is not what was asked for */
  readonly quantity?: string;
  readonly party: { readonly from: P } | { readonly text: string };
  readonly after?: S;
}): readonly Posting<S, P | 'date' | 'no'>[] => {
  const set: readonly PostedValue<P | 'date' | 'no'>[] = [
    { column: 'date', from: 'date' },
    { column: 'voucherNo', from: 'no' },
    ...GOODS_KEYS.map((column) => ({ column, fromLine: column })),
    { column: side, fromLine: quantity },
    { column: 'location', fromLine: 'location' },
  ];
  const when = after === undefined ? {} : { after };
  return [
    {
      ...{ to: 'ledger', matter, each: 'line', ...when, clause: 'WH-33' },
      set: [...set, { column: 'party', ...party }, { column: 'batch', fromLine: 'batch' }],
    },
    { ...{ to: 'card', each: 'line', ...when, clause: 'WH-35' }, set },
  ];
};
