import { defineRegister } from '../vocabulary';
import { decidedByFinance } from './decided-by-finance';
import {
  BATCH,
  COUNT_NO,
  DATE,
  END,
  GOODS,
  LOCATION,
  PAPER_NO,
  PRICED,
  QUANTITY,
  REASON,
  lineHead,
  head,
} from './parts';
import { moves } from './postings';

const NO = { zh: '盘盈单号', en: 'Surplus no.' };

/** 盘盈单: more was counted than the books say; approved by finance (AMB-34). */
export const surplus = defineRegister({
  id: 'surplus',
  revision: 1,
  title: { zh: '盘盈单', en: 'Surplus notes' },
  table: '盘盈单',
  clause: 'WH-55',
  numbering: { prefix: 'PY', restart: 'year', width: 4 },
  lines: 'surplus-line',
  columns: [...head(NO), DATE, PAPER_NO, COUNT_NO, REASON, ...END],
  signOff: decidedByFinance({
    fills: ['countNo', 'reason'],
    reviewed: 'WH-50',
  }),
  posts: moves({ matter: '盘盈', side: 'received', party: { text: '仓库' } }),
});

export const surplusLine = defineRegister({
  id: 'surplus-line',
  revision: 1,
  title: { zh: '盘盈单明细', en: 'Surplus notes lines' },
  table: '盘盈单明细',
  clause: 'WH-55',
  columns: [
    ...lineHead(NO),
    ...GOODS,
    LOCATION,
    BATCH,
    { ...QUANTITY, title: { zh: '盘盈数量', en: 'Quantity' } },
    ...PRICED,
  ],
});
