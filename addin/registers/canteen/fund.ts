import { DATE, NOTE, ROW_ID, SIGNED } from '../parts';
import { defineRegister } from '../vocabulary';

/** 经费领取登记: the month's canteen fund from 财务室, with its invoice (CT-04…CT-06). */
export const fund = defineRegister({
  id: 'fund',
  revision: 1,
  title: { zh: '经费领取登记', en: 'Fund drawn' },
  table: '经费领取登记',
  clause: 'CT-04',
  numbering: { prefix: 'JF', restart: 'year', width: 3 },
  columns: [
    ROW_ID,
    { key: 'no', title: { zh: '领取号', en: 'Draw no.' }, kind: 'serial', width: 15 },
    DATE,
    {
      key: 'month',
      title: { zh: '经费月份', en: 'Month' },
      kind: 'text',
      required: true,
      width: 11,
      clause: 'CT-04',
      hint: { zh: '写成 2026-03', en: 'Written 2026-03' },
    },
    {
      key: 'kind',
      title: { zh: '类别', en: 'Kind' },
      kind: 'choice',
      choices: ['当月经费', '追加经费'],
      required: true,
      width: 11,
      clause: 'CT-04',
    },
    {
      key: 'amount',
      title: { zh: '领取金额', en: 'Amount' },
      kind: 'amount',
      sign: 'positive',
      required: true,
      width: 13,
      clause: 'CT-04',
    },
    {
      key: 'invoiceNo',
      title: { zh: '发票号', en: 'Invoice no.' },
      kind: 'text',
      required: true,
      width: 16,
      clause: 'CT-05',
    },
    NOTE,
    ...SIGNED,
  ],
  signOff: [
    {
      step: 'draw',
      title: { zh: '食堂会计领取', en: 'Accountant draws' },
      post: 'accountant',
      fills: ['date', 'month', 'kind', 'amount', 'invoiceNo', 'note'],
      checks: [{ check: 'onlyOne', columns: ['invoiceNo'], clause: 'CT-05' }],
      clause: 'CT-04',
    },
    {
      step: 'pay',
      title: { zh: '财务室付款', en: 'Accounts office pays' },
      post: 'finance',
      outside: true,
      ways: ['onScreen', 'paper'],
      notSameAs: ['draw'],
      clause: 'CT-05',
    },
  ],
  posts: [
    {
      to: 'cash-book',
      matter: '领经费',
      set: [
        { column: 'date', from: 'date' },
        { column: 'voucherNo', from: 'no' },
        { column: 'summary', from: 'month' },
        { column: 'income', from: 'amount' },
        { column: 'cash', from: 'amount' },
      ],
      clause: 'CT-06',
    },
  ],
});
