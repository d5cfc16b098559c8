import fc from 'fast-check';
import { customFunctions } from './excel.fixture';
import { RECON3 } from './recon3';

beforeAll(() => Object.assign(globalThis, customFunctions()));

type Line = readonly [item: string, document: string, quantity: number, unit?: string];
type Count = readonly [
  item: string,
  quantity: number | '',
  unit?: string,
  place?: string,
  slip?: string,
];

const book = (lines: readonly Line[]): unknown[][] => [
  ['货号', '单据号', '入库数量', '出库数量', '单位'],
  ...lines.map(([item, document, quantity, unit = '公斤']) => [
    item,
    document,
    quantity > 0 ? quantity : '',
    quantity < 0 ? -quantity : '',
    unit,
  ]),
];
const counted = (lines: readonly Count[]): unknown[][] => [
  ['盘点票号', '库位', '货号', '实盘数量', '单位'],
  ...lines.map(([item, quantity, unit = '公斤', place = '一库', slip = 'P1']) => [
    slip,
    place,
    item,
    quantity,
    unit,
  ]),
];

/** 货号, 类别, 差数, 单据 of every difference. */
const differences = (
  ledger: readonly Line[],
  counts: readonly Count[],
  cards: readonly Line[],
  tolerance: unknown = null,
) =>
  RECON3(book(ledger), counted(counts), book(cards), tolerance)
    .slice(2)
    .map(([item, is, , , , difference, documents]) => [item, is, difference, documents]);

const IN: Line = ['A1', 'RK-1', 100];
const OUT: Line = ['A1', 'CC-1', -30];

describe('REG.RECON3: 账、物、卡 (WH-39)', () => {
  it('has a heading and a summary, and nothing else where all three agree', () => {
    expect(RECON3(book([IN, OUT]), counted([['A1', 70]]), book([OUT, IN]), null)).toEqual([
      ['货号', '类别', '账', '卡', '物', '差数', '单据', '说明'],
      ['共 1 种', '相符', '', '', '', '', '', '账卡物相符 1 种'],
    ]);
  });

  it.each`
    what                             | ledger                                           | counts                                                                    | cards                                            | lines
    ${'漏记卡:货已发,卡上没有'}      | ${[IN, OUT]}                                     | ${[['A1', 70]]}                                                           | ${[IN]}                                          | ${[['A1', '漏记卡', 30, 'CC-1']]}
    ${'未入账:货和卡都有,账上没有'}  | ${[IN]}                                          | ${[['A1', 70]]}                                                           | ${[IN, OUT]}                                     | ${[['A1', '未入账', -30, 'CC-1']]}
    ${'货号记错:卡记到了另一种货'}   | ${[IN, OUT, ['A2', 'RK-2', 50]]}                 | ${[['A1', 70], ['A2', 50]]}                                               | ${[IN, ['A2', 'CC-1', -30], ['A2', 'RK-2', 50]]} | ${[['A1', '货号记错', 30, 'CC-1'], ['A2', '货号记错', -30, 'CC-1']]}
    ${'货号记错在账上:实物和卡一致'} | ${[IN, ['A2', 'CC-1', -30], ['A2', 'RK-2', 50]]} | ${[['A1', 70], ['A2', 50]]}                                               | ${[IN, OUT, ['A2', 'RK-2', 50]]}                 | ${[['A1', '货号记错', -30, 'CC-1'], ['A2', '货号记错', 30, 'CC-1']]}
    ${'账卡数量不同,实物和卡一致'}   | ${[IN, ['A1', 'CC-1', -3]]}                      | ${[['A1', 70]]}                                                           | ${[IN, OUT]}                                     | ${[['A1', '账卡数量不符', -27, 'CC-1']]}
    ${'单位不符:账上写成箱'}         | ${[IN, ['A1', 'CC-1', -3, '箱']]}                | ${[['A1', 70]]}                                                           | ${[IN, OUT]}                                     | ${[['A1', '单位不符', -30, 'CC-1']]}
    ${'单位不符:盘点写成箱'}         | ${[IN]}                                          | ${[['A1', 10, '箱']]}                                                     | ${[IN]}                                          | ${[['A1', '单位不符', 0, '']]}
    ${'盘亏,没有单据能解释'}         | ${[IN, OUT]}                                     | ${[['A1', 68]]}                                                           | ${[IN, OUT]}                                     | ${[['A1', '盘亏', -2, '']]}
    ${'盘盈,一张出库单没有发货'}     | ${[IN, OUT]}                                     | ${[['A1', 100]]}                                                          | ${[IN, OUT]}                                     | ${[['A1', '盘盈', 30, 'CC-1']]}
    ${'盘亏,出库记成了入库'}         | ${[IN, ['A1', 'CC-2', 30]]}                      | ${[['A1', 70]]}                                                           | ${[IN, ['A1', 'CC-2', 30]]}                      | ${[['A1', '盘亏', -60, 'CC-2']]}
    ${'账外的货'}                    | ${[IN]}                                          | ${[['A1', 100], ['A9', 5]]}                                               | ${[IN]}                                          | ${[['A9', '盘盈', 5, '']]}
    ${'重盘:同一处两张票'}           | ${[IN]}                                          | ${[['A1', 100, '公斤', '一库', 'P1'], ['A1', 100, '公斤', '一库', 'P7']]} | ${[IN]}                                          | ${[['A1', '重盘', 0, 'P1、P7']]}
    ${'两处各盘一次不是重盘'}        | ${[IN]}                                          | ${[['A1', 60, '公斤', '一库', 'P1'], ['A1', 40, '公斤', '二库', 'P2']]}   | ${[IN]}                                          | ${[]}
    ${'漏盘'}                        | ${[IN]}                                          | ${[]}                                                                     | ${[IN]}                                          | ${[['A1', '漏盘', 0, '']]}
    ${'数还没有填,是漏盘'}           | ${[IN]}                                          | ${[['A1', '']]}                                                           | ${[IN]}                                          | ${[['A1', '漏盘', 0, '']]}
    ${'没有结存也没有盘,不是漏盘'}   | ${[IN, ['A1', 'CC-9', -100]]}                    | ${[]}                                                                     | ${[IN, ['A1', 'CC-9', -100]]}                    | ${[]}
    ${'漏记卡,而且货也没有发'}       | ${[IN, OUT]}                                     | ${[['A1', 100]]}                                                          | ${[IN]}                                          | ${[['A1', '漏记卡', 30, 'CC-1'], ['A1', '盘盈', 30, 'CC-1']]}
    ${'小数不留尾差'}                | ${[['A1', 'RK-1', 0.1], ['A1', 'RK-2', 0.2]]}    | ${[['A1', 0.3]]}                                                          | ${[['A1', 'RK-1', 0.1], ['A1', 'RK-2', 0.2]]}    | ${[]}
  `('$what', ({ ledger, counts, cards, lines }) => {
    expect(differences(ledger, counts, cards)).toEqual(lines);
  });

  it('forgives a weighing difference within the tolerance', () => {
    expect(differences([IN], [['A1', 99.5]], [IN], 0.5)).toEqual([]);
    expect(differences([IN], [['A1', 99.4]], [IN], 0.5)).toEqual([['A1', '盘亏', -0.6, '']]);
  });

  it('compares what is given: without cards, without a count', () => {
    const [, total, ...lines] = RECON3(book([IN]), counted([['A1', 90]]), null, null);
    expect([total?.[1], lines.map(([, is, , card]) => [is, card])]).toEqual([
      '不符 1 处',
      [['盘亏', '']],
    ]);
    expect(
      RECON3(book([IN]), null, book([IN, OUT]), null)
        .slice(2)
        .map(([, is]) => is),
    ).toEqual(['未入账']);
  });

  it('reads registers: columns by their headings, drafts left out', () => {
    const ledger = [
      ['日期', '流水号', '单位', '货号', '单据号', '出库数量', '入库数量'],
      [46086, 'MX-1', '公斤', 'A1', 'RK-1', '', 100],
      [46086, '', '公斤', 'A1', 'RK-2', '', 7],
    ];
    expect(RECON3(ledger, counted([['A1', 100]]), book([IN]), null)[1]?.[1]).toBe('相符');
  });

  /** Items of a stock with their lines: ledger, card and count agree until something is planted. */
  const stock = fc.array(
    fc.record({
      plant: fc.constantFrom(
        '',
        '漏记卡',
        '未入账',
        '货号记错',
        '单位不符',
        '盘亏',
        '盘盈',
        '重盘',
        '漏盘',
      ),
      quantities: fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 2, maxLength: 5 }),
    }),
    { minLength: 1, maxLength: 25 },
  );

  it('finds every planted difference with its class and its document, and no other', () => {
    fc.assert(
      fc.property(stock, (items) => {
        const [ledger, cards, counts, expected]: [Line[], Line[], Count[], string[]] = [
          [],
          [],
          [],
          [],
        ];
        items.forEach(({ plant, quantities }, no) => {
          const item = `A${no}`;
          // Each quantity is its own, so that a document is known by it.
          const lines = quantities.map((quantity, line): Line => [
            item,
            `RK-${no}-${line}`,
            quantity * 10 + line,
          ]);
          const [first = lines[0]!, ...rest] = lines;
          const sum = lines.reduce((total, [, , quantity]) => total + quantity, 0);
          ledger.push(...(plant === '未入账' ? rest : lines));
          cards.push(...(plant === '漏记卡' || plant === '货号记错' ? rest : lines));
          if (plant === '货号记错') {
            cards.push([`B${no}`, first[1], first[2]]);
            counts.push([`B${no}`, 0]);
            expected.push(`B${no} 货号记错 ${first[1]}`);
          }
          if (plant === '单位不符') {
            cards.splice(cards.indexOf(first), 1, [item, first[1], first[2], '箱']);
          }
          const off = plant === '盘亏' ? -0.5 : plant === '盘盈' ? 0.5 : 0;
          if (plant !== '漏盘') counts.push([item, sum + off]);
          if (plant === '重盘') counts.push([item, sum]);
          const named = ['漏记卡', '未入账', '货号记错', '单位不符'].includes(plant)
            ? first[1]
            : plant === '重盘'
              ? 'P1、P1'
              : '';
          if (plant !== '') expected.push(`${item} ${plant} ${named}`);
        });
        const found = differences(ledger, counts, cards).map(([item, is, , documents]) =>
          [item, is, documents].join(' '),
        );
        expect([...found].sort()).toEqual([...expected].sort());
      }),
      { numRuns: 300 },
    );
  });

  it('the order of lines does not matter, and a stock agrees with itself', () => {
    const lines = fc.array(
      fc.tuple(
        fc.constantFrom('A1', 'A2', 'A3'),
        fc.constantFrom('D1', 'D2', 'D3', 'D4'),
        fc.integer({ min: -50, max: 50 }),
      ),
    );
    fc.assert(
      fc.property(lines, lines, (left, right) => {
        const counts: Count[] = [
          ['A1', 5],
          ['A2', 6],
        ];
        expect(differences([...left].reverse(), counts, [...right].reverse()).sort()).toEqual(
          differences(left, counts, right).sort(),
        );
        expect(RECON3(book(left), null, book([...left].reverse()), null)[1]?.[1]).toBe('相符');
      }),
      {
        // Two documents together explain the shortage: they were named as they came.
        examples: [
          [
            [
              ['A2', 'D1', 0],
              ['A2', 'D3', 1],
            ],
            [['A2', 'D4', 6]],
          ],
        ],
      },
    );
  });
});
