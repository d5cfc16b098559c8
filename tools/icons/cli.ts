// node tools/run.mjs tools/icons/cli.ts: draws the icons that the manifest names.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawIcon, ICON_NAMES, ICON_SIZES } from './draw';
import { encodePng } from './png';

const folder = join(__dirname, '..', '..', 'taskpane', 'assets');
mkdirSync(folder, { recursive: true });
for (const name of ICON_NAMES)
  for (const size of ICON_SIZES)
    writeFileSync(join(folder, `${name}-${size}.png`), encodePng(drawIcon(name, size)));
