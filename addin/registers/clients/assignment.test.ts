import { clients } from '.';
import { MANNERS, Scenario } from '../scenario.fixture';
import { offBy, refusedFor, type Typed } from '../typed.fixture';
import { assignment } from './assignment';
import { people } from './people.fixture';

const MATTERS: readonly string[] = [
  ...['撞单裁定', '市场部按属地提供', '营销活动分配'], // 业务经理
  ...['超期未联系', '无负责人'], // 经理
];

const decider = (matter: string): string => (MATTERS.indexOf(matter) < 3 ? '赵六' : '王五');

describe.each(MANNERS)('分配记录, %s', (manner) => {
  const raised = (matter: string) =>
    Scenario.of(assignment, people, manner, {
      level: matter,
      off: offBy(clients, assignment, { matter }),
    }).sign('raise', '张三');

  describe('two salespeople claim one customer (CR-22, CR-23)', () => {
    const conflict = raised('撞单裁定');

    it('whoever recorded it first keeps it: that ends it', () => {
      expect(conflict.waiting).toEqual(['decide']);
      const decided = conflict.sign('decide', '赵六', { choice: 'rule' });
      expect(decided.status).toBe('complete');
      expect(decided.refuses('justify', '赵六')).not.toEqual([]);
    });

    it('业务经理 may decide otherwise and then gives the reason', () => {
      const decided = conflict.sign('decide', '赵六', { choice: 'against' });
      expect(decided.waiting).toEqual(['justify']);
      expect(decided.sign('justify', '赵六').status).toBe('complete');
    });

    it('only 业务经理 decides, and gives the reason in person', () => {
      expect(conflict.refuses('decide', '张三', { choice: 'rule' })).toEqual([
        'sign-off/not-the-post',
      ]);
      expect(conflict.refuses('decide', '王五', { choice: 'rule' })).toEqual([
        'sign-off/not-the-post',
      ]);
      const two = { ...people, 周八: ['businessManager'] };
      const decided = Scenario.of(assignment, two, manner, { level: '撞单裁定', off: ['contact'] })
        .sign('raise', '李四')
        .sign('decide', '赵六', { choice: 'against' });
      expect(decided.refuses('justify', '周八')).toEqual(['sign-off/other-person']);
    });

    it('a decision is one of those offered', () => {
      expect(conflict.refuses('decide', '赵六')).toEqual(['sign-off/choice-missing']);
    });

    it('the same party may change its mind, in a new round', () => {
      const changed = conflict
        .sign('decide', '赵六', { choice: 'against' })
        .then('赵六', { do: 'redecide', step: 'decide', choice: 'rule', reason: '找到更早的记录' });
      expect([changed.round, changed.status]).toEqual([2, 'complete']);
    });
  });

  it.each(MATTERS)('%s is decided by the manager whom the procedure names', (matter) => {
    const other = decider(matter) === '赵六' ? '王五' : '赵六';
    expect(raised(matter).refuses('decide', other, { choice: 'rule' })).toEqual([
      'sign-off/not-the-post',
    ]);
    expect(raised(matter).refuses('decide', decider(matter), { choice: 'rule' })).toEqual([]);
  });

  it.each(MATTERS.slice(1))('%s: the new owner contacts the customer (CR-25)', (matter) => {
    const decided = raised(matter).sign('decide', decider(matter), { choice: 'rule' });
    expect(decided.waiting).toEqual(['contact']);
    expect(decided.refuses('justify', decider(matter))).toEqual(['sign-off/other-branch']);
    expect(decided.sign('contact', '李四').status).toBe('complete');
    const otherwise = raised(matter).sign('decide', decider(matter), { choice: 'against' });
    expect(otherwise.refuses('contact', '李四')).toEqual(['sign-off/out-of-order']);
    expect(otherwise.sign('justify', decider(matter)).waiting).toEqual(['contact']);
  });

  it('the week is over and 经理 leaves the customer where it is (CR-25)', () => {
    const kept = raised('超期未联系').sign('decide', '王五', { choice: 'keep' });
    expect(kept.status).toBe('complete');
  });

  it.each(['张三', '孙七', '王五'])('is raised by 业务员, 市场部 or 经理: %s', (by) => {
    const drawn = Scenario.of(assignment, people, manner, { level: '无负责人' });
    expect(drawn.sign('raise', by).waiting).toEqual(['decide']);
    expect(drawn.refuses('raise', '周八')).toEqual(['sign-off/not-the-post']);
  });
});

describe('what a decision stands on', () => {
  const raisedWith = (change: Typed) =>
    refusedFor(clients, assignment, 'raise', {
      ...{ date: 46_086, fileNo: 'DA-2026-0001', customer: '某公司', proposed: '张三' },
      ...change,
    });

  it('a conflict names both records, their days and the proof (CR-22)', () => {
    expect(raisedWith({ matter: '撞单裁定' })).toEqual(
      ['first', 'firstOn', 'proof', 'second', 'secondOn'].map((key) => `input/required ${key}`),
    );
    const both = { first: '张三', firstOn: 46_080, second: '李四', secondOn: 46_083 };
    expect(raisedWith({ matter: '撞单裁定', ...both, proof: 'DA-2026-0001 封签' })).toEqual([]);
  });

  it.each`
    matter                | column      | clause
    ${'营销活动分配'}     | ${'load'}   | ${'CR-24: how many customers each has, and their ability'}
    ${'市场部按属地提供'} | ${'region'} | ${'CR-14: the place of business'}
    ${'超期未联系'}       | ${'former'} | ${'CR-25: whose week is over'}
  `('$matter wants $column ($clause)', ({ matter, column }) => {
    expect(raisedWith({ matter })).toEqual([`input/required ${column}`]);
    expect(raisedWith({ matter, [column]: '某' })).toEqual([]);
  });

  it('every decision has its grounds, one against the rule its reason (CR-23)', () => {
    const decision = { owner: '张三', decidedOn: 46_086 };
    expect(refusedFor(clients, assignment, 'decide', decision)).toEqual(['input/required grounds']);
    expect(refusedFor(clients, assignment, 'justify', decision)).toEqual([
      'input/required against',
    ]);
  });
});
