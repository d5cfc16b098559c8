import { existsSync, readFileSync } from 'node:fs';
import { findBrowser, findOffice, hasChineseFont } from './machine.mjs';
import { run } from './shell.mjs';

/** What the tests need besides Node: how to see that it is there, and how Debian calls it. */
const NEEDS = [
  {
    name: 'a Chrome, Edge or Chromium',
    debian: 'chromium',
    isThere: () => findBrowser() !== undefined,
  },
  {
    name: 'LibreOffice Calc',
    debian: 'libreoffice-calc',
    isThere: () => findOffice() !== undefined,
  },
  { name: 'a Chinese font', debian: 'fonts-noto-cjk', isThere: hasChineseFont },
];

const isDebian = () =>
  existsSync('/etc/os-release') &&
  /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8')) &&
  existsSync('/usr/bin/apt-get');

/** Installs what is missing where it may, and answers the names of what is missing still. */
export async function ensureMachine() {
  const missing = NEEDS.filter((need) => !need.isThere());
  if (missing.length === 0) return [];
  const packages = missing.map((need) => need.debian);
  if (isDebian() && process.getuid?.() === 0) {
    console.log(`machine: installing ${packages.join(', ')} …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { env });
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  const still = NEEDS.filter((need) => !need.isThere());
  if (still.length > 0) {
    const how = isDebian()
      ? `: apt-get install --no-install-recommends ${still.map((need) => need.debian).join(' ')}`
      : '';
    console.log(`machine: please install ${still.map((need) => need.name).join(' and ')}${how}`);
  }
  return still.map((need) => need.name);
}
