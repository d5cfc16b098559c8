import fc from 'fast-check';
import { dateOfSerial, parseDate, parseTime, serialOf, type CivilDate } from './civil-date';

const near = '2026-07-01' as CivilDate;

describe('日期', () => {
  it.each`
    text              | date
    ${'2026/3/5'}     | ${'2026-03-05'}
    ${'2026-03-05'}   | ${'2026-03-05'}
    ${'2026.3.5'}     | ${'2026-03-05'}
    ${'2026年3月5日'} | ${'2026-03-05'}
    ${'2026年3月5号'} | ${'2026-03-05'}
    ${'20260305'}     | ${'2026-03-05'}
    ${'3月5日'}       | ${'2026-03-05'}
    ${'3-5'}          | ${'2026-03-05'}
    ${'2026/3/5'}     | ${'2026-03-05'}
    ${'2024-02-29'}   | ${'2024-02-29'}
  `('reads $text as $date', ({ text, date }) => {
    expect(parseDate(text, near)).toEqual({ ok: true, value: date });
  });

  it.each`
    text           | problem
    ${'2月31日'}   | ${'date/no-such-day'}
    ${'2026-2-29'} | ${'date/no-such-day'}
    ${'2026-13-1'} | ${'date/no-such-day'}
    ${'昨天'}      | ${'date/unreadable'}
    ${'5'}         | ${'date/unreadable'}
  `('refuses $text', ({ text, problem }) => {
    expect(parseDate(text, near)).toEqual({ ok: false, problems: [problem] });
  });

  it.each`
    date            | serial
    ${'1900-03-01'} | ${61}
    ${'1970-01-01'} | ${25569}
    ${'2026-03-05'} | ${46086}
  `('$date is serial $serial', ({ date, serial }) => {
    expect(serialOf(date)).toBe(serial);
  });

  it('keeps every day through its serial number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const date = dateOfSerial(serial);
        expect(date.ok && serialOf(date.value)).toBe(serial);
      }),
    );
  });

  it.each`
    text            | minutes
    ${'8:05'}       | ${485}
    ${'08:05'}      | ${485}
    ${'8点5分'}     | ${485}
    ${'0805'}       | ${485}
    ${'下午3:20'}   | ${920}
    ${'下午12:20'}  | ${740}
    ${'早上7点半'}  | ${450}
    ${'早7:10'}     | ${430}
    ${'中午1点'}    | ${780}
    ${'中午11点半'} | ${690}
    ${'晚上8点'}    | ${1200}
  `('reads the time $text', ({ text, minutes }) => {
    expect(parseTime(text)).toEqual({ ok: true, value: minutes });
  });

  it.each(['25:00', '8:60', '早上', '半'])('refuses the time %s', (text) => {
    expect(parseTime(text).ok).toBe(false);
  });
});
