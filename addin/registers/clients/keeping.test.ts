import { clients } from '.';
import { MANNERS, Scenario } from '../scenario.fixture';
import { refusedFor } from '../typed.fixture';
import { changeNotice } from './change-notice';
import { contact } from './contact';
import { original, publicity, reading } from './material';
import { people } from './people.fixture';
import { customerBook, resource, tradingList } from './books';

describe.each(MANNERS)('变更通知, %s', (manner) => {
  const units = ['财务部', '生产部'];
  const noticed = Scenario.of(changeNotice, people, manner, { units }).sign('notice', '张三');

  it('is told to the superior and to every department named, in any order (CR-10)', () => {
    expect(new Set(noticed.waiting)).toEqual(new Set(['superior', 'told']));
    const told = noticed.sign('told', '周八', { unit: '财务部' }).sign('superior', '王五');
    expect(told.refuses('correct', '孙七')).toEqual(['sign-off/out-of-order']);
    expect(told.sign('told', '周八', { unit: '生产部' }).waiting).toEqual(['correct']);
    const departments = noticed
      .sign('told', '周八', { unit: '财务部' })
      .sign('told', '周八', { unit: '生产部' });
    expect(departments.refuses('correct', '孙七')).toEqual(['sign-off/out-of-order']);
  });

  it('is told to nobody who was not named', () => {
    expect(noticed.refuses('told', '周八', { unit: '采购部' })).toEqual(['sign-off/unit-unknown']);
    expect(noticed.refuses('told', '张三', { unit: '财务部' })).toEqual(['sign-off/not-the-post']);
  });

  it('ends when the keeper has corrected material and list, and says so (CR-11)', () => {
    const all = noticed
      .sign('superior', '王五')
      .sign('told', '周八', { unit: '财务部' })
      .sign('told', '周八', { unit: '生产部' });
    expect(all.refuses('correct', '孙七', { attested: { original: '是' } })).toEqual([
      'sign-off/not-attested',
    ]);
    expect(all.sign('correct', '孙七').status).toBe('complete');
  });
});

describe.each(MANNERS)('资料阅览登记, %s', (manner) => {
  const start = Scenario.of(reading, people, manner);

  it('the keeper enters what goes out, and what comes back (CR-08)', () => {
    expect(start.refuses('out', '张三')).toEqual(['sign-off/not-the-post']);
    expect(start.refuses('back', '孙七')).toEqual(['sign-off/out-of-order']);
    const out = start.sign('out', '孙七');
    expect(out.waiting).toEqual(['back']);
    expect(out.sign('back', '孙七').status).toBe('complete');
  });
});

it('the reading log says who, what, when out, when back and in which condition (CR-08)', () => {
  expect(refusedFor(clients, reading, 'out', {})).toEqual(
    ['materialNo', 'material', 'reader', 'purpose', 'way', 'outOn'].map(
      (key) => `input/required ${key}`,
    ),
  );
  expect(refusedFor(clients, reading, 'back', {})).toEqual(
    ['backOn', 'condition'].map((key) => `input/required ${key}`),
  );
});

describe.each(MANNERS)('registers of one signature, %s', (manner) => {
  it.each`
    register        | step         | by        | not
    ${customerBook} | ${'record'}  | ${'张三'} | ${'王五'}
    ${resource}     | ${'record'}  | ${'张三'} | ${'王五'}
    ${tradingList}  | ${'verify'}  | ${'张三'} | ${'孙七'}
    ${contact}      | ${'record'}  | ${'李四'} | ${'孙七'}
    ${original}     | ${'keep'}    | ${'孙七'} | ${'张三'}
    ${publicity}    | ${'prepare'} | ${'孙七'} | ${'张三'}
  `('$register.title.zh is signed by its own post', ({ register, step, by, not }) => {
    const start = Scenario.of(register, people, manner);
    expect(start.refuses(step, not)).toEqual(['sign-off/not-the-post']);
    expect(start.sign(step, by).status).toBe('complete');
  });
});

it('every contact says by which way, for what and what was said (CR-44, CR-45)', () => {
  const header = { date: 46_086, fileNo: 'DA-2026-0001', customer: '某公司' };
  expect(refusedFor(clients, contact, 'record', header)).toEqual(
    ['purpose', 'channel', 'details'].map((key) => `input/required ${key}`),
  );
});

it('the three publicity materials are on the list (CR-31)', () => {
  const listed = clients.parameters.find(({ key }) => key === 'materials')?.value.split('\n');
  expect(listed).toEqual(['《公司形象宣传手册》', '《公司产品手册》', '《第一直觉现场》']);
  const row = { date: 46_086, quantity: 100 };
  const refused = (material: string) =>
    refusedFor(clients, publicity, 'prepare', { ...row, material });
  expect(refused('《公司产品手册》')).toEqual([]);
  expect(refused('《别的手册》')).toEqual(['input/not-in-list material']);
});
