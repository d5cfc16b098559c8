import type { KeyedDesk } from '../../addin/actions/keyed-desk.fixture';
import type { Review } from '../../addin/actions/review-workbook';
import { verifyWorkbook } from '../../addin/actions/verify-workbook';
import { checkerOf } from '../../addin/keyring/check-signatures';
import type { Cell } from '../../addin/domain/cell';
import { contentCode, headCode, readPrintCode } from '../../addin/domain/print-codes';
import { cellText, type OpenedWorkbook } from '../../templates/lint/open';
import { cell, column, recalculated, withOffice } from '../../templates/recalculated.fixture';
import { canteenPlan } from './canteen';
import { filledFile, typedIntoForm } from './filled-file';
import { PLANTED, READ_ON } from './planted-canteen';
import { reviewOfPlanted } from './planting';
import { answer, columnUnder } from './twins';
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

/** 2026-04-10 as Excel counts days */
const APRIL_10 = 46_122;

withOffice('样本月, LibreOffice 重算', () => {
  let book: OpenedWorkbook;
  const at = (sheet: string, reference: string): string => cell(book, sheet, reference);

  beforeAll(async () => {
    const asked = [
      ['打印报销单', 'PZ-2026-0004'],
      ['打印借条', 'JT-2026-0002'],
      ['打印盘点表', 'PD-2026-999'],
      ['暂领款账龄表', APRIL_10],
    ] as const;
    const bytes = asked.reduce(
      (file, [sheet, no]) => typedIntoForm(file, sheet, no),
      await filledFile(desk),
    );
    book = await recalculated(bytes);
  });

  it('库存现金和暂领欠款与不用本产品算出来的一分不差', async () => {
    const last = (letter: string): number => Number(column(book, '食堂流水账', letter).at(-1));
    expect([last('L'), last('M')]).toEqual([expected.cash, expected.iou]);
    expect(last('L')).toBe(number((await rows('日结表')).at(-1), '账面现金'));
  });

  it('借条各自还欠多少、几天了、冲它的是哪些单据 (CT-17, CT-18)', async () => {
    const open = column(book, '暂领款借条', 'G').map(Number);
    expect(open.reduce((sum, one) => sum + Math.round(one * 100), 0) / 100).toBe(expected.iou);
    const ages = column(book, '暂领款借条', 'I');
    expect(ages.map((age) => age !== '')).toEqual(open.map((left) => left > 0));
    const takers = column(book, '暂领款借条', 'H').map((text) => text.split('、'));
    const iouOf = async (table: string, title: string): Promise<readonly string[]> =>
      (await rows(table)).flatMap((row) =>
        same(row['状态'], '已完成') && row[title]?.kind === 'text'
          ? [row[table === '原始凭证' ? '凭证号' : '收据号']].map((no) => textIn(no))
          : [],
      );
    const all = [
      ...(await iouOf('原始凭证', '冲销借条号')),
      ...(await iouOf('余款退回收据', '借条号')),
    ];
    expect(takers.flat().sort()).toEqual([...new Set(all)].sort());
  });

  it('账龄表: 那天还没清的借条和按天数的合计 (CT-18)', () => {
    const sheet = '暂领款账龄表';
    const sums = [32, 33, 34, 35, 36, 37].map((row) => Number(at(sheet, `G${row}`)));
    expect(expected.iou).toBeGreaterThan(0);
    expect(sums).toEqual([0, 0, expected.iou, 0, 0, expected.iou]);
    expect(['G7', 'H7', 'G8'].map((one) => at(sheet, one))).toEqual([
      ...[String(expected.iou), '4', ''],
    ]);
  });

  it('表里的公式和 REG 函数算同样的列,一分不差: 结存、未清、账龄、日结', async () => {
    const of = (table: string, header: string) => columnUnder(book, desk.pack, table, header);
    const from = (sheet: string, header: string) => of(sheet, header).flat();
    for (const [moved, balance] of [
      ['现金增减', '库存现金'],
      ['欠款增减', '暂领欠款'],
    ] as const) {
      const [, ...spill] = answer('BALANCE', of('食堂流水账', moved));
      expect(spill.flat()).toEqual(from('食堂流水账', balance));
    }
    const finished = async (table: string, header: string) =>
      (await rows(table))
        .filter((row) => same(row['状态'], '已完成'))
        .map((row) => [plain(row[header])]);
    const [vouchers, refunds] = ['原始凭证', '余款退回收据'];
    const open = answer(
      ...(['ADVANCES', of('暂领款借条', '借条号'), of('暂领款借条', '日期')] as const),
      of('暂领款借条', '暂领金额'),
      [...(await finished(vouchers, '冲销借条号')), ...(await finished(refunds, '借条号'))],
      [...(await finished(vouchers, '冲销暂领')), ...(await finished(refunds, '退回金额'))],
      APRIL_10,
    );
    const native = from('暂领款借条', '未清金额').map((left, row) => [
      ...[from('暂领款借条', '借条号')[row], left],
    ]);
    expect(open.slice(2).map(([no, , , , , left]) => [no, left])).toEqual(
      native.filter(([, left]) => Number(left) > 0),
    );
    const [, [, total, ...classes] = []] = answer(
      ...(['AGEING', of('暂领款借条', '日期'), of('暂领款借条', '未清金额')] as const),
      ...[APRIL_10, null, [[0, 3, 7, 30]]],
    );
    const shown = [32, 33, 34, 35, 36, 37].map((row) => Number(at('暂领款账龄表', `G${row}`)));
    expect([...classes.slice(0, 5), total]).toEqual(shown);
    const days = answer(
      ...(['DAYCLOSE', of('食堂流水账', '日期'), of('食堂流水账', '现金增减')] as const),
      ...[of('日结表', '日期'), of('日结表', '实点现金')],
    );
    const due = from('日结表', '账面现金');
    const gaps = from('日结表', '差额');
    const differing = days
      .slice(2)
      .filter(([, , , , should, , gap], row) => should !== due[row] || gap !== gaps[row]);
    // An IOU of the 23rd was paid on the 24th, and stands in the book with its own day.
    expect(differing.map(([day, , , , , , gap]) => [day, gap])).toEqual([['2026-03-23', 9000]]);
  });

  it('报销单: 改一个黄格,凭证、每行明细、四方签字和验纸码就都出来 (CT-16)', async () => {
    const sheet = '打印报销单';
    const voucher = (await rows('原始凭证')).find((row) => same(row['凭证号'], 'PZ-2026-0004'));
    const lines = (await rows('原始凭证明细')).filter((row) => same(row['凭证号'], 'PZ-2026-0004'));
    expect(at(sheet, 'F4')).toBe('已完成');
    expect(Number(at(sheet, 'F8'))).toBe(number(voucher, '合计金额'));
    const printed = lines.map((_, index) => at(sheet, `G${14 + index}`));
    expect(printed.map(Number)).toEqual(lines.map((line) => number(line, '核销金额')));
    expect(at(sheet, `B${14 + lines.length}`)).toBe('');
    const signers = column(book, sheet, 'C', 32).slice(0, 5);
    expect(signers).toEqual(['某摊主', '张三', '李四', '王五', '赵六']);
    const text = book.sheets
      .find(({ name }) => name === sheet)
      ?.cells.map((one) => cellText(book, one))
      .find((one) => one.includes('RK1:'));
    const code = readPrintCode((text ?? '').replace(/^.*?RK1/, 'RK1'));
    const newest = voucher?.['末条'];
    const id = newest?.kind === 'text' ? newest.text : '';
    const digest = (await rows('签字记录')).find((row) => same(row['条目'], id))?.['封签'];
    expect(code).toEqual({
      ...{ no: 'PZ-2026-0004', head: headCode(id) },
      content: contentCode(digest?.kind === 'text' ? digest.text : ''),
    });
  });

  it('借条: 金额、用途、谁签的;没有的编号就说没有 (CT-08)', () => {
    expect([at('打印借条', 'F4'), Number(at('打印借条', 'C7')), at('打印借条', 'C8')]).toEqual([
      ...['已完成', 9000, '采买'],
    ]);
    expect(at('打印盘点表', 'F4')).toContain('没有这个编号');
    expect(at('打印日结表', 'F4')).toBe('');
  });
});

// The last one: it spoils the workbook.
describe('总览找得出食堂样本里埋下的每一处毛病', () => {
  let review: Review;
  beforeAll(async () => {
    review = await reviewOfPlanted(desk, PLANTED, READ_ON);
  });

  it.each(PLANTED)('$what', ({ isFound }) => {
    expect(isFound(review)).toBe(true);
  });
});

const plain = (cell: Cell | undefined): string | number =>
  cell?.kind === 'number' ? cell.number : textIn(cell);

const textIn = (cell: Cell | undefined): string => (cell?.kind === 'text' ? cell.text : '');

const same = (cell: Cell | undefined, text: string): boolean =>
  cell?.kind === 'text' && cell.text === text;
