import type { ThreeWayClass } from '../../addin/domain/reconcile/three-way';
import { overtyped, tampered, type Planted, type Planting } from './planting';

export const READ_ON = '2026-04-01';

const KEEPER = '张三';
const CHECKED = {
  ...{ date: '2026-03-31', item: 'HP003', name: '食盐1号', spec: '15公斤', unit: '袋' },
  location: 'A-3',
};

const line = (table: string, header: string, no: string) => [table, header, no] as const;

/** A copy that should be with finance. */
const neverHanded = (kind: string, no: string): Planted => ({
  what: `${kind} ${no} 的财务联没有交出`,
  plant: () => Promise.resolve(),
  isFound: ({ missing }) => missing.some((one) => one.no === no && one.handed === null),
});

const stock = (
  what: string,
  is: ThreeWayClass,
  plant: Planted['plant'],
  item: string,
): Planted => ({
  what,
  plant,
  isFound: (review) =>
    review.stock.some((one) => one.no === item && one.line.is === is && one.rowId !== ''),
});

async function handed(at: Planting): Promise<void> {
  at.on('2026-03-31');
  const header = {
    date: '2026-03-31',
    kind: '入库单',
    documentNo: 'RK-2026-00004',
    copy: '财务联',
  };
  const receipt = await at.enter(KEEPER, 'copies', { ...header, holder: '赵六' });
  await at.sign(receipt, 'hand', KEEPER, { choosing: { choice: '交财务' } });
}

async function differs(at: Planting): Promise<void> {
  at.on('2026-03-31');
  const figures = { book: '272', counted: '270', card: '272' };
  const receipt = await at.enter(KEEPER, 'daily-check', { ...CHECKED, ...figures });
  await at.sign(receipt, 'check', KEEPER, { choosing: { choice: '不一致' } });
}

export const PLANTED: readonly Planted[] = [
  {
    what: '财务联交出了,财务没有签收',
    plant: handed,
    isFound: ({ missing }) =>
      missing.some(({ no, handed: copy }) => no === 'RK-2026-00004' && copy?.row),
  },
  {
    what: '日常核查短少两袋,主管没有处理',
    plant: differs,
    isFound: ({ differences, waiting }) =>
      differences.some((one) => one.register.id === 'daily-check' && one.difference === -2) &&
      waiting.some(({ step }) => step.step === 'settle'),
  },
  neverHanded('入库单', 'RK-2026-00001'),
  neverHanded('出仓单', 'CK-2026-00001'),
  neverHanded('原料领用单', 'LL-2026-00001'),
  neverHanded('成品入库单', 'CP-2026-00001'),
  neverHanded('退货单', 'TH-2026-0001'),
  neverHanded('报损单', 'BS-2026-0001'),
  overtyped(line('入库单', '入库单号', 'RK-2026-00005'), '供应商', '别的店'),
  overtyped(line('入库单明细', '入库单号', 'RK-2026-00006'), '入库数量', 1),
  overtyped(line('出仓单', '出仓单号', 'CK-2026-00005'), '客户', '别的公司'),
  overtyped(line('出仓单明细', '出仓单号', 'CK-2026-00006'), '出仓数量', 9),
  overtyped(line('原料领用单明细', '领用单号', 'LL-2026-00006'), '实发数量', 9),
  overtyped(line('采购订单明细', '采购订单号', 'CG-2026-0006'), '单价', 9),
  overtyped(line('盘点明细', '盘点表号', 'PD-2026-0001'), '盘点人', '别人'),
  overtyped(line('货品档案', '货号', 'HP012'), '名称', '别的', 'HP-00012'),
  overtyped(line('月末结存单', '结存单号', 'YJ-2026-001'), '本月出库合计', 1),
  tampered('删掉一张盘亏单', 'PK-2026-0001', (at) =>
    at.deleteRow(line('盘亏单', '盘亏单号', 'PK-2026-0001')),
  ),
  stock(
    '卡上漏记一行',
    'notOnCard',
    (at) => at.deleteRow(line('出入库卡', '货号', 'HP010')),
    'HP010',
  ),
  stock(
    '账上漏记一行',
    'notInLedger',
    (at) => at.deleteRow(line('出入库明细账', '货号', 'HP011')),
    'HP011',
  ),
];
