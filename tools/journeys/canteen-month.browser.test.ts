import { PASSWORD } from '../../addin/actions/keyed-desk.fixture';
import { readPrintCode, type PrintCode } from '../../addin/domain/print-codes';
import { checkerOf } from '../../addin/keyring/check-signatures';
import { throughLibreOffice } from '../../templates/libreoffice';
import { cellText, openWorkbook } from '../../templates/lint/open';
import { checkPaper } from '../../addin/actions/check-paper';
import { verifyFile } from '../../verifier/verdict';
import { findOffice } from '../machine.mjs';
import { filledFile, typedIntoForm } from '../samples/filled-file';
import { workPlan } from '../samples/work-plan';
import { CLOSING, ENTERED, OPENING, PASTED, TYPED } from './canteen-day';
import { monthBegun, weekOfVouchers } from './canteen-month';
import { Pane } from './pane';
import { startWorkbench, type OpenWorkbook, type Workbench } from './workbench-page';

jest.setTimeout(300_000);

const VOUCHERS = [...ENTERED, ...TYPED, ...PASTED];
const IOU = 'JT-2026-0001';
const REST = 248.75;

let workbench: Workbench;
let begun: Uint8Array;

beforeAll(async () => {
  begun = await filledFile(await workPlan(monthBegun(), 'W-JOURNEY'));
  workbench = await startWorkbench();
});

afterAll(() => workbench?.close());

/** Everything that a person does besides typing data, counted. */
class Sitting {
  actions = 0;
  passwords = 0;

  constructor(
    readonly book: OpenWorkbook,
    readonly pane: Pane,
  ) {}

  /** Takes the PC over: whoever sat there is locked out. */
  async sit(name: string): Promise<void> {
    this.actions += await this.pane.unlock(name, PASSWORD);
    this.passwords += 1;
  }

  async rows(table: string, count: number, column: string, from = 0): Promise<void> {
    await this.book.select(table, from, column, count);
    this.actions += 1;
  }

  async press(name: string): Promise<void> {
    await this.pane.press(name);
    this.actions += 1;
  }

  async several(button: string, count: number): Promise<void> {
    await this.press(button);
    await this.pane.idle();
    await this.pane.receipt(`已办好 ${count} 张`);
  }
}

async function seated(bytes: Uint8Array): Promise<Sitting> {
  const book = await workbench.open(bytes);
  return new Sitting(book, new Pane(book.pane));
}

type How = Parameters<Pane['signWithKey']>[3];

/** Opens the record whose number stands in the table. */
async function open({ book, pane }: Sitting, table: string, no: string): Promise<void> {
  const rows = await book.rows(table);
  const row = rows.findIndex((cells) => Object.values(cells).includes(no));
  if (row < 0) throw new Error(`${table} has no ${no}`);
  await book.select(table, row, '状态');
  await pane.tab('当前');
  await pane.shows(no);
}

async function sign(at: Sitting, table: string, no: string, step: string, by: string, how?: How) {
  await open(at, table, no);
  await at.pane.signWithKey(no, step, by, how);
}

describe('食堂一个月, 从借条到月结', () => {
  let at: Sitting;
  let signed: Uint8Array;

  beforeAll(async () => {
    at = await seated(begun);
  });

  it('没输签字密码: 在那一格说,谁也没坐下', async () => {
    const before = await at.book.rows('签字记录');
    expect(await at.pane.unlockWithNothing('张三')).toBe('请输入签字密码');
    expect(await at.book.rows('签字记录')).toEqual(before);
  });

  it('张三写借条并签字,赵六付款 (CT-07, CT-08)', async () => {
    await at.sit('张三');
    await at.pane.enter('暂领款借条', IOU, {
      ...{ 使用期间: '3月2日至3月8日', 暂领金额: '1500', 用途: '采买' },
    });
    await sign(at, '暂领款借条', IOU, '食堂管理员签借条', '张三');
    await at.sit('赵六');
    await sign(at, '暂领款借条', IOU, '食堂会计付款', '赵六');
  });

  it('一天的 8 张凭证 30 行, 四个人在一台电脑上签: 每人每坐下一次只输一次密码, 不到 40 下', async () => {
    const { book, pane } = at;
    at.actions = 0;
    at.passwords = 0;
    await at.sit('张三');
    await book.paste(
      ...(['原始凭证', 0, '临时号'] as const),
      VOUCHERS.map(({ tempNo, time, seller, total }) => [
        ...[tempNo, '2026/3/5', time, seller, '', String(total)],
      ]),
    );
    await book.paste(
      ...(['原始凭证明细', 0, '凭证号'] as const),
      VOUCHERS.flatMap(({ tempNo, lines }) =>
        lines.map(({ item, quantity, unit, price }) => [
          ...[tempNo, item, String(quantity), unit, String(price)],
        ]),
      ),
    );
    await at.rows('原始凭证', 8, '售货单位');
    await pane.tab('当前');
    await at.several('登记这 8 张', 8);
    for (const [row, { seller }] of VOUCHERS.entries()) {
      await at.rows('原始凭证', 1, '售货单位', row);
      const no = `PZ-2026-${String(row + 1).padStart(4, '0')}`;
      await pane.shows(no);
      await pane.signOnScreen(no, '售货人签字', seller);
      at.actions += 1;
    }
    await at.rows('原始凭证', 8, '售货单位');
    await at.several('经手签字：一并签 8 张', 8);

    await at.sit('李四');
    await book.paste(
      ...(['原始凭证明细', 0, '检斤数量'] as const),
      VOUCHERS.flatMap(({ lines }) =>
        lines.map(({ quantity, weighed = quantity, outcome = '一致' }) => [
          ...[String(weighed), outcome],
        ]),
      ),
    );
    await at.rows('原始凭证', 8, '售货单位');
    await at.several('检斤验收：一并签 8 张', 8);

    await at.sit('王五');
    await at.rows('原始凭证', 8, '原单号');
    await at.several('主管领导签字：一并签 8 张', 8);

    await at.sit('赵六');
    await book.paste(
      ...(['原始凭证', 0, '冲销借条号'] as const),
      VOUCHERS.map(({ settled }) => [IOU, String(settled)]),
    );
    await at.rows('原始凭证', 8, '售货单位');
    await at.several('会计报销：一并签 8 张', 8);

    process.stdout.write(
      `an ordinary day: 8 vouchers, 30 lines, ${at.actions} actions, ${at.passwords} passwords\n`,
    );
    expect(at.passwords).toBe(4);
    expect(at.actions).toBeLessThanOrEqual(40);
    const [iou] = await book.rows('暂领款借条');
    expect([iou?.['未清金额'], iou?.['账龄(天)']]).toEqual([REST, 0]);
    expect((await book.rows('食堂流水账')).at(-1)).toMatchObject({
      ...{ 事项: '报销', 库存现金: OPENING - 1500, 暂领欠款: REST },
    });
  });

  it('余款退回另有收据;退得比欠的多就不让签,作废另开 (CT-17)', async () => {
    await at.sit('张三');
    const [wrong, right] = ['TK-2026-0001', 'TK-2026-0002'];
    await at.pane.enter('余款退回收据', wrong, { 借条号: IOU, 退回金额: '248.76' });
    await open(at, '余款退回收据', wrong);
    const before = await at.book.rows('签字记录');
    await at.pane.press('签字：食堂管理员退回');
    expect(await at.pane.refusal()).toMatch(/248\.75[^]*CT-17/);
    expect(await at.book.rows('签字记录')).toEqual(before);
    await at.pane.void(wrong, '金额写错');
    await at.pane.enter('余款退回收据', right, { 借条号: IOU, 退回金额: String(REST) });
    await sign(at, '余款退回收据', right, '食堂管理员退回', '张三');
    await at.sit('赵六');
    await sign(at, '余款退回收据', right, '食堂会计收款', '赵六');
    expect((await at.book.rows('食堂流水账')).at(-1)?.['库存现金']).toBe(CLOSING);
  });

  it('日结: 点出来少 5 分,不写原因不登记;写了报主管领导处理 (CT-20, CT-24)', async () => {
    const no = 'RJ-2026-0001';
    const counted = {
      ...{ 账面现金: '1748.75', '100元': '17', '20元': '2', '5元': '1', '1元': '3' },
      ...{ '5角': '1', '1角': '2' },
    };
    await expect(at.pane.enter('日结表', no, counted)).rejects.toThrow(/差额原因/);
    await at.pane.enter('日结表', no, { ...counted, 差额原因: '分币找不开' });
    await sign(at, '日结表', no, '食堂会计点钞', '赵六');
    await at.sit('张三');
    await sign(at, '日结表', no, '食堂管理员监盘', '张三');
    await at.sit('王五');
    await sign(at, '日结表', no, '主管领导处理差额', '王五');
    const [closed] = await at.book.rows('日结表');
    expect(closed).toMatchObject({ 差额: -0.05, 核对结果: '不符', 状态: '已完成' });
  });

  it('月结: 按流水账算出这个月,领导同意;结了就不再往里记 (CT-20, CT-22)', async () => {
    const { pane } = at;
    await at.sit('赵六');
    await pane.enter('结算清单', 'JS-2026-0001', { 结算月份: '2026-03' }, async () => {
      await pane.press('按流水账算出这个月');
      await pane.holds('1,251.25');
    });
    await sign(at, '结算清单', 'JS-2026-0001', '食堂会计编制', '赵六');
    await at.sit('王五');
    await sign(at, '结算清单', 'JS-2026-0001', '主管领导审阅', '王五', { choice: '同意' });
    const [month] = await at.book.rows('结算清单');
    expect(month).toMatchObject({ 本月领取: 3000, 本月支出: 1251.25, 月末现金: CLOSING });
    const late = { 使用期间: '漏记', 暂领金额: '10', 用途: '采买' };
    await at.sit('张三');
    await expect(pane.enter('暂领款借条', 'JT-2026-0002', late)).rejects.toThrow(/CT-20/);
  });

  it('流水账印成账页: 上月结转、本日合计、本月合计、本年累计 (CT-20)', async () => {
    const { pane } = at;
    await pane.tab('新单');
    await pane.press('期初与结转');
    await pane.press('打印账页 · 食堂流水账');
    await pane.press('排成账页');
    await pane.says('11 笔，排成 1 页。');
    expect(await pane.printed('打印')).toMatch(
      /上月结转.*本日合计3,000\.001,251\.251,748\.750\.001,748\.75.*本月合计.*本年累计/,
    );
  });

  it('核验没有断点', async () => {
    expect(await at.pane.verify()).toMatch(/没有发现改动[^]*密钥签名都已核对/);
    expect(at.book.complaints).toEqual([]);
    signed = await at.book.save();
  });

  it('没有插件,只在 LibreOffice 里换一个编号: 日结表打印页自己填好,码与文件相符', async () => {
    const form = typedIntoForm(signed, '打印日结表', 'RJ-2026-0001');
    const filled = openWorkbook(await throughLibreOffice(findOffice() ?? 'soffice', form));
    const texts = (filled.sheets.find(({ name }) => name === '打印日结表')?.cells ?? []).map(
      (cell) => cellText(filled, cell),
    );
    expect(texts).toEqual(expect.arrayContaining(['1748.75', '1748.7', '分币找不开', '王五']));
    const line = texts.find((text) => text.includes('RK1:')) ?? '';
    const code = readPrintCode(line.replace(/^.*?RK1/, 'RK1'));
    if (!code) throw new Error(`no code in ${line}`);
    expect(await onPaper(signed, code)).toEqual({ findings: 0, paper: 'same' });

    // Cut back to the morning and written anew, with everybody's keys: nothing but the paper shows it.
    const forger = await seated(begun);
    await forger.sit('赵六');
    await forger.pane.enter('日结表', 'RJ-2026-0001', { 账面现金: '1700', '100元': '17' });
    await sign(forger, '日结表', 'RJ-2026-0001', '食堂会计点钞', '赵六');
    await forger.sit('张三');
    await sign(forger, '日结表', 'RJ-2026-0001', '食堂管理员监盘', '张三');
    const rewritten = await forger.book.save();
    await forger.book.close();
    expect(await onPaper(rewritten, code)).toEqual({ findings: 0, paper: 'changed' });
  });
});

it('主管领导一周的 40 张凭证: 一次密码', async () => {
  const at = await seated(await filledFile(await workPlan(weekOfVouchers(40), 'W-JOURNEY')));
  await at.sit('王五');
  await at.rows('原始凭证', 40, '售货单位');
  await at.pane.tab('当前');
  await at.several('主管领导签字：一并签 40 张', 40);
  process.stdout.write(
    `the leader's week: 40 vouchers, ${at.actions} actions, ${at.passwords} password\n`,
  );
  expect([at.passwords, at.actions]).toEqual([1, 4]);
  const states = (await at.book.rows('原始凭证')).map((row) => row['状态']);
  expect(states).toEqual(Array.from({ length: 40 }, () => '待会计报销'));
  await at.book.close();
});

/** What verification finds in the file, and what it says to the printed copy. */
async function onPaper(bytes: Uint8Array, code: PrintCode) {
  const verdict = await verifyFile('食堂台账.xlsx', bytes, { checker: checkerOf(), kept: {} });
  if (verdict.is !== 'verified') throw new Error(verdict.why);
  const { answer } = checkPaper(verdict, code);
  return { findings: verdict.report.findings.length, paper: answer.is };
}
