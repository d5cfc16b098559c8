import { optional, range, value, type FunctionHelp } from './help';

const AS_OF = value('asOf', '截止日,例如 TODAY()', 'The day it is seen from, e.g. TODAY()');

/** 残值率 and what else both functions of depreciation take. */
const ASSET = [
  range('cost', '原值的一列或一格', 'Original values, a column or one cell'),
  range('inUseFrom', '启用日期', 'Dates put to use'),
  range('years', '折旧年限,一格或一列', 'Life in years, one cell or a column'),
  AS_OF,
  optional(value('residual', '残值率,不写为 5%', 'Residual rate, 5 % if omitted')),
  optional(range('stoppedOn', '停用日期,没有就空着', 'Dates taken out of use, blank if none')),
];

export const money: readonly FunctionHelp[] = [
  {
    id: 'RMB',
    question: { zh: '金额怎么写成大写?', en: 'How is an amount written in capitals?' },
    help: {
      zh: '人民币大写。可给一格、一块区域或整列。',
      en: 'Amounts of yuan in Chinese capital characters; one cell, a range or whole columns.',
    },
    example: '=REG.RMB(B2)',
    sample: { formula: 'REG.RMB(1409.5)', at: [1, 1], gives: '人民币壹仟肆佰零玖元伍角整' },
    parameters: [
      range('amounts', '金额(元)', 'Amounts in yuan'),
      optional(
        value(
          'style',
          'accounting 凭证写法(不写时用它),或 bill 票据写法',
          'accounting (default) or bill: where 整 is written',
        ),
      ),
    ],
  },
  {
    id: 'BALANCE',
    question: { zh: '每一行以后结存多少?', en: 'What is the balance after each row?' },
    help: {
      zh: '逐行结存,第一行是标题。草稿(没有编号的行)不计。',
      en: 'The balance after every row, below a heading. Drafts (rows without a number) do not count.',
    },
    example: '=REG.BALANCE(食堂流水账[[#All],[收入]],食堂流水账[[#All],[支出]])',
    sample: { formula: 'REG.BALANCE({100;20},{0;30})', at: [3, 1], gives: 90 },
    parameters: [
      range('increase', '增加的一列(可为负)', 'One column of increases (may be negative)'),
      optional(range('decrease', '减少的一列', 'One column of decreases')),
      optional(value('opening', '期初结存,不写为 0', 'Opening balance, 0 if omitted')),
      optional(
        range(
          'numbers',
          '编号的一列;给了它,没有编号的行按草稿不计',
          'The column of numbers; if given, rows without one are drafts and do not count',
        ),
      ),
    ],
  },
  {
    id: 'ADVANCES',
    question: { zh: '哪些借条没有清,多少天了?', en: 'Which advances are open, and how old?' },
    help: {
      zh: '未清的借条:金额、已清、未清、天数,最久的在前。',
      en: 'Advances that are not cleared: amount, settled, open, days; the oldest first.',
    },
    example:
      '=REG.ADVANCES(暂领款借条[借条号],暂领款借条[日期],暂领款借条[暂领金额],余款退回收据[借条号],余款退回收据[退回金额],TODAY())',
    sample: {
      formula: 'REG.ADVANCES({"JT-1";"JT-2"},{46082;46084},{500;300},{"JT-1"},{500},46086)',
      at: [3, 7],
      gives: 2,
    },
    parameters: [
      range('numbers', '借条号', 'Numbers of the advances'),
      range('dates', '借款日期', 'Dates'),
      range('amounts', '借款金额', 'Amounts'),
      range('settledNumbers', '报销、退款所清的借条号', 'Numbers that settlements clear'),
      range('settledAmounts', '报销、退款金额', 'Amounts settled'),
      AS_OF,
    ],
  },
  {
    id: 'DAYCLOSE',
    question: { zh: '每天的现金点得对吗?', en: 'Does each day’s cash agree with the count?' },
    help: {
      zh: '日清:每天期初、收入、支出、应有现金,对实点现金。',
      en: 'Each day: opening, received, paid, cash by the book, against the cash counted.',
    },
    example: '=REG.DAYCLOSE(食堂流水账[日期],食堂流水账[现金增减],日结表[日期],日结表[实点现金])',
    sample: {
      formula: 'REG.DAYCLOSE({46086;46086},{100;-35},{46086},{60})',
      at: [3, 8],
      gives: '短款',
    },
    parameters: [
      range('dates', '流水日期', 'Dates of the movements'),
      range('received', '现金增减,减为负;或收入', 'Movements, payments negative; or received'),
      range('countDates', '点钞日期', 'Dates of the counts'),
      range('counted', '实点现金', 'Cash counted'),
      optional(range('paid', '支出另成一列时的支出', 'Paid, where it has a column of its own')),
      optional(value('opening', '期初现金,不写为 0', 'Opening cash, 0 if omitted')),
    ],
  },
  {
    id: 'AGEING',
    question: { zh: '款项欠了多久?', en: 'How old are the open amounts?' },
    help: {
      zh: '账龄:按天数分段的合计;给了对象就每个对象一行。',
      en: 'Totals by age; with partners given, one row for each.',
    },
    example: '=REG.AGEING(A:A,C:C,TODAY(),B:B)',
    sample: {
      formula: 'REG.AGEING({46000;46080},{800;200},46086)',
      at: [2, 3],
      gives: 200,
    },
    parameters: [
      range('dates', '发生日期', 'Dates'),
      range('amounts', '未结金额', 'Open amounts'),
      AS_OF,
      optional(range('partners', '往来对象', 'Partners')),
      optional(range('bounds', '分段天数,不写为 30、60、90、180', 'Days, 30 60 90 180 if omitted')),
    ],
  },
  {
    id: 'DEPRECIATION',
    question: { zh: '设备折旧提了多少?', en: 'How much has been depreciated?' },
    help: {
      zh: '年限平均法:次月起提,停用次月起停,最后一月补足尾差。',
      en: 'Straight line from the month after; stops the month after; the last month takes the rest.',
    },
    example: '=REG.DEPRECIATION(D:D,C:C,3,TODAY())',
    sample: {
      formula: 'REG.DEPRECIATION(5999,45053,3,45427)',
      at: [2, 4],
      gives: 1899.72,
    },
    parameters: ASSET,
  },
  {
    id: 'BOOKVALUE',
    question: { zh: '设备现在账面值多少?', en: 'What is the book value now?' },
    help: {
      zh: '净值 = 原值 − 累计折旧(年限平均法),一行对一行。',
      en: 'Cost less accumulated straight-line depreciation, a row for a row.',
    },
    example: '=REG.BOOKVALUE(D2,C2,3,TODAY())',
    sample: { formula: 'REG.BOOKVALUE(5999,45053,3,45427)', at: [1, 1], gives: 4099.28 },
    parameters: ASSET,
  },
];
