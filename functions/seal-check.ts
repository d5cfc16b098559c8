import type { CellValue } from '../addin/domain/cell';
import { dateOfSerial } from '../addin/domain/civil-date';
import type { NamedEntry } from '../addin/domain/journal/entry';
import { entryFromFields } from '../addin/domain/journal/fields';
import { differences, type Difference } from '../addin/domain/journal/seal-check';
import { tellStory } from '../addin/domain/journal/story';
import { packs } from '../addin/registers';
import { columnOf, keyOfKind, title } from '../addin/registers/columns';
import { postNamed } from '../addin/registers/posts';
import type { Register } from '../addin/registers/vocabulary';
import { isGiven, type Given } from './cells';
import { journalTable, registerTable, type TableSeen } from './registers';

const HEADINGS = ['单据', '台账', '列', '签字时', '现在', '签字人'];
/** A cell can be typed over, a signature cannot be checked in it: this is no proof. */
const LIMITS = '只核内容,签名请用核验';

/**
 * What was changed after signing, one line a cell, below a heading and a summary. `records` and
 * `lines` are whole registers with their headers, `journal` is the whole 签字记录.
 */
export function SEALCHECK(records: Given, journal: Given, lines: Given): string[][] {
  const table = registerTable(records, 'records');
  const lineTable = isGiven(lines) ? registerTable(lines, 'lines') : null;
  const { entries, unreadable } = entriesIn(journalTable(journal), table.register);
  const rows = byRowId(table);
  const lineRows = lineTable ? byRowId(lineTable) : new Map<string, Row>();
  const registerOf = (line: string): Register =>
    line === '' || !lineTable ? table.register : lineTable.register;

  const pack = packs.find(({ registers }) => registers.includes(table.register));
  const postOf = pack ? postNamed(pack) : (name: string): string => name;

  const found: string[][] = unreadable.map((id) => ['', '签字记录', '', id, '读不出', '']);
  const sealed = new Set<string>();
  for (const [rowId, list] of entries) {
    const story = tellStory(table.register.signOff ?? [], postOf, list);
    for (const { entry } of story.loose)
      found.push([entry.no, '签字记录', '', entry.before.join(' '), '前条缺失', entry.by]);
    // Without their register the lines cannot be looked at; the summary counts what was.
    const seen = story.sealed.filter(({ cell }) => lineTable !== null || cell.line === '');
    for (const { cell } of seen) sealed.add([rowId, cell.line, cell.column].join('\n'));
    const changed = differences(
      seen,
      (line) => registerOf(line).columns,
      (line) => (line === '' ? rows.get(rowId) : lineRows.get(line)),
    );
    found.push(...changed.filter(isReal).map((it) => findingOf(it, registerOf(it.line))));
  }
  const verdict = found.length === 0 ? '内容相符' : `不符 ${found.length} 处`;
  return [
    HEADINGS,
    [verdict, `核对 ${entries.size} 张`, `${sealed.size} 格`, '', '', LIMITS],
    ...found,
  ];
}

type Row = Readonly<Record<string, CellValue>>;

const textOf = (value: CellValue | undefined): string =>
  value?.kind === 'text' ? value.text : value?.kind === 'number' ? String(value.number) : '';

/** The first row of each identity; doubled ones are for 核验 to find. */
function byRowId({ register, rows }: TableSeen): ReadonlyMap<string, Row> {
  const key = keyOfKind(register, 'rowId') ?? '';
  return new Map([...rows].reverse().map((row) => [textOf(row[key]), row]));
}

/** The journal's entries about one register, by the record's row id. */
function entriesIn(journal: TableSeen, register: Register) {
  const parts = new Map<string, Row[]>();
  for (const row of journal.rows) {
    const id = textOf(row['entry']);
    parts.set(id, [...(parts.get(id) ?? []), row]);
  }
  const entries = new Map<string, NamedEntry[]>();
  const unreadable: string[] = [];
  for (const [id, rows] of parts) {
    if (!rows.some((row) => textOf(row['register']) === register.id)) continue;
    const named = entryFromFields(rows.map(fieldsOf));
    if (!named) unreadable.push(id);
    else entries.set(named.entry.rowId, [...(entries.get(named.entry.rowId) ?? []), named]);
  }
  return { entries, unreadable };
}

const fieldsOf = (row: Row): Record<string, string> =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [key, textOf(value)]));

/** A function cannot tell an empty text from a blank cell; 核验 can. */
const isReal = ({ was, now }: Difference): boolean =>
  !(was?.kind === 'text' && was.text === '' && now.kind === 'blank');

function findingOf({ kind, column, was, now, by }: Difference, register: Register): string[] {
  const { no, by: person } = by.entry;
  if (kind === 'missing-row') return [no, register.table, '', '', '整行不见', person];
  return [
    no,
    register.table,
    title(register, column),
    shown(register, column, was),
    shown(register, column, now),
    person,
  ];
}

/** The value as its column shows it: findings are read beside the register. */
function shown(register: Register, key: string, value: CellValue | null): string {
  if (value === null) return '(读不出)';
  switch (value.kind) {
    case 'blank':
      return '(空)';
    case 'text':
      return value.text;
    case 'boolean':
      return value.boolean ? 'TRUE' : 'FALSE';
    case 'error':
      return value.error;
    case 'number':
      return shownNumber(columnOf(register, key)?.kind, value.number);
  }
}

function shownNumber(kind: string | undefined, number: number): string {
  if (kind === 'date') {
    const date = dateOfSerial(number);
    if (date.ok) return date.value;
  }
  if (kind === 'time' && number >= 0 && number < 1) {
    const minutes = Math.round(number * 24 * 60);
    const two = (part: number): string => String(part).padStart(2, '0');
    return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  }
  return String(number);
}
