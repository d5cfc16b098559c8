import type { NamedEntry } from '../../domain/journal/entry';
import type { RosterFold } from '../../domain/keys/fold-roster';
import { bundledDigest, readBundle } from '../../domain/keys/key-bundle';
import { title } from '../../registers/columns';
import { people } from '../../registers/system';
import type { Pack } from '../../registers/vocabulary';
import type { RowSeen, WorkbookReader } from '../../workbook/port';
import { lineOf } from '../change-roster';
import { isRosterEntry } from '../roster';
import { textOf } from '../view-record';
import type { Finding } from './finding';
import type { Progress } from './progress';

const SHOWN = ['department', 'posts', 'status', 'fingerprint'] as const;

/** The wrapped keys that entries about the people brought, by whose they are. */
function bundlesIn(
  { refused }: RosterFold,
  entries: readonly NamedEntry[],
): ReadonlyMap<string, readonly string[]> {
  const bundles = new Map<string, readonly string[]>();
  for (const { id, entry } of entries) {
    const brought = refused.has(id) ? [] : (entry.detail.wrapped ?? []);
    for (let at = 0; at + 1 < brought.length; at += 2) {
      const [name = '', digest = ''] = brought.slice(at, at + 2);
      bundles.set(name, [...(bundles.get(name) ?? []), digest]);
    }
  }
  return bundles;
}

/** 人员 must show everybody as the roster says, and nobody else. */
export async function verifyRoster(
  workbook: WorkbookReader,
  pack: Pack,
  roster: RosterFold,
  entries: readonly NamedEntry[],
  progress: Progress,
): Promise<readonly Finding[]> {
  const { state } = roster;
  const names = new Set(entries.map(({ id }) => id));
  const bundles = bundlesIn(roster, entries.filter(isRosterEntry));
  const lines = new Map<string, RowSeen>();
  const findings: Finding[] = [];
  const found = (name: string, column: string, was: string, now: string, row: RowSeen | null) =>
    findings.push({
      ...{ kind: 'roster-differs', sheet: people.table, record: name, by: '' },
      ...{ column, was, now, row },
    });
  for await (const rows of workbook.scan(people.table)) {
    progress(rows.length);
    for (const row of rows) {
      const name = textOf(people, row, 'name');
      if (name === '') continue;
      if (lines.has(name) || !Object.hasOwn(state.people, name)) found(name, '', '', name, row);
      lines.set(name, row);
      const newest = textOf(people, row, 'entry');
      if (newest !== '' && !names.has(newest))
        findings.push({
          ...{ kind: 'entry-missing', sheet: people.table, record: name, by: name },
          ...{ column: title(people, 'entry'), was: newest, now: '', row },
        });
      for (const [column, cell] of Object.entries(row.cells))
        if (cell.formula !== undefined) found(name, column, '', cell.formula, row);
    }
  }
  for (const person of Object.values(state.people)) {
    const row = lines.get(person.name);
    if (!row) {
      found(person.name, '', person.name, '', null);
      continue;
    }
    const wanted = lineOf(pack, person);
    for (const key of SHOWN) {
      const now = textOf(people, row, key);
      if (now !== wanted[key]) found(person.name, title(people, key), wanted[key], now, row);
    }
    const named = bundles.get(person.name) ?? [];
    const kept = readBundle(textOf(people, row, 'wrapped'))?.map(bundledDigest);
    // Their texts are nothing to read: how many there should be is.
    if (!kept || !sameSet(kept, named))
      found(
        person.name,
        title(people, 'wrapped'),
        String(named.length),
        String(kept?.length ?? '?'),
        row,
      );
  }
  return findings;
}

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));
