/** Columns that the documents of a warehouse share, so that they read alike on every form. */

import { DOCUMENT, LINE_COUNT, NOTE, ROW_ID, SEAL, SIGNED, TEMP_NO } from '../parts';
import type { Title } from '../vocabulary';

export {
  DATE,
  DOCUMENT,
  LINE_COUNT,
  NOTE,
  PAPER_NO,
  ROW_ID,
  SEAL,
  SIGNED,
  TEMP_NO,
} from '../parts';

/** How every document begins; `title` is that of its number. */
export const head = (title: Title) =>
  [ROW_ID, { key: 'no', title, kind: 'serial', width: 15 }, TEMP_NO] as const;

/** How the lines of that document begin. */
export const lineHead = (title: Title) => [ROW_ID, { ...DOCUMENT, title }] as const;

/** How every document with lines ends. */
export const END = [NOTE, LINE_COUNT, ...SIGNED] as const;

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

/** How lines end that carry a price. */
export const PRICED = [PRICE, AMOUNT, LINE_NOTE, SEAL] as const;

export const SUPPLIER = {
  key: 'supplier',
  title: { zh: '供应商', en: 'Supplier' },
  kind: 'text',
  required: true,
  width: 22,
} as const;

export const CUSTOMER = {
  key: 'customer',
  title: { zh: '客户', en: 'Customer' },
  kind: 'text',
  required: true,
  width: 22,
} as const;

export const DELIVER_BY = {
  key: 'deliverBy',
  title: { zh: '交货日期', en: 'Deliver by' },
  kind: 'date',
  width: 12,
} as const;

/** The count that found the difference. */
export const COUNT_NO = {
  key: 'countNo',
  title: { zh: '盘点表号', en: 'Count no.' },
  kind: 'text',
  required: true,
  width: 15,
  clause: 'WH-55',
  cites: { registers: ['stocktake'], clause: 'WH-55' },
} as const;

/** Who answers for what is missing, and how it is settled. */
export const LIABILITY = [
  {
    key: 'liability',
    title: { zh: '处理', en: 'Settlement' },
    kind: 'choice',
    required: true,
    choices: ['正常损耗', '过失责任', '经济赔偿', '供方或客户承担'],
    width: 12,
    clause: 'WH-53',
  },
  {
    key: 'liable',
    title: { zh: '责任人', en: 'Person liable' },
    kind: 'text',
    width: 12,
    clause: 'WH-52',
    hint: {
      zh: '过失责任、经济赔偿要写明是谁',
      en: 'Named where somebody is at fault or compensates',
    },
  },
  {
    key: 'compensation',
    title: { zh: '赔偿金额', en: 'Compensation' },
    kind: 'amount',
    sign: 'notNegative',
    width: 12,
    clause: 'WH-53',
  },
] as const;
