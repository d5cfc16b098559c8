import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packs } from '../addin/registers';
import { buildWorkbook } from './build';

// npm run templates -- --out DIR: writes every pack's workbook.
const { values } = parseArgs({ options: { out: { type: 'string' } } });
if (values.out === undefined) {
  console.error('usage: npm run templates -- --out DIR');
  process.exitCode = 2;
} else {
  void writeAll(values.out);
}

async function writeAll(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const pack of packs) {
    const bytes = await buildWorkbook(pack);
    writeFileSync(join(folder, pack.file), bytes);
    console.log(`${join(folder, pack.file)}  ${bytes.length} bytes`);
  }
}
