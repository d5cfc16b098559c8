// 别的程序写的工作簿,打开再保存:没碰过的部件一字不差,改一格只动它该动的。
// FOREIGN_FILES names a folder of .xlsx files to read; otherwise LibreOffice writes the project's own.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allThroughLibreOffice } from '../../templates/libreoffice';
import { sdkErrors } from '../../templates/open-xml-sdk';
import { openUniverEngine } from '../../workbench/engine/univer';
import { Package } from '../../workbench/file/package';
import { readWorkbook } from '../../workbench/file/read-workbook';
import { saveWorkbook } from '../../workbench/file/save-workbook';
import { findOffice } from '../machine.mjs';
import { drawnBooks, type DrawnBook } from './offices-books.fixture';

jest.setTimeout(240_000);

const folder = process.env['FOREIGN_FILES'];
const office = findOffice();

/** Where something is typed: away from everything that the books hold. */
const FREE = { row: 60, column: 30 };

async function foreignBooks(): Promise<readonly DrawnBook[]> {
  if (folder !== undefined)
    return readdirSync(folder)
      .filter((name) => name.endsWith('.xlsx'))
      .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
  const drawn = await drawnBooks();
  const written = await allThroughLibreOffice(
    office!,
    drawn.map(({ bytes }) => bytes),
  );
  return drawn.map(({ name }, at) => ({ name, bytes: written[at]! }));
}

function changedParts(before: Package, after: Package): string[] {
  const names = new Set([...before.names(), ...after.names()]);
  return [...names].filter((name) => {
    const [a, b] = [before.bytes(name), after.bytes(name)];
    return !a || !b || Buffer.compare(a, b) !== 0;
  });
}

interface Outcome {
  readonly untouched: readonly string[];
  readonly afterTyping: readonly string[];
  readonly newFindings: readonly string[];
}

async function throughTheDoor({ name, bytes }: DrawnBook): Promise<Outcome> {
  const file = Package.open(bytes);
  const read = readWorkbook(file);
  const engine = await openUniverEngine({
    model: read.model,
    name,
    locale: 'zh-CN',
    container: null,
    year: 2026,
  });
  try {
    const before = engine.currentModel();
    const save = () =>
      saveWorkbook({
        file,
        read,
        before,
        now: engine.currentModel(),
        isCustomFunction: () => false,
      });
    const untouched = changedParts(file, Package.open(save()));
    const sheet = engine.sheets().find(({ protection }) => protection === null);
    if (!sheet) return { untouched, afterTyping: [], newFindings: [] };
    await engine.type(sheet.id, FREE.row, FREE.column, '萝卜');
    const saved = save();
    const part = read.parts.sheets.get(sheet.id)!.part;
    const allowed = new Set([part, read.parts.strings, 'xl/calcChain.xml']);
    const found = await sdkErrors(saved);
    const known = new Set(found.length === 0 ? [] : await sdkErrors(bytes));
    return {
      untouched,
      afterTyping: changedParts(file, Package.open(saved)).filter((each) => !allowed.has(each)),
      newFindings: found.filter((finding) => !known.has(finding)),
    };
  } finally {
    engine.dispose();
  }
}

const ifPossible = folder !== undefined || office !== undefined ? it : it.skip;

ifPossible('每一份都能打开、保存,没有一份受损', async () => {
  const books = await foreignBooks();
  expect(books.length).toBeGreaterThanOrEqual(20);
  const harmed: Record<string, Outcome> = {};
  for (const book of books) {
    const outcome = await throughTheDoor(book);
    if (Object.values(outcome).some((list: readonly string[]) => list.length > 0))
      harmed[book.name] = outcome;
  }
  expect(harmed).toEqual({});
});
