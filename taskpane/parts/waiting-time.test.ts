import { waitingTime } from './waiting-time';

const texts = {
  waited: {
    days: (count: number) => `d${count}`,
    hours: (count: number) => `h${count}`,
    minutes: (count: number) => `m${count}`,
    now: 'now',
  },
};

it.each`
  since                          | shown
  ${'2026-03-05T16:00:00+08:00'} | ${'now'}
  ${'2026-03-05T15:59:30+08:00'} | ${'now'}
  ${'2026-03-05T15:15:00+08:00'} | ${'m45'}
  ${'2026-03-05T08:30:00+08:00'} | ${'h7'}
  ${'2026-03-05T06:00:00+00:00'} | ${'h2'}
  ${'2026-03-02T16:00:00+08:00'} | ${'d3'}
  ${'2026-03-02T16:00:01+08:00'} | ${'d2'}
  ${'2026-03-06T09:00:00+08:00'} | ${'now'}
  ${''}                          | ${''}
`('what waits since $since waits $shown', ({ since, shown }: Row) => {
  expect(waitingTime(texts, since, '2026-03-05T16:00:00+08:00')).toBe(shown);
});

interface Row {
  readonly since: string;
  readonly shown: string;
}
