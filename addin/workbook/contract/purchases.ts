import { BLANK, numberCell, textCell, type Cell } from '../../domain/cell';
import type { CalculatedColumn, TableContent, WorkbookContent } from '../people';
import type { TableShape } from '../table-shape';

/** 购物单: the table that the contract's people work on, with every kind of column. */
export const PURCHASES = '购物单';
export const PURCHASES_SHAPE: TableShape = {
  table: PURCHASES,
  columns: [
    { header: '行标识', holds: 'text', identity: true },
    { header: '凭证号', holds: 'text' },
    { header: '日期', holds: 'date' },
    { header: '品名', holds: 'text' },
    { header: '数量', holds: 'number' },
    { header: '单价', holds: 'number' },
    { header: '金额', holds: 'number', computed: true },
    { header: '备注', holds: 'text' },
  ],
};

export const AMOUNT: CalculatedColumn = {
  header: '金额',
  formula: '=购物单[[#This Row],[数量]]*购物单[[#This Row],[单价]]',
  factors: ['数量', '单价'],
};

/** 流水: append-only, without calculated columns. */
export const ENTRIES = '流水';
export const ENTRIES_SHAPE: TableShape = {
  table: ENTRIES,
  columns: [
    { header: '条目', holds: 'text', identity: true },
    { header: '内容', holds: 'text' },
    { header: '金额', holds: 'number' },
  ],
};

/** 现金: a running balance, which changes with every row above. */
export const CASH = '现金';
export const cash = (): TableContent => ({
  shape: {
    table: CASH,
    columns: [
      { header: '条目', holds: 'text', identity: true },
      { header: '内容', holds: 'text' },
      { header: '金额', holds: 'number' },
      { header: '结存', holds: 'number', computed: true },
    ],
  },
  rows: [1, 2, 3].map((amount) => ({
    条目: textCell(`E-${amount}`),
    金额: numberCell(amount),
    结存: { ...numberCell((amount * (amount + 1)) / 2), formula: BALANCE.formula },
  })),
  calculated: [BALANCE],
});
const BALANCE: CalculatedColumn = {
  header: '结存',
  formula: '=SUM(INDEX(现金[金额],1):现金[[#This Row],[金额]])',
  sums: '金额',
};

/** 2026-03-05 in the 1900 system. */
export const MARCH_5 = 46086;

export interface Purchase {
  readonly id?: string;
  readonly no?: string;
  readonly date?: number;
  readonly item?: string;
  readonly quantity?: number;
  readonly price?: number;
  readonly note?: string;
}

const optionalText = (text: string | undefined): Cell =>
  text === undefined ? BLANK : textCell(text);
const optionalNumber = (number: number | undefined): Cell =>
  number === undefined ? BLANK : numberCell(number);

export const purchase = (row: Purchase): Readonly<Record<string, Cell>> => ({
  行标识: optionalText(row.id),
  凭证号: optionalText(row.no),
  日期: optionalNumber(row.date),
  品名: optionalText(row.item),
  数量: optionalNumber(row.quantity),
  单价: optionalNumber(row.price),
  金额: { ...numberCell((row.quantity ?? 0) * (row.price ?? 0)), formula: AMOUNT.formula },
  备注: optionalText(row.note),
});

export const CABBAGE = purchase({
  id: 'R-A',
  no: 'PZ-1',
  date: MARCH_5,
  item: '白菜',
  quantity: 3,
  price: 2,
});
export const RICE = purchase({
  id: 'R-B',
  no: 'PZ-1',
  date: MARCH_5,
  item: '大米',
  quantity: 1,
  price: 5,
});
export const EGGS = purchase({
  id: 'R-C',
  no: 'PZ-2',
  date: MARCH_5 + 1,
  item: '鸡蛋',
  quantity: 2,
  price: 4,
});

export const purchases = (
  rows: TableContent['rows'] = [CABBAGE, RICE, EGGS],
  more: Partial<TableContent> = {},
): TableContent => ({ shape: PURCHASES_SHAPE, rows, calculated: [AMOUNT], ...more });

export const entries = (
  rows: TableContent['rows'] = [{ 条目: textCell('E-1'), 内容: textCell('开账') }],
  more: Partial<TableContent> = {},
): TableContent => ({ shape: ENTRIES_SHAPE, rows, ...more });

/** Three purchases and one entry. */
export const SHOP: WorkbookContent = {
  workbookId: 'WB-1',
  tables: [purchases(), entries()],
};
