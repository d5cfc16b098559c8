// What a manager wants to know of a shared workbook, out of the same reading as verification.
import { serialOf, type CivilDate } from '../domain/civil-date';
import { lateness } from '../domain/deadline';
import { InvariantError } from '../domain/result';
import type { FlowState } from '../domain/sign-off';
import { draw, headOf } from '../domain/spot-check';
import type { WorkCalendar } from '../domain/working-days';
import { documentOf } from '../registers/columns';
import { journal } from '../registers/system';
import type { Step } from '../registers/vocabulary';
import type { Looking } from './desk';
import { calendarOf } from './late';
import { registerNamed } from './posting-plan';
import { SIGNING, waitingSince } from './record-history';
import { readiness, type Readiness } from './review-closing';
import { missingCopies, type MissingCopy } from './review-copies';
import { openDifferences, type OpenDifference } from './review-differences';
import { dayIn, recordIdOf, toldRecords, type Mention, type ToldRecord } from './review-mention';
import { postsSeen, type PostsSeen } from './review-posts';
import { readOnce } from './review-read-once';
import { waitingSteps } from './state-text';
import { threeWayView, type ThreeWayLine } from './three-way-view';
import { breathe, type VerifyOptions } from './verification/progress';
import { verifyWorkbook, type Finding, type ReadBook, type VerifyReport } from './verify-workbook';
import { textOf } from './view-record';
import { watches, type Watched } from './watches';

/** A step that waits. */
export interface WaitingStep extends Mention {
  readonly step: Step;
  /** since when it could be signed */
  readonly since: string;
  /** past its 限期, where it has one; 0 = in time */
  readonly daysLate: number;
  readonly state: FlowState;
}

/** What verification found, and the record to which it leads. */
interface Found {
  readonly finding: Finding;
  readonly record: Mention | null;
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

/** What can be told as soon as everything is read, while seals and signatures are still checked. */
export interface Glance {
  readonly records: number;
  readonly entries: number;
  /** rows without identity */
  readonly drafts: number;
  /** longest waiting first */
  readonly waiting: readonly WaitingStep[];
  readonly contested: readonly Mention[];
  /** latest first */
  readonly lateEntries: readonly LateEntry[];
  readonly months: readonly MonthRate[];
  /** IOUs and what is missing in a month or overdue */
  readonly watched: readonly Watched[];
  readonly differences: readonly OpenDifference[];
  /** articles on which 账, 物 and 卡 differ, in packs with such books */
  readonly stock: readonly StockDifference[];
  readonly missing: readonly MissingCopy[];
  readonly posts: PostsSeen;
  readonly closings: readonly Readiness[];
  /** rows to look at: drawn from what was sealed, so that nobody chooses them */
  readonly lots: readonly Mention[];
}

export interface Review extends Glance {
  readonly report: VerifyReport;
  readonly found: readonly Found[];
}

/** An article in the register that lists it. */
export interface StockDifference extends Mention {
  readonly name: string;
  readonly line: ThreeWayLine;
}

/** How many rows 抽查 draws. */
const LOTS = 3;

/** One reading of the whole workbook; `options` as for verification. */
export async function reviewWorkbook(
  desk: Looking,
  options: VerifyOptions = {},
  onGlance: (glance: Glance) => void = () => undefined,
): Promise<Review> {
  const once = { ...desk, workbook: readOnce(desk.workbook) };
  let told: readonly ToldRecord[] = [];
  let glance: Glance | undefined;
  let shown = (): void => undefined;
  const first = new Promise<void>((resolve) => (shown = resolve));
  const patient = { ...options, ...after(first, options) };
  const report = await verifyWorkbook(once.workbook, desk.pack, patient, async (book) => {
    told = toldRecords(book);
    glance = await glanceOf(once, book, told);
    onGlance(glance);
    await breathe(options);
    shown();
  });
  if (!glance) throw new InvariantError('verified and not read');
  return { ...glance, report, found: foundIn(desk, told, report) };
}

/** Signatures, which take longest to check, are checked when the rest has been shown. */
const after = (first: Promise<void>, { checker }: VerifyOptions): Pick<VerifyOptions, 'checker'> =>
  checker
    ? {
        checker: {
          digestAll: (texts) => checker.digestAll(texts),
          verifyAll: async (checks) => {
            await first;
            return checker.verifyAll(checks);
          },
        },
      }
    : {};

async function glanceOf(
  desk: Looking,
  book: ReadBook,
  told: readonly ToldRecord[],
): Promise<Glance> {
  const calendar = calendarOf(desk);
  const lateEntries = told.flatMap((record) => lateIn(record)).sort((a, b) => b.days - a.days);
  return {
    ...{ records: told.length, entries: book.entries.length },
    drafts: [...book.sheets.values()].reduce((sum, { unknown }) => sum + unknown.length, 0),
    waiting: told
      .flatMap((record) => waitingIn(desk, calendar, record))
      .sort((a, b) => Date.parse(a.since) - Date.parse(b.since)),
    contested: told
      .filter(({ story }) => story.state.status === 'contested')
      .map(({ mention }) => mention),
    lateEntries,
    months: ratesOf(told, lateEntries),
    watched: await watches(desk),
    differences: openDifferences(desk, book, told),
    stock: await stockIn(desk, told),
    missing: missingCopies(desk, told),
    posts: postsSeen(desk, told),
    closings: await readiness(desk, told),
    lots: lotsIn(book, told),
  };
}

function foundIn(
  { pack }: Looking,
  told: readonly ToldRecord[],
  { findings }: VerifyReport,
): readonly Found[] {
  if (findings.length === 0) return [];
  const byId = new Map(
    told.map(({ mention }) => [`${mention.register.id}\n${mention.rowId}`, mention]),
  );
  const named = ({ sheet, row }: Finding): Mention | undefined => {
    if (!row) return undefined;
    if (sheet === journal.table)
      return byId.get(`${textOf(journal, row, 'register')}\n${textOf(journal, row, 'rowId')}`);
    const register = pack.registers.find(({ table }) => table === sheet);
    const of = register && (documentOf(pack, register) ?? register);
    return of && byId.get(`${of.id}\n${recordIdOf(pack, register, row)}`);
  };
  return findings.map((finding) => ({ finding, record: named(finding) ?? null }));
}

async function stockIn(
  desk: Looking,
  told: readonly ToldRecord[],
): Promise<readonly StockDifference[]> {
  const { threeWay: books } = desk.pack;
  const lines = (await threeWayView(desk))?.lines ?? [];
  if (!books || lines.length === 0) return [];
  const { register: id, by } = books.articles;
  const register = registerNamed(desk, id);
  const articles = new Map(
    told
      .filter(({ mention }) => mention.register.id === id && mention.row)
      .map(({ mention }) => [mention.row ? textOf(register, mention.row, by) : '', mention]),
  );
  return lines.map((line) => ({
    ...(articles.get(line.item) ?? { register, rowId: '', row: null }),
    ...{ no: line.item, name: line.name, line },
  }));
}

function waitingIn(
  desk: Looking,
  calendar: WorkCalendar,
  { mention, story }: ToldRecord,
): readonly WaitingStep[] {
  const { register } = mention;
  if (story.state.status !== 'open') return [];
  const since = waitingSince(register, story);
  return waitingSteps(register, story.state).map((step) => ({
    ...{ ...mention, step, since: since[step.step] ?? '', state: story.state },
    daysLate: daysLate(desk, calendar, { mention, story }, step),
  }));
}

function daysLate(
  desk: Looking,
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

function lotsIn(book: ReadBook, told: readonly ToldRecord[]): readonly Mention[] {
  const head = headOf(book.entries.map(({ id, entry: { before } }) => ({ id, before })));
  const byNo = new Map(told.map(({ mention }) => [mention.no, mention]));
  return draw([...byNo.keys()], head, LOTS).flatMap(({ no }) => byNo.get(no) ?? []);
}

const dayOf = (moment: string): CivilDate | null =>
  /^\d{4}-\d{2}-\d{2}/.test(moment) ? (moment.slice(0, 10) as CivilDate) : null;
