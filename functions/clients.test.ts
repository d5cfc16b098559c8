import fc from 'fast-check';
import { ASSIGN } from './assign';
import { customFunctions, FunctionError } from './excel.fixture';
import { FIRSTREC } from './first-rec';
import { GRADE } from './grade';
import { SPOTCHECK } from './spot-check';

beforeAll(() => Object.assign(globalThis, customFunctions()));

const column = (...values: unknown[]): unknown[][] => values.map((value) => [value]);

describe('REG.FIRSTREC: 首录为准 (CR-22)', () => {
  const names = column('客户名称', '某公司', '某粮油店', '某 公司', '某(公司)', '某粮油店');
  const times = column('登记时间', 46084, 46084, 46083.5, 46085, 46084);
  const persons = column('登记人', '张三', '李四', '王五', '张三', '赵六');

  it('lists the clients that several persons recorded, with who was first', () => {
    expect(FIRSTREC(names, times, persons, null)).toEqual([
      ['客户', '首录人', '首录时间', '行', '后录人', '结果'],
      ['某 公司', '王五', '2026-03-02 12:00', 4, '张三', '首录为准'],
      ['某粮油店', '李四', '2026-03-03', 3, '赵六', '同时登记,由业务经理裁定'],
    ]);
  });

  it.each`
    wanted        | line
    ${'某公司'}   | ${['某 公司', '王五', '2026-03-02 12:00', 4, '张三', '首录为准']}
    ${'某新公司'} | ${['某新公司', '', '', '', '', '没有登记']}
  `('answers for $wanted', ({ wanted, line }) => {
    expect(FIRSTREC(names, times, persons, wanted)[1]).toEqual(line);
  });

  it('reads the times of the journal, wherever the PC stood', () => {
    const spill = FIRSTREC(
      column('某公司', '某公司'),
      column('2026-03-05T08:30:00+08:00', '2026-03-05T00:29:00Z'.replace('Z', '+00:00')),
      column('张三', '李四'),
      '某公司',
    );
    expect(spill[1]).toEqual(['某公司', '李四', '2026-03-05 08:29', 2, '张三', '首录为准']);
  });

  it('the order of rows does not matter', () => {
    const row = fc.tuple(
      fc.constantFrom('甲', '乙', '丙'),
      fc.integer({ min: 46000, max: 46009 }),
      fc.constantFrom('张三', '李四', '王五'),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        const ask = (list: typeof rows) =>
          FIRSTREC(
            list.map(([name]) => [name]),
            list.map(([, at]) => [at]),
            list.map(([, , by]) => [by]),
            null,
          )
            .slice(1)
            .map(([name, , at]) => `${String(name)} ${String(at)}`)
            .sort();
        expect(ask([...rows].reverse())).toEqual(ask(rows));
      }),
    );
  });
});

describe('REG.SPOTCHECK: 公正抽查', () => {
  const numbers = ['凭证号', ...Array.from({ length: 200 }, (_, no) => `PZ-${no + 1}`)];

  it('draws the same again from the same head, whatever the order of rows, and other rows from another', () => {
    const drawn = (head: string, list = numbers): unknown[] =>
      SPOTCHECK(column(...list), head, 5)
        .slice(2)
        .map(([, no]) => no);
    expect(drawn('7Q2M')).toEqual(drawn('7Q2M', [...numbers].reverse()));
    expect(drawn('7Q2M')).not.toEqual(drawn('7Q2N'));
    expect(new Set(drawn('7Q2M')).size).toBe(5);
  });

  it('says from how many, names the rows, and leaves drafts out', () => {
    const spill = SPOTCHECK(column('凭证号', 'PZ-1', '', 'PZ-2'), '7Q2M', null);
    expect(spill[1]?.[1]).toBe('2 号中抽 2');
    for (const [, no, row] of spill.slice(2)) expect(row).toBe(no === 'PZ-1' ? 2 : 4);
  });

  it('each number has the same chance', () => {
    const hits = new Map<unknown, number>();
    for (let head = 0; head < 600; head += 1)
      for (const [, no] of SPOTCHECK(column('1', '2', '3', '4', '5', '6'), `head ${head}`, 1).slice(
        2,
      ))
        hits.set(no, (hits.get(no) ?? 0) + 1);
    // 100 each is expected; five standard deviations are 46.
    expect([...hits.values()].every((count) => count > 54 && count < 146)).toBe(true);
    expect(hits.size).toBe(6);
  });
});

describe('REG.ASSIGN: 均衡分配 (CR-24)', () => {
  const clients = (count: number) => Array.from({ length: count }, (_, no) => [`客户${no + 1}`]);
  const got = (spill: unknown[][]): ReadonlyMap<unknown, number> => {
    const counts = new Map<unknown, number>();
    for (const [, who] of spill.slice(2)) counts.set(who, (counts.get(who) ?? 0) + 1);
    return counts;
  };

  it('proposes for each client and says why', () => {
    const spill = ASSIGN(
      column('客户名称', '甲', '乙', '丙'),
      column('业务员', '张三', '李四'),
      column('能力', 1, 2),
      column('现有', 2, 1),
    );
    expect(spill).toEqual([
      ['客户', '建议分给', '理由'],
      ['合计 3 家', '张三 0、李四 3', ''],
      ['甲', '李四', '原有 1 家,本次第 1 家,权重 2'],
      ['乙', '李四', '原有 1 家,本次第 2 家,权重 2'],
      ['丙', '李四', '原有 1 家,本次第 3 家,权重 2'],
    ]);
  });

  it('at equal weights no two persons differ by more than one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 1, max: 12 }),
        (count, people) => {
          const counts = [
            ...got(
              ASSIGN(
                clients(count),
                Array.from({ length: people }, (_, no) => [`人${no}`]),
                null,
                null,
              ),
            ).values(),
          ];
          expect(counts.reduce((sum, many) => sum + many, 0)).toBe(count);
          expect(
            Math.max(0, ...counts) - (counts.length < people ? 0 : Math.min(...counts)),
          ).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('otherwise follows the weights to within one, and the same input gives the same proposal', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200 }),
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 }),
        (count, weights) => {
          const people = weights.map((_, no) => [`人${no}`]);
          const ask = () =>
            ASSIGN(
              clients(count),
              people,
              weights.map((weight) => [weight]),
              null,
            );
          expect(ask()).toEqual(ask());
          const total = weights.reduce((sum, weight) => sum + weight, 0);
          weights.forEach((weight, no) => {
            const fair = (count * weight) / total;
            // D'Hondt's way never gives less than the whole part of the fair share.
            expect(got(ask()).get(`人${no}`) ?? 0).toBeGreaterThanOrEqual(Math.floor(fair));
          });
        },
      ),
    );
  });

  it('gives nothing to whom the weight is 0, and refuses if there is nobody', () => {
    expect(got(ASSIGN(clients(4), column('张三', '李四'), column(0, 1), null))).toEqual(
      new Map([['李四', 4]]),
    );
    expect(() => ASSIGN(clients(1), column('张三'), column(0), null)).toThrow(/没有可以分给/);
  });
});

describe('REG.GRADE: 等级 (CR-01…04)', () => {
  it.each`
    size    | urgency     | need      | grade
    ${'大'} | ${'迫切'}   | ${'较大'} | ${'A'}
    ${'小'} | ${'迫切'}   | ${'较大'} | ${'A'}
    ${'大'} | ${'有想法'} | ${'较大'} | ${'B'}
    ${'中'} | ${'迫切'}   | ${'一般'} | ${'B'}
    ${'大'} | ${'潜在'}   | ${'较大'} | ${'C'}
    ${'大'} | ${'迫切'}   | ${'潜在'} | ${'C'}
  `('$size, $urgency, $need is $grade', ({ size, urgency, need, grade }) => {
    expect(GRADE(size, urgency, need)).toEqual([
      ['等级', '理由'],
      [grade, `客户规模${size},需求及时性${urgency},需求大小${need}`],
    ]);
  });

  it('keeps row beside row, with an error only where a word is not known', () => {
    const spill = GRADE(
      column('客户规模', '大', '', '巨大'),
      column('需求及时性', '迫切', '', '迫切'),
      column('需求大小', '较大', '', '较大'),
    );
    expect(spill.map(([grade]) => grade)).toEqual(['等级', 'A', '', expect.any(FunctionError)]);
    expect(spill[3]?.[1]).toMatch(/第 4 行.*巨大/);
  });
});
