import type { Box, Picture } from './picture';
import { figuresOf } from './statistics';

/** A run with the minutes that each step took; null = it did not happen. */
const run = (nature: string, ended: boolean, minutes: readonly (number | null)[]) => {
  let clock = 0;
  const boxes = minutes.map((took, index): Box => {
    clock += took ?? 0;
    const at = took === null ? '' : `2026-03-05T08:${String(clock).padStart(2, '0')}`;
    const look = took === null ? 'later' : 'noted';
    return {
      ...{ step: `0${index + 1}`, decides: false, look, since: '' },
      rows: [{ unit: '', look, open: false, marks: [], at }],
      minutes: index === 0 ? null : took,
    };
  });
  return { nature, ended, picture: { boxes, arrows: [] } satisfies Picture };
};

describe('流程统计', () => {
  const figures = figuresOf([
    run('真实', true, [0, 2, 10]),
    run('真实', true, [0, 4, 20]),
    run('真实', false, [0, 9, null]),
    run('演练', true, [0, 1, 1]),
  ]);

  it('真实的和演练的分开算', () => {
    expect(figures.map(({ nature, runs, open }) => [nature, runs, open])).toEqual([
      ['演练', 1, 0],
      ['真实', 3, 1],
    ]);
  });

  it('每一步的中位数和最慢的一次;没有发生的不算', () => {
    expect(figures[1]?.steps).toEqual([
      { step: '02', count: 3, median: 4, slowest: 9 },
      { step: '03', count: 2, median: 15, slowest: 20 },
    ]);
  });

  it('全程只算已结束的', () => {
    expect(figures.map(({ median }) => median)).toEqual([2, 18]);
    expect(figuresOf([run('真实', false, [0])])[0]?.median).toBeNull();
  });
});
