import { Package } from './package';
import { readWorkbook } from './read-workbook';
import { saveWorkbook } from './save-workbook';
import { openUniverEngine, type UniverEngine } from '../engine/univer';
import { hangingFixture, workbookFixture } from './workbook.fixture';

async function opened(bytes = workbookFixture()) {
  const file = Package.open(bytes);
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

it('改了一个没有公式引用的单元格:只有它的表和字符串不同', async () => {
  const workbook = await opened();
  ({ engine } = workbook);
  await engine.type(engine.sheets()[0]!.id, 1, 0, '萝卜');
  expect(changedParts(workbook.file, workbook.saved())).toEqual([
    'xl/sharedStrings.xml',
    'xl/worksheets/sheet1.xml',
  ]);
});

it('改了一个公式引用的单元格:引用它的表也不同,并请 Excel 打开时重算', async () => {
  const workbook = await opened();
  ({ engine } = workbook);
  await engine.type(engine.sheets()[0]!.id, 1, 1, '7');
  const saved = workbook.saved();
  expect(changedParts(workbook.file, saved)).toEqual([
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
    'xl/worksheets/sheet2.xml',
  ]);
  expect(saved.text('xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
});

it('写了一个新公式:旧的计算链去掉,由 Excel 重建', async () => {
  const workbook = await opened();
  ({ engine } = workbook);
  await engine.type(engine.sheets()[1]!.id, 5, 5, '=1+1');
  expect(workbook.saved().has('xl/calcChain.xml')).toBe(false);
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

describe('文件里有试用台不显示的图表和批注', () => {
  const row = (at: number) => ({ row: at, column: 0, rows: 1, columns: 16_384 });

  it('什么都没改就保存:每个部件一字不差', async () => {
    const workbook = await opened(hangingFixture());
    ({ engine } = workbook);
    expect(changedParts(workbook.file, workbook.saved())).toEqual([]);
  });

  it.each`
    where                           | sheet | at
    ${'在图表上方插入行'}           | ${1}  | ${4}
    ${'在图表引用的单元格上方插入'} | ${0}  | ${1}
  `('$where:说明是图表,什么也不动', async ({ sheet, at }: { sheet: number; at: number }) => {
    const workbook = await opened(hangingFixture());
    ({ engine } = workbook);
    const { id } = engine.sheets()[sheet]!;
    await expect(
      (async () => engine.insertCells({ sheet: id, rect: row(at) }, 'down', { source: 'user' }))(),
    ).rejects.toMatchObject({ code: 'attached', what: 'chart' });
    expect(changedParts(workbook.file, workbook.saved())).toEqual([]);
  });

  it('图表下方可以插入行', async () => {
    const workbook = await opened(hangingFixture());
    ({ engine } = workbook);
    const { id } = engine.sheets()[1]!;
    await engine.insertCells({ sheet: id, rect: row(30) }, 'down', { source: 'user' });
  });

  it('批注跟着它的单元格走', async () => {
    const workbook = await opened(hangingFixture());
    ({ engine } = workbook);
    const { id } = engine.sheets()[1]!;
    const above = { row: 2, column: 0, rows: 1, columns: 3 };
    await engine.insertCells({ sheet: id, rect: above }, 'down', { source: 'user' });
    const saved = workbook.saved();
    expect(saved.text('xl/comments1.xml')).toContain('<comment ref="A5" ');
    const box = saved.text('xl/drawings/vmlDrawing1.vml');
    expect(box).toContain('<x:Row>4</x:Row><x:Column>0</x:Column>');
    expect(box).toContain('<x:Anchor>1, 15, 3, 10, 3, 15, 7, 4</x:Anchor>');
  });
});
