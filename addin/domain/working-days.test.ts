import fc from 'fast-check';
import { serialOf, dateOfSerial, type CivilDate } from './civil-date';
import {
  addWorkingDays,
  readCalendarTable,
  workCalendar,
  workingDaysBetween,
  type WorkCalendar,
} from './working-days';

const published = workCalendar();

/** The calendar of the house whose sheet 参数 says this. */
function withTable(text: string): WorkCalendar {
  const table = readCalendarTable(text);
  if (!table.ok) throw new Error(JSON.stringify(table.problems));
  return workCalendar(table.value);
}

/** Copied from the notices of the State Council's general office (国办发明电), not from the library. */
describe('节假日和调休 as the State Council published them', () => {
  it.each`
    festival         | from            | to
    ${'2025 元旦'}   | ${'2025-01-01'} | ${'2025-01-01'}
    ${'2025 春节'}   | ${'2025-01-28'} | ${'2025-02-04'}
    ${'2025 清明节'} | ${'2025-04-04'} | ${'2025-04-06'}
    ${'2025 劳动节'} | ${'2025-05-01'} | ${'2025-05-05'}
    ${'2025 端午节'} | ${'2025-05-31'} | ${'2025-06-02'}
    ${'2025 国庆节'} | ${'2025-10-01'} | ${'2025-10-08'}
    ${'2026 元旦'}   | ${'2026-01-01'} | ${'2026-01-03'}
    ${'2026 春节'}   | ${'2026-02-15'} | ${'2026-02-23'}
    ${'2026 清明节'} | ${'2026-04-04'} | ${'2026-04-06'}
    ${'2026 劳动节'} | ${'2026-05-01'} | ${'2026-05-05'}
    ${'2026 端午节'} | ${'2026-06-19'} | ${'2026-06-21'}
    ${'2026 中秋节'} | ${'2026-09-25'} | ${'2026-09-27'}
    ${'2026 国庆节'} | ${'2026-10-01'} | ${'2026-10-07'}
  `('$festival: nobody works from $from to $to', ({ from, to }) => {
    expect(daysFrom(from, to).filter(published.isWorkingDay)).toEqual([]);
  });

  it('the weekends that are worked for it, and no other, in 2025 and 2026', () => {
    const weekend = (day: CivilDate): boolean => [0, 1].includes(serialOf(day) % 7);
    const all = daysFrom('2025-01-01' as CivilDate, '2026-12-31' as CivilDate);
    expect(all.filter((day) => weekend(day) && published.isWorkingDay(day))).toEqual([
      ...['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
      ...['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
    ]);
  });
});

describe('在 N 个工作日内: the last day', () => {
  it.each`
    from            | days | due             | why
    ${'2025-03-03'} | ${2} | ${'2025-03-05'} | ${'an ordinary week'}
    ${'2025-03-06'} | ${2} | ${'2025-03-10'} | ${'a weekend lies between'}
    ${'2025-03-08'} | ${2} | ${'2025-03-11'} | ${'it begins on a Saturday'}
    ${'2025-03-03'} | ${0} | ${'2025-03-03'} | ${'the same day'}
    ${'2025-01-24'} | ${2} | ${'2025-01-27'} | ${'Sunday the 26th is worked before 春节 2025'}
    ${'2025-01-27'} | ${2} | ${'2025-02-06'} | ${'春节 2025 lies between'}
    ${'2025-02-06'} | ${2} | ${'2025-02-08'} | ${'Saturday the 8th is worked after 春节 2025'}
    ${'2025-09-30'} | ${1} | ${'2025-10-09'} | ${'国庆节 2025'}
    ${'2025-10-10'} | ${1} | ${'2025-10-11'} | ${'Saturday the 11th is worked after 国庆节 2025'}
    ${'2025-12-31'} | ${2} | ${'2026-01-05'} | ${'元旦 2026; Sunday the 4th is worked'}
    ${'2026-02-13'} | ${2} | ${'2026-02-24'} | ${'Saturday the 14th is worked, then 春节 2026'}
    ${'2026-02-27'} | ${1} | ${'2026-02-28'} | ${'Saturday the 28th is worked after 春节 2026'}
    ${'2026-09-18'} | ${1} | ${'2026-09-20'} | ${'Sunday the 20th is worked before 国庆节 2026'}
    ${'2026-09-30'} | ${2} | ${'2026-10-09'} | ${'国庆节 2026'}
    ${'2026-10-08'} | ${2} | ${'2026-10-10'} | ${'Saturday the 10th is worked after 国庆节 2026'}
  `('$days after $from is $due: $why', ({ from, days, due }) => {
    expect(addWorkingDays(published, from, days)).toEqual({ value: due, unknownYears: [] });
  });

  it('counting back gives the days that were added', () => {
    const start = serialOf('2025-01-01' as CivilDate);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 15 }), (at, days) => {
        const from = dayOf(start + at);
        const { value: due } = addWorkingDays(published, from, days);
        expect(workingDaysBetween(published, from, due).value).toBe(days);
        expect(days === 0 || published.isWorkingDay(due)).toBe(true);
      }),
    );
  });

  it('nothing lies between a day and an earlier one', () => {
    const [early, late] = ['2026-03-02' as CivilDate, '2026-03-06' as CivilDate];
    expect(workingDaysBetween(published, late, early).value).toBe(0);
    expect(workingDaysBetween(published, early, early).value).toBe(0);
  });
});

describe('a year that the library does not know', () => {
  const eve = '2031-01-21' as CivilDate;
  const table = '2031-01-22至2031-01-28 休\n2031-02-01 班';

  it('counts weekends only and says so', () => {
    expect(published.knows(2026)).toBe(true);
    expect(published.knows(2031)).toBe(false);
    expect(addWorkingDays(published, eve, 1)).toEqual({
      value: '2031-01-22',
      unknownYears: [2031],
    });
    expect(workingDaysBetween(published, '2030-12-30' as CivilDate, eve).unknownYears).toEqual([
      2030, 2031,
    ]);
  });

  it('goes by the table of 参数', () => {
    const house = withTable(table);
    expect(addWorkingDays(house, eve, 1)).toEqual({ value: '2031-01-29', unknownYears: [] });
    expect(addWorkingDays(house, '2031-01-31' as CivilDate, 1).value).toBe('2031-02-01');
    expect(house.knows(2032)).toBe(false);
  });

  it('is not known by a worked Saturday alone', () => {
    expect(withTable('2031-02-01 班').knows(2031)).toBe(false);
  });

  it('the table wins over the library, and its later line over an earlier one', () => {
    const moved = withTable('2026-10-10 休;2026-10-11 班');
    expect(addWorkingDays(moved, '2026-10-09' as CivilDate, 1).value).toBe('2026-10-11');
    const again = withTable('2031-01-22至2031-01-28 休\n2031-01-27 班');
    expect(addWorkingDays(again, eve, 1).value).toBe('2031-01-27');
  });

  it.each`
    text                           | from            | to
    ${'2031年1月22日至1月28日 休'} | ${'2031-01-22'} | ${'2031-01-28'}
    ${'2031/1/22~2031/1/28休'}     | ${'2031-01-22'} | ${'2031-01-28'}
    ${'2031-01-22 休'}             | ${'2031-01-22'} | ${'2031-01-22'}
  `('reads $text', ({ text, from, to }) => {
    expect(readCalendarTable(text)).toEqual({ ok: true, value: [{ from, to, working: false }] });
  });

  it.each([
    ...['1月22日 休', '2031-01-22', '2031-02-30 休', '2031-01-28至2031-01-22 休'],
    ...['2031-01-22至2032-01-28 休', '春节 休', '2031-01-22 放假'],
  ])('does not guess at %s', (found) => {
    expect(readCalendarTable(`2031-02-01 班\n${found}`)).toEqual({
      ok: false,
      problems: [{ code: 'calendar/unreadable-line', found }],
    });
  });

  it('an empty table tells nothing', () => {
    expect(readCalendarTable(' \n')).toEqual({ ok: true, value: [] });
  });
});

function dayOf(serial: number): CivilDate {
  const day = dateOfSerial(serial);
  if (!day.ok) throw new Error(`no day ${serial}`);
  return day.value;
}

function daysFrom(from: CivilDate, to: CivilDate): readonly CivilDate[] {
  const first = serialOf(from);
  return Array.from({ length: serialOf(to) - first + 1 }, (_, index) => dayOf(first + index));
}
