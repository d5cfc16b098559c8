import type { Column } from '../vocabulary';
import { t } from './words';

/** Columns with which every record of this pack begins … */
export const BEFORE: readonly Column[] = [
  { key: 'rowId', title: t('行标识', 'Row id'), kind: 'rowId', hidden: true },
  { key: 'no', title: t('编号', 'Number'), kind: 'serial', width: 19, clause: 'RW-G-07' },
];

/** … and ends. */
export const AFTER: readonly Column[] = [
  {
    key: 'state',
    title: t('状态', 'State'),
    kind: 'state',
    width: 26,
    derived: { across: 'state' },
    clause: 'RW-G-02',
  },
  { key: 'entry', title: t('末条', 'Newest entry'), kind: 'entry', hidden: true },
  { key: 'seal', title: t('封签', 'Seal'), kind: 'seal', width: 12 },
];
