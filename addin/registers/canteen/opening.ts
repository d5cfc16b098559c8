import { DATE, NOTE, ROW_ID, SIGNED } from '../parts';
import { defineRegister } from '../vocabulary';

/** 期初确认单: what was there on the starting day, confirmed by two persons (CT-01). */
export const opening = defineRegister({
  id: 'opening',
  revision: 1,
  title: { zh: '期初确认单', en: 'Opening balances' },
  table: '期初确认单',
  clause: 'CT-01',
  numbering: { prefix: 'QC', restart: 'year', width: 4 },
  columns: [
    ROW_ID,
    { key: 'no', title: { zh: '期初号', en: 'Opening no.' }, kind: 'serial', width: 15 },
    DATE,
    {
      key: 'cash',
      title: { zh: '库存现金', en: 'Cash in hand' },
      kind: 'amount',
      required: true,
      sign: 'notNegative',
      width: 13,
      clause: 'CT-01',
    },
    {
      key: 'iou',
      title: { zh: '暂领欠款', en: 'Open advances' },
      kind: 'amount',
      required: true,
      sign: 'notNegative',
      width: 13,
      clause: 'CT-01',
    },
    {
      key: 'basis',
      title: { zh: '依据', en: 'Basis' },
      kind: 'text',
      required: true,
      width: 24,
      clause: 'CT-01',
    },
    NOTE,
    ...SIGNED,
  ],
  signOff: [
    {
      step: 'prepare',
      title: { zh: '食堂会计经办', en: 'Accountant prepares' },
      post: 'accountant',
      fills: ['date', 'cash', 'iou', 'basis', 'note'],
      clause: 'CT-01',
    },
    {
      step: 'confirm',
      title: { zh: '主管领导确认', en: 'Leader confirms' },
      post: 'leader',
      notSameAs: ['prepare'],
      incompatibility: 'CT-27',
      clause: 'CT-01',
    },
  ],
  posts: [
    {
      to: 'cash-book',
      matter: '期初',
      set: [
        { column: 'date', from: 'date' },
        { column: 'voucherNo', from: 'no' },
        { column: 'summary', from: 'basis' },
        { column: 'cash', from: 'cash' },
        { column: 'iou', from: 'iou' },
      ],
      clause: 'CT-01',
    },
  ],
  opens: {
    book: 'cash-book',
    each: [],
    figures: [
      { column: 'cash', of: ['cash'], less: [] },
      { column: 'iou', of: ['iou'], less: [] },
    ],
    says: [{ column: 'basis', text: '上一工作簿结转' }],
  },
});
