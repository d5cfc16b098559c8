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

  /** 《支付结算办法》附一《正确填写票据和结算凭证的基本规定》 二: every example, with both spellings. */
  it.each`
    fen         | spellings
    ${140950}   | ${['壹仟肆佰零玖元伍角']}
    ${600714}   | ${['陆仟零柒元壹角肆分']}
    ${168032}   | ${['壹仟陆佰捌拾元零叁角贰分', '壹仟陆佰捌拾元叁角贰分']}
    ${10700053} | ${['壹拾万柒仟元零伍角叁分', '壹拾万零柒仟元伍角叁分']}
    ${1640902}  | ${['壹万陆仟肆佰零玖元零贰分']}
    ${32504}    | ${['叁佰贰拾伍元零肆分']}
  `('票据 $fen fen is written as the published rule does', ({ fen: value, spellings }) => {
    expect(spellings).toContain(rmb(fen(value), 'bill').replace('人民币', ''));
  });

  /** 《会计基础工作规范》第五十二条: 整 after 元 or 角, none after 分. */
  it.each`
    fen               | text
    ${1000}           | ${'人民币壹拾元整'}
    ${1050}           | ${'人民币壹拾元零伍角整'}
    ${1005}           | ${'人民币壹拾元零伍分'}
    ${10000000}       | ${'人民币壹拾万元整'}
    ${100000000}      | ${'人民币壹佰万元整'}
    ${100050}         | ${'人民币壹仟元零伍角整'}
    ${99999999999999} | ${'人民币玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'}
    ${-5}             | ${'人民币负伍分'}
  `('凭证 $fen fen', ({ fen: value, text }) => {
    expect(rmb(fen(value))).toBe(text);
  });

  it('100,000 amounts up to 千亿, also negative, read back to themselves in both styles', () => {
    const amounts = fc.sample(fc.integer({ min: -99_999_999_999_999, max: 99_999_999_999_999 }), {
      numRuns: 50_000,
      seed: 20260305,
    });
    // Evenly drawn ones are nearly all long: as many short ones, where zeros meet.
    const all = amounts.flatMap((amount, index) => [
      amount,
      Math.trunc(amount / 10 ** (index % 13)),
    ]);
    const wrong = all.filter((amount) =>
      (['accounting', 'bill'] as const).some(
        (style) => readBack(rmb(fen(amount), style)) !== amount,
      ),
    );
    expect([all.length, wrong]).toEqual([100_000, []]);
  });
});

/** A reader written only for this test: adds up digit × unit, section by section. */
function readBack(text: string): number {
  if (text.includes('负')) return -readBack(text.replace('负', ''));
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
