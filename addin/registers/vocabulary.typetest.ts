/**
 * What must not compile, and sketches of the packs to come in the words intended for them, so that
 * the vocabulary is known to reach there. A word moves from here into vocabulary.ts with the first
 * pack that uses it.
 */
import {
  defineRegister,
  type ClauseId,
  type Register,
  type SigningWay,
  type Title,
} from './vocabulary';

const t = (zh: string): Title => ({ zh, en: zh });

defineRegister({
  id: 'a',
  revision: 1,
  title: t('甲'),
  table: '甲',
  columns: [
    { key: 'quantity', title: t('数量'), kind: 'quantity' },
    { key: 'price', title: t('单价'), kind: 'price' },
    {
      key: 'amount',
      title: t('金额'),
      kind: 'amount',
      // @ts-expect-error derived names a column that is not there
      derived: { own: 'product', of: ['quantity', 'prise'] },
    },
  ],
});

defineRegister({
  id: 'b',
  revision: 1,
  title: t('乙'),
  table: '乙',
  columns: [{ key: 'rowId', title: t('行标识'), kind: 'rowId' }],
  signOff: [
    { step: 'prepare', title: t('经办'), post: 'clerk', clause: 'CT-10' },
    {
      step: 'review',
      title: t('复核'),
      post: 'chief',
      // @ts-expect-error incompatible with a step that is not there
      notSameAs: ['prepair'],
      clause: 'CT-10',
    },
    // @ts-expect-error seals a column that is not there
    { step: 'approve', title: t('批准'), post: 'boss', fills: ['total'], clause: 'CT-10' },
    {
      step: 'count',
      title: t('盘点'),
      post: 'clerk',
      deadline: {
        ...{ within: 'days', count: 'days', clause: 'CT-10' },
        // @ts-expect-error runs from a date that is not there
        from: { column: 'date' },
      },
      clause: 'CT-10',
    },
    // @ts-expect-error a clause of no pack
    { step: 'file', title: t('归档'), post: 'clerk', clause: 'XX-1' },
  ],
});

defineRegister({
  id: 'c',
  revision: 1,
  title: t('丙'),
  table: '丙',
  columns: [
    // @ts-expect-error a kind that the vocabulary does not have
    { key: 'x', title: t('x'), kind: 'colour' },
    // @ts-expect-error definitions hold no functions
    { key: 'y', title: t('y'), kind: 'text', hint: () => 'y' },
  ],
});

/** Words for flows that branch, loop and run in several units. */
interface PlannedStep<S extends string> {
  readonly step: S;
  readonly title: Title;
  readonly party: string | readonly string[];
  readonly after?: readonly NoInfer<S>[];
  /** 依次签 within one step: 主管副处长, then 处长 */
  readonly inTurn?: true;
  /** one row per unit of the run's 参与单位 list */
  readonly perUnit?: true;
  /** Y/N: where each leads; N to an earlier step opens a new round */
  readonly decide?: { readonly yes: NoInfer<S>; readonly no: NoInfer<S>; readonly per?: 'plan' };
  /** issuer and organiser by level; differs per flow (AMB-21) */
  readonly levels?: Readonly<Record<string, string>>;
  readonly sameAs?: NoInfer<S>;
  readonly notSameAs?: readonly NoInfer<S>[];
  readonly ways?: readonly SigningWay[];
  /** side notes that are attested at signing (RW-G-03) */
  readonly attest?: readonly Title[];
  readonly every?: { readonly parameter: string };
  readonly clause: ClauseId;
}

const plannedFlow = <const S extends string>(steps: readonly PlannedStep<S>[]) => steps;

/** 4-10: four reviews per plan, every N returns only the plans named to their 科室. */
plannedFlow([
  { step: 'receive', title: t('接收通知'), party: '客运处', clause: 'RW-4-10-02' },
  {
    step: 'plan',
    title: t('制定计划'),
    party: '客运处各科室',
    perUnit: true,
    clause: 'RW-4-10-03',
  },
  {
    step: 'section',
    title: t('科长审核'),
    party: '各科长',
    decide: { yes: 'deputy', no: 'plan', per: 'plan' },
    clause: 'RW-4-10-04',
  },
  {
    step: 'deputy',
    title: t('主管副处长审核'),
    party: '主管副处长',
    decide: { yes: 'head', no: 'plan', per: 'plan' },
    clause: 'RW-4-10-05',
  },
  {
    step: 'head',
    title: t('处长同意'),
    party: '处长',
    decide: { yes: 'engineer', no: 'plan', per: 'plan' },
    clause: 'RW-4-10-06',
  },
  {
    step: 'engineer',
    title: t('总工室审核'),
    party: '总工室',
    decide: { yes: 'carryOut', no: 'plan', per: 'plan' },
    clause: 'RW-4-10-07',
  },
  { step: 'carryOut', title: t('组织实施'), party: '各科室', perUnit: true, clause: 'RW-4-10-08' },
  {
    step: 'tidy',
    title: t('日常对规清理'),
    party: '各科室',
    every: { parameter: 'regulationCleanUp' },
    clause: 'RW-4-10-09',
  },
]);

/** 4-11: who launches depends on the level; the N branch rejoins at the summary. */
plannedFlow([
  { step: 'collect', title: t('收集信息'), party: '应急领导小组组长', clause: 'RW-4-11-03' },
  {
    step: 'launch?',
    title: t('是否启动预案'),
    party: '应急领导小组组长',
    decide: { yes: 'launch', no: 'handle' },
    clause: 'RW-4-11-04',
  },
  {
    step: 'handle',
    title: t('组织应急处置'),
    party: '相关单位负责人',
    perUnit: true,
    clause: 'RW-4-11-05',
  },
  {
    step: 'launch',
    title: t('发布启动命令'),
    party: '应急领导小组组长',
    levels: {
      Ⅰ: '路局应急领导小组组长',
      Ⅱ: '系统应急领导小组办公室主任',
      Ⅲ: '站段应急领导小组组长',
    },
    clause: 'RW-4-11-06',
  },
  {
    step: 'end',
    title: t('发布结束通知'),
    party: '应急领导小组组长',
    after: ['launch'],
    sameAs: 'launch',
    clause: 'RW-4-11-09',
  },
  {
    step: 'sum',
    title: t('总结分析'),
    party: ['应急领导小组', '相关单位'],
    after: ['handle', 'end'],
    levels: { Ⅰ: '路局', Ⅱ: '系统', Ⅲ: '站段' },
    clause: 'RW-4-11-10',
  },
]);

/** Words for documents that are printed in copies and move stock or devices. */
interface PlannedCopies {
  readonly copies: readonly {
    readonly name: Title;
    readonly holder: string;
    readonly with?: string;
  }[];
  readonly chop?: Title;
  /** cumulative over all documents that cite the same order */
  readonly upTo?: {
    readonly register: string;
    readonly quantity: string;
    readonly tolerance: string;
  };
}

type PlannedDocument = Pick<Register, 'id' | 'title' | 'table'> & PlannedCopies;

/** 入库单 in three copies, never beyond what was ordered without two permissions (WH-10, 13–16). */
({
  id: 'receipt',
  title: t('入库单'),
  table: '入库单',
  chop: t('收货专用章'),
  copies: [
    { name: t('存根联'), holder: '仓库' },
    { name: t('财务联'), holder: '财务', with: '送货清单' },
    { name: t('对方联'), holder: '送货员' },
  ],
  upTo: { register: 'purchase-order', quantity: 'quantity', tolerance: 'overReceipt' },
}) satisfies PlannedDocument;

/** 调拨单: four signatures in turn, three copies; the register changes only after the last. */
({
  id: 'transfer',
  title: t('调拨单'),
  table: '调拨单',
  copies: ['财务', '内控', '信息技术部'].map((holder) => ({ name: t(`${holder}联`), holder })),
}) satisfies PlannedDocument;
plannedFlow([
  { step: 'release', title: t('调出部门负责人'), party: '调出部门负责人', clause: 'HW-48' },
  {
    step: 'accept',
    title: t('调入部门负责人'),
    party: '调入部门负责人',
    notSameAs: ['release'],
    clause: 'HW-48',
  },
  { step: 'review', title: t('信息技术部经理审核'), party: '信息技术部经理', clause: 'HW-49' },
  { step: 'approve', title: t('分管领导签批'), party: '分管领导', clause: 'HW-50' },
]);
