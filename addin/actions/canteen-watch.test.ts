import type { CivilDate } from '../domain/civil-date';
import { canteenDesk, PEOPLE, type CanteenDesk } from './canteen-desk.fixture';
import { boughtFor500, done, posted, reimburse, withAdvance } from './canteen-work.fixture';
import { reverseRow } from './reverse-row';
import { signRecord } from './sign-record';
import { verifyWorkbook } from './verify-workbook';
import { openRecord } from './view-record';
import { watches } from './watches';

const ON_IOU = { advanceNo: 'JT-2026-0001' };
const COUNTERS = { 姓名: '吴九', 部门: '食堂', 岗位: '盘点人', 在岗: '在岗' };
const RICE = { class: '库存食品', item: '大米', unit: '公斤', book: '80', counted: '80' };

const on = (desk: CanteenDesk, day: string): CanteenDesk => ({
  ...desk,
  now: () => ({ at: `${day}T16:00:00+08:00`, today: day as CivilDate }),
});

const draw = (desk: CanteenDesk, month = '2026-03', amount = '9000') =>
  done(
    desk,
    'fund',
    { date: '2026-03-05', month, kind: '当月经费', amount, invoiceNo: `${month} ${amount}` },
    { draw: '赵六', pay: '财务室' },
  );

const count = (desk: CanteenDesk, kind: string, date: string) =>
  done(
    desk,
    'stocktake',
    { date, kind, place: '库房' },
    { count: '吴九', check: '赵六', approve: '王五' },
    [RICE],
  );

/** Each as a line: what, where, of which month or how many days. */
const seen = async (desk: CanteenDesk, day: string): Promise<readonly string[]> =>
  (await watches(on(desk, day))).map((one) => {
    const { clause } = one;
    switch (one.what) {
      case 'open':
        return `${clause} ${one.no} 未清 ${one.open / 100} 已 ${one.days} 天`;
      case 'monthWithout':
        return `${clause} ${one.month} 没有${one.missing.table}`;
      case 'noneWithin':
        return `${clause} ${one.missing.table} ${one.days ?? '从未'}`;
    }
  });

describe('暂领款账龄 (CT-18)', () => {
  it('当天清掉的不提,过了当天还没清的说清欠多少、几天了', async () => {
    const desk = await canteenDesk({});
    await draw(desk);
    await withAdvance(desk);
    expect(await seen(desk, '2026-03-05')).toEqual([]);
    expect(await seen(desk, '2026-03-09')).toEqual(['CT-18 JT-2026-0001 未清 1500 已 4 天']);
    const clears = { ...ON_IOU, cleared: '500' };
    expect(await reimburse(desk, await boughtFor500(desk), clears)).toEqual([]);
    const back = { date: '2026-03-06', ...ON_IOU, amount: '900' };
    await done(desk, 'refund', back, { return: '张三' });
    // 退款会计还没有收: 不算退回
    expect(await seen(desk, '2026-03-09')).toEqual(['CT-18 JT-2026-0001 未清 1000 已 4 天']);
    await done(desk, 'refund', { ...back, amount: '100' }, { return: '张三', receive: '赵六' });
    expect(await seen(desk, '2026-03-09')).toEqual(['CT-18 JT-2026-0001 未清 900 已 4 天']);
  });

  it('还没付款的借条不欠', async () => {
    const desk = await canteenDesk({});
    const iou = { date: '3月5日', week: '3月2日至3月8日', amount: '1500', purpose: '采买' };
    await done(desk, 'advance', iou, { borrow: '张三' });
    expect(await seen(desk, '2026-03-20')).toEqual([]);
  });

  it('允许的天数是参数', async () => {
    const desk = await canteenDesk({});
    await withAdvance(desk);
    const house = { ...desk.house, parameters: { ...desk.house.parameters, clearDays: '4' } };
    expect(await seen({ ...desk, house }, '2026-03-09')).toEqual([]);
    expect(await seen({ ...desk, house }, '2026-03-10')).toHaveLength(1);
  });
});

describe('没有领经费就有支出、月份过了没有盘点、到期没有清查', () => {
  it('当月有支出而没有领当月的经费,就提出来;领了就不提 (CT-04)', async () => {
    const desk = await canteenDesk({});
    expect(await reimburse(desk, await boughtFor500(desk), {})).toEqual([]);
    expect(await seen(desk, '2026-03-06')).toEqual(['CT-04 2026-03 没有经费领取登记']);
    await draw(desk, '2026-04');
    expect(await seen(desk, '2026-03-06')).toEqual(['CT-04 2026-03 没有经费领取登记']);
    await draw(desk);
    expect(await seen(desk, '2026-03-06')).toEqual([]);
  });

  it('记了账的月份过完还没有盘点表,就提出来 (CT-21)', async () => {
    const desk = await canteenDesk({ 人员: [...PEOPLE, COUNTERS] });
    await draw(desk);
    expect(await seen(desk, '2026-03-31')).toEqual([]);
    expect(await seen(desk, '2026-04-01')).toEqual(['CT-21 2026-03 没有食堂盘点表']);
    await count(desk, '月度盘点', '2026-03-31');
    expect(await seen(desk, '2026-04-01')).toEqual([]);
  });

  it('财产清查到了间隔就提出来,从来没有做过也一样;月度盘点不顶财产清查 (CT-23)', async () => {
    const desk = await canteenDesk({ 人员: [...PEOPLE, COUNTERS] });
    await count(desk, '月度盘点', '2026-03-31');
    expect(await seen(desk, '2026-04-05')).toEqual([]);
    expect(await seen(desk, '2026-04-06')).toEqual(['CT-23 食堂盘点表 从未']);
    await count(desk, '财产清查', '2026-04-06');
    expect(await seen(desk, '2026-05-07')).toEqual([]);
    expect(await seen(desk, '2026-05-08')).toEqual(['CT-23 食堂盘点表 32']);
  });
});

describe('库存现金 (CT-20)', () => {
  it('付出去的不多于手里的;分文不差可以,借条不抵现金', async () => {
    const desk = await canteenDesk({});
    await draw(desk, '2026-03', '1999.99');
    await withAdvance(desk);
    const before = await posted(desk);
    const bought = await boughtFor500(desk);
    expect(await reimburse(desk, bought, {})).toEqual(['document/overdrawn']);
    expect(await posted(desk)).toEqual(before);
    await draw(desk, '2026-03', '0.01');
    expect(await reimburse(desk, bought, {})).toEqual([]);
    expect(await reimburse(desk, await boughtFor500(desk), {})).toEqual(['document/overdrawn']);
  });

  it('红字更正不受拦: 改错总要改得了', async () => {
    const desk = await canteenDesk({});
    await draw(desk, '2026-03', '500');
    expect(await reimburse(desk, await boughtFor500(desk), {})).toEqual([]);
    const [drawn] = await desk.workbook.onlooker.rows('食堂流水账');
    const id = drawn?.['行标识'];
    const rowId = id?.kind === 'text' ? id.text : '';
    const result = await reverseRow(desk, 'cash-book', rowId, '登记错月份', '赵六');
    expect(result.ok).toBe(true);
  });
});

describe('两个人同时冲一张借条 (CT-17)', () => {
  it('只有一个冲得成;借条上写着冲它的单据', async () => {
    const desk = await canteenDesk({});
    await draw(desk);
    await withAdvance(desk);
    const vouchers = [
      await boughtFor500(desk),
      await boughtFor500(desk),
      await boughtFor500(desk),
      await boughtFor500(desk),
    ];
    const clears = { ...ON_IOU, cleared: '500' };
    const [one, other, third, fourth] = vouchers;
    if (!one || !other || !third || !fourth) throw new Error('no vouchers');
    expect(await reimburse(desk, third, clears)).toEqual([]);
    expect(await reimburse(desk, fourth, clears)).toEqual([]);
    const answers = await Promise.all([
      reimburse(desk, one, clears),
      reimburse(desk, other, clears),
    ]);
    expect(answers.filter((codes) => codes.length === 0)).toHaveLength(1);
    const [advance] = await desk.workbook.onlooker.rows('暂领款借条');
    const done = answers[0]?.length === 0 ? one : other;
    expect(advance?.['冲销单据']).toMatchObject({
      text: [third.no, fourth.no, done.no].join('、'),
    });
    expect((await verifyWorkbook(desk.workbook, desk.pack)).findings).toEqual([]);
  });
});

describe('一人兼两岗 (CT-27)', () => {
  const both = { 姓名: '钱十', 部门: '后勤', 岗位: '食堂厨师、主管领导、食堂会计', 在岗: '在岗' };

  it('领导自己检斤: 签得了,单据上标出来', async () => {
    const desk = await canteenDesk({ 人员: [...PEOPLE, both] });
    const sold = { date: '2026-03-05', time: '8:30', seller: '某粮油店', total: '500' };
    const goods = [{ item: '大米', quantity: '100', unit: '公斤', price: '5' }];
    const signers = { sell: '某摊主', handle: '张三' };
    const { rowId } = await done(desk, 'voucher', sold, signers, goods);
    const fillLines = { 1: { weighed: '100', outcome: '一致' } };
    await signed(desk, rowId, 'weigh', '钱十', fillLines);
    expect((await openRecord(desk, 'voucher', rowId))?.overlaps).toEqual([]);
    await signed(desk, rowId, 'approve', '钱十');
    const view = await openRecord(desk, 'voucher', rowId);
    expect(view?.overlaps).toMatchObject([
      { step: { step: 'approve' }, other: { step: 'weigh' }, by: '钱十', clause: 'CT-27' },
    ]);
  });
});

async function signed(
  desk: CanteenDesk,
  rowId: string,
  step: string,
  by: string,
  fillLines: Readonly<Record<number, Readonly<Record<string, string>>>> = {},
): Promise<void> {
  const record = await openRecord(desk, 'voucher', rowId);
  if (!record) throw new Error('the record is gone');
  const result = await signRecord(desk, { record, step, by, fillLines });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
}
