import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './shell.mjs';

const SOURCES = [
  'addin',
  'taskpane',
  'functions',
  'templates',
  'verifier',
  'workbench',
  'tools/build.mjs',
  'manifest.xml',
  'package-lock.json',
  'tsconfig.json',
  'webpack.config.js',
];
const STAMP = join(ROOT, '.cache', 'build-stamp');

/** True if nothing that goes into dist/ has changed since the stamp was kept. */
export const stampHolds = () => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stampNow();

export function keepStamp(worked = true) {
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  if (worked) writeFileSync(STAMP, stampNow());
  else rmSync(STAMP, { force: true });
}

/** By content, not by time: a fresh clone and a switched branch have times that say nothing. */
function stampNow() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(filesBelow)) {
    hash.update(`${file}\n`);
    hash.update(readFileSync(join(ROOT, file)));
  }
  return hash.digest('hex');
}

function filesBelow(path) {
  const full = join(ROOT, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return /\.test\.tsx?$/.test(path) ? [] : [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesBelow(`${path}/${name}`));
}
