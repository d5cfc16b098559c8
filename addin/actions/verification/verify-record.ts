import type { CellValue } from '../../domain/cell';
import type { NamedEntry } from '../../domain/journal/entry';
import { differences, type SealedRow } from '../../domain/journal/seal-check';
import type { Standing, Story } from '../../domain/journal/story';
import { keyOfKind, linesOf, title, titleOfKind } from '../../registers/columns';
import type { Pack, Register } from '../../registers/vocabulary';
import type { RowSeen } from '../../workbook/port';
import { cellsByKey } from '../../workbook/records';
import { shownCell } from '../judge-record';
import { storyOf } from '../record-head';
import { hintsLeft, hintsOf, type RowHints } from '../row-hints';
import { textOf } from '../view-record';
import type { About, Finding, FindingKind } from './finding';
import type { Sheet } from './read-sheet';
import { verifyChain } from './verify-chain';

/** Compares one record's entries with each other and with its cells. */
export function verifyRecord(
  workbookId: string,
  pack: Pack,
  register: Register,
  sheet: Sheet,
  sheets: ReadonlyMap<string, Sheet>,
  list: readonly NamedEntry[],
): readonly Finding[] {
  const story = storyOf(pack, register, list);
  const newest = story.entries.at(-1) ?? list.at(-1);
  const rowId = list[0]?.entry.rowId ?? '';
  const row = sheet.rows.get(rowId) ?? null;
  const no = newest?.entry.no ?? '';
  const about = { sheet: register.table, record: no, column: '', by: '', row };
  const findings: Finding[] = story.loose.map(({ entry }) => ({
    ...about,
    kind: 'entry-missing',
    was: entry.before.join(' '),
    now: '',
    by: entry.by,
  }));
  if (!newest) return findings;
  if (!row)
    return [...findings, { ...about, kind: 'row-missing', was: no, now: '', by: newest.entry.by }];

  findings.push(...verifyChain(workbookId, register, story, about));
  const lineRegister = linesOf(pack, register);
  const lineRows = lineRegister ? sheets.get(lineRegister.id)?.rows : undefined;
  const rowOf = (line: string): SealedRow | undefined => {
    if (line === '') return cellsByKey(register, row);
    const found = lineRows?.get(line);
    return found && lineRegister ? cellsByKey(lineRegister, found) : undefined;
  };
  for (const difference of differences(
    story.sealed,
    (line) => (line === '' ? register : (lineRegister ?? register)).columns,
    rowOf,
  )) {
    const of = difference.line === '' ? register : (lineRegister ?? register);
    findings.push({
      kind:
        difference.kind === 'formula'
          ? 'formula-in-sealed-cell'
          : difference.kind === 'missing-row'
            ? 'line-missing'
            : 'changed-after-signing',
      sheet: of.table,
      record: no,
      column: difference.column === '' ? '' : title(of, difference.column),
      was: shown(difference.was),
      now: shown(difference.now),
      by: difference.by.entry.by,
      row: difference.line === '' ? row : (lineRows?.get(difference.line) ?? null),
    });
  }
  if (story.state.status === 'contested')
    findings.push({
      ...about,
      kind: 'contested',
      was: '',
      now: story.state.rivals.map(({ by }) => by).join('、'),
    });
  findings.push(...verifyHints(workbookId, register, row, story, about));
  if (lineRegister && lineRows)
    for (const [line, found] of linesWithoutSeal(lineRegister, lineRows, story.sealed))
      findings.push({
        ...about,
        kind: 'seal-missing',
        sheet: lineRegister.table,
        column: titleOfKind(lineRegister, 'seal'),
        was: line,
        now: '',
        row: found,
      });
  return findings;
}

const shown = (value: CellValue | null): string => (value ? shownCell(value) : '');

/** Number, state, newest entry and seal in the row are only hints, but they must not lie. */
function verifyHints(
  workbookId: string,
  register: Register,
  row: RowSeen,
  story: Story,
  about: About,
): readonly Finding[] {
  const wanted = hintsOf(workbookId, register, story);
  const shown: RowHints = {
    serial: textOf(register, row, keyOfKind(register, 'serial') ?? ''),
    state: textOf(register, row, keyOfKind(register, 'state') ?? ''),
    entry: textOf(register, row, keyOfKind(register, 'entry') ?? ''),
    seal: textOf(register, row, keyOfKind(register, 'seal') ?? ''),
  };
  // Of two who wrote at once the row shows one until an outbox has put both together.
  const [seen] = story.entries.filter(({ id }) => id === shown.entry && story.heads.includes(id));
  const together = wanted !== null && HINTS.every(([hint]) => shown[hint] === wanted[hint]);
  const hints = seen && story.heads.length > 1 && !together ? hintsLeft(register, seen) : wanted;
  if (!hints) return [];
  const by = (seen ?? story.entries.at(-1))?.entry.by ?? '';
  return HINTS.flatMap(([hint, kind]): readonly Finding[] => {
    const key = keyOfKind(register, hint);
    if (key === undefined || shown[hint] === hints[hint]) return [];
    const { [hint]: was } = hints;
    return [{ ...about, kind, column: title(register, key), was, now: shown[hint], by }];
  });
}

const HINTS: readonly (readonly [keyof RowHints, FindingKind])[] = [
  ['serial', 'number-changed'],
  ['state', 'state-differs'],
  ['entry', 'entry-missing'],
  ['seal', 'seal-missing'],
];

/** Lines whose values are sealed but whose 封签 cell was emptied: typing would no longer be refused. */
function linesWithoutSeal(
  register: Register,
  rows: ReadonlyMap<string, RowSeen>,
  sealed: readonly Standing[],
): readonly (readonly [string, RowSeen])[] {
  const lines = new Set(sealed.map(({ cell }) => cell.line));
  const seal = keyOfKind(register, 'seal') ?? '';
  return [...lines].flatMap((line) => {
    const row = rows.get(line);
    return row && textOf(register, row, seal) === '' ? [[line, row] as const] : [];
  });
}
