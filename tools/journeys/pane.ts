import type { Frame, Locator } from 'playwright-core';

/** What a signature takes besides the key. */
interface SignedWith {
  readonly values?: Readonly<Record<string, string>>;
  readonly choice?: string;
}

/** The pane as a person uses it: by what he reads on the screen. */
export class Pane {
  constructor(private readonly frame: Frame) {}

  async sitDown(name: string): Promise<void> {
    const change = this.frame.getByRole('button', { name: '换人' });
    if (await change.isVisible()) await change.click();
    await this.frame.getByLabel('请先选您是谁').selectOption({ value: name });
    await this.frame.locator('header').getByText(name).waitFor();
  }

  /** Unlocks somebody's key; whoever sat there is locked out. How many actions that took. */
  async unlock(name: string, password: string): Promise<number> {
    const header = this.frame.locator('header');
    const lock = header.getByRole('button', { name: '锁定 / 换人' });
    const taken = await lock.isVisible();
    // Whoever takes over waits until what the other one started is written.
    await this.idle();
    if (taken) await lock.click();
    await header.getByLabel('签字人').selectOption(name);
    await header.getByLabel('签字密码').fill(password);
    await header.getByLabel('签字密码').press('Enter');
    await header.getByText(`已解锁 ${name}`).waitFor();
    return taken ? 3 : 2;
  }

  /** Waits until nothing is being written; many signatures take their time. */
  async idle(): Promise<void> {
    const lock = this.frame.locator('header button:has-text("锁定 / 换人")');
    if (await lock.isVisible())
      await this.telling(() =>
        lock.and(this.frame.locator(':enabled')).waitFor({ timeout: 120_000 }),
      );
  }

  /** Fills a document without lines in 新单 and registers it. */
  async enter(
    form: string,
    no: string,
    values: Readonly<Record<string, string>>,
    before = async (): Promise<void> => undefined,
  ): Promise<void> {
    await this.tab('新单');
    await this.frame.getByLabel('填哪种单据').selectOption({ label: form });
    const document = this.frame.getByRole('form', { name: `新填一张${form}` });
    for (const [label, text] of Object.entries(values)) {
      const field = document.getByLabel(new RegExp(`^${label}`));
      if ((await field.evaluate(({ tagName }) => tagName)) === 'SELECT')
        await field.selectOption({ label: text });
      else await field.fill(text);
    }
    await before();
    await this.register(no);
  }

  /** Waits until this stands on the screen. */
  async says(text: string | RegExp): Promise<void> {
    await this.telling(() =>
      this.frame.locator('main').getByText(text).filter({ visible: true }).first().waitFor(),
    );
  }

  /** Presses 解锁 without a password; what is said at the field. */
  async unlockWithNothing(name: string): Promise<string> {
    const header = this.frame.locator('header');
    await header.getByLabel('签字人').selectOption(name);
    await header.getByLabel('签字密码').press('Enter');
    return header.getByRole('alert').innerText();
  }

  /** Presses this button, and what comes out of the printer then. */
  async printed(button: string): Promise<string> {
    await this.frame.evaluate(() => {
      window.print = () => {
        const sheets = [...document.querySelectorAll('body > section')];
        const texts = sheets
          .filter((sheet) => sheet.classList.length === 1)
          .map((sheet) => sheet.textContent ?? '');
        document.body.dataset['printed'] = texts.join('\n');
      };
    });
    await this.press(button);
    await this.frame.locator('body[data-printed]').waitFor();
    return (await this.frame.locator('body').getAttribute('data-printed')) ?? '';
  }

  /** Waits until one of the fields holds this. */
  async holds(text: string): Promise<void> {
    await this.telling(() => this.frame.locator(`input[value="${text}"]`).waitFor());
  }

  /** Signs by the key that is open; what the step fills in is typed first. */
  async signWithKey(
    no: string,
    step: string,
    by: string,
    { values = {}, choice = '' }: SignedWith = {},
  ): Promise<void> {
    await this.openStep(step);
    for (const [label, text] of Object.entries(values)) await this.field(label).fill(text);
    if (choice !== '') await this.frame.getByRole('radio', { name: choice }).click();
    await this.press(`签字：${step}`);
    await this.telling(() => this.frame.getByText(`${by} 已签`).first().waitFor());
    await this.receipt(`已签字 ${no}`);
  }

  /** An outsider writes the own name with the mouse; whose key is open saw it. */
  async signOnScreen(no: string, step: string, name: string): Promise<void> {
    await this.choose(step, name);
    const box = await this.frame.getByRole('img', { name: /手写签名/ }).boundingBox();
    if (!box) throw new Error('no box to sign in');
    const { mouse } = this.frame.page();
    await mouse.move(box.x + 20, box.y + 20);
    await mouse.down();
    await mouse.move(box.x + 90, box.y + 40, { steps: 4 });
    await mouse.up();
    await this.press(`签字：${step}`);
    await this.receipt(`已签字 ${no}`);
  }

  async void(no: string, reason: string): Promise<void> {
    await this.press('更多…');
    await this.frame.getByRole('button', { name: /^作废/ }).click();
    await this.frame.getByRole('region', { name: '作废' }).getByLabel(/^原因/).fill(reason);
    await this.press('作废');
    await this.receipt(no);
  }

  async tab(name: '当前' | '新单' | '待办' | '核验' | '总览'): Promise<void> {
    await this.frame.getByRole('tab', { name }).click();
  }

  /** Waits until the pane shows this record, by its number or draft number. */
  async shows(name: string): Promise<void> {
    await this.card(name).waitFor();
  }

  private card(name: string): Locator {
    return this.frame.getByRole('article', { name });
  }

  /** 登记 of what is selected or filled in, which gets this number. */
  async register(no: string): Promise<void> {
    const button = this.frame.getByRole('button', { name: '登记', exact: true });
    await this.telling(() => button.filter({ visible: true }).click());
    await this.receipt(`已登记 ${no}`);
  }

  /** A step that fails tells what the pane said meanwhile. */
  private async telling<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (cause) {
      const said = await this.frame.locator('main').innerText();
      throw new Error(`the pane said: ${said}`, { cause });
    }
  }

  /** Signs one step of the record that the pane shows. */
  async sign(no: string, step: string, by: string): Promise<void> {
    await this.choose(step, by);
    await this.press(`签字：${step}`);
    await this.frame.getByText(`${by} 已签`).first().waitFor();
    await this.receipt(`已签字 ${no}`);
  }

  /** Opens a step of the stepper and says who signs. */
  async choose(step: string, by: string): Promise<void> {
    await this.openStep(step);
    const field = this.frame.getByLabel(/^签字人(姓名)?/);
    await field.waitFor();
    if ((await field.evaluate(({ tagName }) => tagName)) === 'SELECT')
      await field.selectOption({ value: by });
    else await field.fill(by);
  }

  async isSigned(step: string): Promise<boolean> {
    return (await this.step(step).innerText()).includes('已签');
  }

  /** The next step opens by itself: pressing its heading then would close it. */
  async openStep(step: string): Promise<void> {
    const heading = this.step(step);
    await heading.waitFor();
    if ((await heading.getAttribute('aria-expanded')) !== 'true') await heading.click();
  }

  private step(name: string): Locator {
    const plain = name.replace(/[()]/g, '\\$&');
    return this.frame.getByRole('button', { name: new RegExp(`^${plain} `) });
  }

  /** What was received of each line, and what is done where that is too little. */
  async weigh(lines: readonly { weighed: number; outcome?: string }[]): Promise<void> {
    for (const [row, { weighed, outcome }] of lines.entries()) {
      await this.weighing(row, 0).fill(String(weighed));
      if (outcome) await this.weighing(row, 1).selectOption(outcome);
    }
  }

  private weighing(row: number, column: number): Locator {
    return this.frame.locator(`article [data-cell="${row}:${column}"]`);
  }

  async press(name: string): Promise<void> {
    await this.telling(() => this.frame.getByRole('button', { name, exact: true }).click());
  }

  field(label: string): Locator {
    return this.frame.getByLabel(new RegExp(`^${label}`));
  }

  cell(row: number, column: number): Locator {
    return this.frame.locator(`[data-cell="${row}:${column}"]`).first();
  }

  /** What the pane refuses; `saying` waits for the one meant where another may still stand. */
  async refusal(saying?: string): Promise<string> {
    const alert = this.frame.getByRole('alert').filter({ visible: true });
    await (saying === undefined ? alert : alert.filter({ hasText: saying })).first().waitFor();
    return (await alert.allInnerTexts()).join('\n');
  }

  /** Runs 核验 and answers everything it says. */
  async verify(): Promise<string> {
    await this.tab('核验');
    await this.frame.getByRole('button', { name: /核验$/ }).last().click();
    const panel = this.frame.getByRole('tabpanel').filter({ visible: true });
    await panel.getByText(/核了 \d+ 张单据/).waitFor();
    return panel.innerText();
  }

  /** Waits for the receipt that says what was done; many signatures take their time. */
  async receipt(text: string, patience?: number): Promise<void> {
    const strip = this.frame.getByRole('status').filter({ hasText: text });
    const waiting = patience === undefined ? {} : { timeout: patience };
    await this.telling(() => strip.first().waitFor(waiting));
  }
}
