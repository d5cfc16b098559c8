import { defineRegister } from '../vocabulary';
import {
  BATCH,
  CUSTOMER,
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
  lineHead,
  head,
} from './parts';
import { moves } from './postings';

const NO = { zh: '退货入库单号', en: 'Return no.' };

/** 客户退货入库单: signed like its opposite, the 出仓单, by keeper, supervisor and customer (AMB-34). */
export const customerReturn = defineRegister({
  id: 'customer-return',
  revision: 1,
  title: { zh: '客户退货入库单', en: 'Returns from customers' },
  table: '客户退货入库单',
  clause: 'WH-55',
  numbering: { prefix: 'KT', restart: 'year', width: 4 },
  lines: 'customer-return-line',
  columns: [
    ...head(NO),
    { ...DATE, title: { zh: '退货日期', en: 'Returned on' } },
    PAPER_NO,
    CUSTOMER,
    {
      key: 'issueNo',
      title: { zh: '原出仓单号', en: 'Issue no.' },
      kind: 'text',
      required: true,
      width: 15,
      clause: 'WH-55',
      cites: {
        registers: ['issue'],
        agree: [{ column: 'customer', with: 'customer' }],
        clause: 'WH-55',
      },
    },
    REASON,
    {
      key: 'condition',
      title: { zh: '货品状况', en: 'Condition' },
      kind: 'choice',
      required: true,
      choices: ['完好', '破损', '待检'],
      width: 10,
    },
    ...END,
  ],
  signOff: [
    {
      step: 'receive',
      title: { zh: '仓管员点收', en: 'Keeper counts in' },
      post: 'keeper',
      fills: ['date', 'paperNo', 'customer', 'issueNo', 'reason', 'condition', 'note', 'lineCount'],
      fillsLines: [...GOODS_KEYS, 'batch', 'quantity', 'location', 'lineNote'],
      checks: [
        { check: 'hasLines', clause: 'WH-55' },
        {
          ...{ check: 'withinCited', cites: 'issueNo', match: ['item', 'unit'] },
          ...{ quantity: 'quantity', of: 'quantity', clause: 'WH-55' },
        },
      ],
      clause: 'WH-28',
    },
    {
      step: 'supervise',
      title: { zh: '仓库主管签字', en: 'Supervisor signs' },
      post: 'supervisor',
      notSameAs: ['receive'],
      clause: 'WH-28',
    },
    {
      step: 'give',
      title: { zh: '客户签字', en: 'Customer signs' },
      post: 'customer',
      outside: true,
      ways: ['onScreen', 'paper'],
      after: ['receive'],
      notSameAs: ['receive', 'supervise'],
      clause: 'WH-28',
    },
  ],
  posts: moves({ matter: '客户退货', side: 'received', party: { from: 'customer' } }),
});

export const customerReturnLine = defineRegister({
  id: 'customer-return-line',
  revision: 1,
  title: { zh: '客户退货明细', en: 'Lines of returns from customers' },
  table: '客户退货明细',
  clause: 'WH-55',
  columns: [
    ...lineHead(NO),
    ...GOODS,
    BATCH,
    { ...QUANTITY, title: { zh: '退货数量', en: 'Returned' } },
    LOCATION,
    LINE_NOTE,
    SEAL,
  ],
});
