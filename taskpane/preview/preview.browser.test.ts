import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Language } from '../../addin/text';
import { faultsOf, openPane, picture, type Asked, type OpenPane } from './looking.fixture';
import { buildPreview, openBrowser, servePreview, type Site } from './preview-site.fixture';
import { sceneNames } from './scenes.fixture';

jest.setTimeout(180_000);

const LANGUAGES: readonly Language[] = ['zh-CN', 'en-US'];

let site: Site;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  site = await servePreview(await buildPreview());
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

beforeEach(async () => {
  context = await browser.newContext();
});

afterEach(() => context.close());

const open = (asked: Asked): Promise<OpenPane> => openPane(context, site.origin, asked);

describe.each(LANGUAGES)('in %s', (language) => {
  it.each([...sceneNames, 'unknown' as const])('the screen “%s” has no faults', async (scene) => {
    const pane = await open({ scene, language });
    await picture(pane.page, `${language}-${scene}`);
    expect(await faultsOf(pane)).toEqual([]);
  });

  it.each([1, 2, 3])('tab %i has no faults', async (tab) => {
    const pane = await open({ scene: 'inbox', language });
    await chooseMe(pane.page, '张三');
    await pane.page.getByRole('tab').nth(tab).click();
    await settled(pane.page);
    await picture(pane.page, `${language}-tab-${tab}`);
    expect(await faultsOf(pane)).toEqual([]);
  });

  it('findings of a verification have no faults', async () => {
    const pane = await open({ scene: 'changed', language, command: 'VerifyWorkbook' });
    await pane.page.getByRole('alert').waitFor();
    await picture(pane.page, `${language}-findings`);
    expect(await faultsOf(pane)).toEqual([]);
  });
});

/** The first control of the pane says who sits before it. */
async function chooseMe(page: Page, name: string): Promise<void> {
  await page.locator('header select').selectOption(name);
}

async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('.ms-Spinner'));
}
