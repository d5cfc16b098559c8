import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { textsOf } from '../../addin/text';
import { launchBrowser } from '../../tools/browser';
import type { People } from '../../addin/workbook/people';
import { faultsOf, openPane, picture, type Asked, type OpenPane } from './looking.fixture';
import { buildPreview, servePreview, type Site } from './preview-site.fixture';
import { sceneNames } from './scenes.fixture';

jest.setTimeout(180_000);

/** Each screen in both languages, by day and by night; and each also in high contrast (faultsOf). */
const LOOKS: readonly Required<Pick<Asked, 'language' | 'dark'>>[] = [
  { language: 'zh-CN', dark: false },
  { language: 'en-US', dark: true },
];
const t = textsOf('zh-CN');

let site: Site;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  site = await servePreview(await buildPreview());
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

beforeEach(async () => {
  context = await browser.newContext();
  context.setDefaultTimeout(15_000);
});

afterEach(() => context.close());

const open = (asked: Asked): Promise<OpenPane> => openPane(context, site.origin, asked);

describe.each(LOOKS)('in $language, dark: $dark', ({ language, dark }) => {
  const open = (asked: Asked): Promise<OpenPane> =>
    openPane(context, site.origin, { dark, ...asked });

  it.each([...sceneNames, 'unknown' as const])('the screen “%s” has no faults', async (scene) => {
    await expectFaultless(await open({ scene, language }), `${language}-${scene}`);
  });

  it.each([1, 2, 3, 4, 5])('tab %i has no faults', async (tab) => {
    const pane = await open({ scene: 'inbox', language });
    await chooseMe(pane.page, '张三');
    await pane.page.getByRole('tab').nth(tab).click();
    await settled(pane.page);
    await expectFaultless(pane, `${language}-tab-${tab}`);
  });

  it.each(['noOffice', 'notExcel', 'oldExcel'] as const)('“%s” has no faults', async (why) => {
    const pane = await open({ scene: 'unknown', language, misplaced: why });
    await expectShown(pane.page.locator('main'), textsOf(language).misplaced[why].next);
    await expectFaultless(pane, `${language}-${why}`);
  });

  it('findings of a verification have no faults', async () => {
    const pane = await open({ scene: 'changed', language, command: 'VerifyWorkbook' });
    await pane.page.getByRole('alert').waitFor();
    await expectFaultless(pane, `${language}-findings`);
  });

  it('people and what is done about them have no faults', async () => {
    const pane = await open({ scene: 'rostered', language });
    const { page } = pane;
    const say = textsOf(language).people;
    await page.getByRole('tab').nth(4).click();
    await page.getByRole('button', { name: say.act.certify }).click();
    await expectFaultless(pane, `${language}-people-certify`);
    for (const title of [
      ...[say.applyTitle, say.enterTitle, say.act.delegate, say.recoverTitle, say.carryOutTitle],
    ])
      await page.getByRole('button', { name: title, exact: true }).click();
    await expectFaultless(pane, `${language}-people-forms`);
  });

  it('the review of the whole workbook has no faults', async () => {
    const pane = await open({ scene: 'changed', language });
    const { page } = pane;
    await page.getByRole('tab').nth(5).click();
    await page.getByRole('button', { name: textsOf(language).review.start }).click();
    await page.getByRole('heading', { name: textsOf(language).review.lots }).waitFor();
    await expectFaultless(pane, `${language}-review`);
  });

  it('beginning, closing, carrying over and comparing books have no faults', async () => {
    const pane = await open({ scene: 'complete', language });
    const { page } = pane;
    const say = textsOf(language).books;
    await chooseMe(page, '赵六');
    await page.getByRole('tab').nth(1).click();
    await page.getByRole('button', { name: say.title }).click();
    for (const title of [...[say.opening, say.close, say.copy, say.join, say.fork, say.handover]])
      await page.getByRole('button', { name: title, exact: true }).click();
    await settled(page);
    await expectFaultless(pane, `${language}-books`);
  });

  it('taking an old list over has no faults', async () => {
    const pane = await open({ scene: 'oldList', language });
    const { page } = pane;
    const say = textsOf(language).adopt;
    await page.getByRole('tab').nth(1).click();
    await page.getByRole('button', { name: say.title }).click();
    await page.getByRole('button', { name: say.read }).click();
    await expectFaultless(pane, `${language}-adopt`);
  });

  it('a formula is written by keyboard alone, and its screen has no faults', async () => {
    const pane = await open({ scene: 'ready', language });
    const { page } = pane;
    const say = textsOf(language).review.formulas;
    await page.getByRole('tab').nth(5).click();
    await page.getByRole('button', { name: say.title }).press('Enter');
    await page.getByLabel(say.question).selectOption('SERIALS');
    await page.getByRole('button', { name: say.insert }).press('Enter');
    await expectFaultless(pane, `${language}-formula-missing`);
    // From the list the next stop of Tab is the first argument.
    await page.getByLabel(say.question).press('Tab');
    await page.keyboard.type('原始凭证[凭证号]');
    await page.getByText('=REG.SERIALS(原始凭证[凭证号])').waitFor();
    await page.getByRole('button', { name: say.insert }).press('Enter');
    await page.getByRole('alert').waitFor();
    await expectFaultless(pane, `${language}-formula`);
  });

  it('enabling keys has no faults', async () => {
    const pane = await open({ scene: 'empty', language });
    const { page } = pane;
    const say = textsOf(language).people;
    await page.getByRole('tab').nth(4).click();
    await page.getByRole('button', { name: say.foundStart }).click();
    await expectFaultless(pane, `${language}-people-found`);
    await page.getByLabel(say.name).fill('周八');
    await page.getByLabel(say.rememberedIt).check();
    await page.getByRole('button', { name: say.makeKey }).click();
    await page.getByRole('heading', { name: say.papersTitle }).waitFor();
    await expectFaultless(pane, `${language}-people-papers`);
  });

  it('a form that is refused has no faults', async () => {
    const pane = await open({ scene: 'empty', language });
    const { page } = pane;
    await chooseMe(page, '张三');
    await page.getByRole('tab').nth(1).click();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').waitFor();
    await expectFaultless(pane, `${language}-entry-refused`);
  });

  it('weights beyond the tolerance have no faults', async () => {
    const pane = await open({ scene: 'weigh', language });
    const { page } = pane;
    await weigh(page, ['20', '8.2', '60']);
    await chooseSigner(page, '李四');
    await mainAction(page).click();
    await page.getByRole('alert').waitFor();
    await expectFaultless(pane, `${language}-weigh-refused`);
  });

  it('a red correction has no faults', async () => {
    const pane = await open({ scene: 'reversible', language });
    const { page } = pane;
    await chooseMe(page, '赵六');
    await page.getByRole('button', { name: textsOf(language).current.reverse }).click();
    await expectFaultless(pane, `${language}-reverse`);
  });
});

it('would notice an inline style, something too wide and a field without a name', async () => {
  const pane = await open({ scene: 'empty' });
  await pane.page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'main { color: red }';
    const wide = document.createElement('div');
    wide.textContent = 'wide';
    wide.style.width = '400px';
    document.querySelector('main')?.append(style, wide, document.createElement('input'));
  });
  const faults = (await faultsOf(pane)).join('\n');
  expect(faults).toMatch(/Content Security Policy/);
  expect(faults).toMatch(/too wide: DIV wide/);
  expect(faults).toMatch(/label: <input/);
});

it('registers and signs without a mouse', async () => {
  const { page } = await open({ scene: 'ready' });
  await tabTo(page, t.person.choose);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expectShown(page.locator('header'), '张三');
  await tabTo(page, t.current.register);
  await page.keyboard.press('Enter');
  await expectReceipt(page, '已登记 PZ-2026-0001');
  await expectFocus(page, 'PZ-2026-0001');
  await tabTo(page, `${t.sign.outsideBy}`);
  await page.keyboard.type('某摊主');
  await tabTo(page, t.sign.signStep('售货人签字'));
  await page.keyboard.press('Enter');
  await expectReceipt(page, '已签字 PZ-2026-0001');
  await tabTo(page, t.sign.signStep('经手签字'));
  await page.keyboard.press('Enter');
  await expectShown(page.getByRole('article'), t.state.waiting('检斤验收'));
  await picture(page, 'flow-signed');
});

it('shows what is not confirmed, silently once it is', async () => {
  const { page } = await open({ scene: 'pending' });
  const strip = page.getByRole('region', { name: t.outbox.title(2) });
  await strip.getByRole('button', { name: t.outbox.show }).click();
  await expectShown(strip, t.outbox.standing.waiting);
  await expectShown(strip, '签字 PZ-2026-0001');
  await picture(page, 'outbox-pending');
  const quiet = await open({ scene: 'sell' });
  expect(await quiet.page.getByText(/待确认/).count()).toBe(0);
});

it('shows what collided, and gives a doubled number anew', async () => {
  const { page } = await open({ scene: 'collided' });
  const strip = page.getByRole('region', { name: t.outbox.title(3) });
  await expectShown(strip, t.outbox.conflict['number-doubled'].why);
  await expectShown(strip, '某粮油店');
  await picture(page, 'outbox-collided');
  await strip.getByRole('button', { name: t.outbox.dismiss }).last().click();
  await page.getByRole('region', { name: t.outbox.title(2) }).waitFor();
  await chooseMe(page, '张三');
  await page.getByRole('button', { name: t.current.renumber }).click();
  await expectReceipt(page, '已换新号 PZ-2026-0002');
});

it('says which header was renamed', async () => {
  const { page } = await open({ scene: 'renamed' });
  await expectShown(page.getByRole('alert'), '找不到“售货单位”这一列');
});

it('shows both versions of a row that was changed before the click', async () => {
  const { page } = await open({ scene: 'ready' });
  await chooseMe(page, '张三');
  await mainAction(page).waitFor();
  // In one go, before the pane has read the row again.
  await page.evaluate(async () => {
    // The page of the preview put them there.
    const { people } = window as unknown as { people: People };
    await people.type('原始凭证', 1, '售货单位', '别的店');
    document.querySelector<HTMLElement>('article [data-main-action]')?.click();
  });
  const versions = page.getByRole('alert').getByRole('row', { name: '售货单位' });
  await expectShown(versions, '某粮油店');
  await expectShown(versions, '别的店');
  await picture(page, 'row-changed');
});

it('enters a document with Enter alone and offers to open it', async () => {
  const { page } = await open({ scene: 'empty' });
  await chooseMe(page, '张三');
  await page.getByRole('tab').nth(1).click();
  const header = ['3/5', '8:10', '某菜市场', '0012', '100', '早市'];
  const lines = ['土豆', '20', '斤', '2.6', '鸡蛋', '60', '个', '0.8'];
  for (const text of [...header, ...lines]) await enter(page, text);
  await picture(page, 'flow-entry-filled');
  await expectShown(page.getByRole('form'), t.entry.balanced);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expectReceipt(page, '已登记 PZ-2026-0001');
  await picture(page, 'flow-entered');
  await page.getByRole('button', { name: t.receipt.open }).click();
  await expectShown(page.getByRole('article'), '某菜市场');
  await expectFocus(page, 'PZ-2026-0001');
});

it('takes a block that was copied from a sheet and keeps it in other tabs and languages', async () => {
  const { page } = await open({ scene: 'empty' });
  await page.getByRole('tab').nth(1).click();
  const block = '品名\t数量\t单位\t单价\n土豆\t20\t斤\t2.6\n鸡蛋\t60\t个\t0.8\n';
  await paste(page.locator('[data-cell="0:0"]'), block);
  await page.getByRole('tab').nth(2).click();
  await page.getByRole('button', { name: t.language.other }).click();
  await page.getByRole('tab').nth(1).click();
  const cells = page.locator('form [data-cell]');
  const texts = await cells.evaluateAll((all) =>
    all.map((cell) => String(Reflect.get(cell, 'value'))),
  );
  expect(texts).toEqual(['土豆', '20', '斤', '2.6', '鸡蛋', '60', '个', '0.8']);
  await expectShown(page.getByRole('form'), '100.00');
  await page.getByRole('button', { name: textsOf('en-US').entry.clear }).click();
  await expectShown(page.getByRole('form'), '0.00');
  expect(await cells.count()).toBe(4);
  await page.getByRole('button', { name: textsOf('en-US').entry.restore }).click();
  expect(await cells.count()).toBe(8);
});

it('finds a record by the first letters of a line and opens it', async () => {
  const { page } = await open({ scene: 'inbox' });
  await page.getByRole('tab').nth(2).click();
  await page.getByRole('searchbox').fill('whr');
  await page.keyboard.press('Enter');
  await expectShown(page.getByRole('search'), t.find.found(6));
  await picture(page, 'flow-find');
  await page.getByRole('search').getByRole('listitem').first().getByRole('button').click();
  await expectShown(page.getByRole('article'), '某菜市场');
});

it('reviews the workbook: each line leads to its record, findings to their list', async () => {
  const { page } = await open({ scene: 'inbox' });
  await page.getByRole('tab').nth(5).click();
  await page.getByRole('button', { name: t.review.start }).click();
  const screen = page.getByRole('tabpanel').filter({ visible: true });
  await expectShown(screen, t.review.waiting(5));
  await expectShown(screen, t.review.unchanged);
  await picture(page, 'flow-review');
  await screen.getByRole('listitem').first().getByRole('button').click();
  await expectShown(page.getByRole('article'), '某菜市场');
});

it('signs together what was looked at from the review', async () => {
  const pane = await open({ scene: 'twoAlike' });
  const { page } = pane;
  await chooseMe(page, '张三');
  await page.getByRole('tab').nth(5).click();
  await page.getByRole('button', { name: t.review.start }).click();
  const screen = page.getByRole('tabpanel').filter({ visible: true });
  await page.getByRole('heading', { name: t.review.lots }).waitFor();
  const mine = screen.locator('section').filter({ hasText: t.review.mine(2) });
  for (const at of [0, 1]) {
    await mine.getByRole('listitem').nth(at).getByRole('button').click();
    await page.getByRole('article').waitFor();
    await page.getByRole('tab').nth(5).click();
  }
  await expectFaultless(pane, 'review-looked');
  await screen.getByRole('button', { name: t.sign.signAll('经手签字', 2) }).click();
  await page.getByText(t.receipt.several(2)).waitFor();
});

it('takes an old list over as drafts: what fits, and of the rest why not', async () => {
  const { page } = await open({ scene: 'oldList' });
  await page.getByRole('tab').nth(1).click();
  await page.getByRole('button', { name: t.adopt.title }).click();
  await page.getByLabel(t.adopt.register).selectOption({ label: '食堂财产明细账' });
  await page.getByRole('button', { name: t.adopt.read }).click();
  const form = page.getByRole('region', { name: t.adopt.title });
  await expectShown(form, t.adopt.fits(0));
  await page.getByLabel(t.adopt.all('大类')).selectOption('炊具设备');
  await page.getByLabel(t.adopt.all('事项')).selectOption('期初');
  await page.getByLabel(t.adopt.all('单位')).selectOption('个');
  await expectShown(form, t.adopt.fits(2));
  await expectShown(form, t.adopt.skipped(0, 1, 0));
  await expectShown(form, '三十');
  await picture(page, 'flow-adopt');
  await page.getByRole('button', { name: t.adopt.write(2) }).click();
  await expectShown(form, t.adopt.done(2, '食堂财产明细账'));
});

it('signs weights beyond the tolerance only when somebody decided', async () => {
  const { page } = await open({ scene: 'weigh' });
  await chooseSigner(page, '李四');
  await weigh(page, ['20', '8.2', '60']);
  await expectShown(page.getByRole('article'), t.sign.beyond);
  await mainAction(page).click();
  await expectShown(page.getByRole('alert').first(), '《食堂管理工作流程》CT-14');
  expect(await page.locator('article [data-cell="1:0"]').inputValue()).toBe('8.2');
  await page.locator('article [data-cell="1:1"]').selectOption('按实收核销');
  await mainAction(page).click();
  await expectReceipt(page, '已签字 PZ-2026-0001');
});

it('says before the button is pressed that a post is not his, with the clause', async () => {
  const { page } = await open({ scene: 'weigh' });
  await chooseSigner(page, '张三');
  await expectShown(page.getByRole('alert').first(), '《食堂管理工作流程》');
  await picture(page, 'flow-other-person');
});

it('puts right what it can and registers several at once', async () => {
  const { page } = await open({ scene: 'several' });
  await chooseMe(page, '张三');
  await page.getByRole('button', { name: t.current.offerAll(3) }).click();
  await expectReceipt(page, t.receipt.fixed(3));
  await page.getByRole('button', { name: t.current.registerAll(2) }).click();
  await expectReceipt(page, t.receipt.several(2));
  await picture(page, 'flow-several-registered');
});

it('posts to the cash book with the last signature and says so', async () => {
  const { page } = await open({ scene: 'approve' });
  for (const name of ['王五', '赵六']) {
    await chooseSigner(page, name);
    await mainAction(page).click();
    await page.getByText(t.sign.signedBy(name)).waitFor();
  }
  await expectReceipt(page, t.receipt.posted('食堂流水账'));
  await expectShown(page.getByRole('article'), t.state.complete);
  await picture(page, 'flow-posted');
});

it.each([
  ['a step out of order', '主管领导签字', 'CT-15'],
  ['a step that is signed already', '售货人签字', 'CT-10'],
])('says why %s cannot be signed, with the clause', async (_, step, clause) => {
  const { page } = await open({ scene: 'handle' });
  await page.getByRole('button', { name: step }).click();
  await expectShown(page.getByRole('alert').first(), clause);
  await picture(page, `flow-${clause}`);
});

it('tells that a cell is being edited when somebody acts, and forgets it with the next try', async () => {
  const { page } = await open({ scene: 'ready' });
  await chooseMe(page, '张三');
  await people(page, 'startEditing');
  await page.getByRole('button', { name: t.current.register, exact: true }).click();
  await expectShown(page.getByRole('alert'), t.failures['busy-editing'].next);
  await picture(page, 'flow-editing');
  await people(page, 'stopEditing');
  await page.getByRole('button', { name: t.current.register, exact: true }).click();
  await expectReceipt(page, '已登记');
  expect(await page.getByRole('alert').count()).toBe(0);
});

it('waits silently while somebody types into a cell, then shows the row he went to', async () => {
  const { page } = await open({ scene: 'ready' });
  await people(page, 'startEditing');
  await people(page, 'select', '原始凭证', [[2, 2]], '购买日期');
  await page.waitForTimeout(1200);
  expect(await page.getByRole('alert').count()).toBe(0);
  await people(page, 'stopEditing');
  await expectShown(page.getByRole('article'), '某水产店');
});

it('knows people who were entered while it opened', async () => {
  const { page } = await open({ scene: 'latecomer' });
  await expectShown(page.locator('header select'), '周八');
});

it('shows how far verifying is and stops it when asked', async () => {
  const { page } = await open({ scene: 'slow', command: 'VerifyWorkbook' });
  await page.getByRole('progressbar').waitFor();
  await picture(page, 'flow-verifying');
  await page.getByRole('button', { name: t.verify.cancel }).press('Escape');
  await page.getByText(t.verify.cancelled).waitFor();
  await expectFocus(page, t.verify.again);
});

it('writes a red correction with a reason and refuses it without', async () => {
  const { page } = await open({ scene: 'reversible' });
  await chooseMe(page, '赵六');
  await page.getByRole('button', { name: t.current.reverse }).click();
  await page.getByRole('button', { name: t.current.reverseDo }).click();
  await page.getByRole('alert').waitFor();
  await picture(page, 'flow-reverse-refused');
  await page.getByLabel(t.current.reverseReason).fill('金额抄错');
  await page.getByRole('button', { name: t.current.reverseDo }).click();
  await expectReceipt(page, '已红字更正');
  await picture(page, 'flow-reversed');
});

it('leads from a finding to the cell', async () => {
  const { page } = await open({ scene: 'changed', command: 'VerifyWorkbook' });
  await page.getByText(t.verify.change('8.5', '9.5')).click();
  await page.getByRole('tab').first().click();
  await expectShown(page.getByRole('article'), 'PZ-2026-0001');
});

it('checks a printed copy against the file: agrees, changed, not there, newer', async () => {
  const { page } = await open({ scene: 'complete' });
  await page.getByRole('tab').nth(3).click();
  const paper = page.getByRole('form', { name: t.paper.title });
  const ask = async (code: string): Promise<void> => {
    await paper.getByRole('textbox').fill(code);
    await page.keyboard.press('Enter');
  };
  await ask('PZ-2026-0001');
  const now = await paper.locator('code').innerText();
  const [tag, no, content, head] = now.split(':');
  await ask(now.toLowerCase());
  await expectShown(paper, t.paper.answers.same);
  await picture(page, 'flow-paper');
  await ask([tag, no, head, head].join(':'));
  await expectShown(paper, t.paper.answers.changed);
  await ask([tag, 'PZ-2026-0009', content, head].join(':'));
  await expectShown(paper, t.paper.answers.unknown);
  await ask([tag, no, content, content].join(':'));
  await expectShown(paper, t.paper.answers.newer);
  await ask('0009');
  await expectShown(paper, t.paper.notACode);
});

it('reminds with an entry and a sentence that names who can sign', async () => {
  const pane = await open({ scene: 'rounds' });
  const { page } = pane;
  await page.getByRole('button', { name: `${t.acts.more}…` }).click();
  await expectFaultless(pane, 'acts-menu');
  await page.getByRole('button', { name: t.acts.hints.remind }).click();
  await page.getByLabel(t.acts.by).selectOption('李四');
  await expectFaultless(pane, 'acts-remind');
  await page.getByRole('button', { name: t.acts.names.remind, exact: true }).click();
  await expectReceipt(page, t.receipt.acted('PZ-2026-0001'));
  await expectShown(page.getByRole('article'), '张三，原始凭证 PZ-2026-0001等您办“经手签字”');
  await picture(page, 'acts-reminded');
});

it('sends back with a reason only, by the decision of one section', async () => {
  const pane = await open({ scene: 'decide' });
  const { page } = pane;
  await chooseSigner(page, '李四');
  await page.getByLabel(t.sign.unit).selectOption('票务科');
  await page.getByRole('radio', { name: '退回科室' }).click();
  await mainAction(page).click();
  await page.getByRole('alert').first().waitFor();
  await expectFaultless(pane, 'decide-refused');
  await page.getByLabel(new RegExp(`^${t.sign.reason}`)).fill('缺修订依据');
  await mainAction(page).click();
  await expectReceipt(page, '已签字');
  await picture(page, 'decide-sent-back');
});

it('closes with Esc what was opened, keeps what was typed and the place of the keyboard', async () => {
  const { page } = await open({ scene: 'reversible' });
  await chooseMe(page, '赵六');
  await page.getByRole('button', { name: t.current.reverse }).press('Enter');
  await expectFocus(page, t.current.reverseReason);
  await page.keyboard.type('金额抄错');
  await page.keyboard.press('Escape');
  await expectFocus(page, t.current.reverse);
  await page.keyboard.press('Enter');
  expect(await page.getByLabel(t.current.reverseReason).inputValue()).toBe('金额抄错');
});

async function expectFaultless(pane: OpenPane, name: string): Promise<void> {
  await picture(pane.page, name);
  expect(await faultsOf(pane)).toEqual([]);
}

async function expectShown(place: Locator, text: string): Promise<void> {
  await place.filter({ hasText: text }).waitFor();
}

/** The first status of the page is where receipts come. */
const expectReceipt = (page: Page, text: string): Promise<void> =>
  expectShown(page.getByRole('status').first(), text);

/** Who sits before the pane. */
async function chooseMe(page: Page, name: string): Promise<void> {
  await page.locator('header select').selectOption(name);
}

async function chooseSigner(page: Page, name: string): Promise<void> {
  await page.locator('article select').first().selectOption(name);
}

/** Lets the people at the sheets do something. */
async function people(page: Page, what: keyof People, ...how: readonly unknown[]): Promise<void> {
  await page.evaluate(
    ([name, args]) => {
      // The page of the preview put them there.
      const { people } = window as unknown as { people: Record<string, Act> };
      type Act = (...args: readonly unknown[]) => Promise<void>;
      return people[name]?.(...args);
    },
    [what, how] as const,
  );
}

const mainAction = (page: Page): Locator => page.locator('article [data-main-action]');

async function weigh(page: Page, weights: readonly string[]): Promise<void> {
  for (const [row, weight] of weights.entries())
    await page.locator(`article [data-cell="${row}:0"]`).fill(weight);
}

/** Types into the field that has the focus and goes on to the next. */
async function enter(page: Page, text: string): Promise<void> {
  const field = page.locator(':focus');
  if (await field.evaluate((element) => element.tagName === 'SELECT'))
    await field.selectOption(text);
  else await field.fill(text);
  await page.keyboard.press('Enter');
}

async function paste(cell: Locator, text: string): Promise<void> {
  await cell.evaluate((element, block) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', block);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, text);
}

async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('.ms-Spinner'));
}

/** What the control with the focus is called. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document;
    const label =
      activeElement instanceof HTMLInputElement || activeElement instanceof HTMLSelectElement
        ? activeElement.labels?.[0]?.textContent
        : undefined;
    return (label ?? activeElement?.textContent ?? '').replace('*', '').trim();
  });

async function expectFocus(page: Page, name: string): Promise<void> {
  for (let patience = 0; patience < 50 && (await focused(page)) !== name; patience += 1)
    await page.waitForTimeout(50);
  expect(await focused(page)).toBe(name);
}

async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if ((await focused(page)) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to “${name}”`);
}
