import type * as Engine from '.';
import type * as Files from '../../file/package';
import type * as Fixture from '../../file/workbook.fixture';
import type * as Reader from '../../file/read-workbook';
import type * as Patches from './runtime-patches';

// Univer is loaded four times.
jest.setTimeout(60_000);

/** A workbook in an engine of its own; without the patches if so wished. */
async function resultOf(formula: string, patched: boolean): Promise<unknown> {
  jest.resetModules();
  if (patched) jest.dontMock('./runtime-patches');
  else
    jest.doMock('./runtime-patches', (): typeof Patches => ({
      applyRuntimePatches: () => undefined,
      correctFunctions: () => undefined,
    }));
  const load = <T extends object>(name: string) => jest.requireActual<T>(name);
  const { Package } = load<typeof Files>('../../file/package');
  const { readWorkbook } = load<typeof Reader>('../../file/read-workbook');
  const { workbookFixture } = load<typeof Fixture>('../../file/workbook.fixture');
  const { openUniverEngine } = jest.requireActual<typeof Engine>('.');
  const engine = await openUniverEngine({
    model: readWorkbook(Package.open(workbookFixture())).model,
    name: '明细.xlsx',
    locale: 'zh-CN',
    container: null,
  });
  const at = { sheet: engine.sheets()[1]!.id, rect: { row: 8, column: 0, rows: 1, columns: 1 } };
  await engine.writeBlock(at, [[formula]], { source: 'api' });
  const [[value] = []] = engine.values(at);
  engine.dispose();
  return value;
}

// When an upgrade of Univer makes the second expectation fail, the patch can go.
it.each`
  formula                                  | right
  ${'=INDEX(明细表[单价],1)'}              | ${2}
  ${'=LEN(SUBSTITUTE("a b",CHAR(13),""))'} | ${3}
`('$formula needs its patch', async ({ formula, right }: { formula: string; right: unknown }) => {
  expect(await resultOf(formula, true)).toBe(right);
  expect(await resultOf(formula, false)).not.toBe(right);
});
