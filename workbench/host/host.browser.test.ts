/// <reference lib="dom" />
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { launchBrowser } from '../../tools/browser';
import type { TestPage } from './fixture/page';
import { bundlePage, serve, type Served } from './fixture/serve';

declare const page: TestPage;
/** Of office.js, but not of its types. */
declare const OfficeRuntime: {
  storage: {
    setItem(key: string, value: string): Promise<void>;
    getItem(key: string): Promise<string>;
  };
};
declare const addin: { calls: number[]; ready: Promise<unknown>; clickedBy?: string };

let folder: string;
let served: Served;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'office-host-'));
  served = await serve(await bundlePage(folder));
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await served?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Opened {
  readonly outer: Page;
  readonly pane: Frame;
  /** what the browser complained about, and requests that left the origin */
  readonly complaints: readonly string[];
}

async function open(query = ''): Promise<Opened> {
  const outer = await browser.newPage();
  const complaints: string[] = [];
  outer.on('console', (m) => {
    if (m.type() === 'error' || m.type() === 'warning') complaints.push(`${m.type()}: ${m.text()}`);
  });
  outer.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  outer.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(`${served.origin}/`))
      complaints.push(`request to ${request.url()}`);
  });
  await outer.goto(`${served.origin}/${query}`);
  await outer.evaluate(() => page.host.ready);
  const pane = outer.frames().find((frame) => frame.url().endsWith('/addin/taskpane.html'));
  if (!pane) throw new Error('there is no pane');
  return { outer, pane, complaints };
}

describe('an add-in with the real office.js', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open();
  }, 60_000);
  afterAll(() => opened?.outer.close());

  it('is told that it runs in Excel on the web, in Chinese', async () => {
    const told = await opened.pane.evaluate(async () => ({
      info: (await addin.ready) as object,
      language: Office.context.displayLanguage,
      url: Office.context.document.url,
    }));
    expect(told.info).toMatchObject({ host: 'Excel', platform: 'OfficeOnline' });
    expect(told.language).toBe('zh-CN');
    expect(decodeURIComponent(told.url)).toContain('工作簿.xlsx');
  });

  it('reads and writes cells', async () => {
    const read = await opened.pane.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('数据').getRange('B2:C3');
        range.values = [
          ['大米', 12.5],
          ['=1', true],
        ];
        range.load('values,address');
        await context.sync();
        return { values: range.values, address: range.address };
      }),
    );
    expect(read.address).toBe('数据!B2:C3');
    expect(read.values[0]).toEqual(['大米', 12.5]);
    const kept = await opened.outer.evaluate(() => {
      const sheet = page.engine.sheets()[1]!.id;
      return page.engine.values({ sheet, rect: { row: 1, column: 1, rows: 1, columns: 2 } });
    });
    expect(kept).toEqual([['大米', 12.5]]);
  });

  it('hears the code, the message and the place of an error', async () => {
    const error = await opened.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('没有').getRange('A1').load('values');
        await context.sync();
        return null;
      }).catch((thrown: OfficeExtension.Error) => ({
        real: thrown instanceof OfficeExtension.Error,
        code: thrown.code,
        message: thrown.message,
        location: thrown.debugInfo.errorLocation,
      })),
    );
    expect(error).toEqual({
      real: true,
      code: 'ItemNotFound',
      message: "The requested resource doesn't exist.",
      location: 'WorksheetCollection.getItem',
    });
  });

  it('hears of changes and selections, and from whom', async () => {
    await opened.pane.evaluate(() =>
      Excel.run(async (context) => {
        const heard: unknown[] = [];
        Object.assign(globalThis, { heard });
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        sheet.onChanged.add(async ({ address, source, triggerSource, changeType }) => {
          heard.push([address, source, triggerSource, changeType]);
        });
        context.workbook.worksheets.onSelectionChanged.add(async ({ address }) => {
          heard.push(['selected', address]);
        });
        Office.context.document.addHandlerAsync(
          Office.EventType.DocumentSelectionChanged,
          ({ type }: { type: string }) => heard.push([type]),
        );
        await context.sync();
        sheet.getRange('D4').values = [['甲']];
        await context.sync();
      }),
    );
    await opened.outer.evaluate(async () => {
      const sheet = page.engine.activeSheet();
      const at = (row: number) => ({ sheet, rect: { row, column: 4, rows: 1, columns: 1 } });
      await page.engine.writeBlock(at(4), [['乙']], { source: 'user' });
      await page.engine.writeBlock(at(5), [['丙']], { source: 'remote' });
      await page.engine.select({ sheet, rects: [at(6).rect] });
    });
    const heard = () =>
      opened.pane.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard);
    await until(async () => (await heard()).length >= 5);
    expect(await heard()).toEqual(
      expect.arrayContaining([
        ['D4', 'Local', 'ThisLocalAddin', 'RangeEdited'],
        ['E5', 'Local', 'Unknown', 'RangeEdited'],
        ['E6', 'Remote', 'Unknown', 'RangeEdited'],
        ['selected', 'E7'],
        ['documentSelectionChanged'],
      ]),
    );
    expect(await heard()).toHaveLength(5);
  });

  it('runs a command when its ribbon button is pressed', async () => {
    await opened.outer.evaluate(() => page.host.runCommand('StampSheet', 'Stamp.Button'));
    expect(await opened.pane.evaluate(() => addin.clickedBy)).toBe('Stamp.Button');
    const unknown = await opened.outer.evaluate(() =>
      page.host.runCommand('NoSuchCommand').catch((error: Error) => error.message),
    );
    expect(unknown).toContain('NoSuchCommand');
  });

  it('keeps settings in the workbook and storage in the browser', async () => {
    const status = await opened.pane.evaluate(async () => {
      await OfficeRuntime.storage.setItem('outbox', '待确认');
      const { settings } = Office.context.document;
      const preset: unknown = settings.get('preset');
      settings.set('answer', { n: 42 });
      const status = await new Promise((done) =>
        settings.saveAsync((result) => done(result.status)),
      );
      return [preset, status, await OfficeRuntime.storage.getItem('outbox')];
    });
    expect(status).toEqual(['from the file', 'succeeded', '待确认']);
    const kept = await opened.outer.evaluate(() => [...page.engine.settings()]);
    expect(kept).toEqual([
      ['preset', '"from the file"'],
      ['answer', '{"n":42}'],
    ]);
  });

  it('shows and hides its pane', async () => {
    const modes = await opened.pane.evaluate(async () => {
      const modes: string[] = [];
      await Office.addin.onVisibilityModeChanged(
        ({ visibilityMode }) => void modes.push(visibilityMode),
      );
      await Office.addin.hide();
      Object.assign(globalThis, { modes });
      await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
      return Office.addin.getStartupBehavior();
    });
    expect(modes).toBe('Load');
    expect(await opened.outer.evaluate(() => document.querySelector('iframe')!.hidden)).toBe(true);
    await opened.outer.evaluate(() => page.host.showPane(true));
    const heard = () =>
      opened.pane.evaluate(() => (globalThis as unknown as { modes: string[] }).modes);
    await until(async () => (await heard()).length === 2);
    expect(await heard()).toEqual(['Hidden', 'Taskpane']);
  });

  it('has another workbook opened', async () => {
    await opened.pane.evaluate(async () => {
      await Excel.createWorkbook();
      await Excel.createWorkbook(btoa('four'));
    });
    expect(await opened.outer.evaluate(() => page.opened)).toEqual([null, 4]);
  });

  it('fails by name where there is nothing', async () => {
    const failed = await opened.pane.evaluate(async () => {
      const selected = new Promise((done) =>
        Office.context.document.getSelectedDataAsync(Office.CoercionType.Text, ({ status }) =>
          done(status),
        ),
      );
      const dialog = new Promise((done) =>
        Office.context.ui.displayDialogAsync(
          `${location.origin}/addin/taskpane.html`,
          { displayInIframe: true },
          ({ error }) => done(error.code),
        ),
      );
      const charts = Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').charts.load('count');
        await context.sync();
      }).catch((error: OfficeExtension.Error) => [error.code, error.message]);
      return Promise.all([selected, dialog, charts]);
    });
    expect(failed).toEqual([
      'failed',
      // A dialog needs https: office.js refuses by itself.
      12_005,
      ['NotImplemented', 'The workbench does not implement Worksheet.charts.'],
    ]);
    const missing = await opened.outer.evaluate(() => [...page.host.missing.keys()]);
    expect(missing).toEqual(
      expect.arrayContaining(['Worksheet.charts', 'Office.context.document.getSelectedDataAsync']),
    );
  });

  it('counts what goes over the wire', async () => {
    const before = await opened.outer.evaluate(() => page.host.traffic);
    await opened.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('数据').getRange('A1').load('values');
        await context.sync();
      }),
    );
    const after = await opened.outer.evaluate(() => page.host.traffic);
    // Letting a range go is a batch of its own; it may come later.
    expect(after.batches - before.batches).toBeGreaterThanOrEqual(1);
    expect(after.requestBytes).toBeGreaterThan(before.requestBytes + 100);
    expect(after.responseBytes).toBeGreaterThan(before.responseBytes + 20);
    expect(after.recent.at(-1)).toMatchObject({ kind: 'excel' });
  });

  it('goes on after its page was loaded again', async () => {
    await opened.pane.evaluate(() => (addin.calls.length = 0));
    await opened.outer.evaluate(() => {
      document.querySelector('iframe')!.contentWindow!.location.reload();
      // Asked of a page that is going, answered by the one that comes.
      return page.engine.calculate('full');
    });
    const info = await opened.pane.evaluate(() => addin.ready as Promise<{ host: string }>);
    expect(info.host).toBe('Excel');
    expect(await opened.pane.evaluate(() => addin.calls)).toEqual([21]);
  });

  it('breaks no policy, asks no other server and writes no error', () => {
    expect(opened.complaints).toEqual([]);
  });
});

describe('custom functions', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open();
  }, 60_000);
  afterAll(() => opened?.outer.close());

  const formula = (text: string) =>
    opened.outer.evaluate(async (written) => {
      const at = {
        sheet: page.engine.activeSheet(),
        rect: { row: 20, column: 5, rows: 1, columns: 1 },
      };
      await page.engine.writeBlock(at, [[written]], { source: 'user' });
      await page.engine.whenCalculated();
      return page.engine.values(at)[0]![0];
    }, text);

  it('are unknown before the add-in, busy while it loads, then there', async () => {
    await until(async () => (await opened.outer.evaluate(() => page.seen)).includes(42));
    expect(await opened.outer.evaluate(() => page.seen)).toEqual(['#NAME?', '#BUSY!', 42]);
  });

  it('answer a whole column asked with one message, in one report', async () => {
    await opened.pane.evaluate(() => {
      const asked: string[] = [];
      Object.assign(globalThis, { asked });
      addEventListener('message', ({ data }) => {
        if (String(data).includes('richApiMessage')) asked.push(String(data));
      });
    });
    const column = await opened.outer.evaluate(async () => {
      const rows = 500;
      const sheet = page.engine.sheets()[1]!.id;
      const at = (column: number) => ({ sheet, rect: { row: 0, column, rows, columns: 1 } });
      const numbers = Array.from({ length: rows }, (_, i) => [i]);
      const formulas = numbers.map(([i]) => [`=T.DOUBLE(A${i! + 1})`]);
      const before = page.host.traffic.recent.length;
      await page.engine.writeBlock(at(0), numbers, { source: 'user' });
      await page.engine.writeBlock(at(1), formulas, { source: 'user' });
      await page.engine.whenCalculated();
      const values = page.engine.values(at(1)).map(([value]) => value);
      // Whatever else would be reported comes at least 200 ms later.
      await new Promise((resolve) => setTimeout(resolve, 300));
      return { values, batches: page.host.traffic.recent.slice(before).map(({ kind }) => kind) };
    });
    expect(column.values).toEqual(Array.from({ length: 500 }, (_, i) => 2 * i));
    expect(column.batches).toEqual(['functions']);
    const asked = await opened.pane.evaluate(
      () => (globalThis as unknown as { asked: string[] }).asked,
    );
    expect(asked.filter((message) => message.includes('DOUBLE'))).toHaveLength(1);
  });

  it('take ranges, and null for what was left out', async () => {
    await opened.outer.evaluate(() => {
      const sheet = page.engine.activeSheet();
      const rect = { row: 9, column: 0, rows: 2, columns: 2 };
      return page.engine.writeBlock(
        { sheet, rect },
        [
          [1, 2],
          [3, ''],
        ],
        { source: 'user' },
      );
    });
    expect(await formula('=T.TOTAL(A10:B11)')).toBe(6);
    expect(await formula('=T.TOTAL(A10:B11,10)')).toBe(16);
    expect(await formula('=T.TOTAL(A10)')).toBe(1);
    expect(await formula('=T.WHERE()')).toBe('Sheet1!F21');
  });

  it('show their errors in the cell', async () => {
    expect(await formula('=T.REFUSE("thrown")')).toBe('#N/A');
    expect(await formula('=T.REFUSE("returned")')).toBe('#N/A');
    expect(await formula('=T.REFUSE("plain")')).toBe('#VALUE!');
    expect(await formula('=T.DOUBLE("text")')).toBe('#VALUE!');
    expect(await formula('=T.DOUBLE()')).toBe('#VALUE!');
    expect(await formula('=T.UNHEARD(1)')).toBe('#NAME?');
  });

  it('answer while a batch of the add-in waits for the calculation', async () => {
    await opened.pane.evaluate(() =>
      Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem('Sheet1').getRange('H1');
        cell.formulas = [['=T.DOUBLE(4)']];
        await context.sync();
        context.workbook.application.calculate(Excel.CalculationType.full);
        await context.sync();
      }),
    );
    const value = await opened.outer.evaluate(async () => {
      await page.engine.whenCalculated();
      const sheet = page.engine.activeSheet();
      const rect = { row: 0, column: 7, rows: 1, columns: 1 };
      return page.engine.values({ sheet, rect });
    });
    expect(value).toEqual([[8]]);
  });

  it('are unknown again when the add-in is closed', async () => {
    await opened.outer.evaluate(() => page.host.dispose());
    expect(await formula('=T.DOUBLE(1)')).toBe('#NAME?');
    expect(opened.complaints).toEqual([]);
  });
});

describe('requirement sets', () => {
  it.each`
    profile            | fifteen  | newer
    ${'microsoft-365'} | ${true}  | ${'NotImplemented'}
    ${'excel-2021'}    | ${false} | ${'ApiNotFound'}
  `('are those of $profile', async ({ profile, fifteen, newer }) => {
    const { outer, pane, complaints } = await open(`?profile=${profile}&locale=en-US`);
    const answers = await pane.evaluate(async () => {
      const { requirements } = Office.context;
      // Since ExcelApi 1.15; office.js itself lets it through.
      const newer = await Excel.run(async (context) => {
        context.workbook.worksheets
          .getItem('Sheet1')
          .getRange('A1')
          .getDependents()
          .load('address');
        await context.sync();
        return '';
      }).catch(({ code }: OfficeExtension.Error) => code);
      return {
        newer,
        language: Office.context.displayLanguage,
        fourteen: requirements.isSetSupported('ExcelApi', '1.14'),
        fifteen: requirements.isSetSupported('ExcelApi', '1.15'),
        shared: requirements.isSetSupported('SharedRuntime', '1.1'),
      };
    });
    expect(answers).toEqual({
      language: 'en-US',
      fourteen: true,
      fifteen,
      shared: true,
      newer,
    });
    await outer.close();
    expect(complaints).toEqual([]);
  });
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
