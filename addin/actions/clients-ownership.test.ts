import { assignment } from '../registers/clients/assignment';
import { customerFile } from '../registers/clients/customer-file';
import { alreadyRecorded, watchingIn } from './already-recorded';
import {
  clientsDesk,
  collected,
  done,
  entered,
  onDay,
  type ClientsDesk,
} from './clients-desk.fixture';
import { enterDocument } from './enter-document';
import { propose } from './propose';
import { raisedFor } from './raised';
import { viewsOf } from './views';
import { actOnRecord } from './act-on-record';
import { openRecord } from './view-record';
import { sign } from './warehouse-desk.fixture';

const watching = watchingIn(customerFile);
const { proposes } = assignment;
if (!watching || !proposes) throw new Error('the definitions lost them');

const warned = async (desk: ClientsDesk, name: string, phone = '', own = '') =>
  (await alreadyRecorded(desk, watching, { name, phone }, own)).map(
    ({ no, on, by }) => `${no} ${on ?? ''} ${by}`,
  );

describe('a customer whom somebody has recorded (CR-22)', () => {
  it('is shown with number and day, by variants of the name and by the telephone', async () => {
    const desk = await clientsDesk();
    const file = await collected(desk, { customer: '某市甲乙服装有限公司', phone: '0000-6000001' });
    const one = `${file.no} 2026-03-04`;
    expect(await warned(desk, '甲乙服装 有限责任公司')).toEqual([`${one} name`]);
    expect(await warned(desk, '丙丁商行', '00006000001转8')).toEqual([`${one} phone`]);
    expect(await warned(desk, '丙丁服装有限公司', '0000-6000002')).toEqual([]);
  });

  it('is no warning against itself, a draft or a void record', async () => {
    const desk = await clientsDesk();
    const file = await collected(desk, { customer: '甲乙服装有限公司' });
    expect(await warned(desk, '甲乙服装有限公司', '', file.rowId)).toEqual([]);
    const view = await openRecord(desk, file.register, file.rowId);
    if (!view) throw new Error('gone');
    const voided = await actOnRecord(desk, view, { do: 'void', reason: '写错' }, '张三');
    expect(voided.ok).toBe(true);
    expect(await warned(desk, '甲乙服装有限公司')).toEqual([]);
  });

  it('an old customer in the name book counts, too; the earliest is told first', async () => {
    const desk = await clientsDesk();
    await collected(desk, { customer: '甲乙服装有限公司', on: '2026-03-04' });
    const header = {
      ...{ matter: '原有客户', recordedOn: '2026-01-05', fileNo: '原有', customer: '甲乙服装公司' },
      ...{ grade: 'B' },
    };
    const old = await enterDocument(desk, 'customer-book', { header, lines: [] }, '李四');
    if (!old.ok) throw new Error(JSON.stringify(old.problems));
    expect((await warned(desk, '甲乙服装')).map((one) => one.slice(-15, -5))).toEqual([
      ...['2026-01-05', '2026-03-04'],
    ]);
  });

  it('warns and does not hold up: the later file is filled in and waits for 经理', async () => {
    const desk = await clientsDesk();
    await collected(desk, { customer: '甲乙服装有限公司' });
    const later = await collected(desk, { customer: '甲乙服装有限公司', by: '李四' });
    expect((await openRecord(desk, later.register, later.rowId))?.waiting[0]?.step).toBe('review');
  });
});

/** So many customers of each, entered on 5 March. */
async function withCustomers(has: Readonly<Record<string, number>>, today = '2026-03-05') {
  const desk = await clientsDesk(today);
  for (const [by, count] of Object.entries(has))
    for (let at = 0; at < count; at += 1)
      await entered(desk, { customer: `${by}客户${at}`, by, enteredOn: '2026-03-05' });
  return desk;
}

describe('who should have a customer of a campaign (CR-24)', () => {
  it('is proposed by what each has, and the reasons are told', async () => {
    const desk = await withCustomers({ 张三: 2, 李四: 1 });
    expect(await propose(desk, proposes, '')).toEqual({
      name: '李四',
      bearers: [
        { name: '张三', weight: 1, has: 2 },
        { name: '李四', weight: 1, has: 1 },
      ],
    });
    expect(await propose(desk, proposes, '')).toEqual(await propose(desk, proposes, ''));
  });

  it('follows the ability that 参数 says, and leaves out who has it now', async () => {
    const desk = await withCustomers({ 张三: 2, 李四: 1 });
    const able = {
      ...desk,
      house: { ...desk.house, parameters: { ...desk.house.parameters, abilities: '张三 3' } },
    };
    expect((await propose(able, proposes, ''))?.name).toBe('张三');
    expect((await propose(able, proposes, '张三'))?.name).toBe('李四');
  });
});

describe('what calls for a decision of the manager', () => {
  const offers = async (desk: ClientsDesk) =>
    (await raisedFor(desk, assignment)).map(
      ({ header, daysLate }) =>
        `${header['customer'] ?? ''} ${header['matter'] ?? ''} ${daysLate ?? ''}`,
    );

  it('nobody contacted the customer within seven days: offered from the eighth (CR-25)', async () => {
    const desk = await withCustomers({ 张三: 1 });
    expect(await offers(onDay(desk, '2026-03-12'))).toEqual([]);
    expect(await offers(onDay(desk, '2026-03-13'))).toEqual(['张三客户0 超期未联系 1']);
    const [raised] = await raisedFor(onDay(desk, '2026-03-13'), assignment);
    expect(raised?.header).toMatchObject({ fileNo: 'DA-2026-0001', former: '张三' });
  });

  it('is offered once: while it is raised, and after the manager has decided', async () => {
    const desk = onDay(await withCustomers({ 张三: 1 }), '2026-03-13');
    const [raised] = await raisedFor(desk, assignment);
    const header = { ...raised?.header, date: '2026-03-13', proposed: '李四' };
    const given = await enterDocument(desk, assignment.id, { header, lines: [] }, '王五');
    if (!given.ok) throw new Error(JSON.stringify(given.problems));
    expect(await offers(desk)).toEqual([]);
    await done(sign(desk, given.value, 'raise', '王五'));
    const decision = { owner: '李四', decidedOn: '2026-03-13', grounds: '七天没有联络' };
    await done(
      sign(desk, given.value, 'decide', '王五', {
        ...{ choosing: { choice: 'rule' }, fillHeader: decision },
      }),
    );
    expect(await offers(onDay(desk, '2026-03-20'))).toEqual([]);
    // The new owner has a week of his own.
    expect(await offers(onDay(desk, '2026-03-21'))).toEqual(['张三客户0 超期未联系 1']);
  });

  it('nobody owns the customer (CR-26)', async () => {
    const desk = await clientsDesk();
    const campaign = { customer: '某公司', gathered: '公司营销活动', enteredOn: '2026-03-05' };
    await entered(desk, { ...campaign, owner: '' });
    expect(await offers(desk)).toEqual(['某公司 无负责人 ']);
  });
});

it('the views count customers by owner and grade, the load, what is late and how far all have come (CR-12)', async () => {
  const desk = onDay(await withCustomers({ 张三: 2, 李四: 1 }), '2026-03-13');
  await collected(desk, { customer: '某公司', by: '李四' });
  const [pipeline, balance, overdue, progress] = await viewsOf(desk);
  expect(pipeline).toMatchObject({
    figures: {
      columns: ['A'],
      lines: [
        { name: '张三', counts: [2] },
        { name: '李四', counts: [1] },
      ],
    },
  });
  expect(balance).toMatchObject({
    bearers: [
      { name: '张三', has: 2, fair: 2 },
      { name: '李四', has: 1, fair: 1 },
    ],
  });
  const late = overdue?.view === 'overdue' ? overdue.late : [];
  expect(late.map(({ step, days }) => `${step.step} ${days}`)).toEqual([
    ...['send 7', 'send 7', 'send 7', 'contact 1', 'contact 1', 'contact 1'],
  ]);
  expect(progress).toMatchObject({
    figures: { lines: [{ name: '2026-03', counts: [4, 3, 3, 0, 0, 0] }] },
  });
});
