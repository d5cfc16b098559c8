import { ROW_ID, SIGNED } from '../parts';
import { defineRegister } from '../vocabulary';

/**
 * 食堂流水账 (CT-02, AMB-32). Every row satisfies 收入 − 支出 = 现金增减 + 欠款增减, so that always
 * 经费结余 = 库存现金 + 暂领欠款; an IOU never counts as cash (白条不抵库).
 */
export const cashBook = defineRegister({
  id: 'cash-book',
  revision: 1,
  title: { zh: '食堂流水账', en: 'Canteen cash book' },
  table: '食堂流水账',
  clause: 'CT-02',
  numbering: { prefix: 'LS', restart: 'year', width: 5 },
  columns: [
    ROW_ID,
    { key: 'no', title: { zh: '流水号', en: 'Line no.' }, kind: 'serial', width: 15 },
    { key: 'date', title: { zh: '日期', en: 'Date' }, kind: 'date', required: true, width: 12 },
    {
      key: 'matter',
      title: { zh: '事项', en: 'Matter' },
      kind: 'choice',
      choices: ['期初', '领经费', '暂领', '报销', '退回余款', '补付', '红字更正'],
      required: true,
      width: 10,
    },
    { key: 'voucherNo', title: { zh: '凭证号', en: 'Voucher no.' }, kind: 'text', width: 15 },
    { key: 'summary', title: { zh: '摘要', en: 'Summary' }, kind: 'text', width: 22 },
    { key: 'reverses', title: { zh: '冲销流水号', en: 'Reverses' }, kind: 'text', width: 15 },
    { key: 'income', title: { zh: '收入', en: 'Received' }, kind: 'amount', width: 12 },
    { key: 'expense', title: { zh: '支出', en: 'Paid' }, kind: 'amount', width: 12 },
    { key: 'cash', title: { zh: '现金增减', en: 'Cash +/−' }, kind: 'amount', width: 12 },
    { key: 'iou', title: { zh: '欠款增减', en: 'Advances +/−' }, kind: 'amount', width: 12 },
    {
      key: 'cashBalance',
      title: { zh: '库存现金', en: 'Cash in hand' },
      kind: 'amount',
      width: 13,
      derived: {
        ...{ across: 'runningTotal', of: 'cash' },
        kept: { since: ['cash', 'iou', 'expense'], clause: 'CT-20' },
      },
      clause: 'CT-20',
    },
    {
      key: 'iouBalance',
      title: { zh: '暂领欠款', en: 'Open advances' },
      kind: 'amount',
      width: 13,
      derived: { across: 'runningTotal', of: 'iou' },
      clause: 'CT-08',
    },
    ...SIGNED,
  ],
  signOff: [
    {
      step: 'post',
      title: { zh: '会计登记入账', en: 'Accountant posts' },
      post: 'accountant',
      fills: [
        'date',
        'matter',
        'voucherNo',
        'summary',
        'reverses',
        'income',
        'expense',
        'cash',
        'iou',
      ],
      clause: 'CT-19',
    },
  ],
  notices: [
    {
      notice: 'monthWithout',
      column: 'expense',
      date: 'date',
      register: 'fund',
      month: 'month',
      clause: 'CT-04',
    },
    {
      notice: 'monthWithout',
      column: 'date',
      date: 'date',
      register: 'stocktake',
      over: true,
      clause: 'CT-21',
    },
  ],
});
