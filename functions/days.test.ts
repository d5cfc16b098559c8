import fc from 'fast-check';
import { ADVANCES } from './advances';
import { AGEING } from './ageing';
import { DAYCLOSE } from './day-close';
import { BOOKVALUE, DEPRECIATION } from './depreciation';
import { customFunctions, type FunctionError } from './excel.fixture';
import { LATE } from './late';
import { WORKDAY } from './workday';

beforeAll(() => Object.assign(globalThis, customFunctions()));

const column = (...values: unknown[]): unknown[][] => values.map((value) => [value]);
/** 2026-03-05, a Thursday */
const MARCH_5 = 46086;

describe('REG.ADVANCES: 未清的借条 (CT-18)', () => {
  const lent = [
    column('借条号', 'JT-1', 'JT-2', '', 'JT-3'),
    column('日期', MARCH_5 - 4, MARCH_5 - 2, MARCH_5, '2026-03-05'),
    column('金额', 500, 300, 99, 80),
  ] as const;

  it('lists what is open, the oldest first; a draft is no advance', () => {
    const spill = ADVANCES(...lent, column('JT-1', 'JT-2'), column(500, 120), MARCH_5);
    expect(spill).toEqual([
      ['借条号', '状态', '日期', '金额', '已清', '未清', '天数'],
      ['合计', '未清 2 张', '', 880, 620, 260, 2],
      ['JT-2', '未清', '2026-03-03', 300, 120, 180, 2],
      ['JT-3', '未清', '2026-03-05', 80, 0, 80, 0],
    ]);
  });

  it.each`
    what              | no                  | settled       | line
    ${'清过头'}       | ${['JT-1', 'JT-1']} | ${[400, 200]} | ${['JT-1', '清过头', '2026-03-01', 500, 600, -100, 4]}
    ${'没有这张借条'} | ${['JT-9']}         | ${[10]}       | ${['JT-9', '没有这张借条', '', 0, 10, -10, '']}
  `('$what', ({ no, settled, line }: { no: string[]; settled: number[]; line: unknown[] }) => {
    const spill = ADVANCES(...lent, column(...no), column(...settled), MARCH_5);
    expect(spill.filter(([, is]) => is === line[1])).toEqual([line]);
  });

  it('what is open altogether is what was lent less what was settled', () => {
    const some = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 9999 })),
    );
    fc.assert(
      fc.property(some, some, (advances, settlements) => {
        const spill = ADVANCES(
          advances.map(([no]) => [`JT-${no}`]),
          advances.map(() => [MARCH_5]),
          advances.map(([, cents]) => [cents / 100]),
          settlements.map(([no]) => [`JT-${no}`]),
          settlements.map(([, cents]) => [cents / 100]),
          MARCH_5,
        );
        const open = spill
          .slice(2)
          .reduce((sum, line) => sum + Math.round(Number(line[5]) * 100), 0);
        expect(open).toBe(Math.round(Number(spill[1]?.[5]) * 100));
      }),
    );
  });
});

describe('REG.DAYCLOSE: 日清 (CT-20)', () => {
  const dates = column('日期', MARCH_5, MARCH_5, MARCH_5 + 1, MARCH_5 + 3);
  const moved = column('现金增减', 1000, -65, -35.5, 0);

  it.each`
    what                      | counted                                                                               | results
    ${'每天都点对'}           | ${[[MARCH_5, 935], [MARCH_5 + 1, 899.5], [MARCH_5 + 3, 899.5]]}                       | ${['相符', '相符', '相符']}
    ${'少了五毛'}             | ${[[MARCH_5, 934.5], [MARCH_5 + 1, 899.5], [MARCH_5 + 3, 899.5]]}                     | ${['短款', '相符', '相符']}
    ${'多了一元'}             | ${[[MARCH_5, 936], [MARCH_5 + 1, 899.5], [MARCH_5 + 3, 899.5]]}                       | ${['长款', '相符', '相符']}
    ${'有一天没有点'}         | ${[[MARCH_5, 935], [MARCH_5 + 3, 899.5]]}                                             | ${['相符', '未点钞', '相符']}
    ${'没有流水的一天也点了'} | ${[[MARCH_5, 935], [MARCH_5 + 1, 899.5], [MARCH_5 + 2, 899.5], [MARCH_5 + 3, 899.5]]} | ${['相符', '相符', '相符', '相符']}
    ${'一天点出两个数'}       | ${[[MARCH_5, 935], [MARCH_5, 930], [MARCH_5 + 1, 899.5], [MARCH_5 + 3, 899.5]]}       | ${['点了两次,数不同', '相符', '相符']}
  `('$what', ({ counted, results }: { counted: number[][]; results: string[] }) => {
    const spill = DAYCLOSE(
      dates,
      moved,
      counted.map(([day]) => [day]),
      counted.map(([, cash]) => [cash]),
      null,
      null,
    );
    expect(spill.slice(2).map((line) => line[7])).toEqual(results);
  });

  it('carries the opening on, with paid in a column of its own', () => {
    const spill = DAYCLOSE(
      column(MARCH_5 + 1, MARCH_5),
      column(10, 0.1),
      column(MARCH_5),
      column(100.3),
      column('', ''),
      100.2,
    );
    expect(spill.slice(1)).toEqual([
      ['合计', 100.2, 10.1, 0, 110.3, '', 0, '1 天不清'],
      ['2026-03-05', 100.2, 0.1, 0, 100.3, 100.3, 0, '相符'],
      ['2026-03-06', 100.3, 10, 0, 110.3, '', '', '未点钞'],
    ]);
  });
});

describe('REG.AGEING: 账龄', () => {
  it('puts each amount in one class, for each partner and altogether', () => {
    const spill = AGEING(
      column('日期', MARCH_5, MARCH_5 - 30, MARCH_5 - 31, MARCH_5 - 400),
      column('金额', 1, 2, 4, 8),
      MARCH_5,
      column('客户', '某公司', '某粮油店', '某公司', ''),
      null,
    );
    expect(spill).toEqual([
      [
        '对象',
        '合计',
        '30 天以内',
        '31至60 天',
        '61至90 天',
        '91至180 天',
        '180 天以上',
        '最久天数',
      ],
      ['合计', 15, 3, 4, 0, 0, 8, 400],
      ['(未写)', 8, 0, 0, 0, 0, 8, 400],
      ['某公司', 5, 1, 4, 0, 0, 0, 31],
      ['某粮油店', 2, 2, 0, 0, 0, 0, 30],
    ]);
  });

  it('loses nothing: classes add up to the total, partners to all', () => {
    const item = fc.tuple(
      fc.integer({ min: 0, max: 500 }),
      fc.integer({ min: -9999, max: 9999 }),
      fc.constantFrom('甲', '乙', '丙'),
    );
    fc.assert(
      fc.property(fc.array(item, { minLength: 1 }), (items) => {
        const [, all = [], ...each] = AGEING(
          items.map(([days]) => [MARCH_5 - days]),
          items.map(([, cents]) => [cents / 100]),
          MARCH_5,
          items.map(([, , who]) => [who]),
          [[7, 30]],
        );
        const cents = (cell: unknown): number => Math.round(Number(cell) * 100);
        const sum = items.reduce((total, [, amount]) => total + amount, 0);
        expect(cents(all[1])).toBe(sum);
        expect(cents(all[2]) + cents(all[3]) + cents(all[4])).toBe(sum);
        expect(each.reduce((total, line) => total + cents(line[1]), 0)).toBe(sum);
      }),
    );
  });
});

describe('REG.WORKDAY and REG.LATE: 工作日', () => {
  it.each`
    start           | days | due             | why
    ${'2026-02-13'} | ${2} | ${'2026-02-24'} | ${'14 日补班,然后春节'}
    ${'2026-09-18'} | ${1} | ${'2026-09-20'} | ${'星期日补班'}
    ${'2025-01-24'} | ${2} | ${'2025-01-27'} | ${'26 日补班'}
  `('$days after $start is $due: $why', ({ start, days, due }) => {
    const [[serial]] = WORKDAY(start, days, null) as [[number]];
    expect(serial).toBe(
      MARCH_5 + Math.round((Date.parse(due) - Date.parse('2026-03-05')) / 86_400_000),
    );
  });

  it('takes a column for a column, a heading for a heading, a blank for a blank', () => {
    expect(WORKDAY(column('收集日期', MARCH_5, '', MARCH_5), 2, null)).toEqual(
      column('工作日', MARCH_5 + 4, '', MARCH_5 + 4),
    );
    expect(WORKDAY(column(MARCH_5, MARCH_5), column(0, 1), null)).toEqual(
      column(MARCH_5, MARCH_5 + 1),
    );
  });

  it('does not guess at a year whose holidays nobody knows, unless a table tells them', () => {
    expect(() => WORKDAY('2031-01-21', 1, null)).toThrow(/2031/);
    try {
      WORKDAY('2031-01-21', 1, null);
    } catch (error) {
      expect((error as FunctionError).code).toBe('#N/A');
    }
    const [[told]] = WORKDAY(
      '2031-01-21',
      1,
      column('2031-01-22至2031-01-28 休', '2031-02-01 班'),
    ) as [[number]];
    const [[plain]] = WORKDAY('2031-01-28', 0, '2031-01-22 休') as [[number]];
    expect(told).toBe(plain + 1);
  });

  it.each`
    what                   | done            | asOf            | late  | working | result
    ${'当天就做了'}        | ${'2026-03-05'} | ${null}         | ${0}  | ${0}    | ${'按时'}
    ${'最后一天'}          | ${'2026-03-09'} | ${null}         | ${0}  | ${0}    | ${'按时'}
    ${'迟了一天'}          | ${'2026-03-10'} | ${null}         | ${1}  | ${1}    | ${'迟'}
    ${'迟过一个周末'}      | ${'2026-03-16'} | ${null}         | ${7}  | ${5}    | ${'迟'}
    ${'没做,还没到期'}     | ${''}           | ${'2026-03-06'} | ${0}  | ${0}    | ${'未到期'}
    ${'没做,超期了'}       | ${''}           | ${'2026-03-11'} | ${2}  | ${2}    | ${'超期未完成'}
    ${'没做,也不知道今天'} | ${''}           | ${null}         | ${''} | ${''}   | ${'未完成'}
  `('LATE, 限 2 个工作日, 3月5日起: $what', ({ done, asOf, late, working, result }) => {
    expect(LATE(column(MARCH_5), column(done), 2, asOf, null)).toEqual([
      ['限期', '迟几天', '迟几个工作日', '结果'],
      ['2026-03-09', late, working, result],
    ]);
  });

  it('LATE keeps row beside row and says which year it does not know', () => {
    const spill = LATE(
      column('收集日期', '2031-01-20', '', MARCH_5),
      column('录入日期', '2031-01-21', '', MARCH_5),
      column('', 2, '', 1),
      null,
      null,
    );
    expect(spill.map((line) => line[3])).toEqual([
      '结果',
      expect.stringMatching(/^按时.*2031/),
      '',
      '按时',
    ]);
  });
});

describe('REG.DEPRECIATION and REG.BOOKVALUE', () => {
  const cost = column('原值', 5999, '', 1200);
  const from = column('启用日期', '2023-05-07', '', '2024-01-15');

  it('works row beside row, each with its own life', () => {
    const years = column('年限', 3, '', 5);
    expect(DEPRECIATION(cost, from, years, '2024-05-15', null, null)).toEqual([
      ['残值', '月折旧额', '已提月数', '累计折旧', '净值'],
      [299.95, 158.31, 12, 1899.72, 4099.28],
      ['', '', '', '', ''],
      [60, 19, 4, 76, 1124],
    ]);
    expect(BOOKVALUE(cost, from, years, '2024-05-15', null, null)).toEqual(
      column('净值', 4099.28, '', 1124),
    );
  });

  it.each([5, 0.05, null])('takes a residual rate of %s as five per cent', (residual) => {
    expect(BOOKVALUE(5999, '2023-05-07', 3, '2030-01-01', residual, null)).toEqual([[299.95]]);
  });

  it('stops the month after the asset was stopped', () => {
    const stopped = column('停用日期', '2023-08-20', '', '');
    expect(DEPRECIATION(cost, from, 3, '2026-05-15', 0, stopped)[1]).toEqual([
      0, 166.64, 3, 499.92, 5499.08,
    ]);
  });

  it.each`
    what              | call                                                             | message
    ${'年限为零'}     | ${() => BOOKVALUE(100, MARCH_5, 0, MARCH_5, null, null)}         | ${/第 1 行:年限/}
    ${'残值率过百'}   | ${() => BOOKVALUE(100, MARCH_5, 3, MARCH_5, 120, null)}          | ${/残值率/}
    ${'停用在启用前'} | ${() => BOOKVALUE(100, MARCH_5, 3, MARCH_5, 5, [[MARCH_5 - 1]])} | ${/停用日早于启用日/}
    ${'原值为负'}     | ${() => DEPRECIATION(-100, MARCH_5, 3, MARCH_5, 5, null)}        | ${/原值不能为负/}
  `('refuses $what', ({ call, message }) => {
    expect(call).toThrow(message);
  });
});
