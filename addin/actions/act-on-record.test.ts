import { actOnRecord, type RecordCommand } from './act-on-record';
import { canteenDesk, type CanteenDesk } from './canteen-desk.fixture';
import type { RecordView, SignRequest } from './desk';
import { register, rowsOf, textIn, value } from './outbox.fixture';
import { signRecord } from './sign-record';
import { verifyWorkbook } from './verify-workbook';
import { openRecord } from './view-record';

const WEIGHTS = { 1: { weighed: '10', outcome: '一致' }, 2: { weighed: '50', outcome: '一致' } };
const SIGNERS = [
  ['sell', '某摊主'],
  ['handle', '张三'],
  ['weigh', '李四'],
  ['approve', '王五'],
  ['reimburse', '赵六'],
] as const;

const again = async (desk: CanteenDesk, rowId: string): Promise<RecordView> => {
  const view = await openRecord(desk, 'voucher', rowId);
  if (!view) throw new Error('no such record');
  return view;
};

async function sign(desk: CanteenDesk, rowId: string, step: string, by: string): Promise<void> {
  const request: SignRequest = { record: await again(desk, rowId), step, by };
  value(await signRecord(desk, { ...request, ...(step === 'weigh' && { fillLines: WEIGHTS }) }));
}

/** A voucher signed by the first `count` of its five signers. */
async function signed(count: number): Promise<{ desk: CanteenDesk; rowId: string }> {
  const desk = await canteenDesk();
  const { rowId } = await register(desk);
  for (const [step, by] of SIGNERS.slice(0, count)) await sign(desk, rowId, step, by);
  return { desk, rowId };
}

const act = async (
  desk: CanteenDesk,
  rowId: string,
  command: RecordCommand,
  by: string,
): Promise<readonly string[]> => {
  const done = await actOnRecord(desk, await again(desk, rowId), command, by);
  return done.ok ? [] : done.problems.map(({ code }) => code);
};

const findings = async (desk: CanteenDesk): Promise<readonly string[]> =>
  (await verifyWorkbook(desk.workbook, desk.pack)).findings.map(({ kind }) => kind);

const seals = async (desk: CanteenDesk, table: string): Promise<readonly string[]> =>
  (await rowsOf(desk, table)).map((row) => textIn(row['封签']));

describe('退回、撤回、作废', () => {
  it('主管领导退回给厨师:重新检斤,前两个签字仍有效', async () => {
    const { desk, rowId } = await signed(3);
    const back: RecordCommand = { do: 'sendBack', to: 'weigh', reason: '鸡蛋少了两个' };
    expect(await act(desk, rowId, back, '王五')).toEqual([]);
    const view = await again(desk, rowId);
    expect(view.state).toMatchObject({ status: 'open', round: 2 });
    expect(view.waiting.map(({ step }) => step)).toEqual(['weigh']);
    expect(await findings(desk)).toEqual([]);
    // The cells that are open again may hold something else without being a finding.
    await desk.workbook.people.type('原始凭证明细', 0, '检斤数量', 9.95);
    expect(await findings(desk)).toEqual([]);
    await sign(desk, rowId, 'weigh', '李四');
    await sign(desk, rowId, 'approve', '王五');
    expect(await findings(desk)).toEqual([]);
  });

  it('退回到第一步以后,明细的封签也拿掉,又可以改', async () => {
    const { desk, rowId } = await signed(2);
    const back: RecordCommand = { do: 'sendBack', to: 'sell', reason: '单价写错' };
    expect((await seals(desk, '原始凭证明细')).filter((seal) => seal !== '')).toHaveLength(2);
    expect(await act(desk, rowId, back, '李四')).toEqual([]);
    expect((await seals(desk, '原始凭证明细')).join('')).toBe('');
    expect((await seals(desk, '原始凭证'))[0]).toBe('');
    expect(await findings(desk)).toEqual([]);
  });

  it('只有最后签的人能撤回,而且要说为什么', async () => {
    const { desk, rowId } = await signed(2);
    const withdraw: RecordCommand = { do: 'withdraw', reason: '签错单' };
    expect(await act(desk, rowId, withdraw, '李四')).toEqual(['sign-off/not-the-last-signer']);
    expect(await act(desk, rowId, { ...withdraw, reason: ' ' }, '张三')).toEqual([
      'sign-off/reason-missing',
    ]);
    expect(await act(desk, rowId, withdraw, '张三')).toEqual([]);
    expect((await again(desk, rowId)).waiting.map(({ step }) => step)).toEqual(['handle']);
    expect(await findings(desk)).toEqual([]);
  });

  it('作废的单据保留编号,不再能签', async () => {
    const { desk, rowId } = await signed(1);
    expect(await act(desk, rowId, { do: 'void', reason: '重复登记' }, '张三')).toEqual([]);
    const view = await again(desk, rowId);
    expect([view.no, view.state.status]).toEqual(['PZ-2026-0001', 'void']);
    expect(textIn((await rowsOf(desk, '原始凭证'))[0]?.['状态'])).toBe('已作废');
    expect(await findings(desk)).toEqual([]);
  });

  it('过了账的单据不能撤回也不能取消审核,只能红字更正', async () => {
    const { desk, rowId } = await signed(5);
    expect(await act(desk, rowId, { do: 'undo', reason: '金额写错' }, '赵六')).toEqual([
      'document/posted',
    ]);
    expect(await findings(desk)).toEqual([]);
  });

  it('附注和催办只留一条记录', async () => {
    const { desk, rowId } = await signed(1);
    const before = (await rowsOf(desk, '签字记录')).length;
    expect(await act(desk, rowId, { do: 'remind', reason: '请今天签' }, '赵六')).toEqual([]);
    expect(await act(desk, rowId, { do: 'note', reason: '发票后补' }, '赵六')).toEqual([]);
    expect(await rowsOf(desk, '签字记录')).toHaveLength(before + 2);
    expect((await again(desk, rowId)).waiting.map(({ step }) => step)).toEqual(['handle']);
    expect(await findings(desk)).toEqual([]);
  });

  it('签过的格子被改了,附注的人不为它担责:核验只指出被改的格子', async () => {
    const { desk, rowId } = await signed(1);
    await desk.workbook.people.type('原始凭证', 0, '售货单位', '某肉铺');
    expect(await act(desk, rowId, { do: 'note', reason: '已电话核对' }, '王五')).toEqual([]);
    expect(await findings(desk)).toEqual(['changed-after-signing']);
  });

  it('签过的格子被改了,先核验才能退回', async () => {
    const { desk, rowId } = await signed(2);
    await desk.workbook.people.type('原始凭证明细', 0, '单价', 9);
    const back: RecordCommand = { do: 'sendBack', to: 'sell', reason: '单价写错' };
    expect(await act(desk, rowId, back, '李四')).toEqual(['document/changed-since-signed']);
  });
});

describe('签字记录被改过', () => {
  it('最新一条与它的名字不符,后面就不能再签', async () => {
    const { desk, rowId } = await signed(1);
    await desk.workbook.people.type('签字记录', 1, '签字人', '李四');
    const view = await again(desk, rowId);
    expect(view.problems.map(({ code }) => code)).toEqual(['document/entry-altered']);
    expect(await act(desk, rowId, { do: 'note', reason: '看看' }, '张三')).toEqual([
      'document/entry-altered',
    ]);
  });

  it('给人看的步骤名也不能骗人', async () => {
    const { desk } = await signed(1);
    await desk.workbook.people.type('签字记录', 1, '步骤', '主管领导签字(sell)');
    expect(await findings(desk)).toContain('entry-altered');
  });
});
