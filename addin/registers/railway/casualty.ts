import type { Title } from '../vocabulary';
import { flowRecord, type Node } from './flow-record';
import { needed, optional, t } from './words';

const TRAIN = '列车';
const STATION = '车站';

/** The conductor on a train, the duty clerk in a station (AMB-33): one box, one of two people. */
const onTrainOrInStation = (
  step: string,
  title: Title,
  after: readonly string[],
  more: Pick<Node, 'fills' | 'notes'> = {},
): readonly Node[] => [
  {
    step: `${step}t`,
    title: t(`${title.zh}(列车)`, `${title.en} (train)`),
    post: 'conductor',
    when: { column: 'where', is: [TRAIN] },
    after,
    ...more,
  },
  {
    step: `${step}s`,
    title: t(`${title.zh}(车站)`, `${title.en} (station)`),
    post: 'stationDuty',
    when: { column: 'where', is: [STATION] },
    after,
    ...more,
  },
];

const CARE: readonly string[] = ['copiesTo', 'hospital'];

/** 4-9 旅客伤亡处置. */
export const casualty = flowRecord({
  flow: '4-9',
  id: 'casualty',
  title: t('旅客伤亡处置', 'Injured or dead passenger'),
  table: '旅客伤亡',
  incident: true,
  columns: [
    needed('where', t('发生处所', 'Where'), 'RW-4-9-06', {
      choices: [TRAIN, STATION],
      width: 10,
      hint: t(
        '列车:列车长签;车站:客运值班员签,不办交接',
        'Train: the conductor signs; station: the duty clerk, nothing is handed over',
      ),
    }),
    needed('passenger', t('旅客', 'Passenger'), 'RW-4-9-01', {
      hint: t('姓名、性别、年龄;不明写“不明”', 'Name, sex, age; 不明 if unknown'),
    }),
    needed('police', t('公安到场', 'Police on the spot'), 'RW-4-9-N2', {
      hint: t('姓名、警号和到场时刻', 'Name, number and time'),
    }),
    needed('rescue', t('抢救情况', 'Rescue'), 'RW-4-9-03'),
    needed('injury', t('伤亡情况', 'Injuries'), 'RW-4-9-N3', { width: 24 }),
    needed('facts', t('事故经过', 'What really happened'), 'RW-4-9-N3', { width: 28 }),
    needed('consent', t('旅客意见', 'Passenger consents'), 'RW-4-9-N5', {
      choices: ['同意', '不同意', '无法表达'],
      width: 11,
      hint: t('交接前征求', 'Asked before handing over'),
    }),
    optional('consentReason', t('不同意或无法表达的依据', 'Evidence of refusal'), 'RW-4-9-N5', {
      width: 24,
      hint: t(
        '不同意:书面,或两名以上见证人;无法表达:昏迷、死亡、未成年人无监护人在场',
        'Refusal: in writing or two witnesses; inability: unconscious, dead, a minor alone',
      ),
    }),
    needed('travelRecord', t('客运记录号', 'Travel record no.'), 'RW-4-9-N5'),
    needed('originalsTo', t('原件交站方', 'Originals to the station'), 'RW-4-9-N5', {
      hint: t('站名、接收人、时刻', 'Station, receiver, time'),
    }),
    needed('copiesTo', t('复印件交段', 'Copies to the depot'), 'RW-4-9-N5'),
    needed('hospital', t('送医救治', 'Taken to hospital'), 'RW-4-9-N5', {
      hint: t('医院和时刻;死亡写“未送”', 'Hospital and time; 未送 if dead'),
    }),
    needed('reportNo', t('速报编号', 'Flash report no.'), 'RW-4-9-N6', { width: 16 }),
    needed('reportedAt', t('拍发时刻', 'Sent at'), 'RW-4-9-N6', { kind: 'time', width: 10 }),
    needed('liability', t('伤害责任', 'Liability'), 'RW-4-9-N7'),
    needed('agreementNo', t('协议书编号', 'Agreement no.'), 'RW-4-9-N8', { width: 16 }),
  ],
  ends: '10',
  nodes: [
    {
      step: '01',
      title: t('发现及时', 'Found in time'),
      post: 'crew',
      fills: ['where', 'passenger'],
      notes: [
        {
          row: 'N1',
          text: t('已及时向列车长(客运值班员)汇报', 'Reported at once to conductor or duty clerk'),
        },
      ],
    },
    ...onTrainOrInStation('02', t('速到现场', 'Go to the spot'), ['01'], {
      fills: ['police'],
      notes: [{ row: 'N2', text: t('会同公安人员赶到现场', 'With the police') }],
    }),
    ...onTrainOrInStation('03', t('组织抢救', 'Rescue'), ['02t', '02s'], { fills: ['rescue'] }),
    ...onTrainOrInStation('04', t('查明情况', 'Find out'), ['03t', '03s'], {
      fills: ['injury', 'facts'],
      notes: [
        {
          row: 'N3',
          text: t('详细查明伤亡情况和真实情况', 'Injuries and true facts found out in detail'),
        },
      ],
    }),
    {
      step: '05',
      title: t('认真取证', 'Evidence'),
      post: 'police',
      outside: true,
      after: ['04t', '04s'],
      ways: ['onScreen', 'paper'],
      notes: [
        {
          row: 'N4',
          text: t(
            '旁证材料已索取并列入清单(必要时含讯问笔录)',
            'Statements are collected and listed, with the record of questioning if needed',
          ),
        },
      ],
    },
    {
      step: '06',
      title: t('办理交接', 'Hand over'),
      post: 'conductor',
      after: ['05'],
      when: { column: 'where', is: [TRAIN] },
      fills: ['consent', 'consentReason', 'travelRecord', 'originalsTo', ...CARE],
      checks: [
        {
          check: 'requiredWhen',
          column: 'consentReason',
          when: { column: 'consent', is: ['不同意', '无法表达'] },
          clause: 'RW-4-9-N5',
        },
      ],
    },
    {
      // In a station nothing is handed over; copies and hospital stay (AMB-33).
      step: '06s',
      title: t('备查和送医(车站)', 'Copies and hospital (station)'),
      post: 'stationDuty',
      after: ['05'],
      when: { column: 'where', is: [STATION] },
      fills: CARE,
    },
    ...onTrainOrInStation('07', t('及时汇报', 'Report'), ['06', '06s'], {
      fills: ['reportNo', 'reportedAt'],
      notes: [{ row: 'N6', text: t('事故速报已按要求拍发', 'The flash report was sent') }],
    }),
    {
      step: '08',
      title: t('分析确定责任', 'Liability'),
      post: 'responsibleUnit',
      after: ['07t', '07s'],
      fills: ['liability'],
      notes: [
        {
          row: 'N7',
          text: t(
            '根据事故经过、原因确定旅客伤害责任',
            'Liability follows from course and cause of the accident',
          ),
        },
      ],
    },
    {
      step: '09',
      title: t('最终处理', 'Settlement'),
      post: 'settlingStation',
      fills: ['agreementNo'],
      notes: [
        {
          row: 'N8',
          text: t(
            '协议书经全部相关方盖章、签字,已生效',
            'All parties have stamped and signed: the agreement is in force',
          ),
        },
      ],
    },
    {
      step: '10',
      title: t('伤亡处置结束', 'End'),
      post: 'settlingStation',
      unprinted: true,
    },
  ],
});
