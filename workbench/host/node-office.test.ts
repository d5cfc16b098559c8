import { createMemoryEngine } from '../engine/memory/memory-engine';
import { createNodeOffice } from './node-office';

describe('office.js in Node', () => {
  it('writes values and loads them again', async () => {
    const { Excel } = createNodeOffice(createMemoryEngine());
    const values = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2');
      range.values = [
        ['a', 1],
        [true, '0012'],
      ];
      range.load('values,address');
      await context.sync();
      return [range.address, range.values];
    });
    expect(values).toEqual([
      'Sheet1!A1:B2',
      [
        ['a', 1],
        [true, 12],
      ],
    ]);
  });
});
