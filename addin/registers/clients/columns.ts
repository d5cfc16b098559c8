import type { Column, TableRow } from '../vocabulary';

/** Columns that stand alike in every register of this pack. */
export const rowId = {
  key: 'rowId',
  title: { zh: '行标识', en: 'Row id' },
  kind: 'rowId',
  hidden: true,
} as const satisfies Column;

export const stateColumn = {
  key: 'state',
  title: { zh: '状态', en: 'State' },
  kind: 'state',
  width: 22,
  derived: { across: 'state' },
} as const satisfies Column;

/** 限期 of what waits; brown when it is over. */
export const due = {
  key: 'due',
  title: { zh: '限期', en: 'Due' },
  kind: 'date',
  width: 12,
  derived: { across: 'due' },
} as const satisfies Column;

export const entry = {
  key: 'entry',
  title: { zh: '末条', en: 'Newest entry' },
  kind: 'entry',
  hidden: true,
} as const satisfies Column;

/** By it the names and numbers of persons in the row are sealed. */
export const salt = {
  key: 'salt',
  title: { zh: '盐', en: 'Salt' },
  kind: 'salt',
  hidden: true,
} as const satisfies Column;

export const seal = {
  key: 'seal',
  title: { zh: '封签', en: 'Seal' },
  kind: 'seal',
  width: 12,
} as const satisfies Column;

/** By the number of its 客户信息档案 a customer is known in every other register. */
export const fileNo = {
  key: 'fileNo',
  title: { zh: '档案号', en: 'File no.' },
  kind: 'text',
  required: true,
  width: 15,
  hint: {
    zh: '《客户信息档案》的编号;没有档案的老客户写“原有”',
    en: 'Number of the customer file; 原有 for a customer of old without one',
  },
  cites: {
    ...{ registers: ['customer-file'], signed: 'fill', or: ['原有'] },
    agree: [{ column: 'customer', with: 'customer' }],
    clause: 'CR-16',
  },
} as const satisfies Column;

export const customer = {
  key: 'customer',
  title: { zh: '客户名称', en: 'Customer' },
  kind: 'text',
  required: true,
  width: 22,
} as const satisfies Column;

export const background = {
  key: 'background',
  title: { zh: '客户背景', en: 'Background' },
  kind: 'text',
  required: true,
  width: 28,
  clause: 'CR-06',
  hint: { zh: '主营业务、成立时间、规模、经营状况', en: 'Business, history, size, how it trades' },
} as const satisfies Column;

export const logistics = {
  key: 'logistics',
  title: { zh: '物流需求状况', en: 'Logistics need' },
  kind: 'text',
  required: true,
  width: 24,
  clause: 'CR-06',
} as const satisfies Column;

export const scale = {
  key: 'scale',
  title: { zh: '客户规模', en: 'Size' },
  kind: 'choice',
  choices: ['大', '中', '小'],
  required: true,
  width: 8,
  clause: 'CR-01',
} as const satisfies Column;

export const urgency = {
  key: 'urgency',
  title: { zh: '需求及时性', en: 'Urgency' },
  kind: 'choice',
  choices: ['迫切', '有想法', '潜在'],
  required: true,
  width: 10,
  clause: 'CR-01',
} as const satisfies Column;

export const need = {
  key: 'need',
  title: { zh: '需求大小', en: 'Need' },
  kind: 'choice',
  choices: ['较大', '一般', '潜在'],
  required: true,
  width: 10,
  clause: 'CR-01',
} as const satisfies Column;

/**
 * CR-02…04 name need and urgency only; the customer's size stands beside them as the reason that
 * CR-01 asks for. Latent in either is C, larger and urgent is A, all between is B.
 */
export const gradeRows: readonly TableRow[] = [
  { when: [null, '潜在', null], gives: 'C', clause: 'CR-04' },
  { when: [null, null, '潜在'], gives: 'C', clause: 'CR-04' },
  { when: [null, '迫切', '较大'], gives: 'A', clause: 'CR-02' },
  { when: [null, null, null], gives: 'B', clause: 'CR-03' },
];

export const condition = {
  key: 'condition',
  title: { zh: '完好程度', en: 'Condition' },
  kind: 'choice',
  choices: ['完好', '污损', '破损', '遗失'],
  required: true,
  width: 10,
  clause: 'CR-08',
} as const satisfies Column;
