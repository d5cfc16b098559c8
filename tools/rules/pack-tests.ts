import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const ADDIN = join(__dirname, '..', '..', 'addin');

/** The tests that know a pack: its own, those of the whole catalogue, and the actions named after it. */
export const testsOf = (pack: string): readonly string[] => [
  ...testsIn(join(ADDIN, 'registers', pack), ''),
  ...testsIn(join(ADDIN, 'registers'), ''),
  ...testsIn(join(ADDIN, 'actions'), `${pack}-`),
];

const testsIn = (folder: string, begin: string): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.startsWith(begin) && file.endsWith('.test.ts'))
    .sort()
    .map((file) => join(folder, file));
