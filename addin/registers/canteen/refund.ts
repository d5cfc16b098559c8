import { DATE, NOTE, ROW_ID, SIGNED } from '../parts';
import { TAKEN_OF_ADVANCE } from './taken-of-advance';
import { defineRegister } from '../vocabulary';

/** 余款退回收据: what is left of an advance comes back with a receipt of its own (CT-17). */
export const refund = defineRegister({
  id: 'refund',
  revision: 1,
  title: { zh: '余款退回收据', en: 'Cash returned' },
  table: '余款退回收据',
  clause: 'CT-17',
  numbering: { prefix: 'TK', restart: 'year', width: 4 },
  columns: [
    ROW_ID,
    { key: 'no', title: { zh: '收据号', en: 'Receipt no.' }, kind: 'serial', width: 15 },
    DATE,
    {
      key: 'advanceNo',
      title: { zh: '借条号', en: 'IOU no.' },
      kind: 'text',
      required: true,
      width: 15,
      cites: { registers: ['advance'], clause: 'CT-17' },
      clause: 'CT-17',
    },
    {
      key: 'amount',
      title: { zh: '退回金额', en: 'Amount' },
      kind: 'amount',
      sign: 'positive',
      required: true,
      width: 13,
      clause: 'CT-17',
    },
    NOTE,
    ...SIGNED,
  ],
  signOff: [
    {
      step: 'return',
      title: { zh: '食堂管理员退回', en: 'Keeper returns' },
      post: 'keeper',
      fills: ['date', 'advanceNo', 'amount', 'note'],
      checks: [
        {
          check: 'withinCitedTotal',
          amount: 'amount',
          cites: 'advanceNo',
          of: 'amount',
          users: TAKEN_OF_ADVANCE,
          clause: 'CT-17',
        },
      ],
      clause: 'CT-17',
    },
    {
      step: 'receive',
      title: { zh: '食堂会计收款', en: 'Accountant receives' },
      post: 'accountant',
      notSameAs: ['return'],
      incompatibility: 'CT-27',
      clause: 'CT-17',
    },
  ],
  posts: [
    {
      to: 'cash-book',
      matter: '退回余款',
      set: [
        { column: 'date', from: 'date' },
        { column: 'voucherNo', from: 'no' },
        { column: 'summary', from: 'advanceNo' },
        { column: 'cash', from: 'amount' },
        { column: 'iou', from: 'amount', negative: true },
      ],
      clause: 'CT-17',
    },
  ],
});
