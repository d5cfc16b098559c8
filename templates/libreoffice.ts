import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Without this LibreOffice trusts the results that stand in the file, and a check would compare
 * our own figures with themselves. 0 = always calculate.
 */
const ALWAYS_CALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** Opens the workbook in LibreOffice, calculates every formula and saves it as .xlsx. */
export async function throughLibreOffice(program: string, bytes: Uint8Array): Promise<Uint8Array> {
  const [saved] = await allThroughLibreOffice(program, [bytes]);
  return saved!;
}

/** Several workbooks in one start of the program, which takes longer than a workbook. */
export async function allThroughLibreOffice(
  program: string,
  books: readonly Uint8Array[],
): Promise<readonly Uint8Array[]> {
  const folder = mkdtempSync(join(tmpdir(), 'calc-'));
  try {
    const profile = join(folder, 'profile');
    mkdirSync(join(profile, 'user'), { recursive: true });
    mkdirSync(join(folder, 'out'));
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_CALCULATE);
    const names = books.map((_, at) => `book${at}.xlsx`);
    names.forEach((name, at) => writeFileSync(join(folder, name), books[at]!));
    await run(program, [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--convert-to',
      'xlsx',
      '--outdir',
      join(folder, 'out'),
      ...names.map((name) => join(folder, name)),
    ]);
    return names.map((name) => readFileSync(join(folder, 'out', name)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
