// What people do in the pane; what they are told is done is kept as a promise.
import { actOnRecord, type RecordCommand } from '../../addin/actions/act-on-record';
import { PEOPLE } from '../../addin/actions/canteen-desk.fixture';
import type { Receipt, RecordView } from '../../addin/actions/desk';
import { enterDocument } from '../../addin/actions/enter-document';
import { confirmOutbox, type Confirmed } from '../../addin/actions/outbox-confirm';
import { registerRecord } from '../../addin/actions/register-record';
import { signRecord } from '../../addin/actions/sign-record';
import { openRecord, viewSelection } from '../../addin/actions/view-record';
import { ok } from '../../addin/domain/result';
import { chosen, drafts, draftOf } from './hands';
import type { Accepted } from './promises';
import { rowsIn, VOUCHERS } from './sheets';
import type { Workday } from './workday';
import type { Writer } from './writer';

export async function register(day: Workday, writer: Writer, pick: number): Promise<void> {
  const [row] = chosen(drafts(writer.engine, VOUCHERS), pick);
  if (row === undefined) return;
  await writer.hands.select(VOUCHERS.table, [[row, row]], '备注');
  let view: RecordView | undefined;
  const receipt = await day.inPane(writer, '', async () => {
    [view] = await viewSelection(writer.desk);
    return view ? registerRecord(writer.desk, view, '张三') : ok(null);
  });
  if (receipt && view)
    accept(day, receipt, view, { did: 'registered', step: '', by: '张三', posted: null });
}

export async function enter(day: Workday, writer: Writer): Promise<void> {
  const tag = day.newTag();
  const { header, lines } = draftOf(tag, 1 + day.draw(2));
  const texts = (cells: object): Record<string, string> =>
    Object.fromEntries(Object.entries(cells).map(([key, value]) => [key, String(value)]));
  const input = {
    header: { ...texts(header), date: '3月5日', time: '8:30', tempNo: '' },
    lines: lines.map(texts),
  };
  const receipt = await day.inPane(writer, '', () =>
    enterDocument(writer.desk, 'voucher', input, '张三'),
  );
  if (!receipt) return;
  day.tally.accepted += 1;
  const { rowId, no } = receipt;
  day.promises.accepted.push({
    ...{
      did: 'registered',
      register: 'voucher',
      rowId,
      no,
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

export async function sign(
  day: Workday,
  writer: Writer,
  { pick, by: whose }: { pick: number; by: number },
): Promise<void> {
  const [rowId] = chosen(openRecords(writer), pick);
  if (rowId === undefined) return;
  let record: RecordView | null = null;
  let step = '';
  let by = '';
  const receipt = await day.inPane(
    writer,
    rowId,
    async () => {
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
    },
    () => record,
  );
  if (!record) return;
  // Excel may have taken what it did not answer any more.
  if (!receipt)
    return void day.promises.unanswered.push({ rowId, at: day.now(), step, ...shown(record) });
  const posted = step === 'reimburse' ? sumOf(record) : null;
  if (posted !== null) day.tally.posted += 1;
  accept(day, receipt, record, { did: 'signed', step, by, posted });
}

/** Those that somebody is busy with: enough of them come to their end, and people meet there. */
const openRecords = ({ engine }: Writer): readonly string[] =>
  rowsIn(engine, VOUCHERS)
    .flatMap(({ rowId, state }) => (rowId && !ENDED.includes(state ?? '') ? [rowId] : []))
    .slice(0, 3);

const ENDED: readonly string[] = ['已完成', '已作废', '有争议'];

const COMMANDS: readonly RecordCommand[] = [
  { do: 'sendBack', to: 'sell', reason: '单据不清' },
  { do: 'withdraw', reason: '签错了' },
  { do: 'note', reason: '已电话核对' },
  { do: 'remind', reason: '请尽快' },
  { do: 'void', reason: '重复登记' },
];

/** 退回, 撤回, 附注, 催办, 作废 by somebody of the roster. */
export async function actOn(day: Workday, writer: Writer, pick: number, by: number): Promise<void> {
  const [rowId] = chosen(openRecords(writer), pick);
  const [command] = chosen(COMMANDS, pick);
  const name = PEOPLE[by % PEOPLE.length]?.['姓名'] ?? '';
  if (rowId === undefined || !command) return;
  let record: RecordView | null = null;
  const receipt = await day.inPane(
    writer,
    rowId,
    async () => {
      record = await openRecord(writer.desk, 'voucher', rowId);
      return record ? actOnRecord(writer.desk, record, command, name) : ok(null);
    },
    () => record,
  );
  if (receipt && record)
    accept(day, receipt, record, { did: 'acted', step: null, by: name, posted: null });
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
  { register: id, rowId, no }: Receipt,
  record: RecordView,
  what: Pick<Accepted, 'did' | 'step' | 'by' | 'posted'>,
): void {
  day.tally.accepted += 1;
  day.promises.accepted.push({
    ...what,
    register: id,
    rowId,
    no,
    at: day.now(),
    ...shown(record),
  });
}

function shown({ header, lines }: RecordView): Pick<Accepted, 'tag' | 'items'> {
  const text = (row: RecordView['header'], title: string): string => {
    const cell = row.cells[title];
    return cell?.kind === 'text' ? cell.text : '';
  };
  return { tag: text(header, '原单号'), items: lines.map((line) => text(line, '品名')) };
}

/** The pane looks for what is not confirmed, and tells how it stands. */
export async function look(day: Workday, writer: Writer): Promise<readonly Confirmed[]> {
  const found =
    (await day.inPane(writer, 'any', async () =>
      ok(await confirmOutbox(writer.desk, writer.outbox)),
    )) ?? [];
  for (const { standing } of found) {
    const { is } = standing;
    day.tally.stood(is === 'conflict' ? `told: ${standing.conflict.why}` : is);
    if (is === 'conflict' && standing.conflict.why === 'blocked')
      day.explained(standing.conflict.problem);
  }
  return found;
}
