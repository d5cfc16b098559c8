import type { CivilDate } from './civil-date';
import { lateness, type Deadline, type RecordDays } from './deadline';
import { workCalendar } from './working-days';

const calendar = workCalendar();
const parameters = { entryWithin: '2', contactWithin: '7', garbled: '两天' };

const entry: Deadline = {
  within: 'entryWithin',
  count: 'workingDays',
  from: { column: 'collectedOn' },
};
const contact: Deadline = { within: 'contactWithin', count: 'days', from: { step: 'enter' } };

/** A record whose dates and signatures are these. */
const record = (days: Readonly<Record<string, string>>): RecordDays => ({
  column: (key) => (days[key] as CivilDate | undefined) ?? null,
  signedOn: (step) => (days[step] as CivilDate | undefined) ?? null,
});

const late = (deadline: Deadline, days: Readonly<Record<string, string>>, until: string) =>
  lateness(deadline, record(days), until as CivilDate, parameters, calendar);

describe('two working days after 收集日期 (CR-18)', () => {
  it.each`
    collected       | until           | due             | days  | workingDays
    ${'2026-03-02'} | ${'2026-03-03'} | ${'2026-03-04'} | ${0}  | ${0}
    ${'2026-03-02'} | ${'2026-03-04'} | ${'2026-03-04'} | ${0}  | ${0}
    ${'2026-03-02'} | ${'2026-03-05'} | ${'2026-03-04'} | ${1}  | ${1}
    ${'2026-03-04'} | ${'2026-03-07'} | ${'2026-03-06'} | ${1}  | ${0}
    ${'2026-02-13'} | ${'2026-02-25'} | ${'2026-02-24'} | ${1}  | ${1}
    ${'2026-02-12'} | ${'2026-02-25'} | ${'2026-02-14'} | ${11} | ${2}
  `('collected on $collected, on $until: $days days late', (row) => {
    const { collected, until, due, days, workingDays } = row;
    expect(late(entry, { collectedOn: collected }, until)).toEqual({
      ok: true,
      value: { due, days, workingDays, unknownYears: [] },
    });
  });
});

it('one week is seven days on the calendar: on the eighth it is late (CR-25)', () => {
  const entered = { enter: '2026-02-11' }; // 春节 lies in between and does not stop the week
  expect(late(contact, entered, '2026-02-18')).toMatchObject({ value: { days: 0 } });
  expect(late(contact, entered, '2026-02-19')).toMatchObject({ value: { days: 1 } });
});

it('does not run before its date is there or the step before it is signed', () => {
  expect(late(entry, {}, '2026-03-05')).toEqual({ ok: true, value: null });
  expect(late(contact, { collectedOn: '2026-02-11' }, '2026-03-05')).toEqual({
    ok: true,
    value: null,
  });
});

it('says when the holidays of a year are not known yet', () => {
  const { ok, ...answer } = late(entry, { collectedOn: '2031-01-21' }, '2031-01-30');
  expect([ok, answer]).toMatchObject([true, { value: { unknownYears: [2031] } }]);
});

it('refuses a parameter that is no number of days', () => {
  expect(
    late({ ...entry, within: 'garbled' }, { collectedOn: '2026-03-02' }, '2026-03-05'),
  ).toEqual({
    ok: false,
    problems: [{ code: 'deadline/not-days', parameter: 'garbled', found: '两天' }],
  });
});
