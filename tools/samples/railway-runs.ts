import type { Typed } from './plan';

/** One run of a flow as the plan tells it; everything else follows from the definition of the flow. */
export interface PlannedRun {
  /** the register's id */
  readonly flow: string;
  readonly on: string;
  readonly at?: string;
  /** 演练; not given = 真实 */
  readonly drill?: true;
  readonly subject: string;
  readonly header?: Typed;
  /** by step, and by unit where it says so: one answer after the other; `N:票务科` names whom it concerns */
  readonly choices?: Readonly<Record<string, readonly string[]>>;
  /** the level of the launch order, and the one that it is changed to */
  readonly levels?: readonly string[];
  /** the step after which nothing more has happened yet */
  readonly until?: string;
  /** noted before the step that leads there */
  readonly early?: readonly string[];
  /** the second of two printed triggers */
  readonly startsWith?: string;
}

const TRAIN = { where: '列车', passenger: '某旅客,男,六十余岁' };
const TWO = { units: '甲站、乙段' };
const THREE = { units: '票务科、客运科、技术科' };

/** 铁路样本季: forty runs of the thirteen flows, January to March 2026. */
export const RUNS: readonly PlannedRun[] = [
  { flow: 'hazard-check', on: '2026-01-06', subject: '春运前隐患排查', header: TWO },
  {
    ...{ flow: 'hazard-check', on: '2026-03-10', subject: '站台积雪', header: TWO },
    ...{ startsWith: '02', until: '05' },
  },
  { flow: 'labour-check', on: '2026-01-12', subject: '高空作业排查', header: TWO },
  {
    ...{ flow: 'labour-check', on: '2026-02-23', subject: '节后复工排查', header: TWO },
    startsWith: '02',
  },
  {
    ...{ flow: 'special-drive', on: '2026-01-15', subject: '消防专项整治', header: TWO },
    choices: { '04': ['Y', 'N', 'Y', 'Y'] },
  },
  {
    ...{ flow: 'special-drive', on: '2026-03-16', subject: '票务专项整治', header: TWO },
    ...{ choices: { '04': ['N', 'Y', 'Y'] }, until: '07' },
  },
  {
    flow: 'deep-analysis',
    on: '2026-01-30',
    subject: '一月深度分析',
    header: { period: '2026-01' },
  },
  {
    ...{ flow: 'deep-analysis', on: '2026-02-27', subject: '二月深度分析' },
    ...{ header: { period: '2026-02' }, choices: { '05d': ['N', 'Y', 'Y'] } },
  },
  {
    ...{ flow: 'deep-analysis', on: '2026-03-30', subject: '三月深度分析' },
    ...{ header: { period: '2026-03' }, until: '02' },
  },
  {
    ...{ flow: 'regulations', on: '2026-01-19', subject: '修订客规细则', header: THREE },
    choices: {
      ...{ '04@客运科': ['N', 'Y', 'Y'], '05@技术科': ['N', 'Y', 'Y'] },
      ...{ '06d': ['N:票务科', 'Y', 'Y'], '07': ['N:客运科', 'Y'] },
    },
  },
  {
    ...{ flow: 'regulations', on: '2026-03-12', subject: '废止旧文电', header: THREE },
    until: '05',
  },
  {
    ...{ flow: 'safety-information', on: '2026-01-08', subject: '空调失效', header: TWO },
  },
  {
    ...{ flow: 'safety-information', on: '2026-01-26', subject: '车门故障', header: TWO },
    choices: { '03': ['N'] },
  },
  {
    ...{ flow: 'safety-information', on: '2026-02-10', subject: '旅客突发疾病', header: TWO },
    ...{ choices: { '03': ['N', 'Y'] }, early: ['06'] },
  },
  {
    ...{ flow: 'safety-information', on: '2026-02-25', subject: '车窗破损', header: TWO },
    drill: true,
  },
  {
    ...{ flow: 'safety-information', on: '2026-03-30', subject: '供水故障', header: TWO },
    until: '04',
  },
  { flow: 'accident', on: '2026-02-03', subject: '列车与异物相撞' },
  { flow: 'accident', on: '2026-03-19', subject: '脱轨演练', drill: true },
  { flow: 'equipment-fault', on: '2026-01-14', subject: '检票机停用', header: TWO },
  {
    ...{ flow: 'equipment-fault', on: '2026-02-17', subject: '电梯停运', header: TWO },
    choices: { '04': ['N'] },
  },
  {
    ...{ flow: 'equipment-fault', on: '2026-03-05', subject: '售票系统中断', header: TWO },
    choices: { '04': ['N', 'Y'] },
  },
  {
    flow: 'casualty',
    on: '2026-01-21',
    subject: '下车摔伤',
    header: { ...TRAIN, consent: '同意' },
  },
  {
    ...{ flow: 'casualty', on: '2026-02-06', subject: '烫伤' },
    header: { ...TRAIN, consent: '不同意', consentReason: '本人书面,见证人两名' },
  },
  {
    ...{ flow: 'casualty', on: '2026-03-02', subject: '昏倒' },
    header: { ...TRAIN, consent: '无法表达', consentReason: '昏迷' },
  },
  {
    ...{ flow: 'casualty', on: '2026-03-24', subject: '扶梯跌倒' },
    header: { where: '车站', passenger: '某旅客,女,不明' },
  },
  {
    ...{ flow: 'trainset-emergency', on: '2026-01-10', subject: '接触网停电', header: TWO },
    levels: ['Ⅱ级'],
  },
  {
    ...{ flow: 'trainset-emergency', on: '2026-02-14', subject: '晚点两小时', header: TWO },
    choices: { '04': ['N'] },
  },
  {
    ...{ flow: 'trainset-emergency', on: '2026-02-20', subject: '动车组故障', header: TWO },
    levels: ['Ⅲ级', 'Ⅱ级'],
  },
  {
    ...{ flow: 'trainset-emergency', on: '2026-03-18', subject: '区间救援演练', header: TWO },
    ...{ levels: ['Ⅲ级'], drill: true },
  },
  {
    ...{ flow: 'train-emergency', on: '2026-01-17', subject: '线路水害', header: TWO },
    levels: ['Ⅰ级'],
  },
  {
    ...{ flow: 'train-emergency', on: '2026-02-08', subject: '机车故障', header: TWO },
    ...{ choices: { '04': ['N', 'Y'] }, levels: ['Ⅱ级'] },
  },
  {
    ...{ flow: 'train-emergency', on: '2026-03-08', subject: '车厢停电', header: TWO },
    choices: { '04': ['N'] },
  },
  {
    ...{ flow: 'train-emergency', on: '2026-03-20', subject: '晚点演练', header: TWO },
    ...{ levels: ['Ⅲ级'], drill: true },
  },
  {
    ...{ flow: 'crowd', on: '2026-01-28', subject: '暴雪停运', header: TWO },
    levels: ['Ⅲ级', 'Ⅱ级'],
  },
  { flow: 'crowd', on: '2026-02-16', subject: '返程高峰', header: TWO, levels: ['Ⅱ级'] },
  {
    ...{ flow: 'crowd', on: '2026-03-26', subject: '大客流演练', header: TWO },
    ...{ levels: ['Ⅲ级'], drill: true },
  },
  { flow: 'fire', on: '2026-01-23', subject: '垃圾箱冒烟', header: { inStation: '是' } },
  { flow: 'fire', on: '2026-02-12', subject: '电茶炉过热', header: { inStation: '否' } },
  {
    ...{ flow: 'fire', on: '2026-03-05', at: '07:58', subject: '9 号车厢冒烟' },
    ...{ header: { inStation: '否' }, choices: { '04': ['Y', 'N'] }, early: ['03', '09'] },
  },
  {
    ...{ flow: 'fire', on: '2026-03-28', subject: '灭火演练', header: { inStation: '是' } },
    drill: true,
  },
];
