import { defineRegister } from '../vocabulary';
import {
  BATCH,
  DATE,
  END,
  GOODS,
  GOODS_KEYS,
  LINE_NOTE,
  LOCATION,
  PAPER_NO,
  QUANTITY,
  REASON,
  SEAL,
  SUPPLIER,
  lineHead,
  head,
} from './parts';
import { moves } from './postings';

const NO = { zh: '退货单号', en: 'Return no.' };

/** 退货单 (退供应商): leaves like its opposite came in, signed and chopped, taken over by the driver (AMB-34). */
export const purchaseReturn = defineRegister({
  id: 'purchase-return',
  revision: 1,
  title: { zh: '退货单', en: 'Returns to suppliers' },
  table: '退货单',
  clause: 'WH-55',
  numbering: { prefix: 'TH', restart: 'year', width: 4 },
  lines: 'purchase-return-line',
  columns: [
    ...head(NO),
    { ...DATE, title: { zh: '退货日期', en: 'Returned on' } },
    PAPER_NO,
    SUPPLIER,
    {
      key: 'receiptNo',
      title: { zh: '原入库单号', en: 'Receipt no.' },
      kind: 'text',
      required: true,
      width: 15,
      clause: 'WH-55',
      cites: {
        registers: ['receipt'],
        agree: [{ column: 'supplier', with: 'supplier' }],
        clause: 'WH-55',
      },
    },
    REASON,
    ...END,
  ],
  signOff: [
    {
      step: 'issue',
      title: { zh: '仓管员签字盖章', en: 'Keeper signs and chops' },
      post: 'keeper',
      fills: ['date', 'paperNo', 'supplier', 'receiptNo', 'reason', 'note', 'lineCount'],
      fillsLines: [...GOODS_KEYS, 'quantity', 'location', 'batch', 'lineNote'],
      checks: [
        { check: 'hasLines', clause: 'WH-55' },
        {
          ...{ check: 'withinCited', cites: 'receiptNo', match: ['item', 'unit'] },
          ...{ quantity: 'quantity', of: 'quantity', clause: 'WH-55' },
        },
      ],
      clause: 'WH-55',
    },
    {
      step: 'take',
      title: { zh: '送货员签收', en: 'Driver takes over' },
      post: 'driver',
      outside: true,
      ways: ['onScreen', 'paper'],
      notSameAs: ['issue'],
      clause: 'WH-55',
    },
  ],
  posts: moves({ matter: '退供应商', side: 'issued', party: { from: 'supplier' } }),
});

export const purchaseReturnLine = defineRegister({
  id: 'purchase-return-line',
  revision: 1,
  title: { zh: '退货单明细', en: 'Lines of returns to suppliers' },
  table: '退货单明细',
  clause: 'WH-55',
  columns: [
    ...lineHead(NO),
    ...GOODS,
    { ...QUANTITY, title: { zh: '退货数量', en: 'Returned' } },
    LOCATION,
    BATCH,
    LINE_NOTE,
    SEAL,
  ],
});
