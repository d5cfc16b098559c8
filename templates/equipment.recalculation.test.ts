import type { CellInput } from '../addin/domain/cell';
import { packs } from '../addin/registers';
import { equipment } from '../addin/registers/equipment';
import { compensation } from '../addin/registers/equipment/compensation';
import { computerSheet } from '../addin/registers/equipment/computer-sheet';
import { device } from '../addin/registers/equipment/device';
import { inquiry, inquiryLine } from '../addin/registers/equipment/inquiry';
import { request, requestLine } from '../addin/registers/equipment/request';
import { scan } from '../addin/registers/equipment/scan';
import { transfer } from '../addin/registers/equipment/transfer';
import type { Register } from '../addin/registers/vocabulary';
import { buildWorkbook } from './build';
import { letterOf } from './layout';
import type { OpenedWorkbook } from './lint/open';
import {
  answerOf,
  cell,
  recalculated,
  withAnswers,
  withOffice,
  type Coloured,
} from './recalculated.fixture';

jest.setTimeout(240_000);

type Typed = Readonly<Record<string, CellInput>>;

const row =
  (register: Register) =>
  (typed: Typed): readonly CellInput[] =>
    register.columns.map(({ key }) => typed[key] ?? null);

const at = (register: Register, key: string, index: number): string =>
  `${letterOf(register.columns.findIndex((column) => column.key === key) + 1)}${index + 5}`;

const LONG_AGO = 40_000;

const rows = {
  [request.table]: [
    { tempNo: '1', kind: '购买', special: '有' },
    { tempNo: '2', kind: '更换', replaces: 'SB-00001', special: '无' },
  ].map(row(request)),
  [requestLine.table]: [
    { document: '1', item: '硬盘', quantity: 3, estimate: 200 },
    { document: '1', item: '硬盘', quantity: 1, estimate: 500 },
    { document: '1', item: '主机', quantity: 1, estimate: 620 },
  ].map(row(requestLine)),
  [inquiry.table]: [{ tempNo: '1' }, { tempNo: '2' }, { tempNo: '3' }].map(row(inquiry)),
  [inquiryLine.table]: [
    { document: '1', supplier: '某公司', source: '互联网' },
    { document: '2', supplier: '某公司', source: '互联网' },
    { document: '2', supplier: '某粮油店', source: '本地电脑公司' },
  ].map(row(inquiryLine)),
  [computerSheet.table]: [
    { tempNo: '1', users: '张三' },
    { tempNo: '2', users: '张三、李四', appointed: '李四' },
    { tempNo: '3', users: '张三、李四' },
    { tempNo: '4', users: '张三、李四', appointed: '王五' },
  ].map(row(computerSheet)),
  [transfer.table]: [
    { tempNo: '1', kind: '部门间调拨', from: '财务部', to: '财务部' },
    { tempNo: '2', kind: '部门间调拨', from: '财务部', to: '仓库' },
    { tempNo: '3', kind: '部门内调配', from: '财务部', to: '财务部' },
    { tempNo: '4', kind: '部门内调配', from: '财务部', to: '仓库' },
  ].map(row(transfer)),
  [device.table]: [{ no: 'SB-00001' }].map(row(device)),
  [compensation.table]: [
    // 24 months of 110.83, then nothing more after the 36th, then the month of purchase itself.
    { date: 46_086, inUseFrom: 45_366, value: 4200, residual: 5, years: 3 },
    { date: 47_000, inUseFrom: 45_366, value: 4200, residual: 5, years: 3 },
    { date: 45_370, inUseFrom: 45_366, value: 4200, residual: 5, years: 3 },
    { date: 46_086, inUseFrom: 45_366, value: 999.99, residual: 4, years: 2.5 },
    { date: 46_086, inUseFrom: 45_366, value: 4200 },
  ].map(row(compensation)),
  [scan.table]: [
    { date: LONG_AGO, deviceNo: 'SB-00001' },
    { date: LONG_AGO, deviceNo: 'SB-00002' },
    { date: LONG_AGO + 1, deviceNo: 'SB-00002' },
    { date: 70_000, deviceNo: 'SB-00003' },
  ].map(row(scan)),
};

const coloured = (
  register: Register,
  key: string,
  shown: readonly boolean[],
  holds: string,
  rule = 0,
): readonly Coloured[] =>
  shown.map((is, index) => ({
    ...{ sheet: register.table, cell: at(register, key, index), rule, holds, shown: is },
  }));

const asked: readonly Coloured[] = [
  ...coloured(request, 'specialNeed', [true, false], 'special needs without a word (HW-09)'),
  ...coloured(request, 'replaces', [false, false], 'a replacement without the old one (HW-05)', 1),
  ...coloured(requestLine, 'estimateAmount', [true, false, false], 'bought in pieces (AMB-03)'),
  ...coloured(inquiry, 'lineCount', [true, false, false], 'one quotation only (HW-20)'),
  ...coloured(inquiry, 'lineCount', [true, false, false], 'no local company (HW-20)', 1),
  ...coloured(computerSheet, 'appointed', [false, false, true, true], 'no 责任人 (HW-30)'),
  ...coloured(transfer, 'to', [true, false, false, false], 'moved to where it was (HW-48)'),
  ...coloured(transfer, 'to', [false, false, false, true], 'an inside move that leaves', 1),
  ...coloured(transfer, 'kind', [false, false, true, true], 'inside a department (AMB-08)'),
  ...coloured(scan, 'date', [true, false, true, false], 'scanned too long ago (HW-37)'),
];

withOffice('the formulas of the equipment, calculated by LibreOffice', () => {
  let book: OpenedWorkbook;
  beforeAll(async () => {
    const bytes = await buildWorkbook(equipment, { rows });
    book = await recalculated(withAnswers(bytes, asked));
  });

  it('责任人 is the only user, or the one who was appointed (HW-29, 30)', () => {
    const found = [0, 1, 2, 3].map((index) =>
      cell(book, computerSheet.table, at(computerSheet, 'custodian', index)),
    );
    expect(found).toEqual(['张三', '李四', '', '王五']);
  });

  it('已折旧月数 and 折旧值 follow by the straight line, to the fen (HW-43)', () => {
    const column = (key: string): readonly string[] =>
      [0, 1, 2, 3, 4].map((index) => cell(book, compensation.table, at(compensation, key, index)));
    expect(column('months')).toEqual(['24', '36', '0', '24', '']);
    expect(column('depreciated')).toEqual(['1540.08', '210', '4200', '231.99', '']);
  });

  it.each(asked.map((it, index) => ({ ...it, index })))(
    '$holds ($sheet!$cell): $shown',
    ({ index, ...one }) => {
      expect(answerOf(book, one, index)).toBe(one.shown);
    },
  );
});

/** `#NAME?`, `#REF!` and the like as a formula's answer. */
const ERROR = /^#|^Err:/;

withOffice('an empty workbook', () => {
  it.each(packs.map((pack) => [pack.file, pack] as const))(
    '%s shows no error, whatever it calculates',
    async (_, pack) => {
      const book = await recalculated(await buildWorkbook(pack));
      const wrong = book.sheets.flatMap(({ name, cells }) =>
        cells.flatMap(({ reference }) => {
          const text = cell(book, name, reference);
          return ERROR.test(text) ? [`${name}!${reference} ${text}`] : [];
        }),
      );
      expect(wrong).toEqual([]);
    },
  );
});
