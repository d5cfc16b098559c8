import { serialOf, type CivilDate } from '../addin/domain/civil-date';
import { addWorkingDays, workingDaysBetween } from '../addin/domain/working-days';
import { calendarIn, unknownText } from './calendar';
import { dateIn, inRow, isBlank, only, rowsOf, type Given } from './cells';
import { list } from './columns';
import { daysIn } from './workday';

const HEADINGS = ['限期', '迟几天', '迟几个工作日', '结果'];

/**
 * How late each row is: done so many working days after its start? A row that is not done yet is
 * held against `asOf`. Row beside row, below a heading.
 */
export function LATE(
  start: Given,
  done: Given,
  days: Given,
  asOf: Given,
  table: Given,
): unknown[][] {
  const calendar = calendarIn(table);
  const today = isBlank(only(asOf, TODAY)) ? null : dateIn(only(asOf, TODAY), TODAY);
  const counts = rowsOf(days);
  const one = counts.length === 1;
  const read = list({ start, done }, ['start', 'done']);
  const rows: unknown[][] = [HEADINGS];
  for (let row = read.first; row < read.end; row += 1) {
    const begun = read.cells.start[row];
    if (isBlank(begun)) {
      rows.push(['', '', '', '']);
      continue;
    }
    const due = addWorkingDays(
      calendar,
      dateIn(begun, inRow(row, '起始日', 'start')),
      daysIn(one ? counts[0]?.[0] : counts[row]?.[0], row),
    );
    const finished = read.cells.done[row];
    const isDone = !isBlank(finished);
    const until = isDone ? dateIn(finished, inRow(row, '完成日', 'done')) : today;
    if (until === null) {
      rows.push([due.value, '', '', withYears('未完成', due.unknownYears)]);
      continue;
    }
    const late = Math.max(0, serialOf(until) - serialOf(due.value));
    const working = workingDaysBetween(calendar, due.value, until);
    const years = [...new Set([...due.unknownYears, ...working.unknownYears])];
    rows.push([due.value, late, working.value, withYears(wordOf(isDone, due.value, until), years)]);
  }
  return rows;
}

const TODAY = { zh: '截止日', en: 'asOf' };

function wordOf(isDone: boolean, due: CivilDate, until: CivilDate): string {
  if (isDone) return until > due ? '迟' : '按时';
  return until > due ? '超期未完成' : '未到期';
}

const withYears = (word: string, years: readonly number[]): string =>
  years.length === 0 ? word : `${word}(${unknownText(years)})`;
