import type { zhCN } from './zh-CN';

export const adopt: (typeof zhCN)['adopt'] = {
  title: 'Take over an existing list',
  back: 'Back to a new document',
  why: 'Select the old list in the workbook first; a single cell stands for its whole sheet. The old list stays as it is; rows that fit are copied as drafts.',
  register: 'Into which register',
  read: 'Read what is selected',
  reading: 'Reading…',
  nothing: 'There is nothing in the selected cells. Select the old list and press again.',
  picked: (place, rows, more) =>
    more ? `${place}: the first ${rows} rows; take the others in parts` : `${place}: ${rows} rows`,
  columns: 'What the columns mean',
  columnsHint:
    'Guessed from the headings: correct what is wrong. A column that the list lacks can have one value in every row.',
  none: 'not taken',
  fromColumn: (letters, heading) =>
    heading === '' ? `Column ${letters}` : `Column ${letters} ${heading}`,
  all: (field) => `${field}: in every row`,
  sameDate: 'A blank date is that of the row above',
  fits: (rows) => `${rows} rows fit`,
  skipped: (blank, total, heading) =>
    `Left out: ${blank} blank, ${total} totals, ${heading} repeated headings`,
  misfits: (rows) =>
    `${rows} rows do not fit and are not copied; correct them there and read again:`,
  row: (row) => `Row ${row}`,
  moreMisfits: (rows) => `${rows} more rows`,
  write: (rows) => `Copy ${rows} rows as drafts`,
  writing: (done, all) => `${done} of ${all} rows copied`,
  stop: 'Stop',
  done: (rows, table) =>
    `“${table}” has ${rows} more drafts. A draft has no number and can still be changed; select them there to register them.`,
};
