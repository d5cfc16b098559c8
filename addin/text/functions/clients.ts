import { optional, range, rangeOrText, value, type FunctionHelp } from './help';

const TABLE = optional(
  range(
    'table',
    '放假表,例如 参数 里的节假日和调休;通知没有公布的年份用它',
    'Table of holidays, e.g. of the sheet 参数; for years that are not published yet',
  ),
);

export const clients: readonly FunctionHelp[] = [
  {
    id: 'WORKDAY',
    question: { zh: '几个工作日以后是哪天?', en: 'Which day is so many working days later?' },
    help: {
      zh: '第 n 个工作日(按国务院放假通知,含调休),是日期数,请设日期格式。不知道的年份给 #N/A。',
      en: 'The n-th working day by the published calendar, worked weekends included; format as date. #N/A for a year not known.',
    },
    example: '=REG.WORKDAY(A2,2)',
    sample: { formula: 'REG.WORKDAY(46066,2)', at: [1, 1], gives: 46077 },
    parameters: [
      range('start', '起始日,当天不算', 'Start; the day itself does not count'),
      range('days', '几个工作日', 'How many working days'),
      TABLE,
    ],
  },
  {
    id: 'LATE',
    question: { zh: '按时了没有,迟了几天?', en: 'In time, or how late?' },
    help: {
      zh: '逐行:限期、迟几天、迟几个工作日、结果。没完成的按截止日算。',
      en: 'Row by row: due day, days late, working days late, result. Open rows are held against asOf.',
    },
    example: '=REG.LATE(客户信息档案[收集日期],客户信息档案[录入日期],2,TODAY())',
    sample: { formula: 'REG.LATE({46083;46083},{46085;46087},2)', at: [3, 2], gives: 2 },
    parameters: [
      range('start', '起始日期', 'Dates from which it runs'),
      range('done', '完成日期,空着是未完成', 'Dates when done, blank if not yet'),
      range('days', '限几个工作日,一格或一列', 'Working days allowed, one cell or a column'),
      optional(value('asOf', '截止日,例如 TODAY()', 'The day it is seen from, e.g. TODAY()')),
      TABLE,
    ],
  },
  {
    id: 'FIRSTREC',
    question: { zh: '这个客户谁先登记的?', en: 'Who recorded this client first?' },
    help: {
      zh: '首录为准:谁先登记、何时、后来还有谁。不给客户名就列出所有撞单。',
      en: 'Who recorded a client first, when, and who came later; without a name all conflicts.',
    },
    example: '=REG.FIRSTREC(客户信息档案[客户名称],客户信息档案[录入日期],客户信息档案[负责人])',
    sample: {
      formula: 'REG.FIRSTREC({"某公司";"某 公司"},{46084;46083},{"张三";"李四"})',
      at: [2, 2],
      gives: '李四',
    },
    parameters: [
      range('names', '客户名称', 'Names of clients'),
      range('times', '登记时间:日期或签字时间', 'When recorded: dates or times of signing'),
      range('persons', '登记人', 'Who recorded'),
      optional(value('wanted', '要查的客户', 'The client that is asked for')),
    ],
  },
  {
    id: 'SPOTCHECK',
    question: { zh: '抽哪几号来查才公正?', en: 'Which rows to look at, chosen by nobody?' },
    help: {
      zh: '按已封签的链头抽签:谁也挑不了,谁都能重抽出同样的号。',
      en: 'Drawn from a sealed head: neither side can choose, anybody can repeat it.',
    },
    example: '=REG.SPOTCHECK(原始凭证[凭证号],签字记录[#All],3)',
    sample: {
      formula: 'REG.SPOTCHECK({"PZ-1";"PZ-2";"PZ-3"},"7Q2M",1)',
      at: [2, 2],
      gives: '3 号中抽 1',
    },
    parameters: [
      range('numbers', '被抽的编号', 'Numbers to draw from'),
      rangeOrText(
        'head',
        '链头:整张签字记录,或事先印发的一段文字',
        'The head: the whole sign-off journal, or a text given out beforehand',
      ),
      optional(value('count', '抽几号,不写为 3', 'How many, 3 if omitted')),
    ],
  },
  {
    id: 'ASSIGN',
    question: { zh: '客户怎么分才均衡?', en: 'How are clients shared evenly?' },
    help: {
      zh: '均衡分配的建议:按现有数和权重,谁的负担轻给谁;同样的数据建议相同。',
      en: 'A balanced proposal by present numbers and weights; the same input gives the same proposal.',
    },
    example: '=REG.ASSIGN(A2:A20,D2:D5,E2:E5,F2:F5)',
    sample: {
      formula: 'REG.ASSIGN({"甲";"乙";"丙"},{"张三";"李四"},{1;1},{2;0})',
      at: [2, 2],
      gives: '张三 1、李四 2',
    },
    parameters: [
      range('clients', '要分的客户', 'Clients to share out'),
      range('people', '业务员', 'Salespeople'),
      optional(range('weights', '权重(能力),不写都为 1', 'Weights (ability), 1 if omitted')),
      optional(range('loads', '现有客户数,不写为 0', 'Clients each has now, 0 if omitted')),
    ],
  },
  {
    id: 'GRADE',
    question: { zh: '客户是哪一级?', en: 'Which grade is a client?' },
    help: {
      zh: '按规模、及时性、需求大小定 A、B、C,并写理由。',
      en: 'Grade A, B or C from size, urgency and need, with the reason.',
    },
    example: '=REG.GRADE(客户信息档案[客户规模],客户信息档案[需求及时性],客户信息档案[需求大小])',
    sample: { formula: 'REG.GRADE("大","迫切","较大")', at: [2, 1], gives: 'A' },
    parameters: [
      range('sizes', '客户规模:大、中、小', 'Size: 大, 中 or 小'),
      range('urgencies', '需求及时性:迫切、有想法、潜在', 'Urgency: 迫切, 有想法 or 潜在'),
      range('needs', '需求大小:较大、一般、潜在', 'Need: 较大, 一般 or 潜在'),
    ],
  },
];
