import { defineRegister } from '../vocabulary';
import { decision, flowRecord } from './flow-record';
import { needed, optional, t } from './words';

/** 4-4 安全信息深度分析: one run a month, its items in 安全信息明细. */
export const deepAnalysis = flowRecord({
  flow: '4-4',
  id: 'deep-analysis',
  title: t('安全信息深度分析', 'Deep analysis of safety information'),
  table: '深度分析',
  lines: 'safety-item',
  columns: [
    needed('period', t('月份', 'Month'), 'RW-4-4-06', {
      width: 10,
      hint: t('如 2026-03', 'e.g. 2026-03'),
    }),
    needed('causes', t('原因分析', 'Causes'), 'RW-4-4-04', { width: 28 }),
    needed('measures', t('改进措施', 'Improvements'), 'RW-4-4-04', { width: 28 }),
    needed('reportNo', t('月度报告编号', 'Monthly report no.'), 'RW-4-4-06'),
  ],
  ends: '06',
  nodes: [
    {
      step: '01',
      title: t('收集客运安全信息', 'Safety information'),
      post: 'management',
      unprinted: true,
      fills: ['period'],
      fillsLines: ['date', 'unit', 'content'],
      checks: [{ check: 'hasLines', clause: 'RW-4-4-01' }],
    },
    {
      step: '02',
      title: t('信息筛选及处理', 'Sort and handle'),
      post: 'department',
      fillsLines: ['class', 'furtherClasses', 'handling'],
    },
    {
      step: '04',
      title: t('进行深度分析', 'Analyse in depth'),
      post: 'managementChief',
      fills: ['causes', 'measures'],
      notes: [
        {
          row: 'N1',
          part: 'a',
          text: t(
            '坚持“管理问题是最大的风险源”',
            'Principle: management problems are the greatest source of risk',
          ),
        },
        {
          row: 'N1',
          part: 'b',
          text: t(
            '坚持“眼睛向内、充分暴露、重在整改”',
            'Principle: look inward, expose fully, put right',
          ),
        },
        {
          row: 'N1',
          part: 'c',
          text: t('坚持“四不放过”', 'Principle: the four that are not let pass'),
        },
      ],
    },
    {
      step: '05',
      title: t('汇报深度分析', 'Report the analysis'),
      post: 'managementChief',
    },
    {
      step: '05d',
      title: t('审定深度分析', 'Decide on the analysis'),
      post: 'deputy',
      alsoPosts: ['head'],
      together: 'inTurn',
      choices: decision(
        { to: '06', title: t('同意', 'Agreed') },
        { to: '04', title: t('重新分析', 'Analyse again'), clause: 'RW-G-05' },
      ),
    },
    {
      step: '06',
      title: t('形成月度报告', 'Monthly report'),
      post: 'management',
      unprinted: true,
      fills: ['reportNo'],
    },
  ],
});

/** 安全信息明细: one main class for each item, further ones allowed (RW-4-4-03). */
export const safetyItem = defineRegister({
  id: 'safety-item',
  revision: 1,
  title: t('安全信息明细', 'Items of safety information'),
  table: '安全信息明细',
  clause: 'RW-4-4-01',
  columns: [
    { key: 'rowId', title: t('行标识', 'Row id'), kind: 'rowId', hidden: true },
    {
      key: 'document',
      title: t('编号', 'Number'),
      kind: 'document',
      required: true,
      width: 19,
      hint: t('登记前写临时号', 'Before registration: the draft number'),
    },
    needed('date', t('发生日期', 'Date'), 'RW-4-4-01', { kind: 'date', width: 12 }),
    needed('unit', t('单位', 'Unit'), 'RW-4-4-01'),
    needed('content', t('信息内容', 'Information'), 'RW-4-4-01', { width: 36 }),
    needed('class', t('类别', 'Class'), 'RW-4-4-03', {
      choices: ['安全事故', '事故苗子及隐患', '倾向性、突出性问题'],
      width: 20,
    }),
    optional('furtherClasses', t('兼属类别', 'Further classes'), 'RW-4-4-03'),
    optional('handling', t('处理意见', 'Handling'), 'RW-4-4-02', { width: 24 }),
    { key: 'seal', title: t('封签', 'Seal'), kind: 'seal', width: 12 },
  ],
});
