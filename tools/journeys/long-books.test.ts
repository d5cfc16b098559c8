import { deskOn } from '../../addin/actions/canteen-desk.fixture';
import type { Desk, Receipt } from '../../addin/actions/desk';
import { registerRecord } from '../../addin/actions/register-record';
import { reverseRow } from '../../addin/actions/reverse-row';
import { signRecord } from '../../addin/actions/sign-record';
import { verifyWorkbook } from '../../addin/actions/verify-workbook';
import { openRecord, viewSelection } from '../../addin/actions/view-record';
import type { CivilDate } from '../../addin/domain/civil-date';
import { canteen } from '../../addin/registers/canteen';
import { officeWorkbook, type OfficeWorkbook } from '../../addin/workbook/office';
import { tablesOf } from '../../addin/workbook/table-shape';
import { buildWorkbook } from '../../templates/build';
import type { UniverEngine } from '../../workbench/engine/univer';
import { openUniverEngine } from '../../workbench/engine/univer';
import { Package } from '../../workbench/file/package';
import { readWorkbook } from '../../workbench/file/read-workbook';
import { createNodeOffice, type NodeOffice } from '../../workbench/host/node-office';
import { SERIAL } from './canteen-day';

jest.setTimeout(120_000);

type Cells = readonly (string | number)[];

/** The real template in the workbench's engine without a screen, written through the real office.js. */
interface Book {
  readonly engine: UniverEngine;
  readonly office: NodeOffice;
  readonly workbook: OfficeWorkbook;
  readonly desk: Desk;
}

let book: Book;

beforeEach(async () => {
  const rows = {
    人员: [['张三', '食堂', '食堂管理员', '在岗', '']].concat([
      ['赵六', '财务', '食堂会计', '在岗', ''],
    ]),
  };
  const bytes = await buildWorkbook(canteen, { rows, workbookId: 'W-LONG' });
  const { model } = readWorkbook(Package.open(bytes));
  const engine = await openUniverEngine({
    ...{ model, name: '食堂台账.xlsx', locale: 'zh-CN', container: null, year: 2026 },
  });
  const office = createNodeOffice(engine);
  const workbook = officeWorkbook(tablesOf(canteen), {
    run: (batch) => office.Excel.run(batch),
  });
  book = { engine, office, workbook, desk: await deskOn(workbook) };
});

afterEach(() => {
  book?.office.dispose();
  book?.engine.dispose();
});

const tableNamed = (name: string) => {
  const table = book.engine.tables().find((one) => one.name === name);
  if (!table) throw new Error(`no table ${name}`);
  return table;
};

/** Pastes rows into a table from its first row on, beginning in this column. */
async function paste(name: string, column: string, block: readonly Cells[]): Promise<void> {
  const { sheet, rect, columns } = tableNamed(name);
  const at = { row: rect.row + 1, column: rect.column + columns.indexOf(column) };
  const size = { rows: block.length, columns: block[0]?.length ?? 0 };
  await book.engine.writeBlock({ sheet, rect: { ...at, ...size } }, block, { source: 'paste' });
  await book.engine.whenCalculated();
}

async function select(name: string, row: number): Promise<void> {
  const { sheet, rect } = tableNamed(name);
  await book.engine.activateSheet(sheet);
  const cell = { row: rect.row + 1 + row, column: rect.column + 2, rows: 1, columns: 1 };
  await book.engine.select({ sheet, rects: [cell] });
}

async function register(name: string, row: number, by: string): Promise<Receipt> {
  await select(name, row);
  const [view] = await viewSelection(book.desk);
  if (!view) throw new Error(`nothing in row ${row}`);
  const result = await registerRecord(book.desk, view, by);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

async function sign({ register: id, rowId }: Receipt, step: string, by: string): Promise<void> {
  const record = await openRecord(book.desk, id, rowId);
  if (!record) throw new Error(`${rowId} is gone`);
  const result = await signRecord(book.desk, { record, step, by });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
}

const findings = async () => (await verifyWorkbook(book.workbook, canteen)).findings;

it('a red correction dated before 20 signed rows is no finding', async () => {
  const rows = Array.from({ length: 21 }, (_, n) => [SERIAL + n, '领经费', '', `第 ${n + 1} 笔`]);
  await paste('食堂流水账', '日期', rows);
  await paste(
    '食堂流水账',
    '收入',
    rows.map((_, n) => [n + 1, '', n + 1]),
  );
  const receipts: Receipt[] = [];
  for (const row of rows.keys()) {
    const receipt = await register('食堂流水账', row, '赵六');
    await sign(receipt, 'post', '赵六');
    receipts.push(receipt);
  }
  const early: Desk = {
    ...book.desk,
    now: () => ({ at: '2026-03-01T09:00:00+08:00', today: '2026-03-01' as CivilDate }),
  };
  const result = await reverseRow(early, 'cash-book', receipts[0]!.rowId, '记错日期', '赵六');
  expect(result).toMatchObject({ ok: true, value: { no: 'LS-2026-00022' } });
  expect(await findings()).toEqual([]);
});

it('the one changed line of a voucher of 1,000 lines is found', async () => {
  await paste('原始凭证', '临时号', [['1', SERIAL, 0.35, '某菜市场', '', 1000]]);
  const lines = Array.from({ length: 1000 }, (_, n) => ['1', `货 ${n + 1}`, 1, '个', 1]);
  await paste('原始凭证明细', '凭证号', lines);
  const receipt = await register('原始凭证', 0, '张三');
  await sign(receipt, 'sell', '售货人');
  expect(await findings()).toEqual([]);
  const { sheet, rect, columns } = tableNamed('原始凭证明细');
  const cell = { row: rect.row + 618, column: rect.column + columns.indexOf('数量') };
  await book.engine.writeBlock({ sheet, rect: { ...cell, rows: 1, columns: 1 } }, [[2]], {
    source: 'paste',
  });
  await book.engine.whenCalculated();
  expect((await findings()).map(({ column, was, now }) => [column, was, now])).toEqual([
    ['数量', '1', '2'],
    ['金额', '1', '2'],
  ]);
});
