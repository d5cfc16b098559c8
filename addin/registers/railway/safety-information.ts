import { decision, flowRecord } from './flow-record';
import { needed, t } from './words';

const SUMMED_UP = [
  {
    row: 'N2',
    text: t('全面总结分析处置情况,措施明确', 'Handling fully summed up, measures clear'),
  },
] as const;

/** 4-5 高铁、动车、客车安全信息处置. Which branch is which: AMB-14. */
export const safetyInformation = flowRecord({
  flow: '4-5',
  id: 'safety-information',
  title: t('高铁动车客车安全信息处置', 'Safety information from trains'),
  table: '安全信息处置',
  incident: true,
  units: t('相关站段', 'Stations and depots concerned'),
  columns: [
    needed('told', t('通知情况', 'Who was told when'), 'RW-4-5-02', {
      width: 24,
      hint: t('处领导、科室:姓名和时刻', 'Leaders and sections: names and times'),
    }),
    needed('guidance', t('指导要点', 'Guidance given'), 'RW-4-5-04'),
    needed('sent', t('赶往现场人员', 'Sent to the spot'), 'RW-4-5-05'),
    needed('report', t('分析报告', 'Report'), 'RW-4-5-06', { width: 24 }),
    needed('lessons', t('经验教训', 'Lessons'), 'RW-4-5-07', { width: 24 }),
    needed('measures', t('整改措施', 'Measures'), 'RW-4-5-07', { width: 24 }),
  ],
  ends: '08',
  nodes: [
    { step: '01', title: t('接收安全信息', 'Information received'), post: 'duty' },
    {
      step: '02',
      title: t('通知领导和科室', 'Leaders and sections told'),
      post: 'duty',
      fills: ['told'],
    },
    {
      step: '03',
      title: t('相关单位能否处理', 'Can the unit handle it?'),
      post: 'leaders',
      choices: decision(
        { to: '04', title: t('能处理', 'It can') },
        { to: '05', title: t('不能处理', 'It cannot') },
      ),
      notes: [
        {
          row: 'N1',
          text: t('研判准确及时,不延误处置', 'Judged rightly and in time, no delay'),
        },
      ],
    },
    {
      step: '04',
      title: t('指导相关单位处置', 'Guide the unit'),
      post: 'department',
      fills: ['guidance'],
    },
    {
      step: '05',
      title: t('派人赶往现场', 'Send people to the spot'),
      post: 'department',
      unprinted: true,
      fills: ['sent'],
    },
    {
      step: '06',
      title: t('分析形成报告', 'Analyse and report'),
      post: 'department',
      after: ['04', '05'],
      fills: ['report'],
    },
    {
      step: '06u',
      title: t('站段分析形成报告', 'Units: analyse and report'),
      post: 'depot',
      perUnit: true,
      after: ['04', '05'],
    },
    {
      step: '07',
      title: t('总结教训提出措施', 'Lessons and measures'),
      post: 'department',
      after: ['06', '06u'],
      fills: ['lessons', 'measures'],
      notes: SUMMED_UP,
    },
    {
      step: '07u',
      title: t('站段总结提出措施', 'Units: lessons and measures'),
      post: 'depot',
      perUnit: true,
      after: ['06', '06u'],
      notes: SUMMED_UP,
    },
    {
      step: '08',
      title: t('安全信息处置结束', 'End'),
      post: 'duty',
      unprinted: true,
      after: ['07', '07u'],
    },
  ],
});
