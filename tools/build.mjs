// npm run build: dist/, the static site to host. Settings come from the environment:
//   ADDIN_ORIGIN    where it will be hosted, e.g. https://registers.example.com (for manifest.xml)
//   OFFICE_JS_URL   the office.js that the pane loads; Microsoft's address if not given
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensurePackages } from './ensure-packages.mjs';
import { packaged, ROOT, run, runTypeScript } from './shell.mjs';
import { keepStamp, stampHolds } from './stamp.mjs';

const MICROSOFTS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
/** The workbench serves the copy that npm installed, so that it works without the internet. */
const WORKBENCHS = '/office-js/office.js';
const DIST = join(ROOT, 'dist');

const STEPS = [
  {
    name: 'bundles',
    needs: 'webpack.config.js',
    work: () =>
      run(process.execPath, [
        packaged('webpack-cli', 'bin', 'cli.js'),
        ...['--mode', 'production', '--stats', 'errors-warnings'],
      ]),
  },
  {
    name: 'help of the functions',
    needs: 'functions/write-metadata.ts',
    work: () => runTypeScript('functions/write-metadata.ts'),
  },
  {
    name: 'templates',
    needs: 'templates/cli.ts',
    work: () => runTypeScript('templates/cli.ts', ['--out', join('dist', 'templates')]),
  },
  {
    name: 'list of templates',
    needs: 'tools/template-index.ts',
    work: () => runTypeScript('tools/template-index.ts'),
  },
];

/** Answers the names of the steps that failed. */
async function buildAll() {
  const failed = [];
  for (const { name, needs, work } of STEPS) {
    if (!existsSync(join(ROOT, needs))) continue;
    const started = Date.now();
    const code = await work();
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.log(`build: ${name} ${code === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
    if (code !== 0) failed.push(name);
  }
  return failed;
}

/** The same pane for both: only the address of office.js differs. */
function pointTo(officeJs) {
  const page = join(DIST, 'taskpane.html');
  if (!existsSync(page)) return;
  const html = readFileSync(page, 'utf8');
  const tag = /(<script[^>]*\ssrc=")[^"]*\/office\.js(")/;
  if (!tag.test(html)) throw new Error('taskpane.html loads no office.js');
  writeFileSync(page, html.replace(tag, `$1${officeJs}$2`));
}

/** For the workbench and the tests: builds only if a source has changed since the last time. */
export async function buildForWorkbench() {
  const failed = stampHolds() && existsSync(join(DIST, 'taskpane.html')) ? [] : await buildAll();
  if (failed.length === 0) keepStamp();
  pointTo(WORKBENCHS);
  return failed;
}

async function buildForHosting() {
  rmSync(DIST, { recursive: true, force: true });
  const failed = await buildAll();
  // manifest.xml may now name another origin: nothing to start the workbench with.
  keepStamp(failed.length === 0 && process.env.ADDIN_ORIGIN === undefined);
  pointTo(process.env.OFFICE_JS_URL ?? MICROSOFTS);
  return failed;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await ensurePackages();
  const failed = await buildForHosting();
  if (failed.length > 0) console.error(`build: failed: ${failed.join(', ')}`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}
