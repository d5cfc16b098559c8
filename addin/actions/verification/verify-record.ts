import type { CellValue } from '../../domain/cell';
import type { NamedEntry } from '../../domain/journal/entry';
import { one } from '../../domain/journal/detail';
import { differences, type Difference, type SealedRow } from '../../domain/journal/seal-check';
import type { Story } from '../../domain/journal/story';
import { columnOf, keyOfKind, linesOf, title } from '../../registers/columns';
import type { Pack, Register } from '../../registers/vocabulary';
import type { RowSeen } from '../../workbook/port';
import { cellsByKey } from '../../workbook/records';
import { shownCell } from '../judge-record';
import { hintsLeft, hintsOf, type RowHints } from '../row-hints';
import { textOf } from '../view-record';
import type { About, Finding, FindingKind } from './finding';
import type { Sheet } from './read-sheet';
import { verifyChain, type Seals } from './verify-chain';
import { verifyCourse } from './verify-course';
import { verifyLines } from './verify-lines';
import { verifyPosting, type Told } from './verify-posting';
import { verifyRowLooks, type LooksOf } from './verify-looks';

/** What the journal tells of the record, and of others by an entry of theirs. */
export interface Telling {
  readonly story: Story;
  readonly toldOf: (entry: string) => Told | undefined;
}

/** Compares one record's entries with each other and with its cells. */
export function verifyRecord(
  workbookId: string,
  pack: Pack,
  register: Register,
  sheet: Sheet,
  sheets: ReadonlyMap<string, Sheet>,
  list: readonly NamedEntry[],
  { story, toldOf }: Telling,
  looks: LooksOf,
  seals: Seals,
): readonly Finding[] {
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

  findings.push(...verifyChain(story, about, seals));
  const lineRegister = linesOf(pack, register);
  findings.push(...verifyCourse(register, lineRegister, story, about));
  for (const named of story.entries)
    // What a former workbook posted is compared with it, where both are known.
    if (named.entry.event === 'posted' && named.entry.way !== 'carried')
      findings.push(
        ...verifyPosting(
          workbookId,
          pack,
          register,
          named,
          toldOf(one(named.entry.detail, 'entry')),
          about,
          sheets,
        ),
      );
  const lineRows = lineRegister ? sheets.get(lineRegister.id)?.rows : undefined;
  const own = cellsByKey(register, row);
  const lines = new Map<string, SealedRow | undefined>();
  const lineOfId = (line: string): SealedRow | undefined => {
    const found = lineRows?.get(line);
    return found && lineRegister ? cellsByKey(lineRegister, found) : undefined;
  };
  const rowOf = (line: string): SealedRow | undefined => {
    if (line === '') return own;
    if (!lines.has(line)) lines.set(line, lineOfId(line));
    return lines.get(line);
  };
  for (const difference of differences(
    story.sealed,
    (line) => (line === '' ? register : (lineRegister ?? register)).columns,
    rowOf,
  )) {
    const of = difference.line === '' ? register : (lineRegister ?? register);
    findings.push({
      kind: kindOf(difference, of),
      sheet: of.table,
      record: no,
      column: difference.column === '' ? '' : title(of, difference.column),
      was: shown(difference.was),
      now: shown(difference.now),
      by: difference.by.entry.by,
      row: difference.line === '' ? row : (lineRows?.get(difference.line) ?? null),
    });
  }
  const lineOf = (line: string) => story.sealed.filter(({ cell }) => cell.line === line);
  findings.push(...verifyRowLooks(register, row, lineOf(''), looks(register.table), about));
  for (const line of new Set(story.sealed.map(({ cell }) => cell.line))) {
    const found = line === '' ? undefined : lineRows?.get(line);
    if (found && lineRegister)
      findings.push(
        ...verifyRowLooks(lineRegister, found, lineOf(line), looks(lineRegister.table), about),
      );
  }
  if (story.state.status === 'contested')
    findings.push({
      ...about,
      kind: 'contested',
      was: '',
      now: story.state.rivals.map(({ by }) => by).join('、'),
    });
  findings.push(...verifyHints(workbookId, register, row, story, about, seals));
  if (lineRegister)
    findings.push(
      ...verifyLines(register, lineRegister, sheets.get(lineRegister.id), row, story, about),
    );
  return findings;
}

const KINDS = {
  formula: 'formula-in-sealed-cell',
  'missing-row': 'line-missing',
  changed: 'changed-after-signing',
} as const;

/** Days between the two systems that a workbook may count from. */
const DAYS_1900_TO_1904 = 1462;

function kindOf({ kind, column, was, now }: Difference, register: Register): FindingKind {
  const off =
    kind === 'changed' &&
    columnOf(register, column)?.kind === 'date' &&
    was?.kind === 'number' &&
    now.kind === 'number' &&
    Math.abs(was.number - now.number) === DAYS_1900_TO_1904;
  return off ? 'date-system' : KINDS[kind];
}

const shown = (value: CellValue | null): string => (value ? shownCell(value) : '');

/** Number, state, newest entry and seal in the row are only hints, but they must not lie. */
function verifyHints(
  workbookId: string,
  register: Register,
  row: RowSeen,
  story: Story,
  about: About,
  seals: Seals,
): readonly Finding[] {
  // Where nobody wrote beside the newest entry, what is sealed after it is all that is.
  const [head, another] = story.heads;
  const seal = another === undefined && head !== undefined ? (seals.get(head) ?? '') : undefined;
  const wanted = hintsOf(workbookId, register, story, seal);
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
  const idKey = keyOfKind(register, 'rowId') ?? '';
  const { formula: named } = row.cells[title(register, idKey)] ?? {};
  const renamed: readonly Finding[] =
    named === undefined
      ? []
      : [
          {
            ...{ ...about, kind: 'formula-in-sealed-cell', column: title(register, idKey) },
            ...{ was: textOf(register, row, idKey), now: named, by },
          },
        ];
  const others = HINTS.flatMap(([hint, kind]): readonly Finding[] => {
    const key = keyOfKind(register, hint);
    if (key === undefined) return [];
    const { formula } = row.cells[title(register, key)] ?? {};
    if (formula !== undefined)
      return [
        {
          ...{ ...about, kind: 'formula-in-sealed-cell', column: title(register, key) },
          ...{ was: hints[hint], now: formula, by },
        },
      ];
    if (shown[hint] === hints[hint]) return [];
    const { [hint]: was } = hints;
    return [{ ...about, kind, column: title(register, key), was, now: shown[hint], by }];
  });
  return [...renamed, ...others];
}

const HINTS: readonly (readonly [keyof RowHints, FindingKind])[] = [
  ['serial', 'number-changed'],
  ['state', 'state-differs'],
  ['entry', 'entry-missing'],
  ['seal', 'seal-missing'],
];
