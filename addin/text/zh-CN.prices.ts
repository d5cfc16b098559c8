/** What articles cost, against their own last days. */
export const prices = {
  title: '单价比较',
  why: (days: number) =>
    `每样东西最近一次的单价，与它自己前 ${days} 天的均价（按数量）比；涨得多的在前。`,
  look: '比一比单价',
  none: '还没有签过字的明细。',
  item: '品名',
  last: '最近单价',
  mean: '均价',
  change: '相差',
  new: '无可比',
  chart: (item: string, unit: string) => `${item}，元/${unit}`,
  chartOf: (item: string) => `看${item}的走势`,
};

export type PriceTexts = typeof prices;
