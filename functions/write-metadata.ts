// Writes functions.json (zh-CN) and functions.en-US.json into dist/.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES, metadataIn } from './metadata';

const dist = join(__dirname, '..', 'dist');
mkdirSync(dist, { recursive: true });
for (const language of LANGUAGES) {
  const name = language === 'zh-CN' ? 'functions.json' : `functions.${language}.json`;
  writeFileSync(join(dist, name), `${JSON.stringify(metadataIn(language), null, 2)}\n`);
}
