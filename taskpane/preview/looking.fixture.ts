import { mkdir } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result as AxeViolation } from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';
import type { Language } from '../../addin/text';
import type { Misplacement } from '../Misplaced';
import type { Scene } from './scenes.fixture';

/** Excel's pane is 350 px wide unless somebody drags it. */
export const WIDTH = 350;

/** A folder for pictures of every screen; none are made without it. */
const PICTURES = process.env['PANE_PICTURES'] ?? '';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export interface Asked {
  readonly scene: Scene | 'unknown';
  readonly language?: Language;
  readonly dark?: boolean;
  readonly command?: string;
  readonly misplaced?: Misplacement;
}

export interface OpenPane {
  readonly page: Page;
  /** what the console and the browser's policies complained about */
  readonly complaints: readonly string[];
  readonly dark: boolean;
}

/** Opens the pane on a scene and waits until it has read what it shows. */
export async function openPane(
  context: BrowserContext,
  origin: string,
  { scene, language = 'zh-CN', dark = false, command = '', misplaced }: Asked,
): Promise<OpenPane> {
  const page = await context.newPage();
  await page.setViewportSize({ width: WIDTH, height: 820 });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  const query = new URLSearchParams({
    scene,
    lang: language,
    command,
    ...(dark && { dark: '' }),
    ...(misplaced && { misplaced }),
  });
  await page.goto(`${origin}/preview.html?${query.toString()}`);
  await page.waitForFunction(
    () => document.querySelector('main') && !document.querySelector('.ms-Spinner'),
  );
  return { page, complaints, dark };
}

/** Everything that is worth complaining about in what the page shows now. */
export async function faultsOf({ page, complaints, dark }: OpenPane): Promise<readonly string[]> {
  return [
    ...complaints,
    ...(await tooWide(page)).map((what) => `too wide: ${what}`),
    ...(await inaccessible(page)),
    // In high contrast Windows chooses all colours, by day and by night.
    ...(dark ? [] : await inHighContrast(page)).map((what) => `high contrast: ${what}`),
  ];
}

/** As Windows shows it to whoever asks for high contrast. */
async function inHighContrast(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ forcedColors: 'active' });
  const faults = await inaccessible(page);
  await page.emulateMedia({ forcedColors: 'none' });
  return faults;
}

async function tooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate((width) => {
    const clipped = (element: Element | null): boolean =>
      element !== null &&
      // What sticks out of the page makes it scroll sideways: that clips nothing.
      element !== document.body &&
      (getComputedStyle(element).overflowX !== 'visible' || clipped(element.parentElement));
    const sticksOut = (element: Element): boolean => {
      const { left, right, width: own } = element.getBoundingClientRect();
      return own > 0 && (right > width + 0.5 || left < -0.5);
    };
    const { scrollWidth } = document.documentElement;
    return [
      ...(scrollWidth > width ? [`the page: ${scrollWidth} px`] : []),
      ...[...document.body.querySelectorAll('*')]
        .filter((element) => sticksOut(element) && !clipped(element.parentElement))
        .map((element) => `${element.tagName} ${(element.textContent ?? '').slice(0, 40)}`),
    ];
  }, WIDTH);
}

async function inaccessible(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    // The script above put it there.
    const { axe } = window as unknown as {
      axe: { run: () => Promise<{ violations: AxeViolation[] }> };
    };
    return (await axe.run()).violations;
  });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/** Takes a picture of the whole pane, for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES === '') return;
  await mkdir(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
}
