import { actOnRecord } from './act-on-record';
import { canteenDesk, type CanteenDesk } from './canteen-desk.fixture';
import type { RecordView } from './desk';
import { inbox, waitsFor, waitsSince } from './inbox';
import { register, value } from './outbox.fixture';
import { recordHistory } from './record-history';
import { signRecord } from './sign-record';
import { openRecord } from './view-record';

const again = async (desk: CanteenDesk, rowId: string): Promise<RecordView> => {
  const view = await openRecord(desk, 'voucher', rowId);
  if (!view) throw new Error('no such record');
  return view;
};

const WEIGHTS = { 1: { weighed: '10', outcome: '一致' }, 2: { weighed: '50', outcome: '一致' } };

/** The desk on an earlier or later day of March. */
const on = (desk: CanteenDesk, day: number): CanteenDesk => ({
  ...desk,
  now: () => ({ ...desk.now(), at: `2026-03-${String(day).padStart(2, '0')}T08:00:00+08:00` }),
});

async function sign(desk: CanteenDesk, rowId: string, step: string, by: string): Promise<void> {
  const request = { record: await again(desk, rowId), step, by };
  value(await signRecord(desk, { ...request, ...(step === 'weigh' && { fillLines: WEIGHTS }) }));
}

/** Sold and handled on the 6th, sent back to the seller on the 7th, sold again on the 9th. */
async function sentBack(): Promise<{ desk: CanteenDesk; rowId: string }> {
  const desk = await canteenDesk();
  const { rowId } = await register(desk);
  await sign(on(desk, 6), rowId, 'sell', '某摊主');
  await sign(on(desk, 6), rowId, 'handle', '张三');
  const back = { do: 'sendBack', to: 'sell', reason: '单价写错' } as const;
  value(await actOnRecord(on(desk, 7), await again(desk, rowId), back, '李四'));
  await sign(on(desk, 9), rowId, 'sell', '某摊主');
  return { desk, rowId };
}

describe('单据的经过', () => {
  it('退回以前的签字不再算数,重签的算数,每一笔都有轮次', async () => {
    const { desk, rowId } = await sentBack();
    const { entries } = await recordHistory(desk, await again(desk, rowId));
    expect(
      entries.map(({ event, step, by, round, counts }) => [event, step, by, round, counts]),
    ).toEqual([
      ['registered', '', '张三', 1, false],
      ['signed', 'sell', '某摊主', 1, false],
      ['signed', 'handle', '张三', 1, false],
      ['sentBack', '', '李四', 2, false],
      ['signed', 'sell', '某摊主', 2, true],
    ]);
    expect(entries[3]).toMatchObject({ to: 'sell', reason: '单价写错', way: 'noKey' });
  });

  it('催办和附注不让等待重新算起', async () => {
    const { desk, rowId } = await sentBack();
    for (const act of ['remind', 'note'] as const) {
      const command = { do: act, reason: '请今天签' };
      value(await actOnRecord(on(desk, 12), await again(desk, rowId), command, '赵六'));
    }
    const since = { handle: '2026-03-09T08:00:00+08:00' };
    expect((await recordHistory(desk, await again(desk, rowId))).since).toEqual(since);
    expect(await inbox(desk)).toMatchObject([{ since }]);
  });
});

describe('我的待办', () => {
  it('等得最久的排在最前,草稿不在其中', async () => {
    const desk = await canteenDesk();
    const late = await register(on(desk, 8), 1);
    const early = await register(on(desk, 3), 0);
    const list = await inbox(desk);
    expect(list.map(({ rowId }) => rowId)).toEqual([early.rowId, late.rowId]);
    expect(list.map(waitsSince)).toEqual([
      '2026-03-03T08:00:00+08:00',
      '2026-03-08T08:00:00+08:00',
    ]);
  });

  it('转交以后只等那个人', async () => {
    const { desk, rowId } = await sentBack();
    const people = desk.house.people;
    const posts = people.find(({ name }) => name === '孙七')?.posts ?? [];
    const to = { name: '孙七', posts };
    const handed = { do: 'transfer', step: 'handle', to, reason: '出差' } as const;
    const [before] = await inbox(desk);
    const waits = (name: string, summary = before): boolean | undefined =>
      summary &&
      waitsFor(summary, people.find((person) => person.name === name) ?? { name, posts: [] });
    expect([waits('张三'), waits('孙七'), waits('王五')]).toEqual([true, true, false]);
    value(await actOnRecord(desk, await again(desk, rowId), handed, '张三'));
    const [after] = await inbox(desk);
    expect([waits('张三', after), waits('孙七', after)]).toEqual([false, true]);
  });
});
