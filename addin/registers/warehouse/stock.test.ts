import { warehouse } from '.';
import { MANNERS, Scenario } from '../scenario.fixture';
import { refusedFor, type Typed } from '../typed.fixture';
import { archive } from './archive';
import { card } from './card';
import { dailyCheck } from './daily-check';
import { damage } from './damage';
import { handIn } from './hand-in';
import { item } from './item';
import { ledger } from './ledger';
import { opening } from './opening';
import { people } from './people.fixture';
import { shortage } from './shortage';
import { stocktake } from './stocktake';
import { surplus } from './surplus';

const goods: Typed = { item: 'HP001', name: '面粉', spec: '25公斤', unit: '袋' };

describe.each(MANNERS)('货物管理与盘点, %s', (manner) => {
  const start = (register: Parameters<typeof Scenario.of>[0]) =>
    Scenario.of(register, people, manner);

  describe.each([
    ['报损单', damage],
    ['盘盈单', surplus],
    ['盘亏单', shortage],
  ] as const)('%s (AMB-34)', (_, register) => {
    const reviewed = start(register)
      .sign('draw', '张三')
      .sign('supervise', '李四', { choice: '同意' });

    it('is approved by finance after the supervisor', () => {
      expect(start(register).sign('draw', '张三').refuses('approve', '王五')).toContain(
        'sign-off/out-of-order',
      );
      expect(reviewed.refuses('approve', '李四', { choice: '批准' })).not.toEqual([]);
      expect(reviewed.sign('approve', '王五', { choice: '批准' }).status).toBe('complete');
    });

    it('goes back to the keeper with a reason', () => {
      const back = reviewed.sign('approve', '王五', { choice: '退回', reason: '查明原因' });
      expect([back.round, back.waiting]).toEqual([2, ['draw']]);
    });
  });

  it.each([
    ['报损单', damage],
    ['盘亏单', shortage],
  ] as const)('%s says how the loss is settled (WH-52, WH-53)', (_, register) => {
    expect(refusedFor(warehouse, register, 'approve', {})).toEqual(['input/required liability']);
  });

  it('期初结存单 is confirmed by the supervisor, never by the keeper himself (§6.2)', () => {
    const listed = start(opening).sign('list', '张三');
    expect(listed.refuses('confirm', '张三')).not.toEqual([]);
    expect(listed.sign('confirm', '李四').status).toBe('complete');
  });

  it('出入库明细账 and 出入库卡 take no movement without a document (WH-33, 35, 55)', () => {
    const row = { ...goods, date: 46_086, matter: '采购入库', party: '某公司', location: 'A-1' };
    expect(refusedFor(warehouse, ledger, 'post', row)).toEqual(['input/required voucherNo']);
    expect(refusedFor(warehouse, card, 'write', row)).toEqual(['input/required voucherNo']);
    expect(start(ledger).refuses('post', '王五')).toEqual(['sign-off/not-the-post']);
    expect(start(card).refuses('write', '王五')).toEqual(['sign-off/not-the-post']);
  });

  describe('日常核查 (WH-37, WH-39)', () => {
    it('ends when ledger, goods and card agree', () => {
      expect(start(dailyCheck).sign('check', '张三', { choice: '一致' }).status).toBe('complete');
    });

    it('goes to the supervisor, with cause and settlement, when they do not', () => {
      const differs = start(dailyCheck).sign('check', '张三', { choice: '不一致' });
      expect(differs.refuses('settle', '张三')).not.toEqual([]);
      expect(differs.sign('settle', '李四').status).toBe('complete');
      expect(refusedFor(warehouse, dailyCheck, 'settle', goods)).toEqual([
        'input/required cause',
        'input/required settled',
      ]);
    });
  });

  describe('仓库盘点表', () => {
    const counted = (kind: string, opener: string) =>
      Scenario.of(stocktake, people, manner, { level: kind, units: ['一组', '二组'] })
        .sign('open', opener)
        .sign('prepare', '张三')
        .sign('count', '李四', { unit: '一组' });
    const both = counted('自盘', '张三').sign('count', '王五', { unit: '二组' });

    it('is opened by finance for the whole factory, by the keeper for his own (WH-44, 45)', () => {
      const registered = (level: string) =>
        Scenario.of(stocktake, people, manner, { level, units: ['一组'] });
      expect(registered('全厂盘点').refuses('open', '张三')).toEqual(['sign-off/not-the-post']);
      expect(registered('全厂盘点').refuses('open', '王五')).toEqual([]);
      expect(registered('自盘').refuses('open', '王五')).toEqual(['sign-off/not-the-post']);
      expect(registered('自盘').refuses('open', '张三')).toEqual([]);
    });

    it('begins only when the warehouse has prepared (WH-46, 48, 49)', () => {
      const opened = Scenario.of(stocktake, people, manner, {
        level: '自盘',
        units: ['一组'],
      }).sign('open', '张三');
      expect(opened.refuses('count', '李四', { unit: '一组' })).toEqual(['sign-off/out-of-order']);
      const ticked = { sorted: '是', posted: '是', named: '是' };
      expect(opened.refuses('prepare', '张三', { attested: ticked })).toEqual([
        'sign-off/not-attested',
      ]);
    });

    it('goes from all counters to the keeper to finance (§6.2, WH-47, WH-54)', () => {
      expect(counted('自盘', '张三').refuses('compare', '张三', { choice: '核对完毕' })).toEqual([
        'sign-off/out-of-order',
      ]);
      expect(both.waiting).toEqual(['compare']);
      const compared = both.sign('compare', '张三', { choice: '核对完毕' });
      expect(compared.waiting).toEqual(['review']);
    });

    it('is not reviewed by somebody who counted (WH-54)', () => {
      const compared = both.sign('compare', '张三', { choice: '核对完毕' });
      expect(compared.refuses('review', '王五')).toEqual(['sign-off/same-person']);
      const other = { ...people, 赵六: ['finance'] };
      const reviewed = Scenario.of(stocktake, other, manner, { level: '自盘', units: ['一组'] })
        .sign('open', '张三')
        .sign('prepare', '张三')
        .sign('count', '李四', { unit: '一组' })
        .sign('compare', '张三', { choice: '核对完毕' })
        .sign('review', '赵六');
      expect(reviewed.status).toBe('complete');
    });

    it('counts the doubtful team again, with a reason (WH-51)', () => {
      expect(both.refuses('compare', '张三', { choice: '重盘' })).toEqual([
        'sign-off/reason-missing',
        'sign-off/concerns-missing',
      ]);
      const again = both.sign('compare', '张三', {
        ...{ choice: '重盘', reason: '二组少一票', concerns: ['二组'] },
      });
      expect([again.round, again.waiting]).toEqual([2, ['count']]);
      expect(again.refuses('count', '李四', { unit: '一组' })).toEqual(['sign-off/already-signed']);
      expect(again.sign('count', '王五', { unit: '二组' }).waiting).toEqual(['compare']);
    });

    it('has each article of each place exactly once, and none left out (WH-51)', () => {
      const line = (location: string, found?: number): Typed => ({
        ...{ ...goods, location, book: 5, gap: 0 },
        ...(found !== undefined && { counted: found }),
      });
      const compare = (...lines: readonly Typed[]): readonly string[] =>
        refusedFor(warehouse, stocktake, 'compare', {}, lines);
      expect(compare(line('A-1', 5), line('A-2', 0))).toEqual([]);
      expect(compare(line('A-1', 5), line('A-1', 5))).toEqual(['document/line-twice']);
      expect(compare(line('A-1', 5), line('A-2'))).toEqual(['input/required counted']);
    });

    it('hides the books from the counters: they are filled in after the count (WH-50)', () => {
      const fills = stocktake.signOff?.map(({ step, fillsLines = [] }) => [step, fillsLines]);
      const at = (column: string): number =>
        fills?.findIndex(([, keys]) => (keys as readonly string[]).includes(column)) ?? -1;
      expect(at('book')).toBeGreaterThan(at('counted'));
    });
  });

  it('单据月归档清册 is sorted by the keeper and checked by the supervisor (WH-30, 31)', () => {
    const sorted = start(archive).sign('sort', '张三');
    expect(sorted.refuses('check', '张三')).not.toEqual([]);
    expect(sorted.sign('check', '李四').status).toBe('complete');
  });

  it('交财务单据清单 is audited by finance, with the numbers (WH-32, 36, 54)', () => {
    const given = start(handIn).sign('give', '张三');
    expect(given.refuses('audit', '王五', { choice: '相符', attested: {} })).toEqual([
      'sign-off/not-attested',
    ]);
    const back = given.sign('audit', '王五', { choice: '不符', reason: '缺一张' });
    expect([back.round, back.waiting]).toEqual([2, ['give']]);
    expect(given.sign('audit', '王五', { choice: '相符' }).status).toBe('complete');
  });

  it('a new 货号 is agreed by finance (WH-36)', () => {
    const opened = start(item).sign('open', '张三');
    expect(opened.refuses('agree', '张三')).not.toEqual([]);
    expect(opened.sign('agree', '王五').status).toBe('complete');
  });
});
