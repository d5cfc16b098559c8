import { removeFrom, unconfirmed } from '../../addin/actions/outbox';
import type { WriteProblem } from '../../addin/actions/problem';
import type { Conflict } from '../../addin/actions/outbox-confirm';
import { renumber } from '../../addin/actions/renumber';
import { openRecord } from '../../addin/actions/view-record';
import { ok } from '../../addin/domain/result';
import { tableNamed } from '../contract/sheets';
import { nameHeaders } from './headers';
import { expectAllKept } from './invariants';
import { look } from './pane';
import { isAsTyped } from './promises';
import { LINES, rowsIn, type TextRow } from './sheets';
import { Violation, type Workday } from './workday';
import type { Writer } from './writer';

/** As often as the outboxes may look before everything has to be confirmed. */
const ROUNDS = 50;
/** From then on what never came is no longer waited for. */
const LONG = 30;

/** What a person was told, and has to decide: the outbox is done with it. */
const TOLD: ReadonlySet<Conflict['why']> = new Set([
  'contested',
  'registered-twice',
  'content-changed',
]);

/** Everything arrives, every outbox looks until it is quiet, and nothing that was promised is missing. */
export async function settle(day: Workday): Promise<void> {
  for (const writer of day.writers) {
    writer.membership.release();
    writer.engine.setEditing(false);
    writer.faults.set(null);
  }
  await day.deliverAll();
  const [first] = day.writers;
  if (first) await day.byHand(() => nameHeaders(first));
  day.wait(61);
  let steady = 0;
  for (let round = 0; pending(day, round); round += 1) {
    if (round === ROUNDS) throw new Violation(`not confirmed: ${left(day)}`);
    let still = !(await day.deliverAll());
    // A minute for what was written last, and for nothing that is older to become a correction.
    day.wait(round < LONG ? (round % 10 === 9 ? 61 : 3) : 120);
    const from = day.draw(day.writers.length);
    for (const turn of day.writers.keys()) {
      const writer = day.writer(from + turn);
      if (round >= LOOKS && unconfirmed(writer.outbox).length === 0) continue;
      if (!(await confirm(day, writer, steady >= STEADY))) still = false;
    }
    steady = still ? steady + 1 : 0;
  }
  await day.deliverAll();
  if (first) await clearMixed(day, first);
  await expectAllKept(day);
}

/**
 * Excel merges two who write one row cell by cell. Where both have brought theirs back elsewhere, a
 * mixture may stay under a registered number: the pane names it as a line that was added, and a
 * person takes it away. What somebody typed and can still read is none.
 */
async function clearMixed(day: Workday, { engine, hands }: Writer): Promise<void> {
  const isMixed = (row: TextRow): boolean =>
    row['rowId'] === '' && /^PZ-\d{4}-\d+$/.test(row['document'] ?? '') && !isAsTyped(row);
  await day.byHand(async () => {
    const rows = rowsIn(engine, LINES);
    for (const index of [...rows.keys()].reverse())
      if (isMixed(rows[index] ?? {})) await hands.deleteRow(LINES.table, index);
  });
  await day.deliverAll();
}

/** Nobody knows before a look whether Ctrl+Z took something back that had been seen. */
const LOOKS = 2;
const pending = ({ writers }: Workday, round: number): boolean =>
  round < LOOKS || writers.some(({ outbox }) => unconfirmed(outbox).length > 0);

/** What is so while nothing arrives and nobody repairs anything is no passing state. */
const STEADY = 2;

/** Says whether all is as it was at the last look. */
async function confirm(day: Workday, writer: Writer, decides: boolean): Promise<boolean> {
  let still = true;
  for (const { item, standing } of await look(day, writer)) {
    if (standing.is === 'appended-again') still = false;
    if (standing.is !== 'conflict') continue;
    const { conflict } = standing;
    if (conflict.why === 'blocked') await clearBelow(day, writer, conflict.problem);
    if (conflict.why === 'number-doubled')
      await giveNumber(day, writer, conflict.register, conflict.rowId);
    else if (TOLD.has(conflict.why) && decides) {
      day.promises.tell(item.rowId, conflict.why);
      removeFrom(writer.outbox, item.id);
    }
  }
  return still;
}

/** Does what the refusal asks for: something stands below a table, which can take in no more rows. */
async function clearBelow(day: Workday, { engine }: Writer, problem: WriteProblem): Promise<void> {
  if (problem.code !== 'write/closed') return;
  const { closed } = problem.outcome;
  if (closed.why !== 'occupied-below') return;
  const { sheet, rect } = tableNamed(engine, closed.table);
  const below = { ...rect, row: rect.row + rect.rows, rows: 10 };
  await day.byHand(() => engine.clear({ sheet, rect: below }, 'contents', { source: 'user' }));
}

async function giveNumber(
  day: Workday,
  writer: Writer,
  register: string,
  rowId: string,
): Promise<void> {
  day.wait(1);
  await day.inPane(writer, rowId, async () => {
    const record = await openRecord(writer.desk, register, rowId);
    return record ? renumber(writer.desk, record, '张三') : ok(null);
  });
  await day.deliverAll();
}

const left = (day: Workday): string =>
  day.writers
    .flatMap(({ outbox }) =>
      unconfirmed(outbox).map(({ did, no, rowId }) => `${did} ${no} ${rowId}`),
    )
    .join(', ');
