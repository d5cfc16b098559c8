import type { PagedBook, PrintedForm, Report } from '../vocabulary';

/** What the canteen prints and signs on paper: 借条, 报销单, 盘点表 and the reports that go upward. */
export const forms: readonly PrintedForm[] = [
  {
    id: 'iou',
    title: { zh: '借条', en: 'IOU' },
    register: 'advance',
    fields: ['date', 'week', 'amount', 'purpose', 'note'],
    clause: 'CT-08',
  },
  {
    id: 'reimbursement',
    title: { zh: '报销单', en: 'Reimbursement' },
    register: 'voucher',
    fields: [
      ...['date', 'time', 'seller', 'paperNo', 'total', 'settled'],
      ...['advanceNo', 'cleared', 'paidOut', 'note'],
    ],
    lines: {
      columns: ['item', 'quantity', 'unit', 'price', 'weighed', 'settledAmount'],
      room: 15,
    },
    clause: 'CT-16',
  },
  {
    id: 'count-sheet',
    title: { zh: '盘点表', en: 'Stocktake' },
    register: 'stocktake',
    fields: ['date', 'kind', 'place', 'note'],
    lines: { columns: ['class', 'item', 'unit', 'book', 'counted', 'difference'], room: 25 },
    clause: 'CT-21',
  },
  {
    id: 'day-report',
    title: { zh: '日结表', en: 'Daily closing' },
    register: 'day-close',
    fields: [
      ...['date', 'book', 'n100', 'n50', 'n20', 'n10', 'n5', 'n1', 'n05', 'n01'],
      ...['counted', 'difference', 'result', 'reason', 'note'],
    ],
    clause: 'CT-20',
  },
  {
    id: 'month-report',
    title: { zh: '结算清单', en: 'Monthly settlement' },
    register: 'settlement',
    fields: [
      ...['month', 'date', 'opening', 'drawn', 'spent', 'cash', 'open'],
      ...['pending', 'note'],
    ],
    clause: 'CT-22',
  },
  {
    id: 'surplus-report',
    title: { zh: '盈亏表', en: 'Surplus and shortage' },
    register: 'surplus',
    fields: [
      ...['date', 'countNo', 'item', 'kind', 'amount', 'cause', 'decision', 'outcome', 'note'],
    ],
    clause: 'CT-24',
  },
];

const UPWARD = { zh: '主管领导、财务室', en: 'Leader, accounts office' };

/** A sheet that adds itself up: which IOUs are open for how long. */
export const reports: readonly Report[] = [
  {
    ...{ id: 'iou-ages', kind: 'open', of: 'day', readers: UPWARD, clause: 'CT-18' },
    title: { zh: '暂领款账龄表', en: 'Open IOUs by age' },
    register: 'advance',
    columns: ['week', 'date', 'purpose', 'amount'],
    ...{ open: 'open', since: 'date', ages: [0, 3, 7, 30], room: 25 },
  },
];

/** 流水账 on paper, a month page by page (CT-20, AMB-32). */
export const pagedBooks: readonly PagedBook[] = [
  {
    id: 'cash-pages',
    register: 'cash-book',
    columns: ['voucherNo', 'matter', 'summary'],
    sums: ['income', 'expense'],
    balances: ['cashBalance', 'iouBalance'],
    together: { zh: '经费结余', en: 'Fund left' },
    lines: 38,
    clause: 'CT-20',
  },
];
