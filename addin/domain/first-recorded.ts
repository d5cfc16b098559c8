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
  const clients = new Map<string, number[]>();
  rows.forEach(({ name }, row) => {
    const key = clientKey(name);
    if (key === '') return;
    const found = clients.get(key);
    if (found) found.push(row);
    else clients.set(key, [row]);
  });
  return [...clients.values()].map((found) => {
    const seen = found
      .flatMap((row) => {
        const one = rows[row];
        return one ? [{ ...one, row }] : [];
      })
      .sort((a, b) => a.at - b.at || a.row - b.row);
    const first = seen[0] ?? { name: '', at: 0, by: '', row: -1 };
    const others = seen.filter(({ by }) => by !== first.by);
    return {
      ...first,
      tied: [...new Set(others.filter(({ at }) => at === first.at).map(({ by }) => by))],
      later: others.map(({ by, at, row }) => ({ by, at, row })),
    };
  });
}
