import { defineRegister } from '../vocabulary';
import { CUSTOMER, DATE, END, GOODS, GOODS_KEYS, QUANTITY, SEAL, lineHead, head } from './parts';

const NO = { zh: '索引号', en: 'Index no.' };

/** 付款发票索引: what finance has invoiced, so that an invoice can be presented only once (WH-26). */
export const invoice = defineRegister({
  id: 'invoice',
  revision: 1,
  title: { zh: '付款发票索引', en: 'Index of payment invoices' },
  table: '付款发票索引',
  clause: 'WH-26',
  numbering: { prefix: 'FP', restart: 'year', width: 4 },
  lines: 'invoice-line',
  columns: [
    ...head(NO),
    { ...DATE, title: { zh: '开票日期', en: 'Issued on' } },
    {
      key: 'invoiceNo',
      title: { zh: '发票号码', en: 'Invoice no.' },
      kind: 'text',
      required: true,
      width: 22,
      clause: 'WH-26',
    },
    CUSTOMER,
    {
      key: 'amount',
      title: { zh: '发票金额', en: 'Amount' },
      kind: 'amount',
      required: true,
      sign: 'positive',
      width: 13,
    },
    {
      key: 'orderNo',
      title: { zh: '销售订单号', en: 'Order no.' },
      kind: 'text',
      width: 15,
    },
    ...END,
  ],
  carries: 'left',
  signOff: [
    {
      step: 'issue',
      title: { zh: '财务开具', en: 'Finance issues' },
      post: 'finance',
      fills: ['date', 'invoiceNo', 'customer', 'amount', 'orderNo', 'note', 'lineCount'],
      fillsLines: [...GOODS_KEYS, 'quantity'],
      checks: [{ check: 'hasLines', clause: 'WH-26' }],
      clause: 'WH-26',
    },
  ],
});

export const invoiceLine = defineRegister({
  id: 'invoice-line',
  revision: 1,
  title: { zh: '付款发票明细', en: 'Invoice lines' },
  table: '付款发票明细',
  clause: 'WH-26',
  columns: [
    ...lineHead(NO),
    ...GOODS,
    { ...QUANTITY, title: { zh: '发票数量', en: 'Invoiced' } },
    SEAL,
  ],
});
