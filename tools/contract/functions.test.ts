import { writeFormula } from '../../addin/domain/formula-text';
import { canteen } from '../../addin/registers/canteen';
import { journal } from '../../addin/registers/system';
import { FUNCTIONS } from '../../addin/text/functions';
import { officeWorkbook, type OfficeWorkbook } from '../../addin/workbook/office';
import { CODE } from '../../functions/code';
import { customFunctions } from '../../functions/excel.fixture';
import { metadataIn } from '../../functions/metadata';
import { tinyWorkbook } from '../../workbench/conformance/tiny-workbook';
import type { CallCustomFunction, CellValue } from '../../workbench/engine/port';
import { openUniverEngine, type UniverEngine } from '../../workbench/engine/univer';
import { Package } from '../../workbench/file/package';
import { readWorkbook } from '../../workbench/file/read-workbook';
import { fieldsOf } from '../../taskpane/formulas/fields';
import { prepare, type CustomFunction } from '../../workbench/host/function-arguments';
import { createNodeOffice, type NodeOffice } from '../../workbench/host/node-office';
import { microsoft365 } from '../../workbench/host/profiles';
import { INPUTS } from '../bench/functions';

const ROWS = 20;

let engine: UniverEngine;
let office: NodeOffice;
let workbook: OfficeWorkbook;

beforeAll(async () => {
  Object.assign(globalThis, customFunctions());
  const file = Package.open(new Uint8Array(Buffer.from(tinyWorkbook('首页'), 'base64')));
  engine = await openUniverEngine({
    ...{ model: readWorkbook(file).model, name: '对账.xlsx', locale: 'zh-CN' },
    ...{ container: null, year: 2026 },
  });
  await engine.setCustomFunctions([...told.keys()], call);
  office = createNodeOffice(engine, { profile: microsoft365 });
  workbook = officeWorkbook([], { run: (batch) => office.Excel.run(batch) });
});

afterAll(() => {
  office.dispose();
  engine.dispose();
});

// What Excel is told decides how a cell's arguments reach the code.
const told = new Map<string, CustomFunction>(
  metadataIn('zh-CN').functions.map((one) => [`REG.${one.name}`, one as CustomFunction]),
);
const call: CallCustomFunction = async (name, args) => {
  const fn = told.get(name.toUpperCase());
  const prepared = fn && prepare(fn, args);
  if (prepared?.kind !== 'one') return '#VALUE!';
  return CODE[fn?.id ?? '']?.(...(prepared.args as never[])) as CellValue[][];
};

/** A register without rows: SEALCHECK has to find it by its headings. */
const headings = (columns: readonly { readonly title: { readonly zh: string } }[]): string[][] => [
  columns.map(({ title }) => title.zh),
];
const voucher = canteen.registers.find(({ id }) => id === 'voucher')!;
const argumentsFor = (id: string): readonly unknown[] =>
  id === 'SEALCHECK'
    ? [headings(voucher.columns), headings(journal.columns), null]
    : (INPUTS[id]?.(ROWS) ?? []);

it.each(FUNCTIONS)('REG.$id 从单元格里算,和直接算的一样', async (help) => {
  const { id, parameters } = help;
  const args = argumentsFor(id);
  const typed: Record<string, string> = {};
  for (const [index, { name }] of parameters.entries()) {
    const given = args[index];
    if (Array.isArray(given))
      typed[name] = await laidOut(`${id}${index}`, given as (string | number)[][]);
    else if (typeof given === 'number' || typeof given === 'string') typed[name] = String(given);
  }
  const written = writeFormula(`REG.${id}`, fieldsOf(help), typed);
  if (!written.ok) throw new Error(JSON.stringify(written.problems));
  await selectOn(`${id} 结果`, 'B2');
  const inserted = await workbook.insertFormula(written.formula);
  const expected = CODE[id]?.(...(args as never[])) ?? [];
  expect(inserted.is === 'written' && inserted.shown[0]?.[0]).toBe(String(expected[0]?.[0]));
  expect(await valuesAt(`${id} 结果`, expected)).toEqual(expected);
  // Where something stands nothing is written over it.
  expect(await workbook.insertFormula(written.formula)).toMatchObject({ is: 'occupied' });
});

/** Writes the block to a sheet of its own, selects it, and gives its name as the pane takes it. */
async function laidOut(sheet: string, block: (string | number)[][]): Promise<string> {
  await office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.add(sheet).getRange('A1');
    const all = range.getAbsoluteResizedRange(block.length, block[0]?.length ?? 1);
    all.values = block;
    all.worksheet.activate();
    all.select();
    await context.sync();
  });
  return (await workbook.selectedAddress()) ?? '';
}

async function selectOn(sheet: string, cell: string): Promise<void> {
  await office.Excel.run(async (context) => {
    const added = context.workbook.worksheets.add(sheet);
    added.activate();
    added.getRange(cell).select();
    await context.sync();
  });
}

async function valuesAt(sheet: string, like: readonly unknown[][]): Promise<unknown[][]> {
  return office.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem(sheet).getRange('B2');
    const range = cell.getAbsoluteResizedRange(like.length, like[0]?.length ?? 1);
    range.load('values');
    await context.sync();
    return range.values;
  });
}
