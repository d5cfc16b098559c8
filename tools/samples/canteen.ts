import type { Deed, Plan, Typed } from './plan';

/**
 * 食堂样本: from the opening balances on 17 March over the closed month to 10 April. All money is in
 * whole jiao here, worked out by plain arithmetic: what the product makes of the same plan must agree.
 */
export interface CanteenPlan extends Plan {
  /** what the month must come to, worked out without the product; yuan */
  readonly expected: {
    readonly march: Readonly<Record<'opening' | 'drawn' | 'spent' | 'cash' | 'open', number>>;
    readonly heads: number;
    /** of the last day */
    readonly cash: number;
    readonly iou: number;
    readonly vouchers: number;
  };
}

const [KEEPER, COOK, LEADER, ACCOUNTANT, COUNTER] = ['张三', '李四', '王五', '赵六', '孙七'];
const PEOPLE = {
  [KEEPER]: ['keeper'],
  [COOK]: ['cook'],
  [LEADER]: ['leader'],
  [ACCOUNTANT]: ['accountant'],
  [COUNTER]: ['counter'],
};

const SELLERS = ['某菜市场', '某粮油店', '某肉铺', '某水产店', '某调料店', '某水果店'];
/** item, unit, jiao for one */
const GOODS: readonly (readonly [string, string, number])[] = [
  ...([
    ['土豆', '公斤', 24],
    ['大米', '公斤', 52],
    ['猪肉', '公斤', 288],
  ] as const),
  ...([
    ['鸡蛋', '个', 8],
    ['白菜', '公斤', 18],
    ['豆腐', '公斤', 44],
  ] as const),
  ...([
    ['鲤鱼', '公斤', 176],
    ['面粉', '袋', 960],
    ['苹果', '公斤', 96],
  ] as const),
  ...([
    ['酱油', '袋', 32],
    ['西红柿', '公斤', 66],
    ['鸡腿', '公斤', 218],
  ] as const),
];
/** Advances by day of the plan, in jiao. */
const ADVANCES = new Map([
  [0, 60_000],
  [6, 90_000],
  [13, 90_000],
  [20, 60_000],
]);
/** The accountant pays this one only on the next day. */
const LATE_DAY = 6;
const LAST_OF_MARCH = 14;
const DAYS = 25;
/** 经费 of a month, in jiao. */
const FUND = 450_000;

const SIGNED_ON_SCREEN = { ink: 'M4 20L18 6L30 22' };
const NOTES: readonly (readonly [string, number])[] = [
  ...([
    ['n100', 1000],
    ['n50', 500],
    ['n20', 200],
    ['n10', 100],
  ] as const),
  ...([
    ['n5', 50],
    ['n1', 10],
    ['n05', 5],
    ['n01', 1],
  ] as const),
];

const yuan = (jiao: number): string => (jiao / 10).toFixed(2);

/** The day `n` of the plan: 0 is 17 March 2026, a Tuesday. */
const dayOf = (n: number): string => {
  const march = 17 + n;
  return march <= 31 ? `2026-03-${march}` : `2026-04-${String(march - 31).padStart(2, '0')}`;
};

interface Line {
  readonly item: string;
  readonly unit: string;
  readonly price: number;
  readonly quantity: number;
  readonly weighed: number;
  readonly outcome: string;
  /** jiao */
  readonly settled: number;
}

/** What is bought with the voucher `k` of the day `n`, always the same. */
function bought(n: number, k: number): readonly Line[] {
  const count = 2 + ((n + k) % 3);
  return Array.from({ length: count }, (_, at): Line => {
    const [item, unit, base] = GOODS[(n * 7 + k * 5 + at * 3) % GOODS.length] ?? [
      '土豆',
      '公斤',
      24,
    ];
    const price = base + 2 * ((n + at) % 3);
    const quantity =
      unit === '个' ? 30 + 10 * ((n + k) % 4) : unit === '袋' ? 2 : 5 + ((n + k + at) % 9);
    const whole = { item, unit, price, quantity, weighed: quantity, outcome: '一致' };
    // A weight that differs, and one that is sent back to the seller.
    if (n === 3 && k === 0 && at === 1)
      return {
        ...whole,
        weighed: quantity - 0.5,
        outcome: '按实收核销',
        settled: (quantity - 0.5) * price,
      };
    if (n === 7 && k === 0 && at === 1)
      return { ...whole, weighed: 0, outcome: '拒收', settled: 0 };
    return { ...whole, settled: quantity * price };
  });
}

/** `perDay` vouchers a day; 8 make about 200. */
export function canteenPlan(perDay = 8): CanteenPlan {
  const deeds: Deed[] = [];
  let cash = 32_605;
  let rest = 0;
  let advance = '';
  let late: { readonly as: string; readonly amount: number } | null = null;
  let spentOfMarch = 0;
  let heads = 0;
  let vouchers = 0;
  const opening = cash;
  let endOfMarch = { cash: 0, open: 0 };

  const document = (
    n: number,
    at: string,
    as: string,
    form: string,
    by: string,
    header: Typed,
    signers: readonly (readonly [step: string, by: string, more?: Partial<Deed>])[],
    lines?: readonly Typed[],
  ): void => {
    const on = dayOf(n);
    const dated = { date: on, ...header };
    deeds.push({ do: 'enter', on, at, by, as, form, header: dated, ...(lines && { lines }) });
    for (const [step, signer, more] of signers)
      deeds.push({ do: 'sign', on, at, by: signer, what: as, step, ...more } as Deed); // `more` belongs to a signature
  };

  const voucher = (n: number, k: number, wrongPrice = false): void => {
    const as = `凭证${n}-${k}${wrongPrice ? '错' : ''}`;
    const lines = bought(n, k).map((line) =>
      wrongPrice ? { ...line, price: line.price * 10, settled: line.settled * 10 } : line,
    );
    const total = lines.reduce((sum, { quantity, price }) => sum + quantity * price, 0);
    const settled = lines.reduce((sum, line) => sum + line.settled, 0);
    const cleared = wrongPrice ? 0 : Math.min(settled, rest);
    const onPaper = n === 9;
    document(
      n,
      `08:${String(10 + k * 5).padStart(2, '0')}`,
      as,
      'voucher',
      KEEPER ?? '',
      { time: '7:30', seller: SELLERS[(n + k) % SELLERS.length] ?? '', total: yuan(total) },
      [
        ['sell', '某摊主', { way: SIGNED_ON_SCREEN, seenBy: KEEPER }],
        ['handle', KEEPER ?? ''],
        [
          'weigh',
          COOK ?? '',
          {
            fillLines: Object.fromEntries(
              lines.map(({ weighed, outcome }, at) => [
                at + 1,
                { weighed: String(weighed), outcome },
              ]),
            ),
          },
        ],
        [
          'approve',
          LEADER ?? '',
          onPaper ? { way: { paper: '凭证册第 3 本' }, seenBy: ACCOUNTANT } : {},
        ],
        [
          'reimburse',
          ACCOUNTANT ?? '',
          cleared > 0 ? { fillHeader: { advanceNo: `{${advance}}`, cleared: yuan(cleared) } } : {},
        ],
      ],
      lines.map(({ item, quantity, unit, price }) => ({
        ...{ item, quantity: String(quantity), unit, price: yuan(price) },
      })),
    );
    vouchers += 1;
    if (wrongPrice) {
      const on = dayOf(n);
      deeds.push({
        ...{ do: 'reverse', on, at: '15:00', by: ACCOUNTANT ?? '', book: 'cash-book' },
        ...{ names: 'voucherNo', what: as, reason: '单价多写一位' },
      });
      return;
    }
    rest -= cleared;
    cash -= settled - cleared;
    if (n <= LAST_OF_MARCH) spentOfMarch += settled;
  };

  for (let n = 0; n < DAYS; n += 1) {
    const on = dayOf(n);
    if (n === 0) {
      const there = { cash: yuan(cash), iou: '0', basis: '2026年3月16日账页' };
      document(n, '07:30', '期初', 'opening', ACCOUNTANT ?? '', there, [
        ['prepare', ACCOUNTANT ?? ''],
        ['confirm', LEADER ?? ''],
      ]);
      const things: readonly (readonly [string, string, string, string, string])[] = [
        ['炊具设备', '蒸锅', '个', '3', '1080'],
        ['炊具设备', '冰柜', '个', '2', '5600'],
        ['库存食品', '大米', '公斤', '120', '620'],
      ];
      for (const [kind, item, unit, received, amount] of things)
        document(
          ...([n, '07:40', `期初${item}`, 'assets', ACCOUNTANT ?? ''] as const),
          { class: kind, matter: '期初', item, unit, received, amount },
          [['post', ACCOUNTANT ?? '']],
        );
    }
    if (n === 0 || n === LAST_OF_MARCH + 1) {
      const month = on.slice(0, 7);
      const drawn = { month, kind: '当月经费', amount: yuan(FUND), invoiceNo: `00${12 + n}` };
      document(n, '07:50', `经费${month}`, 'fund', ACCOUNTANT ?? '', drawn, [
        ['draw', ACCOUNTANT ?? ''],
        ['pay', '财务室', { way: { paper: '财务室收据夹' }, seenBy: ACCOUNTANT }],
      ]);
      cash += FUND;
    }
    if (late) {
      pay(n, '07:52', late.as, late.amount);
      late = null;
    }
    const lent = ADVANCES.get(n);
    if (lent !== undefined) {
      const as = `借条${n}`;
      const iou = { week: `${on} 起一周`, amount: yuan(lent), purpose: '采买' };
      document(n, '07:55', as, 'advance', KEEPER ?? '', iou, [['borrow', KEEPER ?? '']]);
      if (n === LATE_DAY) late = { as, amount: lent };
      else pay(n, '07:56', as, lent);
    }
    const before = deeds.length;
    for (let k = 0; k < perDay; k += 1) {
      if (n === 8 && k === 0) voucher(n, k, true);
      voucher(n, k);
    }
    // One PC: the keeper does all of his, then the cook, the leader, the accountant.
    deeds.push(...inTurn(deeds.splice(before)));
    if (n === 4) {
      document(n, '09:30', '重复的凭证', 'voucher', KEEPER ?? '', DOUBLED, [], DOUBLED_LINES);
      const command = { do: 'void', reason: '重复登记' } as const;
      deeds.push({ do: 'act', on, at: '09:40', by: KEEPER ?? '', what: '重复的凭证', command });
    }
    // The week's rest comes back before the next advance, and before the month is closed.
    if (rest > 0 && (ADVANCES.has(n + 1) || n === LAST_OF_MARCH || n === DAYS - 1)) {
      // What the last one leaves open is what the list of ages has to show.
      const left = n === LAST_OF_MARCH || n === DAYS - 1 ? Math.floor(rest / 2) : rest;
      const back = { advanceNo: `{${advance}}`, amount: yuan(left) };
      document(n, '16:30', `退款${n}`, 'refund', KEEPER ?? '', back, [
        ['return', KEEPER ?? ''],
        ['receive', ACCOUNTANT ?? ''],
      ]);
      cash += left;
      rest -= left;
    }
    const meals = ['早餐', '午餐', '晚餐'].map(
      (meal, at) => [meal, 40 + 23 * at + (n % 5)] as const,
    );
    for (const [meal, count] of meals) {
      if (n <= LAST_OF_MARCH) heads += count;
      const header = { meal, heads: String(count) };
      document(n, '18:30', `${meal}${n}`, 'meals', KEEPER ?? '', header, [['count', KEEPER ?? '']]);
    }
    closeTheDay(n);
    if (n === LAST_OF_MARCH) {
      closeTheMonth(n);
      endOfMarch = { cash, open: rest };
    }
  }

  function pay(n: number, at: string, as: string, amount: number): void {
    const by = ACCOUNTANT ?? '';
    deeds.push({ do: 'sign', on: dayOf(n), at, by, what: as, step: 'lend' });
    advance = as;
    cash -= amount;
    rest += amount;
  }

  function closeTheDay(n: number): void {
    const missing = n === 5 ? 5 : 0;
    let left = cash - missing;
    const pieces: Record<string, string> = {};
    for (const [key, worth] of NOTES) {
      pieces[key] = String(Math.floor(left / worth));
      left %= worth;
    }
    const header = { book: yuan(cash), ...pieces, ...(missing > 0 && { reason: '找零少收 0.50' }) };
    document(n, '19:00', `日结${n}`, 'day-close', ACCOUNTANT ?? '', header, [
      ['count', ACCOUNTANT ?? ''],
      ['witness', KEEPER ?? ''],
      ...(missing > 0 ? [['report', LEADER ?? ''] as const] : []),
    ]);
  }

  function closeTheMonth(n: number): void {
    const food = { class: '库存食品', unit: '公斤' };
    document(
      ...([n, '17:00', '盘点', 'stocktake', COUNTER ?? ''] as const),
      { kind: '月度盘点', place: '库房和厨房' },
      [
        ['count', COUNTER ?? ''],
        ['check', ACCOUNTANT ?? ''],
        ['approve', LEADER ?? '', { choice: '同意' }],
      ],
      [
        { ...food, item: '大米', book: '96', counted: '94.5' },
        { ...food, item: '土豆', book: '30', counted: '30' },
        { class: '炊具设备', item: '蒸锅', unit: '个', book: '3', counted: '3' },
        { class: '炊具设备', item: '冰柜', unit: '个', book: '2', counted: '2' },
      ],
    );
    const short = {
      countNo: '{盘点}',
      item: '大米',
      kind: '盘亏',
      amount: '7.80',
      cause: '受潮结块',
    };
    document(n, '17:20', '盘亏大米', 'surplus', ACCOUNTANT ?? '', short, [
      ['report', ACCOUNTANT ?? ''],
      ['decide', LEADER ?? '', { fillHeader: { decision: '报损,米桶加盖' } }],
      ['solve', ACCOUNTANT ?? '', { fillHeader: { outcome: '已换米桶' } }],
    ]);
    const stock = {
      opening: '620',
      bought: yuan(spentOfMarch),
      closing: '1450',
      heads: String(heads),
    };
    document(n, '19:20', '成本', 'cost', ACCOUNTANT ?? '', { month: '2026-03', ...stock }, [
      ['compute', ACCOUNTANT ?? ''],
      ['read', LEADER ?? ''],
    ]);
    const on = dayOf(n);
    const closed = { on, at: '19:40', by: ACCOUNTANT ?? '', form: 'settlement', month: '2026-03' };
    deeds.push({ do: 'close', ...closed, as: '三月结算', header: { date: on } });
    deeds.push({
      do: 'sign',
      on,
      at: '19:45',
      by: ACCOUNTANT ?? '',
      what: '三月结算',
      step: 'settle',
    });
    deeds.push({
      ...{ do: 'sign', on, at: '20:10', by: LEADER ?? '', what: '三月结算', step: 'approve' },
      choice: '同意',
    });
  }

  const inYuan = (jiao: number): number => Math.round(jiao * 10) / 100;
  return {
    ...{ pack: 'canteen', people: PEOPLE, deeds },
    expected: {
      march: {
        ...{ opening: inYuan(opening), drawn: FUND / 10, spent: inYuan(spentOfMarch) },
        ...{ cash: inYuan(endOfMarch.cash), open: inYuan(endOfMarch.open) },
      },
      ...{ heads, cash: inYuan(cash), iou: inYuan(rest), vouchers },
    },
  };
}

/** When each of them sits down, by what they sign. */
const TURNS: Readonly<Record<string, string>> = {
  ...{ weigh: '10', approve: '15', reimburse: '16', reverse: '17' },
};

const turnOf = (deed: Deed): string =>
  TURNS[deed.do === 'sign' ? deed.step : deed.do] ?? deed.at.slice(0, 2);

const inTurn = (deeds: readonly Deed[]): readonly Deed[] =>
  deeds
    .map((deed) => ({ ...deed, at: `${turnOf(deed)}${deed.at.slice(2)}` }))
    .sort((a, b) => (turnOf(a) < turnOf(b) ? -1 : turnOf(a) > turnOf(b) ? 1 : 0));

const DOUBLED: Typed = { time: '7:30', seller: '某菜市场', total: '24.00' };
const DOUBLED_LINES: readonly Typed[] = [
  { item: '土豆', quantity: '10', unit: '公斤', price: '2.40' },
];
