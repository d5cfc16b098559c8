import { clients } from '.';
import { MANNERS, Scenario } from '../scenario.fixture';
import { refusedFor } from '../typed.fixture';
import { minutes } from './minutes';
import { people } from './people.fixture';
import { visit } from './visit';

describe.each(MANNERS)('客户走访单, %s', (manner) => {
  const start = Scenario.of(visit, people, manner);
  const planned = start.sign('plan', '张三', { choice: 'alone' });
  const approved = planned.sign('approve', '周八');

  it('goes 业务员 → 分公司经理 → 考勤管理员, then the visitor leaves (CR-35…37)', () => {
    expect(planned.waiting).toEqual(['approve']);
    expect(approved.waiting).toEqual(['handIn']);
    const handedIn = approved.sign('handIn', '周八');
    expect(handedIn.waiting).toEqual(['leave']);
    expect(handedIn.sign('leave', '周八').status).toBe('complete');
  });

  it('is not handed in before it is approved, and nobody leaves before that (CR-36, CR-37)', () => {
    expect(planned.refuses('handIn', '周八')).toEqual(['sign-off/out-of-order']);
    expect(approved.refuses('leave', '周八')).toEqual(['sign-off/out-of-order']);
    expect(approved.refuses('handIn', '张三')).toEqual(['sign-off/not-the-post']);
  });

  it('is approved by 分公司经理 and by nobody for himself (CR-36)', () => {
    expect(planned.refuses('approve', '王五')).toEqual(['sign-off/not-the-post']);
    const alone = { 张三: ['salesperson', 'branchManager'] };
    const own = Scenario.of(visit, alone, manner).sign('plan', '张三', { choice: 'alone' });
    expect(own.refuses('approve', '张三')).toEqual(['sign-off/same-person']);
  });

  it('a hard customer is approached through an introduction first (CR-34)', () => {
    const asked = start.sign('plan', '张三', { choice: 'introduced' });
    expect(asked.waiting).toEqual(['introduce']);
    expect(asked.refuses('approve', '周八')).toEqual(['sign-off/out-of-order']);
    expect(asked.sign('introduce', '孙七').waiting).toEqual(['approve']);
    expect(asked.sign('introduce', '张三').waiting).toEqual(['approve']);
    expect(planned.refuses('introduce', '张三')).toEqual(['sign-off/other-branch']);
  });

  it('an approval by telephone is noted as it happens and signed later (CR-37)', () => {
    const noted = planned.then('周八', {
      do: 'record',
      step: 'approve',
      happened: '2026-03-05T08:30',
    });
    expect(noted.waiting).toEqual(['approve']);
    expect(noted.refuses('handIn', '周八')).toEqual(['sign-off/out-of-order']);
    expect(noted.sign('approve', '周八').waiting).toEqual(['handIn']);
  });

  it('a plan that is not good enough goes back', () => {
    const back = planned.then('周八', { do: 'sendBack', to: 'plan', reason: '没有目标' });
    expect([back.round, back.waiting]).toEqual([2, ['plan']]);
  });
});

it('whom one meets, what they need, plan and goal are known before leaving (CR-32, 33, 35)', () => {
  const header = { date: 46_086, visitor: '张三', fileNo: 'DA-2026-0001', customer: '某公司' };
  expect(refusedFor(clients, visit, 'plan', header)).toEqual(
    ['receiver', 'receiverPost', 'decides', 'needs', 'plan', 'goal'].map(
      (key) => `input/required ${key}`,
    ),
  );
});

it('both times of leaving are recorded (CR-37)', () => {
  expect(refusedFor(clients, visit, 'handIn', {})).toEqual(
    ['consent', 'handedOn', 'handedAt'].map((key) => `input/required ${key}`),
  );
  expect(refusedFor(clients, visit, 'leave', {})).toEqual(
    ['leftOn', 'leftAt'].map((key) => `input/required ${key}`),
  );
});

describe.each(MANNERS)('会谈纪要, %s', (manner) => {
  const start = Scenario.of(minutes, people, manner);
  const sent = start.sign('write', '张三').sign('review', '王五').sign('send', '张三');

  it('goes 业务员 → 部门经理 → the customer, who confirms receipt (CR-41…43)', () => {
    expect(start.sign('write', '张三').waiting).toEqual(['review']);
    expect(sent.waiting).toEqual(['confirm']);
    expect(sent.sign('confirm', '客户', { choice: 'yes' }).status).toBe('complete');
  });

  it('is not sent before 部门经理 has read it (CR-42)', () => {
    const written = start.sign('write', '张三');
    expect(written.refuses('send', '张三')).toEqual(['sign-off/out-of-order']);
    expect(written.refuses('review', '周八')).toEqual(['sign-off/not-the-post']);
    const both = { 张三: ['salesperson', 'departmentManager'] };
    const own = Scenario.of(minutes, both, manner).sign('write', '张三');
    expect(own.refuses('review', '张三')).toEqual(['sign-off/same-person']);
  });

  it('is sent again when the customer has not received it (CR-43)', () => {
    expect(sent.refuses('confirm', '客户')).toEqual(['sign-off/choice-missing']);
    const lost = sent.sign('confirm', '客户', { choice: 'no', reason: '传真没有收到' });
    expect([lost.round, lost.waiting]).toEqual([2, ['send']]);
    const again = lost.sign('send', '张三').sign('confirm', '客户', { choice: 'yes' });
    expect(again.status).toBe('complete');
  });

  it('is confirmed by the customer on paper or on the screen, never by a key of the house', () => {
    expect(sent.refuses('confirm', '客户', { choice: 'yes', way: 'key' })).toEqual([
      'sign-off/way-not-allowed',
    ]);
  });
});

it('names who took the minutes and what was said (CR-40, CR-44)', () => {
  const header = { metOn: 46_086, fileNo: 'DA-2026-0001', customer: '某公司', present: '张三' };
  expect(refusedFor(clients, minutes, 'write', header)).toEqual(
    ['recorder', 'details'].map((key) => `input/required ${key}`),
  );
});
