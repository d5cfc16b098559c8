import { Package } from '../../file/package';
import { readWorkbook } from '../../file/read-workbook';
import { workbookFixture } from '../../file/workbook.fixture';
import type { CustomFunctionArgument, Place, Rect, SheetId } from '../port';
import { openUniverEngine, type UniverEngine } from '.';

let engine: UniverEngine;
let items: SheetId;
let totals: SheetId;

beforeEach(async () => {
  engine = await openUniverEngine({
    model: readWorkbook(Package.open(workbookFixture())).model,
    name: '明细.xlsx',
    locale: 'zh-CN',
    container: null,
    year: 2026,
  });
  [items, totals] = engine.sheets().map(({ id }) => id) as [SheetId, SheetId];
});

afterEach(() => engine.dispose());

const cell = (sheet: SheetId, row: number, column: number): Place => ({
  sheet,
  rect: { row, column, rows: 1, columns: 1 },
});
const value = (sheet: SheetId, row: number, column: number) =>
  engine.values(cell(sheet, row, column))[0]![0];
const formula = (sheet: SheetId, row: number, column: number) =>
  engine.formulas(cell(sheet, row, column))[0]![0];
const write = (sheet: SheetId, row: number, column: number, written: string | number) =>
  engine.writeBlock(cell(sheet, row, column), [[written]], { source: 'api' });

it('trusts the results of the file until something changes', async () => {
  expect(value(totals, 0, 1)).toBe(999);
  await write(items, 1, 1, 10);
  expect(value(items, 1, 3)).toBe(20);
  expect(value(totals, 0, 1)).toBe(20);
});

it('shows a formula as a person reads it', () => {
  expect(formula(items, 1, 3)).toBe('=[@数量]*[@单价]');
});

it('calculates a formula as soon as its write has settled', async () => {
  await write(totals, 0, 3, '=INDEX(明细表[单价],1)&单位');
  expect(value(totals, 0, 3)).toBe('2斤');
  await write(totals, 1, 3, '=1/0');
  expect(engine.valueTypes(cell(totals, 1, 3))).toEqual([['error']]);
});

it('lets the table grow with its calculated column', async () => {
  await engine.type(items, 2, 0, '豆腐');
  expect(engine.tables()[0]!.rect).toEqual({ row: 0, column: 0, rows: 3, columns: 4 });
  await write(items, 2, 1, 5);
  await write(items, 2, 2, 4);
  expect(value(items, 2, 3)).toBe(20);
  expect(value(totals, 0, 1)).toBe(26);
});

it('reads the grown table with a long formula, also when everything is calculated anew', async () => {
  const long = `=SUMPRODUCT(((明细表[品名]<>"")+(明细表[数量]<>"")+(明细表[单价]<>"")+(明细表[品名]="没有")>0)*1)`;
  await write(totals, 0, 3, long);
  await engine.type(items, 2, 0, '豆腐');
  expect(value(totals, 0, 3)).toBe(2);
  await engine.calculate('full');
  expect(value(totals, 0, 3)).toBe(2);
});

it.each`
  typed         | shown         | type
  ${'2026/3/5'} | ${'2026/3/5'} | ${'number'}
  ${'3月5日'}   | ${'3月5日'}   | ${'number'}
  ${'0012'}     | ${'12'}       | ${'number'}
  ${'白菜'}     | ${'白菜'}     | ${'text'}
`('reads $typed as Excel does', async ({ typed, shown, type }: Record<string, string>) => {
  await engine.type(totals, 9, 0, typed!);
  expect(engine.texts(cell(totals, 9, 0))).toEqual([[shown]]);
  expect(engine.valueTypes(cell(totals, 9, 0))).toEqual([[type]]);
});

it('keeps all of a text in a cell that is formatted as text', async () => {
  await engine.type(items, 4, 5, '0012');
  expect(value(items, 4, 5)).toBe('0012');
});

it('refuses a typed value by the rule, at once and in later rows, but not one by API', async () => {
  const refused = await engine.type(items, 1, 1, '-1');
  expect(refused).toMatchObject({ kind: 'refused', rule: { errorMessage: '数量要大于 0' } });
  expect(value(items, 1, 1)).toBe(3);
  expect(await engine.type(items, 7, 1, 'x')).toMatchObject({ kind: 'refused', row: 7 });
  expect(await write(items, 1, 1, -1)).toEqual({ kind: 'written' });
  expect(value(items, 1, 3)).toBe(-2);
});

it('asks all functions of an add-in at once, and shows #BUSY! meanwhile', async () => {
  const waves: string[][] = [];
  let wave: string[] = [];
  await write(totals, 5, 0, '=REG.ADD(1,2)');
  expect(value(totals, 5, 0)).toBe('#NAME?');
  await engine.setCustomFunctions(['REG.ADD'], async (name, args) => {
    if (wave.length === 0) waves.push((wave = []));
    wave.push(name);
    await new Promise((done) => setTimeout(done, 20));
    wave = [];
    return (args as CustomFunctionArgument[]).reduce<number>((sum, n) => sum + Number(n), 0);
  });
  await write(totals, 6, 0, '=REG.ADD(A6,10)+1');
  await write(totals, 7, 0, '=REG.ADD(REG.ADD(1,1),1)');
  await engine.whenCalculated();
  expect([5, 6, 7].map((row) => value(totals, row, 0))).toEqual([3, 14, 3]);
  const busy = write(totals, 8, 0, '=REG.ADD(5,5)');
  await busy;
  expect(value(totals, 8, 0)).toBe('#BUSY!');
  await engine.whenCalculated();
  expect(value(totals, 8, 0)).toBe(10);
});

it('moves formulas, tables and merged cells when rows are inserted, and back on undo', async () => {
  const rows: Rect = { row: 0, rows: 2, column: 0, columns: 16_384 };
  await engine.insertCells({ sheet: totals, rect: rows }, 'down', { source: 'api' });
  expect(formula(totals, 2, 1)).toBe('=SUM(明细表[金额])');
  expect(engine.currentModel().sheets[1]!.merges).toEqual([
    { row: 5, column: 0, rows: 1, columns: 3 },
  ]);
  await engine.insertCells({ sheet: items, rect: rows }, 'down', { source: 'api' });
  expect(engine.tables()[0]!.rect.row).toBe(2);
  await write(items, 3, 1, 7);
  expect(value(totals, 2, 1)).toBe(14);
  for (let step = 0; step < 3; step++) await engine.undo();
  expect(engine.tables()[0]!.rect.row).toBe(0);
  expect(value(items, 1, 1)).toBe(3);
  expect(engine.currentModel().sheets[1]!.merges).toEqual([
    { row: 3, column: 0, rows: 1, columns: 3 },
  ]);
});

it('tells of a change after the result is there', async () => {
  const told: unknown[] = [];
  engine.subscribe((event) => {
    if (event.kind === 'changed') told.push(event.details, value(totals, 0, 1));
  });
  await write(items, 1, 1, 4);
  expect(told).toEqual([{ before: 3, after: 4 }, 8]);
});

it('adds a sheet, calculates across it and takes it away again', async () => {
  const sheet = await engine.addSheet('新表');
  await write(sheet, 0, 0, '=明细!B2*2');
  expect(value(sheet, 0, 0)).toBe(6);
  await engine.deleteSheet(sheet);
  expect(engine.sheets().map(({ name }) => name)).toEqual(['明细', '汇总']);
});

it('calculates on through formulas of both kinds, whichever reads the other', async () => {
  await write(totals, 5, 0, '=明细!B2+1');
  await write(totals, 5, 1, '=TEXT(A6,"0")');
  await write(totals, 5, 2, '=B6*2');
  await write(items, 1, 1, 10);
  expect([0, 1, 2].map((column) => value(totals, 5, column))).toEqual([11, '11', 22]);
  await write(totals, 5, 1, 4);
  expect(value(totals, 5, 2)).toBe(8);
  await write(totals, 5, 1, '=TEXT(A6,"0")');
  expect(value(totals, 5, 2)).toBe(22);
});

it('calculates again what reads a result that spills', async () => {
  await write(totals, 5, 0, '=SUM(C6:C8)');
  await write(totals, 5, 2, '=SEQUENCE(3)');
  expect(value(totals, 5, 0)).toBe(6);
  await write(totals, 5, 2, '=SEQUENCE(2)');
  expect(value(totals, 5, 0)).toBe(3);
});

it('calculates a balance on after its row has moved', async () => {
  await write(items, 5, 1, 5);
  await write(items, 6, 1, '=B6+1');
  await engine.insertCells(
    { sheet: items, rect: { row: 4, column: 0, rows: 1, columns: 16_384 } },
    'down',
    { source: 'api' },
  );
  await write(items, 6, 1, 7);
  expect(value(items, 7, 1)).toBe(8);
});

it('comes to an end where formulas of both kinds go round in a circle', async () => {
  await write(totals, 5, 0, '=B6+1');
  await write(totals, 5, 1, '=VALUE(TEXT(A6,"0"))');
  await write(items, 1, 1, 10);
  expect(value(items, 1, 3)).toBe(20);
});
