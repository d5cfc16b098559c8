import { customFunctions, FunctionError } from './excel.fixture';
import { RMB } from './rmb';

beforeAll(() => Object.assign(globalThis, customFunctions()));

describe('REG.RMB', () => {
  it('writes one amount as an accounting document does when no style is given', () => {
    expect(RMB([[1409.5]], null)).toEqual([['人民币壹仟肆佰零玖元伍角整']]);
  });

  it.each`
    style           | text
    ${'accounting'} | ${'人民币壹仟肆佰零玖元伍角整'}
    ${'凭证'}       | ${'人民币壹仟肆佰零玖元伍角整'}
    ${'bill'}       | ${'人民币壹仟肆佰零玖元伍角'}
    ${' BILL '}     | ${'人民币壹仟肆佰零玖元伍角'}
    ${'票据'}       | ${'人民币壹仟肆佰零玖元伍角'}
  `('knows the style $style', ({ style, text }) => {
    expect(RMB([[1409.5]], style)).toEqual([[text]]);
  });

  it('refuses a style that it does not know', () => {
    expect(() => RMB([[1]], 'cheque')).toThrow(/accounting/);
  });

  it('takes a whole column: heading to heading, blank to blank, the empty rest left out', () => {
    const column = [
      ['金额'],
      [0.05],
      [''],
      [-30],
      ...Array.from({ length: 1_048_572 }, () => ['']),
    ];
    expect(RMB(column, null)).toEqual([['人民币大写'], ['人民币伍分'], [''], ['人民币负叁拾元整']]);
  });

  it('takes a bare value as well as a range of one', () => {
    expect(RMB(0, null)).toEqual([['人民币零元整']]);
    expect(RMB('', null)).toEqual([['']]);
    expect(RMB([['']], null)).toEqual([['']]);
  });

  it('does not mind the binary dust of a sum', () => {
    expect(RMB([[0.1 + 0.2]], null)).toEqual([['人民币叁角整']]);
  });

  it('refuses a single value that is no amount', () => {
    expect(() => RMB([['12.5斤']], null)).toThrow(FunctionError);
    expect(() => RMB([[1.005]], null)).toThrow(/不是整分/);
    expect(() => RMB([[1e15]], null)).toThrow(/太大/);
    expect(() => RMB([[true]], null)).toThrow(/不是数字/);
  });

  it('puts the error of a range into its own cell, the first row too', () => {
    const [[first], [second], [third]] = RMB([['12.5斤'], [1], ['x']], null) as [
      [FunctionError],
      [string],
      [FunctionError],
    ];
    expect(first).toBeInstanceOf(FunctionError);
    expect(second).toBe('人民币壹元整');
    expect(third.message).toBe('第 3 行不是数字:x / row 3 is not a number: x');
  });
});
