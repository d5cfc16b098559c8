import { canteen } from '.';
import { MANNERS, Scenario, type Cast } from '../scenario.fixture';
import { refusedFor } from '../typed.fixture';
import { advance } from './advance';
import { dayClose } from './day-close';
import { fund } from './fund';
import { opening } from './opening';
import { refund } from './refund';
import { settlement } from './settlement';
import { stocktake } from './stocktake';
import { surplus } from './surplus';
import { voucher } from './voucher';

const people: Cast = {
  张三: ['keeper'],
  李四: ['cook', 'counter'],
  王五: ['leader'],
  赵六: ['accountant'],
  孙七: ['accountant'],
  财务室: [],
  某摊主: [],
};

describe.each(MANNERS)('食堂的单据, %s', (manner) => {
  const start = (register: Parameters<typeof Scenario.of>[0], off: readonly string[] = []) =>
    Scenario.of(register, people, manner, { off });

  it('原始凭证: 售货人 → 经手 → 检斤 → 主管领导 → 会计报销 (CT-10…CT-16)', () => {
    const bought = start(voucher).sign('sell', '某摊主').sign('handle', '张三');
    expect(bought.refuses('reimburse', '赵六')).toContain('sign-off/out-of-order');
    expect(bought.refuses('weigh', '张三')).toContain('sign-off/not-the-post');
    const approved = bought.sign('weigh', '李四').sign('approve', '王五');
    expect(approved.sign('reimburse', '赵六').status).toBe('complete');
  });

  it('暂领欠款手续: 食堂管理员签了借条,食堂会计才付款 (CT-07, CT-08)', () => {
    expect(start(advance).refuses('lend', '赵六')).toEqual(['sign-off/out-of-order']);
    const borrowed = start(advance).sign('borrow', '张三');
    expect(borrowed.refuses('lend', '张三')).toEqual(
      expect.arrayContaining(['sign-off/not-the-post', 'sign-off/same-person']),
    );
    expect(borrowed.sign('lend', '赵六').status).toBe('complete');
  });

  it('余款由管理员退回,会计收款 (CT-17)', () => {
    const returned = start(refund).sign('return', '张三');
    expect(returned.waiting).toEqual(['receive']);
    expect(returned.sign('receive', '赵六').status).toBe('complete');
  });

  it('经费由会计领取,财务室付款 (CT-04, CT-05)', () => {
    const drawn = start(fund).sign('draw', '赵六');
    expect(start(fund).refuses('draw', '张三')).toEqual(['sign-off/not-the-post']);
    expect(drawn.sign('pay', '财务室').status).toBe('complete');
  });

  it('结算清单: 会计编制,主管领导审阅,退回就重编一轮 (CT-22)', () => {
    const settled = start(settlement).sign('settle', '赵六');
    expect(settled.refuses('approve', '王五', { choice: '退回' })).toEqual([
      'sign-off/reason-missing',
    ]);
    const back = settled.sign('approve', '王五', { choice: '退回', reason: '在途单据没有写' });
    expect([back.round, back.waiting]).toEqual([2, ['settle']]);
    const again = back.sign('settle', '赵六').sign('approve', '王五', { choice: '同意' });
    expect(again.status).toBe('complete');
  });

  it('盘点表: 盘点人 → 食堂会计 → 主管领导,差得多就重盘 (CT-21, CT-23)', () => {
    const compared = start(stocktake).sign('count', '李四').sign('check', '赵六');
    const back = compared.sign('approve', '王五', { choice: '重盘', reason: '大米差两袋' });
    expect(back.waiting).toEqual(['count']);
    expect(compared.sign('approve', '王五', { choice: '同意' }).status).toBe('complete');
  });

  it('盈亏表报告领导,一直跟到处理完毕 (CT-24)', () => {
    const reported = start(surplus).sign('report', '赵六');
    expect(reported.refuses('solve', '赵六')).toEqual(['sign-off/out-of-order']);
    const decided = reported.sign('decide', '王五');
    expect([decided.status, decided.waiting]).toEqual(['open', ['solve']]);
    expect(decided.sign('solve', '孙七').status).toBe('complete');
  });

  it('期初确认: 经办和主管两个人 (CT-01)', () => {
    const prepared = start(opening).sign('prepare', '赵六');
    expect(prepared.refuses('confirm', '孙七')).toEqual(['sign-off/not-the-post']);
    expect(prepared.sign('confirm', '王五').status).toBe('complete');
  });

  it('日结表: 相符由管理员监盘就完,不符还要主管领导处理 (CT-20, CT-24)', () => {
    const agreed = start(dayClose, ['report']).sign('count', '赵六').sign('witness', '张三');
    expect(agreed.status).toBe('complete');
    const differs = start(dayClose).sign('count', '赵六').sign('witness', '张三');
    expect(differs.waiting).toEqual(['report']);
    expect(differs.sign('report', '王五').status).toBe('complete');
  });
});

describe('食堂单据上的格子', () => {
  it('日结表现金不符要写原因 (CT-20)', () => {
    const header = { date: 46_086, book: 1000, n100: 9, n50: 1, n20: 2, result: '不符' };
    expect(refusedFor(canteen, dayClose, 'count', header)).toEqual(['input/required reason']);
    expect(refusedFor(canteen, dayClose, 'count', { ...header, reason: '找零' })).toEqual([]);
  });

  it('领经费要有发票号 (CT-05)', () => {
    const header = { date: 46_086, month: '2026-03', kind: '当月经费', amount: 5000 };
    expect(refusedFor(canteen, fund, 'draw', header)).toEqual(['input/required invoiceNo']);
  });

  it('盘点表一样东西只能有一行,不能漏盘 (CT-21)', () => {
    const header = { date: 46_086, kind: '月度盘点', place: '库房', lineCount: 2 };
    const rice = {
      class: '库存食品',
      item: '大米',
      unit: '袋',
      book: 10,
      counted: 10,
      difference: 0,
    };
    expect(refusedFor(canteen, stocktake, 'count', header, [rice, rice])).not.toEqual([]);
    expect(refusedFor(canteen, stocktake, 'count', header, [rice])).toEqual([]);
  });
});
