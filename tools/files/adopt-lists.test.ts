// 食堂的旧账和旧设备清单由 LibreOffice 存成文件,搬进台账工作簿,经真正的 office.js 读出、套用。
import ExcelJS from 'exceljs';
import {
  adoptable,
  adoptRows,
  guessAdoption,
  previewAdoption,
} from '../../addin/actions/adopt-rows';
import { deskOn } from '../../addin/actions/canteen-desk.fixture';
import { canteen } from '../../addin/registers/canteen';
import { equipment } from '../../addin/registers/equipment';
import type { Pack } from '../../addin/registers/vocabulary';
import { officeWorkbook } from '../../addin/workbook/office';
import { tablesOf } from '../../addin/workbook/table-shape';
import { buildWorkbook } from '../../templates/build';
import { allThroughLibreOffice } from '../../templates/libreoffice';
import { openUniverEngine } from '../../workbench/engine/univer';
import { Package } from '../../workbench/file/package';
import { readWorkbook } from '../../workbench/file/read-workbook';
import { createNodeOffice } from '../../workbench/host/node-office';
import { findOffice } from '../machine.mjs';

jest.setTimeout(180_000);

const office = findOffice();
const ifOffice = office !== undefined ? it : it.skip;

type Line = readonly (string | number | Date | null)[];
const day = (month: number, date: number): Date => new Date(Date.UTC(2026, month - 1, date));

/** Two heading rows with merged cells, days in three spellings, amounts as text, blanks, totals. */
const CANTEEN_BOOK: readonly Line[] = [
  ['某公司食堂收支账', null, null, null, null, null],
  ['日期', '事项', '内容', '金额（元）', null, '备注'],
  [null, null, '摘要', '收入', '支出', null],
  [day(5, 4), '领经费', '五月经费', '5,000.00', null, null],
  ['5月6日', '报销', '买菜', null, '¥312.50', '早市'],
  [null, '报销', '买米', null, 96, null],
  [null, null, null, null, null, null],
  [null, null, '本日合计', 5000, 408.5, null],
  ['2026.5.7', '报销', '买油', null, '一百二', null],
  [day(5, 8), '红包', '节日', 200, null, null],
  ['2026-05-32', '报销', '买盐', null, 8, null],
];

const DEVICES: readonly Line[] = [
  ['电子设备清单', null, null, null, null],
  ['启用日期', '地点', '部门', '型号', '出厂编号'],
  [null, null, null, null, null],
  [day(3, 2), '一楼大厅', '办公室', 'X-100', '0012'],
  ['2026/3/9', '二楼东侧', '财务部', 'X-100', '1-2'],
  ['三月底', '食堂门口', '食堂', null, 18],
  ['合 计', null, null, null, 3],
];

async function drawn(lines: readonly Line[], merges: readonly string[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('旧账');
  lines.forEach((line) => sheet.addRow([...line]));
  merges.forEach((area) => sheet.mergeCells(area));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

let written: readonly Uint8Array[] = [];

beforeAll(async () => {
  if (office === undefined) return;
  written = await allThroughLibreOffice(office, [
    await drawn(CANTEEN_BOOK, ['A1:F1', 'D2:E2', 'A2:A3', 'B2:B3', 'F2:F3']),
    await drawn(DEVICES, ['A1:E1']),
  ]);
});

/** The register's workbook with the old sheet moved into it, as a person does in Excel. */
async function opened(pack: Pack, old: Uint8Array) {
  const bytes = await buildWorkbook(pack, { workbookId: 'W-OLD' });
  const { model } = readWorkbook(Package.open(bytes));
  const [list] = readWorkbook(Package.open(old)).model.sheets;
  const engine = await openUniverEngine({
    ...{ model, name: '台账.xlsx', locale: 'zh-CN', container: null, year: 2026 },
  });
  const sheet = await engine.addSheet('旧账');
  for (const [row, cells] of list?.cells ?? [])
    for (const [column, { value }] of cells) {
      if (value === null || typeof value === 'object') continue;
      const text = typeof value === 'string' ? `'${value}` : value;
      const rect = { row, column, rows: 1, columns: 1 };
      await engine.writeBlock({ sheet, rect }, [[text]], { source: 'api' });
    }
  await engine.select({ sheet, rects: [{ row: 3, column: 1, rows: 1, columns: 1 }] });
  const node = createNodeOffice(engine);
  const workbook = officeWorkbook(tablesOf(pack), { run: (batch) => node.Excel.run(batch) });
  return {
    desk: await deskOn(workbook, pack),
    close: () => {
      node.dispose();
      engine.dispose();
    },
  };
}

async function adopted(pack: Pack, register: string, old: Uint8Array) {
  const { desk, close } = await opened(pack, old);
  try {
    const into = adoptable(pack).find(({ id }) => id === register)!;
    const picked = (await desk.workbook.picked(100))!;
    const guess = { ...guessAdoption(desk, into, picked), sameDateAsAbove: true };
    const preview = previewAdoption(desk, into, picked, guess);
    const { written: drafts } = await adoptRows(desk, into, preview.fits);
    const rows: unknown[] = [];
    for await (const block of desk.workbook.scan(into.table)) rows.push(...block);
    return {
      drafts,
      stand: rows.length,
      fits: preview.fits.map(({ row }) => picked.row + row + 1),
      misfits: preview.misfits.map(({ row, problems }) => [
        picked.row + row + 1,
        ...problems.map(({ column, code }) => `${column} ${code}`),
      ]),
      skipped: preview.skipped.map(({ row, why }) => [picked.row + row + 1, why]),
      values: preview.fits.map(({ values }) => values),
    };
  } finally {
    close();
  }
}

ifOffice('食堂旧账:合并的抬头、三种写法的日期、文字的金额都认得,合不上的三行说明原因', async () => {
  const { drafts, fits, misfits, skipped, values } = await adopted(
    canteen,
    'cash-book',
    written[0]!,
  );
  expect(fits).toEqual([4, 5, 6]);
  expect(drafts).toBe(3);
  expect(values[1]).toMatchObject({ summary: '买菜', expense: 312.5 });
  expect(values[2]).toMatchObject({ date: values[1]?.['date'] });
  expect(skipped).toEqual([
    [7, 'blank'],
    [8, 'total'],
  ]);
  expect(misfits).toEqual([
    [9, 'expense input/not-an-amount'],
    [10, 'matter input/not-in-list'],
    [11, 'date input/no-such-day'],
  ]);
});

ifOffice('旧设备清单:编号里的零和横线不变样,认不出的日期说明原因', async () => {
  const { drafts, misfits, skipped, values } = await adopted(equipment, 'clock', written[1]!);
  expect(drafts).toBe(2);
  expect(values.map((row) => Object.values(row))).toEqual([
    expect.arrayContaining(['0012']),
    expect.arrayContaining(['1-2']),
  ]);
  expect(skipped).toEqual([
    [3, 'blank'],
    [7, 'total'],
  ]);
  expect(misfits).toEqual([[6, 'date input/not-a-date', 'model input/required']]);
});
