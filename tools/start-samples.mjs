// The sample workbooks that the start page offers beside the blank ones. Making them (keys, some
// hundred signatures) takes half a minute, so nobody waits for it: they are there at the next look.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runTypeScript } from './shell.mjs';

const TEMPLATES = join(ROOT, 'dist', 'templates');

const madeAt = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

/** Makes the samples anew if the templates are newer; the list of templates then names them. */
export async function makeSamples() {
  const folder = join(TEMPLATES, 'samples');
  if (madeAt(join(folder, 'canteen.xlsx')) > madeAt(join(TEMPLATES, 'canteen.xlsx'))) return;
  console.log('样例正在生成 / the samples are being made …');
  const code = await runTypeScript('tools/samples/cli.ts', ['--out', folder]);
  if (code === 0) await runTypeScript('tools/template-index.ts');
}
