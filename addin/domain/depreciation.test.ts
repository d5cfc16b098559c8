import fc from 'fast-check';
import { fen } from './amount';
import { dateOfSerial, serialOf, type CivilDate } from './civil-date';
import { straightLine, tooShort, type StraightLine } from './depreciation';

/** 5,999.00 yuan, 5 %, three years: residual 299.95, to be written off 5,699.05, 158.31 a month. */
const computer: StraightLine = {
  cost: fen(599_900),
  residualPercent: 5,
  years: 3,
  inUseFrom: '2023-05-07' as CivilDate,
  stoppedOn: null,
};

/** Worked out by hand, in fen. */
describe('年限平均法 by 企业所得税法实施条例 第五十九条', () => {
  it.each`
    on              | stoppedOn       | months | accumulated | bookValue | why
    ${'2023-05-07'} | ${null}         | ${0}   | ${0}        | ${599900} | ${'投入使用的当月不提'}
    ${'2023-05-31'} | ${null}         | ${0}   | ${0}        | ${599900} | ${'还是当月'}
    ${'2023-06-01'} | ${null}         | ${1}   | ${15831}    | ${584069} | ${'次月起提'}
    ${'2023-06-30'} | ${null}         | ${1}   | ${15831}    | ${584069} | ${'一个月只提一次'}
    ${'2024-05-15'} | ${null}         | ${12}  | ${189972}   | ${409928} | ${'满一年'}
    ${'2026-04-30'} | ${null}         | ${35}  | ${554085}   | ${45815}  | ${'最后一个月之前'}
    ${'2026-05-01'} | ${null}         | ${36}  | ${569905}   | ${29995}  | ${'最后一个月补足尾差,剩残值'}
    ${'2031-01-01'} | ${null}         | ${36}  | ${569905}   | ${29995}  | ${'提足以后不再提'}
    ${'2022-01-01'} | ${null}         | ${0}   | ${0}        | ${599900} | ${'还没有投入使用'}
    ${'2025-12-31'} | ${'2024-08-20'} | ${15}  | ${237465}   | ${362435} | ${'停用当月照提,次月起停'}
    ${'2024-08-01'} | ${'2024-08-20'} | ${15}  | ${237465}   | ${362435} | ${'停用的当月'}
    ${'2025-12-31'} | ${'2023-05-20'} | ${0}   | ${0}        | ${599900} | ${'当月启用当月停用'}
    ${'2031-01-01'} | ${'2028-03-01'} | ${36}  | ${569905}   | ${29995}  | ${'停用前已提足'}
  `(
    'on $on, stopped $stoppedOn: $months months, $why',
    ({ on, stoppedOn, months, accumulated, bookValue }) => {
      expect(straightLine({ ...computer, stoppedOn }, on)).toEqual({
        ok: true,
        value: { residual: 29995, monthly: 15831, months, accumulated, bookValue },
      });
    },
  );

  it.each`
    cost      | residualPercent | years  | residual | monthly | why
    ${120000} | ${0}            | ${5}   | ${0}     | ${2000} | ${'没有残值'}
    ${100000} | ${4}            | ${3}   | ${4000}  | ${2667} | ${'26.666… is 26.67'}
    ${333333} | ${5}            | ${3}   | ${16667} | ${8796} | ${'166.6665 is 166.67; 87.962 is 87.96'}
    ${100001} | ${2.5}          | ${10}  | ${2500}  | ${813}  | ${'25.00025 is 25.00; 8.125 is 8.13'}
    ${9}      | ${0}            | ${3}   | ${0}     | ${0}    | ${'nine fen wait for the last month'}
    ${30000}  | ${10}           | ${2.5} | ${3000}  | ${900}  | ${'thirty months'}
    ${50000}  | ${100}          | ${3}   | ${50000} | ${0}    | ${'nothing to write off'}
    ${0}      | ${5}            | ${3}   | ${0}     | ${0}    | ${'没有原值'}
  `(
    '$cost fen, $residualPercent %, $years years: $why',
    ({ cost, residualPercent, years, residual, monthly }) => {
      const found = straightLine(
        { ...computer, cost: fen(cost), residualPercent, years },
        '2040-01-01' as CivilDate,
      );
      expect(found).toMatchObject({ value: { residual, monthly, bookValue: residual } });
    },
  );

  it.each`
    wrong                                       | code
    ${{ cost: fen(-1) }}                        | ${'depreciation/cost'}
    ${{ residualPercent: -1 }}                  | ${'depreciation/residual'}
    ${{ residualPercent: 101 }}                 | ${'depreciation/residual'}
    ${{ residualPercent: NaN }}                 | ${'depreciation/residual'}
    ${{ years: 0 }}                             | ${'depreciation/life'}
    ${{ years: 2.51 }}                          | ${'depreciation/life'}
    ${{ stoppedOn: '2023-05-06' as CivilDate }} | ${'depreciation/stopped-before-use'}
  `('refuses $wrong', ({ wrong, code }) => {
    expect(straightLine({ ...computer, ...wrong }, '2024-01-01' as CivilDate)).toEqual({
      ok: false,
      problems: [{ code }],
    });
  });

  it('never goes back, never beyond what is to be written off, and ends there exactly', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000_00 }),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 1, max: 20 }),
        (cost, residualPercent, years) => {
          const asset = { ...computer, cost: fen(cost), residualPercent, years };
          let before = 0;
          for (let month = 0; month <= years * 12 + 1; month += 1) {
            const day = dateOfSerial(serialOf(computer.inUseFrom) + month * 31);
            const found = day.ok ? straightLine(asset, day.value) : null;
            if (!found?.ok) throw new Error('refused');
            const { accumulated, residual, bookValue } = found.value;
            expect(accumulated).toBeGreaterThanOrEqual(before);
            expect(accumulated + bookValue).toBe(cost);
            expect(bookValue).toBeGreaterThanOrEqual(residual);
            before = accumulated;
            if (month > years * 12) expect(bookValue).toBe(residual);
          }
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe('最低折旧年限 by 第六十条', () => {
  it.each`
    of                                | years  | short
    ${'电子设备'}                     | ${3}   | ${false}
    ${'电子设备'}                     | ${2.5} | ${true}
    ${'房屋建筑物'}                   | ${19}  | ${true}
    ${'与生产经营有关的器具工具家具'} | ${5}   | ${false}
  `('$of over $years years is too short: $short', ({ of, years, short }) => {
    expect(tooShort(of, years)).toBe(short);
  });
});
