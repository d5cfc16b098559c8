/** Columns that the documents of a warehouse share, so that they read alike on every form. */

export {
  ROW_ID,
  TEMP_NO,
  DOCUMENT,
  DATE,
  PAPER_NO,
  NOTE,
  LINE_COUNT,
  SEAL,
  SIGNED,
} from '../parts';

export const ITEM = {
  key: 'item',
  title: { zh: '货号', en: 'Article no.' },
  kind: 'text',
  required: true,
  width: 12,
  hint: { zh: '照《货品档案》的货号写', en: 'As in the article register' },
  cites: {
    registers: ['item'],
    by: 'item',
    agree: [
      { column: 'name', with: 'name' },
      { column: 'spec', with: 'spec' },
    ],
    where: [{ column: 'use', is: ['在用'] }],
    clause: 'WH-49',
  },
} as const;

export const NAME = {
  key: 'name',
  title: { zh: '名称', en: 'Name' },
  kind: 'text',
  required: true,
  width: 18,
} as const;

export const SPEC = {
  key: 'spec',
  title: { zh: '规格', en: 'Specification' },
  kind: 'text',
  required: true,
  width: 14,
  hint: { zh: '没有规格的写“无”', en: 'Write 无 where there is none' },
} as const;

export const UNIT = {
  key: 'unit',
  title: { zh: '单位', en: 'Unit' },
  kind: 'choice',
  choices: { parameter: 'units' },
  required: true,
  width: 8,
  unitOf: { article: 'item' },
  clause: 'WH-48',
} as const;

/** Where only the base unit of an article stands: ledger, card, counts. */
export const BASE_UNIT = { ...UNIT, unitOf: { article: 'item', only: 'base' } } as const;

/** What names the goods of a line. */
export const GOODS = [ITEM, NAME, SPEC, UNIT] as const;
export const GOODS_IN_BASE = [ITEM, NAME, SPEC, BASE_UNIT] as const;
export const GOODS_KEYS = ['item', 'name', 'spec', 'unit'] as const;

export const BATCH = {
  key: 'batch',
  title: { zh: '批号', en: 'Batch' },
  kind: 'text',
  width: 12,
} as const;

export const LOCATION = {
  key: 'location',
  title: { zh: '库位', en: 'Location' },
  kind: 'text',
  width: 10,
} as const;

/** A quantity that is typed in the unit of its line. */
export const QUANTITY = {
  key: 'quantity',
  title: { zh: '数量', en: 'Quantity' },
  kind: 'quantity',
  decimals: 3,
  required: true,
  sign: 'positive',
  width: 11,
} as const;

export const PRICE = {
  key: 'price',
  title: { zh: '单价', en: 'Unit price' },
  kind: 'price',
  sign: 'notNegative',
  width: 10,
} as const;

export const AMOUNT = {
  key: 'amount',
  title: { zh: '金额', en: 'Amount' },
  kind: 'amount',
  width: 12,
  derived: { own: 'product', of: ['quantity', 'price'] },
} as const;

export const TOTAL = {
  key: 'total',
  title: { zh: '合计金额', en: 'Total' },
  kind: 'amount',
  width: 13,
  derived: { across: 'linesTotal', of: 'amount' },
} as const;

export const REASON = {
  key: 'reason',
  title: { zh: '原因', en: 'Reason' },
  kind: 'text',
  required: true,
  width: 20,
} as const;

export const LINE_NOTE = {
  key: 'lineNote',
  title: { zh: '备注', en: 'Note' },
  kind: 'text',
  width: 16,
} as const;
