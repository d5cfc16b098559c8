import { flowRecord } from './flow-record';
import { levelColumns } from './levels';
import { needed, t } from './words';

/** 4-13 旅客大面积滞留处置: its levels are nobody else's (AMB-21). */
const ISSUERS = { Ⅰ级: 'railwayLeadOrDeputy', Ⅱ级: 'crowdLead', Ⅲ级: 'depotChief' } as const;

export const crowd = flowRecord({
  flow: '4-13',
  id: 'crowd',
  title: t('旅客大面积滞留处置', 'Stranded passengers'),
  table: '旅客滞留',
  incident: true,
  units: t('参与部门', 'Departments taking part'),
  level: 'level',
  columns: [
    needed('situation', t('滞留情况', 'Situation'), 'RW-4-13-02', { width: 24 }),
    needed('passengers', t('滞留人数', 'Passengers stranded'), 'RW-4-13-03', {
      kind: 'quantity',
      width: 10,
    }),
    needed('reportedTo', t('汇报对象和时刻', 'Reported to, when'), 'RW-4-13-04'),
    ...levelColumns('RW-4-13-N2', 'RW-4-13-05'),
    needed('restored', t('恢复情况', 'Back to normal'), 'RW-4-13-07', { width: 24 }),
    needed('withdrawal', t('撤除理由', 'Why withdrawn'), 'RW-4-13-N5'),
    needed('report', t('总结报告', 'Report'), 'RW-4-13-09', { width: 24 }),
  ],
  ends: '10',
  nodes: [
    {
      step: '01',
      title: t('发生大面积滞留', 'Passengers stranded'),
      post: 'passengerStation',
      unprinted: true,
    },
    {
      // Printed with 客运车站; N1 says who of the station.
      step: '02',
      title: t('了解滞留情况', 'Find out'),
      post: 'stationDirector',
      alsoPosts: ['stationDeputy', 'stationMaster'],
      together: 'any',
      fills: ['situation'],
      notes: [{ row: 'N1', text: t('亲自到现场了解', 'In person on the spot') }],
    },
    {
      step: '03',
      title: t('确认滞留数量', 'Count the passengers'),
      post: 'relatedStation',
      fills: ['passengers'],
    },
    {
      step: '04',
      title: t('汇报滞留情况', 'Report'),
      post: 'relatedStation',
      fills: ['reportedTo'],
    },
    {
      step: '05',
      title: t('启动应急响应', 'Launch'),
      post: 'groupLead',
      levels: ISSUERS,
      fills: ['level', 'order'],
    },
    {
      step: '06',
      title: t('部门应急处置', 'Departments handle it'),
      post: 'office',
      alsoPosts: ['depotSection'],
      together: 'any',
      perUnit: true,
      notes: [{ row: 'N3', text: t('分工协作,有效处置', 'Shared out, joined up, effective') }],
    },
    {
      step: '07',
      title: t('恢复正常状态', 'Back to normal'),
      post: 'passengerStation',
      fills: ['restored'],
      notes: [{ row: 'N4', text: t('对处置结果研判准确', 'The result is judged rightly') }],
    },
    {
      step: '08',
      title: t('撤除预案', 'Withdraw the plan'),
      post: 'groupLead',
      levels: ISSUERS,
      sameAs: '05',
      fills: ['withdrawal'],
      notes: [
        {
          row: 'N5',
          text: t('谁启动,谁结束,不随意撤除', 'Who launched ends it, and not at will'),
        },
      ],
    },
    {
      step: '09',
      title: t('总结形成报告', 'Sum up and report'),
      post: 'groupOffice',
      after: ['08'],
      fills: ['report'],
    },
    {
      step: '09u',
      title: t('单位总结形成报告', 'Units: sum up and report'),
      post: 'relatedUnit',
      perUnit: true,
      after: ['08'],
    },
    {
      step: '10',
      title: t('滞留处置结束', 'End'),
      post: 'groupOffice',
      unprinted: true,
      after: ['09', '09u'],
    },
  ],
});
