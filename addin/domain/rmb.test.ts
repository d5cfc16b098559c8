import fc from 'fast-check';
import { fen } from './amount';
import { rmb } from './rmb';

describe('人民币大写', () => {
  it.each`
    fen               | accounting                                                        | bill
    ${0}              | ${'人民币零元整'}                                                 | ${'人民币零元整'}
    ${100}            | ${'人民币壹元整'}                                                 | ${'人民币壹元整'}
    ${140950}         | ${'人民币壹仟肆佰零玖元伍角整'}                                   | ${'人民币壹仟肆佰零玖元伍角'}
    ${600714}         | ${'人民币陆仟零柒元壹角肆分'}                                     | ${'人民币陆仟零柒元壹角肆分'}
    ${1640902}        | ${'人民币壹万陆仟肆佰零玖元零贰分'}                               | ${'人民币壹万陆仟肆佰零玖元零贰分'}
    ${32504}          | ${'人民币叁佰贰拾伍元零肆分'}                                     | ${'人民币叁佰贰拾伍元零肆分'}
    ${5}              | ${'人民币伍分'}                                                   | ${'人民币伍分'}
    ${30}             | ${'人民币叁角整'}                                                 | ${'人民币叁角'}
    ${10000000000}    | ${'人民币壹亿元整'}                                               | ${'人民币壹亿元整'}
    ${10001000100}    | ${'人民币壹亿零壹万零壹元整'}                                     | ${'人民币壹亿零壹万零壹元整'}
    ${12345678901234} | ${'人民币壹仟贰佰叁拾肆亿伍仟陆佰柒拾捌万玖仟零壹拾贰元叁角肆分'} | ${'人民币壹仟贰佰叁拾肆亿伍仟陆佰柒拾捌万玖仟零壹拾贰元叁角肆分'}
    ${-140950}        | ${'人民币负壹仟肆佰零玖元伍角整'}                                 | ${'人民币负壹仟肆佰零玖元伍角'}
  `('$fen fen', ({ fen: value, accounting, bill }) => {
    expect(rmb(fen(value))).toBe(accounting);
    expect(rmb(fen(value), 'bill')).toBe(bill);
  });

  it('reads back to the same amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000_000_000 }), (value) => {
        expect(readBack(rmb(fen(value)))).toBe(value);
      }),
      { numRuns: 2000 },
    );
  });
});

/** A reader written only for this test: adds up digit × unit, section by section. */
function readBack(text: string): number {
  const body = text.replace('人民币', '').replace('整', '');
  const [yuanPart, rest] = body.includes('元') ? body.split('元') : ['', body];
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const character of yuanPart ?? '') {
    const value = '零壹贰叁肆伍陆柒捌玖'.indexOf(character);
    const unit = { 拾: 10, 佰: 100, 仟: 1000 }[character];
    if (value >= 0) digit = value;
    else if (unit) {
      section += digit * unit;
      digit = 0;
    } else {
      total += (section + digit) * (character === '亿' ? 1e8 : 1e4);
      if (character === '亿' && total % 1e8 !== 0) throw new Error(text);
      section = digit = 0;
    }
  }
  let fenValue = (total + section + digit) * 100;
  const jiao = /(.)角/.exec(rest ?? '');
  const cents = /(.)分/.exec(rest ?? '');
  if (jiao) fenValue += '零壹贰叁肆伍陆柒捌玖'.indexOf(jiao[1] ?? '') * 10;
  if (cents) fenValue += '零壹贰叁肆伍陆柒捌玖'.indexOf(cents[1] ?? '');
  return fenValue;
}
