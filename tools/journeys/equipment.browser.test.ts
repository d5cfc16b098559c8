import { PASSWORD } from '../../addin/actions/keyed-desk.fixture';
import { checkerOf } from '../../addin/keyring/check-signatures';
import { verifyFile } from '../../verifier/verdict';
import { filledFile } from '../samples/filled-file';
import { workPlan } from '../samples/work-plan';
import { officeBegun } from './equipment';
import { Pane } from './pane';
import { startWorkbench, type OpenWorkbook, type Workbench } from './workbench-page';

jest.setTimeout(300_000);

let workbench: Workbench;
let book: OpenWorkbook;
let pane: Pane;

beforeAll(async () => {
  const begun = await filledFile(await workPlan(officeBegun(), 'W-JOURNEY'));
  workbench = await startWorkbench();
  book = await workbench.open(begun, '电子设备.xlsx');
  pane = new Pane(book.pane);
  await pane.unlock('王五', PASSWORD);
});

afterAll(() => workbench?.close());

const row = async (table: string, no: string) => {
  const rows = await book.rows(table);
  const at = rows.findIndex((cells) => Object.values(cells).includes(no));
  if (at < 0) throw new Error(`${table} has no ${no}`);
  return { at, cells: rows[at] ?? {} };
};

const state = async (table: string, no: string): Promise<string> =>
  String((await row(table, no)).cells['状态']);

async function open(table: string, no: string): Promise<void> {
  await book.select(table, (await row(table, no)).at, '状态');
  await pane.tab('当前');
  await pane.shows(no);
}

interface More {
  readonly choice?: string;
  readonly fields?: Readonly<Record<string, string>>;
  /** cells of the lines, by row and column */
  readonly cells?: readonly (readonly string[])[];
  readonly ticks?: readonly string[];
}

/** Everything but the button: 王五 by key, everybody else in ink that he saw. */
async function fill(step: string, by: string, more: More): Promise<void> {
  await pane.choose(step, by);
  if (more.choice !== undefined)
    await book.pane.getByRole('radio', { name: more.choice, exact: true }).click();
  for (const [label, text] of Object.entries(more.fields ?? {})) {
    const field = book.pane
      .locator('article')
      .getByLabel(new RegExp(`^${label}`))
      .last();
    const chooses = (await field.evaluate(({ tagName }) => tagName)) === 'SELECT';
    await (chooses ? field.selectOption(text) : field.fill(text));
  }
  for (const [line, texts] of (more.cells ?? []).entries())
    for (const [column, text] of texts.entries()) {
      const cell = book.pane.locator(`article [data-cell="${line}:${column}"]`);
      const chooses = (await cell.evaluate(({ tagName }) => tagName)) === 'SELECT';
      await (chooses ? cell.selectOption(text) : cell.fill(text));
    }
  for (const tick of more.ticks ?? []) {
    const box = book.pane.getByLabel(tick, { exact: true });
    await box.check();
    await book.pane.locator('fieldset > div', { has: box }).locator('input[type=text]').fill('是');
  }
  if (by === '王五') return;
  await book.pane.getByRole('button', { name: '纸质已签', exact: true }).click();
  await pane.field('纸上的日期').fill('2026-03-05');
  await pane.field('存放地点').fill('信息技术部单据夹');
}

async function sign(
  table: string,
  no: string,
  step: string,
  by: string,
  more: More = {},
): Promise<void> {
  await open(table, no);
  await fill(step, by, more);
  await pane.press(`签字：${step}`);
  await pane.receipt(`已签字 ${no}`);
}

describe('电子设备, 只有计算机管理员有钥匙', () => {
  it.each`
    no                | estimate  | waits
    ${'SQ-2026-0001'} | ${480}    | ${'通报申请部门'}
    ${'SQ-2026-0002'} | ${500.01} | ${'分管副总审批'}
  `('预估 $estimate: 信息技术部同意以后等 $waits (HW-14)', async ({ no, waits }) => {
    const step = '信息技术部综合意见';
    const more = { choice: '同意', fields: { 综合意见: '确需' } };
    await sign('硬件申请单', String(no), step, '赵六', more);
    expect(await state('硬件申请单', String(no))).toContain(waits);
  });

  it('预估 480、报价 620: 分管副总没批不能买,批了才能买 (HW-14, HW-18)', async () => {
    const no = 'SQ-2026-0003';
    await sign('硬件申请单', no, '询价选定', '王五', {
      fields: { 询价单号: 'XJ-2026-0001', 选定供应商: '某公司' },
      cells: [['620']],
    });
    expect(await state('硬件申请单', no)).toContain('分管副总审批报价');
    const more = { choice: '同意采购', fields: { 报价审批意见: '同意' } };
    await sign('硬件申请单', no, '分管副总审批报价', '孙七', more);
    await sign('硬件申请单', no, '信息技术部采购', '王五', { fields: { 采购日期: '2026-03-05' } });
    expect(await state('硬件申请单', no)).toBe('已完成');
  });

  it('验收: 使用人和部门经理签了,编号造册 (HW-23…26, HW-31)', async () => {
    const [table, no] = ['电子设备使用表', 'SY-2026-0001'];
    await sign(table, no, '计算机管理员与使用人共同填写', '王五', {
      ticks: ['与使用人一同填写,配置逐项核对'],
    });
    const care = '本人(责任人)负责日常使用、维护和保养';
    const loss = '未按要求备份和杀毒而丢失文件资料的,责任由本人承担';
    await sign(table, no, '使用人(责任人)签字', '张三', { ticks: [care, loss] });
    await sign(table, no, '部门经理(车间主任)签字', '李四');
    await pane.enter('设备总台账', 'SB-00005', {
      ...{ 物品类别: '电子设备', 设备种类: '打印机', 品牌型号: '某型打印机', 出厂编号: 'P-1' },
      ...{ 验收单号: no, 验收日期: '2026-03-05', 购置日期: '2026-03-05', 原值: '470' },
      ...{ 使用部门: '财务部', 放置地点: '二楼', 使用人: '张三', 责任人: '张三' },
      ...{ 编码标识已贴: '是' },
    });
    await sign('设备总台账', 'SB-00005', '计算机管理员登记造册', '王五');
    expect((await row('设备总台账', 'SB-00005')).cells['使用状态']).toBe('在用');
    await sign(table, no, '统一编号、登记造册', '王五', {
      fields: { 设备编号: 'SB-00005', 编码标识已贴: '是' },
    });
    expect(await state(table, no)).toBe('已完成');
  });

  it('调拨: 四个签字以后台账才变,三联各有人签收 (HW-48…51)', async () => {
    const [table, no] = ['调拨单', 'DB-2026-0001'];
    const now = async () => (await row('设备总台账', 'SB-00001')).cells['现责任人'];
    await sign(table, no, '调出部门负责人签字', '李四');
    await sign(table, no, '调入部门负责人签字', '吴九');
    await sign(table, no, '信息技术部经理审核', '赵六');
    expect(await now()).toBe('张三');
    await sign(table, no, '分管领导签批', '孙七');
    expect(await now()).toBe('郑十');
    await sign(table, no, '新责任人签字', '郑十');
    for (const by of ['财务', '内控', '王五']) await sign(table, no, '三联签收', by);
    expect(await state(table, no)).toBe('已完成');
  });

  it('交接: 换过一根内存,按折旧值开赔偿单 (HW-42, HW-43)', async () => {
    await sign('设备交接单', 'JJ-2026-0001', '信息技术部核对', '王五', {
      choice: '与明细档案不符',
      fields: { 核对情况: '内存被换' },
      cells: [['8GB', '不符']],
    });
    // 2024-03-15 to 2026-03-05: 24 months of 110.83 (3990 / 36).
    await pane.enter('赔偿单', 'PC-2026-0001', {
      ...{ 设备编号: 'SB-00002', 来源单号: 'JJ-2026-0001', 事由: '与档案不符', 责任人: '张三' },
      ...{ 启用日期: '2024-03-15', 原值: '4200', 净残值率: '5', 折旧年限: '3' },
      ...{ 计赔依据: '折旧值', 选用理由: '已用两年', 赔偿金额: '1540.08' },
    });
    expect(await state('赔偿单', 'PC-2026-0001')).toContain('责任人签字');
    expect(await state('设备交接单', 'JJ-2026-0001')).toContain('开赔偿单');
  });

  it('维修: 鉴定是自身故障,责任人填单,修好记录在案 (HW-53, HW-55, HW-56)', async () => {
    const [table, no] = ['维修单', 'WX-2026-0001'];
    await sign(table, no, '计算机管理员现场鉴定', '王五', {
      choice: '计算机自身故障',
      fields: { 鉴定日期: '2026-03-05', 鉴定情况: '电源坏' },
    });
    await sign(table, no, '责任人填写维修单', '张三', { fields: { 维修说明: '换电源' } });
    await sign(table, no, '维修或更换配件', '王五', {
      fields: { 维修结果: '已换电源', 更换配件: '有', 修复日期: '2026-03-05' },
    });
    expect(await state(table, no)).toBe('已完成');
  });

  it.each`
    table             | step                      | clause
    ${'报废单'}       | ${'计算机管理员鉴定'}     | ${'HW-60'}
    ${'设备变动登记'} | ${'计算机管理员登记变动'} | ${'HW-41'}
  `('$table: 使用人自己签不了,引的是 $clause', async ({ table, step, clause }) => {
    const no = table === '报废单' ? 'BF-2026-0001' : await openChange();
    await open(String(table), no);
    await fill(String(step), '张三', {});
    expect(await pane.refusal(String(clause))).toContain(String(clause));
  });

  it('报废: 计算机管理员鉴定、经理审核、分管领导签批,台账才写报废 (HW-59, HW-63)', async () => {
    const [table, no] = ['报废单', 'BF-2026-0001'];
    await sign(table, no, '计算机管理员鉴定', '王五', { choice: '非人为损坏' });
    await sign(table, no, '信息技术部经理审核', '赵六', {
      fields: { 处置方式: '回收公司回收', 审核意见: '同意' },
    });
    expect((await row('设备总台账', 'SB-00004')).cells['使用状态']).toBe('在用');
    await sign(table, no, '分管领导签批', '孙七');
    expect((await row('设备总台账', 'SB-00004')).cells['使用状态']).toBe('报废');
  });

  it('存下来核验没有断点,浏览器也没有抱怨', async () => {
    const work = { checker: checkerOf(), kept: {} };
    const verdict = await verifyFile('电子设备.xlsx', await book.save(), work);
    expect(verdict).toMatchObject({ report: { findings: [] } });
    expect(book.complaints).toEqual([]);
  });
});

/** The change that somebody wrote by hand, among those that documents brought. */
async function openChange(): Promise<string> {
  const found = (await book.rows('设备变动登记')).find((cells) => cells['变动事项'] === '停用');
  return String(found?.['变动号']);
}
