// What a manager wants to know of a shared workbook, out of the same reading as verification.
import { dateOfSerial, serialOf, type CivilDate } from '../domain/civil-date';
import { lateness } from '../domain/deadline';
import type { Story } from '../domain/journal/story';
import { draw, headOf } from '../domain/spot-check';
import { readCalendarTable, workCalendar, type WorkCalendar } from '../domain/working-days';
import type { Register, Step } from '../registers/vocabulary';
import type { RowSeen } from '../workbook/port';
import { cellsByKey } from '../workbook/records';
import type { Desk } from './desk';
import { SIGNING, waitingSince } from './record-history';
import { waitingSteps } from './state-text';
import type { VerifyOptions } from './verification/progress';
import { verifyWorkbook, type ReadBook, type VerifyReport } from './verify-workbook';

/** A record that one line of the review leads to. */
export interface Mention {
  readonly register: Register;
  readonly rowId: string;
  readonly no: string;
  readonly row: RowSeen | null;
}

/** A step that waits. */
export interface WaitingStep extends Mention {
  readonly step: Step;
  /** since when it could be signed */
  readonly since: string;
  /** past its 限期, where it has one; 0 = in time */
  readonly daysLate: number;
}

/** Signed or recorded later than it happened: 补签 N 天. */
export interface LateEntry extends Mention {
  readonly by: string;
  /** '' = registering */
  readonly step: string;
  readonly at: string;
  readonly days: number;
}

export interface MonthRate {
  /** 2026-03 */
  readonly month: string;
  readonly signatures: number;
  readonly late: number;
}

export interface Review {
  readonly report: VerifyReport;
  /** longest waiting first */
  readonly waiting: readonly WaitingStep[];
  readonly contested: readonly Mention[];
  /** latest first */
  readonly lateEntries: readonly LateEntry[];
  readonly months: readonly MonthRate[];
  /** rows to look at: drawn from what was sealed, so that nobody chooses them */
  readonly lots: readonly Mention[];
}

/** How many rows 抽查 draws. */
const LOTS = 3;

/** One reading of the whole workbook; `options` as for verification. */
export async function reviewWorkbook(desk: Desk, options: VerifyOptions = {}): Promise<Review> {
  let book: ReadBook | undefined;
  const report = await verifyWorkbook(desk.workbook, desk.pack, options, (read) => (book = read));
  const told = [...(book?.records.values() ?? [])].map(({ register, story, list }) => ({
    mention: mentionOf(book, register, story, list[0]?.entry.rowId ?? ''),
    story,
  }));
  const calendar = calendarOf(desk);
  const lateEntries = told.flatMap((record) => lateIn(record)).sort((a, b) => b.days - a.days);
  return {
    report,
    waiting: told
      .flatMap((record) => waitingIn(desk, calendar, record))
      .sort((a, b) => Date.parse(a.since) - Date.parse(b.since)),
    contested: told
      .filter(({ story }) => story.state.status === 'contested')
      .map(({ mention }) => mention),
    lateEntries,
    months: ratesOf(told, lateEntries),
    lots: lotsIn(book, told),
  };
}

interface ToldRecord {
  readonly mention: Mention;
  readonly story: Story;
}

function mentionOf(
  book: ReadBook | undefined,
  register: Register,
  story: Story,
  rowId: string,
): Mention {
  const row = book?.sheets.get(register.id)?.rows.get(rowId) ?? null;
  return { register, rowId, no: story.no, row };
}

function waitingIn(
  desk: Desk,
  calendar: WorkCalendar,
  { mention, story }: ToldRecord,
): readonly WaitingStep[] {
  const { register } = mention;
  if (story.state.status !== 'open') return [];
  const since = waitingSince(register, story);
  return waitingSteps(register, story.state).map((step) => ({
    ...{ ...mention, step, since: since[step.step] ?? '' },
    daysLate: daysLate(desk, calendar, { mention, story }, step),
  }));
}

function daysLate(
  desk: Desk,
  calendar: WorkCalendar,
  { mention: { register, row }, story }: ToldRecord,
  { deadline }: Step,
): number {
  if (!deadline) return 0;
  const days = {
    column: (key: string) => dayIn(register, row, key),
    signedOn: (step: string) => {
      const entry = [...story.entries].reverse().find(({ entry }) => entry.step === step);
      return entry ? dayOf(entry.entry.at) : null;
    },
  };
  const late = lateness(deadline, days, desk.now().today, desk.house.parameters, calendar);
  return late.ok ? (late.value?.days ?? 0) : 0;
}

function calendarOf({ house }: Desk): WorkCalendar {
  const table = readCalendarTable(house.parameters['workCalendar'] ?? '');
  return workCalendar(table.ok ? table.value : []);
}

/**
 * Registered after the day of the business, or put down after the day that stands on the paper. A
 * later step signed later is no delay of its own: that is what its waiting time is for.
 */
function lateIn({ mention, story }: ToldRecord): readonly LateEntry[] {
  const { register, row } = mention;
  const business = dayIn(register, row, register.columns.find(({ kind }) => kind === 'date')?.key);
  return story.entries.flatMap(({ entry }): readonly LateEntry[] => {
    const paper = entry.detail.paper?.[0] ?? '';
    const happened = paper !== '' ? dayOf(paper) : entry.event === 'registered' ? business : null;
    const signed = dayOf(entry.at);
    if (happened === null || signed === null) return [];
    const days = serialOf(signed) - serialOf(happened);
    if (days < 1) return [];
    const { by, at } = entry;
    const step = entry.event === 'registered' ? '' : entry.step;
    return [{ ...mention, by, at, days, step }];
  });
}

function ratesOf(told: readonly ToldRecord[], late: readonly LateEntry[]): readonly MonthRate[] {
  const months = new Map<string, { signatures: number; late: number }>();
  const at = (moment: string) => {
    const month = moment.slice(0, 7);
    const known = months.get(month) ?? { signatures: 0, late: 0 };
    months.set(month, known);
    return known;
  };
  for (const { story } of told)
    for (const { entry } of story.entries)
      if (entry.event === 'registered' || SIGNING.has(entry.event)) at(entry.at).signatures += 1;
  for (const entry of late) at(entry.at).late += 1;
  return [...months]
    .map(([month, rate]) => ({ month, ...rate }))
    .sort((a, b) => (a.month < b.month ? 1 : -1));
}

function lotsIn(book: ReadBook | undefined, told: readonly ToldRecord[]): readonly Mention[] {
  const head = headOf((book?.entries ?? []).map(({ id, entry: { before } }) => ({ id, before })));
  const byNo = new Map(told.map(({ mention }) => [mention.no, mention]));
  return draw([...byNo.keys()], head, LOTS).flatMap(({ no }) => byNo.get(no) ?? []);
}

const dayOf = (moment: string): CivilDate | null =>
  /^\d{4}-\d{2}-\d{2}/.test(moment) ? (moment.slice(0, 10) as CivilDate) : null;

function dayIn(register: Register, row: RowSeen | null, key: string | undefined): CivilDate | null {
  const cell = row && key !== undefined ? cellsByKey(register, row)[key] : undefined;
  const day = cell?.kind === 'number' ? dateOfSerial(Math.floor(cell.number)) : null;
  return day?.ok ? day.value : null;
}
