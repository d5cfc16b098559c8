import type { KeyedDesk } from '../../addin/actions/keyed-desk.fixture';
import { verifyWorkbook } from '../../addin/actions/verify-workbook';
import { checkerOf } from '../../addin/keyring/check-signatures';
import type { OpenedWorkbook } from '../../templates/lint/open';
import { cell, column, recalculated, withOffice } from '../../templates/recalculated.fixture';
import { equipmentPlan } from './equipment';
import { filledFile, typedIntoForm } from './filled-file';
import { workPlan } from './work-plan';

jest.setTimeout(300_000);

/** An eighth of the devices with all of the year's trouble; `SAMPLE_SIZE=1` works through all of it. */
const SIZE = Number(process.env['SAMPLE_SIZE'] ?? 0.12);
const plan = equipmentPlan(SIZE);
const { expected } = plan;
let desk: KeyedDesk;

beforeAll(async () => {
  desk = await workPlan(plan, 'W-SAMPLE');
});

const rows = (table: string) => desk.workbook.onlooker.rows(table);
const texts = async (table: string, title: string): Promise<readonly string[]> =>
  (await rows(table)).map((row) => {
    const found = row[title];
    return found?.kind === 'text' ? found.text : '';
  });
const numbers = async (table: string, title: string): Promise<readonly number[]> =>
  (await rows(table)).map((row) => {
    const found = row[title];
    return found?.kind === 'number' ? found.number : NaN;
  });

describe('电子设备样本年', () => {
  it('核验没有断点', async () => {
    const report = await verifyWorkbook(desk.workbook, desk.pack, { checker: checkerOf() });
    expect(
      report.findings.map(({ kind, sheet, record, column }) => [kind, sheet, record, column]),
    ).toEqual([]);
    expect(report.drafts).toBe(0);
    expect(report.entries).toBeGreaterThan(plan.deeds.length);
  });

  it('每台设备现在归哪个部门、谁负责、什么状态,与不用本产品记的一样 (HW-27, HW-41, HW-45, HW-59)', async () => {
    const [departments, custodians, states, values] = [
      await texts('设备总台账', '现使用部门'),
      await texts('设备总台账', '现责任人'),
      await texts('设备总台账', '使用状态'),
      await numbers('设备总台账', '原值'),
    ];
    const found = departments.map((department, at) => ({
      ...{ department, custodian: custodians[at], status: states[at] },
      value: Math.round((values[at] ?? 0) * 100),
    }));
    expect(found).toEqual(Object.values(expected.devices));
    expect(new Set(states)).toEqual(new Set(['在用', '报废']));
  });

  it('每种耗材的结存与不用本产品算的一样,盘盈盘亏都入了账 (HW-01)', async () => {
    const items = await texts('耗材台账', '耗材名称');
    const balances = await numbers('耗材台账', '结存');
    const last = Object.fromEntries(items.map((item, at) => [item, balances[at]]));
    expect(last).toEqual(expected.supplies);
    expect(new Set(await texts('耗材台账', '事项'))).toEqual(
      new Set(['期初', '入库', '领用', '盘盈', '盘亏']),
    );
  });

  it('赔偿单的折旧值和赔偿金额,一分不差 (HW-43, HW-62)', async () => {
    const [left, amounts] = [
      await numbers('赔偿单', '折旧值'),
      await numbers('赔偿单', '赔偿金额'),
    ];
    expect(left.map((one, at) => ({ left: one, amount: amounts[at] }))).toEqual(
      expected.compensations,
    );
    expect(new Set(await texts('赔偿单', '计赔依据'))).toEqual(new Set(['资产原值', '折旧值']));
  });

  it('只有计算机管理员有钥匙,其余的人都签在纸上', async () => {
    const ways = await texts('签字记录', '方式');
    const [signers, by] = [await texts('签字记录', '签字人'), new Set<string>()];
    ways.forEach((way, at) => way === '密钥签' && by.add(signers[at] ?? ''));
    expect([...by].sort()).toEqual(['周八', '王五']);
    expect(ways.filter((way) => way === '纸质已签').length).toBeGreaterThan(100);
  });

  it('该有的都有: 退回、不同意、报价超500、部门内调配、重装、换件、盗窃、爱心基金、打卡机停机、作废', async () => {
    const outcomes = [
      (await texts('硬件申请单', '报价审批意见')).filter((text) => text !== '').length,
      (await texts('硬件申请单', '分管副总意见')).filter((text) => text === '借用').length,
      (await texts('调拨单', '调拨类型')).filter((kind) => kind === '部门内调配').length,
      (await texts('维修单', '重装系统')).filter((text) => text !== '').length,
      (await rows('配件更换记录')).length,
      (await texts('鉴定单', '人力资源部受理号')).filter((text) => text !== '').length,
      (await rows('爱心基金登记')).length,
      (await numbers('打卡机巡检', '停机小时')).filter((hours) => hours > 0).length,
      (await texts('报废单', '状态')).filter((state) => state === '已作废').length,
    ];
    expect(outcomes).toEqual([1, 1, 1, 1, 2, 1, 1, 1, 1]);
  });

  it('重跑一遍,除了钥匙都一样', () => {
    expect(JSON.stringify(equipmentPlan(SIZE))).toBe(JSON.stringify(plan));
  });
});

withOffice('电子设备样本年, LibreOffice 重算', () => {
  let book: OpenedWorkbook;
  const at = (sheet: string, reference: string): string => cell(book, sheet, reference);

  beforeAll(async () => {
    const asked = [
      ['打印申请单', 'SQ-2025-0001'],
      ['打印调拨单', 'DB-2025-0001'],
      ['打印赔偿单', 'PC-2025-0001'],
      ['打印报废单', 'BF-2025-9999'],
    ] as const;
    const bytes = asked.reduce(
      (file, [sheet, no]) => typedIntoForm(file, sheet, no),
      await filledFile(desk),
    );
    book = await recalculated(bytes);
  });

  it('折旧值和已折旧月数由公式算出来也一样 (HW-43)', () => {
    const columns = (sheet: string, title: string): readonly string[] => {
      const letter = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
        .split('')
        .find((one) => at(sheet, `${one}4`).startsWith(title));
      return letter === undefined ? [] : column(book, sheet, letter);
    };
    expect(columns('赔偿单', '折旧值').map(Number)).toEqual(
      expected.compensations.map(({ left }) => left),
    );
  });

  it('调拨单一式三份,一页一份: 财务部、内控、信息技术部 (HW-51)', () => {
    const sheet = '打印调拨单';
    const said = book.sheets
      .find(({ name }) => name === sheet)
      ?.cells.map(({ reference }) => at(sheet, reference))
      .filter((text) => /^第.联/.test(text));
    expect(said).toEqual([
      expect.stringContaining('第一联 财务部'),
      expect.stringContaining('第二联 内控'),
      expect.stringContaining('第三联 信息技术部'),
    ]);
    expect(at(sheet, 'F4')).toBe('已完成');
  });

  it('没有的编号就说没有', () => {
    expect(at('打印申请单', 'F4')).toBe('已完成');
    expect(at('打印赔偿单', 'F4')).toBe('已完成');
    expect(at('打印报废单', 'F4')).toContain('没有这个编号');
  });
});
