import type { Receipt } from '../../addin/actions/desk';
import type { Review } from '../../addin/actions/review-workbook';
import { overtyped, tampered, type Planted, type Planting } from './planting';

const [KEEPER, COOK, LEADER, ACCOUNTANT, COUNTER] = [
  '张三',
  '李四',
  '王五',
  '赵六',
  '孙七',
] as const;
const BOTH = '钱十';
const BUSINESS = '2026-04-13';
const WORKED = '2026-04-21';
/** The review is read when April is over. */
export const READ_ON = '2026-05-06';

const RICE = [{ item: '大米', quantity: '10', unit: '公斤', price: '5' }];
const WEIGHED = { fillLines: { 1: { weighed: '10', outcome: '一致' } } };
const INK = { way: 'onScreen', evidence: { ink: ['M0 0L10 10'] }, seenBy: KEEPER } as const;
const PAPER = {
  ...({ way: 'paper', seenBy: KEEPER } as const),
  evidence: { paper: [BUSINESS, '', '凭证册第 4 本'] },
} as const;

const STEPS = ['sell', 'handle', 'weigh', 'approve', 'reimburse'] as const;
type Step = (typeof STEPS)[number];

/** A voucher of the thirteenth, registered on the twenty-first and signed up to a step. */
async function voucher(
  at: Planting,
  until: Step | null,
  who: { readonly weigh?: string; readonly approve?: string; readonly onPaper?: true } = {},
): Promise<Receipt> {
  at.on(WORKED);
  const header = { date: BUSINESS, time: '7:30', seller: '某粮油店', total: '50' };
  const receipt = await at.enter(KEEPER, 'voucher', header, RICE);
  for (const step of STEPS.slice(0, until === null ? 0 : STEPS.indexOf(until) + 1))
    switch (step) {
      case 'sell':
        await at.sign(receipt, step, '某摊主', who.onPaper ? PAPER : INK);
        break;
      case 'handle':
        await at.sign(receipt, step, KEEPER);
        break;
      case 'weigh':
        await at.sign(receipt, step, who.weigh ?? COOK, WEIGHED);
        break;
      case 'approve':
        await at.sign(receipt, step, who.approve ?? LEADER);
        break;
      case 'reimburse':
        await at.sign(receipt, step, ACCOUNTANT);
    }
  return receipt;
}

/** Planted with a document of its own, which the review must name. */
function inRecord(
  what: string,
  make: (at: Planting) => Promise<Receipt>,
  isFound: (review: Review, no: string) => boolean,
): Planted {
  let no = '';
  return {
    what,
    plant: async (at) => {
      ({ no } = await make(at));
    },
    isFound: (review) => no !== '' && isFound(review, no),
  };
}

const waits =
  (step: string) =>
  ({ waiting }: Review, no: string): boolean =>
    waiting.some((one) => one.no === no && one.step.step === step && one.row !== null);

const enteredOn =
  (day: string, by: string, form: string, header: Record<string, string>) =>
  async (at: Planting): Promise<Receipt> => {
    at.on(day);
    return at.enter(by, form, header);
  };

const NOTES = { n100: '0', n50: '0', n20: '0', n10: '0', n5: '0', n1: '3', n05: '0', n01: '0' };

const leftUndone: readonly Planted[] = [
  inRecord('凭证登记了没人签', (at) => voucher(at, null), waits('sell')),
  inRecord('凭证等经手', (at) => voucher(at, 'sell'), waits('handle')),
  inRecord('凭证等检斤', (at) => voucher(at, 'handle'), waits('weigh')),
  inRecord('凭证等主管领导', (at) => voucher(at, 'weigh'), waits('approve')),
  inRecord('凭证等报销', (at) => voucher(at, 'approve'), waits('reimburse')),
  inRecord(
    '十三日的凭证二十一日才登记',
    (at) => voucher(at, null),
    ({ lateEntries }, no) =>
      lateEntries.some((one) => one.no === no && one.step === '' && one.days === 8),
  ),
  inRecord(
    '纸上十三日签的,二十一日才补进来',
    (at) => voucher(at, 'sell', { onPaper: true }),
    ({ lateEntries }, no) =>
      lateEntries.some((one) => one.no === no && one.step === 'sell' && one.days === 8),
  ),
  {
    what: '四月有补签,占比不是零',
    plant: () => Promise.resolve(),
    isFound: ({ months }) => months.some(({ month, late }) => month === '2026-04' && late > 0),
  },
  inRecord(
    '借条写了没付款',
    enteredOn(WORKED, KEEPER, 'advance', {
      ...{ date: WORKED, week: '一周', amount: '100', purpose: '采买' },
    }),
    waits('borrow'),
  ),
  {
    what: '四月的借条过了当天还没清',
    plant: () => Promise.resolve(),
    isFound: ({ watched }) =>
      watched.some((one) => one.what === 'open' && one.no === 'JT-2026-0004' && one.days > 1),
  },
  inRecord(
    '实点现金和账面不符,没有人处理',
    async (at) => {
      at.on(WORKED);
      const header = { date: WORKED, book: '5', ...NOTES, reason: '查' };
      const receipt = await at.enter(ACCOUNTANT, 'day-close', header);
      await at.sign(receipt, 'count', ACCOUNTANT);
      await at.sign(receipt, 'witness', KEEPER);
      return receipt;
    },
    ({ differences }, no) => differences.some((one) => one.no === no && one.difference === -2),
  ),
  inRecord(
    '盘点盘亏,没有人核对',
    async (at) => {
      at.on(WORKED);
      const receipt = await at.enter(
        ...([COUNTER, 'stocktake'] as const),
        { date: WORKED, kind: '财产清查', place: '库房' },
        [{ class: '库存食品', item: '大米', unit: '公斤', book: '80', counted: '70' }],
      );
      await at.sign(receipt, 'count', COUNTER);
      return receipt;
    },
    ({ differences }, no) => differences.some((one) => one.no === no && one.difference === -10),
  ),
  {
    what: '财产清查到期没有办完',
    plant: () => Promise.resolve(),
    isFound: ({ watched }) => watched.some((one) => one.what === 'noneWithin' && one.days === null),
  },
  {
    what: '四月过完没有办完的盘点',
    plant: () => Promise.resolve(),
    isFound: ({ watched }) =>
      watched.some((one) => one.what === 'monthWithout' && one.month === '2026-04'),
  },
  {
    what: '四月该月结,还没有盘点',
    plant: () => Promise.resolve(),
    isFound: ({ closings }) =>
      closings.some(
        ({ month, over, problems }) =>
          month === '2026-04' && over && problems.some(({ code }) => code === 'close/not-counted'),
      ),
  },
  {
    what: '四月该月结,还有凭证在途',
    plant: () => Promise.resolve(),
    isFound: ({ closings }) =>
      closings.some(
        ({ pending, problems }) =>
          pending.some(({ register }) => register.id === 'voucher') &&
          problems.some(({ code }) => code === 'close/under-way'),
      ),
  },
  {
    what: '一个人先检斤、又在别的凭证上当领导',
    plant: async (at) => {
      await at.enrol(BOTH, 'cook', 'leader');
      await voucher(at, 'weigh', { weigh: BOTH });
      await voucher(at, 'approve', { approve: BOTH });
    },
    isFound: ({ posts }) =>
      posts.used.some(
        ({ person, posts: used, records }) =>
          person === BOTH && [...used].sort().join() === 'cook,leader' && records.length >= 2,
      ),
  },
  inRecord(
    '一张凭证上自己检斤、自己批',
    (at) => voucher(at, 'approve', { weigh: BOTH, approve: BOTH }),
    ({ posts }, no) => posts.overlaps.some((one) => one.no === no && one.by === BOTH),
  ),
];

const voucherNo = (no: number): string => `PZ-2026-${String(no).padStart(4, '0')}`;
const ofVoucher = (no: number) => ['原始凭证', '凭证号', voucherNo(no)] as const;
const lineOf = (no: number) => ['原始凭证明细', '凭证号', voucherNo(no)] as const;
const cashLine = (no: number) => ['食堂流水账', '流水号', `LS-2026-0000${no}`] as const;
const meal = (no: number) => ['就餐人数登记', '登记号', `RS-2026-00${no}`] as const;

const changed: readonly Planted[] = [
  overtyped(ofVoucher(1), '售货单位', '别的店'),
  overtyped(ofVoucher(2), '购买日期', 46_101),
  overtyped(ofVoucher(3), '合计金额', 1),
  overtyped(ofVoucher(4), '注明时间', 0.9),
  overtyped(ofVoucher(5), '备注', '后加的'),
  overtyped(lineOf(9), '单价', 99),
  overtyped(lineOf(10), '数量', 99),
  overtyped(lineOf(11), '品名', '鲍鱼'),
  overtyped(lineOf(12), '检斤数量', 99),
  overtyped(lineOf(13), '单位', '箱'),
  overtyped(['暂领款借条', '借条号', 'JT-2026-0001'], '暂领金额', 1),
  overtyped(['暂领款借条', '借条号', 'JT-2026-0002'], '用途', '别的'),
  overtyped(['余款退回收据', '收据号', 'TK-2026-0001'], '退回金额', 1),
  overtyped(['余款退回收据', '收据号', 'TK-2026-0002'], '借条号', 'JT-2026-0009'),
  overtyped(['经费领取登记', '领取号', 'JF-2026-001'], '领取金额', 1),
  overtyped(['经费领取登记', '领取号', 'JF-2026-002'], '发票号', '9'),
  overtyped(cashLine(5), '摘要', '别的'),
  overtyped(cashLine(6), '现金增减', 1),
  overtyped(cashLine(7), '事项', '领经费'),
  overtyped(['日结表', '日结号', 'RJ-2026-0002'], '100元', 1),
  overtyped(['日结表', '日结号', 'RJ-2026-0003'], '差额原因', '改'),
  overtyped(['结算清单', '清单号', 'JS-2026-0001'], '本月支出', 1),
  overtyped(['食堂盘点明细', '盘点号', 'PD-2026-001'], '实盘数', 1),
  overtyped(['财产盈亏表', '盈亏号', 'YK-2026-0001'], '处理意见', '免'),
  overtyped(['食堂财产明细账', '明细号', 'CC-2026-00001'], '收入数量', 1),
  overtyped(['食堂成本表', '成本表号', 'CB-2026-001'], '期末盘存', 1),
  overtyped(['期初确认单', '期初号', 'QC-2026-0001'], '库存现金', 1),
  overtyped(meal(10), '就餐人数', 1),
  tampered('删掉一行就餐登记', 'RS-2026-0011', (at) => at.deleteRow(meal(11)), 'row-missing'),
  tampered('删掉凭证的一行明细', voucherNo(14), (at) => at.deleteRow(lineOf(14))),
  tampered('登记号改成重号', 'RS-2026-0012', (at) => at.type(meal(13), '登记号', 'RS-2026-0012')),
  tampered('擦掉封签', 'RS-2026-0014', (at) => at.type(meal(14), '封签', '')),
  tampered('办完的改回待签', 'RS-2026-0015', (at) => at.type(meal(15), '状态', '待登记')),
  tampered('换掉行标识', 'RS-2026-0016', (at) => at.type(meal(16), '行标识', 'R0000000000009999')),
  tampered(
    '签字记录里换了签字人',
    'RS-2026-0017',
    (at) => at.type(['签字记录', '编号', 'RS-2026-0017'], '签字人', '李四'),
    'entry-altered',
  ),
  tampered('删掉一条签字记录', 'RS-2026-0018', (at) =>
    at.deleteRow(['签字记录', '编号', 'RS-2026-0018']),
  ),
];

/** What must not be there: the work that was left undone first, then what was changed behind its back. */
export const PLANTED: readonly Planted[] = [...leftUndone, ...changed];
