import { warehouse } from '.';
import { MANNERS, Scenario } from '../scenario.fixture';
import { refusedFor } from '../typed.fixture';
import { customerReturn } from './customer-return';
import { invoice } from './invoice';
import { issue } from './issue';
import { people } from './people.fixture';
import { salesOrder } from './sales-order';

describe.each(MANNERS)('成品出仓, %s', (manner) => {
  const start = (register: Parameters<typeof Scenario.of>[0]) =>
    Scenario.of(register, people, manner);

  it('销售订单 reaches the warehouse only after 销售部 has approved it (WH-25)', () => {
    const drawn = start(salesOrder).sign('draw', '赵六');
    expect(drawn.refuses('accept', '张三')).toEqual(['sign-off/out-of-order']);
    const back = drawn.sign('approve', '孙七', { choice: '退回', reason: '缺交货日期' });
    expect([back.round, back.waiting]).toEqual([2, ['draw']]);
    const approved = drawn.sign('approve', '孙七', { choice: '同意' });
    expect(approved.sign('accept', '张三').status).toBe('complete');
  });

  it('付款发票 is issued by finance, and has lines that can be used up (WH-26)', () => {
    expect(start(invoice).refuses('issue', '赵六')).toEqual(['sign-off/not-the-post']);
    expect(start(invoice).sign('issue', '王五').status).toBe('complete');
    const header = { date: 46_086, invoiceNo: '12345678', customer: '某公司', amount: 100 };
    expect(refusedFor(warehouse, invoice, 'issue', header)).toEqual(['document/no-lines']);
  });

  describe('出仓单', () => {
    const based = (choice: string) => start(issue).sign('basis', '张三', { choice });
    const onOrder = based('销售订单').sign('byOrder', '张三');

    it('needs a chopped order or an invoice; with neither nothing leaves (WH-26)', () => {
      expect(start(issue).refuses('basis', '张三')).toEqual(['sign-off/choice-missing']);
      expect(start(issue).refuses('byOrder', '张三')).toEqual(['sign-off/out-of-order']);
      expect(based('销售订单').waiting).toEqual(['byOrder']);
      expect(based('销售订单').refuses('byInvoice', '张三')).toEqual(['sign-off/other-branch']);
      expect(based('付款发票').waiting).toEqual(['byInvoice']);
      expect(based('付款发票').refuses('byOrder', '张三')).toEqual(['sign-off/other-branch']);
    });

    it.each`
      step           | column
      ${'byOrder'}   | ${'orderNo'}
      ${'byInvoice'} | ${'invoiceNo'}
    `('$step names its $column (WH-26)', ({ step, column }) => {
      expect(refusedFor(warehouse, issue, String(step), {})).toEqual([`input/required ${column}`]);
    });

    it('on an order that bears the chop, which the keeper confirms (WH-26)', () => {
      expect(based('销售订单').refuses('byOrder', '张三', { attested: {} })).toEqual([
        'sign-off/not-attested',
      ]);
    });

    it.each(['销售订单', '付款发票'])(
      'on %s: keeper, supervisor and customer (WH-28)',
      (choice) => {
        const step = choice === '销售订单' ? 'byOrder' : 'byInvoice';
        const kept = based(choice).sign(step, '张三');
        expect(kept.waiting).toEqual(['supervise', 'take']);
        expect(kept.sign('supervise', '李四').status).toBe('open');
        expect(kept.sign('take', '客户').status).toBe('open');
        expect(kept.sign('take', '客户').sign('supervise', '李四').status).toBe('complete');
      },
    );

    it('is never signed by supervisor or customer before the keeper (WH-28)', () => {
      expect(based('销售订单').refuses('supervise', '李四')).toEqual(['sign-off/out-of-order']);
      expect(based('销售订单').refuses('take', '客户')).toEqual(['sign-off/out-of-order']);
    });

    it('is signed by three persons, not by one for another (WH-28)', () => {
      const both = { ...people, 张三: ['keeper', 'supervisor'] };
      const own = Scenario.of(issue, both, manner)
        .sign('basis', '张三', { choice: '销售订单' })
        .sign('byOrder', '张三');
      expect(own.refuses('supervise', '张三')).toEqual(['sign-off/same-person']);
      expect(onOrder.refuses('take', '张三')).toEqual(['sign-off/same-person']);
      expect(onOrder.sign('supervise', '李四').refuses('take', '李四')).toEqual([
        'sign-off/same-person',
      ]);
    });
  });

  it('客户退货入库单 is signed by keeper, supervisor and customer, too (AMB-34)', () => {
    const received = start(customerReturn).sign('receive', '张三');
    expect(received.waiting).toEqual(['supervise', 'give']);
    expect(received.refuses('give', '张三')).toEqual(['sign-off/same-person']);
    expect(received.sign('give', '客户').sign('supervise', '李四').status).toBe('complete');
  });
});
