import { enterDocument } from '../../addin/actions/enter-document';
import { confirmOutbox, type Confirmed } from '../../addin/actions/outbox-confirm';
import { registerRecord } from '../../addin/actions/register-record';
import { signRecord } from '../../addin/actions/sign-record';
import { openRecord, viewSelection } from '../../addin/actions/view-record';
import type { Receipt, RecordView } from '../../addin/actions/desk';
import { PEOPLE } from '../../addin/actions/canteen-desk.fixture';
import { ok } from '../../addin/domain/result';
import type { Register } from '../../addin/registers/vocabulary';
import { bodyOf, tableNamed } from '../contract/sheets';
import { draftOf, pasteDrafts, typeDraft } from './hands';
import { ALL, isDraft, placeOf, rowsIn, VOUCHERS } from './sheets';
import type { Sheet, Step } from './steps';
import type { Workday } from './workday';
import type { Writer } from './writer';
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
    case 'sign':
      return sign(day, writer, step);
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
      // Others' cells that are under way would land in other rows: nobody can tell whose they were.
      for (const one of day.writers) one.membership.release();
      for (const one of day.writers) one.engine.setEditing(false);
      await day.deliverAll();
      await byHand(day, writer, step);
      return day.deliverAll();
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
        const [row] = chosen(drafts(writer, VOUCHERS), step.pick);
        const text = `改${day.now()}`;
        day.promises.edits.add(text);
        if (row !== undefined)
          await engine.writeBlock(placeOf(engine, VOUCHERS, row, 'seller'), [[text]], {
            source: 'user',
          });
        return;
      }
      case 'delete': {
        const [row] = chosen(drafts(writer, VOUCHERS), step.pick);
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
        return rename(writer, step.sheet);
      case 'filter':
        return filter(writer, step.sheet, step.pick);
      case 'undo':
        return engine.undo();
    }
  });
}

const drafts = ({ engine }: Writer, register: Register): readonly number[] =>
  rowsIn(engine, register).flatMap((row, index) => (isDraft(register, row) ? [index] : []));

const chosen = <T>(among: readonly T[], pick: number): readonly T[] =>
  among.length === 0 ? [] : among.slice(pick % among.length, (pick % among.length) + 1);

/** Column that somebody renames now and then. */
const RENAMED: { readonly [S in Sheet]: number } = { 原始凭证: 5, 原始凭证明细: 2, 食堂流水账: 5 };

async function rename({ engine, hands }: Writer, sheet: Sheet): Promise<void> {
  const own = ALL.find(({ table }) => table === sheet)?.columns[RENAMED[sheet]]?.title.zh ?? '';
  const now = tableNamed(engine, sheet).columns[RENAMED[sheet]] ?? '';
  await hands.renameHeader(sheet, now, now === own ? `${own}(新)` : own);
}

/** Every header has its own name again. */
export async function nameHeaders(writer: Writer): Promise<void> {
  for (const sheet of Object.keys(RENAMED) as Sheet[]) {
    const own = ALL.find(({ table }) => table === sheet)?.columns[RENAMED[sheet]]?.title.zh ?? '';
    const now = tableNamed(writer.engine, sheet).columns[RENAMED[sheet]] ?? '';
    if (now !== own) await writer.hands.renameHeader(sheet, now, own);
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

async function register(day: Workday, writer: Writer, pick: number): Promise<void> {
  const [row] = chosen(drafts(writer, VOUCHERS), pick);
  if (row === undefined) return;
  await writer.hands.select(VOUCHERS.table, [[row, row]], '备注');
  let view: RecordView | undefined;
  const receipt = await day.inPane(writer, async () => {
    [view] = await viewSelection(writer.desk);
    return view ? registerRecord(writer.desk, view, '张三') : ok(null);
  });
  if (receipt && view)
    accept(day, receipt, view, { did: 'registered', step: '', by: '张三', posted: null });
}

async function enter(day: Workday, writer: Writer): Promise<void> {
  const tag = day.newTag();
  const { header, lines } = draftOf(tag, 1 + day.draw(2));
  const texts = (cells: object): Record<string, string> =>
    Object.fromEntries(Object.entries(cells).map(([key, value]) => [key, String(value)]));
  const input = {
    header: { ...texts(header), date: '3月5日', time: '8:30', tempNo: '' },
    lines: lines.map(texts),
  };
  const receipt = await day.inPane(writer, () =>
    enterDocument(writer.desk, 'voucher', input, '张三'),
  );
  if (!receipt) return;
  day.tally.accepted += 1;
  const { rowId } = receipt;
  day.promises.accepted.push({
    ...{
      did: 'registered',
      register: 'voucher',
      rowId,
      step: '',
      by: '张三',
      at: day.now(),
      posted: null,
    },
    tag,
    items: lines.map(({ item }) => String(item)),
  });
}

const SIGNERS: Readonly<Record<string, string>> = {
  sell: '某摊主',
  handle: '张三',
  weigh: '李四',
  approve: '王五',
  reimburse: '赵六',
};

async function sign(
  day: Workday,
  writer: Writer,
  { pick, by: whose }: { pick: number; by: number },
): Promise<void> {
  const registered = rowsIn(writer.engine, VOUCHERS).flatMap(({ rowId, state }) =>
    rowId && state !== '已完成' ? [rowId] : [],
  );
  const [rowId] = chosen(registered, pick);
  if (rowId === undefined) return;
  let record: RecordView | null = null;
  let step = '';
  let by = '';
  const receipt = await day.inPane(writer, async () => {
    record = await openRecord(writer.desk, 'voucher', rowId);
    step = record?.waiting[0]?.step ?? '';
    if (!record || step === '') return ok(null);
    by = whose === 0 ? (SIGNERS[step] ?? '') : (PEOPLE[whose - 1]?.['姓名'] ?? '');
    return signRecord(writer.desk, {
      record,
      step,
      by,
      ...(step === 'weigh' && { fillLines: weights(record) }),
    });
  });
  if (!receipt || !record) return;
  const posted = step === 'reimburse' ? sumOf(record) : null;
  accept(day, receipt, record, { did: 'signed', step, by, posted });
}

const weights = ({ lines }: RecordView): Record<number, Record<string, string>> =>
  Object.fromEntries(
    lines.map((line, index) => [
      index + 1,
      { weighed: String(numberIn(line, '数量')), outcome: '一致' },
    ]),
  );

const sumOf = ({ lines }: RecordView): number =>
  lines.reduce((sum, line) => sum + numberIn(line, '数量') * numberIn(line, '单价'), 0);

function numberIn({ cells }: RecordView['header'], header: string): number {
  const cell = cells[header];
  return cell?.kind === 'number' ? cell.number : 0;
}

function accept(
  day: Workday,
  { register: id, rowId }: Receipt,
  { header, lines }: RecordView,
  what: { did: 'registered' | 'signed'; step: string; by: string; posted: number | null },
): void {
  const text = (row: RecordView['header'], title: string): string => {
    const cell = row.cells[title];
    return cell?.kind === 'text' ? cell.text : '';
  };
  day.tally.accepted += 1;
  day.promises.accepted.push({
    ...what,
    register: id,
    rowId,
    at: day.now(),
    tag: text(header, '原单号'),
    items: lines.map((line) => text(line, '品名')),
  });
}

/** The pane looks for what is not confirmed, and tells how it stands. */
export async function look(day: Workday, writer: Writer): Promise<readonly Confirmed[]> {
  const found =
    (await day.inPane(writer, async () => ok(await confirmOutbox(writer.desk, writer.outbox)))) ??
    [];
  for (const { standing } of found) {
    const { is } = standing;
    day.tally.stood(is === 'conflict' ? `told: ${standing.conflict.why}` : is);
    if (is === 'conflict' && standing.conflict.why === 'blocked')
      day.explained(standing.conflict.problem);
  }
  return found;
}
