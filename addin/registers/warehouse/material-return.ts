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
  lineHead,
  head,
} from './parts';
import { moves } from './postings';

const NO = { zh: '退料单号', en: 'Return no.' };

/** 退料单: production gives back; signed like its opposite, the 原料领用单, and counted (AMB-34). */
export const materialReturn = defineRegister({
  id: 'material-return',
  revision: 1,
  title: { zh: '退料单', en: 'Returns from production' },
  table: '退料单',
  clause: 'WH-55',
  numbering: { prefix: 'TL', restart: 'year', width: 4 },
  lines: 'material-return-line',
  columns: [
    ...head(NO),
    { ...DATE, title: { zh: '退料日期', en: 'Returned on' } },
    PAPER_NO,
    {
      key: 'department',
      title: { zh: '退料部门', en: 'Department' },
      kind: 'text',
      required: true,
      width: 14,
    },
    {
      key: 'requisitionNo',
      title: { zh: '原领用单号', en: 'Requisition no.' },
      kind: 'text',
      required: true,
      width: 15,
      clause: 'WH-55',
      cites: {
        registers: ['requisition'],
        agree: [{ column: 'department', with: 'department' }],
        clause: 'WH-55',
      },
    },
    REASON,
    ...END,
  ],
  signOff: [
    {
      step: 'give',
      title: { zh: '生产部开单', en: 'Production draws it up' },
      post: 'producer',
      fills: ['date', 'paperNo', 'department', 'requisitionNo', 'reason', 'note', 'lineCount'],
      fillsLines: [...GOODS_KEYS, 'batch', 'quantity', 'lineNote'],
      checks: [{ check: 'hasLines', clause: 'WH-55' }],
      clause: 'WH-55',
    },
    {
      step: 'approve',
      title: { zh: '生产部负责人审批', en: 'Head of production approves' },
      post: 'production',
      notSameAs: ['give'],
      choices: [
        { choice: '同意', title: { zh: '同意退料', en: 'Approved' }, to: 'count' },
        { choice: '退回', title: { zh: '退回重开', en: 'Back' }, to: 'give' },
      ],
      clause: 'WH-18',
    },
    {
      step: 'count',
      title: { zh: '仓库点收', en: 'Warehouse counts in' },
      post: 'keeper',
      fillsLines: ['counted', 'location'],
      usually: { counted: 'quantity' },
      checks: [
        {
          check: 'linesAgree',
          quantity: 'counted',
          is: 'equal',
          to: 'quantity',
          name: 'item',
          clause: 'WH-23',
        },
        {
          ...{ check: 'withinCited', cites: 'requisitionNo', match: ['item', 'unit'] },
          ...{ quantity: 'counted', of: 'issued', clause: 'WH-55' },
        },
      ],
      clause: 'WH-23',
    },
  ],
  posts: moves({
    matter: '生产退料',
    side: 'received',
    quantity: 'counted',
    party: { from: 'department' },
  }),
});

export const materialReturnLine = defineRegister({
  id: 'material-return-line',
  revision: 1,
  title: { zh: '退料单明细', en: 'Lines of returns from production' },
  table: '退料单明细',
  clause: 'WH-55',
  columns: [
    ...lineHead(NO),
    ...GOODS,
    BATCH,
    { ...QUANTITY, title: { zh: '退料数量', en: 'Returned' } },
    LINE_NOTE,
    {
      ...QUANTITY,
      key: 'counted',
      title: { zh: '点收数量', en: 'Counted' },
      sign: 'notNegative',
      clause: 'WH-23',
    },
    LOCATION,
    SEAL,
  ],
});
