import { DATE, NOTE, ROW_ID, SIGNED } from '../parts';
import { defineRegister } from '../vocabulary';
import { TAKEN_OF_ADVANCE } from './taken-of-advance';

/** 暂领款借条: the weekly purchasing advance, open until it is cleared (CT-07, CT-08). */
export const advance = defineRegister({
  id: 'advance',
  revision: 1,
  title: { zh: '暂领款借条', en: 'Advances (IOU)' },
  table: '暂领款借条',
  clause: 'CT-07',
  numbering: { prefix: 'JT', restart: 'year', width: 4 },
  columns: [
    ROW_ID,
    { key: 'no', title: { zh: '借条号', en: 'IOU no.' }, kind: 'serial', width: 15 },
    DATE,
    {
      key: 'week',
      title: { zh: '使用期间', en: 'Period' },
      kind: 'text',
      required: true,
      width: 16,
      clause: 'CT-07',
      hint: { zh: '例如 3月2日至3月8日', en: 'e.g. 2–8 March' },
    },
    {
      key: 'amount',
      title: { zh: '暂领金额', en: 'Amount' },
      kind: 'amount',
      sign: 'positive',
      required: true,
      width: 13,
      clause: 'CT-07',
    },
    {
      key: 'purpose',
      title: { zh: '用途', en: 'Purpose' },
      kind: 'text',
      required: true,
      width: 22,
      clause: 'CT-08',
    },
    {
      key: 'open',
      title: { zh: '未清金额', en: 'Still open' },
      kind: 'amount',
      width: 13,
      derived: { across: 'open', of: 'amount', takenBy: TAKEN_OF_ADVANCE },
      clause: 'CT-17',
    },
    {
      key: 'takers',
      title: { zh: '冲销单据', en: 'Cleared by' },
      kind: 'text',
      width: 18,
      derived: { across: 'takers' },
      clause: 'CT-17',
    },
    {
      key: 'age',
      title: { zh: '账龄(天)', en: 'Days open' },
      kind: 'count',
      width: 10,
      derived: { across: 'age', since: 'date', open: 'open' },
      clause: 'CT-18',
    },
    NOTE,
    ...SIGNED,
  ],
  carries: 'left',
  signOff: [
    {
      step: 'borrow',
      title: { zh: '食堂管理员签借条', en: 'Keeper signs the IOU' },
      post: 'keeper',
      fills: ['date', 'week', 'amount', 'purpose', 'note'],
      clause: 'CT-08',
    },
    {
      step: 'lend',
      title: { zh: '食堂会计付款', en: 'Accountant pays out' },
      post: 'accountant',
      notSameAs: ['borrow'],
      incompatibility: 'CT-27',
      clause: 'CT-07',
    },
  ],
  notices: [{ notice: 'above', column: 'age', limit: 'clearDays', clause: 'CT-18' }],
  posts: [
    {
      to: 'cash-book',
      matter: '暂领',
      set: [
        { column: 'date', from: 'date' },
        { column: 'voucherNo', from: 'no' },
        { column: 'summary', from: 'purpose' },
        { column: 'cash', from: 'amount', negative: true },
        { column: 'iou', from: 'amount' },
      ],
      clause: 'CT-08',
    },
  ],
});
