import { boughtFor500, done, posted, reimburse, withAdvance } from './canteen-work.fixture';
import { canteenDesk, MARCH_5 } from './canteen-desk.fixture';
import { verifyWorkbook } from './verify-workbook';

const FIRST = { 流水号: 'LS-2026-00001', 日期: MARCH_5 };

describe('什么时候记流水账,记多少 (AMB-32)', () => {
  it('领经费: 现金加 (CT-04, CT-06)', async () => {
    const desk = await canteenDesk({});
    const header = { date: '3月5日', month: '2026-03', kind: '当月经费', amount: '9000' };
    await done(desk, 'fund', { ...header, invoiceNo: '0012' }, { draw: '赵六', pay: '财务室' });
    expect(await posted(desk)).toEqual([
      {
        ...FIRST,
        事项: '领经费',
        凭证号: 'JF-2026-001',
        摘要: '2026-03',
        收入: 9000,
        现金增减: 9000,
      },
    ]);
  });

  it('暂领: 现金减,欠款加,经费结余不变 (CT-07, CT-08)', async () => {
    const desk = await canteenDesk({});
    const header = { date: '3月5日', week: '3月2日至3月8日', amount: '1500', purpose: '采买' };
    await done(desk, 'advance', header, { borrow: '张三', lend: '赵六' });
    expect(await posted(desk)).toEqual([
      {
        ...{ ...FIRST, 事项: '暂领', 凭证号: 'JT-2026-0001', 摘要: '采买' },
        ...{ 现金增减: -1500, 欠款增减: 1500 },
      },
    ]);
  });

  it('退回余款: 现金加,欠款减 (CT-17)', async () => {
    const desk = await canteenDesk({});
    await withAdvance(desk);
    const header = { date: '3月5日', advanceNo: 'JT-2026-0001', amount: '88.5' };
    await done(desk, 'refund', header, { return: '张三', receive: '赵六' });
    expect((await posted(desk)).at(-1)).toEqual({
      ...{ ...FIRST, 流水号: 'LS-2026-00002', 事项: '退回余款', 凭证号: 'TK-2026-0001' },
      ...{ 摘要: 'JT-2026-0001', 现金增减: 88.5, 欠款增减: -88.5 },
    });
  });

  it('期初: 那一天手里的现金和没清的借条 (CT-01)', async () => {
    const desk = await canteenDesk({});
    const header = { date: '3月5日', cash: '1200', iou: '300', basis: '2月账页' };
    await done(desk, 'opening', header, { prepare: '赵六', confirm: '王五' });
    expect(await posted(desk)).toEqual([
      {
        ...{ ...FIRST, 事项: '期初', 凭证号: 'QC-2026-0001', 摘要: '2月账页' },
        ...{ 现金增减: 1200, 欠款增减: 300 },
      },
    ]);
  });

  it('报销冲借条: 支出加,欠款减,不动现金 (CT-17, CT-19)', async () => {
    const desk = await canteenDesk({});
    await withAdvance(desk);
    const bought = await boughtFor500(desk);
    expect(await reimburse(desk, bought, { advanceNo: 'JT-2026-0001', cleared: '500' })).toEqual(
      [],
    );
    expect((await posted(desk)).slice(1)).toEqual([
      {
        ...{ ...FIRST, 流水号: 'LS-2026-00002', 事项: '报销', 凭证号: bought.no },
        ...{ 摘要: '某粮油店', 支出: 500, 欠款增减: -500 },
      },
    ]);
    expect((await verifyWorkbook(desk.workbook, desk.pack)).findings).toEqual([]);
  });

  it('借条不够的部分补付现金 (CT-17)', async () => {
    const desk = await canteenDesk({});
    await withAdvance(desk);
    const bought = await boughtFor500(desk);
    expect(await reimburse(desk, bought, { advanceNo: 'JT-2026-0001', cleared: '420' })).toEqual(
      [],
    );
    expect((await posted(desk)).slice(1)).toEqual([
      {
        ...{ ...FIRST, 流水号: 'LS-2026-00002', 事项: '补付', 凭证号: bought.no },
        ...{ 摘要: '某粮油店', 支出: 80, 现金增减: -80 },
      },
      {
        ...{ ...FIRST, 流水号: 'LS-2026-00003', 事项: '报销', 凭证号: bought.no },
        ...{ 摘要: '某粮油店', 支出: 420, 欠款增减: -420 },
      },
    ]);
    expect((await verifyWorkbook(desk.workbook, desk.pack)).findings).toEqual([]);
  });

  it('没有借条的全部补付 (CT-19)', async () => {
    const desk = await canteenDesk({});
    const bought = await boughtFor500(desk);
    expect(await reimburse(desk, bought, {})).toEqual([]);
    expect(await posted(desk)).toEqual([
      {
        ...{ ...FIRST, 事项: '补付', 凭证号: bought.no, 摘要: '某粮油店' },
        ...{ 支出: 500, 现金增减: -500 },
      },
    ]);
  });

  it('冲销和退回加起来不超过借条 (CT-17)', async () => {
    const desk = await canteenDesk({});
    await withAdvance(desk);
    const on = { advanceNo: 'JT-2026-0001' };
    expect(await reimburse(desk, await boughtFor500(desk), { ...on, cleared: '500' })).toEqual([]);
    const back = { date: '3月5日', ...on, amount: '900' };
    await done(desk, 'refund', back, { return: '张三', receive: '赵六' });
    const more = await boughtFor500(desk);
    expect(await reimburse(desk, more, { ...on, cleared: '100.01' })).toEqual([
      'document/above-cited',
    ]);
    const rest = { ...back, amount: '100.01' };
    await expect(done(desk, 'refund', rest, { return: '张三' })).rejects.toThrow(
      'document/above-cited',
    );
    expect(await reimburse(desk, more, { ...on, cleared: '100' })).toEqual([]);
    expect((await posted(desk)).slice(-2)).toMatchObject([
      { 事项: '补付', 支出: 400 },
      { 事项: '报销', 支出: 100 },
    ]);
  });

  it('冲的、退的借条都要有,而且已经付了款 (CT-17)', async () => {
    const desk = await canteenDesk({});
    const header = { date: '3月5日', week: '3月2日至3月8日', amount: '1500', purpose: '采买' };
    await done(desk, 'advance', header, { borrow: '张三' });
    const bought = await boughtFor500(desk);
    const clears = (advanceNo: string) => reimburse(desk, bought, { advanceNo, cleared: '1' });
    expect(await clears('JT-2026-0009')).toEqual(['document/cites-nothing']);
    expect(await clears('JT-2026-0001')).toEqual(['document/cites-unfinished']);
    const back = { date: '3月5日', advanceNo: 'JT-2026-0001', amount: '1' };
    await expect(done(desk, 'refund', back, { return: '张三' })).rejects.toThrow(
      'document/cites-unfinished',
    );
  });

  it.each`
    trouble                     | fill
    ${'冲了借条却不写是哪一张'} | ${{ cleared: '100' }}
    ${'冲的比凭证核销的还多'}   | ${{ advanceNo: 'JT-2026-0001', cleared: '500.01' }}
    ${'写了借条却不写冲多少'}   | ${{ advanceNo: 'JT-2026-0001' }}
    ${'冲销金额写成文字'}       | ${{ advanceNo: 'JT-2026-0001', cleared: '一百' }}
  `('$trouble 就不报销,什么也不写 (CT-17)', async ({ fill }) => {
    const desk = await canteenDesk({});
    await withAdvance(desk);
    const bought = await boughtFor500(desk);
    const before = await posted(desk);
    expect(await reimburse(desk, bought, fill)).toHaveLength(1);
    expect(await posted(desk)).toEqual(before);
  });
});
