import type { ThreeWayTexts } from './zh-CN.three-way';

/** 账—物—卡, one line for each article that differs. */
export const threeWay: ThreeWayTexts = {
  title: 'Ledger, goods, cards',
  look: 'Compare ledger, goods and cards',
  counted: (no, day) => `By count ${no} (${day})`,
  notCounted: 'Nothing has been counted: ledger and cards only',
  agree: (agreeing, items) => `${agreeing} of ${items} articles agree`,
  figures: (ledger, counted, card) => `Ledger ${ledger} · goods ${counted} · card ${card}`,
  none: '—',
  documents: (documents) => `See ${documents}`,
  unexplained: 'no document explains it',
  classes: {
    notOnCard: 'Not on the card',
    notInLedger: 'Not in the ledger',
    wrongItem: 'Wrong article',
    quantity: 'Ledger and card differ',
    unit: 'Wrong unit',
    shortage: 'Shortage',
    surplus: 'Surplus',
    countedTwice: 'Counted twice',
    notCounted: 'Not counted',
  },
};
