import { warehouse } from '../registers/warehouse';
import { memoryWorkbook } from '../workbook/memory';
import { deskOn } from './canteen-desk.fixture';
import { threeWayView } from './three-way-view';

type Cells = Readonly<Record<string, string | number>>;

const goods = (item: string): Cells => ({ 货号: item, 名称: `货${item}`, 规格: '无', 单位: '袋' });
const line = (item: string, no: string, quantity: number, more: Cells = {}): Cells => ({
  ...{ 日期: 46_086, 单据号: no, 封签: 'AAAA-BBBB', ...goods(item) },
  ...(quantity >= 0 ? { 入库数量: quantity } : { 出库数量: -quantity }),
  ...more,
});
const counted = (item: string, quantity: number | '', slip = `P${item}`): Cells => ({
  ...{ 盘点表号: 'PD-2026-0001', 盘点组: '一组', 库位: 'A-1', ...goods(item) },
  ...(quantity !== '' && { 实盘数量: quantity }),
  盘点票号: slip,
});

async function view(
  ledger: readonly Cells[],
  card: readonly Cells[],
  counts: readonly Cells[],
  sheet: Cells = {},
) {
  const items = ['A', 'B', 'C', 'D', 'E', 'F'].map((item) => ({
    ...goods(item),
    行标识: `R${item}`,
  }));
  const workbook = memoryWorkbook(warehouse, {
    ...{ 货品档案: items, 出入库明细账: ledger, 出入库卡: card, 盘点明细: counts },
    仓库盘点表: [{ 盘点表号: 'PD-2026-0001', 盘点日期: 46_100, 状态: '待仓管员核对', ...sheet }],
  });
  await workbook.ensureWorkbookId('W-HOUSE');
  const seen = await threeWayView(await deskOn(workbook, warehouse));
  return {
    ...{ items: seen?.items, agreeing: seen?.agreeing, count: seen?.count?.no },
    lines: seen?.lines.map(({ item, is, ledger: book, card: on, counted: found, documents }) => [
      ...[item, is, book, on, found, documents.join('、')],
    ]),
  };
}

const IN = ['A', 'B', 'C', 'D', 'E', 'F'].map((item) => line(item, `RK-${item}`, 10.5));

describe('账—物—卡 in one view (WH-39)', () => {
  it('agrees where all three do', async () => {
    const counts = ['A', 'B', 'C', 'D', 'E', 'F'].map((item) => counted(item, 10.5));
    expect(await view(IN, IN, counts)).toEqual({
      ...{ items: 6, agreeing: 6, count: 'PD-2026-0001', lines: [] },
    });
  });

  it('names the class of each difference and the document that explains it', async () => {
    const ledger = [...IN.slice(0, 5), line('A', 'CK-1', -4)];
    const card = [...IN, line('B', 'CK-2', -3)];
    const counts = [
      ...[counted('A', 6.5), counted('B', 7.5), counted('C', 10)],
      ...[counted('D', 10.5), counted('D', 10.5, 'P9'), counted('E', ''), counted('F', 10.5)],
    ];
    expect((await view(ledger, card, counts)).lines).toEqual([
      ['A', 'notOnCard', 6.5, 10.5, 6.5, 'CK-1'],
      ['B', 'notInLedger', 10.5, 7.5, 7.5, 'CK-2'],
      ['C', 'shortage', 10.5, 10.5, 10, ''],
      ['D', 'countedTwice', 10.5, 10.5, null, 'PD、P9'],
      ['E', 'notCounted', 10.5, 10.5, null, ''],
      ['F', 'notInLedger', 0, 10.5, 10.5, 'RK-F'],
    ]);
  });

  it('leaves out drafts, what came after the count, and a count that is void', async () => {
    const later = line('A', 'RK-9', 5, { 日期: 46_101 });
    const draft = line('A', 'RK-8', 5, { 封签: '' });
    const counts = ['A', 'B', 'C', 'D', 'E', 'F'].map((item) => counted(item, 10.5));
    expect((await view([...IN, later, draft], [...IN, later], counts)).lines).toEqual([]);
    const none = await view(IN, IN, [counted('A', 1)], { 状态: '已作废' });
    expect([none.count, none.lines]).toEqual([undefined, []]);
  });
});
