/** Columns that the documents of several packs share, so that they read alike on every form. */

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
