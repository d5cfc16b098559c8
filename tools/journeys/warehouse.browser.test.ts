import { Pane } from './pane';
import { GOODS, houseAtWork, ORDERED, type House } from './warehouse-house';
import { startWorkbench, type OpenWorkbook, type Workbench } from './workbench-page';

jest.setTimeout(120_000);

let workbench: Workbench;
let book: OpenWorkbook;
let pane: Pane;
let house: House;
/** presses and choices; what is typed is the clerk's own data */
let actions = 0;

beforeAll(async () => {
  [workbench, house] = await Promise.all([startWorkbench(), houseAtWork()]);
  book = await workbench.open(house.file, '仓库台账.xlsx');
  pane = new Pane(book.pane);
  await pane.sitDown('张三');
});

afterAll(() => workbench?.close());

const act = async (what: Promise<unknown>): Promise<void> => {
  await what;
  actions += 1;
};

const press = (name: string): Promise<void> => act(pane.press(name));

async function form(name: string): Promise<void> {
  actions = 0;
  await pane.tab('新单');
  await act(book.pane.getByLabel('填哪种单据').selectOption({ label: name }));
}

async function fill(form: string, values: Readonly<Record<string, string>>): Promise<void> {
  const document = book.pane.getByRole('form', { name: `新填一张${form}` });
  for (const [label, text] of Object.entries(values)) {
    const field = document.getByLabel(new RegExp(`^${label}`));
    const chooses = (await field.evaluate(({ tagName }) => tagName)) === 'SELECT';
    await (chooses ? field.selectOption({ label: text }) : field.fill(text));
  }
}

const tick = (label: string): Promise<void> => act(book.pane.getByLabel(label).check());
const pick = (name: string): Promise<void> => act(book.pane.getByRole('radio', { name }).click());

async function signed(step: string, by: string): Promise<void> {
  await press(`签字：${step}`);
  await book.pane.getByText(`${by} 已签`).last().waitFor();
}

/** The step whose turn it is opens by itself. */
const opens = (step: string): Promise<void> =>
  book.pane.locator('button[aria-expanded=true]', { hasText: step }).waitFor();

async function show(table: string, column: string, no: string): Promise<void> {
  const row = (await book.rows(table)).findIndex((cells) => cells[column] === no);
  await book.select(table, row, column);
  await pane.tab('当前');
  await pane.shows(no);
}

describe('十行的到货,样样相符', () => {
  const NO = 'SH-2026-0002';

  it('送货清单:从订单带入,核对、点数、收货不超过 12 下', async () => {
    await form('送货清单');
    const header = { 送货单位: '某粮油店', 采购订单号: house.orderNo, 供方凭据: '印章和签名' };
    await fill('送货清单', header);
    await press(`按采购订单号 ${house.orderNo} 带入`);
    const quantity = book.pane.getByLabel(/^第 1 行 送货数量/);
    await quantity.waitFor();
    for (const [row, text] of ORDERED.entries())
      await book.pane.getByLabel(new RegExp(`^第 ${row + 1} 行 送货数量`)).fill(text);
    await act(pane.register(NO));
    await press('打开这张单据');
    await pane.choose('供方盖章或经手签', '司机甲');
    await signed('供方盖章或经手签', '司机甲');
    await opens('核对采购订单');
    await pane.holds(ORDERED[9] ?? '');
    await pick('相符');
    await signed('核对采购订单', '张三');
    await opens('验收货品');
    await press('实收数量都与送货数量一致');
    await signed('验收货品', '张三');
    await opens('签收并盖收货专用章');
    await tick('已加盖收货专用章');
    await tick('一联自留,一联交对方');
    await signed('签收并盖收货专用章', '张三');
    console.log(`a delivery of ten lines: ${actions} actions`);
    expect(actions).toBeLessThanOrEqual(12);
  });

  it('入库单:从送货清单带入,签了就入账', async () => {
    await form('入库单');
    await fill('入库单', { 收货号: NO });
    await press(`按收货号 ${NO} 带入`);
    await pane.holds(house.orderNo);
    await act(pane.register('RK-2026-00001'));
    await press('打开这张单据');
    await opens('仓管员签字盖章');
    await tick('三联都已加盖收货专用章');
    await signed('仓管员签字盖章', '张三');
    console.log(`its receipt: ${actions} actions`);
    expect(actions).toBeLessThanOrEqual(12);
    const stock = (await book.rows('货品档案')).map((row) => row['现存量']);
    expect(stock).toEqual(GOODS.map((_, n) => Number(ORDERED[n]) + (n === 0 ? 46 : 0)));
  });
});

it('多收的没有书面通知,收不了 (WH-10)', async () => {
  await show('送货清单', '收货号', house.overNo);
  await pane.openStep('签收并盖收货专用章');
  expect(await pane.refusal()).toMatch(/登记超量许可[^]*WH-1[01]/);
});

it('同一张销售订单第二次来,发不了 (WH-26)', async () => {
  await form('出仓单');
  await fill('出仓单', { 客户: '某公司' });
  const [first] = GOODS;
  const line = [first?.item, first?.name, first?.spec, '', '4', 'A-1'];
  for (const [column, text] of line.entries()) if (text) await pane.cell(0, column).fill(text);
  await pane.cell(0, 3).selectOption('袋');
  await pane.register('CK-2026-00002');
  await press('打开这张单据');
  await opens('查验发货依据');
  await pick('客户持已盖章销售订单');
  await signed('查验发货依据', '张三');
  const before = JSON.stringify(await book.rows('出入库明细账'));
  await opens('仓管员凭订单发货');
  await pane.field('销售订单号').last().fill(house.soldNo);
  await tick('客户的销售订单已盖章');
  await press('签字：仓管员凭订单发货');
  expect(await pane.refusal('什么也没有写入')).toMatch(/WH-26/);
  expect(JSON.stringify(await book.rows('出入库明细账'))).toBe(before);
});

it('核验没有发现,页面没有出错,也没有往外发请求', async () => {
  expect(await pane.verify()).toMatch(/没有发现改动/);
  expect(book.complaints).toEqual([]);
});
