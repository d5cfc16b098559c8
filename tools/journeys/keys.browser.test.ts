import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { Pane } from './pane';
import { startWorkbench, type OpenWorkbook, type Workbench } from './workbench-page';

const TEMPLATE = join(__dirname, '..', '..', 'dist', 'templates', 'canteen.xlsx');

/** Making and opening keys costs here what it costs in the product. */
jest.setTimeout(120_000);
const SCRYPT = { timeout: 60_000 };

const PASSWORD = 'hongqiao landeng baizhi dashu';

let workbench: Workbench;
let book: OpenWorkbook;
let frame: Frame;
let pane: Pane;

beforeAll(async () => {
  workbench = await startWorkbench();
  book = await workbench.open(readFileSync(TEMPLATE));
  frame = book.pane;
  pane = new Pane(frame);
});

afterAll(() => workbench?.close());

const button = (name: string | RegExp) => frame.getByRole('button', { name, exact: true });
const shown = (name: string) => frame.getByLabel(name, { exact: true }).filter({ visible: true });

async function ownPassword(): Promise<void> {
  await button('自己定一个').filter({ visible: true }).click();
  await shown('签字密码（至少 10 个字符或 4 个词）').fill(PASSWORD);
  await shown('再输一次').fill(PASSWORD);
}

async function unlock(name: string, password = PASSWORD): Promise<void> {
  const header = frame.locator('header');
  await header.getByLabel('签字人').selectOption(name);
  await header.getByLabel('签字密码').fill(password);
  await header.getByLabel('签字密码').press('Enter');
}

const unlocked = (name: string) => frame.locator('header').getByText(`已解锁 ${name}`);

describe('keys in a new canteen', () => {
  let keyFile = '';

  it('周八 makes a key, puts file and sheet away, and founds the roster', async () => {
    await frame.getByRole('tab', { name: '人员' }).click();
    await button('启用密钥…').click();
    await frame.getByLabel('姓名').fill('周八');
    await frame.getByLabel('部门').fill('办公室');
    await ownPassword();
    await button('做密钥').click();
    const begin = button('启用');
    await begin.waitFor(SCRYPT);
    expect(await begin.isDisabled()).toBe(true);
    keyFile = await frame.getByLabel(/^密钥文件的内容/).inputValue();
    expect(await frame.getByRole('listitem').filter({ hasText: /^\d/ }).count()).toBe(5);
    await frame.getByLabel('密钥文件已保存，恢复单已打印或抄好').check();
    await begin.click();
    await unlocked('周八').waitFor(SCRYPT);
  });

  it('张三 makes an own key; nobody is unlocked after it', async () => {
    await button('申请密钥').click();
    await shown('姓名 *').fill('张三');
    await ownPassword();
    await button('做密钥并申请').click();
    await frame.getByText(/^张三申请好了/).waitFor(SCRYPT);
    await frame.locator('header').getByText('已锁定').waitFor();
  });

  it('周八 opens the key file and certifies 张三 as 食堂管理员', async () => {
    await frame.locator('header').getByLabel('签字人').selectOption('周八');
    const file = { name: '密钥.txt', mimeType: 'text/plain', buffer: Buffer.from(keyFile) };
    await frame.locator('input[type=file]').setInputFiles(file);
    await frame.getByText('密钥文件已读入').waitFor();
    await unlock('周八');
    await unlocked('周八').waitFor(SCRYPT);
    await button('认证：张三').click();
    await frame.getByLabel('念的与这里一样').check();
    await frame.getByLabel('食堂管理员').filter({ visible: true }).first().check();
    await button('认证').click();
    await frame.getByText('已认证：张三').waitFor();
    expect(await book.rows('人员')).toMatchObject([
      { 姓名: '周八', 在岗: '在岗' },
      { 姓名: '张三', 岗位: '食堂管理员', 在岗: '在岗' },
    ]);
  });

  it('a wrong password opens nothing and loses nothing', async () => {
    await button('锁定 / 换人').click();
    await unlock('张三', 'nicht das richtige');
    await frame.locator('header').getByRole('alert').waitFor(SCRYPT);
    expect(await frame.locator('header').getByLabel('签字人').inputValue()).toBe('张三');
    await unlock('张三');
    await unlocked('张三').waitFor(SCRYPT);
  });

  it('张三 enters a voucher and signs it with the own key; verification finds nothing', async () => {
    await pane.tab('新单');
    const values = { 购买日期: '3月5日', 注明时间: '8:10', 售货单位: '某菜市场', 合计金额: '15' };
    for (const [label, text] of Object.entries(values)) await pane.field(label).fill(text);
    await pane.cell(0, 0).fill('茄子');
    await pane.cell(0, 1).fill('3');
    await pane.cell(0, 2).selectOption('公斤');
    await pane.cell(0, 3).fill('5');
    await pane.register('PZ-2026-0001');
    expect((await book.rows('签字记录')).at(-1)).toMatchObject({ 签字人: '张三', 方式: '密钥签' });
    expect(await pane.verify()).toMatch(/没有发现改动[^]*密钥签名都已核对/);
    // This PC knows the registrar and the newest entries from now on.
    expect(await pane.verify()).toMatch(/没有发现改动[^]*记住的比对过/);
    expect(book.complaints).toEqual([]);
  });
});
