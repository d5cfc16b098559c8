import { bodyOf, tableNamed } from '../contract/sheets';
import { chosen, drafts, pasteDrafts, typeDraft } from './hands';
import { actOn, enter, look, register, sign } from './pane';
import { cellName } from './promises';
import { CASH_BOOK, JOURNAL, LINES, placeOf, rowsIn, VOUCHERS } from './sheets';
import type { Sheet, Step } from './steps';
import type { Workday } from './workday';
import type { Writer } from './writer';
import { renameHeader } from './headers';
import { settle } from './settle';

/** One step of one person, whatever comes of it. */
export async function act(day: Workday, step: Step): Promise<void> {
  day.wait(1);
  day.tally.steps += 1;
  if (step.do === 'pass') {
    for (let count = 0; count < step.changes; count += 1) await day.deliver();
    return;
  }
  if (step.do === 'settle') return settle(day);
  const writer = day.writer(step.who);
  switch (step.do) {
    case 'register':
      return register(day, writer, step.pick);
    case 'enter':
      return enter(day, writer);
    case 'finish':
      for (let count = 0; count < 5; count += 1) {
        await sign(day, writer, { ...step, by: 0 });
        day.wait(1);
      }
      return;
    case 'sign':
      return sign(day, writer, step);
    case 'act':
      return actOn(day, writer, step.pick, step.by);
    case 'confirm':
      return void (await look(day, writer));
    case 'reopen':
      return day.reopen(writer);
    case 'fault':
      return writer.faults.set(step.fault, step.batch);
    case 'hold':
      return writer.membership.hold();
    case 'release':
      return writer.membership.release();
    case 'editing':
      return writer.engine.setEditing(!writer.engine.isEditing());
    case 'sort':
      // Excel merges by place: others' cells that are under way land in whatever row stands there after a
      // sort, and nobody can tell whose they were. The pane can neither see nor forbid that, so here
      // people sort when nothing is under way.
      for (const one of day.writers) one.membership.release();
      for (const one of day.writers) one.engine.setEditing(false);
      await day.deliverAll();
      await byHand(day, writer, step);
      await day.deliverAll();
      return;
    default:
      return byHand(day, writer, step);
  }
}

type ByHand = Extract<
  Step,
  { do: 'draft' | 'paste' | 'edit' | 'delete' | 'sort' | 'insert' | 'rename' | 'filter' | 'undo' }
>;

async function byHand(day: Workday, writer: Writer, step: ByHand): Promise<void> {
  const { engine, hands } = writer;
  // Whoever types into one cell does nothing else meanwhile.
  if (engine.isEditing()) return;
  await day.byHand(async () => {
    switch (step.do) {
      case 'draft': {
        const tag = day.newTag();
        day.promises.typed.add(tag);
        return typeDraft(engine, tag, step.lines);
      }
      case 'paste': {
        const tags = [day.newTag(), day.newTag()];
        for (const tag of tags) day.promises.typed.add(tag);
        return pasteDrafts(engine, tags, step.lines);
      }
      case 'edit': {
        const [row] = chosen(drafts(engine, VOUCHERS), step.pick);
        if (row === undefined) return;
        const text = `改${day.now()}`;
        day.promises.edits.set(text, rowsIn(engine, VOUCHERS)[row]?.['paperNo'] ?? '');
        return engine.writeBlock(placeOf(engine, VOUCHERS, row, 'seller'), [[text]], {
          source: 'user',
        });
      }
      case 'delete': {
        const [row] = chosen(drafts(engine, VOUCHERS), step.pick);
        if (row !== undefined) await hands.deleteRow(VOUCHERS.table, row);
        return;
      }
      case 'sort':
        return hands.sort(step.sheet, ...order(writer, step.sheet, step.pick));
      case 'insert': {
        const { rows } = bodyOf(tableNamed(engine, step.sheet));
        return hands.insertRow(step.sheet, step.pick % rows);
      }
      case 'rename':
        return renameHeader(writer, step.sheet);
      case 'filter':
        return filter(writer, step.sheet, step.pick);
      case 'undo':
        return takeBack(day, writer);
    }
  });
}

/**
 * Ctrl+Z works by place: it reaches cells that a colleague's sort has brought there since. Whose cells
 * those are, and what they are then, is kept: that one is the person's own doing, and verification says it.
 */
async function takeBack({ promises }: Workday, { engine }: Writer): Promise<void> {
  const rows = () =>
    [VOUCHERS, LINES, CASH_BOOK].map(
      (register) =>
        [
          register,
          new Map(rowsIn(engine, register).map((row) => [row['rowId'] ?? '', row])),
        ] as const,
    );
  const entries = () => new Map(rowsIn(engine, JOURNAL).map((row) => [row['entry'] ?? '', row]));
  const before = rows();
  const stood = entries();
  await engine.undo();
  const left = entries();
  for (const [id, was] of stood)
    if (JSON.stringify(left.get(id)) !== JSON.stringify(was))
      promises.takenBack.add(id).add(was['at'] ?? '');
  for (const [at, [{ columns }, now]] of rows().entries()) {
    for (const rowId of now.keys()) if (!before[at]?.[1].has(rowId)) promises.takenBack.add(rowId);
    for (const [rowId, was] of before[at]?.[1] ?? [])
      for (const { key, title } of columns) {
        const text = now.get(rowId)?.[key];
        if (rowId !== '' && text !== undefined && text !== was[key])
          promises.takenBack.add(cellName(rowId, title.zh, text));
      }
  }
}

function order({ engine }: Writer, sheet: Sheet, pick: number): [string, 'up' | 'down'] {
  const { columns } = tableNamed(engine, sheet);
  return [columns[pick % columns.length] ?? '', pick % 2 === 0 ? 'up' : 'down'];
}

async function filter({ engine, hands }: Writer, sheet: Sheet, pick: number): Promise<void> {
  const { id, filters, columns } = tableNamed(engine, sheet);
  const column = filters.findIndex((one) => one !== null);
  if (column >= 0) return void (await engine.filterTable(id, column, null));
  await hands.filter(sheet, columns[pick % 4] ?? '', `店D${pick % 9}`);
}
