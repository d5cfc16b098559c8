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
  SEAL,
  lineHead,
  head,
} from './parts';
import { moves } from './postings';

const NO = { zh: '领用单号', en: 'Requisition no.' };

/** 原料领用单: asked for by 生产部, approved by its head, issued and kept by the warehouse. */
export const requisition = defineRegister({
  id: 'requisition',
  revision: 1,
  title: { zh: '原料领用单', en: 'Material requisitions' },
  table: '原料领用单',
  clause: 'WH-17',
  numbering: { prefix: 'LL', restart: 'year', width: 5 },
  lines: 'requisition-line',
  columns: [
    ...head(NO),
    { ...DATE, title: { zh: '领用日期', en: 'Asked on' } },
    PAPER_NO,
    {
      key: 'department',
      title: { zh: '领用部门', en: 'Department' },
      kind: 'text',
      required: true,
      width: 14,
    },
    { key: 'purpose', title: { zh: '用途', en: 'Used for' }, kind: 'text', width: 18 },
    {
      key: 'stockDay',
      title: { zh: '库存日报日期', en: 'Stock report of' },
      kind: 'date',
      required: true,
      width: 12,
      clause: 'WH-17',
      hint: { zh: '依据哪天的《库存日报表》', en: 'The daily stock report it goes by' },
    },
    ...END,
  ],
  signOff: [
    {
      step: 'ask',
      title: { zh: '生产部开单', en: 'Production draws it up' },
      post: 'producer',
      fills: ['date', 'paperNo', 'department', 'purpose', 'stockDay', 'note', 'lineCount'],
      fillsLines: [...GOODS_KEYS, 'stock', 'quantity', 'lineNote'],
      checks: [{ check: 'hasLines', clause: 'WH-17' }],
      clause: 'WH-17',
    },
    {
      step: 'approve',
      title: { zh: '生产部负责人审批', en: 'Head of production approves' },
      post: 'production',
      notSameAs: ['ask'],
      choices: [
        { choice: '同意', title: { zh: '同意领料', en: 'Approved' }, to: 'issue' },
        { choice: '退回', title: { zh: '退回重开', en: 'Back' }, to: 'ask' },
      ],
      clause: 'WH-18',
    },
    {
      step: 'issue',
      title: { zh: '仓库发料', en: 'Warehouse issues' },
      post: 'keeper',
      fillsLines: ['issued', 'location', 'batch'],
      usually: { issued: 'quantity' },
      checks: [
        {
          check: 'linesAgree',
          quantity: 'issued',
          is: 'atMost',
          to: 'quantity',
          name: 'item',
          clause: 'WH-19',
        },
      ],
      attest: [
        {
          note: 'kept',
          text: { zh: '单据已由仓库留存', en: 'The document is kept by the warehouse' },
          clause: 'WH-20',
        },
      ],
      clause: 'WH-19',
    },
  ],
  posts: moves({
    matter: '生产领用',
    side: 'issued',
    quantity: 'issued',
    party: { from: 'department' },
  }),
});

export const requisitionLine = defineRegister({
  id: 'requisition-line',
  revision: 1,
  title: { zh: '原料领用单明细', en: 'Requisition lines' },
  table: '原料领用单明细',
  clause: 'WH-19',
  columns: [
    ...lineHead(NO),
    ...GOODS,
    {
      ...QUANTITY,
      key: 'stock',
      title: { zh: '日报库存', en: 'Stock reported' },
      sign: 'notNegative',
      clause: 'WH-17',
    },
    { ...QUANTITY, title: { zh: '领用数量', en: 'Asked for' } },
    LINE_NOTE,
    {
      ...QUANTITY,
      key: 'issued',
      title: { zh: '实发数量', en: 'Issued' },
      sign: 'notNegative',
      clause: 'WH-19',
    },
    LOCATION,
    BATCH,
    SEAL,
  ],
});
