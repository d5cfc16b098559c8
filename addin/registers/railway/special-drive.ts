import { decision, flowRecord } from './flow-record';
import { needed, t } from './words';

/** 4-3 安全专项整治. Order of 06–12: AMB-13. */
export const specialDrive = flowRecord({
  flow: '4-3',
  id: 'special-drive',
  title: t('安全专项整治', 'Special safety drive'),
  table: '专项整治',
  units: t('参与单位', 'Units taking part'),
  columns: [
    needed('source', t('部署单位', 'Ordered by'), 'RW-4-3-01', { choices: ['总公司', '路局'] }),
    needed('order', t('部署文号', 'Order no.'), 'RW-4-3-01'),
    needed('meeting', t('会议记录号', 'Minutes no.'), 'RW-4-3-02'),
    needed('duties', t('责任分工', 'Division of duties'), 'RW-4-3-02'),
    needed('plan', t('实施方案', 'Plan'), 'RW-4-3-03'),
    needed('schedule', t('推进计划', 'Schedule'), 'RW-4-3-03'),
    needed('focus', t('整治重点', 'Main points'), 'RW-4-3-03'),
    needed('issued', t('发文号', 'Issued under no.'), 'RW-4-3-05'),
    needed('progress', t('推进落实情况', 'Progress'), 'RW-4-3-07'),
    needed('problems', t('突出问题', 'Main problems'), 'RW-4-3-08', {
      hint: t('要点;逐条写进《问题库》', 'In short; each goes to 问题库'),
    }),
    needed('result', t('整治结果', 'Result'), 'RW-4-3-11'),
    needed('bulletin', t('评估通报文号', 'Assessment circular no.'), 'RW-4-3-12'),
  ],
  ends: '12',
  nodes: [
    {
      step: '01',
      title: t('接到整治部署', 'Drive ordered'),
      post: 'management',
      unprinted: true,
      fills: ['source', 'order'],
    },
    {
      step: '02',
      title: t('召开处务工作会议', 'Department meeting'),
      post: 'leaders',
      fills: ['meeting', 'duties'],
    },
    {
      step: '03',
      title: t('制定方案计划', 'Plan and schedule'),
      post: 'management',
      fills: ['plan', 'schedule', 'focus'],
    },
    {
      step: '04',
      title: t('审核方案计划', 'Review'),
      post: 'deputy',
      alsoPosts: ['head'],
      together: 'inTurn',
      choices: decision(
        { to: '05', title: t('同意', 'Agreed') },
        { to: '03', title: t('退回修改', 'Back to the plan'), clause: 'RW-G-05' },
      ),
    },
    {
      step: '05',
      title: t('发文组织实施', 'Issue and carry out'),
      post: 'department',
      fills: ['issued'],
    },
    {
      step: '06',
      title: t('督促细化措施', 'Press for detailed measures'),
      post: 'department',
    },
    {
      step: '07',
      title: t('检查推进落实', 'Check progress'),
      post: 'department',
      fills: ['progress'],
    },
    {
      step: '08',
      title: t('汇总突出问题', 'Collect problems'),
      post: 'department',
      after: ['07'],
      fills: ['problems'],
    },
    {
      step: '08u',
      title: t('各单位汇总问题', 'Units collect problems'),
      post: 'unit',
      perUnit: true,
      after: ['07'],
    },
    {
      step: '09',
      title: t('明确方案和期限', 'Solutions and due dates'),
      post: 'department',
      after: ['08', '08u'],
      notes: [
        {
          row: '09',
          text: t(
            '《问题库》每条都有解决方案和整改期限',
            'Every problem has a solution and a due date',
          ),
        },
      ],
    },
    {
      step: '09u',
      title: t('各单位明确方案和期限', 'Units: solutions and due dates'),
      post: 'unit',
      perUnit: true,
      after: ['08', '08u'],
    },
    {
      step: '10',
      title: t('现场检查和督办', 'Checks and supervision'),
      post: 'department',
      after: ['09', '09u'],
    },
    {
      step: '11',
      title: t('追踪整治结果', 'Follow up'),
      post: 'department',
      fills: ['result'],
      checks: [
        { check: 'noneOpen', register: 'problem', names: 'run', clause: 'RW-4-3-11' },
        { check: 'noneOpen', register: 'supervision', names: 'run', clause: 'RW-4-3-10' },
      ],
    },
    {
      step: '12',
      title: t('评估通报', 'Assess and circulate'),
      post: 'department',
      unprinted: true,
      fills: ['bulletin'],
    },
  ],
});
