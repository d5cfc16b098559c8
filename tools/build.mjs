// npm run build: dist/, the static site to host.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensurePackages } from './ensure-packages.mjs';
import { packaged, ROOT, run, runTypeScript } from './shell.mjs';

const STEPS = [
  {
    name: 'bundles',
    needs: 'webpack.config.js',
    work: () =>
      run(process.execPath, [
        packaged('webpack-cli', 'bin', 'cli.js'),
        '--mode',
        'production',
        '--stats',
        'errors-warnings',
      ]),
  },
  {
    name: 'static files',
    needs: 'tools/static-files.ts',
    work: () => runTypeScript('tools/static-files.ts'),
  },
  {
    name: 'templates',
    needs: 'templates/cli.ts',
    work: () => runTypeScript('templates/cli.ts', ['--out', join('dist', 'templates')]),
  },
];

/** Answers the names of the steps that failed. */
export async function build() {
  const failed = [];
  for (const { name, needs, work } of STEPS) {
    if (!existsSync(join(ROOT, needs))) continue;
    if ((await work()) !== 0) failed.push(name);
  }
  return failed;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await ensurePackages();
  const failed = await build();
  if (failed.length > 0) console.error(`build: failed: ${failed.join(', ')}`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}
