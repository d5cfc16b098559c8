/// <reference lib="dom" />
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { cases, casesByHand } from '../../workbench/conformance/suite';
import { bundlePage, serve, type Served } from '../../workbench/host/fixture/serve';
import type { TestPage } from '../../workbench/host/fixture/page';
import { launchBrowser } from '../browser';
import { GAPS } from './known-gaps';

declare const page: TestPage;

const SOURCES = dirname(require.resolve('../../workbench/conformance/main.ts'));

let folder: string;
let served: Served;
let browser: Browser;
let outer: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'conformance-'));
  const html = readFileSync(join(SOURCES, 'page.html'), 'utf8');
  const ours = html.replace(/src="[^"]*\/office\.js"/, 'src="/office-js/office.js"');
  expect(ours).not.toBe(html);
  writeFileSync(join(folder, 'page.html'), ours);
  served = await serve(await bundlePage(join(folder, 'outer')), {
    '/conformance/page.html': join(folder, 'page.html'),
    '/conformance/main.js': await bundlePage(
      join(folder, 'own'),
      require.resolve('../../workbench/conformance/main.ts'),
    ),
    '/conformance/page.css': join(SOURCES, 'page.css'),
    '/conformance/functions.json': join(SOURCES, 'functions.json'),
    '/conformance/manifest.xml': join(SOURCES, 'manifest.xml'),
  });
  browser = await launchBrowser();
  outer = await browser.newPage();
  await outer.goto(`${served.origin}/?addin=/conformance/page.html`);
  await outer.evaluate(() => page.host.ready);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await served?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Shown {
  readonly id: string;
  readonly outcome: string;
  readonly failure: string;
}

it('runs every case as an add-in would, and fails where a gap is known', async () => {
  const address = `${served.origin}/conformance/page.html`;
  const pane = outer.frames().find((frame) => frame.url() === address);
  if (!pane) throw new Error('there is no pane');
  await pane.click('button');
  await pane.waitForSelector('#summary[data-state=done]', { timeout: 110_000, state: 'attached' });
  const shown: readonly Shown[] = await pane.$$eval('li[data-case]', (items) =>
    (items as HTMLElement[]).map((item) => ({
      id: item.dataset['case'] ?? '',
      outcome: item.dataset['outcome'] ?? '',
      failure: item.querySelector('.failure')?.textContent ?? '',
    })),
  );
  expect(shown.map(({ id }) => id)).toEqual(cases.map(({ id }) => id));
  // Behind this page is the engine without a screen.
  const gaps = GAPS.filter(({ hosts }) => hosts.includes('memory'));
  const failed = shown.filter(({ outcome }) => outcome !== 'passed');
  expect(failed.map(({ id, failure }) => `${id}: ${failure}`)).toEqual(
    cases.flatMap(({ id }) => {
      const gap = gaps.find((known) => known.case === id);
      const failure = failed.find((each) => each.id === id)?.failure ?? 'passed';
      return gap ? [`${id}: ${failure.includes(gap.fails) ? failure : gap.fails}`] : [];
    }),
  );
  expect(await pane.$$eval('ol:last-of-type > li', (items) => items.length)).toBe(
    casesByHand.length,
  );
}, 120_000);
