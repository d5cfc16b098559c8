import { devicesAmong } from './devices';

describe('a register of devices that has grown for years', () => {
  it('makes no act dearer: neither entering, moving nor scrapping one', async () => {
    const figures = await devicesAmong(600, 20);
    expect(figures).toHaveLength(2 * 11);
    const dearer = figures.filter(({ ratio }) => ratio > 1.01);
    expect(dearer.map(({ at, unit, ratio }) => [at['act'], unit, ratio])).toEqual([]);
  });
});
