import { existsSync, readFileSync } from 'node:fs';
import { findBrowser, findOffice, hasChineseFont } from './machine.mjs';
import { capture, run } from './shell.mjs';

/** What the tests need besides Node: how to see that it is there, and how Debian calls it. */
const NEEDS = [
  { name: 'Chrome, Edge or Chromium', debian: 'chromium', isThere: browserAnswers },
  {
    name: 'LibreOffice Calc',
    debian: 'libreoffice-calc',
    isThere: async () => findOffice() !== undefined,
  },
  { name: 'a Chinese font', debian: 'fonts-noto-cjk', isThere: async () => hasChineseFont() },
];

/** Ubuntu's chromium is a stand-in that only works with snap: on Linux it is asked for its version. */
async function browserAnswers() {
  const browser = findBrowser();
  if (browser === undefined || process.platform !== 'linux') return browser !== undefined;
  return (await capture(browser, ['--version'])).code === 0;
}

async function missingNeeds() {
  const there = await Promise.all(NEEDS.map((need) => need.isThere()));
  return NEEDS.filter((_, index) => !there[index]);
}

const isDebian = () =>
  existsSync('/etc/os-release') &&
  /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8')) &&
  existsSync('/usr/bin/apt-get');

/** Installs what is missing where it may; answers what is missing still. */
export async function ensureMachine() {
  const missing = await missingNeeds();
  if (missing.length === 0) return [];
  if (isDebian() && process.getuid?.() === 0) await install(missing.map((need) => need.debian));
  const still = await missingNeeds();
  if (still.length > 0) {
    const packages = still.map((need) => need.debian).join(' ');
    const how = isDebian() ? `: apt-get install --no-install-recommends ${packages}` : '';
    console.log(`machine: please install ${still.map((need) => need.name).join(' and ')}${how}`);
  }
  return still.map((need) => need.name);
}

async function install(packages) {
  console.log(`machine: installing ${packages.join(', ')} …`);
  const options = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  };
  await run('apt-get', ['update', '-qq'], options);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}
