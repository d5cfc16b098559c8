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

const NO = { zh: '成品入库单号', en: 'Note no.' };

/** 成品入库单: only after 质检合格; the head of production signs, the warehouse counts and signs. */
export const finishedReceipt = defineRegister({
  id: 'finished-receipt',
  revision: 1,
  title: { zh: '成品入库单', en: 'Finished goods notes' },
  table: '成品入库单',
  clause: 'WH-22',
  numbering: { prefix: 'CP', restart: 'year', width: 5 },
  lines: 'finished-receipt-line',
  columns: [
    ...head(NO),
    DATE,
    PAPER_NO,
    {
      key: 'workshop',
      title: { zh: '生产车间', en: 'Workshop' },
      kind: 'text',
      required: true,
      width: 14,
    },
    {
      key: 'testNo',
      title: { zh: '质检单号', en: 'Test report no.' },
      kind: 'text',
      required: true,
      width: 14,
      clause: 'WH-21',
    },
    ...END,
  ],
  signOff: [
    {
      step: 'test',
      title: { zh: '质检结论', en: 'Quality decides' },
      post: 'quality',
      fills: ['date', 'paperNo', 'workshop', 'testNo', 'note', 'lineCount'],
      fillsLines: [...GOODS_KEYS, 'batch', 'quantity', 'lineNote'],
      checks: [{ check: 'hasLines', clause: 'WH-21' }],
      choices: [
        { choice: '合格', title: { zh: '合格,可以入库', en: 'Passed' }, to: 'confirm' },
        { choice: '不合格', title: { zh: '不合格,不得入库', en: 'Failed' }, to: null },
      ],
      clause: 'WH-21',
    },
    {
      step: 'confirm',
      title: { zh: '生产部负责人签字', en: 'Head of production signs' },
      post: 'production',
      notSameAs: ['test'],
      clause: 'WH-22',
    },
    {
      step: 'count',
      title: { zh: '仓库点检签字', en: 'Warehouse counts and signs' },
      post: 'keeper',
      fillsLines: ['counted', 'location'],
      usually: { counted: 'quantity' },
      notSameAs: ['confirm'],
      checks: [
        {
          check: 'linesAgree',
          quantity: 'counted',
          is: 'equal',
          to: 'quantity',
          name: 'item',
          clause: 'WH-23',
        },
      ],
      attest: [
        {
          note: 'kept',
          text: { zh: '单据签字后由仓库留存', en: 'Signed and kept by the warehouse' },
          clause: 'WH-24',
        },
      ],
      clause: 'WH-24',
    },
  ],
  posts: moves({
    matter: '成品入库',
    side: 'received',
    quantity: 'counted',
    party: { from: 'workshop' },
    after: 'count',
  }),
});

export const finishedReceiptLine = defineRegister({
  id: 'finished-receipt-line',
  revision: 1,
  title: { zh: '成品入库单明细', en: 'Finished goods lines' },
  table: '成品入库单明细',
  clause: 'WH-23',
  columns: [
    ...lineHead(NO),
    ...GOODS,
    BATCH,
    { ...QUANTITY, title: { zh: '入库数量', en: 'Quantity' } },
    LINE_NOTE,
    {
      ...QUANTITY,
      key: 'counted',
      title: { zh: '点检数量', en: 'Counted' },
      sign: 'notNegative',
      clause: 'WH-23',
    },
    LOCATION,
    SEAL,
  ],
});
