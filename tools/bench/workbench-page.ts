/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../browser';
import type { Measured } from './libreoffice';

const DIST = join(__dirname, '..', '..', 'dist');

export interface Edited extends Measured {
  /** how long the page answered nothing at a stretch, until the edit was drawn */
  readonly stall: number;
}

/** The built workbench in a browser. All times are taken inside the page. */
export class WorkbenchPage {
  private constructor(
    private readonly browser: Browser,
    private readonly served: { close(): Promise<void> },
    private readonly page: Page,
  ) {}

  static async start(): Promise<WorkbenchPage> {
    const { serve } = await import('../../workbench/serve.mjs');
    const served = await serve({ port: 0, root: DIST });
    const browser = await launchBrowser();
    const viewport = { width: 1400, height: 900 };
    const page = await (await browser.newContext({ viewport, locale: 'zh-CN' })).newPage();
    // What runs TypeScript here gives functions their names with this, also those sent to the page.
    await page.addInitScript('globalThis.__name = (made) => made;');
    await page.goto(served.url);
    await page.waitForFunction(() => window.workbench);
    await page.evaluate(() => window.workbench!.ready);
    return new WorkbenchPage(browser, served, page);
  }

  /** Until everything is calculated; then the add-in beside the grid is given time to start. */
  async open(file: string, lastRow: number): Promise<Measured> {
    const measured = await this.page.evaluate(
      async ([base64, row]) => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        const started = performance.now();
        await window.workbench!.open(bytes, '流水账.xlsx');
        const engine = window.workbench!.engine!;
        await engine.whenCalculated();
        const sheet = engine.tables().find(({ name }) => name === '流水账')!.sheet;
        const [[last] = []] = engine.values({
          sheet,
          rect: { row, column: 9, rows: 1, columns: 1 },
        });
        return { ms: performance.now() - started, last: Number(last) };
      },
      [readFileSync(file).toString('base64'), lastRow] as const,
    );
    await this.page.evaluate(() => window.workbench!.host?.ready);
    await this.page.waitForTimeout(1000);
    return measured;
  }

  edit(lastRow: number, amount: number): Promise<Edited> {
    return this.page.evaluate(
      async ([row, written]) => {
        const engine = window.workbench!.engine!;
        const sheet = engine.tables().find(({ name }) => name === '流水账')!.sheet;
        const cell = (at: number, column: number) => ({
          sheet,
          rect: { row: at, column, rows: 1, columns: 1 },
        });
        const drawn = () =>
          new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done, 0)));
        // A message to oneself comes back as soon as nothing else keeps the page busy.
        let [stall, before, watching] = [0, Infinity, true];
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          const now = performance.now();
          stall = Math.max(stall, now - before);
          before = now;
          if (watching) port2.postMessage(0);
        };
        await drawn();
        port2.postMessage(0);
        await drawn();
        stall = 0;
        const started = performance.now();
        await engine.writeBlock(cell(7, 8), [[written]], { source: 'api' });
        await engine.whenCalculated();
        const [[last] = []] = engine.values(cell(row, 9));
        const ms = performance.now() - started;
        await drawn();
        await drawn();
        watching = false;
        return { ms, last: Number(last), stall };
      },
      [lastRow, amount] as const,
    );
  }

  save(): Promise<Measured> {
    return this.page.evaluate(() => {
      const started = performance.now();
      window.workbench!.save();
      return { ms: performance.now() - started, last: NaN };
    });
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.served.close();
  }
}
