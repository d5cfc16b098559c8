import { canteen } from '.';
import { computed, offBy, refusedFor, type Typed } from '../typed.fixture';
import { registerOf } from '..';
import type { Register } from '../vocabulary';

const MARCH_5 = 46_086;
/** a figure that may not be nothing, one that may not be below it, and decimals it cannot have */
const AT_LEAST = { positive: 0, notNegative: -1 } as const;

interface Form {
  readonly form: string;
  readonly step: string;
  /** filled in as it should be */
  readonly right: Typed;
  /** cells that may not stay empty */
  readonly needs?: readonly string[];
  readonly positive?: readonly string[];
  readonly notNegative?: readonly string[];
  /** cells that take only what the list offers */
  readonly listed?: readonly string[];
  /** cells that count whole pieces or heads */
  readonly whole?: readonly string[];
  readonly lines?: readonly Typed[];
}

const potatoes: Typed = { item: '土豆', quantity: 10, unit: '公斤', price: 2.5, amount: 25 };
const rice: Typed = { class: '库存食品', item: '大米', unit: '袋', book: 10, counted: 9 };

const FORMS: readonly Form[] = [
  {
    form: 'voucher',
    step: 'sell',
    right: { date: MARCH_5, time: 0.35, seller: '某菜市场', total: 25 },
    needs: ['date', 'time', 'seller', 'total'],
    positive: ['total'],
    lines: [potatoes],
  },
  {
    form: 'voucher',
    step: 'reimburse',
    right: { advanceNo: 'JT-2026-0001', cleared: 25 },
    positive: ['cleared'],
    lines: [{ ...potatoes, weighed: 10, outcome: '一致', settledQuantity: 10 }],
  },
  {
    form: 'advance',
    step: 'borrow',
    right: { date: MARCH_5, week: '3月2日至3月8日', amount: 1500, purpose: '采买' },
    needs: ['date', 'week', 'amount', 'purpose'],
    positive: ['amount'],
  },
  {
    form: 'refund',
    step: 'return',
    right: { date: MARCH_5, advanceNo: 'JT-2026-0001', amount: 88.5 },
    needs: ['date', 'advanceNo', 'amount'],
    positive: ['amount'],
  },
  {
    form: 'fund',
    step: 'draw',
    right: { date: MARCH_5, month: '2026-03', kind: '当月经费', amount: 9000, invoiceNo: '0012' },
    needs: ['date', 'month', 'kind', 'amount', 'invoiceNo'],
    positive: ['amount'],
    listed: ['kind'],
  },
  {
    form: 'cash-book',
    step: 'post',
    right: { date: MARCH_5, matter: '红字更正', expense: -5, cash: 5 },
    needs: ['date', 'matter'],
    listed: ['matter'],
  },
  {
    form: 'day-close',
    step: 'count',
    right: { date: MARCH_5, book: 1000, n100: 10, result: '相符' },
    needs: ['date', 'book'],
    notNegative: ['n100', 'n50', 'n20', 'n10', 'n5', 'n1', 'n05', 'n01'],
    whole: ['n100', 'n50', 'n20', 'n10', 'n5', 'n1', 'n05', 'n01'],
  },
  {
    form: 'settlement',
    step: 'settle',
    right: {
      ...{ date: MARCH_5, month: '2026-03', opening: 1200, drawn: 9000, spent: 8500 },
      ...{ cash: 1500, open: 200 },
    },
    needs: ['date', 'month', 'opening', 'drawn', 'spent', 'cash', 'open'],
    notNegative: ['drawn', 'spent', 'cash', 'open'],
  },
  {
    form: 'stocktake',
    step: 'count',
    right: { date: MARCH_5, kind: '月度盘点', place: '库房' },
    needs: ['date', 'kind', 'place'],
    listed: ['kind'],
    lines: [rice],
  },
  {
    form: 'surplus',
    step: 'report',
    right: {
      ...{ date: MARCH_5, countNo: 'PD-2026-001', item: '大米', kind: '盘亏' },
      ...{ amount: 60, cause: '受潮' },
    },
    needs: ['date', 'countNo', 'item', 'kind', 'amount', 'cause'],
    positive: ['amount'],
    listed: ['kind'],
  },
  { form: 'surplus', step: 'decide', right: { decision: '报损' }, needs: ['decision'] },
  { form: 'surplus', step: 'solve', right: { outcome: '已核销' }, needs: ['outcome'] },
  {
    form: 'assets',
    step: 'post',
    right: {
      ...{ date: MARCH_5, class: '炊具设备', matter: '购入', item: '蒸锅', unit: '个' },
      ...{ received: 2, issued: 0, amount: 360 },
    },
    needs: ['date', 'class', 'matter', 'item', 'unit'],
    notNegative: ['received', 'issued'],
    listed: ['class', 'matter', 'unit'],
  },
  {
    form: 'meals',
    step: 'count',
    right: { date: MARCH_5, meal: '午餐', heads: 86 },
    needs: ['date', 'meal', 'heads'],
    notNegative: ['heads'],
    whole: ['heads'],
    listed: ['meal'],
  },
  {
    form: 'cost',
    step: 'compute',
    right: {
      date: MARCH_5,
      month: '2026-03',
      opening: 500,
      bought: 8500,
      closing: 700,
      heads: 1900,
    },
    needs: ['date', 'month', 'opening', 'bought', 'closing', 'heads'],
    positive: ['heads'],
    whole: ['heads'],
    notNegative: ['opening', 'bought', 'closing'],
  },
  {
    form: 'opening',
    step: 'prepare',
    right: { date: MARCH_5, cash: 1200, iou: 0, basis: '2026年2月账页' },
    needs: ['date', 'cash', 'iou', 'basis'],
    notNegative: ['cash', 'iou'],
  },
];

const register = (id: string): Register => {
  const found = registerOf(canteen, id);
  if (!found) throw new Error(`no register ${id}`);
  return found;
};

const refused = ({ form, step, right, lines }: Form, change: Typed = {}): readonly string[] =>
  refusedFor(canteen, register(form), step, { ...right, ...change }, lines);

describe('食堂每张单据的格子', () => {
  it.each(FORMS)('$form $step: 填对了就能签', (form) => {
    expect(refused(form)).toEqual([]);
  });

  const row = (form: Form, key: string, value: string | number, code: string) =>
    [`${form.form}.${key}`, value, `${code} ${key}`, form, key] as const;
  const cells = FORMS.flatMap((form) => [
    ...(form.needs ?? []).map((key) => row(form, key, '', 'input/required')),
    ...(form.positive ?? []).map((key) => row(form, key, AT_LEAST.positive, 'input/not-positive')),
    ...(form.notNegative ?? []).map((key) =>
      row(form, key, AT_LEAST.notNegative, 'input/negative'),
    ),
    ...(form.whole ?? []).map((key) => row(form, key, 86.5, 'input/too-many-decimals')),
    ...(form.listed ?? []).map((key) => row(form, key, '别的', 'input/not-in-list')),
  ]);
  it.each(cells)('%s: 不能是 %p', (_cell, value, problem, form, key) => {
    expect(refused(form, { [key]: value })).toContain(problem);
  });

  it.each`
    form           | step           | key           | value
    ${'voucher'}   | ${'sell'}      | ${'total'}    | ${25.005}
    ${'voucher'}   | ${'reimburse'} | ${'cleared'}  | ${0.001}
    ${'advance'}   | ${'borrow'}    | ${'amount'}   | ${'一千五'}
    ${'day-close'} | ${'count'}     | ${'book'}     | ${1000.001}
    ${'assets'}    | ${'post'}      | ${'received'} | ${0.0005}
    ${'assets'}    | ${'post'}      | ${'issued'}   | ${0.0005}
    ${'meals'}     | ${'count'}     | ${'heads'}    | ${86.5}
  `('$form 的 $key 写成 $value 不行', ({ form, step, key, value }) => {
    const found = FORMS.find((one) => one.form === form && one.step === step);
    if (!found) throw new Error('no such form');
    expect(refused(found, { [key]: value })).toHaveLength(1);
  });
});

describe('明细的格子', () => {
  const sold = { date: MARCH_5, time: 0.35, seller: '某菜市场', total: 25 };
  const bought = (change: Typed): readonly string[] =>
    refusedFor(canteen, register('voucher'), 'sell', sold, [{ ...potatoes, ...change }]);
  const weighed = (change: Typed): readonly string[] =>
    refusedFor(canteen, register('voucher'), 'weigh', sold, [
      { ...potatoes, weighed: 10, outcome: '一致', ...change },
    ]);
  const counted = (change: Typed): readonly string[] =>
    refusedFor(canteen, register('stocktake'), 'count', { ...PLACE, lineCount: 1 }, [
      { ...rice, ...change },
    ]);
  const PLACE = { date: MARCH_5, kind: '月度盘点', place: '库房' };

  it.each`
    cell          | value      | problem
    ${'item'}     | ${''}      | ${'input/required'}
    ${'quantity'} | ${''}      | ${'input/required'}
    ${'quantity'} | ${0}       | ${'input/not-positive'}
    ${'quantity'} | ${1.00005} | ${'input/too-many-decimals'}
    ${'unit'}     | ${''}      | ${'input/required'}
    ${'unit'}     | ${'两'}    | ${'input/not-in-list'}
    ${'price'}    | ${''}      | ${'input/required'}
    ${'price'}    | ${-1}      | ${'input/negative'}
  `('凭证明细的 $cell 不能是 $value (CT-09)', ({ cell, value, problem }) => {
    expect(bought({ [cell]: value })).toContain(`${problem} ${cell}`);
  });

  it.each`
    cell         | value       | problem
    ${'weighed'} | ${-1}       | ${'input/negative weighed'}
    ${'weighed'} | ${10.00005} | ${'input/too-many-decimals weighed'}
    ${'weighed'} | ${9}        | ${'document/beyond-tolerance'}
    ${'outcome'} | ${'差不多'} | ${'input/not-in-list outcome'}
  `('检斤时 $cell 不能是 $value (CT-13, CT-14)', ({ cell, value, problem }) => {
    expect(weighed({ [cell]: value })).toContain(problem);
  });

  it.each`
    cell         | value      | problem
    ${'class'}   | ${''}      | ${'input/required'}
    ${'class'}   | ${'别的'}  | ${'input/not-in-list'}
    ${'item'}    | ${''}      | ${'input/required'}
    ${'unit'}    | ${''}      | ${'input/required'}
    ${'unit'}    | ${'两'}    | ${'input/not-in-list'}
    ${'book'}    | ${''}      | ${'input/required'}
    ${'book'}    | ${-1}      | ${'input/negative'}
    ${'book'}    | ${1.00005} | ${'input/too-many-decimals'}
    ${'counted'} | ${''}      | ${'input/required'}
    ${'counted'} | ${-1}      | ${'input/negative'}
    ${'counted'} | ${1.00005} | ${'input/too-many-decimals'}
  `('盘点明细的 $cell 不能是 $value (CT-21)', ({ cell, value, problem }) => {
    expect(counted({ [cell]: value })).toContain(`${problem} ${cell}`);
  });

  it('没有明细的凭证和盘点表不能签 (CT-09, CT-21)', () => {
    expect(refusedFor(canteen, register('voucher'), 'sell', sold)).toContain('document/no-lines');
    expect(refusedFor(canteen, register('stocktake'), 'count', PLACE)).toContain(
      'document/no-lines',
    );
  });
});

describe('自己算出来的格子', () => {
  it('日结: 点了几张就是多少钱,与账面差多少,相符不相符 (CT-20)', () => {
    const pieces = { n100: 3, n50: 1, n20: 2, n10: 1, n5: 1, n1: 4, n05: 1, n01: 2 };
    expect(computed(register('day-close'), { book: 409.7, ...pieces })).toMatchObject({
      ...{ counted: 409.7, difference: 0, result: '相符' },
    });
    expect(computed(register('day-close'), { book: 410, ...pieces })).toMatchObject({
      ...{ difference: -0.3, result: '不符' },
    });
    expect(computed(register('day-close'), { book: 410 })['counted']).toBeUndefined();
  });

  it('盘点: 盈亏数 = 实盘数 − 账面数 (CT-24)', () => {
    expect(computed(register('stocktake-line'), rice)['difference']).toBe(-1);
  });

  it('成本: 期初 + 购进 − 盘存 = 耗用,除以就餐人次 (CT-25)', () => {
    const month = { opening: 500.5, bought: 8500.2, closing: 700.7, heads: 1900 };
    expect(computed(register('cost'), month)).toMatchObject({ used: 8300, perHead: 4.37 });
  });

  it('凭证明细: 金额、核销数量、核销金额 (CT-09, CT-14)', () => {
    const line = { quantity: 10, price: 2.55, weighed: 9.5, outcome: '按实收核销' };
    expect(computed(register('voucher-line'), line)).toMatchObject({
      ...{ amount: 25.5, settledQuantity: 9.5, settledAmount: 24.23 },
    });
  });
});

describe('单据里的数要对得上', () => {
  it('结算清单: 上月结余 + 领取 − 支出 = 现金 + 未清暂领 (CT-20)', () => {
    const form = FORMS.find((one) => one.form === 'settlement');
    if (!form) throw new Error('no such form');
    expect(refused(form, { cash: 1500.01 })).toEqual(['document/sums-differ']);
    expect(refused(form, { opening: 1199.99 })).toEqual(['document/sums-differ']);
    expect(refused(form, { spent: 8499 })).toEqual(['document/sums-differ']);
    expect(refused(form, { drawn: 9001 })).toEqual(['document/sums-differ']);
    expect(refused(form, { open: 201 })).toEqual(['document/sums-differ']);
  });

  it('冲销暂领要写借条号,也不能超过核销金额 (CT-17)', () => {
    const form = FORMS.find(({ step }) => step === 'reimburse');
    if (!form) throw new Error('no such form');
    expect(refused(form, { advanceNo: '' })).toEqual(['input/required advanceNo']);
    expect(refused(form, { cleared: 25.01 })).toEqual(['document/above-lines cleared']);
    expect(refused(form, { advanceNo: '', cleared: '' })).toEqual([]);
  });

  it('现金不符才要主管领导处理 (CT-24)', () => {
    expect(offBy(canteen, register('day-close'), { result: '相符' })).toEqual(['report']);
    expect(offBy(canteen, register('day-close'), { result: '不符' })).toEqual([]);
  });
});
