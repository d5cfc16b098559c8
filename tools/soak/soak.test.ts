import { soak } from './soak';
import { Tally } from './tally';

// The long version: npm run soak.
const DAYS = [66, 67, 69, 70, 72];

it('nothing that two or three people at one workbook were promised is lost, doubled or misplaced', async () => {
  const tally = new Tally();
  for (const seed of DAYS) expect(await soak(seed, 40, tally, 20_000)).toBeNull();
  // A day on which nothing happens proves nothing.
  expect(tally.accepted).toBeGreaterThan(20);
  expect(tally.posted).toBeGreaterThan(1);
  for (const repaired of ['confirmed', 'appended-again'])
    expect(tally.standings.get(repaired) ?? 0).toBeGreaterThan(5);
}, 120_000);
