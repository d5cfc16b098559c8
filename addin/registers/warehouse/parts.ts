/** Columns that the documents of a warehouse share, so that they read alike on every form. */

export const ROW_ID = {
  key: 'rowId',
  title: { zh: '行标识', en: 'Row id' },
  kind: 'rowId',
  hidden: true,
} as const;

export const TEMP_NO = {
  key: 'tempNo',
  title: { zh: '临时号', en: 'Draft no.' },
  kind: 'text',
  width: 10,
  hint: {
    zh: '登记前把单据与它的明细连在一起,例如 1、2、3',
    en: 'Joins a draft document with its lines before it is registered, e.g. 1, 2, 3',
  },
} as const;

/** Joins a line to its document; the title is that of the document's number. */
export const DOCUMENT = {
  key: 'document',
  kind: 'document',
  required: true,
  width: 15,
  hint: { zh: '登记前写临时号', en: 'Before registration: the draft number' },
} as const;

export const DATE = {
  key: 'date',
  title: { zh: '日期', en: 'Date' },
  kind: 'date',
  required: true,
  width: 12,
} as const;

export const PAPER_NO = {
  key: 'paperNo',
  title: { zh: '纸质单号', en: 'Number on paper' },
  kind: 'text',
  width: 14,
  hint: {
    zh: '用印好号码的纸质单据时,照抄纸上的号',
    en: 'Where a numbered pad is used: the number printed on the paper',
  },
} as const;

export const NOTE = {
  key: 'note',
  title: { zh: '备注', en: 'Note' },
  kind: 'text',
  width: 18,
} as const;

export const LINE_COUNT = {
  key: 'lineCount',
  title: { zh: '明细行数', en: 'Lines' },
  kind: 'count',
  width: 9,
} as const;

const STATE = {
  key: 'state',
  title: { zh: '状态', en: 'State' },
  kind: 'state',
  width: 24,
  derived: { across: 'state' },
} as const;

const ENTRY = {
  key: 'entry',
  title: { zh: '末条', en: 'Newest entry' },
  kind: 'entry',
  hidden: true,
} as const;

export const SEAL = {
  key: 'seal',
  title: { zh: '封签', en: 'Seal' },
  kind: 'seal',
  width: 12,
} as const;

/** What ends every table that is signed. */
export const SIGNED = [STATE, ENTRY, SEAL] as const;

export const ITEM = {
  key: 'item',
  title: { zh: '货号', en: 'Article no.' },
  kind: 'text',
  required: true,
  width: 12,
  hint: { zh: '照《货品档案》的货号写', en: 'As in the article register' },
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
} as const;

/** What names the goods of a line. */
export const GOODS = [ITEM, NAME, SPEC, UNIT] as const;
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
