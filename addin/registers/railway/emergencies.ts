import type { ClauseId, Column, Register } from '../vocabulary';
import { decision, flowRecord, type FlowNumber, type Node, type Note } from './flow-record';
import { levelColumns, LEVELS } from './levels';
import { notifiedColumns, notifiedKeys } from './notified';
import { needed, t } from './words';

interface Emergency {
  readonly flow: FlowNumber & ('4-11' | '4-12');
  readonly id: string;
  readonly title: ReturnType<typeof t>;
  readonly table: string;
  /** numbers of the boxes that the two charts number differently */
  readonly launch: string;
  readonly handle: string;
  /** who may launch, by level; the two charts differ (AMB-21) */
  readonly issuers: Readonly<Record<string, string>>;
  readonly organisers: Readonly<Record<string, string>>;
  readonly organiserRow: string;
  readonly ended: readonly Note[];
  readonly summary: readonly Column[];
}

/** 4-11 and 4-12 are drawn alike but for their level tables, which are not merged. */
function emergency(flow: Emergency): Register {
  const clause = (row: string): ClauseId => `RW-${flow.flow}-${row}`;
  const { launch, handle } = flow;
  return flowRecord({
    flow: flow.flow,
    id: flow.id,
    title: flow.title,
    table: flow.table,
    incident: true,
    units: t('相关单位', 'Units concerned'),
    level: 'level',
    columns: [
      ...notifiedColumns(clause('N1')),
      needed('information', t('收集的信息', 'Information'), clause('03'), { width: 24 }),
      ...levelColumns(clause('N2'), clause(launch)),
      needed('endNotice', t('结束通知号', 'End notice no.'), clause('09'), { width: 14 }),
      ...flow.summary,
      needed('archive', t('存档清单号', 'Archive list no.'), clause('12'), { width: 14 }),
    ],
    ends: '12',
    nodes: [
      { step: '01', title: t('接收非正常情况', 'Reported'), post: 'duty' },
      {
        step: '02',
        title: t('通知领导和科室', 'Leaders and sections told'),
        post: 'duty',
        fills: notifiedKeys,
      },
      { step: '03', title: t('收集信息', 'Collect'), post: 'groupLead', fills: ['information'] },
      {
        step: '04',
        title: t('是否启动应急预案', 'Launch the plan?'),
        post: 'groupLead',
        choices: decision(
          { to: launch, title: t('启动', 'Launch') },
          { to: handle, title: t('不启动', 'Do not launch') },
        ),
      },
      ...branches(flow),
      {
        step: '07',
        title: t('启动应急预案', 'Start the plan'),
        post: 'group',
        after: [launch],
      },
      {
        step: '08',
        title: t('开展应急处置', 'Handle by the plan'),
        post: 'group',
        after: ['07'],
      },
      {
        step: '08u',
        title: t('单位开展应急处置', 'Units: handle by the plan'),
        post: 'relatedUnit',
        perUnit: true,
        after: ['07'],
      },
      {
        step: '09',
        title: t('发布结束通知', 'End notice'),
        post: 'groupLead',
        levels: flow.issuers,
        after: ['08', '08u'],
        sameAs: launch,
        fills: ['endNotice'],
        notes: flow.ended,
      },
      {
        // No level, no organiser: nobody launched anything on the N branch (AMB-20).
        step: '10o',
        title: t('组织总结', 'Organise the summary'),
        post: 'group',
        levels: flow.organisers,
        after: [handle, '09'],
        when: { column: 'level', is: LEVELS },
        clause: clause(flow.organiserRow),
      },
      {
        step: '10',
        title: t('总结应急处置', 'Sum up'),
        post: 'group',
        after: ['10o'],
        fills: flow.summary.map(({ key }) => key),
      },
      {
        step: '10u',
        title: t('单位总结应急处置', 'Units: sum up'),
        post: 'relatedUnit',
        perUnit: true,
        after: ['10o'],
      },
      {
        step: '11',
        title: t('整改存在问题', 'Put right'),
        post: 'relatedUnitHead',
        perUnit: true,
        after: ['10', '10u'],
      },
      {
        step: '12',
        title: t('收集资料存档', 'File'),
        post: 'management',
        unprinted: true,
        fills: ['archive'],
      },
    ],
  });
}

/** The two branches, in the order of their numbers. */
const branches = ({ launch, handle, issuers }: Emergency): readonly Node[] =>
  [
    {
      step: launch,
      title: t('发布启动命令', 'Launch order'),
      post: 'groupLead',
      levels: issuers,
      fills: ['level', 'order'],
    },
    {
      step: handle,
      title: t('组织单位处置', 'Units handle it'),
      post: 'relatedUnitHead',
      perUnit: true,
    } as const,
  ].sort((a, b) => (a.step < b.step ? -1 : 1));

/** 4-11 高铁、动车组非正常情况处置. */
export const trainsetEmergency = emergency({
  flow: '4-11',
  id: 'trainset-emergency',
  title: t('高铁动车组非正常情况处置', 'High-speed train disturbance'),
  table: '动车组非正常',
  launch: '06',
  handle: '05',
  issuers: { Ⅰ级: 'railwayLead', Ⅱ级: 'systemOffice', Ⅲ级: 'depotLead' },
  organisers: { Ⅰ级: 'railway', Ⅱ级: 'system', Ⅲ级: 'stationOrDepot' },
  organiserRow: 'N4',
  ended: [{ row: 'N3', text: t('处置完毕', 'Handling is complete') }],
  summary: [
    needed('summary', t('总结分析', 'Summary'), 'RW-4-11-10', { width: 28 }),
    needed('problems', t('存在问题', 'Problems'), 'RW-4-11-10', { width: 24 }),
  ],
});

/** 4-12 旅客列车非正常情况处置. */
export const trainEmergency = emergency({
  flow: '4-12',
  id: 'train-emergency',
  title: t('旅客列车非正常情况处置', 'Passenger train disturbance'),
  table: '旅客列车非正常',
  launch: '05',
  handle: '06',
  issuers: { Ⅰ级: 'railwayLead', Ⅱ级: 'systemLead', Ⅲ级: 'depotLead' },
  organisers: { Ⅰ级: 'railway', Ⅱ级: 'department', Ⅲ级: 'stationOrDepot' },
  organiserRow: 'N5',
  ended: [
    {
      row: 'N3',
      text: t('谁发布,谁结束:由启动预案发布人撤除', 'Who launched the plan withdraws it'),
    },
    { row: 'N4', text: t('应急处置完毕', 'Handling is complete') },
  ],
  summary: [
    needed('summary', t('处置总结', 'Summary'), 'RW-4-12-10', { width: 24 }),
    needed('shortcomings', t('存在不足', 'Shortcomings'), 'RW-4-12-10', { width: 24 }),
    needed('improvements', t('改进措施', 'Improvements'), 'RW-4-12-10', { width: 24 }),
  ],
});
