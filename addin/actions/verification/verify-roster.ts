import type { RosterState } from '../../domain/keys/roster-state';
import { title } from '../../registers/columns';
import { people } from '../../registers/system';
import type { Pack } from '../../registers/vocabulary';
import type { RowSeen, WorkbookReader } from '../../workbook/port';
import { lineOf } from '../change-roster';
import { textOf } from '../view-record';
import type { Finding } from './finding';
import type { Progress } from './progress';

const SHOWN = ['department', 'posts', 'status', 'fingerprint'] as const;

/** 人员 must show everybody as the roster says, and nobody else. */
export async function verifyRoster(
  workbook: WorkbookReader,
  pack: Pack,
  roster: RosterState,
  entries: ReadonlySet<string>,
  progress: Progress,
): Promise<readonly Finding[]> {
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
      if (lines.has(name) || !Object.hasOwn(roster.people, name)) found(name, '', '', name, row);
      lines.set(name, row);
      const newest = textOf(people, row, 'entry');
      if (newest !== '' && !entries.has(newest))
        findings.push({
          ...{ kind: 'entry-missing', sheet: people.table, record: name, by: name },
          ...{ column: title(people, 'entry'), was: newest, now: '', row },
        });
      for (const [column, cell] of Object.entries(row.cells))
        if (cell.formula !== undefined) found(name, column, '', cell.formula, row);
    }
  }
  for (const person of Object.values(roster.people)) {
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
  }
  return findings;
}
