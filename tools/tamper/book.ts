import { actOnRecord, type RecordCommand } from '../../addin/actions/act-on-record';
import { MARCH_5 } from '../../addin/actions/canteen-desk.fixture';
import type { SignRequest } from '../../addin/actions/desk';
import { keyedDesk, type KeyedDesk } from '../../addin/actions/keyed-desk.fixture';
import { registerRecord } from '../../addin/actions/register-record';
import { reverseRow } from '../../addin/actions/reverse-row';
import { signRecord } from '../../addin/actions/sign-record';
import { openRecord, viewSelection } from '../../addin/actions/view-record';
import type { Result } from '../../addin/domain/result';
import { canteen } from '../../addin/registers/canteen';
import type { RowsByTable } from '../../addin/workbook/memory';
import { filledFile } from '../samples/filled-file';

const SELLERS = ['某菜市场', '某粮油店', '某肉铺', '某水产店', '某调料店', '某水果店'];
const DRAFTS: RowsByTable = {
  原始凭证: [...SELLERS, ...SELLERS].map((seller, index) => ({
    临时号: String(index + 1),
    购买日期: MARCH_5,
    注明时间: 0.35,
    售货单位: seller,
    合计金额: 65,
    备注: index === 5 ? '还没登记' : '早市',
  })),
  原始凭证明细: [...SELLERS, ...SELLERS].flatMap((_, index) => [
    { 凭证号: String(index + 1), 品名: '土豆', 数量: 10, 单位: '公斤', 单价: 2.5 },
    { 凭证号: String(index + 1), 品名: '鸡蛋', 数量: 50, 单位: '个', 单价: 0.8 },
  ]),
  食堂流水账: ['三月经费', '补三月经费'].map((what) => ({
    ...{ 日期: MARCH_5, 事项: '领经费', 摘要: what, 收入: 3000, 现金增减: 3000 },
  })),
};
const WEIGHTS = { 1: { weighed: '10', outcome: '一致' }, 2: { weighed: '50', outcome: '一致' } };
const PAPER = { way: 'paper', evidence: { paper: ['2026-03-05', '', '凭证册第 3 本'] } } as const;
const INK = { way: 'onScreen', evidence: { ink: ['M0 0L10 10'] } } as const;

function value<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** People at one canteen workbook, each with the own key. */
export interface Canteen {
  readonly desk: KeyedDesk;
  register(table: string, row: number, by: string): Promise<string>;
  sign(rowId: string, step: string, by: string, more?: Partial<SignRequest>): Promise<void>;
  act(rowId: string, command: RecordCommand, by: string): Promise<void>;
}

/** A canteen whose five people have keys, with drafts for two mornings. */
export async function openCanteen(keys?: KeyedDesk['keys']): Promise<Canteen> {
  const desk = await keyedDesk(DRAFTS, canteen, keys);
  await desk.enrol('张三', 'keeper');
  await desk.enrol('李四', 'cook');
  await desk.enrol('王五', 'leader');
  await desk.enrol('赵六', 'accountant');
  const open = async (rowId: string) => {
    const register = (await openRecord(desk, 'voucher', rowId)) ? 'voucher' : 'cash-book';
    const record = await openRecord(desk, register, rowId);
    if (!record) throw new Error(`no record ${rowId}`);
    return record;
  };
  return {
    desk,
    async register(table, row, by) {
      await desk.sit(by);
      await desk.workbook.people.select(table, [[row, row]], '状态');
      const [view] = await viewSelection(desk);
      if (!view) throw new Error(`nothing in row ${row}`);
      return value(await registerRecord(desk, view, by)).rowId;
    },
    async sign(rowId, step, by, more = {}) {
      const fill = step === 'weigh' ? { fillLines: WEIGHTS } : {};
      await desk.sit(more.way === 'paper' || more.way === 'onScreen' ? '张三' : by);
      value(await signRecord(desk, { record: await open(rowId), step, by, ...fill, ...more }));
    },
    async act(rowId, command, by) {
      await desk.sit(by);
      value(await actOnRecord(desk, await open(rowId), command, by));
    },
  };
}

/**
 * Six vouchers of a morning: reimbursed and posted; sent back by the leader and weighed again; void; signed by
 * two; only registered; a draft. In the cash book 经费, the posting and its red correction.
 */
export async function workAMorning(canteen: Canteen, morning = 0): Promise<void> {
  const { desk, register, sign, act } = canteen;
  const first = morning * SELLERS.length;
  const funds = await register('食堂流水账', morning, '赵六');
  await sign(funds, 'post', '赵六');
  const paid = await register('原始凭证', first, '张三');
  await sign(paid, 'sell', '某摊主', INK);
  await sign(paid, 'handle', '张三');
  await sign(paid, 'weigh', '李四');
  await sign(paid, 'approve', '王五');
  await sign(paid, 'reimburse', '赵六');
  const again = await register('原始凭证', first + 1, '张三');
  await sign(again, 'sell', '某摊主', PAPER);
  await sign(again, 'handle', '张三');
  await sign(again, 'weigh', '李四');
  await act(again, { do: 'sendBack', to: 'weigh', reason: '鸡蛋少了两个' }, '王五');
  await sign(again, 'weigh', '李四');
  await sign(again, 'approve', '王五');
  const gone = await register('原始凭证', first + 2, '张三');
  await sign(gone, 'sell', '某摊主', PAPER);
  await act(gone, { do: 'void', reason: '重复登记' }, '张三');
  const waiting = await register('原始凭证', first + 3, '张三');
  await sign(waiting, 'sell', '某摊主', INK);
  await sign(waiting, 'handle', '张三');
  await act(waiting, { do: 'note', reason: '发票后补' }, '张三');
  await register('原始凭证', first + 4, '张三');
  await desk.sit('赵六');
  value(await reverseRow(desk, 'cash-book', funds, '经费多领', '赵六'));
}

/** What the workbook holds now, as the file that a clerk would have: the filled template. */
export const fileOf = ({ desk }: Canteen): Promise<Uint8Array> => filledFile(desk);
