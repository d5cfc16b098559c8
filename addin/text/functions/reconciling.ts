import { optional, range, value, type FunctionHelp } from './help';

const TOLERANCE = optional(value('tolerance', '允差,不写为 0', 'Tolerance, 0 if omitted'));

export const reconciling: readonly FunctionHelp[] = [
  {
    id: 'RECONCILE',
    question: { zh: '两张表对得上吗?', en: 'Do two lists agree?' },
    help: {
      zh: '按编号和金额对两张表:只在左表、只在右表、金额不符、重复;第二行是合计。',
      en: 'Two lists by key and amount: only left, only right, different, doubled; totals in the second row.',
    },
    example:
      '=REG.RECONCILE(原始凭证[凭证号],原始凭证[合计金额],食堂流水账[凭证号],食堂流水账[支出])',
    sample: {
      formula: 'REG.RECONCILE({"PZ-1";"PZ-2"},{65;30},{"PZ-1";"PZ-2"},{65;35})',
      at: [3, 2],
      gives: '金额不符',
    },
    parameters: [
      range('leftKeys', '左表编号', 'Keys of the left list'),
      range('leftAmounts', '左表金额', 'Amounts of the left list'),
      range('rightKeys', '右表编号', 'Keys of the right list'),
      range('rightAmounts', '右表金额', 'Amounts of the right list'),
      TOLERANCE,
    ],
  },
  {
    id: 'RECON3',
    question: { zh: '账、物、卡三者一致吗?', en: 'Do ledger, stock and cards agree?' },
    help: {
      zh: '逐个货号对账、物、卡,列出差异类别和能解释它的单据。',
      en: 'Ledger, count and cards of each article: the class of each difference and the document that explains it.',
    },
    example: '=REG.RECON3(出入库明细账[#All],盘点明细[#All],出入库卡[#All])',
    sample: {
      formula:
        'REG.RECON3({"货号","单据号","数量";"A1","RK-1",10},{"货号","实盘数量";"A1",8},{"货号","单据号","数量";"A1","RK-1",10})',
      at: [3, 2],
      gives: '盘亏',
    },
    parameters: [
      range('ledger', '账:出入库明细账连同表头', 'Ledger with its headings'),
      optional(range('counts', '物:盘点明细连同表头', 'Count lines with their headings')),
      optional(range('cards', '卡:出入库卡连同表头', 'Bin cards with their headings')),
      optional(value('tolerance', '数量允差,不写为 0', 'Tolerance of quantities, 0 if omitted')),
    ],
  },
  {
    id: 'SERIALS',
    question: { zh: '编号有没有缺号、重号?', en: 'Are numbers missing or doubled?' },
    help: {
      zh: '缺号、重号、次序颠倒;不同前缀各算一串。给首号、末号,就连两头也查。',
      en: 'Gaps, doubles and numbers out of order, each prefix by itself; with first and last also at the ends.',
    },
    example: '=REG.SERIALS(原始凭证[凭证号])',
    sample: { formula: 'REG.SERIALS({"PZ-01";"PZ-02";"PZ-04"})', at: [3, 1], gives: 'PZ-03' },
    parameters: [
      range('numbers', '编号的一列', 'One column of numbers'),
      optional(value('first', '应有的首号', 'First number that must be there')),
      optional(value('last', '应有的末号', 'Last number that must be there')),
    ],
  },
  {
    id: 'SERIALTIE',
    question: { zh: '两本账的单据号对得上吗?', en: 'Do two books have the same documents?' },
    help: {
      zh: '按单据号对两本账:缺号、重号、一方有一方无、同号不同数。',
      en: 'Two books by number: missing, doubled, in one book only, same number with another amount.',
    },
    example: '=REG.SERIALTIE(A:A,C:C,F:F,H:H)',
    sample: {
      formula: 'REG.SERIALTIE({"RK-1";"RK-3"},{10;30},{"RK-1";"RK-3"},{10;30})',
      at: [3, 1],
      gives: 'RK-2',
    },
    parameters: [
      range('leftNumbers', '左账单据号', 'Numbers in the left book'),
      range('leftAmounts', '左账金额或数量', 'Amounts in the left book'),
      range('rightNumbers', '右账单据号', 'Numbers in the right book'),
      range('rightAmounts', '右账金额或数量', 'Amounts in the right book'),
      TOLERANCE,
    ],
  },
  {
    id: 'REDPAIR',
    question: { zh: '红字和原记录抵得平吗?', en: 'Do reversals cancel their originals?' },
    help: {
      zh: '每笔红字和它冲销的原记录:相抵、金额不抵、重复冲销、没有原号。',
      en: 'Each reversing row with its original: cancels, other amount, reversed twice, no original.',
    },
    example: '=REG.REDPAIR(食堂流水账[流水号],食堂流水账[现金增减],食堂流水账[冲销流水号])',
    sample: {
      formula: 'REG.REDPAIR({"LS-1";"LS-2"},{65;-65},{"";"LS-1"})',
      at: [3, 3],
      gives: '相抵',
    },
    parameters: [
      range('numbers', '编号', 'Numbers'),
      range('amounts', '金额,红字为负', 'Amounts, reversals negative'),
      range('reverses', '冲销哪一号', 'The number that each row reverses'),
    ],
  },
  {
    id: 'SEALCHECK',
    question: { zh: '签字以后有没有改过?', en: 'Was anything changed after signing?' },
    help: {
      zh: '列出签字以后改过的格:原值、现值、签字人。只核内容,签名请用核验。',
      en: 'Lists cells changed after signing: value signed, value now, signer. Contents only; use Verify for signatures.',
    },
    example: '=REG.SEALCHECK(原始凭证[#All],签字记录[#All],原始凭证明细[#All])',
    // It reads a register that was signed: no call of a few words shows it.
    sample: null,
    parameters: [
      range('records', '整张台账连同表头', 'A whole register with its headers'),
      range('journal', '整张签字记录连同表头', 'The whole sign-off journal with its headers'),
      optional(
        range(
          'lines',
          '整张明细连同表头;不写则不核明细',
          'The whole register of lines with its headers; without it lines are not checked',
        ),
      ),
    ],
  },
];
