import type { ClauseId, Register } from '../vocabulary';
import { flowRecord, type FlowNumber } from './flow-record';
import { needed, optional, t } from './words';

interface HazardDrive {
  readonly flow: FlowNumber & ('4-1' | '4-2');
  readonly id: string;
  readonly title: ReturnType<typeof t>;
  readonly table: string;
  readonly what: ReturnType<typeof t>;
  /** 4-1 says 工作安排, 4-2 活动安排 */
  readonly arrangement: ReturnType<typeof t>;
}

/** 4-1 and 4-2 are drawn alike; what differs stands below. */
function hazardDrive({ flow, id, title, table, what, arrangement }: HazardDrive): Register {
  const clause = (row: string): ClauseId => `RW-${flow}-${row}`;
  const combined = t(
    `${what.zh}信息分析与现场排查相结合`,
    'Analysis of information combined with checks on the spot',
  );
  return flowRecord({
    flow,
    id,
    title,
    table,
    units: t('参与单位', 'Units taking part'),
    columns: [
      needed('order', t('电报(通知)号', 'Telegram or notice'), clause('01')),
      needed('typical', t('典型问题', 'Typical problem'), clause('02')),
      needed('meeting', t('会议记录号', 'Minutes no.'), clause('03')),
      needed('measures', t('细化措施', 'Detailed measures'), clause('03'), {
        hint: t('要点;各单位的写进《细化措施》', 'Main points; those of each unit: 细化措施'),
      }),
      needed('arrangement', arrangement, clause('03')),
      needed('guidance', t('检查指导情况', 'Checks and guidance'), clause('05')),
      needed('acceptance', t('评比验收结果', 'Scores and acceptance'), clause('06'), {
        hint: t('逐个单位;问题写进《问题库》', 'Unit by unit; problems go to 问题库'),
      }),
      optional('slack', t('整治不力单位', 'Units found slack'), clause('N3'), {
        hint: t('每个单位在《督办台账》立一条', 'Each gets a line in 督办台账'),
      }),
      needed('bulletin', t('通报文号', 'Circular no.'), clause('07')),
    ],
    ends: '08',
    nodes: [
      {
        step: '01',
        title: t('按电报通知排查', 'Check ordered by telegram'),
        post: 'department',
        oneOf: 'trigger',
        fills: ['order'],
        notes: [{ row: 'N1', text: combined }],
      },
      {
        step: '02',
        title: t('针对典型问题排查', 'Check of a typical problem'),
        post: 'department',
        oneOf: 'trigger',
        after: [],
        fills: ['typical'],
        notes: [{ row: 'N1', text: combined }],
      },
      {
        step: '03',
        title: t('召开专题会议', 'Special meeting'),
        post: 'department',
        after: ['01', '02'],
        fills: ['meeting', 'measures', 'arrangement'],
      },
      {
        step: '04',
        title: t('各单位开展排查', 'Units check'),
        post: 'unit',
        perUnit: true,
      },
      {
        step: '05',
        title: t('检查指导推进落实', 'Check, guide and push'),
        post: 'department',
        fills: ['guidance'],
        notes: [{ row: 'N2', text: t('督促整治落实情况', 'Putting right is pressed for') }],
      },
      {
        step: '06',
        title: t('评比验收和整改', 'Score, accept and put right'),
        post: 'department',
        fills: ['acceptance', 'slack'],
        notes: [
          {
            row: 'N3',
            text: t(`对${what.zh}排查整治不力的进行督办`, 'Slack units are put under supervision'),
          },
        ],
      },
      {
        step: '07',
        title: t('总结通报', 'Sum up and circulate'),
        post: 'department',
        fills: ['bulletin'],
      },
      {
        step: '08',
        title: t('排查工作结束', 'End of the drive'),
        post: 'department',
        unprinted: true,
        checks: [
          {
            ...{ check: 'noneOpen', register: 'supervision', names: 'run' },
            clause: `RW-${flow}-08`,
          },
        ],
      },
    ],
  });
}

/** 4-1 安全隐患排查. */
export const hazardCheck = hazardDrive({
  flow: '4-1',
  id: 'hazard-check',
  title: t('安全隐患排查', 'Hazard check'),
  table: '隐患排查',
  what: t('安全隐患', 'Hazards'),
  arrangement: t('工作安排', 'Work plan'),
});

/** 4-2 劳动安全隐患排查整治. */
export const labourCheck = hazardDrive({
  flow: '4-2',
  id: 'labour-check',
  title: t('劳动安全隐患排查整治', 'Labour-safety hazard check'),
  table: '劳动安全排查',
  what: t('劳动安全隐患', 'Labour hazards'),
  arrangement: t('活动安排', 'Activity plan'),
});
