import type { ReviewTexts } from './zh-CN.review';

export const review: ReviewTexts = {
  intro: 'Reads the whole workbook: what waits, who is late, what was changed after signing.',
  start: 'Read it',
  again: 'Read it again',
  reading: 'Reading…',
  progress: (rows) => `${rows} rows read`,
  cancel: 'Stop',
  cancelled: 'Stopped before the end.',
  read: (records, entries, drafts) =>
    `${records} records, ${entries} entries of the journal, ${drafts} drafts`,
  waiting: (count) => `Waiting: ${count}`,
  overdue: (count) => `past their time limit: ${count}`,
  nothingWaits: 'Nothing waits.',
  late: (days) => `${days} days late`,
  contested: (count) => `Contested: ${count}`,
  watched: (count) => `To look at: ${count}`,
  monthWithout: (month, missing) => `${month} has no finished ${missing}`,
  noneWithin: (missing, days) =>
    days === null
      ? `${missing}: due and never done so far`
      : `${missing}: last one ${days} days ago, due again`,
  openFor: (left, days) => `${left} open · ${days} days`,
  changed: (count) => `Findings: ${count}`,
  toVerify: 'See them under “Verify”',
  unchanged: 'Nothing that was signed has been changed.',
  lateEntries: (count) => `Signed late: ${count}`,
  noneLate: 'Nothing was signed late.',
  lateBy: (days, by) => `${days} days late, ${by}`,
  month: 'Month',
  signatures: 'Signed',
  lateOnes: 'Late',
  rate: 'Share',
  lots: 'Spot check',
  lotsWhy:
    'Drawn from what was signed: nobody can choose them, anybody can draw them again. Compare with the originals:',
  more: (count) => `${count} more`,
  print: 'Print one page',
  printed: (at) => `Read at ${at}`,
  chart: 'Records waiting, by step',
};
