import type { KeyedDesk } from '../../addin/actions/keyed-desk.fixture';
import type { Review } from '../../addin/actions/review-workbook';
import { verifyWorkbook } from '../../addin/actions/verify-workbook';
import { checkerOf } from '../../addin/keyring/check-signatures';
import type { OpenedWorkbook } from '../../templates/lint/open';
import { sheetPath } from '../../templates/post-process/links';
import { closePackage, openPackage, textPart } from '../../templates/post-process/package';
import { column, recalculated, withOffice } from '../../templates/recalculated.fixture';
import { filledFile } from './filled-file';
import { PLANTED, READ_ON } from './planted-warehouse';
import { reviewOfPlanted } from './planting';
import { warehousePlan } from './warehouse';
import { answer, columnUnder } from './twins';
import { workPlan } from './work-plan';

jest.setTimeout(600_000);

/** A sixth of the month's documents with all of its trouble; `SAMPLE_SIZE=1` works through all of it. */
const plan = warehousePlan(Number(process.env['SAMPLE_SIZE'] ?? 0.16));
const { expected } = plan;
let desk: KeyedDesk;

beforeAll(async () => {
  desk = await workPlan(plan, 'W-SAMPLE');
});

const rows = (table: string) => desk.workbook.onlooker.rows(table);
type Row = Awaited<ReturnType<typeof rows>>[number];
const number = (row: Row | undefined, title: string): number => {
  const cell = row?.[title];
  return cell?.kind === 'number' ? cell.number : NaN;
};
const texts = async (table: string, title: string): Promise<readonly string[]> =>
  (await rows(table)).map((row) => {
    const cell = row[title];
    return cell?.kind === 'text' ? cell.text : '';
  });

describe('仓库样本月', () => {
  it('核验没有断点', async () => {
    const report = await verifyWorkbook(desk.workbook, desk.pack, { checker: checkerOf() });
    expect(
      report.findings.map(({ kind, sheet, record, column }) => [kind, sheet, record, column]),
    ).toEqual([]);
    expect(report.drafts).toBe(0);
    expect(report.entries).toBeGreaterThan(plan.deeds.length);
  });

  it('每个货号的结存与不用本产品算出来的一样,账和卡都是', async () => {
    const closing = Object.fromEntries(
      Object.entries(expected.stock).map(([item, { closing }]) => [item, closing]),
    );
    const items = await texts('货品档案', '货号');
    const shown = (await rows('货品档案')).map((row) => number(row, '现存量'));
    expect(Object.fromEntries(items.map((item, at) => [item, shown[at]]))).toEqual(closing);
    const cards = await rows('出入库卡');
    const onCard = (await texts('出入库卡', '货号')).map(
      (item, at) => [item, number(cards[at], '卡面结存')] as const,
    );
    expect(Object.fromEntries(onCard)).toEqual(closing);
  });

  it('月末结存单的合计与不用本产品算出来的一样,这个月结了 (WH-43)', async () => {
    const [closed] = await rows('月末结存单');
    const sum = (key: 'opening' | 'received' | 'issued' | 'closing'): number =>
      Math.round(Object.values(expected.stock).reduce((total, of) => total + of[key] * 1000, 0)) /
      1000;
    expect([
      ...[number(closed, '月初结存合计'), number(closed, '本月入库合计')],
      ...[number(closed, '本月出库合计'), number(closed, '月末结存合计')],
    ]).toEqual([sum('opening'), sum('received'), sum('issued'), sum('closing')]);
    expect(await texts('月末结存单', '状态')).toEqual(['已完成']);
  });

  it('该有的麻烦都有: 拒收、分批、超量、少发、不合格、退货、报损、盘盈盘亏、作废、纸上签的', async () => {
    expect((await texts('送货清单', '拒收原因')).filter((reason) => reason !== '')).toHaveLength(1);
    expect((await texts('送货清单', '书面通知号')).filter((no) => no !== '')).toHaveLength(1);
    expect(new Set(await texts('出入库明细账', '事项'))).toEqual(
      new Set([
        ...['期初', '采购入库', '成品入库', '生产退料', '客户退货', '盘盈'],
        ...['生产领用', '销售出仓', '退供应商', '报损', '盘亏'],
      ]),
    );
    expect((await texts('原料领用单', '状态')).filter((state) => state === '已作废')).toHaveLength(
      1,
    );
    expect(await texts('签字记录', '方式')).toEqual(
      expect.arrayContaining(['纸质已签', '当面手签']),
    );
  });

  it('重跑一遍,除了钥匙都一样', () => {
    expect(JSON.stringify(warehousePlan(0.16))).toBe(JSON.stringify(warehousePlan(0.16)));
  });
});

/** A date as whoever has no add-in types it into the yellow cell of a report. */
function dated(bytes: Uint8Array, sheet: string, serial: number): Uint8Array {
  const parts = openPackage(bytes);
  const path = sheetPath(parts, sheet);
  const before = textPart(parts, path);
  const after = before.replace(/(<c r="C4"[^>]*?)\/>/, `$1><v>${serial}</v></c>`);
  if (after === before) throw new Error(`no empty cell C4 in ${sheet}`);
  parts.set(path, after);
  return closePackage(parts);
}

const MARCH_31 = 46_112;

withOffice('仓库样本月, LibreOffice 重算', () => {
  let book: OpenedWorkbook;

  beforeAll(async () => {
    const reports = ['原材料库存日报表', '成品库存日报表', '月末出入库结存报表'];
    const others = ['单据月归档与交财务清单', '部门异常月报'];
    const bytes = [...reports, ...others].reduce(
      (file, sheet) => dated(file, sheet, MARCH_31),
      await filledFile(desk),
    );
    book = await recalculated(bytes);
  });

  const table = (sheet: string, letters: string, from = 7): readonly (readonly string[])[] => {
    const columns = [...letters].map((letter) => column(book, sheet, letter, from));
    return (columns[0] ?? []).map((_, row) => columns.map((one) => one[row] ?? ''));
  };

  it('月末出入库结存报表: 每个货号的期初、入库、出库、结存与不用本产品算出来的一样 (WH-43)', () => {
    const lines = table('月末出入库结存报表', 'BFGHI').filter(([item]) => /^HP\d/.test(item ?? ''));
    const found = Object.fromEntries(
      lines.map(([item = '', opening, received, issued, closing]) => [
        item,
        [opening, received, issued, closing].map(Number),
      ]),
    );
    const wanted = Object.entries(expected.stock).map(
      ([item, { opening, received, issued, closing }]) =>
        [item, [opening, received, issued, closing]] as const,
    );
    expect(found).toEqual(Object.fromEntries(wanted));
  });

  it('表里的公式和 REG 函数算同样的列,一点不差: 每个货号的月末结存,单据的张数', () => {
    const of = (table: string, header: string) => columnUnder(book, desk.pack, table, header);
    const [items, received, issued] = ['货号', '入库数量', '出库数量'].map((header) =>
      of('出入库明细账', header),
    );
    const lines = table('月末出入库结存报表', 'BI').filter(([item]) => /^HP\d/.test(item ?? ''));
    for (const [item = '', closing] of lines) {
      const own = (column: unknown[][] = []) =>
        column.filter((_, row) => items?.[row]?.[0] === item);
      const balance = answer('BALANCE', own(received), own(issued)).at(-1);
      expect([item, balance]).toEqual([item, [Number(closing)]]);
    }
    const [, total] = answer('SERIALS', of('入库单', '入库单号'));
    const receipts = table('单据月归档与交财务清单', 'BE').find(([kind]) =>
      kind?.startsWith('入库单'),
    );
    expect(total?.slice(0, 2)).toEqual([`共 ${receipts?.[1]} 号`, '连续']);
  });

  it('两张日报合起来是全部货号,结存与月报一样 (WH-40, WH-41)', () => {
    const lines = ['原材料库存日报表', '成品库存日报表'].flatMap((sheet) =>
      table(sheet, 'BI').filter(([item]) => /^HP\d/.test(item ?? '')),
    );
    expect(Object.fromEntries(lines.map(([item = '', left]) => [item, Number(left)]))).toEqual(
      Object.fromEntries(Object.entries(expected.stock).map(([item, of]) => [item, of.closing])),
    );
  });

  it('归档清单: 每种单据的起止号和张数,财务签收了几张 (WH-31, WH-32)', async () => {
    const lines = table('单据月归档与交财务清单', 'BCDEFGH');
    const receipts = (await texts('入库单', '入库单号')).filter((no) => no !== '');
    expect(lines.find(([kind]) => kind?.startsWith('入库单'))?.slice(1)).toEqual([
      ...[receipts[0], receipts.at(-1)],
      ...[String(receipts.length), '0', '1', String(receipts.length - 1)],
    ]);
    const asked = await texts('原料领用单', '领用单号');
    expect(lines.find(([kind]) => kind?.startsWith('原料领用单'))?.slice(3, 5)).toEqual([
      ...[String(asked.length), '1'],
    ]);
  });

  it('部门异常: 采购部拒收一张、超量一张、退货一张,销售部退货一张 (WH-56)', () => {
    const lines = table('部门异常月报', 'BCF').map(([department = '', what = '', count]) => [
      ...[department.split('\n')[0], what.split('\n')[0], count],
    ]);
    expect(lines).toEqual([
      ['采购部', '拒收的送货', '1'],
      ['采购部', '超量收货书面通知', '1'],
      ['采购部', '退货单', '1'],
      ['生产部', '退料单', '1'],
      ['销售部', '客户退货入库单', '1'],
      ['仓库', '报损单', '1'],
      ['仓库', '盘盈单', '1'],
      ['仓库', '盘亏单', '1'],
      ['仓库', '核查不一致', '0'],
    ]);
  });
});

// The last one: it spoils the workbook.
describe('总览找得出仓库样本里埋下的每一处毛病', () => {
  let review: Review;
  beforeAll(async () => {
    review = await reviewOfPlanted(desk, PLANTED, READ_ON);
  });

  it.each(PLANTED)('$what', ({ isFound }) => {
    expect(isFound(review)).toBe(true);
  });
});
