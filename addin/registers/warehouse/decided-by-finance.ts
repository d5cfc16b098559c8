import type { ClauseId, Step } from '../vocabulary';
import { GOODS_KEYS } from './parts';

type StepId = 'draw' | 'supervise' | 'approve';
type Own = 'date' | 'paperNo' | 'note' | 'lineCount';

/**
 * Steps of what enters or leaves the books without anybody bringing or taking it: drawn up by the
 * keeper, reviewed by the supervisor, approved by finance (WH-54).
 */
export const decidedByFinance = <const F extends string, const D extends string = never>({
  fills,
  reviewed,
  settles,
}: {
  /** columns of the document besides its date, number on paper and note */
  readonly fills: readonly F[];
  /** clause of the review */
  readonly reviewed: ClauseId;
  /** columns that finance fills in */
  readonly settles?: readonly D[];
}): readonly Step<StepId, F | D | Own>[] => [
  {
    step: 'draw',
    title: { zh: '仓管员开单', en: 'Keeper draws it up' },
    post: 'keeper',
    fills: ['date', 'paperNo', ...fills, 'note', 'lineCount'],
    fillsLines: [...GOODS_KEYS, 'location', 'batch', 'quantity', 'price', 'amount', 'lineNote'],
    checks: [{ check: 'hasLines', clause: 'WH-55' }],
    clause: 'WH-55',
  },
  {
    step: 'supervise',
    title: { zh: '仓库主管审核', en: 'Supervisor reviews' },
    post: 'supervisor',
    notSameAs: ['draw'],
    choices: [
      { choice: '同意', title: { zh: '属实', en: 'True' }, to: 'approve' },
      { choice: '退回', title: { zh: '退回重查', en: 'Back' }, to: 'draw' },
    ],
    clause: reviewed,
  },
  {
    step: 'approve',
    title: { zh: '财务批准', en: 'Finance approves' },
    post: 'finance',
    ...(settles && { fills: settles }),
    notSameAs: ['draw', 'supervise'],
    choices: [
      { choice: '批准', title: { zh: '批准', en: 'Approved' }, to: null },
      { choice: '退回', title: { zh: '退回重查', en: 'Back' }, to: 'draw' },
    ],
    clause: 'WH-54',
  },
];
