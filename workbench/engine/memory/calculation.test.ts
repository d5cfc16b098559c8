import { openSheet } from './memory.fixture';
import type { Evaluate } from './calculation';

/** `=上+1`: one more than the cell above; `=REG.X(1)`: the custom function. */
const evaluate: Evaluate = (formula, at, asking) => {
  if (formula.startsWith('=REG.')) return asking.custom(formula.slice(1, -3), [1], at) ?? '#NAME?';
  return Number(asking.value({ ...at, row: at.row - 1 }).value) + 1;
};

describe('calculation', () => {
  it('follows a long chain without running out of stack, and anew when something changes', async () => {
    const { write, values } = openSheet({ evaluate });
    await write('A1:A20000', [[1], ...Array.from({ length: 19_999 }, () => ['=上+1'])]);
    expect(values('A20000')).toEqual([[20_000]]);
    await write('A1', [[5]]);
    expect(values('A20000')).toEqual([[20_004]]);
  });

  it('asks a custom function once and shows that it is busy until it answers', async () => {
    const { engine, write, values } = openSheet({ evaluate });
    const asked: unknown[] = [];
    await engine.setCustomFunctions(['REG.BALANCE'], async (name, args) => {
      asked.push([name, args]);
      return 42;
    });
    await write('A1', [['=REG.BALANCE(1)']]);
    expect(values('A1')).toEqual([['#BUSY!']]);
    await engine.whenCalculated();
    expect(values('A1')).toEqual([[42]]);
    await write('B9', [['x']]);
    expect([values('A1'), asked.length]).toEqual([[[42]], 1]);
    await engine.calculate('full');
    await engine.whenCalculated();
    expect(asked.length).toBe(2);
  });

  it('gives #VALUE! for a custom function that fails, and #NAME? for one that is not there', async () => {
    const { engine, write, values } = openSheet({ evaluate });
    await engine.setCustomFunctions(['REG.BAD'], () => Promise.reject(new Error('bad')));
    await write('A1:A2', [['=REG.BAD(1)'], ['=REG.NONE(1)']]);
    await engine.whenCalculated();
    expect(values('A1:A2')).toEqual([['#VALUE!'], ['#NAME?']]);
  });
});
