import { equipment } from '.';
import { MANNERS, Scenario } from '../scenario.fixture';
import { offBy, refusedFor, type Typed } from '../typed.fixture';
import { computerSheet } from './computer-sheet';
import { device, deviceChange } from './device';
import { handover } from './handover';
import { people } from './people.fixture';
import { transfer } from './transfer';
import { usageSheet } from './usage-sheet';

const move: Typed = {
  ...{ date: 46_086, kind: '部门间调拨', from: '财务部', to: '仓库', place: '库房办公室' },
  ...{ oldCustodian: '张三', newCustodian: '周八', reason: '岗位调整' },
};
const inside: Typed = { ...move, kind: '部门内调配', to: '财务部' };
const moved: Typed = { deviceNo: 'SB-00012', name: '台式计算机', quantity: 1, value: 4200 };

describe.each(MANNERS)('调拨单, %s', (manner) => {
  const registered = (header: Typed) =>
    Scenario.of(transfer, people, manner, { off: offBy(equipment, transfer, header, [moved]) });
  const released = registered(move).sign('release', '李四');
  const reviewed = released.sign('receive', '周八').sign('review', '赵六');
  const approved = reviewed.sign('approve', '孙七');

  it('is signed by both heads, 信息技术部经理 and 分管领导, in this order (§6.2)', () => {
    expect(registered(move).waiting).toEqual(['release']);
    expect(released.waiting).toEqual(['receive']);
    expect(released.sign('receive', '周八').waiting).toEqual(['review']);
    expect(reviewed.waiting).toEqual(['approve']);
    expect(registered(move).refuses('receive', '周八')).toEqual(['sign-off/out-of-order']);
    expect(released.refuses('review', '赵六')).toEqual(['sign-off/out-of-order']);
    expect(released.sign('receive', '周八').refuses('approve', '孙七')).toEqual([
      'sign-off/out-of-order',
    ]);
  });

  it('takes each signature only from its post (HW-48…50)', () => {
    expect(registered(move).refuses('release', '张三')).toEqual(['sign-off/not-the-post']);
    expect(released.refuses('receive', '赵六')).toEqual(['sign-off/not-the-post']);
    expect(released.sign('receive', '周八').refuses('review', '王五')).toEqual([
      'sign-off/not-the-post',
    ]);
    expect(reviewed.refuses('approve', '王五')).toEqual(['sign-off/not-the-post']);
  });

  it('between departments one head cannot sign for both (HW-48)', () => {
    expect(released.refuses('receive', '李四')).toEqual(['sign-off/same-person']);
    expect(released.refuses('receiveInside', '李四')).toEqual(['sign-off/out-of-order']);
  });

  it('inside a department the same head may sign for both sides (AMB-08)', () => {
    const out = registered(inside).sign('release', '李四');
    expect(out.waiting).toEqual(['receiveInside']);
    expect(out.refuses('receive', '周八')).toEqual(['sign-off/condition-not-met']);
    expect(out.sign('receiveInside', '李四').waiting).toEqual(['review']);
  });

  it('nobody reviews or approves what he released', () => {
    const all = { ...people, 李四: ['head', 'itManager', 'leader'] };
    const off = offBy(equipment, transfer, move, [moved]);
    const own = Scenario.of(transfer, all, manner, { off }).sign('release', '李四');
    const received = own.sign('receive', '周八');
    expect(received.refuses('review', '李四')).toEqual(['sign-off/same-person']);
    expect(received.sign('review', '赵六').refuses('approve', '李四')).toEqual([
      'sign-off/same-person',
    ]);
  });

  it('nobody reviews what he received, nor approves what he reviewed', () => {
    const all = { ...people, 周八: ['head', 'itManager'], 赵六: ['itManager', 'leader'] };
    const off = offBy(equipment, transfer, move, [moved]);
    const received = Scenario.of(transfer, all, manner, { off })
      .sign('release', '李四')
      .sign('receive', '周八');
    expect(received.refuses('review', '周八')).toEqual(['sign-off/same-person']);
    expect(received.sign('review', '赵六').refuses('approve', '赵六')).toEqual([
      'sign-off/same-person',
    ]);
  });

  it('then the new 责任人 signs, and each of three copies is received (HW-45, 51)', () => {
    expect(reviewed.refuses('takeOn', '周八')).toEqual(['sign-off/out-of-order']);
    expect(reviewed.refuses('copies', '财务')).toEqual(['sign-off/out-of-order']);
    expect(approved.waiting).toEqual(['takeOn', 'copies']);
    expect(approved.refuses('takeOn', '李四')).toEqual(['sign-off/not-the-post']);
    const two = approved.sign('takeOn', '周八').sign('copies', '财务').sign('copies', '内控');
    expect(two.refuses('copies', '李四')).toEqual(['sign-off/not-the-post']);
    expect([two.status, two.waiting]).toEqual(['open', ['copies']]);
    expect(two.sign('copies', '王五').status).toBe('complete');
  });
});

describe('what stands on a 调拨单', () => {
  const refused = (header: Typed, lines: readonly Typed[] = [moved]): readonly string[] =>
    refusedFor(equipment, transfer, 'release', header, lines);

  it('goes from one department to another, or stays inside one (HW-48, AMB-08)', () => {
    expect(refused(move)).toEqual([]);
    expect(refused(inside)).toEqual([]);
    expect(refused({ ...move, to: '财务部' })).toEqual(['document/texts-compare']);
    expect(refused({ ...inside, to: '仓库' })).toEqual(['document/texts-compare']);
  });

  it('names devices, place and both responsible people (HW-45, 47)', () => {
    expect(refused(move, [])).toEqual(['document/no-lines']);
    expect(refused({ ...move, place: '', oldCustodian: '', newCustodian: '' })).toEqual([
      ...['input/required place', 'input/required oldCustodian', 'input/required newCustodian'],
    ]);
  });
});

describe.each(MANNERS)('设备交接单, %s', (manner) => {
  const given = Scenario.of(handover, people, manner).sign('give', '张三');
  const taken = given.sign('take', '周八');

  it('is signed by giver, taker and 信息技术部, in this order (§6.2)', () => {
    expect(given.waiting).toEqual(['take']);
    expect(given.refuses('check', '王五', { choice: '相符' })).toEqual(['sign-off/out-of-order']);
    expect(taken.waiting).toEqual(['check']);
    expect(taken.sign('check', '王五', { choice: '相符' }).status).toBe('complete');
  });

  it('is not handed over to oneself, nor checked by a party (HW-41, 42)', () => {
    expect(given.refuses('take', '张三')).toEqual(['sign-off/same-person']);
    expect(given.refuses('take', '李四')).toEqual(['sign-off/not-the-post']);
    expect(taken.refuses('check', '周八', { choice: '相符' })).toContain('sign-off/same-person');
    expect(taken.refuses('check', '赵六', { choice: '相符' })).toEqual(['sign-off/not-the-post']);
    const all = { ...people, 张三: ['user', 'itAdmin'] };
    const own = Scenario.of(handover, all, manner).sign('give', '张三').sign('take', '周八');
    expect(own.refuses('check', '张三', { choice: '相符' })).toEqual(['sign-off/same-person']);
  });

  it('a part that is not as recorded leads to a 赔偿单 (HW-43)', () => {
    const differs = taken.sign('check', '王五', { choice: '不符' });
    expect(differs.waiting).toEqual(['compensate']);
    expect(differs.refuses('compensate', '张三')).toEqual(['sign-off/not-the-post']);
    expect(differs.sign('compensate', '王五').status).toBe('complete');
    expect(taken.sign('check', '王五', { choice: '相符' }).refuses('compensate', '王五')).toEqual([
      'sign-off/complete',
    ]);
  });
});

describe('what stands on a 设备交接单', () => {
  it('cites the handover of the job and the record of the device (HW-40, 42)', () => {
    const part = { part: '内存', recorded: '8GB' };
    const blank = refusedFor(equipment, handover, 'give', { date: 46_086, reason: '调岗' }, [part]);
    expect(blank).toEqual([
      ...['input/required jobHandoverNo', 'input/required deviceNo', 'input/required sheetNo'],
      ...['input/required giver', 'input/required taker', 'input/required department'],
      'input/required newCustodian',
    ]);
    expect(refusedFor(equipment, handover, 'give', {})).toContain('document/no-lines');
  });

  it('every part is checked, and the compensation has a number (HW-42, 43)', () => {
    expect(refusedFor(equipment, handover, 'check', { checked: '少一条' }, [{}])).toEqual([
      ...['input/required found', 'input/required match'],
    ]);
    expect(refusedFor(equipment, handover, 'compensate', {})).toEqual([
      'input/required compensationNo',
    ]);
  });
});

describe.each(MANNERS)('验收, %s', (manner) => {
  describe.each([
    ['计算机明细表', computerSheet],
    ['电子设备使用表', usageSheet],
  ] as const)('%s', (_, register) => {
    const filled = Scenario.of(register, people, manner).sign('fill', '王五');
    const confirmed = filled.sign('user', '张三').sign('head', '李四');

    it('is filled in together, then signed by user and head, then numbered (§6.2, HW-24, 25)', () => {
      expect(filled.waiting).toEqual(['user']);
      expect(filled.refuses('head', '李四')).toEqual(['sign-off/out-of-order']);
      expect(filled.sign('user', '张三').waiting).toEqual(['head']);
      expect(filled.sign('user', '张三').refuses('book', '王五')).toEqual([
        'sign-off/out-of-order',
      ]);
      expect(confirmed.waiting).toEqual(['book']);
      expect(confirmed.sign('book', '王五').status).toBe('complete');
    });

    it('wants the words that it was filled in together, and that the user answers (HW-23, 31)', () => {
      const fresh = Scenario.of(register, people, manner);
      expect(fresh.refuses('fill', '王五', { attested: {} })).toEqual(['sign-off/not-attested']);
      expect(filled.refuses('user', '张三', { attested: {} })).toEqual(['sign-off/not-attested']);
      expect(filled.refuses('user', '张三', { attested: { care: '是' } })).toEqual([
        'sign-off/not-attested',
      ]);
    });

    it('takes each signature only from its post, and no other party signs for user or head', () => {
      const all = { ...people, 王五: ['itAdmin', 'user', 'head'] };
      const own = Scenario.of(register, all, manner).sign('fill', '王五');
      expect(Scenario.of(register, people, manner).refuses('fill', '张三')).toEqual([
        'sign-off/not-the-post',
      ]);
      expect(own.refuses('user', '王五')).toEqual(['sign-off/same-person']);
      expect(own.sign('user', '张三').refuses('head', '王五')).toEqual(['sign-off/same-person']);
      expect(filled.refuses('user', '李四')).toEqual(['sign-off/not-the-post']);
      expect(filled.sign('user', '张三').refuses('head', '赵六')).toEqual([
        'sign-off/not-the-post',
      ]);
      expect(confirmed.refuses('book', '张三')).toEqual(['sign-off/not-the-post']);
    });
  });
});

describe.each([
  ['计算机明细表', computerSheet],
  ['电子设备使用表', usageSheet],
] as const)('what stands on a %s', (_, register) => {
  const refused = (more: Typed): readonly string[] =>
    refusedFor(equipment, register, 'fill', more, []).filter(
      (problem) => !problem.startsWith('input/required'),
    );

  it('one user is the 责任人, of several exactly one (HW-29, 30)', () => {
    const lines = 'document/no-lines';
    expect(refused({ users: '张三' })).toEqual([lines]);
    expect(refused({ users: '张三、李四' })).toEqual([lines, 'document/not-one-of appointed']);
    expect(refused({ users: '张三、李四', appointed: '李四' })).toEqual([lines]);
    expect(refused({ users: '张三、李四', appointed: '张三、李四' })).toEqual([
      ...[lines, 'document/not-one-of appointed'],
    ]);
  });

  it('cites the request, the place, and the number with its label (HW-06, 22, 25, 28)', () => {
    const blank = refusedFor(equipment, register, 'fill', {});
    expect(blank).toEqual(expect.arrayContaining(['input/required requestNo']));
    expect(blank).toEqual(expect.arrayContaining(['input/required place']));
    expect(refusedFor(equipment, register, 'book', { labelled: '否' })).toEqual([
      ...['input/required deviceNo', 'input/not-in-list labelled'],
    ]);
  });
});

describe.each(MANNERS)('设备总台账, %s', (manner) => {
  it('a user neither enters a device nor changes who answers for it (HW-26, 41, 60)', () => {
    for (const register of [device, deviceChange]) {
      const [step] = register.signOff ?? [];
      const fresh = Scenario.of(register, people, manner);
      expect(fresh.refuses(step?.step ?? '', '张三')).toEqual(['sign-off/not-the-post']);
      expect(fresh.refuses(step?.step ?? '', '王五')).toEqual([]);
    }
  });
});

it('a change of hands has a document behind it and one 责任人 (HW-30, 41)', () => {
  const change = { users: '张三、李四', custodian: '王五' };
  expect(refusedFor(equipment, deviceChange, 'change', change)).toEqual(
    expect.arrayContaining(['input/required basisNo', 'document/not-one-of custodian']),
  );
  expect(refusedFor(equipment, device, 'enter', change)).toEqual(
    expect.arrayContaining(['input/required sheetNo', 'document/not-one-of custodian']),
  );
});
