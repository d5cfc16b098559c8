import { fairShares, type Bearer } from '../domain/fair-shares';
import { dateOfSerial } from '../domain/civil-date';
import { keyOfKind } from '../registers/columns';
import type { Register, Step, View } from '../registers/vocabulary';
import type { RowSeen } from '../workbook/port';
import { cellsByKey } from '../workbook/records';
import type { Desk } from './desk';
import { inbox, type RecordSummary } from './inbox';
import { readStates } from './read-states';
import { registerNamed } from './posting-plan';
import { bearersOf } from './propose';
import { FINISHED } from './state-text';
import { textOf } from './view-record';

type ViewOf<V extends View['view']> = Extract<View, { readonly view: V }>;

/** A table: what each line is about, and its figures. */
export interface Figures {
  /** column keys or step ids; `titles` of them are the definition's or the cell's own text */
  readonly columns: readonly string[];
  readonly lines: readonly { readonly name: string; readonly counts: readonly number[] }[];
}

export interface Late {
  readonly summary: RecordSummary;
  readonly step: Step;
  readonly days: number;
}

export type Viewed = { readonly id: View['id'] } & (
  | { readonly view: 'crosstab'; readonly of: ViewOf<'crosstab'>; readonly figures: Figures }
  | { readonly view: 'load'; readonly of: ViewOf<'load'>; readonly bearers: readonly Burden[] }
  | { readonly view: 'overdue'; readonly of: ViewOf<'overdue'>; readonly late: readonly Late[] }
  | { readonly view: 'progress'; readonly of: ViewOf<'progress'>; readonly figures: Figures }
);

export interface Burden extends Bearer {
  /** of all that there are, by weight alone */
  readonly fair: number;
}

/** What the pack's views show now. */
export async function viewsOf(desk: Desk): Promise<readonly Viewed[]> {
  const found: Viewed[] = [];
  for (const of of desk.pack.views ?? []) found.push(await viewed(desk, of));
  return found;
}

async function viewed(desk: Desk, of: View): Promise<Viewed> {
  const { id } = of;
  switch (of.view) {
    case 'crosstab':
      return { id, view: of.view, of, figures: await crosstab(desk, of) };
    case 'load':
      return { id, view: of.view, of, bearers: await load(desk, of) };
    case 'overdue':
      return { id, view: of.view, of, late: lateOnes(await inbox(desk)) };
    case 'progress':
      return { id, view: of.view, of, figures: await progress(desk, of) };
  }
}

async function crosstab(desk: Desk, of: ViewOf<'crosstab'>): Promise<Figures> {
  const register = registerNamed(desk, of.register);
  const counts = new Map<string, Map<string, number>>();
  for (const row of await rowsOf(desk, register)) {
    if (!isFinished(register, row)) continue;
    const line = textOf(register, row, of.rows);
    const column = textOf(register, row, of.columns);
    const own = counts.get(line) ?? new Map<string, number>();
    own.set(column, (own.get(column) ?? 0) + 1);
    counts.set(line, own);
  }
  const columns = [...new Set([...counts.values()].flatMap((own) => [...own.keys()]))].sort();
  const lines = [...counts].map(([name, own]) => ({
    name,
    counts: columns.map((column) => own.get(column) ?? 0),
  }));
  return { columns, lines: lines.sort(byName) };
}

/** What each has against what all of them would be by weight, to a whole record. */
async function load(desk: Desk, of: ViewOf<'load'>): Promise<readonly Burden[]> {
  const counted = { register: of.register, owner: of.owner };
  const bearers = [...(await bearersOf(desk, { counted, weights: of.weights }, null))].sort(byName);
  const all = bearers.reduce((sum, { has }) => sum + has, 0);
  const shares = fairShares(
    all,
    bearers.map((bearer) => ({ ...bearer, has: 0 })),
  );
  return bearers.map((bearer, index) => ({
    ...bearer,
    fair: shares.filter((share) => share === index).length,
  }));
}

const lateOnes = (waiting: readonly RecordSummary[]): readonly Late[] =>
  waiting
    .flatMap((summary) =>
      summary.waiting.flatMap((step): readonly Late[] => {
        const days = summary.late[step.step]?.days ?? 0;
        return days > 0 ? [{ summary, step, days }] : [];
      }),
    )
    .sort((a, b) => b.days - a.days);

/** How many records of each month have got past each step. */
async function progress(desk: Desk, of: ViewOf<'progress'>): Promise<Figures> {
  const register = registerNamed(desk, of.register);
  const months = new Map<string, number[]>();
  const rows = await rowsOf(desk, register);
  const states = await readStates(desk, register, rows);
  for (const [index, row] of rows.entries()) {
    const cell = cellsByKey(register, row)[of.date];
    const day = cell?.kind === 'number' ? dateOfSerial(Math.floor(cell.number)) : null;
    const state = states[index];
    if (!day?.ok || !state || state.status === 'draft' || state.status === 'void') continue;
    const month = day.value.slice(0, 7);
    const counts = months.get(month) ?? of.steps.map(() => 0);
    for (const [at, step] of of.steps.entries())
      if (state.signed.some((signed) => signed.step === step)) counts[at] = (counts[at] ?? 0) + 1;
    months.set(month, counts);
  }
  const lines = [...months].map(([name, counts]) => ({ name, counts }));
  return { columns: of.steps, lines: lines.sort(byName) };
}

const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name < b.name ? -1 : 1;

async function rowsOf(desk: Desk, register: Register): Promise<readonly RowSeen[]> {
  const rows: RowSeen[] = [];
  for await (const block of desk.workbook.scan(register.table))
    rows.push(
      ...block.filter((row) => textOf(register, row, keyOfKind(register, 'rowId') ?? '') !== ''),
    );
  return rows;
}

const isFinished = (register: Register, row: RowSeen): boolean =>
  textOf(register, row, keyOfKind(register, 'state') ?? '') === FINISHED;
