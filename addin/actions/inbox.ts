import type { EventCode } from '../domain/journal/entry';
import { decide, type Flow, type FlowState, type Signer } from '../domain/sign-off';
import type { Lateness } from '../domain/deadline';
import { runOf } from '../domain/sign-off/evolve';
import { holds } from '../domain/sign-off/signer';
import { openings } from '../domain/sign-off/standing';
import { keyOfKind, title, titleOfKind } from '../registers/columns';
import { journal } from '../registers/system';
import type { Register, Step } from '../registers/vocabulary';
import type { RowSeen } from '../workbook/port';
import { cellsByKey } from '../workbook/records';
import type { Desk } from './desk';
import { readEntry, stateIn } from './journal';
import { deadlineColumns, latenessOf } from './late';
import { entryKey, readStories } from './record-head';
import { waitingSince } from './record-history';
import { flowOf, waitingSteps } from './state-text';
import { textOf } from './view-record';

export interface RecordSummary {
  readonly register: Register;
  readonly rowId: string;
  readonly no: string;
  readonly state: FlowState;
  readonly waiting: readonly Step[];
  /** since when each step waits, by step */
  readonly since: Readonly<Record<string, string>>;
  /** by when the steps with a 限期 should be signed, and how late they are */
  readonly late: Readonly<Record<string, Lateness>>;
  /** text of the 状态 cell */
  readonly label: string;
}

const DONE = '已完成';
const DISPUTED = '有争议';

/** Registered records that wait for a signature, longest first; drafts wait for nobody. */
export async function inbox(
  desk: Desk,
  onProgress?: (rowsRead: number) => void,
): Promise<readonly RecordSummary[]> {
  const found: RecordSummary[] = [];
  let read = 0;
  for (const register of desk.pack.registers) {
    if (!register.signOff) continue;
    const columns = (['rowId', 'serial', 'state', 'entry'] as const).map((kind) =>
      titleOfKind(register, kind),
    );
    columns.push(...deadlineColumns(register).map((key) => title(register, key)));
    for await (const rows of desk.workbook.scan(register.table, columns)) {
      read += rows.length;
      onProgress?.(read);
      found.push(...(await summaries(desk, register, rows)));
    }
  }
  // Sorting keeps the order of the sheet among those that wait equally long.
  return found.sort((a, b) => longest(a) - longest(b));
}

/** Since when the step that waits longest does. */
export const waitsSince = ({ since }: Pick<RecordSummary, 'since'>): string =>
  Object.values(since).sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? '';

const longest = (summary: RecordSummary): number => Date.parse(waitsSince(summary)) || 0;

/** Whether this person could sign now: by post, as the one asked, or in somebody's place. */
export function waitsFor(
  { register, state }: Pick<RecordSummary, 'register' | 'state'>,
  person: Signer,
): boolean {
  const flow = flowOf(register);
  if (state.status === 'contested') return mayDecide(flow, state, person);
  return (
    state.status === 'open' &&
    openings(flow, runOf(state)).some(({ post, person: asked }) =>
      asked === '' ? holds(person, post) : asked === person.name,
    )
  );
}

/** 有争议: who may say which of the rivals stands. */
const mayDecide = (flow: Flow, state: FlowState, by: Signer): boolean =>
  state.status === 'contested' &&
  state.rivals.some(({ entry }) => decide(flow, { do: 'stand', by, entry, reason: '—' }, state).ok);

/** Acts after which a step waits on as before, so that their moment says nothing of how long. */
const WAITS_ON: ReadonlySet<EventCode> = new Set([
  'reminded',
  'noted',
  'erased',
  'recorded',
  'transferred',
  'signerAdded',
  'renumbered',
]);

async function summaries(
  desk: Desk,
  register: Register,
  rows: readonly RowSeen[],
): Promise<readonly RecordSummary[]> {
  const text = (row: RowSeen, kind: 'rowId' | 'serial' | 'state' | 'entry'): string =>
    textOf(register, row, keyOfKind(register, kind) ?? '');
  const open = rows.filter((row) => text(row, 'rowId') !== '' && text(row, 'state') !== DONE);
  if (open.length === 0) return [];
  const seen = await desk.workbook.look({ rows: open.map((row) => entryKey(text(row, 'entry'))) });
  const unclear: string[] = [];
  const found = open.flatMap((row, index): readonly RecordSummary[] => {
    const entry = seen.rows[index];
    const rowId = text(row, 'rowId');
    const state = entry ? stateIn(entry, rowId) : null;
    const disputed = text(row, 'state') === DISPUTED;
    if (!entry || !state || (state.status !== 'open' && !disputed)) return [];
    const waiting = waitingSteps(register, state);
    const event = readEntry([entry])?.entry.event;
    // Each of two who signed at once saw his own state only; of several steps each may wait since
    // another moment.
    if (disputed || waiting.length > 1 || (event && WAITS_ON.has(event))) unclear.push(rowId);
    const at = textOf(journal, entry, 'at');
    const since = disputed ? { '': at } : Object.fromEntries(waiting.map(({ step }) => [step, at]));
    const late = latenessOf(desk, register, state, cellsByKey(register, row));
    const summary = { register, rowId, no: text(row, 'serial'), state, waiting, since, late };
    return [{ ...summary, label: text(row, 'state') }];
  });
  if (unclear.length === 0) return found;
  const told = await readStories(desk, register, unclear);
  return found.map((summary) => {
    const story = told.get(summary.rowId)?.story;
    if (!story) return summary;
    if (story.state.status !== 'contested')
      return { ...summary, since: waitingSince(register, story) };
    const { state } = story;
    return { ...summary, state, waiting: [], since: { '': waitsSince(summary) }, late: {} };
  });
}
