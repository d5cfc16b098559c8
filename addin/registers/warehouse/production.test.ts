import { warehouse } from '.';
import { MANNERS, Scenario } from '../scenario.fixture';
import { refusedFor, type Typed } from '../typed.fixture';
import { finishedReceipt } from './finished-receipt';
import { materialReturn } from './material-return';
import { people } from './people.fixture';
import { requisition } from './requisition';

const goods: Typed = { item: 'HP001', name: '面粉', spec: '25公斤', unit: '袋' };

describe.each(MANNERS)('生产与仓库, %s', (manner) => {
  describe('原料领用单', () => {
    const asked = Scenario.of(requisition, people, manner).sign('ask', '赵六');
    const approved = asked.sign('approve', '孙七', { choice: '同意' });

    it('is approved by the head of production before anything is issued (WH-18)', () => {
      expect(asked.refuses('issue', '张三')).toEqual(['sign-off/out-of-order']);
      expect(asked.refuses('approve', '赵六', { choice: '同意' })).not.toEqual([]);
      expect(approved.sign('issue', '张三').status).toBe('complete');
    });

    it('goes back to production with a reason (WH-18)', () => {
      const back = asked.sign('approve', '孙七', { choice: '退回', reason: '数量偏大' });
      expect([back.round, back.waiting]).toEqual([2, ['ask']]);
    });

    it('is kept by the warehouse, which says so (WH-20)', () => {
      expect(approved.refuses('issue', '张三', { attested: {} })).toEqual([
        'sign-off/not-attested',
      ]);
    });

    it.each`
      quantity | issued    | problems
      ${10}    | ${10}     | ${[]}
      ${10}    | ${4}      | ${[]}
      ${10}    | ${10.001} | ${['document/quantities-differ']}
    `('$issued issued on $quantity approved (WH-19)', ({ quantity, issued, problems }) => {
      const line: Typed = { ...goods, quantity: Number(quantity), issued: Number(issued) };
      // The problem names its column, too.
      const found = refusedFor(warehouse, requisition, 'issue', {}, [line]);
      expect(found.map((problem) => problem.split(' ')[0])).toEqual(problems);
    });

    it('is asked for against the stock of a daily report (WH-17)', () => {
      const header = { date: 46_086, department: '生产部' };
      const line = { ...goods, quantity: 10 };
      expect(refusedFor(warehouse, requisition, 'ask', header, [line])).toEqual([
        'input/required stockDay',
        'input/required stock',
      ]);
    });
  });

  describe('成品入库单', () => {
    const fresh = Scenario.of(finishedReceipt, people, manner);
    const passed = fresh.sign('test', '周八', { choice: '合格' });

    it('goes from 质检合格 to the head of production to the warehouse (WH-21, 22, 24)', () => {
      expect(fresh.refuses('confirm', '孙七')).toEqual(['sign-off/out-of-order']);
      expect(passed.refuses('count', '张三')).toEqual(['sign-off/out-of-order']);
      const confirmed = passed.sign('confirm', '孙七');
      expect(confirmed.refuses('count', '孙七')).toContain('sign-off/same-person');
      expect(confirmed.sign('count', '张三').status).toBe('complete');
    });

    it('does not exist for goods that failed (WH-21)', () => {
      const failed = fresh.sign('test', '周八', { choice: '不合格' });
      expect(failed.status).toBe('complete');
      expect(failed.refuses('confirm', '孙七')).not.toEqual([]);
    });

    it.each`
      quantity | counted | problems
      ${50}    | ${50}   | ${[]}
      ${50}    | ${49}   | ${['document/quantities-differ']}
      ${50}    | ${51}   | ${['document/quantities-differ']}
    `(
      'counted $counted for $quantity on the document (WH-23)',
      ({ quantity, counted, problems }) => {
        const line: Typed = {
          ...goods,
          quantity: Number(quantity),
          counted: Number(counted),
        };
        const found = refusedFor(warehouse, finishedReceipt, 'count', {}, [line]);
        expect(found.map((problem) => problem.split(' ')[0])).toEqual(problems);
      },
    );
  });

  it('退料单 is signed like 原料领用单 and counted (AMB-34)', () => {
    const given = Scenario.of(materialReturn, people, manner).sign('give', '赵六');
    expect(given.refuses('count', '张三')).toEqual(['sign-off/out-of-order']);
    const approved = given.sign('approve', '孙七', { choice: '同意' });
    expect(approved.sign('count', '张三').status).toBe('complete');
    const less: Typed = { ...goods, quantity: 5, counted: 4 };
    expect(refusedFor(warehouse, materialReturn, 'count', {}, [less])).toHaveLength(1);
  });
});
