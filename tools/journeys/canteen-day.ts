/**
 * One day of a canteen, worked out by hand: 8 vouchers with 30 lines. Amounts and balances here were
 * computed on paper and are what every program must agree with; nothing in this file computes.
 */
export interface DayLine {
  readonly item: string;
  readonly quantity: number;
  readonly unit: string;
  readonly price: number;
  readonly amount: number;
  /** none = as bought */
  readonly weighed?: number;
  readonly outcome?: '拒收' | '按实收核销';
}

export interface DayVoucher {
  /** 临时号 of those that are typed or pasted */
  readonly tempNo: string;
  readonly time: string;
  readonly seller: string;
  readonly total: number;
  /** what is paid after weighing */
  readonly settled: number;
  /** 库存现金 after its posting */
  readonly cash: number;
  readonly lines: readonly DayLine[];
}

/** 2026-03-05 as Excel counts days */
export const SERIAL = 46086;
/** 领经费 of the morning */
export const OPENING = 3000;
export const CLOSING = 1748.75;

const line = (
  item: string,
  quantity: number,
  unit: string,
  price: number,
  amount: number,
  weighing: Pick<DayLine, 'weighed' | 'outcome'> = {},
): DayLine => ({ item, quantity, unit, price, amount, ...weighing });

/** Entered in the pane. */
export const ENTERED: readonly DayVoucher[] = [
  {
    tempNo: '1',
    time: '7:10',
    seller: '某菜市场',
    total: 65,
    settled: 65,
    cash: 2935,
    lines: [line('土豆', 10, '公斤', 2.5, 25), line('鸡蛋', 50, '个', 0.8, 40)],
  },
  {
    tempNo: '2',
    time: '7:25',
    seller: '某粮油店',
    total: 149,
    settled: 149,
    cash: 2786,
    lines: [
      line('大米', 25, '公斤', 4.2, 105),
      line('面粉', 10, '公斤', 3.6, 36),
      line('食盐', 4, '袋', 2, 8),
    ],
  },
];

/** Typed into the sheets. */
export const TYPED: readonly DayVoucher[] = [
  {
    tempNo: '3',
    time: '7:40',
    seller: '某肉铺',
    total: 325,
    settled: 321.75,
    cash: 2464.25,
    lines: [
      line('猪肉', 8.5, '公斤', 26, 221),
      // 3.1 % short, settled at what was received: 3.1 × 32.5 = 100.75
      line('排骨', 3.2, '公斤', 32.5, 104, { weighed: 3.1, outcome: '按实收核销' }),
    ],
  },
  {
    tempNo: '4',
    time: '7:55',
    seller: '某豆制品店',
    total: 70.8,
    settled: 70.8,
    cash: 2393.45,
    lines: [
      line('豆腐', 12, '斤', 2.5, 30),
      line('豆干', 5, '斤', 6, 30),
      line('豆芽', 6, '斤', 1.8, 10.8),
    ],
  },
];

/** Pasted from another sheet: 20 lines in one block. */
export const PASTED: readonly DayVoucher[] = [
  {
    tempNo: '5',
    time: '8:05',
    seller: '某菜市场',
    total: 106.1,
    settled: 106.1,
    cash: 2287.35,
    lines: [
      line('白菜', 20, '斤', 0.9, 18),
      line('萝卜', 15, '斤', 1.1, 16.5),
      line('黄瓜', 8, '斤', 2.2, 17.6),
      line('西红柿', 10, '斤', 3.5, 35),
      line('青椒', 5, '斤', 3.8, 19),
    ],
  },
  {
    tempNo: '6',
    time: '8:20',
    seller: '某水产店',
    total: 270.5,
    settled: 270.5,
    cash: 2016.85,
    lines: [
      line('草鱼', 6, '公斤', 16, 96),
      line('虾', 1.25, '公斤', 48, 60),
      line('海带', 3, '公斤', 7.5, 22.5),
      line('紫菜', 4, '袋', 5.5, 22),
      line('鱿鱼', 2, '公斤', 35, 70),
    ],
  },
  {
    tempNo: '7',
    time: '8:35',
    seller: '某调料店',
    total: 81.5,
    settled: 81.5,
    cash: 1935.35,
    lines: [
      line('酱油', 3, '袋', 4.5, 13.5),
      line('醋', 2, '袋', 3.8, 7.6),
      line('花椒', 250, '克', 0.12, 30),
      line('大料', 200, '克', 0.08, 16),
      line('白糖', 2, '公斤', 7.2, 14.4),
    ],
  },
  {
    tempNo: '8',
    time: '8:50',
    seller: '某水果店',
    total: 222.6,
    settled: 186.6,
    cash: 1748.75,
    lines: [
      line('苹果', 12, '公斤', 6.5, 78),
      line('香蕉', 9, '公斤', 5.2, 46.8),
      line('橘子', 7.5, '公斤', 4.4, 33),
      // spoilt: refused, 36.00 less
      line('西瓜', 2, '个', 18, 36, { weighed: 2, outcome: '拒收' }),
      line('梨', 6, '公斤', 4.8, 28.8),
    ],
  },
];
