import { readCalendarTable, workCalendar, type WorkCalendar } from '../addin/domain/working-days';
import { isBlank, refusal, rowsOf, textIn, type Given } from './cells';

/** The calendar of the notices, with the lines of a table like 参数's 节假日和调休. */
export function calendarIn(table: Given): WorkCalendar {
  const lines = rowsOf(table)
    .flat()
    .filter((cell) => !isBlank(cell))
    .map((cell) => textIn(cell, { zh: '放假表', en: 'table' }));
  const read = readCalendarTable(lines.join('\n'));
  if (!read.ok) {
    const found = read.problems[0]?.found ?? '';
    throw refusal(
      `放假表读不懂:${found}。写成 2027-02-06至2027-02-12 休`,
      `table not understood: ${found}; write 2027-02-06至2027-02-12 休`,
    );
  }
  return workCalendar(read.value);
}

export const unknownText = (years: readonly number[]): string =>
  `${years.join('、')} 年放假安排未知,请给放假表`;
