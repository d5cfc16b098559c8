import { sumFen, yuan } from '../addin/domain/amount';
import { closeDays, type DayState } from '../addin/domain/day-close';
import { dateIn, fenIn, fenOrNone, inRow, isBlank, only, type Given } from './cells';
import { list, usedRows } from './columns';

const WORDS: Readonly<Record<DayState, string>> = {
  agrees: '相符',
  over: '长款',
  short: '短款',
  notCounted: '未点钞',
  countedTwice: '点了两次,数不同',
};

const HEADINGS = ['日期', '期初', '收入', '支出', '应有', '实点', '差额', '结果'];

/** 日清 (CT-20): each day's cash by the book against the cash that was counted. */
export function DAYCLOSE(
  dates: Given,
  received: Given,
  countDates: Given,
  counted: Given,
  paid: Given,
  opening: Given,
): unknown[][] {
  const book = list({ dates, received, paid }, ['dates', 'received', 'paid']);
  const movements = usedRows(book).map((row) => ({
    on: dateIn(book.cells.dates[row], inRow(row, '日期', 'dates')),
    received: fenOrNone(book.cells.received[row], inRow(row, '收入', 'received')),
    paid: fenOrNone(book.cells.paid[row], inRow(row, '支出', 'paid')),
  }));
  const till = list({ countDates, counted }, ['countDates', 'counted']);
  const counts = usedRows(till)
    .filter((row) => !isBlank(till.cells.counted[row]))
    .map((row) => ({
      on: dateIn(till.cells.countDates[row], inRow(row, '点钞日期', 'countDates')),
      counted: fenIn(till.cells.counted[row], inRow(row, '实点', 'counted')),
    }));
  const start = fenOrNone(only(opening, OPENING), OPENING);
  const days = closeDays(start, movements, counts);
  const wrong = days.filter(({ is }) => is !== 'agrees').length;
  const gaps = days.flatMap(({ difference }) => (difference === null ? [] : [difference]));
  return [
    HEADINGS,
    [
      '合计',
      yuan(start),
      yuan(sumFen(days.map((day) => day.received))),
      yuan(sumFen(days.map((day) => day.paid))),
      yuan(days.at(-1)?.closing ?? start),
      '',
      yuan(sumFen(gaps)),
      wrong === 0 ? '日清' : `${wrong} 天不清`,
    ],
    ...days.map((day) => [
      day.on,
      yuan(day.opening),
      yuan(day.received),
      yuan(day.paid),
      yuan(day.closing),
      day.counted === null ? '' : yuan(day.counted),
      day.difference === null ? '' : yuan(day.difference),
      WORDS[day.is],
    ]),
  ];
}

const OPENING = { zh: '期初', en: 'opening' };
