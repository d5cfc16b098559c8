// The page as a newcomer meets it: the built bundle, a real browser, the real office.js.
import axe from 'axe-core';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { launchBrowser } from '../tools/browser';
import { tinyWorkbook } from './conformance/tiny-workbook';
import { Package } from './file/package';
import { readWorkbook } from './file/read-workbook';
import { serve, type Served } from './serve.mjs';

const DIST = join(__dirname, '..', 'dist');
jest.setTimeout(120_000);

let served: Served;
let browser: Browser;
let page: Page;
/** What the browser complained about, and where it went. */
let complaints: string[];
let addresses: Set<string>;
let home: string;

beforeAll(async () => {
  if (!existsSync(join(DIST, 'workbench', 'index.html')))
    throw new Error('dist/ is not built: npm run build');
  served = await serve({ port: 0, root: DIST });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

beforeEach(async () => {
  const context = await browser.newContext({
    viewport: { width: 1400, height: 900 },
    locale: 'zh-CN',
  });
  page = await context.newPage();
  complaints = [];
  addresses = new Set();
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error.stack)));
  page.on('request', (request) => addresses.add(new URL(request.url()).origin));
});

afterEach(async () => {
  await page.context().close();
  expect(complaints).toEqual([]);
  // 'null': data: and blob: addresses, which lead nowhere.
  expect([...addresses].filter((origin) => origin !== 'null')).toEqual([home]);
});

const ready = () => page.evaluate(() => window.workbench!.ready);

async function start(query = '', url = served.url): Promise<void> {
  home = new URL(url).origin;
  await page.goto(url + query);
  await page.waitForFunction(() => window.workbench);
  await ready();
}

async function pane(): Promise<Frame> {
  await page.waitForFunction(() => window.workbench!.host?.ready.then(() => true));
  const frame = page.frames().find((one) => one.url().includes('/taskpane.html'));
  if (!frame) throw new Error('There is no frame with the pane.');
  return frame;
}

/** What the add-in reads, through office.js. */
const readByAddin = async (address: string) =>
  (await pane()).evaluate(
    (asked) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange(asked);
        range.load('values');
        await context.sync();
        return range.values as unknown[][];
      }),
    address,
  );

/** Cell A1 of the sheet on screen, below the column letters and right of the row numbers. */
async function clickFirstCell(): Promise<void> {
  const box = await page.locator('.grid canvas[id*="sheet"]').first().boundingBox();
  if (!box) throw new Error('The grid is not drawn.');
  await page.mouse.click(box.x + 70, box.y + 30);
  await page.waitForFunction(() => {
    const active = window.workbench!.engine?.selection().active;
    return active?.row === 0 && active.column === 0;
  });
}

async function openBlank(): Promise<void> {
  await start();
  await page.getByRole('button', { name: '空白工作簿' }).click();
  await pane();
}

async function typeIntoFirstCell(text: string): Promise<void> {
  await clickFirstCell();
  await page.keyboard.type(text, { delay: 20 });
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => window.workbench!.engine!.selection().active.row === 1);
}

async function saved(): Promise<Uint8Array> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '另存为 .xlsx' }).click(),
  ]);
  return new Uint8Array(readFileSync(await download.path()));
}

async function seriousProblems(): Promise<string[]> {
  await page.evaluate(axe.source);
  // The grid is Univer's and drawn on a canvas, the frame is the add-in's: they have their own tests.
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(
      { exclude: ['.grid', '.frame-container'] },
      { iframes: false },
    ),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

it('lists the templates, and the one that is chosen opens with the pane beside it', async () => {
  await start();
  await page.getByRole('button', { name: /^食堂台账/ }).click();
  const frame = await pane();
  expect(await frame.locator('body').innerText()).not.toBe('');
  expect(await page.title()).toContain('食堂台账.xlsx');
  expect(await page.getByRole('button', { name: '登记' }).isEnabled()).toBe(true);
  const [sheet] = await page.evaluate(() =>
    window.workbench!.engine!.sheets().map(({ name }) => name),
  );
  expect(
    await frame.evaluate(() =>
      Excel.run(async (context) => {
        const first = context.workbook.worksheets.getFirst();
        first.load('name');
        await context.sync();
        return first.name;
      }),
    ),
  ).toBe(sheet);
});

it('is opened at a template by its address', async () => {
  await start('?template=canteen');
  expect(await page.title()).toContain('食堂台账.xlsx');
});

it('opens the file that it was started with, under its name', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'workbench-'));
  const file = join(folder, '三月台账.xlsx');
  copyFileSync(join(DIST, 'templates', 'canteen.xlsx'), file);
  const another = await serve({ port: 0, root: DIST, file });
  try {
    expect(another.url).toMatch(/\?file$/);
    await start('?file', another.url.replace('?file', ''));
    expect(await page.title()).toMatch(/^三月台账\.xlsx/);
  } finally {
    await another.close();
    rmSync(folder, { recursive: true });
  }
});

it('runs the buttons of the ribbon in the pane', async () => {
  await start('?template=canteen');
  const frame = await pane();
  await page.getByRole('button', { name: '核验' }).click();
  await frame.getByRole('tab', { name: '核验', selected: true }).waitFor();
});

it('says what to do when a file is saved while a cell is being edited', async () => {
  await openBlank();
  await clickFirstCell();
  await page.keyboard.type('77', { delay: 20 });
  await page.getByRole('button', { name: '另存为 .xlsx' }).click();
  expect(await page.getByRole('alert').innerText()).toContain('Enter');
});

it('gives the add-in what was typed, and saves it into a file that opens again', async () => {
  await openBlank();
  await typeIntoFirstCell('42.5');
  expect(await readByAddin('A1')).toEqual([[42.5]]);
  expect(await page.title()).toContain('●');

  const bytes = await saved();
  expect(readWorkbook(Package.open(bytes)).model.sheets[0]!.cells.get(0)?.get(0)?.value).toBe(42.5);
  expect(await page.title()).not.toContain('●');

  await page.evaluate(
    (content) => window.workbench!.open(new Uint8Array(content), '又一次.xlsx'),
    [...bytes],
  );
  expect(await page.title()).toContain('又一次.xlsx');
  expect(await readByAddin('A1')).toEqual([[42.5]]);
});

it('warns before unsaved changes are lost, by another workbook or by leaving', async () => {
  await openBlank();
  await typeIntoFirstCell('1');
  await page.waitForFunction(() => document.title.startsWith('●'));
  await page.getByRole('button', { name: '新建' }).click();
  await page.getByRole('button', { name: /^食堂台账/ }).click();
  expect(await seriousProblems()).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
  await page.getByRole('button', { name: '返回工作簿' }).click();
  expect(await readByAddin('A1')).toEqual([[1]]);

  const asked = page.waitForEvent('dialog');
  // Not by closing the page: Chromium has crashed over a page that was asked to close and stayed.
  const left = page.goto('about:blank');
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.accept();
  await left;
});

it.each`
  bytes                       | said
  ${[0xd0, 0xcf, 0x11, 0xe0]} | ${'是旧格式 .xls'}
  ${[1, 2, 3]}                | ${'不是能打开的 .xlsx 工作簿'}
  ${[]}                       | ${'不是能打开的 .xlsx 工作簿'}
`(
  'says what to do about a file that it cannot open ($said), and keeps the workbook',
  async (row) => {
    const { bytes, said } = row as { bytes: number[]; said: string };
    await openBlank();
    await typeIntoFirstCell('7');
    const refused = await page.evaluate(
      (content) =>
        window.workbench!.open(new Uint8Array(content), '坏文件.xlsx').then(
          () => false,
          () => true,
        ),
      bytes,
    );
    expect(refused).toBe(true);
    expect(await page.getByRole('alert').innerText()).toContain(said);
    expect(await seriousProblems()).toEqual([]);
    expect(await readByAddin('A1')).toEqual([[7]]);
    await page.getByRole('button', { name: '关闭提示' }).click();
    expect(await page.getByRole('alert').isVisible()).toBe(false);
  },
);

it('changes language and Excel version with the workbook open and nothing lost', async () => {
  await openBlank();
  await typeIntoFirstCell('9');
  await page.getByRole('combobox', { name: '语言' }).selectOption('en-US');
  await page.getByRole('button', { name: 'Save as .xlsx' }).waitFor();
  expect(await readByAddin('A1')).toEqual([[9]]);
  expect(await page.title()).toContain('●');

  await page.getByRole('combobox', { name: 'Excel version' }).selectOption('excel-2021');
  const supports = await (
    await pane()
  ).evaluate(() =>
    ['1.14', '1.15'].map((version) =>
      Office.context.requirements.isSetSupported('ExcelApi', version),
    ),
  );
  expect(supports).toEqual([true, false]);
  expect(await readByAddin('A1')).toEqual([[9]]);
});

it('closes the pane, opens it by the ribbon, and takes its width from the keyboard', async () => {
  await start('?template=canteen');
  const column = page.getByRole('complementary', { name: '台账管家窗格' });
  const splitter = page.getByRole('separator');
  await splitter.focus();
  await page.keyboard.press('ArrowLeft');
  expect((await column.boundingBox())!.width).toBe(370);
  await page.getByRole('button', { name: '关闭窗格' }).click();
  expect(await column.isVisible()).toBe(false);
  await page.getByRole('button', { name: '打开台账窗格' }).click();
  expect(await column.isVisible()).toBe(true);
});

it('has no serious accessibility problem, on the start page and with a workbook', async () => {
  await start();
  expect(await seriousProblems()).toEqual([]);
  await page.getByRole('button', { name: /^食堂台账/ }).click();
  await pane();
  expect(await seriousProblems()).toEqual([]);
});

it.each([
  ['an empty workbook', undefined, 'Sheet1'],
  ['a workbook from a file', tinyWorkbook('新表'), '新表'],
])('opens %s that the add-in makes in a tab of its own', async (_, base64, sheet) => {
  await openBlank();
  const frame = await pane();
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    frame.evaluate((file) => Excel.createWorkbook(file), base64),
  ]);
  await tab.waitForFunction(() => window.workbench);
  await tab.evaluate(() => window.workbench!.ready);
  const sheets = await tab.evaluate(() =>
    window.workbench!.engine!.sheets().map(({ name }) => name),
  );
  expect(sheets).toEqual([sheet]);
  expect(await tab.title()).toContain('● 工作簿1.xlsx');
  expect(await page.title()).not.toContain('●');
});

describe('with another person', () => {
  /** What each person's engine has in a cell, first the one who came first. */
  const everywhere = (row: number, column: number) =>
    page.evaluate(
      ([r, c]) =>
        window.workbench!.engines.map((engine) => {
          const sheet = engine!.sheets()[0]!.id;
          const rect = { row: r!, column: c!, rows: 1, columns: 1 };
          return engine!.values({ sheet, rect })[0]![0];
        }),
      [row, column],
    );
  const arrived = (value: unknown) => () =>
    everywhere(0, 0).then((all) => all.every((one) => one === value));

  async function until(holds: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + 10_000;
    while (!(await holds())) {
      if (Date.now() > end) throw new Error('It did not come about within 10 s.');
      await page.waitForTimeout(50);
    }
  }

  const panes = () => page.frames().filter((one) => one.url().includes('/taskpane.html'));

  async function two(): Promise<void> {
    await openBlank();
    await typeIntoFirstCell('1');
    await page.getByRole('button', { name: '再来一位' }).click();
    await page.getByRole('button', { name: '李四的 Excel', pressed: true }).waitFor();
    await page.waitForFunction(() => window.workbench!.engines[1] && window.workbench!.host);
    await pane();
  }

  it('passes on what each of them types, unless it is held back, and tells the add-in that it is remote', async () => {
    await two();
    expect(await everywhere(0, 0)).toEqual([1, 1]);
    expect(panes()).toHaveLength(2);
    const [zhangs, lis] = panes();
    await zhangs!.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().onChanged.add(async ({ address, source }) => {
          document.body.dataset['heard'] = `${address} ${source}`;
        });
        await context.sync();
      }),
    );
    // 李四 types into his own grid.
    const grid = page.locator('.desk:not(.away) .grid canvas[id*="sheet"]').first();
    const box = (await grid.boundingBox())!;
    await page.mouse.click(box.x + 70, box.y + 30);
    await page.keyboard.type('22', { delay: 20 });
    await page.keyboard.press('Enter');
    await until(arrived(22));
    await zhangs!.waitForFunction(() => document.body.dataset['heard'] === 'A1 Remote');

    await page.getByRole('button', { name: '暂缓同步' }).click();
    await lis!.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().getRange('A1').values = [[33]];
        await context.sync();
      }),
    );
    await page.getByText('已暂缓，1 处改动未传').waitFor();
    expect(await everywhere(0, 0)).toEqual([22, 33]);
    await page.getByRole('button', { name: '同步', exact: true }).click();
    await until(arrived(33));

    await page.getByRole('button', { name: '张三的 Excel' }).click();
    await clickFirstCell();
    expect(await seriousProblems()).toEqual([]);
  });

  it('gives each person a storage of his own', async () => {
    await two();
    const keep = (frame: Frame, text: string) =>
      frame.evaluate((kept) => {
        localStorage.setItem('who', kept);
      }, text);
    const [zhangs, lis] = panes();
    await keep(zhangs!, '张三');
    await keep(lis!, '李四');
    const kept = (frame: Frame) => frame.evaluate(() => localStorage.getItem('who'));
    expect([await kept(zhangs!), await kept(lis!)]).toEqual(['张三', '李四']);
  });

  it('lets a fault strike the next batch that writes', async () => {
    await openBlank();
    const frame = await pane();
    await page.getByRole('combobox', { name: '故障' }).selectOption('throttled');
    const write = () =>
      frame.evaluate(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getFirst().getRange('A1').values = [[5]];
          await context.sync();
        }).then(
          () => 'written',
          (error: { code: string }) => error.code,
        ),
      );
    expect(await write()).toBe('ActivityLimitReached');
    expect(await page.getByRole('combobox', { name: '故障' }).inputValue()).toBe('');
    expect(await write()).toBe('written');
  });

  it('closes the pane when it has written, and starts it anew when it is opened again', async () => {
    await openBlank();
    await page.getByRole('combobox', { name: '故障' }).selectOption('pane-closed');
    void (await pane())
      .evaluate(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getFirst().getRange('A1').values = [[6]];
          await context.sync();
        }),
      )
      .catch(() => undefined);
    await page.getByRole('complementary', { name: '台账管家窗格' }).waitFor({ state: 'hidden' });
    expect(await everywhere(0, 0)).toEqual([6]);
    await page.getByRole('button', { name: '打开台账窗格' }).click();
    expect(await readByAddin('A1')).toEqual([[6]]);
  });
});
