import { dateColumn, paper, runColumn } from './paper';
import { needed, optional, t } from './words';

/** 旁证材料清单 of 4-9: originals go to the station, photocopies stay with the depot. */
export const evidence = paper({
  id: 'evidence',
  title: t('旁证材料清单', 'Evidence list'),
  table: '旁证材料清单',
  prefix: 'PZ',
  clause: 'RW-4-9-N4',
  columns: [
    runColumn('RW-4-9-N4'),
    dateColumn(t('取证日期', 'Date'), 'RW-4-9-N4'),
    needed('kind', t('材料种类', 'Kind'), 'RW-4-9-N4', {
      choices: ['旁证', '讯问笔录', '照片录像', '其他'],
      width: 12,
    }),
    needed('item', t('材料名称', 'Item'), 'RW-4-9-N4', { width: 26 }),
    needed('provider', t('提供人', 'Given by'), 'RW-4-9-N4', { width: 12 }),
    needed('pages', t('页数', 'Pages'), 'RW-4-9-N4', { kind: 'quantity', width: 8 }),
    needed('original', t('原件接收', 'Original to'), 'RW-4-9-N5', {
      hint: t('站名和接收人;站内发生写本站', 'Station and receiver; own station if it was there'),
    }),
    needed('copy', t('复印件存放', 'Photocopy kept'), 'RW-4-9-N5', {
      hint: t('段备查', 'For reference in the depot'),
    }),
  ],
  signOff: [
    {
      step: 'collect',
      title: t('索取材料', 'Collect'),
      post: 'conductor',
      alsoPosts: ['stationDuty'],
      together: 'any',
      fills: ['run', 'date', 'kind', 'item', 'provider', 'pages'],
      clause: 'RW-4-9-N4',
    },
    {
      step: 'police',
      title: t('公安会同', 'Police beside'),
      post: 'police',
      outside: true,
      ways: ['onScreen', 'paper'],
      clause: 'RW-4-9-05',
    },
    {
      step: 'deliver',
      title: t('交原件留复印件', 'Original out, copy kept'),
      post: 'conductor',
      alsoPosts: ['stationDuty'],
      together: 'any',
      fills: ['original', 'copy'],
      clause: 'RW-4-9-N5',
    },
  ],
});

/** 事故速报 (RW-4-9-N6). */
export const flashReport = paper({
  id: 'flash-report',
  title: t('事故速报', 'Flash report'),
  table: '事故速报',
  prefix: 'SB',
  clause: 'RW-4-9-N6',
  columns: [
    runColumn('RW-4-9-N6'),
    dateColumn(t('拍发日期', 'Sent on'), 'RW-4-9-N6'),
    needed('time', t('拍发时刻', 'Sent at'), 'RW-4-9-N6', { kind: 'time', width: 10 }),
    needed('telegram', t('电报号', 'Telegram no.'), 'RW-4-9-N6', { width: 14 }),
    needed('to', t('主送单位', 'To'), 'RW-4-9-N6'),
    optional('copyTo', t('抄送单位', 'Copies to'), 'RW-4-9-N6'),
    needed('content', t('速报内容', 'Contents'), 'RW-4-9-N6', {
      width: 40,
      hint: t(
        '时间、地点、车次、伤亡人数、概况、已采取措施',
        'Time, place, train, casualties, what happened, what was done',
      ),
    }),
  ],
  signOff: [
    {
      step: 'send',
      title: t('拍发速报', 'Send'),
      post: 'conductor',
      alsoPosts: ['stationDuty'],
      together: 'any',
      fills: ['run', 'date', 'time', 'telegram', 'to', 'copyTo', 'content'],
      clause: 'RW-4-9-N6',
    },
  ],
});

/** 最终处理协议书: in force when every party has stamped and signed (RW-4-9-N8). */
export const agreement = paper({
  id: 'agreement',
  title: t('铁路旅客人身伤害事故处理最终处理协议书', 'Final settlement of a passenger injury'),
  table: '最终处理协议书',
  prefix: 'XY',
  clause: 'RW-4-9-N8',
  columns: [
    runColumn('RW-4-9-N8'),
    dateColumn(t('填写日期', 'Date'), 'RW-4-9-N8'),
    needed('parties', t('相关方', 'Parties'), 'RW-4-9-N8', {
      width: 26,
      hint: t('全部相关方,用“、”隔开', 'All parties, separated by “、”'),
    }),
    needed('facts', t('事故概况', 'The accident'), 'RW-4-9-N8', { width: 30 }),
    needed('liability', t('责任划分', 'Liability'), 'RW-4-9-N7', { width: 24 }),
    needed('terms', t('协议内容', 'Terms'), 'RW-4-9-N8', { width: 36 }),
    optional('amount', t('金额', 'Amount'), 'RW-4-9-N8', { kind: 'amount', width: 13 }),
  ],
  course: { units: 'parties' },
  signOff: [
    {
      step: 'fill',
      title: t('车站填写', 'Station fills in'),
      post: 'settlingStation',
      fills: ['run', 'date', 'parties', 'facts', 'liability', 'terms', 'amount'],
      clause: 'RW-4-9-N8',
    },
    {
      step: 'agree',
      title: t('相关方盖章签字', 'Parties stamp and sign'),
      post: 'related',
      outside: true,
      ways: ['onScreen', 'paper'],
      perUnit: true,
      attest: [
        { note: 'chop', text: t('已盖章', 'Stamped'), clause: 'RW-4-9-N8' },
        { note: 'hand', text: t('已签字', 'Signed by hand'), clause: 'RW-4-9-N8' },
      ],
      attestation: 'RW-G-03',
      clause: 'RW-4-9-N8',
    },
  ],
});

/** 月度深度分析报告: one for each month (RW-4-4-06). */
export const monthlyReport = paper({
  id: 'monthly-report',
  title: t('月度深度分析报告', 'Monthly deep analysis'),
  table: '月度深度分析报告',
  prefix: 'YB',
  clause: 'RW-4-4-06',
  everyMonth: { month: 'period', clause: 'RW-4-4-06' },
  columns: [
    runColumn('RW-4-4-06'),
    dateColumn(t('形成日期', 'Date'), 'RW-4-4-06'),
    needed('period', t('月份', 'Month'), 'RW-4-4-06', {
      width: 10,
      hint: t('如 2026-03,一月一份', 'e.g. 2026-03, one a month'),
    }),
    needed('accidents', t('安全事故件数', 'Accidents'), 'RW-4-4-03', {
      kind: 'quantity',
      width: 13,
    }),
    needed('hazards', t('苗子及隐患件数', 'Near misses, hazards'), 'RW-4-4-03', {
      kind: 'quantity',
      width: 15,
    }),
    needed('tendencies', t('倾向性问题件数', 'Tendencies'), 'RW-4-4-03', {
      kind: 'quantity',
      width: 15,
    }),
    needed('analysis', t('分析结论', 'Findings'), 'RW-4-4-06', { width: 36 }),
    needed('measures', t('改进措施', 'Improvements'), 'RW-4-4-06', { width: 36 }),
  ],
  signOff: [
    {
      step: 'report',
      title: t('形成报告', 'Report'),
      post: 'management',
      unprinted: 'RW-G-08',
      fills: [
        'run',
        'date',
        'period',
        'accidents',
        'hazards',
        'tendencies',
        'analysis',
        'measures',
      ],
      clause: 'RW-4-4-06',
    },
  ],
});

/** 规章立改废计划: one line for each regulation (AMB-18). */
export const regulationPlan = paper({
  id: 'regulation-plan',
  title: t('规章立改废计划', 'Plan of regulations'),
  table: '规章立改废计划',
  prefix: 'GZ',
  clause: 'RW-4-10-03',
  columns: [
    runColumn('RW-4-10-03'),
    dateColumn(t('列入日期', 'Date'), 'RW-4-10-03'),
    needed('section', t('科室', 'Section'), 'RW-4-10-03', { width: 14 }),
    needed('kind', t('类别', 'Kind'), 'RW-4-10-01', {
      choices: ['立(建)', '改(修、补)', '废'],
      width: 14,
    }),
    needed('regulation', t('规章名称', 'Regulation'), 'RW-4-10-03', { width: 30 }),
    needed('reason', t('依据和理由', 'Reason'), 'RW-4-10-03', { width: 26 }),
    needed('due', t('完成期限', 'Due'), 'RW-4-10-03', { kind: 'date', width: 12 }),
    needed('issued', t('发布文号', 'Issued under no.'), 'RW-4-10-08', { width: 16 }),
    needed('inForce', t('施行日期', 'In force from'), 'RW-4-10-08', { kind: 'date', width: 12 }),
  ],
  signOff: [
    {
      step: 'plan',
      title: t('列入计划', 'Planned'),
      post: 'section',
      fills: ['run', 'date', 'section', 'kind', 'regulation', 'reason', 'due'],
      clause: 'RW-4-10-03',
    },
    {
      step: 'done',
      title: t('组织实施', 'Carried out'),
      post: 'section',
      fills: ['issued', 'inForce'],
      clause: 'RW-4-10-08',
    },
  ],
});

/** 对规清理 is regular; its interval is a parameter (RW-4-10-N1). */
export const regulationCleanUp = paper({
  id: 'regulation-clean-up',
  title: t('对规清理记录', 'Clean-up of regulations'),
  table: '对规清理记录',
  prefix: 'QL',
  clause: 'RW-4-10-N1',
  columns: [
    dateColumn(t('清理日期', 'Date'), 'RW-4-10-N1'),
    needed('section', t('科室', 'Section'), 'RW-4-10-09', { width: 14 }),
    needed('range', t('清理范围', 'Regulations looked at'), 'RW-4-10-09', { width: 30 }),
    needed('findings', t('对规对标结果', 'Findings'), 'RW-4-10-N1', { width: 30 }),
    needed('next', t('下次日期', 'Next on'), 'RW-4-10-N1', {
      kind: 'date',
      width: 12,
      hint: t('不超过参数“对规清理间隔”', 'Not later than the parameter 对规清理间隔'),
    }),
  ],
  notices: [
    {
      ...{ notice: 'stale', date: 'date', per: 'section', after: 'cleanUpInterval' },
      clause: 'RW-4-10-N1',
    },
  ],
  signOff: [
    {
      step: 'clean',
      title: t('对规清理', 'Clean up'),
      post: 'section',
      fills: ['date', 'section', 'range', 'findings', 'next'],
      clause: 'RW-4-10-09',
    },
  ],
});

/** 文书登记: minutes, circulars, plans, reports, orders and notices that the flows bring forth. */
export const documents = paper({
  id: 'document',
  title: t('文书登记', 'Documents'),
  table: '文书登记',
  prefix: 'WS',
  clause: 'RW-G-07',
  columns: [
    runColumn('RW-G-07'),
    dateColumn(t('成文日期', 'Date'), 'RW-G-07'),
    needed('kind', t('文种', 'Kind'), 'RW-G-07', {
      choices: { parameter: 'documentKinds' },
      width: 16,
    }),
    needed('number', t('文号', 'Its number'), 'RW-G-07', { width: 16 }),
    needed('name', t('标题', 'Title'), 'RW-G-07', { width: 36 }),
    optional('sentTo', t('发往', 'Sent to'), 'RW-G-07', { width: 24 }),
    needed('author', t('拟稿人', 'Drafted by'), 'RW-G-07', { width: 12 }),
  ],
  signOff: [
    {
      step: 'enter',
      title: t('登记文书', 'Enter'),
      post: 'department',
      alsoPosts: ['management', 'duty', 'groupOffice'],
      together: 'any',
      fills: ['run', 'date', 'kind', 'number', 'name', 'sentTo', 'author'],
      clause: 'RW-G-07',
    },
  ],
});

/** 存档清单 in its classes (RW-4-8-N6). */
export const archive = paper({
  id: 'archive',
  title: t('存档清单', 'Archive list'),
  table: '存档清单',
  prefix: 'DA',
  clause: 'RW-4-8-N6',
  columns: [
    runColumn('RW-4-8-12'),
    dateColumn(t('存档日期', 'Filed on'), 'RW-4-8-12'),
    needed('class', t('类别', 'Class'), 'RW-4-8-N6', {
      choices: ['勘察资料', '报告', '通报', '其他'],
      width: 12,
    }),
    needed('item', t('名称', 'Item'), 'RW-4-8-12', { width: 36 }),
    needed('form', t('原件或复印件', 'Original or copy'), 'RW-4-9-N5', {
      choices: ['原件', '复印件', '电子'],
      width: 13,
    }),
    needed('pages', t('页数', 'Pages'), 'RW-4-8-12', { kind: 'quantity', width: 8 }),
    needed('place', t('存放处', 'Kept at'), 'RW-4-8-12'),
  ],
  signOff: [
    {
      step: 'file',
      title: t('存档', 'File'),
      post: 'management',
      alsoPosts: ['department', 'depot'],
      together: 'any',
      fills: ['run', 'date', 'class', 'item', 'form', 'pages', 'place'],
      clause: 'RW-4-8-12',
    },
  ],
});
