import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { printedText } from '../addin/domain/print-codes';
import { checkerOf } from '../addin/keyring/check-signatures';
import { verifierTextsOf } from '../addin/text/verifier';
import { launchBrowser } from '../tools/browser';
import { codeNow } from '../addin/actions/check-paper';
import { signedFile, tampered } from './signed-file.fixture';
import { verifyFile } from './verdict';

jest.setTimeout(180_000);

const t = verifierTextsOf('zh-CN');
const dist = join(__dirname, '..', 'dist', 'verifier.html');
let folder: string;
let browser: Browser;
let page: Page;
let paper: string;
const complaints: string[] = [];
const requests: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verifier-'));
  const file = await signedFile();
  const later = await file.weigh();
  writeFileSync(join(folder, '原件.xlsx'), file.bytes);
  writeFileSync(join(folder, '改过.xlsx'), tampered(file.bytes, '某菜市场', '某粮油店二'));
  writeFileSync(join(folder, '后来.xlsx'), later);
  const verdict = await verifyFile('', file.bytes, { checker: checkerOf(), kept: {} });
  if (verdict.is !== 'verified') throw new Error(verdict.why);
  paper = printedText(codeNow(verdict, file.no)!);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  page = await browser.newPage({ locale: 'zh-CN', offline: true });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(pathToFileURL(dist).href);
});

afterEach(async () => {
  await page.close();
  expect(complaints.splice(0)).toEqual([]);
  expect(requests.splice(0).filter((url) => !/^(file|blob|data):/.test(url))).toEqual([]);
});

const choose = (...names: readonly string[]): Promise<void> =>
  page.setInputFiles(
    'input[multiple]',
    names.map((name) => join(folder, name)),
  );

it('双击打开、没有网络:改过的一格和命令行说的一样', async () => {
  await choose('改过.xlsx');
  const row = page.getByRole('article', { name: '改过.xlsx' }).getByRole('row').nth(1);
  const text = await row.innerText();
  for (const part of ['原始凭证!F5', '某菜市场', '某粮油店二', '某摊主'])
    expect(text).toContain(part);
  await page.getByRole('button', { name: 'English' }).click();
  expect(await row.innerText()).toContain('Changed after signing');
});

it('两份副本:后来的一份是接续;验纸说打印以后又签了一条', async () => {
  await choose('原件.xlsx', '后来.xlsx');
  const copies = page.getByRole('region', { name: t.copies.title });
  await copies.getByText(t.copies.continues('后来.xlsx', '原件.xlsx')).waitFor();
  const check = page.getByRole('region', { name: t.paper.title });
  await check.getByRole('textbox').fill(paper.toLowerCase());
  await check.getByRole('textbox').press('Enter');
  expect(await check.getByText(t.paper.answers.same, { exact: true }).count()).toBe(2);
  await check.getByText(t.paper.since(1)).waitFor();
  expect(await check.getByRole('img', { name: 'RK1:' }).count()).toBe(2);
});

it('核验报告印在 A4 上:有签字的一行,没有按钮', async () => {
  await choose('改过.xlsx');
  await page.getByRole('alert').waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button').count()).toBe(0);
  expect(await page.getByText(t.anchors.noRegistrar).isVisible()).toBe(true);
  expect(await page.locator('.sign').isVisible()).toBe(true);
});
