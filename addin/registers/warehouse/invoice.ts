import { defineRegister } from '../vocabulary';
import {
  DATE,
  DOCUMENT,
  GOODS,
  GOODS_KEYS,
  LINE_COUNT,
  NOTE,
  QUANTITY,
  ROW_ID,
  SEAL,
  SIGNED,
  TEMP_NO,
} from './parts';

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
    ROW_ID,
    { key: 'no', title: { zh: '索引号', en: 'Index no.' }, kind: 'serial', width: 15 },
    TEMP_NO,
    { ...DATE, title: { zh: '开票日期', en: 'Issued on' } },
    {
      key: 'invoiceNo',
      title: { zh: '发票号码', en: 'Invoice no.' },
      kind: 'text',
      required: true,
      width: 22,
      clause: 'WH-26',
    },
    {
      key: 'customer',
      title: { zh: '客户', en: 'Customer' },
      kind: 'text',
      required: true,
      width: 22,
    },
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
    NOTE,
    LINE_COUNT,
    ...SIGNED,
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
    ROW_ID,
    { ...DOCUMENT, title: { zh: '索引号', en: 'Index no.' } },
    ...GOODS,
    { ...QUANTITY, title: { zh: '发票数量', en: 'Invoiced' } },
    SEAL,
  ],
});
