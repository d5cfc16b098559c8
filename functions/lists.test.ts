import fc from 'fast-check';
import { customFunctions } from './excel.fixture';
import { RECONCILE } from './reconcile';
import { REDPAIR } from './red-pair';
import { SERIALS } from './serials';
import { SERIALTIE } from './serial-tie';

beforeAll(() => Object.assign(globalThis, customFunctions()));

const column = (...values: unknown[]): unknown[][] => values.map((value) => [value]);
/** What follows the heading and the totals. */
const found = (spill: unknown[][]): unknown[][] => spill.slice(2);

describe('REG.RECONCILE: 两张表对得上吗', () => {
  const books = (
    left: readonly (readonly [unknown, unknown])[],
    right: readonly (readonly [unknown, unknown])[],
    tolerance: unknown = null,
  ): unknown[][] =>
    RECONCILE(
      left.map(([key]) => [key]),
      left.map(([, amount]) => [amount]),
      right.map(([key]) => [key]),
      right.map(([, amount]) => [amount]),
      tolerance,
    );

  it('has a heading and the totals, and nothing else where both agree', () => {
    expect(
      books(
        [
          ['编号', '金额'],
          ['PZ-1', 65],
        ],
        [
          ['凭证', '支出'],
          ['pz-1 ', 65],
        ],
      ),
    ).toEqual([
      ['编号', '结果', '左表金额', '右表金额', '差额', '左表行', '右表行'],
      ['合计', '相符', 65, 65, 0, 1, 1],
    ]);
  });

  it.each`
    what                            | left                      | right                     | line
    ${'只在左表'}                   | ${[['A1', 5], ['A2', 3]]} | ${[['A1', 5]]}            | ${['A2', '只在左表', 3, '', 3, 2, '']}
    ${'只在右表'}                   | ${[['A1', 5]]}            | ${[['A2', 3], ['A1', 5]]} | ${['A2', '只在右表', '', 3, -3, '', 1]}
    ${'金额不符'}                   | ${[['A1', 65]]}           | ${[['A1', 56]]}           | ${['A1', '金额不符', 65, 56, 9, 1, 1]}
    ${'记了两次'}                   | ${[['A1', 5], ['A1', 5]]} | ${[['A1', 5]]}            | ${['A1', '左表重复', 10, 5, 5, '1、2', 1]}
    ${'对方记了两次'}               | ${[['A1', 5]]}            | ${[['A1', 5], ['A1', 5]]} | ${['A1', '右表重复', 5, 10, -5, 1, '1、2']}
    ${'没有编号的金额'}             | ${[['', 7], ['A1', 5]]}   | ${[['A1', 5]]}            | ${['', '左表无编号', 7, '', 7, 1, '']}
    ${'数字编号和文本编号是一个号'} | ${[[7, 5], ['A1', 1]]}    | ${[['7', 5]]}             | ${['A1', '只在左表', 1, '', 1, 2, '']}
  `('$what', ({ left, right, line }) => {
    expect(found(books(left, right))).toEqual([line]);
  });

  it.each`
    what                        | left                            | right                     | tolerance
    ${'几行合起来等于对方一行'} | ${[['A1', 3], ['A1', 2]]}       | ${[['A1', 5]]}            | ${null}
    ${'同样的两行两边都有'}     | ${[['A1', 5], ['A1', 5]]}       | ${[['A1', 5], ['A1', 5]]} | ${null}
    ${'差在允差以内'}           | ${[['A1', 5.01]]}               | ${[['A1', 5]]}            | ${0.01}
    ${'尾差是二进制的'}         | ${[['A1', 0.1 + 0.2]]}          | ${[['A1', 0.3]]}          | ${null}
    ${'全角和空格'}             | ${[['\uFF21\uFF0D\uFF11 ', 5]]} | ${[['A-1', 5]]}           | ${null}
    ${'两边都空着的行'}         | ${[['', ''], ['A1', 5]]}        | ${[['A1', 5], ['', '']]}  | ${null}
    ${'编号有,金额空着'}        | ${[['A1', '']]}                 | ${[['A1', 0]]}            | ${null}
  `('agrees: $what', ({ left, right, tolerance }) => {
    expect(found(books(left, right, tolerance))).toEqual([]);
  });

  const rows = fc.array(
    fc.tuple(
      fc.integer({ min: 1, max: 30 }).map((no) => `PZ-${no}`),
      fc.integer({ min: -9999, max: 9999 }),
    ),
    { maxLength: 40 },
  );
  const inYuan = (list: readonly (readonly [string, number])[]) =>
    list.map(([key, amount]) => [key, amount / 100] as const);

  it('a list against itself is empty, whatever is doubled in it', () => {
    fc.assert(
      fc.property(rows, (list) => {
        expect(found(books(inYuan(list), inYuan(list)))).toEqual([]);
      }),
    );
  });

  it('the differences add up to the difference of the totals', () => {
    fc.assert(
      fc.property(rows, rows, (left, right) => {
        const [, total, ...lines] = books(inYuan(left), inYuan(right));
        const sum = lines.reduce((cents, line) => cents + Math.round(Number(line[4]) * 100), 0);
        expect(sum).toBe(Math.round(Number(total?.[4]) * 100));
        expect(Number(total?.[2])).toBeCloseTo(
          left.reduce((cents, [, it]) => cents + it, 0) / 100,
          6,
        );
      }),
    );
  });

  it('the order of rows does not matter', () => {
    fc.assert(
      fc.property(rows, rows, fc.integer(), (left, right, seed) => {
        const mixed = (list: typeof left) =>
          list
            .map((row, index) => [((index + 1) * 7919 + seed) % 104729, row] as const)
            .sort(([a], [b]) => a - b)
            .map(([, row]) => row);
        const bare = (spill: unknown[][]) => spill.map((line) => line.slice(0, 5));
        expect(bare(books(inYuan(mixed(left)), inYuan(mixed(right))))).toEqual(
          bare(books(inYuan(left), inYuan(right))),
        );
      }),
    );
  });
});

describe('REG.SERIALS: 缺号、重号、次序颠倒', () => {
  it.each`
    what                     | numbers                                         | first   | last    | lines
    ${'连续'}                | ${['编号', 'PZ-01', 'PZ-02', 'PZ-03']}          | ${null} | ${null} | ${[]}
    ${'缺一号'}              | ${['PZ-01', 'PZ-03']}                           | ${null} | ${null} | ${[['PZ-02', '缺号', 1, '']]}
    ${'缺几号'}              | ${['PZ-01', 'PZ-05']}                           | ${null} | ${null} | ${[['PZ-02 至 PZ-04', '缺号', 3, '']]}
    ${'重号'}                | ${['PZ-01', 'PZ-02', 'PZ-02', 'PZ-03']}         | ${null} | ${null} | ${[['PZ-02', '重号', '', '2、3']]}
    ${'次序颠倒'}            | ${['PZ-01', 'PZ-03', 'PZ-02', 'PZ-04']}         | ${null} | ${null} | ${[['PZ-03', '次序颠倒', '', 2]]}
    ${'一个写错的大号'}      | ${['1', '9', '2', '3', '4']}                    | ${null} | ${null} | ${[['5 至 8', '缺号', 4, ''], ['9', '次序颠倒', '', 2]]}
    ${'年份各算一串'}        | ${['PZ-2025-9', 'PZ-2026-1', 'PZ-2026-2']}      | ${null} | ${null} | ${[]}
    ${'空行是草稿'}          | ${['PZ-1', '', 'PZ-2']}                         | ${null} | ${null} | ${[]}
    ${'领了一本,头尾也查'}   | ${['03', '04']}                                 | ${'01'} | ${'06'} | ${[['01 至 02', '缺号', 2, ''], ['05 至 06', '缺号', 2, '']]}
    ${'整本没用'}            | ${[]}                                           | ${'01'} | ${'03'} | ${[['01 至 03', '缺号', 3, '']]}
    ${'读不出'}              | ${['PZ-1', '补', 'PZ-2']}                       | ${null} | ${null} | ${[['补', '读不出', '', 2]]}
    ${'数字编号'}            | ${[1, 2, 4]}                                    | ${null} | ${null} | ${[['3', '缺号', 1, '']]}
    ${'18 位的号码只差末尾'} | ${['144032100110000001', '144032100110000003']} | ${null} | ${null} | ${[['144032100110000002', '缺号', 1, '']]}
  `('$what', ({ numbers, first, last, lines }) => {
    expect(found(SERIALS(column(...numbers), first, last))).toEqual(lines);
  });

  it('finds every planted gap and every planted double, and no other', () => {
    const planted = fc.record({
      length: fc.integer({ min: 10, max: 120 }),
      gaps: fc.uniqueArray(fc.integer({ min: 2, max: 9 }), { maxLength: 4 }),
      doubles: fc.uniqueArray(fc.integer({ min: 11, max: 120 }), { maxLength: 5 }),
      seed: fc.integer({ min: 1, max: 99 }),
    });
    fc.assert(
      fc.property(planted, ({ length, gaps, doubles, seed }) => {
        const kept = Array.from({ length }, (_, index) => index + 1).filter(
          (no) => !gaps.includes(no),
        );
        const twice = doubles.filter((no) => no <= length);
        const rows = [...kept, ...twice]
          .map((no, index) => [(index * 31 * seed) % 127, no] as const)
          .sort(([a], [b]) => a - b);
        const lines = found(
          SERIALS(
            rows.map(([, no]) => [`PZ-${String(no).padStart(4, '0')}`]),
            null,
            null,
          ),
        );
        const count = lines
          .filter(([, is]) => is === '缺号')
          .reduce((sum, [, , many]) => sum + Number(many), 0);
        expect(count).toBe(gaps.length);
        expect(
          lines
            .filter(([, is]) => is === '重号')
            .map(([no]) => Number(String(no).slice(3)))
            .sort((a, b) => a - b),
        ).toEqual([...twice].sort((a, b) => a - b));
      }),
    );
  });
});

describe('REG.SERIALTIE: 两本账的单据号 (WH-36)', () => {
  const tie = (
    left: readonly (readonly [string, number])[],
    right: readonly (readonly [string, number])[],
  ) =>
    found(
      SERIALTIE(
        left.map(([no]) => [no]),
        left.map(([, amount]) => [amount]),
        right.map(([no]) => [no]),
        right.map(([, amount]) => [amount]),
        null,
      ),
    );

  it.each`
    what                  | left                            | right                           | lines
    ${'相符'}             | ${[['RK-1', 10], ['RK-2', 20]]} | ${[['RK-2', 20], ['RK-1', 10]]} | ${[]}
    ${'两本都缺号'}       | ${[['RK-1', 10], ['RK-4', 20]]} | ${[['RK-1', 10], ['RK-4', 20]]} | ${[['RK-2 至 RK-3', '两账缺号 2 个', '', '', '', '', '']]}
    ${'一方有一方无'}     | ${[['RK-1', 10], ['RK-2', 20]]} | ${[['RK-1', 10]]}               | ${[['RK-2', '只在左账', 20, '', 20, 2, '']]}
    ${'同号不同数'}       | ${[['RK-1', 10]]}               | ${[['RK-1', 12]]}               | ${[['RK-1', '同号不同数', 10, 12, -2, 1, 1]]}
    ${'重号'}             | ${[['RK-1', 10]]}               | ${[['RK-1', 10], ['RK-1', 10]]} | ${[['RK-1', '右账重号', 10, 20, -10, 1, '1、2']]}
    ${'两本都重号也要说'} | ${[['RK-1', 10], ['RK-1', 10]]} | ${[['RK-1', 10], ['RK-1', 10]]} | ${[['RK-1', '左账重号', 20, 20, 0, '1、2', '1、2'], ['RK-1', '右账重号', 20, 20, 0, '1、2', '1、2']]}
    ${'没有号的一行'}     | ${[['RK-1', 10]]}               | ${[['RK-1', 10], ['', 3]]}      | ${[['', '右账无号', '', 3, -3, '', 2]]}
  `('$what', ({ left, right, lines }) => {
    expect(tie(left, right)).toEqual(lines);
  });
});

describe('REG.REDPAIR: 红字和原记录', () => {
  const HEAD = [['编号'], ['金额'], ['冲销号']] as const;
  it.each`
    what                  | rows                                                                | results
    ${'相抵'}             | ${[['LS-1', 65, ''], ['LS-2', -65, 'LS-1']]}                        | ${['相抵']}
    ${'金额不抵'}         | ${[['LS-1', 65, ''], ['LS-2', -56, 'LS-1']]}                        | ${['金额不抵']}
    ${'原号不存在'}       | ${[['LS-1', 65, ''], ['LS-2', -65, 'LS-7']]}                        | ${['原号不存在']}
    ${'冲了两次'}         | ${[['LS-1', 65, ''], ['LS-2', -65, 'LS-1'], ['LS-3', -65, 'LS-1']]} | ${['相抵', '重复冲销']}
    ${'冲销了红字'}       | ${[['LS-1', 65, ''], ['LS-2', -65, 'LS-1'], ['LS-3', 65, 'LS-2']]}  | ${['相抵', '所冲不是原始记录']}
    ${'冲销自己'}         | ${[['LS-1', -65, 'LS-1']]}                                          | ${['所冲不是原始记录']}
    ${'红字没写冲哪一号'} | ${[['LS-1', -65, '']]}                                              | ${['红字没有原号']}
    ${'红字在原记录上面'} | ${[['LS-2', -65, 'LS-1'], ['LS-1', 65, '']]}                        | ${['相抵']}
    ${'没有红字'}         | ${[['LS-1', 65, '']]}                                               | ${[]}
  `('$what', ({ rows, results }: { rows: unknown[][]; results: string[] }) => {
    const columns = HEAD.map(([title], index) => [[title], ...rows.map((row) => [row[index]])]);
    const spill = REDPAIR(columns[0], columns[1], columns[2]);
    expect(found(spill).map(([, , is]) => is)).toEqual(results);
  });

  it('says where both stand and what they come to', () => {
    const spill = REDPAIR(column('LS-1', 'LS-2'), column(65, -56), column('', 'LS-1'));
    expect(spill.slice(1)).toEqual([
      ['1 笔', '', '问题 1 处', -56, 65, 9, '', ''],
      ['LS-2', 'LS-1', '金额不抵', -56, 65, 9, 2, 1],
    ]);
  });
});
