import { decision } from './flow-record';
import { dateColumn, paper, runColumn } from './paper';
import { needed, t } from './words';

/** 督办台账: a flow does not end while one of its lines is open (RW-4-1-N3, RW-4-1-08). */
export const supervision = paper({
  id: 'supervision',
  title: t('督办台账', 'Supervision'),
  table: '督办台账',
  prefix: 'DB',
  clause: 'RW-4-1-N3',
  columns: [
    runColumn('RW-4-2-N3'),
    dateColumn(t('督办日期', 'Date'), 'RW-4-1-N3'),
    needed('unit', t('被督办单位', 'Unit'), 'RW-4-1-N3'),
    needed('matter', t('督办事项', 'Matter'), 'RW-4-1-N3', { width: 30 }),
    needed('due', t('办结期限', 'Due'), 'RW-4-1-N3', { kind: 'date', width: 12 }),
    needed('remedy', t('整改情况', 'What was done'), 'RW-4-1-06', { width: 30 }),
    needed('closing', t('复查意见', 'Finding at closing'), 'RW-4-1-N3', { width: 24 }),
  ],
  signOff: [
    {
      step: 'open',
      title: t('督办立项', 'Open'),
      post: 'department',
      fills: ['run', 'date', 'unit', 'matter', 'due'],
      clause: 'RW-4-1-N3',
    },
    {
      step: 'remedy',
      title: t('整改反馈', 'Put right'),
      post: 'unit',
      notSameAs: ['open'],
      fills: ['remedy'],
      clause: 'RW-4-1-06',
    },
    {
      step: 'close',
      title: t('复查销号', 'Check and close'),
      post: 'department',
      notSameAs: ['remedy'],
      fills: ['closing'],
      choices: [
        { choice: 'Y', title: t('销号', 'Closed'), to: null, clause: 'RW-4-1-08' },
        { choice: 'N', title: t('退回整改', 'Back'), to: 'remedy', clause: 'RW-G-05' },
      ],
      clause: 'RW-4-1-N3',
    },
  ],
});

/** 问题库: every problem has a solution and a due date, and is followed until it is solved. */
export const problems = paper({
  id: 'problem',
  title: t('问题库', 'Problems'),
  table: '问题库',
  prefix: 'WT',
  clause: 'RW-4-3-08',
  columns: [
    runColumn('RW-4-3-08'),
    dateColumn(t('发现日期', 'Found on'), 'RW-4-3-08'),
    needed('unit', t('责任单位', 'Unit'), 'RW-4-3-08'),
    needed('problem', t('问题', 'Problem'), 'RW-4-3-08', { width: 30 }),
    needed('solution', t('解决方案', 'Solution'), 'RW-4-3-09', { width: 30 }),
    needed('due', t('整改期限', 'Due'), 'RW-4-3-09', { kind: 'date', width: 12 }),
    needed('remedy', t('整改情况', 'What was done'), 'RW-4-3-10', { width: 30 }),
    needed('result', t('追踪结果', 'Result'), 'RW-4-3-11', { width: 24 }),
  ],
  signOff: [
    {
      step: 'find',
      title: t('汇总问题', 'Problem found'),
      post: 'department',
      alsoPosts: ['unit'],
      together: 'any',
      fills: ['run', 'date', 'unit', 'problem'],
      clause: 'RW-4-3-08',
    },
    {
      step: 'plan',
      title: t('明确方案期限', 'Solution and due date'),
      post: 'department',
      alsoPosts: ['unit'],
      together: 'all',
      fills: ['solution', 'due'],
      clause: 'RW-4-3-09',
    },
    {
      step: 'remedy',
      title: t('落实整治', 'Put right'),
      post: 'unit',
      fills: ['remedy'],
      clause: 'RW-4-3-10',
    },
    {
      step: 'track',
      title: t('追踪结果', 'Follow up'),
      post: 'department',
      notSameAs: ['remedy'],
      fills: ['result'],
      choices: decision(
        { to: 'file', title: t('已解决', 'Solved') },
        { to: 'remedy', title: t('继续整治', 'Not yet solved'), clause: 'RW-G-05' },
      ),
      clause: 'RW-4-3-11',
    },
    {
      step: 'file',
      title: t('问题销号', 'Closed'),
      post: 'department',
      clause: 'RW-4-3-11',
    },
  ],
});

/** 细化措施 of each unit. */
export const measures = paper({
  id: 'measure',
  title: t('细化措施', 'Detailed measures'),
  table: '细化措施',
  prefix: 'CS',
  clause: 'RW-4-3-06',
  columns: [
    runColumn('RW-4-3-06'),
    dateColumn(t('制定日期', 'Date'), 'RW-4-3-06'),
    needed('unit', t('单位', 'Unit'), 'RW-4-3-06'),
    needed('measure', t('具体措施', 'Measure'), 'RW-4-3-06', { width: 36 }),
    needed('person', t('责任人', 'Person in charge'), 'RW-4-3-06', { width: 12 }),
    needed('due', t('完成期限', 'Due'), 'RW-4-3-06', { kind: 'date', width: 12 }),
    needed('progress', t('落实情况', 'How it was carried out'), 'RW-4-3-07', { width: 30 }),
  ],
  signOff: [
    {
      step: 'draw',
      title: t('制定措施', 'Drawn up'),
      post: 'unit',
      fills: ['run', 'date', 'unit', 'measure', 'person', 'due'],
      clause: 'RW-4-3-06',
    },
    {
      step: 'check',
      title: t('检查落实', 'Checked'),
      post: 'department',
      notSameAs: ['draw'],
      fills: ['progress'],
      clause: 'RW-4-3-07',
    },
  ],
});
