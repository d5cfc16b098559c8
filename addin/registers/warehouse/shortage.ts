import { defineRegister } from '../vocabulary';
import { decidedByFinance } from './decided-by-finance';
import {
  BATCH,
  COUNT_NO,
  DATE,
  END,
  GOODS,
  LIABILITY,
  LOCATION,
  PAPER_NO,
  PRICED,
  QUANTITY,
  REASON,
  lineHead,
  head,
} from './parts';
import { moves } from './postings';

const NO = { zh: '盘亏单号', en: 'Shortage no.' };

/** 盘亏单: less was counted than the books say; approved by finance, which settles who answers (AMB-34, WH-52, WH-53). */
export const shortage = defineRegister({
  id: 'shortage',
  revision: 1,
  title: { zh: '盘亏单', en: 'Shortage notes' },
  table: '盘亏单',
  clause: 'WH-55',
  numbering: { prefix: 'PK', restart: 'year', width: 4 },
  lines: 'shortage-line',
  columns: [...head(NO), DATE, PAPER_NO, COUNT_NO, REASON, ...LIABILITY, ...END],
  signOff: decidedByFinance({
    fills: ['countNo', 'reason'],
    reviewed: 'WH-53',
    settles: ['liability', 'liable', 'compensation'],
  }),
  posts: moves({ matter: '盘亏', side: 'issued', party: { text: '仓库' } }),
});

export const shortageLine = defineRegister({
  id: 'shortage-line',
  revision: 1,
  title: { zh: '盘亏单明细', en: 'Shortage notes lines' },
  table: '盘亏单明细',
  clause: 'WH-55',
  columns: [
    ...lineHead(NO),
    ...GOODS,
    LOCATION,
    BATCH,
    { ...QUANTITY, title: { zh: '盘亏数量', en: 'Quantity' } },
    ...PRICED,
  ],
});
