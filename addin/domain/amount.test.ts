import fc from 'fast-check';
import { fen, fenFromYuan, formatFen, productFen, sumFen, yuan } from './amount';

describe('金额', () => {
  it.each`
    cell         | result
    ${0}         | ${0}
    ${3.5}       | ${350}
    ${0.29}      | ${29}
    ${1.15}      | ${115}
    ${-12.34}    | ${-1234}
    ${123456.78} | ${12345678}
  `('reads $cell yuan as $result fen', ({ cell, result }) => {
    expect(fenFromYuan(cell)).toEqual({ ok: true, value: result });
  });

  it.each([0.001, 1.005, 12.345, Number.NaN, 1e16])('refuses %p as an amount', (cell) => {
    expect(fenFromYuan(cell).ok).toBe(false);
  });

  it.each`
    quantity | price    | amount
    ${12.5}  | ${3.2}   | ${4000}
    ${3}     | ${0.335} | ${101}
    ${0.5}   | ${0.01}  | ${1}
    ${1.005} | ${1}     | ${101}
    ${2.675} | ${1}     | ${268}
    ${-1.5}  | ${0.33}  | ${-50}
    ${48.35} | ${2.6}   | ${12571}
  `('$quantity × $price is $amount fen, halves away from zero', ({ quantity, price, amount }) => {
    expect(productFen(quantity, price)).toBe(amount);
  });

  it('writes amounts as in a ledger', () => {
    expect([fen(0), fen(5), fen(123456789), fen(-1050)].map(formatFen)).toEqual([
      '0.00',
      '0.05',
      '1,234,567.89',
      '-10.50',
    ]);
  });

  it('keeps every amount through the cell and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (whole) => {
        expect(fenFromYuan(yuan(fen(whole)))).toEqual({ ok: true, value: whole === 0 ? 0 : whole });
      }),
    );
  });

  it('adds parts up to the whole in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 })), (parts) => {
        expect(sumFen(parts.map(fen))).toBe(sumFen([...parts].reverse().map(fen)));
      }),
    );
  });
});
