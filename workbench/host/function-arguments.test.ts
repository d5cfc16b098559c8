import type { CustomFunctionArgument } from '../engine/port';
import { cellResult, prepare, type CustomFunction } from './function-arguments';

const fn = (...parameters: NonNullable<CustomFunction['parameters']>): CustomFunction => ({
  id: 'F',
  name: 'F',
  parameters,
});
const called = (of: CustomFunction, ...given: CustomFunctionArgument[]): unknown => {
  const prepared = prepare(of, given);
  return prepared.kind === 'one' ? prepared.args : prepared;
};
const failed = (error: string) => ({ kind: 'error', error });

const number = { name: 'n', type: 'number' } as const;
const anything = { name: 'a' } as const;
const range = { name: 'r', dimensionality: 'matrix' } as const;

describe('the arguments of a custom function', () => {
  it.each`
    type         | given     | arrives
    ${'number'}  | ${'12.5'} | ${12.5}
    ${'number'}  | ${''}     | ${0}
    ${'number'}  | ${true}   | ${1}
    ${'string'}  | ${12.5}   | ${'12.5'}
    ${'string'}  | ${false}  | ${'FALSE'}
    ${'boolean'} | ${0}      | ${false}
    ${'boolean'} | ${'true'} | ${true}
    ${'any'}     | ${'12.5'} | ${'12.5'}
    ${'any'}     | ${''}     | ${''}
    ${undefined} | ${0}      | ${0}
  `('turn $given into $arrives where $type is wanted', ({ type, given, arrives }) => {
    expect(called(fn({ name: 'p', ...(type && { type }) }), given)).toEqual([arrives]);
  });

  it('are refused where they do not fit', () => {
    expect(called(fn(number), '十')).toEqual(failed('#VALUE!'));
    expect(called(fn(number))).toEqual(failed('#VALUE!'));
    expect(called(fn(number), 1, 2)).toEqual(failed('#VALUE!'));
  });

  it('arrive as null when left out', () => {
    const optional = { ...range, optional: true };
    expect(called(fn(number, optional), 1)).toEqual([1, null]);
    expect(called(fn(number, optional, anything), 1, null, 2)).toEqual([1, null, 2]);
  });

  it('are blocks where a range is wanted', () => {
    expect(called(fn(range), 5)).toEqual([[[5]]]);
    expect(called(fn({ ...range, type: 'number' }), [[1, '']])).toEqual([[[1, 0]]]);
  });

  it('pass an error on without a call, unless errors are welcome', () => {
    expect(called(fn(anything), '#N/A')).toEqual(failed('#N/A'));
    expect(called(fn(range), [[1], ['#REF!']])).toEqual(failed('#REF!'));
    expect(called({ ...fn(anything), allowErrorForDataTypeAny: true }, '#N/A')).toEqual([
      { type: 'CustomFunctionError', code: '#N/A' },
    ]);
  });

  it('gather in a list at the end when they repeat', () => {
    expect(called(fn(number, { ...anything, repeating: true }), 1, 'a', 'b')).toEqual([
      1,
      ['a', 'b'],
    ]);
    expect(called(fn({ ...range, repeating: true }), [[1, 2]], 3)).toEqual([[[[1, 2]], [[3]]]]);
  });

  it('call once for each cell where a range meets one value', () => {
    const prepared = prepare(fn(number, anything), [[[1], ['x']], 'kg']);
    expect(prepared).toEqual({
      kind: 'each',
      calls: [[{ kind: 'one', args: [1, 'kg'] }], [failed('#VALUE!')]],
    });
  });
});

describe('the result of a custom function', () => {
  it.each`
    result                                                    | shows
    ${[1, true, 5]}                                           | ${5}
    ${[1, true, null]}                                        | ${''}
    ${[1, true, [[1, 'a'], [true, null]]]}                    | ${[[1, 'a'], [true, '']]}
    ${[1, true, [1, 2]]}                                      | ${'#VALUE!'}
    ${[1, true, [[1, 2], [3]]]}                               | ${'#VALUE!'}
    ${[1, true, { basicValue: '#NUM!', basicType: 'Error' }]} | ${'#NUM!'}
    ${[1, true, [[{ basicValue: '#N/A' }]]]}                  | ${[['#N/A']]}
    ${[1, false, 'none', 1]}                                  | ${'#N/A'}
    ${[1, false, '', 5]}                                      | ${'#DIV/0!'}
    ${[1, false, 'plain', 2]}                                 | ${'#VALUE!'}
    ${[1, false, '', 10]}                                     | ${'#NAME?'}
  `('$result shows $shows', ({ result, shows }) => {
    expect(cellResult(result)).toEqual(shows);
  });
});
