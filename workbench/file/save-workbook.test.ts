import { Package } from './package';
import { readWorkbook } from './read-workbook';
import { saveWorkbook } from './save-workbook';
import { openUniverEngine, type UniverEngine } from '../engine/univer';
import { workbookFixture } from './workbook.fixture';

async function opened() {
  const file = Package.open(workbookFixture());
  const read = readWorkbook(file);
  const engine = await openUniverEngine({
    model: read.model,
    name: '明细.xlsx',
    locale: 'zh-CN',
    container: null,
    year: 2026,
  });
  const before = engine.currentModel();
  return {
    engine,
    file,
    saved: () =>
      Package.open(
        saveWorkbook({
          file,
          read,
          before,
          now: engine.currentModel(),
          isCustomFunction: () => false,
        }),
      ),
  };
}

function changedParts(before: Package, after: Package): string[] {
  const names = [...new Set([...before.names(), ...after.names()])];
  return names
    .filter((name) => {
      if (!before.has(name) || !after.has(name)) return true;
      return before.text(name) !== after.text(name);
    })
    .sort();
}

let engine: UniverEngine | undefined;
afterEach(() => engine?.dispose());

it('打开后什么都没改就保存:每个部件一字不差', async () => {
  const workbook = await opened();
  ({ engine } = workbook);
  expect(changedParts(workbook.file, workbook.saved())).toEqual([]);
});

it('改了一个单元格:只有它的表、字符串和计算链不同', async () => {
  const workbook = await opened();
  ({ engine } = workbook);
  await engine.type(engine.sheets()[0]!.id, 1, 0, '萝卜');
  expect(changedParts(workbook.file, workbook.saved())).toEqual([
    'xl/_rels/workbook.xml.rels',
    'xl/calcChain.xml',
    'xl/sharedStrings.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
  ]);
});

it('保存的文件再打开,读到改过的值、公式和长大的表', async () => {
  const workbook = await opened();
  ({ engine } = workbook);
  const sheet = engine.sheets()[0]!.id;
  await engine.type(sheet, 2, 0, '豆腐');
  await engine.type(sheet, 2, 1, '5');
  await engine.type(sheet, 2, 2, '4');
  const again = readWorkbook(workbook.saved()).model;
  const [first, second] = again.sheets;
  expect(first!.tables[0]!.area).toEqual({ row: 0, column: 0, rows: 3, columns: 4 });
  expect(first!.cells.get(2)?.get(3)).toMatchObject({
    value: 20,
    formula: '=明细表[[#This Row],[数量]]*明细表[[#This Row],[单价]]',
  });
  expect(second!.cells.get(0)?.get(1)?.value).toBe(26);
});
