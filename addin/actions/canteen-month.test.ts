import { canteen } from '../registers/canteen';
import { settlement } from '../registers/canteen/settlement';
import { canteenDesk, MARCH_5, PEOPLE, type CanteenDesk } from './canteen-desk.fixture';
import { boughtFor500, done, reimburse, value, withAdvance } from './canteen-work.fixture';
import type { RowsByTable } from '../workbook/memory';
import type { DocumentInput } from './desk';
import { enterDocument } from './enter-document';
import { monthFigures } from './month-figures';
import { registerRecord } from './register-record';
import { verifyWorkbook } from './verify-workbook';
import { viewSelection } from './view-record';

const COUNTERS = { 姓名: '吴九', 部门: '食堂', 岗位: '盘点人', 在岗: '在岗' };

/** 期初 1,200.00 in cash and an IOU of 300.00; 9,000.00 drawn; 500.00 bought, 420.00 of it on an IOU. */
async function aMonth(drafts: RowsByTable = {}): Promise<CanteenDesk> {
  const desk = await canteenDesk({ 人员: [...PEOPLE, COUNTERS], ...drafts });
  const there = { date: '2026-03-02', cash: '1200', iou: '300', basis: '2月账页' };
  await done(desk, 'opening', there, { prepare: '赵六', confirm: '王五' });
  const drawn = { date: '2026-03-03', month: '2026-03', kind: '当月经费', amount: '9000' };
  await done(desk, 'fund', { ...drawn, invoiceNo: '0012' }, { draw: '赵六', pay: '财务室' });
  await withAdvance(desk);
  const clears = { advanceNo: 'JT-2026-0001', cleared: '420' };
  expect(await reimburse(desk, await boughtFor500(desk), clears)).toEqual([]);
  return desk;
}

async function count(desk: CanteenDesk, date = '2026-03-31'): Promise<void> {
  const rice = { class: '库存食品', item: '大米', unit: '公斤', book: '80', counted: '80' };
  const header = { date, kind: '月度盘点', place: '库房' };
  await done(desk, 'stocktake', header, { count: '吴九', check: '赵六', approve: '王五' }, [rice]);
}

const close = (desk: CanteenDesk, header: DocumentInput['header']) =>
  done(desk, 'settlement', { date: '2026-03-31', ...header }, { settle: '赵六', approve: '王五' });

const figures = (desk: CanteenDesk, month = '2026-03') => monthFigures(desk, settlement, month);
const codes = (problems: readonly { readonly code: string }[]) => problems.map(({ code }) => code);

describe('月结 (CT-20, CT-21, CT-22)', () => {
  it('从流水账算出结算清单,期初算在上月结余里', async () => {
    const { header, problems } = await figures(await aMonth());
    expect(header).toEqual({
      ...{ month: '2026-03', opening: '1,500.00', drawn: '9,000.00', spent: '500.00' },
      ...{ cash: '8,620.00', open: '1,380.00', pending: '' },
    });
    expect(codes(problems)).toEqual(['close/not-counted']);
  });

  it('没有盘点不能月结,盘了就可以 (CT-21)', async () => {
    const desk = await aMonth();
    await count(desk, '2026-02-28');
    expect(codes((await figures(desk)).problems)).toEqual(['close/not-counted']);
    await count(desk);
    expect((await figures(desk)).problems).toEqual([]);
  });

  it('在途单据点名;凭证没报销拦住月结,盘点表没签完只写在清单上', async () => {
    const desk = await aMonth();
    await count(desk);
    const { no } = await boughtFor500(desk);
    const header = { date: '2026-03-31', kind: '财产清查', place: '厨房' };
    const pot = { class: '炊具设备', item: '蒸锅', unit: '个', book: '2', counted: '2' };
    const input = { header, lines: [pot] };
    value(await enterDocument(desk, 'stocktake', input, '吴九'));
    const now = await figures(desk);
    expect(now.header['pending']).toBe(`原始凭证 ${no}、食堂盘点表 PD-2026-002`);
    expect(now.problems).toMatchObject([
      { code: 'close/under-way', documents: [`原始凭证 ${no}`], clause: 'CT-20' },
    ]);
  });

  it.each(['3月', '2026-13', '2026-3', ''])('“%s”不是月份', async (month) => {
    expect(codes((await figures(await canteenDesk({}), month)).problems)).toEqual([
      'close/no-month',
    ]);
  });

  it('结算清单与流水账一致才签得了,签完这个月就不再记账', async () => {
    const desk = await aMonth();
    await count(desk);
    const { header } = await figures(desk);
    const wrong = { date: '2026-03-31', ...header, spent: '499' };
    const refused = await enterDocument(desk, 'settlement', { header: wrong, lines: [] }, '赵六');
    expect(refused.ok ? [] : codes(refused.problems)).toEqual(['document/sums-differ']);
    await close(desk, header);
    expect(codes((await figures(desk)).problems)).toEqual(['document/month-closed']);
    await expect(boughtFor500(desk)).rejects.toThrow('document/month-closed');
    expect((await boughtFor500(desk, '2026-04-01')).no).toBe('PZ-2026-0002');
    expect((await verifyWorkbook(desk.workbook, canteen)).findings).toEqual([]);
  });

  it('表里写好的草稿也一样: 日期在已结的月份里就不登记', async () => {
    const forgotten = { 日期: MARCH_5, 库存现金: 1, 暂领欠款: 0, 依据: '漏记' };
    const desk = await aMonth({ 期初确认单: [forgotten] });
    await count(desk);
    await close(desk, (await figures(desk)).header);
    await desk.workbook.people.select('期初确认单', [[0, 0]], '依据');
    const [draft] = await viewSelection(desk);
    if (!draft) throw new Error('no draft');
    const result = await registerRecord(desk, draft, '赵六');
    expect(result.ok ? [] : codes(result.problems)).toEqual(['document/month-closed']);
  });

  it('下个月从上个月的结余接着算', async () => {
    const desk = await aMonth();
    await count(desk);
    await close(desk, (await figures(desk)).header);
    const bought = await boughtFor500(desk, '2026-04-01');
    expect(await reimburse(desk, bought, {})).toEqual([]);
    expect((await figures(desk, '2026-04')).header).toMatchObject({
      ...{ opening: '10,000.00', drawn: '0.00', spent: '500.00' },
      ...{ cash: '8,120.00', open: '1,380.00' },
    });
  });
});
