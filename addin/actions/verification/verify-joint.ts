import { detailText } from '../../domain/journal/detail';
import { contentText, type NamedEntry } from '../../domain/journal/entry';
import { pastOf } from '../../domain/journal/heads';
import { journal } from '../../registers/system';
import { plainText, cellsByKey } from '../../workbook/records';
import type { Register } from '../../registers/vocabulary';
import { chainOf } from '../opening-entry';
import { recordsOf, type Book, type BookRecord } from '../opening-book';
import { carriedRecords } from '../opening-carried';
import { openingRecords } from '../opening-figures';
import { repeatedEntries } from '../opening-repeat';
import type { Finding } from './finding';

/** What comparing two workbooks that follow each other finds, and in which of them. */
export interface Joint {
  readonly former: readonly Finding[];
  readonly next: readonly Finding[];
}

/**
 * 接缝: the next workbook holds what the former one had when it was carried over, all of it and
 * nothing else, and nobody went on there. null = the one does not follow the other.
 */
export function verifyJoint(former: Book, next: Book): Joint | null {
  const opened = chainOf(next.entries, 0).entries.find(
    ({ entry }) => entry.event === 'opened' && entry.detail.origin?.[0] === former.workbookId,
  );
  if (!opened) return null;
  const [, ...heads] = opened.entry.detail.origin ?? [];
  const past = pastOf(former.entries, heads);
  const then: Book = { ...former, entries: former.entries.filter(({ id }) => past.has(id)) };
  return {
    former: [
      ...heads.filter((id) => !past.has(id)).map((id) => finding('head-missing', { was: id })),
      ...wentOn(former.entries.filter(({ id }) => !past.has(id))),
    ],
    next: [...wrongRecords(then, next), ...wrongFigures(then, next)],
  };
}

const finding = (kind: Finding['kind'], said: Partial<Finding>): Finding => ({
  ...{ kind, sheet: journal.table, record: '', column: '', was: '', now: '', by: '', row: null },
  ...said,
});

/** One for each record that somebody went on with. */
const wentOn = (later: readonly NamedEntry[]): readonly Finding[] => [
  ...new Map(
    later.map(({ id, entry }) => [
      `${entry.register}\n${entry.rowId}`,
      finding('after-closing', { record: entry.no, now: id, by: entry.by }),
    ]),
  ).values(),
];

function wrongRecords(former: Book, next: Book): readonly Finding[] {
  const here = new Map<string, NamedEntry[]>();
  for (const named of next.entries) {
    const { entry } = named;
    if (entry.way !== 'carried' || entry.detail.origin?.[0] !== former.workbookId) continue;
    const key = `${entry.register}\n${entry.rowId}`;
    const list = here.get(key);
    if (list) list.push(named);
    else here.set(key, [named]);
  }
  const findings: Finding[] = [];
  for (const record of carriedRecords(former)) {
    const key = `${record.register.id}\n${record.rowId}`;
    const found = here.get(key) ?? [];
    here.delete(key);
    const about = { sheet: record.register.table, record: record.story.no };
    if (found.length === 0) findings.push(finding('joint-missing', about));
    else if (!sameStory(former, next, record, found))
      findings.push(finding('joint-differs', about));
  }
  for (const [first] of here.values())
    if (first) findings.push(finding('joint-differs', { record: first.entry.no, now: first.id }));
  return findings;
}

/** The same acts, in whatever order they stand in the journal. */
function sameStory(
  former: Book,
  next: Book,
  record: BookRecord,
  found: readonly NamedEntry[],
): boolean {
  const carrier = { from: former.workbookId, to: next.workbookId, holder: '' };
  const told = (list: readonly NamedEntry[]): string => list.map(sayingOf).sort().join('\n');
  return told(repeatedEntries(record, carrier, '')) === told(found);
}

/** What an entry says, without who carried it over. */
const sayingOf = ({ entry }: NamedEntry): string => {
  const { event, step, round, by, post, at, reason, no, detail, content, digest } = entry;
  const { witness: _, ...rest } = detail;
  // Entries that it names have other names where somebody else vouched for them.
  const { entry: __, ...said } = rest;
  return [
    ...[event, step, String(round), by, post, at, reason, no, digest],
    ...[detailText(said), contentText(content)],
  ].join('\t');
};

/** What the books had left there is what finished opening records bring in here. */
function wrongFigures(former: Book, next: Book): readonly Finding[] {
  return next.pack.registers.flatMap((register) => {
    const { opens } = register;
    if (!opens) return [];
    const wanted = new Map<string, Figures>();
    for (const one of openingRecords(former))
      if (one.register.id === register.id)
        for (const row of one.register.lines === undefined ? [one.header] : one.lines)
          add(wanted, opens, (key) => row[key] ?? '');
    const found = new Map<string, Figures>();
    for (const record of recordsOf(next)) {
      if (record.register.id !== register.id || record.story.state.status !== 'complete') continue;
      const said = cellsByKey(register, record.header);
      if (!opens.says.every(({ column, text }) => plainText(said[column]) === text)) continue;
      const { lineRegister } = record;
      const rows = lineRegister
        ? record.lines.map((line) => cellsByKey(lineRegister, line))
        : [said];
      for (const cells of rows) add(found, opens, (key) => plainText(cells[key]));
    }
    const about = { sheet: register.table };
    return [
      ...[...wanted].flatMap(([name, figures]): readonly Finding[] => {
        const now = found.get(name);
        const [was, is] = [shown(figures), now ? shown(now) : ''];
        if (was === is) return [];
        const record = name.split('\n').join(' ');
        return [
          finding(now ? 'joint-differs' : 'joint-missing', { ...about, record, was, now: is }),
        ];
      }),
      ...[...found].flatMap(([name, figures]): readonly Finding[] =>
        wanted.has(name)
          ? []
          : [finding('joint-differs', { ...about, record: name, now: shown(figures) })],
      ),
    ];
  });
}

type Figures = Map<string, number>;

function add(
  to: Map<string, Figures>,
  { each, figures }: NonNullable<Register['opens']>,
  value: (key: string) => string | number,
): void {
  const name = each.map((key) => String(value(key))).join('\n');
  const sums = to.get(name) ?? new Map<string, number>();
  to.set(name, sums);
  for (const { column } of figures)
    sums.set(column, (sums.get(column) ?? 0) + (Number(value(column)) || 0));
}

/** To six digits after the point: what is added here is typed or added with three at most. */
const shown = (figures: Figures): string =>
  [...figures.values()].map((sum) => String(Number(sum.toFixed(6)))).join(' / ');
