import { defineRegister } from '../vocabulary';
import {
  BATCH,
  DATE,
  END,
  GOODS,
  GOODS_KEYS,
  LOCATION,
  PAPER_NO,
  PRICED,
  QUANTITY,
  SUPPLIER,
  TOTAL,
  lineHead,
  head,
} from './parts';
import { moves } from './postings';

const NO = { zh: '入库单号', en: 'Receipt no.' };

/** 入库单, in three copies: 存根联, 财务联, 对方联 (WH-13…WH-16). */
export const receipt = defineRegister({
  id: 'receipt',
  revision: 1,
  title: { zh: '入库单', en: 'Goods received notes' },
  table: '入库单',
  clause: 'WH-13',
  numbering: { prefix: 'RK', restart: 'year', width: 5 },
  lines: 'receipt-line',
  columns: [
    ...head(NO),
    { ...DATE, title: { zh: '入库日期', en: 'Received on' } },
    PAPER_NO,
    {
      key: 'deliveryNo',
      title: { zh: '收货号', en: 'Delivery no.' },
      kind: 'text',
      required: true,
      width: 15,
      clause: 'WH-08',
      cites: {
        registers: ['delivery-note'],
        signed: 'receive',
        agree: [
          { column: 'orderNo', with: 'orderNo' },
          { column: 'supplier', with: 'supplier' },
        ],
        clause: 'WH-08',
      },
      hint: { zh: '已签收的《送货清单》', en: 'The delivery list that was received' },
    },
    {
      key: 'orderNo',
      title: { zh: '采购订单号', en: 'Order no.' },
      kind: 'text',
      required: true,
      width: 15,
      clause: 'WH-01',
      cites: { registers: ['purchase-order'], clause: 'WH-01' },
    },
    SUPPLIER,
    { key: 'driver', title: { zh: '送货员(司机)', en: 'Driver' }, kind: 'text', width: 12 },
    TOTAL,
    ...END,
  ],
  signOff: [
    {
      step: 'issue',
      title: { zh: '仓管员签字盖章', en: 'Keeper signs and chops' },
      post: 'keeper',
      fills: [
        ...(['date', 'paperNo', 'deliveryNo', 'orderNo'] as const),
        ...(['supplier', 'driver', 'note', 'lineCount'] as const),
      ],
      fillsLines: [
        ...GOODS_KEYS,
        ...(['quantity', 'location', 'batch', 'price', 'amount', 'lineNote'] as const),
      ],
      checks: [
        { check: 'hasLines', clause: 'WH-13' },
        {
          ...{ check: 'withinCited', cites: 'deliveryNo', match: ['item', 'unit'] },
          ...{ quantity: 'quantity', of: 'received', clause: 'WH-08' },
        },
      ],
      attest: [
        {
          note: 'chop',
          text: { zh: '三联都已加盖收货专用章', en: 'All three copies bear the receiving chop' },
          clause: 'WH-13',
        },
      ],
      clause: 'WH-13',
    },
  ],
  posts: moves({ matter: '采购入库', side: 'received', party: { from: 'supplier' } }),
});

export const receiptLine = defineRegister({
  id: 'receipt-line',
  revision: 1,
  title: { zh: '入库单明细', en: 'Receipt lines' },
  table: '入库单明细',
  clause: 'WH-13',
  columns: [
    ...lineHead(NO),
    ...GOODS,
    { ...QUANTITY, title: { zh: '入库数量', en: 'Received' } },
    LOCATION,
    BATCH,
    ...PRICED,
  ],
});
