import { equipment } from '.';
import { MANNERS, Scenario } from '../scenario.fixture';
import { refusedFor, type Typed } from '../typed.fixture';
import { appraisal } from './appraisal';
import { clock, clockCheck } from './clock';
import { compensation } from './compensation';
import { inquiry } from './inquiry';
import { loveFund } from './love-fund';
import { people } from './people.fixture';
import { partChange, repair } from './repair';
import { scan } from './scan';
import { scrap } from './scrap';
import { supply, supplyIssue } from './supply';

describe.each(MANNERS)('维修单, %s', (manner) => {
  const own = { ...people, 张三: ['user', 'custodian'] };
  const reported = Scenario.of(repair, own, manner).sign('report', '张三');
  const found = (choice: string) => reported.sign('examine', '王五', { choice });

  it('is reported by whoever uses the device, and examined by 计算机管理员 (HW-52, 53)', () => {
    expect(Scenario.of(repair, people, manner).refuses('report', '王五')).toEqual([
      'sign-off/not-the-post',
    ]);
    const only = Scenario.of(repair, { ...people, 周八: ['custodian'] }, manner);
    expect(only.refuses('report', '周八')).toEqual([]);
    expect(reported.waiting).toEqual(['examine']);
    expect(reported.refuses('examine', '赵六', { choice: '自身故障' })).toEqual([
      'sign-off/not-the-post',
    ]);
    expect(reported.refuses('examine', '王五')).toEqual(['sign-off/choice-missing']);
  });

  it('自身故障: 责任人 fills it in, 计算机管理员 repairs (HW-55, §6.2)', () => {
    const fault = found('自身故障');
    expect(fault.waiting).toEqual(['request']);
    expect(fault.refuses('request', '王五')).toEqual(['sign-off/not-the-post']);
    expect(fault.refuses('repair', '王五')).toEqual(['sign-off/out-of-order']);
    expect(fault.refuses('liability', '王五')).toEqual(['sign-off/other-branch']);
    expect(fault.sign('request', '张三').refuses('repair', '张三')).toEqual([
      'sign-off/not-the-post',
    ]);
    expect(fault.sign('request', '张三').sign('repair', '王五').status).toBe('complete');
  });

  it('人为损坏: a liability case, and no repair before it has a number (HW-54)', () => {
    const damage = found('人为损坏');
    expect(damage.waiting).toEqual(['liability']);
    expect(damage.refuses('request', '张三')).toEqual(['sign-off/other-branch']);
    expect(damage.refuses('repair', '王五')).toEqual(['sign-off/out-of-order']);
    expect(damage.refuses('liability', '张三')).toEqual(['sign-off/not-the-post']);
    expect(damage.sign('liability', '王五').waiting).toEqual(['repair']);
  });

  it('重装系统: not before 责任人 has confirmed the backup of drive C (HW-57, 58)', () => {
    const virus = found('重装系统');
    expect(virus.waiting).toEqual(['backup']);
    expect(virus.refuses('reinstall', '王五')).toEqual(['sign-off/out-of-order']);
    expect(virus.refuses('backup', '王五')).toEqual(['sign-off/not-the-post']);
    expect(virus.refuses('backup', '张三', { attested: { documents: '是', other: '是' } })).toEqual(
      ['sign-off/not-attested'],
    );
    const saved = virus.sign('backup', '张三');
    expect(saved.refuses('reinstall', '张三')).toEqual(['sign-off/not-the-post']);
    expect(saved.refuses('repair', '王五')).toEqual(['sign-off/other-branch']);
    expect(saved.sign('reinstall', '王五').status).toBe('complete');
  });

  it('nobody examines what he reported', () => {
    const all = { ...people, 王五: ['itAdmin', 'user'] };
    const own = Scenario.of(repair, all, manner).sign('report', '王五');
    expect(own.refuses('examine', '王五', { choice: '自身故障' })).toEqual([
      'sign-off/same-person',
    ]);
  });

  it('a replaced part is recorded by 计算机管理员 (HW-56)', () => {
    const fresh = Scenario.of(partChange, people, manner);
    expect(fresh.refuses('record', '张三')).toEqual(['sign-off/not-the-post']);
    expect(fresh.sign('record', '王五').status).toBe('complete');
  });
});

it.each`
  step           | columns
  ${'report'}    | ${['date', 'time', 'deviceNo', 'department', 'reporter', 'fault']}
  ${'examine'}   | ${['examinedOn', 'finding']}
  ${'request'}   | ${['request']}
  ${'liability'} | ${['liabilityNo']}
  ${'repair'}    | ${['result', 'partsChanged', 'repairedOn']}
  ${'reinstall'} | ${['system', 'reinstalledOn']}
`('维修单: $step wants $columns (HW-52…58)', ({ step, columns }) => {
  const wanted = (columns as readonly string[]).map((column) => `input/required ${column}`);
  expect(refusedFor(equipment, repair, String(step), {})).toEqual(wanted);
});

describe.each(MANNERS)('鉴定单, %s', (manner) => {
  const fresh = Scenario.of(appraisal, people, manner);
  const found = (choice: string) => fresh.sign('appraise', '王五', { choice });

  it('is 计算机管理员’s alone, and ends when nothing is wrong (HW-33)', () => {
    expect(fresh.refuses('appraise', '张三', { choice: '正常' })).toEqual([
      'sign-off/not-the-post',
    ]);
    expect(found('正常').status).toBe('complete');
  });

  it.each(['人为损坏', '硬件被更换'])('%s opens a case against the user (HW-34)', (choice) => {
    expect(found(choice).waiting).toEqual(['liability']);
    expect(found(choice).refuses('theft', '人力资源部')).toEqual(['sign-off/other-branch']);
    expect(found(choice).sign('liability', '赵六').status).toBe('complete');
  });

  it('盗窃 goes to 人力资源部 (HW-35)', () => {
    expect(found('盗窃').waiting).toEqual(['theft']);
    expect(found('盗窃').refuses('theft', '赵六')).toEqual(['sign-off/not-the-post']);
    expect(found('盗窃').sign('theft', '人力资源部').status).toBe('complete');
  });
});

it('an appraisal compares part by part, and a case has a number (HW-33…35)', () => {
  expect(refusedFor(equipment, appraisal, 'appraise', {})).toContain('document/no-lines');
  expect(refusedFor(equipment, appraisal, 'appraise', {}, [{ part: '内存' }])).toEqual(
    expect.arrayContaining(['input/required recorded', 'input/required found']),
  );
  expect(refusedFor(equipment, appraisal, 'liability', {})).toEqual(['input/required liabilityNo']);
  expect(refusedFor(equipment, appraisal, 'theft', {})).toEqual(['input/required hrNo']);
});

describe.each(MANNERS)('报废单, %s', (manner) => {
  const fresh = Scenario.of(scrap, people, manner);
  const worn = fresh.sign('appraise', '王五', { choice: '非人为损坏' });
  const damaged = fresh.sign('appraise', '王五', { choice: '人为损坏' });

  it('a user or 责任人 cannot scrap (HW-60)', () => {
    expect(fresh.refuses('appraise', '张三', { choice: '非人为损坏' })).toEqual([
      'sign-off/not-the-post',
    ]);
    expect(scrap.signOff?.[0]?.clause).toBe('HW-60');
  });

  it('非人为损坏: 信息技术部经理, then 分管领导 (HW-63, §6.2)', () => {
    expect(worn.waiting).toEqual(['review']);
    expect(worn.refuses('approve', '孙七')).toEqual(['sign-off/out-of-order']);
    expect(worn.refuses('review', '王五')).toEqual(['sign-off/not-the-post']);
    expect(worn.refuses('compensate', '王五')).toEqual(['sign-off/other-branch']);
    const reviewed = worn.sign('review', '赵六');
    expect(reviewed.waiting).toEqual(['approve']);
    expect(reviewed.refuses('approve', '李四')).toEqual(['sign-off/not-the-post']);
    expect(reviewed.sign('approve', '孙七').status).toBe('complete');
  });

  it('人为损坏: compensation first (HW-62)', () => {
    expect(damaged.waiting).toEqual(['compensate']);
    expect(damaged.refuses('review', '赵六')).toEqual(['sign-off/out-of-order']);
    expect(damaged.refuses('compensate', '张三')).toEqual(['sign-off/not-the-post']);
    expect(damaged.sign('compensate', '王五').waiting).toEqual(['review']);
  });

  it('who appraised or reviewed does not approve', () => {
    const all = { ...people, 王五: ['itAdmin', 'leader'], 赵六: ['itManager', 'leader'] };
    const reviewed = Scenario.of(scrap, all, manner)
      .sign('appraise', '王五', { choice: '非人为损坏' })
      .sign('review', '赵六');
    expect(reviewed.refuses('approve', '王五')).toEqual(['sign-off/same-person']);
    expect(reviewed.refuses('approve', '赵六')).toEqual(['sign-off/same-person']);
  });
});

it('a scrapped device has a finding, and a damaged one a 赔偿单 (HW-61, 62)', () => {
  const blank = refusedFor(equipment, scrap, 'appraise', {});
  for (const column of ['deviceNo', 'notifiedOn', 'notifiedBy', 'finding'])
    expect(blank).toContain(`input/required ${column}`);
  expect(refusedFor(equipment, scrap, 'compensate', {})).toEqual(['input/required compensationNo']);
  expect(refusedFor(equipment, scrap, 'review', {})).toContain('input/required disposal');
});

describe.each(MANNERS)('赔偿单和爱心基金, %s', (manner) => {
  it('赔偿单: 责任人, then 信息技术部经理 (§6.2)', () => {
    const fresh = Scenario.of(compensation, people, manner);
    expect(fresh.refuses('decide', '赵六')).toEqual(['sign-off/out-of-order']);
    expect(fresh.refuses('accept', '王五')).toEqual(['sign-off/not-the-post']);
    const accepted = fresh.sign('accept', '张三');
    expect(accepted.refuses('decide', '张三')).toContain('sign-off/not-the-post');
    expect(accepted.sign('decide', '赵六').status).toBe('complete');
    const all = { ...people, 赵六: ['itManager', 'custodian'] };
    const own = Scenario.of(compensation, all, manner).sign('accept', '赵六');
    expect(own.refuses('decide', '赵六')).toEqual(['sign-off/same-person']);
  });

  it('爱心基金 is acknowledged as voluntary, then received by the union (HW-46, AMB-07)', () => {
    const entered = Scenario.of(loveFund, people, manner).sign('find', '王五');
    expect(entered.waiting).toEqual(['acknowledge']);
    expect(entered.refuses('receive', '公司工会')).toEqual(['sign-off/out-of-order']);
    expect(entered.refuses('acknowledge', '李四')).toEqual(['sign-off/not-the-post']);
    expect(entered.refuses('acknowledge', '张三', { attested: {} })).toEqual([
      'sign-off/not-attested',
    ]);
    const acknowledged = entered.sign('acknowledge', '张三');
    const all = { ...people, 王五: ['itAdmin', 'custodian'], 张三: ['custodian', 'union'] };
    const own = Scenario.of(loveFund, all, manner).sign('find', '王五');
    expect(own.refuses('acknowledge', '王五')).toEqual(['sign-off/same-person']);
    const paid = own.sign('acknowledge', '张三');
    expect(paid.refuses('receive', '张三')).toEqual(['sign-off/same-person']);
    expect(acknowledged.refuses('receive', '财务')).toEqual(['sign-off/not-the-post']);
    expect(acknowledged.sign('receive', '公司工会').status).toBe('complete');
  });
});

it('compensation shows both values, the basis and why it was chosen (HW-43, AMB-06)', () => {
  const blank = refusedFor(equipment, compensation, 'accept', {});
  for (const column of ['value', 'residual', 'years', 'basis', 'basisReason', 'amount'])
    expect(blank).toContain(`input/required ${column}`);
  expect(refusedFor(equipment, compensation, 'accept', { basis: '市场价' })).toContain(
    'input/not-in-list basis',
  );
  const worn: Typed = {
    ...{ date: 46_086, deviceNo: 'SB-00001', sourceNo: 'JJ-2026-0001', ground: '人为损坏' },
    ...{ payer: '张三', inUseFrom: 45_366, value: 4200, residual: 5, years: 3 },
    ...{ basis: '折旧值', basisReason: '已用两年' },
  };
  // 2024-03-15 to 2026-03-05: 24 months of 110.83 (3990 / 36).
  const accepting = (typed: Typed) => refusedFor(equipment, compensation, 'accept', typed);
  const net = { ...worn, depreciated: 1540.08 };
  expect(accepting({ ...net, amount: 1540.08 })).toEqual([]);
  expect(accepting({ ...net, amount: 4200 })).toEqual(['document/not-as-chosen amount']);
  expect(accepting({ ...net, amount: 4200, basis: '资产原值' })).toEqual([]);
  expect(accepting({ ...net, amount: 1540.08, years: 2.5 })).toContain(
    'document/below-least years',
  );
  expect(refusedFor(equipment, loveFund, 'receive', {})).toEqual([
    ...['input/required paidOn', 'input/required receiptNo'],
  ]);
});

describe.each(MANNERS)('打卡机、杀毒、询价、耗材, %s', (manner) => {
  it('打卡机 are 计算机管理员’s; what is out of order is put right (HW-64…66)', () => {
    const machine = Scenario.of(clock, people, manner);
    expect(machine.refuses('enter', '人力资源部')).toEqual(['sign-off/not-the-post']);
    expect(machine.sign('enter', '王五').status).toBe('complete');
    const fresh = Scenario.of(clockCheck, people, manner);
    expect(fresh.sign('inspect', '王五', { choice: '正常' }).status).toBe('complete');
    const broken = fresh.sign('inspect', '王五', { choice: '有问题' });
    expect(broken.waiting).toEqual(['solve']);
    expect(broken.refuses('solve', '张三')).toEqual(['sign-off/not-the-post']);
    expect(broken.sign('solve', '王五').status).toBe('complete');
  });

  it.each(['张三', '周八', '王五'])('a scan is entered by %s (HW-37)', (by) => {
    const house = { ...people, 张三: ['user'], 周八: ['custodian'] };
    const fresh = Scenario.of(scan, house, manner);
    expect(fresh.refuses('scan', '李四')).toEqual(['sign-off/not-the-post']);
    expect(fresh.sign('scan', by).status).toBe('complete');
  });

  it('询价 is 计算机管理员’s (HW-19, 20)', () => {
    const fresh = Scenario.of(inquiry, people, manner);
    expect(fresh.refuses('ask', '张三')).toEqual(['sign-off/not-the-post']);
    expect(fresh.sign('ask', '王五').status).toBe('complete');
  });

  it('耗材: whoever takes some signs for it, incoming goods need no taker (HW-01, 03)', () => {
    expect(Scenario.of(supply, people, manner).refuses('keep', '张三')).toEqual([
      'sign-off/not-the-post',
    ]);
    expect(Scenario.of(supply, people, manner).sign('keep', '王五').status).toBe('complete');
    expect(Scenario.of(supplyIssue, people, manner).refuses('hand', '张三')).toEqual([
      'sign-off/not-the-post',
    ]);
    const handed = Scenario.of(supplyIssue, people, manner).sign('hand', '王五');
    expect(handed.waiting).toEqual(['take']);
    expect(handed.refuses('take', '李四')).toEqual(['sign-off/not-the-post']);
    expect(handed.sign('take', '张三').status).toBe('complete');
    const all = { ...people, 王五: ['itAdmin', 'user'] };
    const own = Scenario.of(supplyIssue, all, manner).sign('hand', '王五');
    expect(own.refuses('take', '王五')).toEqual(['sign-off/same-person']);
  });
});

it('a clock that was out of order says for how long, and what became of the attendance (HW-66)', () => {
  expect(refusedFor(equipment, clockCheck, 'solve', {})).toEqual([
    ...['input/required since', 'input/required downtime', 'input/required solution'],
    ...['input/required solvedOn', 'input/required attendance'],
  ]);
  expect(refusedFor(equipment, clockCheck, 'inspect', {})).toContain('input/required hrContact');
});

it('询价 of 耗材 says how long it may be used, and every one why it was chosen (HW-20, 21)', () => {
  const refused = (kind: string) => refusedFor(equipment, inquiry, 'ask', { class: kind });
  expect(refused('电脑耗材')).toContain('input/required validUntil');
  expect(refused('电子设备')).not.toContain('input/required validUntil');
  for (const problem of ['input/required requestNo', 'input/required reason', 'document/no-lines'])
    expect(refused('电子设备')).toContain(problem);
});

it('a backup says where it is, and 耗材 why they came and who took them (HW-06, 20, 36)', () => {
  expect(refusedFor(equipment, scan, 'scan', { backup: '已备份' })).toContain(
    'input/required backupPlace',
  );
  const refused = (matter: string) => refusedFor(equipment, supply, 'keep', { matter });
  for (const column of ['received', 'requestNo', 'inquiryNo'])
    expect(refused('入库')).toContain(`input/required ${column}`);
  expect(refused('期初')).toContain('input/required received');
  for (const column of ['requestNo', 'inquiryNo'])
    expect(refused('期初')).not.toContain(`input/required ${column}`);
  // What is taken or counted comes with its own form.
  for (const matter of ['领用', '盘盈', '盘亏'])
    expect(refused(matter)).toContain('input/required basisNo');
  expect(refused('入库')).not.toContain('input/required basisNo');
});
