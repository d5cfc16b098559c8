import { defineRegister } from '../vocabulary';
import { DATE, GOODS, GOODS_KEYS, QUANTITY, REASON, ROW_ID, SIGNED } from './parts';

/** 超量收货书面通知: 采购部 agrees, then 公司有权人 gives the numbered notice (WH-10). */
export const overReceipt = defineRegister({
  id: 'over-receipt',
  revision: 1,
  title: { zh: '超量收货书面通知', en: 'Notices of over-receipt' },
  table: '超量收货书面通知',
  clause: 'WH-10',
  numbering: { prefix: 'CL', restart: 'year', width: 4 },
  columns: [
    ROW_ID,
    { key: 'no', title: { zh: '通知号', en: 'Notice no.' }, kind: 'serial', width: 15 },
    DATE,
    {
      key: 'orderNo',
      title: { zh: '采购订单号', en: 'Order no.' },
      kind: 'text',
      required: true,
      width: 15,
      clause: 'WH-10',
      cites: { registers: ['purchase-order'], clause: 'WH-01' },
    },
    {
      key: 'deliveryNo',
      title: { zh: '收货号', en: 'Delivery no.' },
      kind: 'text',
      required: true,
      width: 15,
      cites: {
        registers: ['delivery-note'],
        signed: 'match',
        agree: [{ column: 'orderNo', with: 'orderNo' }],
        clause: 'WH-10',
      },
    },
    {
      key: 'supplier',
      title: { zh: '送货单位', en: 'Delivering company' },
      kind: 'text',
      required: true,
      width: 22,
    },
    ...GOODS,
    {
      ...QUANTITY,
      key: 'ordered',
      title: { zh: '订购数量', en: 'Ordered' },
      clause: 'WH-10',
    },
    {
      ...QUANTITY,
      key: 'received',
      title: { zh: '累计实收', en: 'Received in all' },
      clause: 'WH-10',
    },
    {
      key: 'over',
      title: { zh: '超量', en: 'Beyond the order' },
      kind: 'quantity',
      decimals: 3,
      width: 11,
      derived: { own: 'difference', of: ['received', 'ordered'] },
      clause: 'WH-10',
    },
    REASON,
    ...SIGNED,
  ],
  signOff: [
    {
      step: 'apply',
      title: { zh: '仓管员报告超量', en: 'Keeper reports the excess' },
      post: 'keeper',
      fills: [
        ...(['date', 'orderNo', 'deliveryNo', 'supplier'] as const),
        ...GOODS_KEYS,
        ...(['ordered', 'received', 'over', 'reason'] as const),
      ],
      clause: 'WH-10',
    },
    {
      step: 'consent',
      title: { zh: '采购部同意', en: 'Purchasing consents' },
      post: 'purchasing',
      notSameAs: ['apply'],
      choices: [
        { choice: '同意', title: { zh: '同意超量', en: 'Agrees' }, to: 'authorise' },
        { choice: '不同意', title: { zh: '不同意', en: 'Does not agree' }, to: null },
      ],
      clause: 'WH-10',
    },
    {
      step: 'authorise',
      title: { zh: '公司有权人签发', en: 'Authorised person issues' },
      post: 'authorised',
      notSameAs: ['apply', 'consent'],
      clause: 'WH-10',
    },
  ],
});
