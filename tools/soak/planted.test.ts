import { plantDifferences } from './planted';

describe('账—物—卡 (WH-39)', () => {
  it('names every planted difference with its class and its document, and nothing else', () => {
    const { classes, false: wrongly } = plantDifferences(40, 7);
    expect(classes.filter(({ planted, found }) => found !== planted)).toEqual([]);
    expect(classes).toHaveLength(9);
    expect(wrongly).toBe(0);
  });
});
