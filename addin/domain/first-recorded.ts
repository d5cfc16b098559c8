import { TextIndex } from './reconcile/text-index';

export interface RecordedClient {
  readonly name: string;
  /** when it was recorded; later is greater */
  readonly at: number;
  readonly by: string;
}

export interface FirstRecorded {
  readonly name: string;
  readonly row: number;
  readonly at: number;
  readonly by: string;
  /** several persons at the very same time: the order does not decide (CR-23) */
  readonly tied: readonly string[];
  readonly later: readonly { readonly by: string; readonly at: number; readonly row: number }[];
}

/**
 * A name as it is compared: full-width signs, capitals, spaces, brackets and points between words
 * make no other company.
 */
export const clientKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{P}]+/gu, '');

/** CR-22: who recorded each client first. A client that one person alone recorded is in no conflict. */
export function firstRecorded(rows: readonly RecordedClient[]): readonly FirstRecorded[] {
  const clients = new TextIndex();
  /** rows of each client; most have one */
  const of: number[][] = [];
  for (const [row, { name }] of rows.entries()) {
    const key = clientKey(name);
    if (key === '') continue;
    const client = clients.id(key);
    const known = of[client];
    if (known) known.push(row);
    else of.push([row]);
  }
  return of.map((found) => firstOf(rows, found));
}

function firstOf(rows: readonly RecordedClient[], found: readonly number[]): FirstRecorded {
  const at = (row: number): RecordedClient => rows[row] ?? { name: '', at: 0, by: '' };
  const seen = found.length === 1 ? found : [...found].sort((a, b) => at(a).at - at(b).at || a - b);
  const row = seen[0] ?? -1;
  const first = at(row);
  const others = seen.filter((one) => at(one).by !== first.by);
  if (others.length === 0) return { ...first, row, tied: NONE, later: NONE };
  const tied = others.filter((one) => at(one).at === first.at).map((one) => at(one).by);
  return {
    ...{ ...first, row, tied: [...new Set(tied)] },
    later: others.map((one) => ({ by: at(one).by, at: at(one).at, row: one })),
  };
}

const NONE: readonly never[] = [];
