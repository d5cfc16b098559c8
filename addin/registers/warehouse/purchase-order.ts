import { defineRegister } from '../vocabulary';
import {
  DATE,
  DELIVER_BY,
  END,
  GOODS,
  GOODS_KEYS,
  PAPER_NO,
  PRICED,
  QUANTITY,
  SUPPLIER,
  TOTAL,
  lineHead,
  head,
} from './parts';

const NO = { zh: '采购订单号', en: 'Order no.' };

/** 采购订单: approved by 采购部 before the warehouse receives anything against it (WH-01). */
export const purchaseOrder = defineRegister({
  id: 'purchase-order',
  revision: 1,
  title: { zh: '采购订单', en: 'Purchase orders' },
  table: '采购订单',
  clause: 'WH-01',
  numbering: { prefix: 'CG', restart: 'year', width: 4 },
  lines: 'purchase-order-line',
  columns: [
    ...head(NO),
    { ...DATE, title: { zh: '订购日期', en: 'Ordered on' } },
    PAPER_NO,
    SUPPLIER,
    DELIVER_BY,
    TOTAL,
    ...END,
  ],
  carries: 'left',
  signOff: [
    {
      step: 'draw',
      title: { zh: '采购员制单', en: 'Buyer draws it up' },
      post: 'buyer',
      fills: ['date', 'paperNo', 'supplier', 'deliverBy', 'note', 'lineCount'],
      fillsLines: [...GOODS_KEYS, 'quantity', 'price', 'amount', 'lineNote'],
      checks: [{ check: 'hasLines', clause: 'WH-01' }],
      clause: 'WH-01',
    },
    {
      step: 'approve',
      title: { zh: '采购部审批', en: 'Purchasing approves' },
      post: 'purchasing',
      notSameAs: ['draw'],
      choices: [
        { choice: '同意', title: { zh: '同意', en: 'Approved' }, to: 'accept' },
        { choice: '退回', title: { zh: '退回修改', en: 'Back to the buyer' }, to: 'draw' },
      ],
      clause: 'WH-01',
    },
    {
      step: 'accept',
      title: { zh: '仓库接单', en: 'Warehouse takes the order' },
      post: 'keeper',
      clause: 'WH-01',
    },
  ],
});

export const purchaseOrderLine = defineRegister({
  id: 'purchase-order-line',
  revision: 1,
  title: { zh: '采购订单明细', en: 'Purchase order lines' },
  table: '采购订单明细',
  clause: 'WH-01',
  columns: [
    ...lineHead(NO),
    ...GOODS,
    { ...QUANTITY, title: { zh: '订购数量', en: 'Ordered' } },
    ...PRICED,
  ],
});
