/// <reference lib="dom" />
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { launchBrowser } from '../browser';

const DIST = join(__dirname, '..', '..', 'dist');

type CellValue = string | number | boolean;

interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

interface TableSeen {
  readonly name: string;
  readonly sheet: string;
  readonly rect: Rect;
  readonly columns: readonly string[];
}

/** The built workbench in a real browser, as `npm start` serves it. */
export async function startWorkbench(): Promise<Workbench> {
  const { serve } = await import('../../workbench/serve.mjs');
  const served = await serve({ port: 0, root: DIST });
  const browser = await launchBrowser();
  return new Workbench(browser, served);
}

export class Workbench {
  constructor(
    private readonly browser: Browser,
    private readonly served: { readonly url: string; close(): Promise<void> },
  ) {}

  async open(bytes: Uint8Array, name = '食堂台账.xlsx'): Promise<OpenWorkbook> {
    const context = await this.browser.newContext({
      viewport: { width: 1400, height: 900 },
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    // A control that is missed fails the test soon; on a busy machine: PATIENCE=60000 npx jest …
    context.setDefaultTimeout(Number(process.env['PATIENCE'] ?? 8000));
    await context.clock.install({ time: '2026-03-05T08:00:00+08:00' });
    return this.openIn(await context.newPage(), bytes, name);
  }

  /** Another window of the same person at the same PC. */
  async openBeside(book: OpenWorkbook, bytes: Uint8Array): Promise<OpenWorkbook> {
    return this.openIn(await book.page.context().newPage(), bytes, '食堂台账.xlsx');
  }

  private async openIn(page: Page, bytes: Uint8Array, name: string): Promise<OpenWorkbook> {
    const complaints: string[] = [];
    page.on('console', (said) => {
      if (said.type() === 'error') complaints.push(said.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      const url = request.url();
      if (!/^(blob|data):/.test(url) && !url.startsWith(this.served.url))
        complaints.push(`request to ${url}`);
    });
    await page.goto(this.served.url);
    await page.waitForFunction(() => 'workbench' in window);
    await page.evaluate(
      async ([base64, called]) => {
        const binary = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        await window.workbench!.open(binary, called);
        await window.workbench!.host!.ready;
      },
      [Buffer.from(bytes).toString('base64'), name] as const,
    );
    const pane = page.frames().find((frame) => frame.url().includes('/taskpane.html'));
    if (!pane) throw new Error('the workbench shows no pane');
    await pane.waitForSelector('[role="tab"]');
    return new OpenWorkbook(page, pane, complaints);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.served.close();
  }
}

/** A workbook on the screen: the grid on the left, the pane on the right. */
export class OpenWorkbook {
  constructor(
    readonly page: Page,
    readonly pane: Frame,
    /** what the browser complained about, and requests that left the origin */
    readonly complaints: readonly string[],
  ) {}

  table(name: string): Promise<TableSeen> {
    return this.page.evaluate((wanted) => {
      const table = window.workbench!.engine!.tables().find((one) => one.name === wanted);
      if (!table) throw new Error(`no table ${wanted}`);
      const { sheet, rect, columns } = table;
      return { name: wanted, sheet, rect, columns };
    }, name);
  }

  /** The rows of a table's body as records by header. */
  async rows(name: string): Promise<readonly Readonly<Record<string, CellValue>>[]> {
    const { sheet, rect, columns } = await this.table(name);
    const body = { ...rect, row: rect.row + 1, rows: rect.rows - 1 };
    const values = await this.page.evaluate(
      async (at) => {
        await window.workbench!.engine!.whenCalculated();
        return window.workbench!.engine!.values(at);
      },
      { sheet, rect: body },
    );
    return values.map((row) =>
      Object.fromEntries(columns.map((column, index) => [column, row[index] ?? ''])),
    );
  }

  /** Selects cells of a table's body: rows from 0, also the free row below the table. */
  async select(name: string, row: number, column: string, rows = 1): Promise<void> {
    const { sheet, rect, columns } = await this.table(name);
    const at = columns.indexOf(column);
    if (at < 0) throw new Error(`${name} has no column ${column}`);
    const place = { row: rect.row + 1 + row, column: rect.column + at, rows, columns: 1 };
    await this.page.evaluate(
      async ([id, cells]) => {
        const engine = window.workbench!.engine!;
        await engine.activateSheet(id);
        await engine.select({ sheet: id, rects: [cells] });
      },
      [sheet, place] as const,
    );
    await this.page.waitForFunction(
      ([id, cells]) => {
        const { sheet: on, active } = window.workbench!.engine!.selection();
        return on === id && active.row === cells.row && active.column === cells.column;
      },
      [sheet, place] as const,
    );
  }

  /** Types a text into a cell with the keyboard, as a person does. */
  async type(name: string, row: number, column: string, text: string): Promise<void> {
    await this.focusGrid();
    await this.select(name, row, column);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
    // A person sees what he typed before he goes on.
    await this.arrived(name, row, column);
  }

  /** A number over another one is awaited as such; what is read as a date or a time stands as another. */
  private async arrived(name: string, row: number, column: string, pasted = ''): Promise<void> {
    const { sheet, rect, columns } = await this.table(name);
    await this.page.waitForFunction(
      ([id, number, at]) => {
        const found = window.workbench!.engine!.values({ sheet: id, rect: at })[0]?.[0];
        return number === '' ? found !== '' : Number(found) === Number(number);
      },
      [
        sheet,
        /^-?\d+(\.\d+)?$/.test(pasted) ? pasted : '',
        {
          row: rect.row + 1 + row,
          column: rect.column + columns.indexOf(column),
          rows: 1,
          columns: 1,
        },
      ] as const,
    );
  }

  /** Pastes a block from another program. */
  async paste(
    name: string,
    row: number,
    column: string,
    block: readonly (readonly string[])[],
  ): Promise<void> {
    await this.focusGrid();
    await this.select(name, row, column);
    await this.page.evaluate(
      (text) => navigator.clipboard.writeText(text),
      block.map((cells) => cells.join('\t')).join('\n'),
    );
    await this.page.keyboard.press('Control+v');
    await this.arrived(name, row, column, block[0]?.[0]);
  }

  /** The keyboard goes to the grid, if it is not there: a click far from what is written. */
  private async focusGrid(): Promise<void> {
    const isThere = () => document.activeElement?.getAttribute('data-u-comp') === 'editor';
    if (await this.page.evaluate(isThere)) return;
    const box = await this.page.locator('.grid canvas[id*="sheet"]').first().boundingBox();
    if (!box) throw new Error('the grid is not drawn');
    await this.page.mouse.click(box.x + box.width / 2, box.y + box.height - 60);
    await this.page.waitForFunction(isThere);
  }

  async sort(name: string, column: string): Promise<void> {
    const { sheet, rect, columns } = await this.table(name);
    await this.page.evaluate(
      ([id, cells, at]) =>
        window.workbench!.engine!.sort(
          { sheet: id, rect: cells },
          [{ column: at, ascending: true }],
          { matchCase: false, hasHeaders: true, source: 'user' },
        ),
      [sheet, rect, columns.indexOf(column)] as const,
    );
  }

  /** What a formula gives that is typed into a new sheet; its results may spill. */
  formula(text: string, rows: number, columns: number): Promise<readonly (readonly CellValue[])[]> {
    return this.page.evaluate(
      async ([formula, height, width]) => {
        const engine = window.workbench!.engine!;
        // What was pasted just before is what a person sees by then.
        await engine.whenCalculated();
        const sheet = await engine.addSheet(`核对${engine.sheets().length}`);
        const cell = { row: 0, column: 0, rows: 1, columns: 1 };
        await engine.writeBlock({ sheet, rect: cell }, [[formula]], { source: 'user' });
        await engine.whenCalculated();
        return engine.values({ sheet, rect: { ...cell, rows: height, columns: width } });
      },
      [text, rows, columns] as const,
    );
  }

  /** A new empty sheet. */
  addSheet(name: string): Promise<string> {
    return this.page.evaluate(async (called) => {
      const id = await window.workbench!.engine!.addSheet(called);
      return id;
    }, name);
  }

  /** Goes to one cell of any sheet, counted from 0. */
  async selectCell(sheet: string, row: number, column: number): Promise<void> {
    await this.page.evaluate(
      async ([id, cell]) => {
        await window.workbench!.engine!.activateSheet(id);
        await window.workbench!.engine!.select({ sheet: id, rects: [cell] });
      },
      [sheet, { row, column, rows: 1, columns: 1 }] as const,
    );
  }

  /** What one cell of any sheet shows when everything is calculated. */
  cell(sheet: string, row: number, column: number): Promise<CellValue | undefined> {
    return this.page.evaluate(
      async (at) => {
        await window.workbench!.engine!.whenCalculated();
        return window.workbench!.engine!.values(at)[0]?.[0];
      },
      { sheet, rect: { row, column, rows: 1, columns: 1 } },
    );
  }

  async save(): Promise<Uint8Array> {
    const base64 = await this.page.evaluate(() => {
      const bytes = window.workbench!.save();
      let binary = '';
      for (const byte of bytes) binary += String.fromCharCode(byte);
      return btoa(binary);
    });
    return Buffer.from(base64, 'base64');
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}
