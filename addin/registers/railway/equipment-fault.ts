import { decision, flowRecord } from './flow-record';
import { needed, t } from './words';

const KEPT = [
  {
    row: 'N6',
    text: t(
      '故障相关勘察资料、报告、通报分类留存',
      'Survey material, reports and circulars are kept by class',
    ),
  },
] as const;

/** 4-8 设备故障调查处理. */
export const equipmentFault = flowRecord({
  flow: '4-8',
  id: 'equipment-fault',
  title: t('设备故障调查处理', 'Equipment fault inquiry'),
  table: '设备故障',
  incident: true,
  units: t('相关站段', 'Stations and depots concerned'),
  columns: [
    needed('told', t('通知处领导', 'Told: department leaders'), 'RW-4-8-02', {
      hint: t('姓名和通知时刻;没接通写“未接通”', 'Names and times; 未接通 if not reached'),
    }),
    needed('members', t('领导小组成员', 'Members of the group'), 'RW-4-8-N1', {
      width: 24,
      hint: t(
        '处领导、客管科长、技术科长、客票管理所主任、客户服务中心主任',
        'Leaders, chiefs of management and technology, directors of ticketing and customer service',
      ),
    }),
    needed('fault', t('故障情况', 'Fault'), 'RW-4-8-N2', { width: 24 }),
    needed('impact', t('影响程度', 'Impact'), 'RW-4-8-N2'),
    needed('survey', t('勘查资料', 'Survey material'), 'RW-4-8-07', { width: 24 }),
    needed('cause', t('故障原因', 'Cause'), 'RW-4-8-N4', { width: 24 }),
    needed('liability', t('责任', 'Liability'), 'RW-4-8-N4'),
    needed('liableUnit', t('责任单位', 'Unit liable'), 'RW-4-8-N5'),
    needed('liablePerson', t('责任人', 'Person liable'), 'RW-4-8-N5', { width: 12 }),
  ],
  ends: '12',
  nodes: [
    { step: '01', title: t('接收故障信息', 'Fault reported'), post: 'duty' },
    { step: '02', title: t('通知处领导', 'Leaders told'), post: 'duty', fills: ['told'] },
    {
      step: '03',
      title: t('成立领导小组', 'Form the group'),
      post: 'department',
      fills: ['members'],
    },
    {
      step: '04',
      title: t('是否启动应急预案', 'Launch the emergency plan?'),
      post: 'department',
      fills: ['fault', 'impact'],
      choices: decision(
        { to: '06', title: t('启动', 'Launch') },
        { to: '05', title: t('不启动', 'Do not launch') },
      ),
      notes: [
        {
          row: 'N2',
          text: t('根据故障情况、影响程度确定', 'Decided by the fault and its impact'),
        },
      ],
    },
    {
      // AMB-17: printed with 相关站段; 客运处 acknowledges.
      step: '05',
      title: t('指导站段处置', 'Handle under guidance'),
      post: 'depot',
      alsoPosts: ['department'],
      together: 'inTurn',
      perUnit: true,
    },
    {
      step: '06',
      title: t('按预案处置', 'Handle by the plan'),
      post: 'depot',
      perUnit: true,
    },
    {
      step: '07',
      title: t('现场勘查收集资料', 'Survey on the spot'),
      post: 'department',
      after: ['05', '06'],
      fills: ['survey'],
    },
    {
      step: '08',
      title: t('反馈处置情况', 'Report back'),
      post: 'depot',
      perUnit: true,
    },
    {
      step: '09',
      title: t('汇总分析勘查资料', 'Collect and analyse'),
      post: 'department',
      notes: [
        {
          row: 'N3',
          text: t(
            '资料详实客观,能说明故障原因',
            'Material is full and objective and explains the cause',
          ),
        },
      ],
    },
    {
      step: '10',
      title: t('形成分析报告', 'Report'),
      post: 'department',
      fills: ['cause', 'liability'],
      notes: [{ row: 'N4', text: t('故障原因明确、责任清晰', 'Cause and liability are clear') }],
    },
    {
      step: '11',
      title: t('认定追究吸取教训', 'Liability and lessons'),
      post: 'department',
      fills: ['liableUnit', 'liablePerson'],
      notes: [
        {
          row: 'N5',
          text: t(
            '对责任单位、责任人明确责任追究',
            'The unit and the person who answer for it are named',
          ),
        },
      ],
    },
    { step: '12', title: t('资料存档', 'File'), post: 'department', after: ['11'], notes: KEPT },
    {
      step: '12u',
      title: t('站段资料存档', 'Units: file'),
      post: 'depot',
      perUnit: true,
      after: ['11'],
      notes: KEPT,
    },
  ],
});
