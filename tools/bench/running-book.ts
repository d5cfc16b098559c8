import type { CellInput } from '../../addin/domain/cell';
import { definePack, defineRegister } from '../../addin/registers/vocabulary';
import { buildWorkbook } from '../../templates/build';
import { FIRST_ROW } from '../../templates/layout';

/** A cash book as a pack would define it, with as many columns as the bench speaks of. */
const cashBook = defineRegister({
  id: 'cash-book',
  revision: 1,
  title: { zh: '流水账', en: 'Cash book' },
  table: '流水账',
  columns: [
    { key: 'rowId', title: { zh: '行标识', en: 'Row id' }, kind: 'rowId', hidden: true },
    { key: 'no', title: { zh: '流水号', en: 'Line no.' }, kind: 'serial' },
    { key: 'date', title: { zh: '日期', en: 'Date' }, kind: 'date' },
    { key: 'matter', title: { zh: '事项', en: 'Matter' }, kind: 'text' },
    { key: 'voucherNo', title: { zh: '凭证号', en: 'Voucher no.' }, kind: 'text' },
    { key: 'summary', title: { zh: '摘要', en: 'Summary' }, kind: 'text' },
    { key: 'income', title: { zh: '收入', en: 'Received' }, kind: 'amount' },
    { key: 'expense', title: { zh: '支出', en: 'Paid' }, kind: 'amount' },
    { key: 'cash', title: { zh: '现金增减', en: 'Cash +/−' }, kind: 'amount' },
    {
      key: 'balance',
      title: { zh: '库存现金', en: 'Cash in hand' },
      kind: 'amount',
      derived: { across: 'runningTotal', of: 'cash' },
    },
    { key: 'state', title: { zh: '状态', en: 'State' }, kind: 'state' },
    { key: 'seal', title: { zh: '封签', en: 'Seal' }, kind: 'seal' },
  ],
});

const pack = definePack({
  id: 'bench',
  title: { zh: '长账簿', en: 'A long book' },
  file: 'bench.xlsx',
  owner: { zh: '食堂', en: 'Canteen' },
  registers: [cashBook],
  parameters: [],
  posts: [],
  clauses: [],
});

export const COLUMNS = cashBook.columns.length;
/** The table's last row, counted from 0. */
export const lastRowOf = (rows: number): number => FIRST_ROW + rows - 2;

/** 2025-01-01 as Excel counts days */
const NEW_YEAR = 45658;

/** The same rows on every run. Calculated cells bring no result: whoever opens it calculates. */
export function runningBook(rows: number): Promise<Uint8Array> {
  return buildWorkbook(pack, { rows: { [cashBook.table]: Array.from({ length: rows }, line) } });
}

function line(_: unknown, no: number): readonly CellInput[] {
  const income = no % 7 === 0 ? 800 + (no % 13) / 4 : '';
  const expense = income === '' ? 90 + (no % 29) * 1.07 : '';
  const cash = Math.round((Number(income) - Number(expense)) * 100) / 100;
  const number = String(no + 1).padStart(5, '0');
  return [
    `R${String(no).padStart(16, '0')}`,
    `LS-2025-${number}`,
    NEW_YEAR + Math.floor(no / 60),
    income === '' ? '报销' : '领经费',
    `PZ-2025-${number}`,
    income === '' ? '购买凭证核销' : '领用经费',
    income,
    expense,
    cash,
    '',
    '已完成',
    `S${String(no).padStart(7, '0')}`,
  ];
}
