import { defineRegister } from '../vocabulary';
import {
  BATCH,
  CUSTOMER,
  DATE,
  GOODS,
  GOODS_KEYS,
  LINE_COUNT,
  LOCATION,
  NOTE,
  PAPER_NO,
  PRICED,
  QUANTITY,
  SIGNED,
  TOTAL,
  lineHead,
  head,
} from './parts';
import { moves } from './postings';

const NO = { zh: '出仓单号', en: 'Issue no.' };

/** 出仓单, in three copies: on a chopped order or an invoice; keeper, supervisor, customer sign. */
export const issue = defineRegister({
  id: 'issue',
  revision: 1,
  title: { zh: '出仓单', en: 'Goods issued notes' },
  table: '出仓单',
  clause: 'WH-27',
  numbering: { prefix: 'CK', restart: 'year', width: 5 },
  lines: 'issue-line',
  columns: [
    ...head(NO),
    { ...DATE, title: { zh: '出仓日期', en: 'Issued on' } },
    PAPER_NO,
    CUSTOMER,
    { key: 'carrier', title: { zh: '提货人/车号', en: 'Carrier' }, kind: 'text', width: 16 },
    TOTAL,
    NOTE,
    LINE_COUNT,
    {
      key: 'orderNo',
      title: { zh: '销售订单号', en: 'Order no.' },
      kind: 'text',
      required: true,
      width: 15,
      clause: 'WH-26',
      cites: {
        registers: ['sales-order'],
        agree: [{ column: 'customer', with: 'customer' }],
        clause: 'WH-25',
      },
      hint: { zh: '客户持有的已盖章《销售订单》', en: 'The chopped order that the customer holds' },
    },
    {
      key: 'invoiceNo',
      title: { zh: '付款发票号', en: 'Invoice no.' },
      kind: 'text',
      required: true,
      width: 22,
      clause: 'WH-26',
      cites: {
        ...{ registers: ['invoice'], by: 'invoiceNo' },
        agree: [{ column: 'customer', with: 'customer' }],
        clause: 'WH-26',
      },
    },
    ...SIGNED,
  ],
  signOff: [
    {
      step: 'basis',
      title: { zh: '查验发货依据', en: 'See the basis' },
      post: 'keeper',
      fills: ['date', 'paperNo', 'customer', 'carrier', 'note', 'lineCount'],
      fillsLines: [
        ...GOODS_KEYS,
        ...(['quantity', 'location', 'batch', 'price', 'amount', 'lineNote'] as const),
      ],
      checks: [{ check: 'hasLines', clause: 'WH-27' }],
      choices: [
        {
          choice: '销售订单',
          title: { zh: '客户持已盖章销售订单', en: 'Chopped sales order' },
          to: 'byOrder',
        },
        {
          choice: '付款发票',
          title: { zh: '财务开具的付款发票', en: 'Payment invoice of finance' },
          to: 'byInvoice',
        },
      ],
      clause: 'WH-26',
    },
    {
      step: 'byOrder',
      title: { zh: '仓管员凭订单发货', en: 'Keeper issues on the order' },
      post: 'keeper',
      fills: ['orderNo'],
      checks: [
        {
          ...{ check: 'withinCited', cites: 'orderNo', match: ['item', 'unit'] },
          ...{ quantity: 'quantity', of: 'quantity', clause: 'WH-26' },
        },
      ],
      attest: [
        {
          note: 'chopped',
          text: { zh: '客户的销售订单已盖章', en: "The customer's order is chopped" },
          clause: 'WH-26',
        },
      ],
      clause: 'WH-28',
    },
    {
      step: 'byInvoice',
      title: { zh: '仓管员凭发票发货', en: 'Keeper issues on the invoice' },
      post: 'keeper',
      fills: ['invoiceNo'],
      checks: [
        {
          ...{ check: 'withinCited', cites: 'invoiceNo', match: ['item', 'unit'] },
          ...{ quantity: 'quantity', of: 'quantity', clause: 'WH-26' },
        },
      ],
      clause: 'WH-28',
    },
    {
      step: 'supervise',
      title: { zh: '仓库主管签字', en: 'Supervisor signs' },
      post: 'supervisor',
      after: ['byOrder', 'byInvoice'],
      notSameAs: ['byOrder', 'byInvoice'],
      clause: 'WH-28',
    },
    {
      step: 'take',
      title: { zh: '客户签字', en: 'Customer signs' },
      post: 'customer',
      outside: true,
      ways: ['onScreen', 'paper'],
      after: ['byOrder', 'byInvoice'],
      notSameAs: ['byOrder', 'byInvoice', 'supervise'],
      clause: 'WH-28',
    },
  ],
  posts: moves({ matter: '销售出仓', side: 'issued', party: { from: 'customer' } }),
});

export const issueLine = defineRegister({
  id: 'issue-line',
  revision: 1,
  title: { zh: '出仓单明细', en: 'Issue lines' },
  table: '出仓单明细',
  clause: 'WH-27',
  columns: [
    ...lineHead(NO),
    ...GOODS,
    { ...QUANTITY, title: { zh: '出仓数量', en: 'Issued' } },
    LOCATION,
    BATCH,
    ...PRICED,
  ],
});
