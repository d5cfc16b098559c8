import type { CellInput } from '../addin/domain/cell';
import { canteen } from '../addin/registers/canteen';
import { buildWorkbook } from './build';
import { openWorkbook, type OpenedWorkbook } from './lint/open';
import {
  answerOf,
  cell,
  column,
  recalculated,
  withAnswers,
  withOffice,
  type Coloured,
  type Typed,
} from './recalculated.fixture';

jest.setTimeout(120_000);

const DAY = 46_086; // 2026-03-05
const SEVEN = 7 / 24;
/** 冲销借条号, 冲销暂领, 补付金额 */
const NOT_REIMBURSED: readonly CellInput[] = ['', null, null];

/** A day in the canteen; every figure below was worked out by hand. */
const rows: Readonly<Record<string, readonly (readonly CellInput[])[]>> = {
  原始凭证: [
    voucher('R1', 'PZ-2026-0001', '', 61.75, 2, '待检斤验收', 'A1B2'),
    voucher('R2', 'PZ-2026-0002', '', 20, 1, '已完成', 'C3D4'),
    voucher('R3', 'PZ-2026-0003', '', 5, null, '待经手签字', 'E5F6'),
    voucher('', '', '1', 8.5, null, '', ''),
    voucher('', '', '2', 1, null, '', ''),
  ],
  原始凭证明细: [
    line('R1-1', 'PZ-2026-0001', '白菜', 12.5, '斤', 1.5, 12.4, '按实收核销', 'A1B2'),
    line('R1-2', 'PZ-2026-0001', '鸡蛋', 43, '个', 1, 43, '一致', 'A1B2'),
    line('R2-1', 'PZ-2026-0002', '面粉', 4, '袋', 5, 3, '拒收', 'C3D4'),
    line('', '1', '豆腐', 1.7, '斤', 5, null, null, ''),
    line('', '1', '香油', 1, '斤', 1.005, null, null, ''),
    line('', '1', '盐', 3, '袋', 0.115, null, null, ''),
    line('', '2', '未填单价', 3, '袋', null, null, null, ''),
    line('', '2', '写成文字', '12.5斤', '斤', 2, null, '一致', ''),
  ],
  食堂流水账: [
    cash('R11', '期初', 1000, 0, 'K1'),
    cash('R12', '补付', -61.6, 0, 'K2'),
    cash('', '补付', -5, 0, ''),
    cash('R13', '暂领', -1200, 1200, 'K3'),
    cash('R14', '暂领', -7, 7, ''),
    cash('R15', '领经费', 500.1, null, 'K4'),
  ],
};

function voucher(
  rowId: string,
  no: string,
  tempNo: string,
  total: number,
  lineCount: number | null,
  state: string,
  seal: string,
): readonly CellInput[] {
  const typed = [tempNo, DAY, SEVEN, '某公司', '0012', total, ''];
  return [rowId, no, ...typed, lineCount, null, ...NOT_REIMBURSED, state, '', seal];
}

function line(
  rowId: string,
  document: string,
  item: string,
  quantity: CellInput,
  unit: string,
  price: CellInput,
  weighed: CellInput,
  outcome: CellInput,
  seal: string,
): readonly CellInput[] {
  return [rowId, document, item, quantity, unit, price, null, weighed, outcome, null, null, seal];
}

function cash(
  rowId: string,
  matter: string,
  change: CellInput,
  iou: CellInput,
  seal: string,
): readonly CellInput[] {
  const typed = [DAY, matter, '', '', '', null, null, change, iou];
  return [rowId, rowId && `LS-${rowId}`, ...typed, null, null, '', '', seal];
}

const replaced = (row: readonly CellInput[], at: number, value: CellInput): readonly CellInput[] =>
  row.map((held, index) => (index === at ? value : held));

const yuan = (texts: readonly string[]): readonly string[] =>
  texts.map((text) => (text === '' ? '' : Number(text).toFixed(2)));

withOffice('the formulas, calculated by LibreOffice', () => {
  let book: OpenedWorkbook;
  beforeAll(async () => {
    book = await recalculated(await buildWorkbook(canteen, { rows }));
  });

  it('金额 = 数量 × 单价, rounded half up, blank until both are numbers', () => {
    expect(yuan(column(book, '原始凭证明细', 'G'))).toEqual([
      ...['18.75', '43.00', '20.00', '8.50'],
      ...['1.01', '0.35', '', ''],
    ]);
  });

  it('核销数量 follows 处理', () => {
    expect(column(book, '原始凭证明细', 'J')).toEqual(['12.4', '43', '0', '', '', '', '', '']);
  });

  it('核销金额 is what is paid for each line', () => {
    expect(yuan(column(book, '原始凭证明细', 'K'))).toEqual([
      ...['18.60', '43.00', '0.00', ''],
      ...['', '', '', ''],
    ]);
  });

  it('核销金额 of a voucher is the sum of its lines, blank without a number', () => {
    expect(yuan(column(book, '原始凭证', 'K'))).toEqual(['61.60', '0.00', '0.00', '', '']);
  });

  it('库存现金 and 暂领欠款 go on from row to row and leave out what is not signed', () => {
    expect(yuan(column(book, '食堂流水账', 'L'))).toEqual([
      ...['1000.00', '938.40', '938.40'],
      ...['-261.60', '-261.60', '238.50'],
    ]);
    expect(yuan(column(book, '食堂流水账', 'M'))).toEqual([
      ...['0.00', '0.00', '0.00'],
      ...['1200.00', '1200.00', '1200.00'],
    ]);
  });

  it('库存现金 stays whole fen, however many rows it adds', async () => {
    const dimes = Array.from({ length: 1_000 }, (_, index) =>
      cash(`R${index}`, '领经费', 0.1, null, 'K'),
    );
    const long = await recalculated(await buildWorkbook(canteen, { rows: { 食堂流水账: dimes } }));
    expect(cell(long, '食堂流水账', 'L1004')).toBe('100');
  });

  it('the cells above the table say how many rows do not count, and their sum', () => {
    expect(cell(book, '食堂流水账', 'C3')).toBe('2');
    expect(cell(book, '食堂流水账', 'J3')).toBe('-12');
    expect(cell(book, '食堂流水账', 'K3')).toBe('7');
    expect(cell(book, '原始凭证', 'C3')).toBe('2');
    expect(cell(book, '原始凭证明细', 'C3')).toBe('5');
  });

  it('the cover counts what waits at each step', () => {
    const counts = column(book, '封面', 'E', 22);
    // Every register has drafts; the first ones are those of 原始凭证.
    const waits = Object.fromEntries(
      column(book, '封面', 'C', 22)
        .map((what, index) => [what.split(' ')[0], counts[index]])
        .reverse(),
    );
    expect(waits).toMatchObject({
      '草稿,等登记': '2',
      售货人签字: '0',
      经手签字: '1',
      检斤验收: '1',
      主管领导签字: '0',
      会计报销: '0',
      草稿和未签: '2',
      会计登记入账: '0',
    });
  });

  it('a list parameter stands one entry a cell', () => {
    expect(column(book, '清单', 'B').slice(0, 6)).toEqual(['斤', '公斤', '克', '个', '袋', '']);
  });

  it('the drop-downs follow the sheet 参数', async () => {
    const changed = [['units', '计量单位', '斤\r\n 吨 \n', 'CT-13']];
    const bytes = await buildWorkbook(canteen, { rows: { 参数: changed } });
    const book = await recalculated(bytes);
    expect(column(book, '清单', 'B').slice(0, 3)).toEqual(['斤', '吨', '']);
  });

  it('results that stand in the file are calculated anew', async () => {
    const counted = line(
      ...(['R1-1', 'PZ-2026-0001', '白菜', 12.5, '斤', 1.5, 12.4, '按实收核销', 'A1B2'] as const),
    );
    const stale = [replaced(counted, 6, 999)];
    const bytes = await buildWorkbook(canteen, { rows: { 原始凭证明细: stale } });
    expect(cell(openWorkbook(bytes), '原始凭证明细', 'G5')).toBe('999');
    const book = await recalculated(bytes);
    expect(cell(book, '原始凭证明细', 'G5')).toBe('18.75');
  });
});

withOffice('what may be typed and what is coloured, by the rules in the file', () => {
  const typed: readonly Typed[] = [
    { sheet: '原始凭证', cell: 'D8', holds: 'a date in a draft', accepted: true },
    { sheet: '原始凭证', cell: 'D5', holds: 'a date in a signed row', accepted: false },
    { sheet: '原始凭证', cell: 'D9', holds: 'a quantity as a date', accepted: false },
    { sheet: '原始凭证', cell: 'E8', holds: 'a time in a draft', accepted: true },
    { sheet: '原始凭证', cell: 'F8', holds: 'a text in a draft', accepted: true },
    { sheet: '原始凭证', cell: 'F6', holds: 'a text in a signed row', accepted: false },
    { sheet: '原始凭证', cell: 'I8', holds: 'nothing in a draft', accepted: true },
    { sheet: '原始凭证', cell: 'H8', holds: 'an amount above 0', accepted: true },
    { sheet: '原始凭证', cell: 'H9', holds: 'a negative amount', accepted: false },
    { sheet: '原始凭证', cell: 'B8', holds: 'a number in 编号', accepted: false },
    { sheet: '原始凭证', cell: 'K8', holds: 'a figure in a calculated column', accepted: false },
    { sheet: '原始凭证', cell: 'O8', holds: 'a text in 状态', accepted: false },
    { sheet: '原始凭证', cell: 'Q8', holds: 'a text in 封签', accepted: false },
    { sheet: '原始凭证明细', cell: 'D8', holds: 'a quantity in a draft', accepted: true },
    { sheet: '原始凭证明细', cell: 'D12', holds: '12.5斤 as a quantity', accepted: false },
    { sheet: '原始凭证明细', cell: 'D5', holds: 'a quantity in a signed row', accepted: false },
    { sheet: '原始凭证明细', cell: 'E8', holds: 'a unit of the list in a draft', accepted: true },
    { sheet: '原始凭证明细', cell: 'E9', holds: 'a unit that is not in the list', accepted: false },
    { sheet: '原始凭证明细', cell: 'E5', holds: 'a unit in a signed row', accepted: false },
    { sheet: '原始凭证明细', cell: 'H5', holds: '检斤数量 while it is weighed', accepted: true },
    { sheet: '原始凭证明细', cell: 'I5', holds: '处理 while it is weighed', accepted: true },
    { sheet: '原始凭证明细', cell: 'H7', holds: '检斤数量 after it was weighed', accepted: false },
    { sheet: '原始凭证明细', cell: 'I7', holds: '处理 after it was weighed', accepted: false },
    { sheet: '食堂流水账', cell: 'J7', holds: 'a negative movement in a draft', accepted: true },
    { sheet: '食堂流水账', cell: 'J9', holds: 'three decimals in an amount', accepted: false },
    { sheet: '签字记录', cell: 'A5', holds: 'anything in the journal', accepted: false },
    { sheet: '参数', cell: 'A5', holds: 'the code of a parameter', accepted: false },
    { sheet: '参数', cell: 'C5', holds: 'a list', accepted: true },
    { sheet: '参数', cell: 'C9', holds: 'a number', accepted: true },
    { sheet: '参数', cell: 'C10', holds: '0% where a number is wanted', accepted: false },
  ];
  const coloured: readonly Coloured[] = [
    { sheet: '原始凭证', cell: 'H5', rule: 0, holds: 'the sum of its lines', shown: false },
    { sheet: '原始凭证', cell: 'H7', rule: 0, holds: 'a total without lines', shown: false },
    { sheet: '原始凭证', cell: 'H8', rule: 0, holds: 'not the sum of a draft', shown: true },
    { sheet: '原始凭证', cell: 'O5', rule: 0, holds: 'a signed 待…', shown: true },
    { sheet: '原始凭证', cell: 'O6', rule: 0, holds: '已完成', shown: false },
    { sheet: '原始凭证', cell: 'D8', rule: 0, holds: 'a draft', shown: true },
    { sheet: '原始凭证', cell: 'D5', rule: 0, holds: 'a signed row as a draft', shown: false },
    { sheet: '原始凭证', cell: 'D5', rule: 1, holds: 'a signed row', shown: true },
    { sheet: '原始凭证明细', cell: 'H5', rule: 0, holds: 'within 1 % as refused', shown: false },
    {
      sheet: '原始凭证明细',
      cell: 'H5',
      rule: 1,
      holds: 'within 1 % as a difference',
      shown: true,
    },
    { sheet: '原始凭证明细', cell: 'H6', rule: 0, holds: '42 of 43 counted ones', shown: true },
    { sheet: '原始凭证明细', cell: 'H7', rule: 0, holds: '拒收 as refused', shown: false },
    { sheet: '原始凭证明细', cell: 'H8', rule: 1, holds: 'not weighed yet', shown: false },
  ];
  let book: OpenedWorkbook;

  beforeAll(async () => {
    const lines = rows['原始凭证明细'] ?? [];
    const wrong = {
      ...rows,
      原始凭证: [...(rows['原始凭证'] ?? []).slice(0, 4), wrongVoucher()],
      原始凭证明细: [
        ...lines.slice(0, 1).map((row) => replaced(row, 8, '一致')), // 12.4 of 12.5: within 1 %
        ...lines.slice(1, 2).map((row) => replaced(row, 7, 42)), // 42 of 43 counted ones
        ...lines.slice(2, 4),
        ...lines.slice(4, 5).map((row) => replaced(row, 4, '两')),
        ...lines.slice(5),
      ],
      参数: canteen.parameters.map(({ key, value }) => [
        ...[key, '', key === 'countedTolerance' ? '0%' : value, ''],
      ]),
      食堂流水账: (rows['食堂流水账'] ?? []).map((row, index) =>
        index === 4 ? replaced(row, 9, 1.005) : row,
      ),
    };
    const bytes = await buildWorkbook(canteen, { rows: wrong });
    book = await recalculated(withAnswers(bytes, [...typed, ...coloured]));
  });

  function wrongVoucher(): readonly CellInput[] {
    return replaced(voucher('', '', '2', -1, null, '', ''), 3, 12);
  }

  it.each(typed.map((it, index) => ({ ...it, index })))(
    '$holds ($sheet!$cell): $accepted',
    ({ index, ...asked }) => {
      expect(answerOf(book, asked, index)).toBe(asked.accepted);
    },
  );

  it.each(coloured.map((it, index) => ({ ...it, index: typed.length + index })))(
    'colour $rule of $holds ($sheet!$cell): $shown',
    ({ index, ...asked }) => {
      expect(answerOf(book, asked, index)).toBe(asked.shown);
    },
  );
});
