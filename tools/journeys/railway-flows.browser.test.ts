import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Locator } from 'playwright-core';
import { Pane } from './pane';
import { startWorkbench, type OpenWorkbook, type Workbench } from './workbench-page';

const TEMPLATE = join(__dirname, '..', '..', 'dist', 'templates', 'railway.xlsx');

jest.setTimeout(120_000);

let workbench: Workbench;
let book: OpenWorkbook;
let frame: Frame;
let pane: Pane;

const PEOPLE = [
  ['张三', '客运处', '值班人员', '在岗'],
  ['李四', '客运处', '客管科', '在岗'],
  ['王五', '客运处', '处长、处领导、应急领导小组组长', '在岗'],
  ['孙七', '某车站', '相关车站、客运车站', '在岗'],
  ['周八', '某客运段', '列车长', '在岗'],
  ['吴九', '路局', '局突发客流应急领导小组组长、系统应急领导小组组长', '在岗'],
  ['郑十', '某车站', '站段长', '在岗'],
];

beforeAll(async () => {
  workbench = await startWorkbench();
  book = await workbench.open(readFileSync(TEMPLATE), '铁路客运流程.xlsx');
  frame = book.pane;
  pane = new Pane(frame);
  await book.paste('人员', 0, '姓名', PEOPLE);
  await pane.sitDown('张三');
});

afterAll(() => workbench?.close());

const chart = (): Locator => frame.locator('svg[role=group]');
const box = (step: string, unit = ''): Locator =>
  chart().locator(`[data-step="${step}"][data-unit="${unit}"]`);

/** A field beside the picture: forms of new documents ask for some of the same. */
const beside = (label: string | RegExp): Locator =>
  frame.locator('#screen-current').getByLabel(label);

/** What is read out of a box, once it says so. */
async function says(step: string, words: string, unit = ''): Promise<string> {
  const told = box(step, unit);
  await frame.waitForFunction(
    ([selector, wanted]) =>
      document.querySelector(selector)?.getAttribute('aria-label')?.includes(wanted),
    [`[data-step="${step}"][data-unit="${unit}"]`, words] as const,
  );
  return (await told.getAttribute('aria-label')) ?? '';
}

/** Typed into the sheet and registered, as whoever is on duty does it. */
async function begin(table: string, no: string, cells: readonly string[]): Promise<void> {
  await book.paste(table, 0, '性质', [cells]);
  await book.select(table, 0, '性质');
  await pane.tab('当前');
  await pane.register(no);
  await pane.shows(no);
  await chart().waitFor();
}

/** One click: the button in the box. */
async function click(what: string, step: string): Promise<void> {
  await chart()
    .getByRole('button', { name: new RegExp(`^${what}：${step} `) })
    .click();
}

/** One step by one party, out of the picture: what it fills in, and who signs. */
async function confirm(
  step: string,
  title: string,
  by: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<void> {
  await box(step).click();
  const panel = frame.getByRole('region', { name: `${step} ${title}` });
  await panel.getByLabel(/^签字人/).selectOption(by);
  for (const [label, text] of Object.entries(fields)) {
    const field = panel.getByLabel(new RegExp(`^${label}`)).last();
    const isChoice = (await field.evaluate(({ tagName }) => tagName)) === 'SELECT';
    await (isChoice ? field.selectOption(text) : field.fill(text));
  }
  await panel.getByRole('button', { name: `签字：${title}` }).click();
  await frame.waitForFunction(
    ([selector, name]) =>
      new RegExp(`✓ [\\d: -]+${name}`).test(
        document.querySelector(selector)?.getAttribute('aria-label') ?? '',
      ),
    [`[data-step="${step}"]`, by] as const,
  );
}

const INCIDENT = ['真实', '2026/3/5', '7:58', '列车长周八', '电话', 'K7301', '某线 K123'];

describe('4-15 by telephone', () => {
  const noted = async (what: string, step: string): Promise<void> => {
    await click(what, step);
    await says(step, '已记');
  };

  it('is noted by one person with one click a step, three of them before their turn', async () => {
    await begin('客运火灾', 'KY4-15-2026-001', [...INCIDENT, '9 号车厢冒烟']);
    for (const [what, step] of [
      ['记录', '01'],
      ['记录', '03'],
      ['记录', '02'],
      ['Y 能自行扑救', '04'],
      ['记录', '06'],
    ] as const)
      await noted(what, step);
    await says('03', '次序与流程图不符');
    expect(await box('02').getAttribute('aria-label')).not.toContain('次序');
  });

  it('one tap for each person who was told; one of them was not reached', async () => {
    await box('02').click();
    const taps = frame.getByRole('group', { name: '点一下，记下' });
    await frame.getByRole('button', { name: '未接通' }).first().click();
    await taps.getByText('未接通', { exact: true }).first().waitFor();
    for (const at of [1, 2, 3, 4]) {
      await taps.getByRole('button', { name: /^记 / }).nth(at).click();
      await taps
        .locator('strong, span')
        .getByText(/^\d\d:\d\d$/)
        .nth(at - 1)
        .waitFor();
    }
    await frame.page().keyboard.press('Escape');
    await taps.waitFor({ state: 'detached' });
  });

  it('four minutes later the train cannot put it out after all: both rounds are seen', async () => {
    await book.page.context().clock.fastForward('04:00');
    await box('04').click();
    await beside(/^原因/).fill('火势扩大');
    await frame.getByRole('button', { name: '改判为 N 不能自行扑救' }).click();
    expect(await says('04', '第 2 轮')).toMatch(/Y 能自行扑救 第 1 轮.*N 不能自行扑救 第 2 轮/);
  });

  it('goes on by the other branch, two more steps before their turn, and a minute put back', async () => {
    await beside('发生时刻').fill('8:03');
    await noted('记录', '05');
    for (const step of ['07', '09', '08', '11', '10']) await noted('记录', step);
    for (const step of ['09', '11']) await says(step, '次序与流程图不符');
    expect(await box('05').getAttribute('aria-label')).toContain('08:03');
    expect((await book.rows('签字记录')).filter(({ 事项: what }) => what === '记录')).toHaveLength(
      17,
    );
  });

  it('does not end before all parties have confirmed; then it does, and verifies', async () => {
    const end = { 分析和教训: '加强巡视', 结束日期: '2026-3-5', 结束时刻: '9:30' };
    await confirm('01', '接收火灾信息', '张三');
    await confirm('02', '通知领导和人员', '张三', {});
    await confirm('03', '了解掌握火灾情况', '王五', { 火灾情况: '洗脸间起火' });
    await confirm('04', '能否自行扑救', '周八', { 在站区: '否' });
    // What was begun before it was decided otherwise is confirmed, too.
    await confirm('06', '扑救和救治', '周八', { 扑救和救治: '灭火器两具' });
    await confirm('05', '通知车站拨打119和120', '孙七', {
      拨打119时刻: '8:03',
      拨打120时刻: '8:04',
    });
    await confirm('07', '站区力量配合扑救', '孙七', { 站区力量: '12 人' });
    await confirm('08', '按规定汇报', '周八', { 汇报对象和时刻: '客运处 8:10' });
    await confirm('09', '配合调查取证', '周八');
    await confirm('10', '善后处置', '周八', { 善后处置: '旅客换乘' });
    await confirm('10', '善后处置', '孙七');
    expect((await book.rows('客运火灾')).at(0)).not.toMatchObject({ 状态: '已完成' });
    await confirm('11', '总结吸取教训', '李四', end);
    expect((await book.rows('客运火灾')).at(0)).toMatchObject({ 状态: '已完成' });
    expect(await pane.verify()).toMatch(/没有发现改动/);
    expect(book.complaints).toEqual([]);
  });
});

/** One key a step: the keyboard is on the box whose turn it is. */
async function press(key: string, step: string, words = '已记', unit = ''): Promise<void> {
  await frame.waitForFunction(
    ([id, of]) => {
      const { dataset } = document.activeElement as HTMLElement;
      return dataset['step'] === id && dataset['unit'] === of;
    },
    [step, unit] as const,
  );
  await frame.page().keyboard.press(key);
  await says(step, words, unit);
}

it('4-5 by keyboard only: Enter notes, N decides, and the keyboard goes on to the next box', async () => {
  await begin('安全信息处置', 'KY4-5-2026-001', [...INCIDENT, '空调失效', '甲站、乙段']);
  await box('01').focus();
  await press('Enter', '01');
  await press('Enter', '02');
  await press('n', '03', 'N 不能处理');
  await press('Enter', '05');
  await press('Enter', '06');
  await press('Enter', '06u', '已记', '甲站');
  await press('Enter', '06u', '已记', '乙段');
  expect(await box('04').getAttribute('aria-label')).toContain('这次不经过');
  await frame.page().keyboard.press('ArrowUp');
  await frame.page().keyboard.press(' ');
  await frame.page().keyboard.press('Escape');
});

it('4-13 from Ⅲ to Ⅱ: somebody else than the issuer ends it, and that is seen', async () => {
  await begin('旅客滞留', 'KY4-13-2026-001', [...INCIDENT, '暴雨停运', '甲站、乙段']);
  await beside('报告人').fill('郑十');
  for (const step of ['01', '02', '03', '04']) await click('记录', step);
  await click('Ⅲ级', '05');
  await says('05', 'Ⅲ级');
  await beside('报告人').fill('吴九');
  await box('05').click();
  await beside(/^原因/).fill('人数增加');
  await frame.getByRole('button', { name: '改为 Ⅱ级' }).click();
  await says('05', '第 2 轮');
  await beside('报告人').fill('郑十');
  await click('记录', '08');
  await says('08', '要留意');
  await box('08').click();
  expect(await frame.getByRole('note').innerText()).toMatch(/RW-4-13/);
  await frame.getByRole('button', { name: '记错了，收回' }).click();
  await frame.getByRole('note').waitFor({ state: 'detached' });
  await beside('报告人').fill('吴九');
  await click('记录', '08');
  expect(await says('08', '已记')).not.toContain('要留意（');
});

it('4-12 from N to Y while the units handle it: the order is launched in the second round', async () => {
  await begin('旅客列车非正常', 'KY4-12-2026-001', [...INCIDENT, '机车故障', '甲站、乙段']);
  await beside('报告人').fill('王五');
  for (const step of ['01', '02', '03']) await click('记录', step);
  await click('N 不启动', '04');
  await says('04', 'N 不启动');
  await box('04').click();
  await beside(/^原因/).fill('影响扩大');
  await frame.getByRole('button', { name: '改判为 Y 启动' }).click();
  await says('04', '第 2 轮');
  await beside('报告人').fill('吴九');
  await click('Ⅱ级', '05');
  expect(await says('05', 'Ⅱ级')).not.toContain('要留意');
  await says('06', '这次不经过', '甲站');
  expect(book.complaints).toEqual([]);
});
