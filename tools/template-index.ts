// Writes dist/templates/index.json: which workbooks there are, for the workbench's start page.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packs } from '../addin/registers';

const folder = join(__dirname, '..', 'dist', 'templates');
mkdirSync(folder, { recursive: true });
const index = packs.map(({ id, file, title, owner }) => ({
  ...{ id, file, title, owner },
  ...(existsSync(join(folder, 'samples', file)) && { sample: `samples/${file}` }),
}));
writeFileSync(join(folder, 'index.json'), `${JSON.stringify(index, null, 2)}\n`);
