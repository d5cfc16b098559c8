import type { KeyedDesk } from '../../addin/actions/keyed-desk.fixture';
import { verifyWorkbook } from '../../addin/actions/verify-workbook';
import { checkerOf } from '../../addin/keyring/check-signatures';
import { column, recalculated, withOffice } from '../../templates/recalculated.fixture';
import { canteenPlan } from './canteen';
import { filledFile } from './filled-file';
import { workPlan } from './work-plan';

jest.setTimeout(300_000);

/** A voucher a day: the trouble of the whole month, in an eighth of the time. */
const plan = canteenPlan(1);
const { expected } = plan;
let desk: KeyedDesk;

beforeAll(async () => {
  desk = await workPlan(plan, 'W-SAMPLE');
});

const rows = (table: string) => desk.workbook.onlooker.rows(table);
const number = (row: Awaited<ReturnType<typeof rows>>[number] | undefined, title: string) => {
  const cell = row?.[title];
  return cell?.kind === 'number' ? cell.number : cell?.kind;
};

describe('食堂样本月', () => {
  it('核验没有断点', async () => {
    const report = await verifyWorkbook(desk.workbook, desk.pack, { checker: checkerOf() });
    expect(report).toMatchObject({ findings: [], drafts: 0 });
    expect(report.entries).toBeGreaterThan(plan.deeds.length);
  });

  it('结算清单与不用本产品算出来的一样', async () => {
    const [settled] = await rows('结算清单');
    const { march } = expected;
    expect({
      ...{ opening: number(settled, '上月结余'), drawn: number(settled, '本月领取') },
      ...{ spent: number(settled, '本月支出'), cash: number(settled, '月末现金') },
      open: number(settled, '未清暂领'),
    }).toEqual(march);
    const [cost] = await rows('食堂成本表');
    const used = Math.round(62_000 + march.spent * 100 - 145_000);
    expect(number(cost, '本月耗用')).toBe(used / 100);
    expect(number(cost, '每人次成本')).toBe(Math.round(used / expected.heads) / 100);
  });

  it('该有的麻烦都有: 重量不符、拒收、迟到的借条、写错的单价、作废、红字、纸上签的', async () => {
    const texts = async (table: string, title: string): Promise<readonly string[]> =>
      (await rows(table)).map((row) => {
        const cell = row[title];
        return cell?.kind === 'text' ? cell.text : '';
      });
    const outcomes = await texts('原始凭证明细', '处理');
    expect([outcomes.includes('按实收核销'), outcomes.includes('拒收')]).toEqual([true, true]);
    expect(await texts('食堂流水账', '事项')).toEqual(
      expect.arrayContaining(['期初', '领经费', '暂领', '报销', '补付', '退回余款', '红字更正']),
    );
    expect((await texts('原始凭证', '状态')).filter((state) => state === '已作废')).toHaveLength(1);
    expect(await texts('签字记录', '方式')).toEqual(expect.arrayContaining(['纸质已签']));
    expect(await texts('日结表', '核对结果')).toEqual(expect.arrayContaining(['不符']));
  });

  it('重跑一遍,除了钥匙都一样', () => {
    expect(JSON.stringify(canteenPlan(1))).toBe(JSON.stringify(plan));
  });
});

withOffice('样本月, LibreOffice 重算', () => {
  it('库存现金和暂领欠款与不用本产品算出来的一分不差', async () => {
    const book = await recalculated(await filledFile(desk));
    const last = (letter: string): number => Number(column(book, '食堂流水账', letter).at(-1));
    expect([last('L'), last('M')]).toEqual([expected.cash, expected.iou]);
    expect(last('L')).toBe(number((await rows('日结表')).at(-1), '账面现金'));
  });
});
