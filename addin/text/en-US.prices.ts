import type { PriceTexts } from './zh-CN.prices';

export const prices: PriceTexts = {
  title: 'Unit prices',
  why: (days) =>
    `The newest price of each article against its own mean (by quantity) of the ${days} days before; what rose most stands first.`,
  look: 'Compare the prices',
  none: 'No line has been signed yet.',
  item: 'Item',
  last: 'Newest price',
  mean: 'Mean',
  change: 'Change',
  new: 'none before',
  chart: (item, unit) => `${item}, yuan per ${unit}`,
  chartOf: (item) => `Show the course of ${item}`,
};
