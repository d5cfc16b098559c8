import { defineRegister } from '../vocabulary';
import { DATE, NOTE, ROW_ID, SIGNED } from './parts';

/** Quantities of all articles added up are no stock of anything: they only tell that two sheets are the same. */
const CONTROL = {
  kind: 'quantity',
  decimals: 3,
  required: true,
  width: 14,
  clause: 'WH-43',
} as const;

/** 月末结存单: ties 月末盘存表 and 月末出入库结存报表 together for finance, and closes the month (WH-42, WH-43). */
export const monthClose = defineRegister({
  id: 'month-close',
  revision: 1,
  title: { zh: '月末结存单', en: 'Month-end closings' },
  table: '月末结存单',
  clause: 'WH-43',
  numbering: { prefix: 'YJ', restart: 'year', width: 3 },
  columns: [
    ROW_ID,
    { key: 'no', title: { zh: '结存单号', en: 'Closing no.' }, kind: 'serial', width: 15 },
    { ...DATE, title: { zh: '编制日期', en: 'Drawn up on' } },
    {
      key: 'month',
      title: { zh: '月份', en: 'Month' },
      kind: 'text',
      required: true,
      width: 11,
      clause: 'WH-43',
      hint: { zh: '写成 2026-03', en: 'Written 2026-03' },
    },
    {
      key: 'countNo',
      title: { zh: '盘点表号', en: 'Count no.' },
      kind: 'text',
      required: true,
      width: 15,
      clause: 'WH-42',
      cites: { registers: ['stocktake'], clause: 'WH-42' },
      hint: { zh: '打印出来就是《月末盘存表》', en: 'Printed, it is the month-end inventory' },
    },
    {
      ...CONTROL,
      key: 'opening',
      title: { zh: '月初结存合计', en: 'Opening, all articles' },
      hint: { zh: '各货号数量之和,只用来核对', en: 'All articles added up, only to compare' },
    },
    { ...CONTROL, key: 'received', title: { zh: '本月入库合计', en: 'In, all articles' } },
    { ...CONTROL, key: 'issued', title: { zh: '本月出库合计', en: 'Out, all articles' } },
    { ...CONTROL, key: 'closing', title: { zh: '月末结存合计', en: 'Closing, all articles' } },
    {
      key: 'net',
      title: { zh: '入库减出库', en: 'In − out' },
      kind: 'quantity',
      decimals: 3,
      width: 13,
      derived: { own: 'difference', of: ['received', 'issued'] },
      clause: 'WH-43',
    },
    {
      key: 'growth',
      title: { zh: '结存增减', en: 'Closing − opening' },
      kind: 'quantity',
      decimals: 3,
      width: 13,
      derived: { own: 'difference', of: ['closing', 'opening'] },
      clause: 'WH-43',
    },
    {
      key: 'pending',
      title: { zh: '在途单据', en: 'Documents under way' },
      kind: 'text',
      width: 24,
      clause: 'WH-31',
    },
    NOTE,
    ...SIGNED,
  ],
  signOff: [
    {
      step: 'draw',
      title: { zh: '仓管员编制', en: 'Keeper draws it up' },
      post: 'keeper',
      fills: [
        ...(['date', 'month', 'countNo', 'opening', 'received', 'issued', 'closing'] as const),
        ...(['net', 'growth', 'pending', 'note'] as const),
      ],
      checks: [
        { check: 'textsCompare', columns: ['net', 'growth'], are: 'same', clause: 'WH-43' },
        { check: 'onlyOne', columns: ['month'], clause: 'WH-43' },
      ],
      clause: 'WH-43',
    },
    {
      step: 'supervise',
      title: { zh: '仓库主管审核', en: 'Supervisor reviews' },
      post: 'supervisor',
      notSameAs: ['draw'],
      choices: [
        { choice: '同意', title: { zh: '同意', en: 'Agrees' }, to: 'settle' },
        { choice: '退回', title: { zh: '退回重编', en: 'Back to the keeper' }, to: 'draw' },
      ],
      clause: 'WH-43',
    },
    {
      step: 'settle',
      title: { zh: '财务结算签收', en: 'Finance takes it for settlement' },
      post: 'finance',
      notSameAs: ['draw', 'supervise'],
      attest: [
        {
          note: 'inventory',
          text: {
            zh: '《月末盘存表》和《月末出入库结存报表》都收到',
            en: 'Month-end inventory and stock movements were both received',
          },
          clause: 'WH-42',
        },
      ],
      clause: 'WH-43',
    },
  ],
  closes: {
    month: 'month',
    book: 'ledger',
    figures: [
      {
        ...{ column: 'opening', of: ['received'], less: ['issued'] },
        ...{ rows: 'before', broughtIn: ['期初'] },
      },
      { column: 'received', of: ['received'], rows: 'within', leftOut: ['期初'] },
      { column: 'issued', of: ['issued'], rows: 'within' },
      { column: 'closing', of: ['received'], less: ['issued'], rows: 'until' },
    ],
    pending: 'pending',
    blockedBy: 'closeBlockedBy',
    counted: 'stocktake',
    clause: 'WH-43',
  },
});
