import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from './shell.mjs';

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/**
 * True if node_modules holds every package of the lock file in its version. npm leaves its own lock
 * file in node_modules; packages of other machines' kinds (optional ones) are absent there by right.
 */
function packagesAreThere() {
  const installedLock = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(installedLock)) return false;
  const installed = packagesOf(installedLock);
  return Object.entries(packagesOf(join(ROOT, 'package-lock.json'))).every(
    ([path, wanted]) =>
      path === '' || wanted.optional === true || installed[path]?.version === wanted.version,
  );
}

export async function ensurePackages() {
  if (packagesAreThere()) return;
  console.log('packages: installing by package-lock.json …');
  const npm = process.env['npm_execpath'];
  // Started by npm: the same npm, without a shell. Started by hand: npm from the path.
  const code = npm?.endsWith('.js')
    ? await run(process.execPath, [npm, 'ci'])
    : await run('npm', ['ci'], { shell: process.platform === 'win32' });
  if (code !== 0) {
    console.error('packages: npm ci did not succeed (is there a network?)');
    process.exit(1);
  }
}
