import type { CivilDate } from '../domain/civil-date';
import { voucher } from '../registers/canteen/voucher';
import { canteenDesk, MARCH_5, type CanteenDesk } from './canteen-desk.fixture';
import { boughtFor500, done, posted, reimburse } from './canteen-work.fixture';
import type { Receipt } from './desk';
import { enterDocument } from './enter-document';
import { inbox } from './inbox';
import { readBook } from './opening-book';
import { openingRecords } from './opening-figures';
import { signRecord } from './sign-record';
import { openRecord } from './view-record';

const on = (desk: CanteenDesk, day: string): CanteenDesk => ({
  ...desk,
  now: () => ({ at: `${day}T16:00:00+08:00`, today: day as CivilDate }),
});

describe('食堂财产明细账 (CT-03)', () => {
  const pot = { class: '炊具设备', item: '蒸锅', unit: '个' };
  const rice = { class: '库存食品', item: '大米', unit: '公斤' };
  const bought = { date: '2026-03-05', matter: '购入', voucherNo: 'PZ-2026-0001' };

  it('炊具设备和库存食品分开记,各自剩多少带到下一本账', async () => {
    const desk = await canteenDesk({});
    for (const line of [
      { ...pot, ...bought, received: '3', amount: '540' },
      { ...rice, ...bought, received: '100', amount: '500' },
      { ...rice, date: '2026-03-06', matter: '领用', issued: '30.5', amount: '152.5' },
      { ...pot, date: '2026-03-06', matter: '报废', issued: '1', amount: '180' },
    ])
      await done(desk, 'assets', line, { post: '赵六' });
    const left = openingRecords(await readBook(desk.workbook, desk.pack)).filter(
      ({ register }) => register.id === 'assets',
    );
    expect(left.map(({ header }) => header)).toMatchObject([
      { ...rice, received: 69.5, matter: '期初' },
      { ...pot, received: 2, matter: '期初' },
    ]);
  });

  it('账由食堂会计登记;大类要分清', async () => {
    const desk = await canteenDesk({});
    const line = { ...pot, ...bought, received: '3', amount: '540' };
    const wrong = { header: { ...line, class: '' }, lines: [] };
    expect((await enterDocument(desk, 'assets', wrong, '赵六')).ok).toBe(false);
    const { rowId } = await done(desk, 'assets', line, {});
    const record = await openRecord(desk, 'assets', rowId);
    if (!record) throw new Error('the record is gone');
    expect(await signRecord(desk, { record, step: 'post', by: '张三' })).toMatchObject({
      problems: [{ code: 'sign-off/not-the-post', clause: 'CT-03' }],
    });
  });
});

describe('报销要四个人的签字 (CT-15)', () => {
  const four = { sell: '某摊主', handle: '张三', weigh: '李四', approve: '王五' };
  const sold = { date: '2026-03-05', time: '8:30', seller: '某粮油店', total: '500' };
  const goods = [{ item: '大米', quantity: '100', unit: '公斤', price: '5' }];
  const fillLines = { 1: { weighed: '100', outcome: '一致' } };

  it.each([0, 1, 2, 3])(
    '只有 %d 个签字就不报销,还等谁签说清楚,流水账上什么也没有',
    async (count) => {
      const desk = await canteenDesk({});
      const bought = await done(desk, 'voucher', sold, {}, goods);
      for (const [step, by] of Object.entries(four).slice(0, count)) {
        const record = await openRecord(desk, 'voucher', bought.rowId);
        if (!record) throw new Error('the record is gone');
        const weighs = step === 'weigh' ? { fillLines } : {};
        expect((await signRecord(desk, { record, step, by, ...weighs })).ok).toBe(true);
      }
      const record = await openRecord(desk, 'voucher', bought.rowId);
      if (!record) throw new Error('the record is gone');
      expect(await signRecord(desk, { record, step: 'reimburse', by: '赵六' })).toMatchObject({
        problems: [{ code: 'sign-off/out-of-order', missing: ['approve'], clause: 'CT-16' }],
      });
      expect(record.waiting.map(({ step }) => step)).toEqual([Object.keys(four)[count]]);
      expect(await posted(desk)).toEqual([]);
    },
  );

  it('四个签字是售货人、经手的管理员、厨师、主管领导', () => {
    const posts = (voucher.signOff ?? []).map(({ post }) => post);
    expect(posts).toEqual(['seller', 'keeper', 'cook', 'leader', 'accountant']);
  });
});

describe('每日的原始凭证当日登记入账 (CT-19)', () => {
  it('一天的凭证一张一笔,记在买的那一天;第二天才来的说迟了一天', async () => {
    const desk = await canteenDesk({});
    const bought: Receipt[] = [];
    for (let at = 0; at < 3; at += 1) bought.push(await boughtFor500(desk));
    const [first, second, late] = bought;
    if (!first || !second || !late) throw new Error('no vouchers');
    expect(await reimburse(desk, first, {})).toEqual([]);
    expect(await reimburse(desk, second, {})).toEqual([]);
    const waiting = async (day: string) =>
      (await inbox(on(desk, day))).map(({ no, late: how }) => [no, how['reimburse']?.days]);
    expect(await waiting('2026-03-05')).toEqual([[late.no, 0]]);
    expect(await waiting('2026-03-06')).toEqual([[late.no, 1]]);
    expect(await reimburse(on(desk, '2026-03-06'), late, {})).toEqual([]);
    expect((await posted(desk)).map((row) => [row['凭证号'], row['日期'], row['支出']])).toEqual(
      bought.map(({ no }) => [no, MARCH_5, 500]),
    );
  });
});
