import type { ClauseKind, PrintedForm, Title } from '../addin/registers/vocabulary';

export const SHEETS = {
  cover: { zh: '封面', en: 'Cover' },
  lists: { zh: '清单', en: 'Lists' },
  clauses: { zh: '制度条文', en: 'Clauses' },
  functions: { zh: '函数帮助', en: 'Functions' },
} as const satisfies Record<string, Title>;

export const inOneLine = ({ zh, en }: Title): string => `${zh}  ${en}`;
export const inTwoLines = ({ zh, en }: Title): string => `${zh}\n${en}`;

export const PRODUCT: Title = { zh: '台账管家', en: 'Register Keeper' };

export const HINTS = {
  register: {
    zh: '直接在表末写一行就是草稿(淡黄);登记后有编号;签字后变灰,不能再改,要改做红字更正。',
    en: 'Type a row at the end of the table: a draft (yellow). Registering gives its number; once signed it is grey and only a red correction changes it.',
  },
  lines: {
    zh: '一行一样东西。登记前,这里的编号写单据的临时号;登记时自动换成正式编号。',
    en: 'One line for each item. Before registration write the draft number here; registering replaces it with the document number.',
  },
  journal: {
    zh: '每次登记、签字、更正都在这里留一条;插件用它核验,人不要改。',
    en: 'Every registration, signature and correction leaves a line here, by which the add-in verifies. Do not edit.',
  },
  people: {
    zh: '谁在这里、任什么岗位。一人多岗用“、”隔开。',
    en: 'Who is here and holds which posts; several posts are separated by “、”.',
  },
  parameters: {
    zh: '只改“值”一列。清单类参数一行写一项(单元格内换行用 Alt+Enter)。',
    en: 'Change only the column 值. A list has one entry a line (Alt+Enter inside the cell).',
  },
  lists: {
    zh: '下拉框从这里取值。固定选项不能改;其余随“参数”表变化,请到“参数”表去改。',
    en: 'Drop-downs take their values from here. Some are fixed; the others follow the sheet 参数 and are changed there.',
  },
  clauses: {
    zh: '制度每一条在本工作簿的哪里落实。拦截:不合就不让做;标红:看得见;留痕:记下来;提醒:做之前说。',
    en: 'Where this workbook carries out each clause. 拦截 blocks, 标红 shows in red, 留痕 keeps a record, 提醒 reminds.',
  },
  functions: {
    zh: '要装“台账管家”插件。把例子抄进一张空表的格里(结果会往下往右铺开,不要放在台账表里)。没装插件时公式显示 #NAME?;台账里的合计不靠它,照样是对的。',
    en: 'Needs the add-in. Copy an example into a cell of an empty sheet: the answer spreads down and to the right, so not inside a register. Without the add-in it shows #NAME?; the totals of the registers do not depend on it.',
  },
} as const satisfies Record<string, Title>;

export const FUNCTION_HEADERS: readonly Title[] = [
  { zh: '函数', en: 'Function' },
  { zh: '回答什么', en: 'What it answers' },
  { zh: '参数(带 ? 的可以不写)', en: 'Parameters (? may be omitted)' },
  { zh: '例子', en: 'Examples' },
  { zh: '后一例应得', en: 'The latter gives' },
];

export const JOURNAL_WARNING: Title = {
  zh: '系统记录,请勿改动',
  en: 'System record, do not edit',
};

export const CLAUSE_KINDS: { readonly [kind in ClauseKind]: Title } = {
  block: { zh: '拦截', en: 'blocks' },
  flag: { zh: '标红', en: 'flags' },
  record: { zh: '留痕', en: 'records' },
  guide: { zh: '提醒', en: 'reminds' },
};

export const CLAUSE_HEADERS: readonly Title[] = [
  { zh: '条款', en: 'Clause' },
  { zh: '类别', en: 'Kind' },
  { zh: '制度原文', en: 'Wording of the procedure' },
  { zh: '在哪里落实', en: 'Carried out by' },
];

/** The value of 封_已签. Typed or picked, Excel takes it for a formula that cannot be calculated. */
export const SIGNED_CHOICE = '=已签_要改请做红字更正';

export const BACK: Title = { zh: '← 封面', en: 'Cover' };

export const COVER = {
  what: {
    zh: '这是一本普通的 Excel 工作簿:照常填写就行。装了“台账管家”插件,可以登记、签字、对账、核验;没装插件也能看、能填、能算。',
    en: 'An ordinary Excel workbook: fill it in as usual. With the add-in Register Keeper you register, sign, reconcile and verify; without it everything can still be read, typed and calculated.',
  },
  promise: {
    zh: '防不住改,但改了一定看得见。',
    en: 'Changes cannot be prevented, but none goes unseen.',
  },
  day: { zh: '一天怎么过', en: 'How a day goes' },
  waits: { zh: '等着办的', en: 'What waits' },
  waitsHeaders: [
    { zh: '台账', en: 'Register' },
    { zh: '等什么', en: 'Waits for' },
    { zh: '等谁', en: 'By whom' },
    { zh: '几件', en: 'How many' },
  ],
  sheets: { zh: '各张表', en: 'Sheets' },
  draft: { zh: '草稿,等登记', en: 'Draft, to be registered' },
  uncounted: { zh: '草稿和未签', en: 'Drafts and unsigned' },
  underWay: { zh: '进行中', en: 'Under way' },
  parties: { zh: '见“状态”一栏', en: 'See the column 状态' },
  clerk: { zh: '经办人', en: 'Whoever types it' },
} as const satisfies Record<string, Title | readonly Title[]>;

/** A register may be called like its form. */
export const formSheet = ({ title }: PrintedForm): Title => ({
  zh: `打印${title.zh}`,
  en: `Print: ${title.en}`,
});

/** Words of the forms to print. */
export const FORM = {
  number: { zh: '编号', en: 'Number' },
  hint: {
    zh: '在黄格里写编号,或从下拉框选;其余自己填好,没装插件也行。',
    en: 'Type or pick the number in the yellow cell; the rest fills itself, also without the add-in.',
  },
  unknown: { zh: '没有这个编号', en: 'no such number' },
  state: { zh: '状态', en: 'State' },
  more: { zh: '行没有印出来', en: 'lines more than there is room for' },
  signatures: [
    { zh: '步骤', en: 'Step' },
    { zh: '签字人', en: 'Signed by' },
    { zh: '方式', en: 'Way' },
    { zh: '时间', en: 'Time' },
  ],
  code: { zh: '验纸码', en: 'Code of this copy' },
} as const satisfies Record<string, Title | readonly Title[]>;

/** Words of the reports. */
export const REPORT = {
  day: { zh: '日期', en: 'Day' },
  month: { zh: '月份', en: 'Month' },
  hint: {
    day: {
      zh: '在黄格里写日期;其余自己算好,没装插件也行。',
      en: 'Type the day in the yellow cell; the rest is worked out, also without the add-in.',
    },
    month: {
      zh: '在黄格里写月份里的任何一天;其余自己算好,没装插件也行。',
      en: 'Type any day of the month in the yellow cell; the rest is worked out.',
    },
  },
  wrong: { zh: '这里写日期,例如 2026-03-31。', en: 'A day, such as 2026-03-31.' },
  readers: { zh: '供', en: 'For' },
  opening: { zh: '期初结存', en: 'Opening' },
  received: { zh: '入库', en: 'In' },
  issued: { zh: '出库', en: 'Out' },
  closing: { zh: '结存', en: 'Balance' },
  total: { zh: '合计(只用来核对)', en: 'Total, only to compare' },
  more: { zh: '货号多于行数,后面的没有列出', en: 'more articles than there is room for' },
  department: { zh: '部门', en: 'Department' },
  document: { zh: '单据', en: 'Document' },
  fromNo: { zh: '起号', en: 'From' },
  toNo: { zh: '止号', en: 'To' },
  count: { zh: '张数', en: 'Documents' },
  voided: { zh: '作废', en: 'Void' },
  handed: { zh: '财务联已签收', en: 'Taken by finance' },
  due: { zh: '应交未交', en: 'Still due' },
  moreRows: { zh: '行数多于这里印得下的', en: 'more rows than there is room for' },
  daysOpen: { zh: '账龄(天)', en: 'Days open' },
  days: { zh: '账龄', en: 'days' },
  sum: { zh: '合计', en: 'Total' },
  isVoid: '已作废',
  finished: '已完成',
} as const;

/** What each sheet that is no register is for. */
export const SHEET_PURPOSE = {
  people: { zh: '谁在这里、任什么岗位', en: 'Who is here and holds which posts' },
  parameters: {
    zh: '制度里的数:允差、单位等,可按本单位修改',
    en: 'Thresholds of the procedure that may be changed',
  },
  lists: { zh: '下拉框的取值', en: 'Values of the drop-downs' },
  clauses: { zh: '制度每一条在哪里落实', en: 'Where each clause is carried out' },
  functions: {
    zh: '对账、抽查、工作日等公式怎么写',
    en: 'Formulas for reconciling, spot checks, working days',
  },
  journal: {
    zh: '每次登记、签字、更正的记录,请勿改动',
    en: 'Record of every registration, signature and correction; do not edit',
  },
} as const satisfies Record<string, Title>;
