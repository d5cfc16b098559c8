import { serialOf } from '../addin/domain/civil-date';
import { addWorkingDays } from '../addin/domain/working-days';
import { calendarIn, unknownText } from './calendar';
import { dateIn, inRow, isBlank, isHeading, numberIn, refusal, rowsOf, type Given } from './cells';

/** Nobody counts further ahead; a slip of the keys must not keep Excel busy. */
const MOST_DAYS = 10_000;

/**
 * The n-th working day after each start, a cell for a cell, as Excel's own date. A year whose
 * holidays nobody knows is #N/A: a date that may be wrong must not look right.
 */
export function WORKDAY(start: Given, days: Given, table: Given): unknown[][] {
  const calendar = calendarIn(table);
  const starts = rowsOf(start);
  const counts = rowsOf(days);
  const one = counts.length === 1 && counts[0]?.length === 1;
  if (starts.length === 0) return [['']];
  const single = starts.length === 1 && starts[0]?.length === 1;
  return starts.map((row, index) =>
    row.map((cell, column) => {
      if (isBlank(cell)) return '';
      if (index === 0 && !single && isHeading(cell)) return '工作日';
      const count = one ? counts[0]?.[0] : counts[index]?.[column];
      try {
        const due = addWorkingDays(
          calendar,
          dateIn(cell, inRow(index, '起始日', 'start')),
          daysIn(count, index),
        );
        if (due.unknownYears.length > 0) throw unknown(due.unknownYears);
        return serialOf(due.value);
      } catch (error) {
        if (single || !(error instanceof CustomFunctions.Error)) throw error;
        return error;
      }
    }),
  );
}

export function daysIn(value: unknown, row: number): number {
  const place = inRow(row, '天数', 'days');
  const days = numberIn(value ?? '', place);
  if (!Number.isInteger(days) || days < 0 || days > MOST_DAYS)
    throw refusal(
      `${place.zh}要 0 至 ${MOST_DAYS} 的整数:${days}`,
      `${place.en} must be a whole number from 0 to ${MOST_DAYS}: ${days}`,
    );
  return days;
}

const unknown = (years: readonly number[]): CustomFunctions.Error =>
  new CustomFunctions.Error(
    CustomFunctions.ErrorCode.notAvailable,
    `${unknownText(years)} / holidays of ${years.join(', ')} are not known, give a table`,
  );
