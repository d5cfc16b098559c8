import type { EventCode } from '../domain/journal/entry';
import { paper } from './zh-CN.paper';

/** Why a file cannot be verified at all. */
export type UnreadableCode = 'no-file' | 'unreadable' | 'no-pack' | 'no-journal' | 'bug';

const unreadable: Readonly<Record<UnreadableCode, string>> = {
  'no-file': '找不到或打不开这个文件。',
  unreadable: '读不出来：不是 .xlsx 工作簿，或文件已损坏。',
  'no-pack': '这个工作簿里没有台账管家的表。',
  'no-journal': '有台账的表，但没有“签字记录”：可能被删除，无法核验。',
  bug: '核验程序出了差错，没有得出结论。',
};

const events: Readonly<Record<EventCode, string>> = {
  registered: '登记',
  signed: '签字',
  posted: '过账',
  recorded: '记录',
  redecided: '改判',
  levelChanged: '改级别',
  unitsChanged: '改参与单位',
  erased: '删除个人信息',
  sentBack: '退回',
  withdrawn: '撤回',
  transferred: '转交',
  signerAdded: '加签',
  reminded: '催办',
  noted: '附注',
  voided: '作废',
  undone: '取消审核',
  stood: '裁定',
  renumbered: '改编号',
  rosterChanged: '名册变动',
  opened: '期初建账',
  confirmed: '期初确认',
  checkpointed: '结账存证',
  handedOver: '移交',
};

/** What the verifier says in Chinese; en-US has the same shape or does not compile. */
export const verifierZhCN = {
  unreadable,
  events,
  title: '台账核验',
  intro:
    '不用 Excel，也不用插件，核对台账工作簿签字以后有没有被改过。文件只在这台电脑上读，不上网，不改动。',
  pick: '选择工作簿…',
  drop: '或把 .xlsx 文件拖到这里，可以一次放几个。',
  running: (file: string) => `正在核验 ${file}…`,
  rows: (count: number) => `已读 ${count} 行`,
  cancel: '停止',
  cancelled: '核验已停止，没有得出结论。',
  print: '打印核验报告',
  remove: '移去',
  otherLanguage: 'English',

  intact: '没有发现改动。',
  found: (count: number) => `发现 ${count} 处：`,
  counts: (records: number, entries: number, drafts: number) =>
    `单据 ${records} 张，签字记录 ${entries} 条` + (drafts > 0 ? `，草稿 ${drafts} 行` : ''),
  unsigned: '这本台账里没有人有密钥：签字只记下姓名，不能证明是本人。',
  change: (was: string, now: string) => `签时“${was}”，现在“${now}”`,
  by: (name: string) => `签字人：${name}`,
  blank: '空',
  wholeRow: '整行',
  join: '，',
  colon: '：',

  anchors: {
    none: '未与文件以外的任何东西比对。',
    registrar: (fingerprint: string) => `台账管理员的指纹：已与给出的 ${fingerprint} 比对。`,
    seen: (count: number) => `以前见过的签字记录：已比对 ${count} 条。`,
    noRegistrar: '台账管理员的指纹没有与约定书上的比对：整本另造一份，单看文件看不出来。',
    noSeen: '没有与以前见过的签字记录比对：换成旧副本、删掉最新的签字，单看文件看不出来。',
    noPaper: '没有与纸质件比对：请用“验纸”逐张核对。',
  },

  usage:
    '用法：npm run verify -- 文件… [--json] [--registrar 指纹] [--seen HEADS.json] [--lang zh|en]',
  badRegistrar: '--registrar 不是一个完整的指纹（32 个字符）。',
  badSeen: '存根读不出来：应为 {"工作簿标识": ["条目", …]}。',

  outside: '与文件以外的东西比对',
  registrarField: '台账管理员的指纹（在电子签名约定书上）',
  notAFingerprint: '不是一个完整的指纹（32 个字符）。',
  seenField: '以前存下的存根（HEADS.json）',
  saveHeads: '存下这次的存根',
  again: '改了以上内容，请重新选择文件核验。',

  report: {
    title: '核验报告',
    file: '文件',
    at: '核验时间',
    workbook: '工作簿标识',
    kindOfBook: '台账',
    heads: '最新条目',
    headsShown: (count: number, code: string) => `${count} 条，合成码 ${code}`,
    registrar: '台账管理员的指纹',
    nobody: '没有（没有人有密钥）',
    counted: '核验范围',
    byKind: '各类问题',
    place: '位置',
    record: '编号',
    what: '问题',
    compared: '已比对',
    notCompared: '未比对',
    signature: '核验人签字：                日期：',
  },

  copies: {
    title: '两份副本',
    others: '这两个文件不是同一本台账的副本。',
    same: '两份的签字记录完全一样。',
    agree: (count: number) => `两份共有 ${count} 条签字记录，最后一条共有的是：`,
    never: '两份没有一条共有的签字记录。',
    continues: (newer: string, older: string) => `“${newer}”是“${older}”的接续，没有分叉。`,
    fork: '两份各有对方没有的记录：分叉。',
    forked: (records: string) => `两边都接着往下签的单据：${records}`,
    alone: (file: string, count: number) => `只在“${file}”里有的 ${count} 条：`,
    more: (count: number) => `还有 ${count} 条没有列出。`,
  },

  paper,
};

export type VerifierTexts = typeof verifierZhCN;
