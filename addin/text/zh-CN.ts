import type { FailureTexts, FindingTexts } from './code-texts';
import { flow } from './zh-CN.flow';
import { adopt } from './zh-CN.adopt';
import { books } from './zh-CN.books';
import { people } from './zh-CN.people';
import { paper } from './zh-CN.paper';
import { review } from './zh-CN.review';
import { prices } from './zh-CN.prices';
import { threeWay } from './zh-CN.three-way';
import { problems } from './zh-CN.problems';
import { signing } from './zh-CN.sign';

const failures: FailureTexts = {
  host: {
    why: 'Excel 没有完成这次操作。',
    next: '请稍等片刻再试；仍不行，关闭窗格重新打开。',
  },
  'too-large': {
    why: '一次读写的内容太多，Excel 不接受。',
    next: '请少选一些行再试。',
  },
  'access-denied': {
    why: 'Excel 不允许改动这里。',
    next: '检查工作表是否被保护、工作簿是否只读。',
  },
  timeout: {
    why: 'Excel 很久没有回应。',
    next: '先结束单元格编辑、关闭打开的对话框，再试一次。',
  },
  unreadable: {
    why: '工作簿的内容读不出来。',
    next: '请关闭后重新打开文件；仍不行，请用最近的备份。',
  },
  bug: {
    why: '台账管家出了差错。',
    next: '请关闭窗格重新打开；没有签完的步骤再签一次。把下面的详情告诉维护的人。',
  },
  'busy-editing': {
    why: '有一个单元格正在编辑。',
    next: '按 Enter 或 Esc 结束编辑，再试一次。',
  },
};

const findings: FindingTexts = {
  'changed-after-signing': '签字后被改',
  'formula-in-sealed-cell': '签过的格里出现公式',
  'line-added': '签过的单据多出明细行',
  'number-missing': '编号缺号',
  'follows-differs': '结存或现况与账上各行不符',
  'date-system': '日期系统被改',
  'header-changed': '表头被改',
  'shown-differently': '格式使内容看起来不同',
  hidden: '签过的内容被隐藏',
  'row-missing': '签过的行不见了',
  'line-missing': '签过的明细行不见了',
  'row-doubled': '同一行出现两次',
  'number-doubled': '编号重复',
  'number-changed': '编号被改',
  'state-differs': '状态与签字记录不符',
  'seal-missing': '封签缺失或被改',
  'entry-altered': '签字记录被改',
  'entry-unreadable': '签字记录读不出来',
  'entry-missing': '缺少签字记录',
  'digest-wrong': '签字记录的封签对不上',
  'not-allowed': '签得不合规则',
  contested: '两人同时签字,有争议',
  'signature-missing': '没有密钥签名',
  'signature-wrong': '签名不符',
  'signer-unknown': '签名人不在名册',
  'signer-other': '不是本人的密钥',
  'key-not-valid': '密钥当时无效',
  'second-key': '第二把密钥未认领',
  'beside-roster': '在旧名册上签的',
  'not-the-post': '当时不任该岗位',
  'roster-refused': '名册变动不合规则',
  'posting-differs': '过账与原单据不符',
  'course-differs': '该走的步骤与内容不符',
  'roster-differs': '人员表与名册不符',
  'other-registrar': '不是认识的台账管理员',
  'head-missing': '见过的记录不见了',
  'carried-alone': '转入的记录,没有期初建账为证',
  'opening-unconfirmed': '期初没有第二人确认',
  'joint-differs': '与上一工作簿不符',
  'joint-missing': '上一工作簿里有,没有转过来',
  'after-closing': '结转以后旧工作簿里又有签字',
};

/** Everything the pane says in Chinese, by code. en-US has the same shape or does not compile. */
export const zhCN = {
  problems,
  findings,
  failures,
  /** 《食堂管理工作流程》CT-15:“……” */
  clause: (procedure: string, id: string, wording: string) => `《${procedure}》${id}：“${wording}”`,
  procedures: {
    HW: '计算机硬件管理工作流程',
    RW: '铁路客运管理工作流程',
    CT: '食堂管理工作流程',
    WH: '仓库管理工作流程',
    CR: '客户资料管理工作流程',
  },
  and: '、',
  close: '关闭',
  product: '台账管家',
  language: { other: 'English', label: '界面语言' },
  opening: '正在打开…',

  person: {
    iAm: '我是',
    nobody: '还没有选人',
    choose: '请先选您是谁',
    chooseHint: '签字和登记都会记下这个名字。',
    change: '换人',
    posts: (posts: string) => (posts === '' ? '未定岗位' : posts),
    noKey: '无密钥：只记下姓名，不能证明是本人',
    none: '“人员”表里还没有人。请先登记姓名和岗位，再回到这里。',
  },

  tabs: {
    current: '当前',
    entry: '新单',
    inbox: '待办',
    review: '总览',
    verify: '核验',
    people: '人员',
  },

  state: {
    draft: '草稿',
    complete: '已完成',
    contested: '有争议',
    void: '已作废',
    waiting: (steps: string) => `待${steps}`,
  },

  problemList: {
    summary: (count: number) => `有 ${count} 处不符，什么也没有写入。`,
    found: (count: number) => `有 ${count} 处要改。`,
    line: (line: number) => `第 ${line} 行`,
    show: '到这一格',
    more: (count: number) => `还有 ${count} 处，改好这些再看。`,
    tables: '表格被动过，有些事做不了：',
    versions: { column: '列', was: '您看到的', now: '现在', blank: '空' },
  },

  outbox: {
    title: (count: number) => `待确认 ${count} 笔`,
    conflicts: (count: number) => `${count} 笔要您看一下`,
    progress: (done: number, all: number) => `已确认 ${done}，共 ${all} 笔`,
    why: '已经写入，等 Excel 与别人的改动合并后再看一次。关掉窗格也不会丢。',
    trouble: '现在看不了工作簿，过一会儿再看。',
    show: '看明细',
    hide: '收起',
    did: {
      registered: '登记',
      signed: '签字',
      entered: '录入',
      reversed: '红字更正',
      renumbered: '改编号',
      acted: '处理',
    },
    standing: {
      unseen: '还没看过',
      waiting: '等着合并',
      confirmed: '已确认',
      'never-written': '没有写成，请再做一次',
      'appended-again': '被别人的内容盖住，已补写',
      conflict: '要您看一下',
    },
    conflict: {
      contested: {
        why: '有两个人同时签了同一步，只有先写入的那一条算数。',
        next: '到“核验”看是哪两条；不算数的那一条不用补，打开单据看下一步轮到谁。',
      },
      'registered-twice': {
        why: '别人同时登记了这张草稿，表里现在是他的编号。',
        next: '不用再登记，接着签字就行；签字记录里会留下两次登记。',
      },
      'number-doubled': {
        why: '别人同时登记，取了同一个编号。',
        next: '打开这张单据，给它换个新号。',
      },
      'content-changed': {
        why: '您写入以后，别人改了这些格：',
        next: '对的话，以表里为准；不对，请在表里改回来。',
      },
    },
    dismiss: '知道了，以表里为准',
    open: '打开这张单据',
  },

  receipt: {
    registered: (no: string) => `已登记 ${no}`,
    signed: (no: string) => `已签字 ${no}`,
    posted: (register: string) => `已记入“${register}”。`,
    next: (step: string, post: string) => `下一步：${post} ${step}`,
    reversed: (no: string) => `已红字更正 ${no}`,
    renumbered: (no: string) => `已换新号 ${no}`,
    acted: (no: string) => `已办理 ${no}`,
    seal: '封签',
    open: '打开这张单据',
    fixed: (count: number) => `已改好 ${count} 格`,
    several: (count: number) => `已办好 ${count} 张`,
  },

  current: {
    empty: '请在台账里选一行',
    emptyHint: '选中哪一行，这里就显示哪张单据：草稿可以检查和登记，登记过的可以签字。',
    newDocument: (document: string) => `在窗格里填一张${document}`,
    selected: (count: number) => `选中了 ${count} 张单据`,
    tooMany: (rows: number) => `选中的行太多，只看了前 ${rows} 行；其余的请分几次选。`,
    back: '返回列表',
    draftNo: (tempNo: string) => `临时号 ${tempNo}`,
    lines: (count: number) => `明细 ${count} 行`,
    moreLines: (count: number) => `还有 ${count} 行，请看表里。`,
    reading: '正在读取…',
    checkOk: '检查通过，可以登记。',
    offers: '这些格可以一键改好',
    offer: (to: string) => `改为 ${to}`,
    offerAll: (count: number) => `全部改好（${count}）`,
    offerFrom: (from: string) => `现在是“${from}”`,
    register: '登记',
    registerAll: (count: number) => `登记这 ${count} 张`,
    registering: '正在登记…',
    mustBeRight: '改好上面标出的地方才能登记。',
    readOnly: '工作簿是只读打开的，只能看，不能登记和签字。',
    reverse: '红字更正…',
    reverseReason: '更正原因',
    reverseDo: '做红字更正',
    reverseHint: '原来那一行不动，另写一行红字冲销。',
    cancel: '取消',
    renumber: '给这张换个新号',
  },

  ...signing,

  entry: {
    which: '填哪种单据',
    heading: (document: string) => `新填一张${document}`,
    required: '必填',
    lines: '明细',
    line: (line: number) => `第 ${line} 行`,
    remove: (line: number) => `删去第 ${line} 行`,
    add: '加一行',
    keys: 'Enter 到下一格，Ctrl+Enter 登记；可从别的表整块粘贴。',
    sum: '明细合计',
    control: '与原单合计的差额',
    balanced: '相符',
    submit: '登记',
    clear: '清空重填',
    restore: '找回刚清空的',
    understood: (value: string) => `= ${value}`,
    addMonth: '按流水账算出这个月',
    bring: (title: string, no: string) => `按${title} ${no} 带入`,
    brought: (lines: number) => `已带入 ${lines} 行，请核对后再登记`,
  },

  find: {
    label: '找单据',
    hint: '编号、人名、品名或拼音首字母',
    go: '找',
    reading: (rows: number) => `已看 ${rows} 行…`,
    found: (count: number) => (count === 0 ? '没有找到。' : `找到 ${count} 张`),
  },

  notices: {
    look: (column: string, line: number | null) =>
      `留意${line === null ? '' : `第 ${line} 行`}“${column}”：`,
    late: (step: string, due: string, days: number, unknown: readonly number[]) =>
      `“${step}”限期 ${due}，已过 ${days} 个工作日。${unknown.length === 0 ? '' : `${unknown.join('、')} 年的节假日还不知道，请在“参数”里填上。`}`,
    overlap: (by: string, step: string, other: string) => `${by}一个人签了“${other}”和“${step}”：`,
    overdue: (days: number) => `逾期 ${days} 个工作日`,
  },

  inbox: {
    reading: (count: number) => `正在查看签字记录，已看 ${count} 条…`,
    mine: '等我签',
    all: '全部',
    refresh: '刷新',
    emptyMine: '没有等您签的单据。',
    emptyAll: '没有等着签字的单据。',
    waits: (post: string, names: string) => (names === '' ? post : `${post} ${names}`),
    more: (count: number) => `还有 ${count} 张，签掉这些再看。`,
    gone: (no: string) => `找不到 ${no} 的那一行，可能已被删除；请到“核验”查看。`,
  },

  verify: {
    intro: '逐条重算签字记录和封签，看签字以后有没有哪一格被改过。',
    start: '开始核验',
    again: '重新核验',
    cancel: '停止',
    reading: '正在核验…',
    progress: (rows: number) => `已读 ${rows} 行`,
    cancelled: '核验已停止，没有得出结论。',
    clean: '没有发现改动。',
    counts: (records: number, entries: number) => `核了 ${records} 张单据、${entries} 条签字记录。`,
    drafts: (count: number) => `另有草稿 ${count} 行，还没登记，不算问题。`,
    findings: (count: number) => `发现 ${count} 处：`,
    more: (count: number) => `还有 ${count} 处没有列出。`,
    notLooked: '这次没有看数字格式、颜色和隐藏的行列：保存后请再用核验程序核一遍文件。',
    limit: '只核对了本文件之内的内容；没有与纸质件或别处留存的封签比对。',
    signed: '每条签字的密钥签名都已核对。',
    unsigned: '还没有启用密钥，没有签名可核：姓名只是记下的。',
    registrar: '台账管理员的密钥指纹',
    compareRegistrar: '请与电子签名约定书上印的核对。',
    compared: (heads: number) =>
      `与这台电脑记住的比对过：台账管理员的指纹、上次见到的 ${heads} 条末尾记录。`,
    remembered: '这台电脑第一次核验这本台账，从现在起记住它的台账管理员和末尾记录。',
    anchorsBroken: '这份文件与这台电脑上次见到的对不上，请先查清来历。',
    accept: '查清了，以这份为准，重新记住',
    change: (was: string, now: string) => `签时“${was}”，现在“${now}”`,
    by: (name: string) => `签字人：${name}`,
    show: '到这一格',
    blank: '空',
  },

  flow,

  adopt,
  books,
  people,
  review,
  prices,
  threeWay,
  life: { title: '时间线', label: '打印标签' },
  paper,

  misplaced: {
    noOffice: {
      why: '没有连上 Excel',
      next: 'Office 的脚本没有加载。请检查网络后重新打开窗格；仍不行，请问管理这台电脑的人。',
    },
    notExcel: {
      why: '请在 Excel 里打开',
      next: '这一页是 Excel 的窗格。请打开一本台账，在“台账”选项卡里点“打开台账窗格”。',
    },
    oldExcel: {
      why: '这个 Excel 太旧',
      next: '需要 Excel 2021、Microsoft 365 或网页版 Excel。台账本身在旧版里照样可以填写。',
    },
  },

  unknown: {
    title: '这不是台账管家的工作簿',
    why: '没有找到台账的表。',
    next: '可以打开一份模板开始记账：',
    retry: '我已经打开了台账，再看一次',
  },

  failure: {
    retry: '再试一次',
    details: '详情',
  },
};

export type Texts = typeof zhCN;
