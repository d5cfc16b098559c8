import { defineRegister } from '../vocabulary';
import {
  BATCH,
  DATE,
  END,
  GOODS,
  GOODS_KEYS,
  LOCATION,
  PRICED,
  QUANTITY,
  lineHead,
  head,
} from './parts';
import { moves } from './postings';

const NO = { zh: '期初单号', en: 'Opening no.' };

/** 期初结存单: what lay there on the starting day, confirmed by keeper and supervisor (AMB-34). */
export const opening = defineRegister({
  id: 'opening',
  revision: 1,
  title: { zh: '期初结存单', en: 'Opening stock' },
  table: '期初结存单',
  clause: 'WH-33',
  numbering: { prefix: 'QJ', restart: 'year', width: 3 },
  lines: 'opening-line',
  columns: [
    ...head(NO),
    { ...DATE, title: { zh: '期初日期', en: 'Opening day' } },
    {
      key: 'store',
      title: { zh: '仓库', en: 'Store' },
      kind: 'choice',
      required: true,
      choices: { parameter: 'stores' },
      width: 14,
    },
    ...END,
  ],
  signOff: [
    {
      step: 'list',
      title: { zh: '仓管员经办', en: 'Keeper lists' },
      post: 'keeper',
      fills: ['date', 'store', 'note', 'lineCount'],
      fillsLines: [...GOODS_KEYS, 'location', 'batch', 'quantity', 'price', 'amount', 'lineNote'],
      checks: [
        { check: 'hasLines', clause: 'WH-33' },
        {
          check: 'eachOnce',
          key: ['location', 'item', 'batch'],
          filled: 'quantity',
          clause: 'WH-51',
        },
      ],
      clause: 'WH-33',
    },
    {
      step: 'confirm',
      title: { zh: '仓库主管确认', en: 'Supervisor confirms' },
      post: 'supervisor',
      notSameAs: ['list'],
      clause: 'WH-33',
    },
  ],
  posts: moves({ matter: '期初', side: 'received', party: { text: '期初' } }),
  opens: {
    book: 'ledger',
    each: [...GOODS_KEYS, 'location', 'batch'],
    figures: [{ column: 'quantity', of: ['received'], less: ['issued'] }],
    says: [{ column: 'note', text: '上一工作簿结转' }],
    apart: {
      column: 'store',
      by: 'location',
      listed: { register: 'location', by: 'location', says: 'store' },
    },
  },
});

export const openingLine = defineRegister({
  id: 'opening-line',
  revision: 1,
  title: { zh: '期初结存明细', en: 'Opening stock lines' },
  table: '期初结存明细',
  clause: 'WH-33',
  columns: [
    ...lineHead(NO),
    ...GOODS,
    LOCATION,
    BATCH,
    { ...QUANTITY, title: { zh: '期初数量', en: 'Opening quantity' } },
    ...PRICED,
  ],
});
