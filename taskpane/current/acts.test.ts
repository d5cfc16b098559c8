import { actOnRecord } from '../../addin/actions/act-on-record';
import { canteenDesk, type CanteenDesk } from '../../addin/actions/canteen-desk.fixture';
import type { RecordView } from '../../addin/actions/desk';
import { register, sign, value } from '../../addin/actions/outbox.fixture';
import { openRecord } from '../../addin/actions/view-record';
import { offeredActs, type OfferedAct } from './acts';

const again = async (desk: CanteenDesk, rowId: string): Promise<RecordView> => {
  const view = await openRecord(desk, 'voucher', rowId);
  if (!view) throw new Error('no such record');
  return view;
};

/** A voucher signed by the first `count` of its five signers, and what can be done with it. */
async function after(count: number) {
  const desk = await canteenDesk();
  const receipt = await register(desk);
  for (let signed = 0; signed < count; signed += 1) await sign(desk, receipt);
  const view = await again(desk, receipt.rowId);
  return { desk, view, acts: offeredActs(desk, view) };
}

const named = (acts: readonly OfferedAct[], act: string): OfferedAct | undefined =>
  acts.find((offered) => offered.act === act);
const possible = (acts: readonly OfferedAct[]): readonly string[] =>
  acts.filter(({ problems }) => problems.length === 0).map(({ act }) => act);

describe('更多里能办的事', () => {
  it('草稿什么也没有', async () => {
    const { desk, view } = await after(0);
    expect(offeredActs(desk, { ...view, state: { status: 'draft' } })).toEqual([]);
  });

  it('刚登记:可以催办、附注、作废,没有可退回和撤回的,并说明为什么', async () => {
    const { acts } = await after(0);
    expect(possible(acts)).toEqual(expect.arrayContaining(['remind', 'note', 'void']));
    expect(named(acts, 'withdraw')?.problems).toMatchObject([{ code: 'sign-off/nothing-to-undo' }]);
    expect(named(acts, 'undo')?.problems).toMatchObject([{ code: 'sign-off/nothing-to-undo' }]);
    expect(named(acts, 'sendBack')?.problems).toHaveLength(1);
  });

  it('没有选择、级别和单位的单据,不提改判、改级别和改参与单位', async () => {
    const { acts } = await after(1);
    for (const act of ['redecide', 'changeLevel', 'changeUnits', 'stand', 'record'])
      expect(named(acts, act)).toBeUndefined();
  });

  it('只能退到签过的步骤,由轮到的人退;只有最后签的人能撤回', async () => {
    const { acts } = await after(2);
    expect(named(acts, 'sendBack')?.ways.map((way) => 'to' in way && way.to)).toEqual([
      'sell',
      'handle',
    ]);
    expect(named(acts, 'sendBack')?.people).toEqual(['李四', '孙七']);
    expect(named(acts, 'withdraw')?.people).toEqual(['张三']);
  });

  it('转交只给同岗位的人', async () => {
    const { acts } = await after(1);
    const to = (act: string) =>
      named(acts, act)?.ways.map((way) =>
        'to' in way && typeof way.to === 'object' ? way.to.name : '',
      );
    expect(to('transfer')).toEqual(['张三', '孙七']);
    expect(to('addSigner')).toContain('王五');
    expect(to('addSigner')).not.toContain('周八');
  });

  it('过了账的只能附注和催办', async () => {
    const { acts } = await after(5);
    expect(possible(acts)).toEqual(['remind', 'note']);
    expect(named(acts, 'undo')?.problems).toEqual([{ code: 'document/posted' }]);
  });

  it('作废以后不再能办,除了附注和催办', async () => {
    const { desk, view } = await after(1);
    value(await actOnRecord(desk, view, { do: 'void', reason: '重复登记' }, '张三'));
    const acts = offeredActs(desk, await again(desk, view.rowId));
    expect(possible(acts)).toEqual(['remind', 'note']);
    expect(named(acts, 'sendBack')?.problems).toMatchObject([{ code: 'sign-off/void' }]);
  });
});
