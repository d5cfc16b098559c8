import { decision, flowRecord } from './flow-record';
import { notifiedColumns, notifiedKeys } from './notified';
import { needed, t } from './words';

/** 4-15 客运火灾应急处置. */
export const fire = flowRecord({
  flow: '4-15',
  id: 'fire',
  title: t('客运火灾应急处置', 'Fire on a passenger train'),
  table: '客运火灾',
  incident: true,
  columns: [
    ...notifiedColumns('RW-4-15-N1'),
    needed('situation', t('火灾情况', 'Fire'), 'RW-4-15-03', { width: 24 }),
    needed('inStation', t('在站区', 'In a station area'), 'RW-4-15-04', {
      choices: ['是', '否'],
      width: 8,
      hint: t(
        '能自行扑救又在站区的,车站也组织力量配合',
        'The station helps also where the train can put it out, if it is in a station area',
      ),
    }),
    needed('call119', t('拨打119时刻', '119 called at'), 'RW-4-15-05', { kind: 'time', width: 12 }),
    needed('call120', t('拨打120时刻', '120 called at'), 'RW-4-15-05', { kind: 'time', width: 12 }),
    needed('firefighting', t('扑救和救治', 'Fire fighting and aid'), 'RW-4-15-06', { width: 24 }),
    needed('stationForces', t('站区力量', 'Forces of the station'), 'RW-4-15-07'),
    needed('stationHelp', t('站区配合', 'Help of the station'), 'RW-4-15-07'),
    needed('reportedTo', t('汇报对象和时刻', 'Reported to, when'), 'RW-4-15-08'),
    needed('aftermath', t('善后处置', 'Aftermath'), 'RW-4-15-10', { width: 24 }),
    needed('lessons', t('分析和教训', 'Analysis and lessons'), 'RW-4-15-11', { width: 28 }),
  ],
  ends: '11',
  nodes: [
    { step: '01', title: t('接收火灾信息', 'Fire reported'), post: 'duty' },
    {
      step: '02',
      title: t('通知领导和人员', 'Leaders and staff told'),
      post: 'duty',
      fills: notifiedKeys,
    },
    {
      step: '03',
      title: t('了解掌握火灾情况', 'Find out'),
      post: 'head',
      fills: ['situation'],
    },
    {
      step: '04',
      title: t('能否自行扑救', 'Can the train put it out?'),
      post: 'conductor',
      fills: ['inStation'],
      choices: decision(
        { to: '06', title: t('能自行扑救', 'It can') },
        { to: '05', title: t('不能自行扑救', 'It cannot') },
      ),
    },
    {
      step: '05',
      title: t('通知车站拨打119和120', 'Station calls 119 and 120'),
      post: 'relatedStation',
      fills: ['call119', 'call120'],
    },
    {
      step: '06',
      title: t('扑救和救治', 'Fight the fire, aid'),
      post: 'conductor',
      fills: ['firefighting'],
    },
    {
      step: '07',
      title: t('站区力量配合扑救', 'Station helps'),
      post: 'relatedStation',
      after: ['05'],
      fills: ['stationForces'],
    },
    {
      // AMB-22: on the Y branch only where the train stands in a station area.
      step: '07y',
      title: t('站区力量配合', 'Station helps, too'),
      post: 'relatedStation',
      after: ['06'],
      when: { column: 'inStation', is: ['是'] },
      fills: ['stationHelp'],
    },
    {
      step: '08',
      title: t('按规定汇报', 'Report'),
      post: 'conductor',
      after: ['07', '07y'],
      fills: ['reportedTo'],
    },
    { step: '09', title: t('配合调查取证', 'Help the inquiry'), post: 'conductor' },
    {
      step: '10',
      title: t('善后处置', 'Aftermath'),
      post: 'conductor',
      alsoPosts: ['relatedStation'],
      together: 'all',
      fills: ['aftermath'],
    },
    { step: '11', title: t('总结吸取教训', 'Lessons'), post: 'management', fills: ['lessons'] },
  ],
});
