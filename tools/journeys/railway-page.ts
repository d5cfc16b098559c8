import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Locator } from 'playwright-core';
import { Pane } from './pane';
import { startWorkbench, type OpenWorkbook, type Workbench } from './workbench-page';

const TEMPLATE = join(__dirname, '..', '..', 'dist', 'templates', 'railway.xlsx');

/** What every incident begins with, up to what happened. */
export const INCIDENT: readonly string[] = [
  ...['真实', '2026/3/5', '7:58', '列车长周八', '电话', 'K7301', '某线 K123'],
];

/** What a signature fills in and decides besides its signer. */
interface More {
  readonly unit?: string;
  /** by label */
  readonly fields?: Readonly<Record<string, string>>;
  /** what is ticked: requirements, plans that go back */
  readonly ticks?: readonly string[];
  readonly choice?: string;
}

/** The railway workbook in a browser, worked on by the picture of a flow. */
export class RailwayPage {
  private constructor(
    private readonly workbench: Workbench,
    readonly book: OpenWorkbook,
  ) {}

  /** With these people: name, department, posts. */
  static async open(people: readonly (readonly [string, string, string])[]): Promise<RailwayPage> {
    const workbench = await startWorkbench();
    const book = await workbench.open(readFileSync(TEMPLATE), '铁路客运流程.xlsx');
    const page = new RailwayPage(workbench, book);
    const rows = people.map((person) => [...person, '在岗']);
    await book.paste('人员', 0, '姓名', rows);
    await page.pane.sitDown(people[0]?.[0] ?? '');
    return page;
  }

  close = (): Promise<void> => this.workbench.close();

  get frame(): Frame {
    return this.book.pane;
  }

  get pane(): Pane {
    return new Pane(this.frame);
  }

  chart = (): Locator => this.frame.locator('svg[role=group]');

  box = (step: string, unit = ''): Locator => this.chart().locator(selector(step, unit));

  /** What is read out of a box, once it says so. */
  async says(step: string, words: string, unit = ''): Promise<string> {
    await this.frame.waitForFunction(
      ([at, wanted]) => document.querySelector(at)?.getAttribute('aria-label')?.includes(wanted),
      [selector(step, unit), words] as const,
    );
    return (await this.box(step, unit).getAttribute('aria-label')) ?? '';
  }

  /** Typed into the sheet, from this column on, and registered; the picture of its flow is shown. */
  async begin(
    table: string,
    row: number,
    column: string,
    cells: readonly string[],
    no: string,
  ): Promise<void> {
    await this.book.paste(table, row, column, [cells]);
    await this.book.select(table, row, column);
    await this.pane.tab('当前');
    await this.pane.register(no);
    await this.pane.shows(no);
    const picture = this.frame.getByRole('button', { name: '流程图', exact: true });
    if ((await picture.getAttribute('aria-pressed')) !== 'true') await picture.click();
    await this.chart().waitFor();
  }

  /** One click: the button in the box. */
  async click(what: string, step: string): Promise<void> {
    await this.chart()
      .getByRole('button', { name: new RegExp(`^${what}：${step} `) })
      .click();
  }

  panel = (step: string): Locator =>
    this.frame.getByRole('region', { name: new RegExp(`^${step} `) });

  /** Takes up a box and fills in everything that its signature wants. */
  async fill(step: string, by: string, more: More = {}): Promise<Locator> {
    const { unit = '', fields = {}, ticks = [], choice } = more;
    await this.box(step, unit).click();
    const panel = this.panel(step);
    const signer = panel.getByLabel(/^签字人/);
    const isList = (await signer.evaluate(({ tagName }) => tagName)) === 'SELECT';
    await (isList ? signer.selectOption(by) : signer.fill(by));
    if (choice !== undefined) await panel.getByRole('radio', { name: choice, exact: true }).click();
    for (const tick of ticks) await panel.getByLabel(tick, { exact: true }).check();
    for (const [label, text] of Object.entries(fields)) {
      const field = panel.getByLabel(new RegExp(`^${label}`)).last();
      const chooses = (await field.evaluate(({ tagName }) => tagName)) === 'SELECT';
      await (chooses ? field.selectOption(text) : field.fill(text));
    }
    return panel;
  }

  press = (panel: Locator): Promise<void> => panel.getByRole('button', { name: /^签字：/ }).click();

  /** One signature, out of the picture; the box is closed again. */
  async sign(step: string, by: string, more: More = {}): Promise<void> {
    const panel = await this.fill(step, by, more);
    await this.press(panel);
    try {
      await panel.waitFor({ state: 'detached' });
    } catch (cause) {
      throw new Error(`${step} ${by}: ${await panel.innerText()}`, { cause });
    }
  }
}

const selector = (step: string, unit: string): string =>
  `[data-step="${step}"][data-unit="${unit}"]`;
