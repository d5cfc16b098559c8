import { yuan } from '../addin/domain/amount';
import { ageing, type AgedTotal } from '../addin/domain/ageing';
import { serialOf } from '../addin/domain/civil-date';
import {
  dateIn,
  fenIn,
  inRow,
  isBlank,
  numberIn,
  only,
  refusal,
  rowsOf,
  textIn,
  type Given,
} from './cells';
import { list, usedRows } from './columns';

const USUAL = [30, 60, 90, 180];

/** 账龄: amounts by age, altogether and, where partners are given, for each. */
export function AGEING(
  dates: Given,
  amounts: Given,
  asOf: Given,
  partners: Given,
  bounds: Given,
): unknown[][] {
  const place = { zh: '截止日', en: 'asOf' };
  const today = serialOf(dateIn(only(asOf, place), place));
  const until = boundsIn(bounds);
  const read = list({ dates, amounts, partners }, ['dates', 'amounts']);
  const items = usedRows(read)
    .filter((row) => !isBlank(read.cells.amounts[row]))
    .map((row) => ({
      who: textIn(read.cells.partners[row], inRow(row, '对象', 'partners')),
      days: today - serialOf(dateIn(read.cells.dates[row], inRow(row, '日期', 'dates'))),
      amount: fenIn(read.cells.amounts[row], inRow(row, '金额', 'amounts')),
    }));
  const { all, each } = ageing(items, until);
  const line = (who: string, { total, classes, oldest }: AgedTotal): unknown[] => [
    who,
    yuan(total),
    ...classes.map(yuan),
    oldest,
  ];
  return [
    ['对象', '合计', ...classesOf(until), '最久天数'],
    line('合计', all),
    ...(read.given.partners ? each.map((one) => line(one.who || '(未写)', one)) : []),
  ];
}

const classesOf = (bounds: readonly number[]): readonly string[] => [
  ...bounds.map((to, index) =>
    index === 0 ? `${to} 天以内` : `${(bounds[index - 1] ?? 0) + 1}至${to} 天`,
  ),
  `${bounds.at(-1) ?? 0} 天以上`,
];

function boundsIn(given: Given): readonly number[] {
  const cells = rowsOf(given).flat();
  const bounds = cells
    .filter((cell) => !isBlank(cell))
    .map((cell) => numberIn(cell, { zh: '分段天数', en: 'bounds' }));
  if (bounds.length === 0) return USUAL;
  if (bounds.some((to, index) => !Number.isInteger(to) || to <= (bounds[index - 1] ?? -1)))
    throw refusal('分段天数要从小到大的整数', 'bounds must be rising whole numbers of days');
  return bounds;
}
