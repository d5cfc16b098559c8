import { defineRegister } from '../vocabulary';
import { decidedByFinance } from './decided-by-finance';
import {
  BATCH,
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

const NO = { zh: '报损单号', en: 'Damage no.' };

/** 报损单: spoilt or broken goods leave the books only with finance, and somebody answers for them (AMB-34, WH-53). */
export const damage = defineRegister({
  id: 'damage',
  revision: 1,
  title: { zh: '报损单', en: 'Damage notes' },
  table: '报损单',
  clause: 'WH-55',
  numbering: { prefix: 'BS', restart: 'year', width: 4 },
  lines: 'damage-line',
  columns: [...head(NO), DATE, PAPER_NO, REASON, ...LIABILITY, ...END],
  signOff: decidedByFinance({
    fills: ['reason'],
    reviewed: 'WH-53',
    settles: ['liability', 'liable', 'compensation'],
  }),
  posts: moves({ matter: '报损', side: 'issued', party: { text: '仓库' } }),
});

export const damageLine = defineRegister({
  id: 'damage-line',
  revision: 1,
  title: { zh: '报损单明细', en: 'Damage notes lines' },
  table: '报损单明细',
  clause: 'WH-55',
  columns: [
    ...lineHead(NO),
    ...GOODS,
    LOCATION,
    BATCH,
    { ...QUANTITY, title: { zh: '报损数量', en: 'Quantity' } },
    ...PRICED,
  ],
});
