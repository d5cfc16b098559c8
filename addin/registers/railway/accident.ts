import { flowRecord } from './flow-record';
import { notifiedColumns, notifiedKeys } from './notified';
import { needed, t } from './words';

const IN_LINE = { parameter: 'accidentInLine', says: '是' } as const;

/** 4-7 事故调查处理. 05 and 06 beside each other, or all in line as the house sets it: AMB-15. */
export const accident = flowRecord({
  flow: '4-7',
  id: 'accident',
  title: t('事故调查处理', 'Accident inquiry'),
  table: '事故调查',
  incident: true,
  columns: [
    ...notifiedColumns('RW-4-7-N1'),
    needed('plan', t('处置方案', 'Plan of action'), 'RW-4-7-04', { width: 24 }),
    needed('evidence', t('现场处置及取证', 'On the spot, evidence'), 'RW-4-7-05', { width: 24 }),
    needed('trains', t('开行调整', 'Train changes'), 'RW-4-7-06', { width: 24 }),
    needed('report', t('专题报告', 'Special report'), 'RW-4-7-09'),
    needed('grade', t('事故等级', 'Grade'), 'RW-4-7-N2', {
      choices: { parameter: 'accidentGrades' },
      width: 16,
      hint: t('由总公司、路局确定', 'Decided by the corporation or the railway'),
    }),
    needed('liability', t('责任认定', 'Liability'), 'RW-4-7-N2'),
    needed('accountability', t('责任追究', 'Who answers for it'), 'RW-4-7-N2'),
    needed('lessons', t('教训和整改', 'Lessons and remedies'), 'RW-4-7-10', { width: 24 }),
  ],
  ends: '11',
  nodes: [
    { step: '01', title: t('接收事故信息', 'Accident reported'), post: 'duty' },
    {
      step: '02',
      title: t('通知领导和人员', 'Leaders and staff told'),
      post: 'duty',
      fills: notifiedKeys,
    },
    { step: '03', title: t('参加路局调查组', 'Join the inquiry'), post: 'leaders' },
    {
      step: '04',
      title: t('制定客运处置方案', 'Plan of action'),
      post: 'leaders',
      fills: ['plan'],
    },
    {
      step: '05',
      title: t('现场处置协助取证', 'On the spot, evidence'),
      post: 'management',
      after: ['04'],
      fills: ['evidence'],
    },
    {
      step: '06',
      title: t('列车开行调整', 'Train changes'),
      post: 'technical',
      after: ['04'],
      when: { ...IN_LINE, not: true },
      fills: ['trains'],
    },
    {
      step: '06l',
      title: t('列车开行调整', 'Train changes'),
      post: 'technical',
      after: ['05'],
      when: IN_LINE,
      fills: ['trains'],
    },
    {
      step: '07',
      title: t('参加小组会议', 'Group meeting'),
      post: 'siteLead',
      after: ['05', '06', '06l'],
    },
    { step: '08', title: t('参加事故分析会', 'Analysis meeting'), post: 'management' },
    {
      step: '09',
      title: t('形成专题报告', 'Special report'),
      post: 'management',
      fills: ['report'],
    },
    {
      step: '10',
      title: t('吸取教训落实整改', 'Lessons and remedies'),
      post: 'management',
      fills: ['grade', 'liability', 'accountability', 'lessons'],
      notes: [
        {
          row: 'N2',
          text: t(
            '等级、责任认定和责任追究是总公司、路局确定的',
            'Grade, liability and consequences are as decided by the corporation or the railway',
          ),
        },
      ],
    },
    {
      step: '11',
      title: t('材料收集归档', 'Collect and file'),
      post: 'management',
      alsoPosts: ['responsibleUnit'],
      together: 'all',
    },
  ],
});
