import type { NamedEntry } from '../../domain/journal/entry';
import { journal } from '../../registers/system';
import { chainOf, unconfirmed } from '../opening-entry';
import type { Finding } from './finding';

/** Records that repeat a former workbook are named by 期初建账, and a second person confirmed it. */
export function verifyOpening(entries: readonly NamedEntry[]): readonly Finding[] {
  const base = { sheet: journal.table, column: '', row: null };
  const chain = chainOf(entries, 0).entries;
  const named = new Map<string, ReadonlySet<string>>();
  for (const { entry } of chain)
    if (entry.event === 'opened')
      for (const { line, column, value } of entry.content)
        named.set(`${column}\n${line}`, new Set(value.split(' ')));
  const alone = new Map<string, NamedEntry>();
  const reached = new Set<string>();
  for (const one of entries) {
    const { entry } = one;
    if (entry.way !== 'carried') continue;
    const key = `${entry.register}\n${entry.rowId}`;
    if (named.get(key)?.has(entry.detail.origin?.[1] ?? '')) reached.add(key);
    else alone.set(key, alone.get(key) ?? one);
  }
  return [
    ...[...alone]
      .filter(([key]) => !reached.has(key))
      .map(([, { id, entry }]) => ({
        ...{ ...base, kind: 'carried-alone' as const, record: entry.no, was: '', now: id },
        by: entry.by,
      })),
    ...unconfirmed(chain).map(({ id, entry }) => ({
      ...{ ...base, kind: 'opening-unconfirmed' as const, record: '', was: id, now: '' },
      by: entry.by,
    })),
  ];
}
