import type { Rect } from './port';
import { shiftRect, type Shift } from './rect';

const rect = (row: number, rows: number, column = 2, columns = 3): Rect => ({
  row,
  column,
  rows,
  columns,
});
const wholeRows = (row: number, rows: number, how: Shift['how']): Shift => ({
  at: { row, column: 0, rows, columns: 16_384 },
  how,
});

describe('a rectangle when rows come and go', () => {
  it.each`
    what                             | shift                      | becomes
    ${'rows inserted above it'}      | ${wholeRows(2, 2, 'down')} | ${rect(7, 4)}
    ${'rows inserted at its top'}    | ${wholeRows(5, 1, 'down')} | ${rect(6, 4)}
    ${'rows inserted inside'}        | ${wholeRows(6, 2, 'down')} | ${rect(5, 6)}
    ${'rows inserted below'}         | ${wholeRows(9, 2, 'down')} | ${rect(5, 4)}
    ${'rows deleted above'}          | ${wholeRows(1, 2, 'up')}   | ${rect(3, 4)}
    ${'rows deleted over its top'}   | ${wholeRows(4, 2, 'up')}   | ${rect(4, 3)}
    ${'rows deleted inside'}         | ${wholeRows(6, 2, 'up')}   | ${rect(5, 2)}
    ${'rows deleted over its end'}   | ${wholeRows(8, 5, 'up')}   | ${rect(5, 3)}
    ${'all of it deleted'}           | ${wholeRows(5, 4, 'up')}   | ${null}
    ${'more than all of it deleted'} | ${wholeRows(0, 40, 'up')}  | ${null}
  `('$what', ({ shift, becomes }) => {
    expect(shiftRect(rect(5, 4), shift)).toEqual(becomes);
  });

  it('stays if only part of its columns moves', () => {
    const shift: Shift = { at: rect(0, 2, 0, 4), how: 'down' };
    expect(shiftRect(rect(5, 4), shift)).toEqual(rect(5, 4));
  });

  it('moves sideways, too', () => {
    expect(shiftRect(rect(5, 4), { at: rect(5, 4, 0, 1), how: 'right' })).toEqual(rect(5, 4, 3));
    expect(shiftRect(rect(5, 4), { at: rect(5, 4, 2, 1), how: 'left' })).toEqual(rect(5, 4, 2, 2));
  });
});
