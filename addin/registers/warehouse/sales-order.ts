import { defineRegister } from '../vocabulary';
import {
  CUSTOMER,
  DATE,
  DELIVER_BY,
  END,
  GOODS,
  GOODS_KEYS,
  PAPER_NO,
  PRICED,
  QUANTITY,
  TOTAL,
  lineHead,
  head,
} from './parts';

const NO = { zh: '销售订单号', en: 'Order no.' };

/** 销售订单: approved by 销售部, then sent to the warehouse (WH-25). */
export const salesOrder = defineRegister({
  id: 'sales-order',
  revision: 1,
  title: { zh: '销售订单', en: 'Sales orders' },
  table: '销售订单',
  clause: 'WH-25',
  numbering: { prefix: 'XS', restart: 'year', width: 4 },
  lines: 'sales-order-line',
  columns: [
    ...head(NO),
    { ...DATE, title: { zh: '订货日期', en: 'Ordered on' } },
    PAPER_NO,
    CUSTOMER,
    DELIVER_BY,
    TOTAL,
    ...END,
  ],
  carries: 'left',
  signOff: [
    {
      step: 'draw',
      title: { zh: '销售员制单', en: 'Salesperson draws it up' },
      post: 'salesperson',
      fills: ['date', 'paperNo', 'customer', 'deliverBy', 'note', 'lineCount'],
      fillsLines: [...GOODS_KEYS, 'quantity', 'price', 'amount', 'lineNote'],
      checks: [{ check: 'hasLines', clause: 'WH-25' }],
      clause: 'WH-25',
    },
    {
      step: 'approve',
      title: { zh: '销售部审批', en: 'Sales approves' },
      post: 'sales',
      notSameAs: ['draw'],
      choices: [
        { choice: '同意', title: { zh: '同意', en: 'Approved' }, to: 'accept' },
        { choice: '退回', title: { zh: '退回修改', en: 'Back' }, to: 'draw' },
      ],
      clause: 'WH-25',
    },
    {
      step: 'accept',
      title: { zh: '仓库接单', en: 'Warehouse takes the order' },
      post: 'keeper',
      clause: 'WH-25',
    },
  ],
});

export const salesOrderLine = defineRegister({
  id: 'sales-order-line',
  revision: 1,
  title: { zh: '销售订单明细', en: 'Sales order lines' },
  table: '销售订单明细',
  clause: 'WH-25',
  columns: [
    ...lineHead(NO),
    ...GOODS,
    { ...QUANTITY, title: { zh: '订货数量', en: 'Ordered' } },
    ...PRICED,
  ],
});
